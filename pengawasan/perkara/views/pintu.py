"""The guard of the workspace: who is signed in, what they see, what their roles allow."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from laporan.models import Laporan
from pengawasan.perkara.choices import Sebab, Tindakan
from pengawasan.perkara.queries.akses import laporan_bernomor
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.konflik import tertutup
from pengawasan.perkara.rules.wewenang import PEMBACA
from wilayah.errors import BukanWewenang, TidakDitemukan
from wilayah.http import PetugasRequest
from wilayah.models import Petugas

Tampilan = Callable[..., HttpResponse]
TampilanLaporan = Callable[Concatenate[PetugasRequest, Laporan, ...], HttpResponse]


def petugas_kantor(tampilan: Tampilan) -> Tampilan:
    """Let in who belongs to an office; strangers sign in, partners find nothing here."""

    @wraps(tampilan)
    def dijaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if cast("PetugasRequest", request).user.kantor is None:
            raise TidakDitemukan
        return tampilan(request, *args, **kwargs)

    return never_cache(login_required(dijaga))


def pembaca(tampilan: Tampilan) -> Tampilan:
    """Let in who reads reports of an office: every role but the administrator's."""

    @wraps(tampilan)
    def dijaga(request: PetugasRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        _pastikan_pembaca(request.user)
        return tampilan(request, *args, **kwargs)

    return petugas_kantor(dijaga)


def pada_laporan(
    tindakan: Tindakan | None = None, *, bagi_konflik: bool = False
) -> Callable[[TampilanLaporan], Tampilan]:
    """Give the view the report of the number in the URL, when ``tindakan`` is open to the officer.

    404 for strangers comes before 403 for roles, and both before 405 and 409. A page of an act
    answers 409 with the reason when the act is not open, also to a GET. What else stands in the
    URL is passed on. Who declared a stake in the report finds every page of it closed (403) but
    those ``bagi_konflik``, which look for themselves (``queries.konflik.tertutup``).
    """

    def bungkus(tampilan: TampilanLaporan) -> Tampilan:
        @wraps(tampilan)
        def dijaga(request: PetugasRequest, nomor: str, **lain: Any) -> HttpResponse:
            laporan = laporan_bernomor(request.user, nomor)
            _pastikan_pembaca(request.user)
            if tertutup(laporan) and not bagi_konflik:
                raise BukanWewenang(str(Sebab.BERKONFLIK.label))
            if tindakan is not None:
                izin(request.user, laporan).pastikan(tindakan)
            return tampilan(request, laporan, **lain)

        return petugas_kantor(dijaga)

    return bungkus


def _pastikan_pembaca(petugas: Petugas) -> None:
    if not petugas.berperan(*PEMBACA):
        raise BukanWewenang
