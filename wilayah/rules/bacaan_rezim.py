"""Reading a regime from its stored form; nothing malformed is ever stored or applied."""

import re
from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType

from wilayah.rules import bacaan
from wilayah.rules.bacaan_nomor import baca_nomor
from wilayah.rules.kata_rezim import (
    JAM_LIMPAHAN,
    JENIS_DOKUMEN,
    JENIS_JALUR,
    LANGKAH,
    MULAI_DARI,
    RUAS_TERLAPOR,
    TINDAKAN,
    TINGKAT_KANTOR,
)
from wilayah.rules.rezim import (
    AturanAplikasi,
    AturanLimpahan,
    AturanTenggat,
    Formulir,
    Rezim,
    RezimTidakSah,
    Sasaran,
    Satuan,
    Unsur,
)
from wilayah.rules.takaran_rezim import takar

UNSUR_AWAL = ("identitas_pelapor", "terlapor", "batas_waktu", "waktu_tempat", "uraian")
UNSUR_AKHIR = "bukti"
PANJANG_KODE_UNSUR = 24
KODE_SASARAN = re.compile(r"[a-z][a-z0-9_]{1,29}")
KATEGORI = re.compile(r"[a-z][a-z0-9_]{1,39}")
KODE_UNSUR = re.compile(r"[a-z][a-z0-9_]*")
SASARAN_TERBANYAK = 100
UNSUR_TERBANYAK = 30
KATEGORI_TERBANYAK = 20
RUAS_REZIM = tuple(ruas.name for ruas in fields(Rezim))
RUAS_ATURAN = tuple(ruas.name for ruas in fields(AturanTenggat) if ruas.name != "langkah")
RUAS_UNSUR = tuple(ruas.name for ruas in fields(Unsur))
RUAS_FORMULIR = tuple(ruas.name for ruas in fields(Formulir) if ruas.name != "jenis")
RUAS_SASARAN = tuple(ruas.name for ruas in fields(Sasaran) if ruas.name != "kode")
RUAS_LIMPAHAN = tuple(ruas.name for ruas in fields(AturanLimpahan))
RUAS_APLIKASI = tuple(ruas.name for ruas in fields(AturanAplikasi))
BATAS_JUMLAH = {
    Satuan.HARI_KALENDER: range(1, 121),
    Satuan.HARI_KERJA: range(1, 121),
    Satuan.JAM: range(1, 24 * 120 + 1),
}


def baca_rezim(isi: bacaan.Isi) -> Rezim:
    """Read a regime from its stored form; RezimTidakSah names the first wrong place."""
    takar(isi)
    bacaan.tanpa_asing(isi, RUAS_REZIM, "rezim")
    berlaku_dari = bacaan.tanggal(isi, "berlaku_dari", "rezim")
    sampai = isi.get("berlaku_sampai")
    berlaku_sampai = bacaan.tanggal(isi, "berlaku_sampai", "rezim") if sampai else None
    if berlaku_sampai and berlaku_sampai < berlaku_dari:
        raise RezimTidakSah("rezim.berlaku_sampai: mendahului berlaku_dari")
    return Rezim(
        kode=bacaan.teks(isi, "kode", "rezim", 40),
        nama=bacaan.teks(isi, "nama", "rezim", 140),
        dasar=bacaan.teks(isi, "dasar", "rezim", 400),
        berlaku_dari=berlaku_dari,
        berlaku_sampai=berlaku_sampai,
        administrasi=bacaan.pilihan(isi, "administrasi", "rezim", ("rekomendasi", "putusan")),
        tenggat=_baca_tenggat(bacaan.tabel(isi, "tenggat", "rezim")),
        unsur=_baca_semua_unsur(isi.get("unsur")),
        formulir=_baca_formulir(bacaan.tabel(isi, "formulir", "rezim")),
        sasaran=_baca_sasaran(bacaan.tabel(isi, "sasaran", "rezim")),
        wewenang=_baca_wewenang(bacaan.tabel(isi, "wewenang", "rezim")),
        nomor=baca_nomor(bacaan.tabel(isi, "nomor", "rezim")),
        limpahan=_baca_limpahan(bacaan.tabel(isi, "limpahan", "rezim")),
        aplikasi=_baca_aplikasi(bacaan.tabel(isi, "aplikasi", "rezim")),
        edisi=bacaan.bilangan(isi, "edisi", "rezim", range(1, 1000)),
    )


def _baca_tenggat(tabel: bacaan.Isi) -> Mapping[str, AturanTenggat]:
    bacaan.tanpa_asing(tabel, LANGKAH, "tenggat")
    return MappingProxyType({langkah: _baca_aturan(tabel, langkah) for langkah in LANGKAH})


def _baca_aturan(tabel: bacaan.Isi, langkah: str) -> AturanTenggat:
    baris = bacaan.tabel(tabel, langkah, "tenggat")
    tempat = f"tenggat.{langkah}"
    bacaan.tanpa_asing(baris, RUAS_ATURAN, tempat)
    satuan = Satuan(bacaan.pilihan(baris, "satuan", tempat, tuple(Satuan)))
    return AturanTenggat(
        langkah=langkah,
        jumlah=bacaan.bilangan(baris, "jumlah", tempat, BATAS_JUMLAH[satuan]),
        satuan=satuan,
        mulai_dari=bacaan.pilihan(baris, "mulai_dari", tempat, MULAI_DARI[langkah]),
        dasar=bacaan.teks(baris, "dasar", tempat, 200),
        keyakinan=bacaan.keyakinan(baris, tempat),
        catatan=bacaan.teks_atau_kosong(baris, "catatan", tempat, 400),
    )


def _baca_semua_unsur(daftar: object) -> tuple[Unsur, ...]:
    if not isinstance(daftar, list | tuple):
        raise RezimTidakSah("unsur: daftar tidak ada")
    if len(daftar) > UNSUR_TERBANYAK:
        raise RezimTidakSah(f"unsur: paling banyak {UNSUR_TERBANYAK}")
    unsur = tuple(_baca_unsur(baris, f"unsur[{urut}]") for urut, baris in enumerate(daftar))
    kode = tuple(satu.kode for satu in unsur)
    if kode[: len(UNSUR_AWAL)] != UNSUR_AWAL or kode[-1:] != (UNSUR_AKHIR,):
        raise RezimTidakSah(f"unsur: harus {', '.join(UNSUR_AWAL)}, …, {UNSUR_AKHIR}")
    if len(set(kode)) != len(kode):
        raise RezimTidakSah("unsur: kode yang sama dipakai dua kali")
    return unsur


def _baca_unsur(baris: object, tempat: str) -> Unsur:
    if not isinstance(baris, Mapping):
        raise RezimTidakSah(f"{tempat}: bukan tabel")
    bacaan.tanpa_asing(baris, RUAS_UNSUR, tempat)
    kode = bacaan.teks(baris, "kode", tempat, PANJANG_KODE_UNSUR)
    if not KODE_UNSUR.fullmatch(kode):
        raise RezimTidakSah(f"{tempat}.kode: huruf kecil, angka, garis bawah")
    return Unsur(
        kode=kode,
        jenis=bacaan.pilihan(baris, "jenis", tempat, ("formal", "materiel")),
        label=bacaan.teks(baris, "label", tempat, 120),
        penjelasan=bacaan.teks(baris, "penjelasan", tempat, 600),
        dasar=bacaan.teks(baris, "dasar", tempat, 200),
        keyakinan=bacaan.keyakinan(baris, tempat),
    )


def _baca_formulir(tabel: bacaan.Isi) -> Mapping[str, Formulir]:
    bacaan.tanpa_asing(tabel, JENIS_DOKUMEN, "formulir")
    return MappingProxyType({jenis: _baca_satu_formulir(tabel, jenis) for jenis in JENIS_DOKUMEN})


def _baca_satu_formulir(tabel: bacaan.Isi, jenis: str) -> Formulir:
    baris = bacaan.tabel(tabel, jenis, "formulir")
    tempat = f"formulir.{jenis}"
    bacaan.tanpa_asing(baris, RUAS_FORMULIR, tempat)
    return Formulir(
        jenis=jenis,
        kode=bacaan.teks_atau_kosong(baris, "kode", tempat, 20),
        judul=bacaan.teks(baris, "judul", tempat, 160),
        dasar=bacaan.teks(baris, "dasar", tempat, 200),
        keyakinan=bacaan.keyakinan(baris, tempat),
        catatan=bacaan.teks_atau_kosong(baris, "catatan", tempat, 400),
    )


def _baca_sasaran(tabel: bacaan.Isi) -> Mapping[str, Sasaran]:
    if len(tabel) > SASARAN_TERBANYAK:
        raise RezimTidakSah(f"sasaran: paling banyak {SASARAN_TERBANYAK}")
    if asing := [kode for kode in tabel if not KODE_SASARAN.fullmatch(kode)]:
        raise RezimTidakSah(f"sasaran.{asing[0]}: kode berupa huruf kecil, angka, garis bawah")
    return MappingProxyType({kode: _baca_satu_sasaran(tabel, kode) for kode in tabel})


def _baca_satu_sasaran(tabel: bacaan.Isi, kode: str) -> Sasaran:
    baris = bacaan.tabel(tabel, kode, "sasaran")
    tempat = f"sasaran.{kode}"
    bacaan.tanpa_asing(baris, RUAS_SASARAN, tempat)
    jalur = bacaan.daftar_kata(baris, "jalur", tempat, JENIS_JALUR)
    if not jalur:
        raise RezimTidakSah(f"{tempat}.jalur: sedikitnya satu")
    if type(baris.get("aktif", True)) is not bool:
        raise RezimTidakSah(f"{tempat}.aktif: ya atau tidak")
    return Sasaran(
        kode=kode,
        nama=bacaan.teks(baris, "nama", tempat, 120),
        jalur=jalur,
        untuk=bacaan.teks(baris, "untuk", tempat, 200),
        kategori=_baca_kategori(baris, tempat),
        tingkat=bacaan.daftar_kata(baris, "tingkat", tempat, TINGKAT_KANTOR),
        wajib=bacaan.daftar_kata(baris, "wajib", tempat, RUAS_TERLAPOR),
        langkah=bacaan.pilihan({"langkah": "", **baris}, "langkah", tempat, ("", *LANGKAH)),
        dasar=bacaan.teks(baris, "dasar", tempat, 200),
        keyakinan=bacaan.keyakinan(baris, tempat),
        catatan=bacaan.teks_atau_kosong(baris, "catatan", tempat, 400),
        urut=bacaan.bilangan({"urut": 1000, **baris}, "urut", tempat, range(1001)),
        aktif=bool(baris.get("aktif", True)),
    )


def _baca_kategori(baris: bacaan.Isi, tempat: str) -> tuple[str, ...]:
    daftar = baris.get("kategori", [])
    if not isinstance(daftar, list | tuple) or not all(
        isinstance(satu, str) and KATEGORI.fullmatch(satu) for satu in daftar
    ):
        raise RezimTidakSah(f"{tempat}.kategori: daftar kata dengan huruf kecil")
    if len(daftar) > KATEGORI_TERBANYAK:
        raise RezimTidakSah(f"{tempat}.kategori: paling banyak {KATEGORI_TERBANYAK}")
    return tuple(daftar)


def _baca_wewenang(tabel: bacaan.Isi) -> Mapping[str, frozenset[str]]:
    bacaan.tanpa_asing(tabel, TINGKAT_KANTOR, "wewenang")
    return MappingProxyType({tingkat: _baca_daftar(tabel, tingkat) for tingkat in TINGKAT_KANTOR})


def _baca_daftar(tabel: bacaan.Isi, tingkat: str) -> frozenset[str]:
    if tingkat not in tabel:
        raise RezimTidakSah(f"wewenang.{tingkat}: daftar tindakan tidak ada")
    return frozenset(bacaan.daftar_kata(tabel, tingkat, "wewenang", TINDAKAN))


def _baca_aplikasi(tabel: bacaan.Isi) -> AturanAplikasi:
    bacaan.tanpa_asing(tabel, RUAS_APLIKASI, "aplikasi")
    return AturanAplikasi(
        peringatan=bacaan.deret(tabel, "peringatan", "aplikasi", range(1, 101)),
        pengingat=bacaan.deret(tabel, "pengingat", "aplikasi", range(1, 366)),
        undangan=bacaan.bilangan(tabel, "undangan", "aplikasi", range(31)),
    )


def _baca_limpahan(tabel: bacaan.Isi) -> AturanLimpahan:
    bacaan.tanpa_asing(tabel, RUAS_LIMPAHAN, "limpahan")
    return AturanLimpahan(
        jam=bacaan.pilihan(tabel, "jam", "limpahan", JAM_LIMPAHAN),
        dasar=bacaan.teks(tabel, "dasar", "limpahan", 200),
        keyakinan=bacaan.keyakinan(tabel, "limpahan"),
        catatan=bacaan.teks_atau_kosong(tabel, "catatan", "limpahan", 400),
    )
