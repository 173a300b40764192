"""The door of the partners' pages."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from pengawasan.mitra.models import Mitra
from pengawasan.mitra.queries.mitra import mitra_akun
from wilayah.errors import TidakDitemukan
from wilayah.http import PetugasRequest

Tampilan = Callable[..., HttpResponse]


class MitraRequest(PetugasRequest):
    """A request of somebody who signs in for a partner."""

    mitra: Mitra


def orang_mitra(tampilan: Tampilan) -> Tampilan:
    """Let in who signs in for an active partner; strangers sign in, officers find nothing here."""

    @wraps(tampilan)
    def dijaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        mitra = mitra_akun(cast("PetugasRequest", request).user)
        if mitra is None:
            raise TidakDitemukan
        cast("MitraRequest", request).mitra = mitra
        return tampilan(request, *args, **kwargs)

    return never_cache(login_required(dijaga))
