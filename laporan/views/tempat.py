"""The region of a report, chosen in lists or typed as a name or code."""

from dataclasses import dataclass, field

from laporan.forms.wilayah import TINGKAT, FormulirWilayah
from wilayah.models import Wilayah
from wilayah.queries.wilayah import Lokasi, anak, cari
from wilayah.rules.kode import mencakup, rantai, sah

CALON_TERBANYAK = 20


@dataclass(frozen=True, slots=True)
class Tempat:
    """What the region chooser shows: the lists, what is chosen in them, and names that match."""

    kode: str = ""
    provinsi: list[Wilayah] = field(default_factory=list)
    kabupaten: list[Wilayah] = field(default_factory=list)
    kecamatan: list[Wilayah] = field(default_factory=list)
    desa: list[Wilayah] = field(default_factory=list)
    calon: list[Lokasi] = field(default_factory=list)

    @property
    def terpilih(self) -> dict[str, str]:
        """Return the chosen code of every level."""
        return dict(zip(TINGKAT, rantai(self.kode), strict=False)) if self.kode else {}


def tempat_dari(form: FormulirWilayah) -> Tempat:
    """Read the region from a form; a typed name wins, and several matches become a choice."""
    isi = form.cleaned_data
    kode = _dari_daftar([isi[f"wilayah_{nama}"] for nama in TINGKAT])
    calon: list[Lokasi] = []
    if isi["wilayah_teks"]:
        calon = cari(isi["wilayah_teks"], dalam=kode, banyak=CALON_TERBANYAK)
        kode = _dari_calon(calon, isi["wilayah_calon"])
        if kode:
            form.lupakan_teks()
            calon = []
    return daftar_tempat(kode, calon)


def daftar_tempat(kode: str = "", calon: list[Lokasi] | None = None) -> Tempat:
    """Return the lists of every level that a chosen code opens."""
    atas = [*rantai(kode), "", "", ""][:3] if kode else ["", "", ""]
    return Tempat(
        kode=kode,
        provinsi=list(anak(None)),
        kabupaten=_di_bawah(atas[0]),
        kecamatan=_di_bawah(atas[1]),
        desa=_di_bawah(atas[2]),
        calon=calon or [],
    )


def _di_bawah(induk: str) -> list[Wilayah]:
    return list(anak(induk)) if induk else []


def _dari_daftar(pilihan: list[str]) -> str:
    """Return the deepest choice that lies below those before it."""
    kode = ""
    for satu in pilihan:
        if not (sah(satu) and satu != kode and mencakup(kode, satu)):
            break
        kode = satu
    return kode


def _dari_calon(calon: list[Lokasi], dipilih: str) -> str:
    kode = [satu.kode for satu in calon]
    if dipilih in kode:
        return dipilih
    return kode[0] if len(kode) == 1 else ""
