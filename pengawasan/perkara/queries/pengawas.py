"""Whether an officer may write a Form A for a report, and why not."""

from django.utils.translation import gettext_lazy

from laporan.models import Laporan
from pengawasan.lapangan.rules.formulir import TAMAT
from pengawasan.perkara.choices import Sebab
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.rules.wewenang import SETEMPAT
from wilayah.errors import BukanWewenang, Penolakan
from wilayah.models import Petugas

TERTUTUP = gettext_lazy(
    "Laporan ini sudah dicabut, digabung, diarsipkan, atau selesai; Form A tidak dapat ditambah."
)


def pastikan_setempat(petugas: Petugas, laporan: Laporan) -> None:
    """Raise 404 for a foreign report, 403 for an office above that has not taken it over."""
    if izin(petugas, laporan).pelaku.hubungan not in SETEMPAT:
        raise BukanWewenang(str(Sebab.BELUM_DIAMBIL_ALIH.label))


def pastikan_terbuka(laporan: Laporan) -> None:
    """Raise 409 for a report that takes in no Form A any more."""
    if laporan.status in TAMAT:
        raise Penolakan(str(TERTUTUP))
