"""Reading the patterns of an office's numbers: checked first, only then tried out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from string import Formatter
from types import MappingProxyType

from wilayah.rules import bacaan
from wilayah.rules.rezim import PolaNomor, Register, RezimTidakSah

POLA_LAPORAN = ("registrasi", "tanda_terima", "surat_keluar", "barang_bukti", "serah_terima")
POLA_KANTOR = ("saran_perbaikan", "form_a")
"""The patterns of what an office writes also without any report."""
POLA = (*POLA_LAPORAN, *POLA_KANTOR)
PANJANG_NOMOR = 60
URUT_TERBESAR = 99_999
AGUSTUS = date(2026, 8, 1)
"""A day of the month with the longest Roman number, VIII."""
KODE_TERBANYAK = 20
RUAS_WAJIB = frozenset({"urut", "kode", "tahun"})
RUAS_KANTOR = frozenset({"urut", "kantor", "kode", "bulan", "tahun"})
RUAS_NOMOR = RUAS_KANTOR | {"bentuk", "jenis"}
ANTARA_RUAS = re.compile(r"[A-Za-z0-9 ./_()-]*")
LEBAR_URUT = re.compile(r"(0?[1-6])?d?")
"""A counter's width is at most six; no other field has one."""
NAMA_KODE = re.compile(r"[a-z][a-z0-9_]{1,39}")
KODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .-]{0,7}")


def baca_nomor(tabel: bacaan.Isi) -> PolaNomor:
    """Read the patterns and codes of a regime; RezimTidakSah names the first wrong place."""
    bacaan.tanpa_asing(tabel, (ruas.name for ruas in fields(PolaNomor)), "nomor")
    pola = {ruas: bacaan.teks(tabel, ruas, "nomor", 120) for ruas in POLA}
    nomor = PolaNomor(
        **pola,
        kode_bentuk=_baca_kode(tabel, "kode_bentuk"),
        kode_jenis=_baca_kode(tabel, "kode_jenis"),
        kode_kantor=_baca_kode(tabel, "kode_kantor"),
        keyakinan=bacaan.keyakinan(tabel, "nomor"),
        catatan=bacaan.teks_atau_kosong(tabel, "catatan", "nomor", 400),
    )
    for ruas in POLA:
        _pastikan_pola(nomor, ruas)
    return nomor


def _pastikan_pola(nomor: PolaNomor, ruas: str) -> None:
    """Refuse a pattern that lacks its counter, knows foreign words, or outgrows its column."""
    kenal = RUAS_KANTOR if ruas in POLA_KANTOR else RUAS_NOMOR
    try:
        dipakai = frozenset(_ruas_pola(getattr(nomor, ruas)))
    except ValueError as galat:
        raise RezimTidakSah(f"nomor.{ruas}: {galat}") from galat
    if not RUAS_WAJIB <= dipakai <= kenal:
        raise RezimTidakSah(f"nomor.{ruas}: wajib urut, kode, tahun; tanpa ruas asing")
    contoh = getattr(nomor, f"nomor_{ruas}")(URUT_TERBESAR, _terpanjang(nomor, ruas))
    if len(contoh) > PANJANG_NOMOR:
        raise RezimTidakSah(f"nomor.{ruas}: nomor lebih dari {PANJANG_NOMOR} huruf")


def _ruas_pola(pola: str) -> Iterator[str]:
    """Give the fields of a pattern; ValueError for what stands between them, or how they look."""
    for antara, ruas, rupa, ubah in Formatter().parse(pola):
        if not ANTARA_RUAS.fullmatch(antara):
            raise ValueError("di antara ruas hanya huruf, angka, spasi, dan . / _ ( ) -")
        if ruas is None:
            continue
        if ubah or not (LEBAR_URUT.fullmatch(rupa or "") if ruas == "urut" else not rupa):
            raise ValueError("hanya urut boleh diberi lebar, paling besar 6, seperti {urut:03d}")
        yield ruas


def _terpanjang(nomor: PolaNomor, ruas: str) -> Register:
    """Return what makes the longest number of a pattern."""
    berlaporan = ruas in POLA_LAPORAN
    return Register(
        bentuk=_kunci_terpanjang(nomor.kode_bentuk) if berlaporan else "",
        jenis=_kunci_terpanjang(nomor.kode_jenis) if berlaporan else "",
        kantor=_kunci_terpanjang(nomor.kode_kantor),
        kode="00.00.00",
        tanggal=AGUSTUS,
    )


def _kunci_terpanjang(kode: Mapping[str, str]) -> str:
    return max(kode, key=lambda kunci: len(kode[kunci]))


def _baca_kode(tabel: bacaan.Isi, kunci: str) -> Mapping[str, str]:
    isi = bacaan.tabel(tabel, kunci, "nomor")
    if not 1 <= len(isi) <= KODE_TERBANYAK:
        raise RezimTidakSah(f"nomor.{kunci}: 1 sampai {KODE_TERBANYAK} kode")
    return MappingProxyType({nama: _satu_kode(isi, nama, f"nomor.{kunci}") for nama in isi})


def _satu_kode(isi: bacaan.Isi, nama: str, tempat: str) -> str:
    kode = bacaan.teks(isi, nama, tempat, 8)
    if not NAMA_KODE.fullmatch(nama) or not KODE.fullmatch(kode):
        raise RezimTidakSah(f"{tempat}.{nama}: kode berupa huruf, angka, titik, atau tanda hubung")
    return kode
