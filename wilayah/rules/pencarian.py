"""What somebody means who types the name of a place."""

import re
from dataclasses import dataclass

from wilayah.choices import JenisWilayah
from wilayah.rules.kode import bertitik
from wilayah.rules.nama import untuk_cari

KODE = re.compile(r"[1-9]\d?(?:\.\d{1,2}){0,2}\.?|[1-9]\d(?:\.\d\d){2}\.\d{0,4}", re.ASCII)
ANGKA = re.compile(r"[1-9]\d{2,9}", re.ASCII)
PANJANG_TEKS = 100
BANYAK_KATA = 6
DESA = (JenisWilayah.DESA, JenisWilayah.DESA_ADAT)
# Words people put before a name. They are part of some names, so they only steer the order.
SEBUTAN = {
    JenisWilayah.PROVINSI: "provinsi prov propinsi",
    JenisWilayah.KABUPATEN: "kabupaten kab",
    JenisWilayah.KOTA: "kota kodya",
    JenisWilayah.KECAMATAN: "kecamatan kec distrik kapanewon kemantren",
    JenisWilayah.KELURAHAN: "kelurahan kel",
    JenisWilayah.DESA: "desa ds gampong nagari kampung kalurahan dusun",
}
# What people write for the names of provinces; none of these is a word of any name.
SINGKATAN = {
    "dki": "daerah khusus ibukota jakarta",
    "diy": "daerah istimewa yogyakarta",
    "sumut": "sumatera utara",
    "sumbar": "sumatera barat",
    "sumsel": "sumatera selatan",
    "babel": "bangka belitung",
    "kepri": "kepulauan riau",
    "jabar": "jawa barat",
    "jateng": "jawa tengah",
    "jatim": "jawa timur",
    "ntb": "nusa tenggara barat",
    "ntt": "nusa tenggara timur",
    "kalbar": "kalimantan barat",
    "kalteng": "kalimantan tengah",
    "kalsel": "kalimantan selatan",
    "kaltim": "kalimantan timur",
    "kaltara": "kalimantan utara",
    "sulut": "sulawesi utara",
    "sulteng": "sulawesi tengah",
    "sulsel": "sulawesi selatan",
    "sultra": "sulawesi tenggara",
    "sulbar": "sulawesi barat",
    "malut": "maluku utara",
}
JENIS = {kata: jenis for jenis, daftar in SEBUTAN.items() for kata in daftar.split()}


@dataclass(frozen=True)
class Pencarian:
    """A name as typed: its words without the words for kinds, and the kind asked for."""

    teks: str
    kata: tuple[str, ...]
    jenis: tuple[JenisWilayah, ...]

    @property
    def nama_mungkin(self) -> list[str]:
        """Return what the name may be if the remaining words belong to regions above."""
        return [" ".join(self.kata[: i + 1]) for i in range(len(self.kata))]


def awal_kode(teks: str) -> str:
    """Return the beginning of a region code that the text is, with dots, or an empty text."""
    rapat = teks.strip()
    if ANGKA.fullmatch(rapat):
        return bertitik(rapat)
    return rapat if KODE.fullmatch(rapat) else ""


def urai(teks: str) -> Pencarian:
    """Read what was typed; without a single letter or digit there are no words."""
    tertulis = untuk_cari(teks[:PANJANG_TEKS]).split()
    semua = " ".join(SINGKATAN.get(satu, satu) for satu in tertulis).split()[:BANYAK_KATA]
    kata = [satu for satu in semua if satu not in JENIS] or semua
    jenis = _jenis(semua[0]) if semua else ()
    return Pencarian(" ".join(semua), tuple(kata), jenis)


def _jenis(kata: str) -> tuple[JenisWilayah, ...]:
    asal = JENIS.get(kata)
    if asal is None:
        return ()
    return DESA if asal == JenisWilayah.DESA else (asal,)
