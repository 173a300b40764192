"""Opening who reported and who witnessed: for whom the table of powers trusts with it now."""

from dataclasses import dataclass

from django.db import transaction

from laporan.models import Laporan, Saksi
from laporan.rules.masukan import PelaporMasuk, SaksiMasuk
from laporan.services.identitas import buka_identitas, buka_saksi, buka_satu_saksi
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.services.pintu import kunci
from wilayah.models import Petugas


@dataclass(frozen=True, slots=True, repr=False)
class OrangTerbuka:
    """Who reported (None when nobody was named), and who witnessed (None when not asked for)."""

    pelapor: PelaporMasuk | None
    saksi: tuple[SaksiMasuk, ...] | None


@transaction.atomic
def buka_orang(laporan: Laporan, petugas: Petugas, alasan: str, *, saksi: bool) -> OrangTerbuka:
    """Open the reporter's identity, and the witnesses when asked; each is a line of the trail.

    MasukanKeliru without a reason; Penolakan with 403 for who is not trusted with it, with 409
    for a receiver after the identity card was checked.
    """
    kunci(laporan, petugas, Tindakan.BUKA_IDENTITAS)
    pelapor = buka_identitas(laporan, petugas, alasan)
    return OrangTerbuka(pelapor, buka_saksi(laporan, petugas, alasan) if saksi else None)


@transaction.atomic
def buka_satu(laporan: Laporan, petugas: Petugas, alasan: str, saksi: Saksi | None) -> OrangTerbuka:
    """Open one witness, or with None the reporter, and nobody else's name.

    MasukanKeliru and Penolakan as in ``buka_orang``.
    """
    kunci(laporan, petugas, Tindakan.BUKA_IDENTITAS)
    if saksi is None:
        return OrangTerbuka(buka_identitas(laporan, petugas, alasan), None)
    return OrangTerbuka(None, (buka_satu_saksi(laporan, saksi, petugas, alasan),))
