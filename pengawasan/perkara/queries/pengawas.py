"""Whether an officer may write a Form A for a report, and why not."""

from django.utils.translation import gettext as _

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from pengawasan.perkara.choices import Sebab
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.rules.wewenang import SETEMPAT
from wilayah.errors import BukanWewenang, Penolakan
from wilayah.models import Petugas

TERTUTUP = frozenset({StatusLaporan.DICABUT, StatusLaporan.DIGABUNG})


def pastikan_boleh_menulis(petugas: Petugas, laporan: Laporan) -> None:
    """Raise 403 for an office above that has not taken the report over, 409 for a closed report."""
    if izin(petugas, laporan).pelaku.hubungan not in SETEMPAT:
        raise BukanWewenang(str(Sebab.BELUM_DIAMBIL_ALIH.label))
    if laporan.status in TERTUTUP:
        raise Penolakan(_("Laporan ini sudah dicabut atau digabung; Form A tidak dapat ditambah."))
