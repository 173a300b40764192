"""The feed behind a secret link: read by calendars, without signing in."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_safe

from laporan.api.akses import berbatas
from pengawasan.perkara.api.kalender import susun_kalender
from pengawasan.perkara.queries.kalender_langganan import pelanggan
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Petugas
from wilayah.transports.batas import Batas, boleh

PER_PETUGAS = Batas("kalender-umpan", 120, 3600)
"""Calendars ask every few minutes at most; five links of one officer share this."""


@require_safe
@sensitive_variables("token")
def umpan(request: HttpRequest, token: str) -> HttpResponse:
    """Return the deadlines of the officer's office; 404 for a link that opens nothing (any more).

    The bytes are named by their hash, so a calendar that has them is told so (304). Wrong links
    are counted per network, right ones per officer; too many are 429.
    """
    petugas = berbatas(request, lambda: _pelanggan(token))
    if not boleh(PER_PETUGAS, str(petugas.pk)):
        raise Penolakan(_("Terlalu sering. Tunggu sebentar lalu coba lagi."), status=429)
    isi = susun_kalender(petugas)
    jawaban = HttpResponse(isi, content_type="text/calendar; charset=utf-8")
    jawaban["ETag"] = quote_etag(hashlib.sha256(isi).hexdigest()[:32])
    jawaban["Cache-Control"] = "private, no-cache"
    jawaban["Content-Disposition"] = 'inline; filename="tenggat.ics"'
    jawaban["X-Robots-Tag"] = "noindex"
    sesuai = get_conditional_response(request, etag=jawaban["ETag"], response=jawaban)
    assert isinstance(sesuai, HttpResponse), "there is an answer to begin with"
    return sesuai


def _pelanggan(token: str) -> Petugas:
    petugas = pelanggan(token)
    if petugas is None:
        raise TidakDitemukan
    return petugas
