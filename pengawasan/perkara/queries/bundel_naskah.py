"""The papers of a bundle: those that were issued, those a body gets, those still in draft."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pengawasan.dokumen.choices import CaraFinal, JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen, SalinanFinal
from pengawasan.perkara.queries.penerusan import SURAT
from pengawasan.perkara.rules.bundel import Butir
from pengawasan.perkara.rules.surat import RAHASIA

KELUAR = {KeadaanDokumen.TERBIT, KeadaanDokumen.FINAL}


@dataclass(frozen=True, slots=True)
class Batas:
    """What of a bundle goes along: what stood at ``sampai``, and scans only with ``pindaian``.

    Nobody compared a scan that an officer put in by hand, a photo of a thing or the words about
    it; they may show a name.
    """

    sampai: datetime | None = None
    pindaian: bool = True

    def sudah(self, waktu: datetime | None) -> bool:
        """Tell whether something that is there since ``waktu`` goes along."""
        return self.sampai is None or (waktu is not None and waktu <= self.sampai)


def konsep_butir(butir: Butir, semua: Sequence[Dokumen], jenis: str) -> list[Dokumen]:
    """Return the drafts of the item's papers."""
    return [
        satu
        for satu in semua
        if satu.keadaan == KeadaanDokumen.KONSEP
        and satu.jenis in butir.dokumen
        and satu.jalur in _jalur_naskah(satu.jenis, jenis)
    ]


def naskah_bundel(
    semua: Sequence[Dokumen], jenis: str, surat: Dokumen | None, batas: Batas
) -> list[Dokumen]:
    """Return the issued papers that stand, of case and track; of letters only this forwarding's.

    The letter and a decision are what is handed over, whenever they were issued. A correction
    goes where the paper went that it replaces.
    """
    sejak = _sejak(semua)
    return [
        satu
        for satu in semua
        if satu.pk in sejak
        and satu.sha256
        and satu.jalur in _jalur_naskah(satu.jenis, jenis)
        and (satu == surat or satu.jenis not in SURAT.values())
        and (_pengantar(satu, surat) or batas.sudah(sejak[satu.pk]))
        and not any(p.keadaan in KELUAR for p in satu.pengganti.all())
    ]


def pilah(naskah: Sequence[Dokumen], *, beridentitas: bool) -> tuple[list[Dokumen], list[Dokumen]]:
    """Return the papers that go along, and those that are held back for the names in them."""
    boleh = [satu for satu in naskah if beridentitas or not satu.beridentitas]
    return boleh, [satu for satu in naskah if satu not in boleh]


def pindaian(naskah: Dokumen, batas: Batas) -> SalinanFinal | None:
    """Return the last scan of a paper's signed sheet that stood, None without one."""
    semua = (s for s in naskah.salinan.all() if s.cara == CaraFinal.PINDAIAN)
    return max((s for s in semua if batas.sudah(s.waktu)), key=lambda s: s.urutan, default=None)


def berlaku(naskah: Dokumen, batas: Batas) -> Dokumen | SalinanFinal:
    """Return the scan of the signed sheet where there is one that goes, else the printed paper."""
    return (batas.pindaian and pindaian(naskah, batas)) or naskah


def _pengantar(naskah: Dokumen, surat: Dokumen | None) -> bool:
    return naskah == surat or naskah.jenis == JenisDokumen.PUTUSAN_ADMINISTRASI


def _sejak(semua: Sequence[Dokumen]) -> dict[UUID | None, datetime]:
    """Return since when each issued paper stands: a correction since the first that it replaces."""
    sejak: dict[UUID | None, datetime] = {}
    for satu in semua:
        if satu.keadaan in KELUAR and satu.ditutup_pada is not None:
            sejak[satu.pk] = sejak.get(satu.menggantikan_id, satu.ditutup_pada)
    return sejak


def _jalur_naskah(naskah: str, jenis: str) -> set[str]:
    """Return the tracks a paper may be of: a study or a statement is of the very track only."""
    return {jenis} if naskah in RAHASIA else {"", jenis}
