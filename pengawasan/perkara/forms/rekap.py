"""The columns of the weekly recap in words, and its cells."""

from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.rules.rekap import Angka, BarisRekap, Lama, Pekan

HITUNGAN: dict[str, Any] = {
    "masuk": _("Laporan masuk"),
    "informasi": _("Informasi awal"),
    "diregistrasi": _("Diregistrasi"),
    "tidak_diregistrasi": _("Tidak diregistrasi"),
    "temuan": _("Temuan"),
    "berjalan": _("Dalam penanganan"),
    "diputus": _("Diputus"),
    "terbuka": _("Bertenggat"),
    "lewat": _("Lewat batas"),
    "belum_dijelaskan": _("Belum dijelaskan"),
}
RATA_RATA: dict[str, Any] = {
    "kajian_awal": _("Hari kajian awal"),
    "penelusuran": _("Hari penelusuran"),
    "penetapan": _("Hari penetapan temuan"),
    "penanganan": _("Hari penanganan"),
}


def kolom_rekap() -> list[str]:
    """Return the columns of a recap, the office first."""
    tetap = [gettext("Kantor"), *(str(kata) for kata in HITUNGAN.values()), gettext("Bagian lewat")]
    return [*tetap, *(str(kata) for kata in RATA_RATA.values())]


def sel_rekap(angka: Angka) -> list[int | float | None]:
    """Return the cells of a row beside the office's name: counts, a share, means in days."""
    rata: list[Lama] = [getattr(angka, nama) for nama in RATA_RATA]
    hitungan: list[int] = [getattr(angka, nama) for nama in HITUNGAN]
    return [*hitungan, round(angka.bagian_lewat, 3), *(satu.hari for satu in rata)]


def teks_rekap(angka: Angka) -> list[tuple[str, str]]:
    """Return the cells as (column, words); a mean of nothing is a dash."""
    hitungan = [(str(kata), _angka(getattr(angka, nama))) for nama, kata in HITUNGAN.items()]
    bagian = [(gettext("Bagian lewat"), persen(angka))]
    rata = [(str(kata), _hari(getattr(angka, nama))) for nama, kata in RATA_RATA.items()]
    return [*hitungan, *bagian, *rata]


def persen(angka: Angka) -> str:
    """Return the share of reports that are late, in whole percent."""
    return f"{round(angka.bagian_lewat * 100)} %" if angka.terbuka else "–"


def judul_rekap(pekan: Pekan) -> str:
    """Return the title of a week's recap."""
    isi = {
        "nomor": pekan.nomor,
        "tahun": pekan.tahun,
        "senin": f"{pekan.senin:%d-%m-%Y}",
        "minggu": f"{pekan.minggu:%d-%m-%Y}",
    }
    return gettext("Rekap pekan %(nomor)s tahun %(tahun)s, %(senin)s – %(minggu)s") % isi


def baris_xlsx(satu: BarisRekap) -> list[str | int | float | None]:
    """Return a row of the workbook."""
    return [satu.nama, *sel_rekap(satu.angka)]


def _angka(banyak: int) -> str:
    return number_format(banyak, force_grouping=True)


def _hari(lama: Lama) -> str:
    return "–" if lama.hari is None else number_format(lama.hari, decimal_pos=1)
