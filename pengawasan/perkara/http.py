"""What every page of the workspace is given."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from laporan.queries.notifikasi import ada_yang_baru


def konteks_kerja(request: HttpRequest) -> dict[str, Any]:
    """Return the word beside Pemberitahuan, asked for by the page that shows it and no other."""
    return {"jumlah_pemberitahuan": SimpleLazyObject(lambda: _baru(request))}


def _baru(request: HttpRequest) -> str:
    petugas: Any = getattr(request, "user", None)
    ada = petugas is not None and petugas.is_authenticated and ada_yang_baru(petugas)
    return _("baru") if ada else ""
