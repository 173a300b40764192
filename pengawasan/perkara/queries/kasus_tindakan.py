"""The acts of the page of a report: open, or closed with the reason in words."""

from dataclasses import dataclass

from pengawasan.perkara.choices import Sebab, Tindakan
from pengawasan.perkara.queries.izin import Izin
from pengawasan.perkara.rules.wewenang import ATURAN

# The acts in the order of the page: the first open one is what is to be done next.
URUTAN = (
    Tindakan.TERIMA,
    Tindakan.TERIMA_LIMPAHAN,
    Tindakan.PUTUSKAN,
    Tindakan.KONSEP,
    Tindakan.CATAT_KONTAK,
    Tindakan.MULAI_KAJIAN,
    Tindakan.TERIMA_KELENGKAPAN,
    Tindakan.TELUSURI,
    Tindakan.USULKAN_TEMUAN,
    Tindakan.TETAPKAN_TEMUAN,
    Tindakan.LANJUTKAN_PENELUSURAN,
    Tindakan.ARSIPKAN,
    Tindakan.PERIKSA_IDENTITAS,
    Tindakan.TUGASKAN,
    Tindakan.INFORMASI_AWAL,
    Tindakan.JADIKAN_INFORMASI,
    Tindakan.GABUNG,
    Tindakan.AMBIL_ALIH,
    Tindakan.AMBIL_ALIH_INFORMASI,
    Tindakan.KODE_AKSES_BARU,
)
SATU_MEJA = frozenset({Tindakan.PUTUSKAN, Tindakan.KONSEP})
LANGSUNG = frozenset({Tindakan.MULAI_KAJIAN, Tindakan.PERIKSA_IDENTITAS})
SAMBILAN = frozenset(
    {
        *(Tindakan.PERIKSA_IDENTITAS, Tindakan.TUGASKAN, Tindakan.GABUNG),
        *(Tindakan.AMBIL_ALIH, Tindakan.AMBIL_ALIH_INFORMASI, Tindakan.KODE_AKSES_BARU),
    }
)
"""Acts that nothing waits for: never what is to be done next."""


@dataclass(frozen=True, slots=True)
class ButirTindakan:
    """One act on the page: open, or closed with the reason in words."""

    tindakan: Tindakan
    sebab: str = ""

    @property
    def label(self) -> str:
        return str(self.tindakan.label)

    @property
    def tujuan(self) -> str:
        """The name of the act's page; drafting and deciding share a desk."""
        return "kajian" if self.tindakan in SATU_MEJA else self.tindakan.value

    @property
    def langsung(self) -> bool:
        """Whether the act needs no page of its own: one press and it is done."""
        return self.tindakan in LANGSUNG

    @property
    def mendesak(self) -> bool:
        """Whether the report waits for it."""
        return self.tindakan not in SAMBILAN


def tindakan_terbuka(hak: Izin) -> list[ButirTindakan]:
    """Return the acts that are open to the officer, what the report waits for first."""
    boleh = [satu for satu in URUTAN if satu in ATURAN and hak.boleh(satu)]
    if Tindakan.PUTUSKAN in boleh and Tindakan.KONSEP in boleh:
        boleh.remove(Tindakan.KONSEP)
    butir = [ButirTindakan(satu) for satu in boleh]
    return sorted(butir, key=lambda satu: not satu.mendesak)


def tindakan_tertutup(hak: Izin) -> list[ButirTindakan]:
    """Return the acts that are this officer's work, but not now, each with its reason."""
    bukan_tugas = {None, Sebab.PERAN, Sebab.TINGKAT}
    sebab = {satu: hak.sebab(satu) for satu in URUTAN if satu in ATURAN}
    return [
        ButirTindakan(satu, str(mengapa.label))
        for satu, mengapa in sebab.items()
        if mengapa is not None and mengapa not in bukan_tugas
    ]
