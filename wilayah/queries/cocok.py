"""Which region names mean, when somebody wrote names instead of a code."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from wilayah.choices import JenisWilayah, Tingkat
from wilayah.models import Wilayah
from wilayah.rules.nama import untuk_cari
from wilayah.rules.pencarian import SEBUTAN, SINGKATAN

KOTA, KABUPATEN = JenisWilayah.KOTA, JenisWilayah.KABUPATEN
KATA_SEBUTAN = {jenis: set(daftar.split()) for jenis, daftar in SEBUTAN.items()}
TERTENTU = {KOTA, KABUPATEN}


@dataclass(frozen=True, slots=True)
class NamaTempat:
    """A place in words, from the province down; what is not known is empty."""

    provinsi: str = ""
    kabupaten: str = ""
    kecamatan: str = ""
    desa: str = ""


def kode_dari_nama(nama: NamaTempat) -> str:
    """Return the code of the deepest level the names leave no doubt about, or ''.

    "Kota" and "Kabupaten" decide between regions of one name. A kabupaten that has moved to
    another province is found all the same; a village without its kecamatan, where the
    kabupaten has only one of that name.
    """
    provinsi = _provinsi(nama.provinsi)
    kabupaten = _kabupaten(nama.kabupaten, provinsi)
    if not kabupaten:
        return provinsi
    kecamatan = _satu(nama.kecamatan, kabupaten, Tingkat.KECAMATAN)
    desa = _satu(nama.desa, kecamatan or kabupaten, Tingkat.DESA)
    return desa or kecamatan or kabupaten


def _provinsi(teks: str) -> str:
    """Know a province by its name, or by words that belong to one only: DKI Jakarta."""
    semua = Wilayah.objects.berlaku().filter(tingkat=Tingkat.PROVINSI)
    kata = _kata(teks, JenisWilayah.PROVINSI)
    if not kata:
        return ""
    nama = dict(semua.values_list("kode", "nama_cari"))
    persis = [kode for kode, satu in nama.items() if satu == " ".join(kata)]
    return _tunggal(persis or [k for k, satu in nama.items() if set(kata) <= set(satu.split())])


def _kabupaten(teks: str, provinsi: str) -> str:
    if not teks:
        return ""
    semua = Wilayah.objects.berlaku().filter(tingkat=Tingkat.KABUPATEN)
    calon = _menurut_jenis(teks, _senama(teks, semua.dalam(provinsi) if provinsi else semua))
    return _tunggal(calon or (_menurut_jenis(teks, _senama(teks, semua)) if provinsi else []))


def _menurut_jenis(teks: str, calon: Sequence[Wilayah]) -> list[str]:
    """Let the first word decide between Kota Gorontalo and Kabupaten Gorontalo."""
    awal = untuk_cari(teks).partition(" ")[0]
    diminta = {jenis for jenis in TERTENTU if awal in KATA_SEBUTAN[jenis]}
    return [satu.kode for satu in calon if not diminta or satu.jenis in diminta]


def _satu(teks: str, atas: str, tingkat: Tingkat) -> str:
    if not teks:
        return ""
    semua = Wilayah.objects.berlaku().dalam(atas).filter(tingkat=tingkat)
    return _tunggal([satu.kode for satu in _senama(teks, semua)])


def _senama(teks: str, semua: QuerySet[Wilayah]) -> list[Wilayah]:
    """Return the regions of this name; blanks and the word for the kind do not matter."""
    daftar = list(semua.only("kode", "jenis", "nama_cari"))
    penuh = _rapat(untuk_cari(teks))
    persis = [satu for satu in daftar if _rapat(satu.nama_cari) == penuh]
    tanpa = _rapat(" ".join(_kata(teks, *JenisWilayah)))
    return persis or [satu for satu in daftar if _rapat(satu.nama_cari) == tanpa]


def _kata(teks: str, *jenis: JenisWilayah) -> list[str]:
    """Return the words of a name without the word for its kind, shortened ones written out."""
    semua = untuk_cari(teks).split()
    if len(semua) > 1 and any(semua[0] in KATA_SEBUTAN.get(satu, ()) for satu in jenis):
        semua = semua[1:]
    panjang = " ".join(SINGKATAN.get(satu, satu) for satu in semua).split()
    return list(dict.fromkeys(panjang)) if len(panjang) > len(semua) else panjang


def _rapat(nama: str) -> str:
    return nama.replace(" ", "")


def _tunggal(calon: list[str]) -> str:
    return calon[0] if len(calon) == 1 else ""
