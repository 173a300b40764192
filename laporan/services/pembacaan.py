"""What the reporter does by looking: in time of completion, looking is being told."""

from django.utils.translation import gettext as _

from laporan.queries.status import Temuan, status_berkode
from laporan.rules.jawaban import StatusBaca
from laporan.services.perbaikan import tandai_diberitahu
from wilayah.errors import TidakDitemukan


def tak_cocok() -> TidakDitemukan:
    """Return the one answer to every number and code that do not belong together."""
    return TidakDitemukan(_("Nomor laporan dan kode akses ini tidak cocok."))


def status_laporan(nomor: str, kode_akses: str) -> StatusBaca:
    """Return where a report stands; TidakDitemukan, always the same, when anything is wrong.

    One query. A reporter who opens the list of what is missing has been told of it, and the
    period of completion begins.
    """
    temuan = _temukan(nomor, kode_akses)
    if temuan.menunggu_diberitahu:
        tandai_diberitahu(temuan.id)
        temuan = _temukan(nomor, kode_akses)
    return temuan.status


def _temukan(nomor: str, kode_akses: str) -> Temuan:
    temuan = status_berkode(nomor, kode_akses)
    if temuan is None:
        raise tak_cocok()
    return temuan
