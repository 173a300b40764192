"""Reading the URL of the queue: filters, place and length of a page, alike for pages and API."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laporan.choices import Kategori, StatusLaporan
from pengawasan.perkara.queries.antrean import Saringan
from pengawasan.perkara.queries.kantor_bawah import SENDIRI
from pengawasan.perkara.rules.kelompok import KELOMPOK
from wilayah.errors import MasukanKeliru, TidakDitemukan
from wilayah.rules.kode import sah
from wilayah.rules.kursor import Kursor, KursorKeliru, baca_kursor

BANYAK_MAKS = 200
PANJANG = {"cari": 200, "penanggung_jawab": 60}
TENGGAT = ("lewat", "hari_ini", "pekan_ini")
BERKODE = {
    "wilayah": gettext_lazy("Kode wilayah ini tidak dikenal."),
    "kantor": gettext_lazy("Kantor ini tidak dikenal."),
}
PILIHAN: dict[str, tuple[str, ...]] = {
    "status": tuple(StatusLaporan.values),
    "kategori": tuple(Kategori.values),
    "tenggat": TENGGAT,
    "kelompok": tuple(KELOMPOK),
}


def saringan_dari(tanya: Mapping[str, str]) -> Saringan:
    """Return the filters of a query; MasukanKeliru names each wrong one."""
    isi = {nama: tanya.get(nama, "").strip() for nama in Saringan.__dataclass_fields__}
    galat = {nama: [pesan] for nama, nilai in isi.items() if (pesan := _galat(nama, nilai))}
    if galat:
        raise MasukanKeliru(galat)
    return Saringan(**isi)


def _galat(nama: str, nilai: str) -> str:
    if not nilai:
        return ""
    if "\0" in nilai:
        return _("Berisi karakter yang tidak dapat dicari.")
    if nama in PILIHAN and nilai not in PILIHAN[nama]:
        return _("Pilihan ini tidak dikenal.")
    if nama in BERKODE and not sah(nilai) and (nama, nilai) != ("kantor", SENDIRI):
        return str(BERKODE[nama])
    terpanjang = PANJANG.get(nama, len(nilai))
    if len(nilai) > terpanjang:
        return _("Paling panjang %d huruf.") % terpanjang
    return ""


def kursor_dari(teks: str) -> Kursor | None:
    """Read the place of a page; nothing is found at one that we did not write."""
    try:
        return baca_kursor(teks)
    except KursorKeliru:
        raise TidakDitemukan(_("Penunjuk halaman ini tidak dikenal.")) from None


def banyak_dari(teks: str, bawaan: int) -> int:
    """Read how many rows a page shall have: at most 200, ``bawaan`` where it is no number."""
    if not (teks.isascii() and teks.isdigit()) or int(teks[:9]) == 0:
        return bawaan
    return min(int(teks[:9]), BANYAK_MAKS)
