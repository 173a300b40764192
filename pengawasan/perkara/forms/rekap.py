"""The columns of the weekly recap in words, and its cells."""

from typing import Any

from django.utils.formats import date_format, number_format
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

TAHAP_RATA: dict[str, Any] = {
    "kajian_awal": _("kajian awal"),
    "penelusuran": _("penelusuran"),
    "penetapan": _("penetapan temuan"),
    "penanganan": _("penanganan"),
}
BERSAMA = frozenset({"terbuka", "lewat", "belum_dijelaskan"})
"""What stands on the screen after the counts, the first two in one cell."""


def kolom_xlsx() -> list[str]:
    """Return the columns of the workbook, the office first."""
    tetap = [gettext("Kantor"), *(str(kata) for kata in HITUNGAN.values()), gettext("Bagian lewat")]
    return [*tetap, *(str(kata) for kata in RATA_RATA.values())]


def baris_xlsx(satu: BarisRekap) -> list[str | int | float | None]:
    """Return a row of the workbook: counts, the share that is late, means in days."""
    angka = satu.angka
    rata: list[Lama] = [getattr(angka, nama) for nama in RATA_RATA]
    hitungan: list[int] = [getattr(angka, nama) for nama in HITUNGAN]
    bagian = round(angka.bagian_lewat, 3)
    return [satu.nama, *hitungan, bagian, *(lama.hari for lama in rata)]


def sel_layar(angka: Angka) -> list[tuple[str, list[str]]]:
    """Return the cells of a row on the screen as (column, lines); nothing done has no mean."""
    hitungan = [
        (str(kata), [_angka(getattr(angka, nama))])
        for nama, kata in HITUNGAN.items()
        if nama not in BERSAMA
    ]
    return [
        *hitungan,
        (str(HITUNGAN["lewat"]), [bagian_lewat(angka)]),
        (str(HITUNGAN["belum_dijelaskan"]), [_angka(angka.belum_dijelaskan)]),
        (gettext("Rata-rata hari"), _rata_rata(angka)),
    ]


def bagian_lewat(angka: Angka) -> str:
    """Say how many of the reports with a running deadline are late."""
    isi = {"lewat": _angka(angka.lewat), "terbuka": _angka(angka.terbuka)}
    return gettext("%(lewat)s\xa0dari\xa0%(terbuka)s") % isi if angka.terbuka else _angka(0)


def judul_rekap(pekan: Pekan) -> str:
    """Return the title of a week's recap."""
    isi = {
        "nomor": pekan.nomor,
        "senin": date_format(pekan.senin, "j\xa0M\xa0Y"),
        "minggu": date_format(pekan.minggu, "j\xa0M\xa0Y"),
    }
    return gettext("Rekap pekan %(nomor)s, %(senin)s – %(minggu)s") % isi


def _angka(banyak: int) -> str:
    return number_format(banyak, force_grouping=True)


def _rata_rata(angka: Angka) -> list[str]:
    """Return the mean of each stage that was finished in the week."""
    lama: list[tuple[Any, Lama]] = [(TAHAP_RATA[n], getattr(angka, n)) for n in RATA_RATA]
    return [
        f"{kata}:\xa0{number_format(satu.hari, decimal_pos=1)}"
        for kata, satu in lama
        if satu.hari is not None
    ]
