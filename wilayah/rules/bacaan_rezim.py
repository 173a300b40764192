"""Reading a regime from its stored form; nothing malformed is ever stored or applied."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from string import Formatter
from types import MappingProxyType

from wilayah.rules.rezim import (
    BERLAKU_MK_104,
    LANGKAH,
    TINDAKAN,
    TINGKAT_KANTOR,
    AturanTenggat,
    Keyakinan,
    PolaNomor,
    Register,
    Rezim,
    RezimTidakSah,
    Satuan,
    Unsur,
)

UNSUR_AWAL = ("identitas_pelapor", "terlapor", "batas_waktu", "waktu_tempat", "uraian")
UNSUR_AKHIR = "bukti"
PANJANG_KODE_UNSUR = 24
RUAS_REZIM = tuple(ruas.name for ruas in fields(Rezim))
RUAS_ATURAN = tuple(ruas.name for ruas in fields(AturanTenggat) if ruas.name != "langkah")
RUAS_UNSUR = tuple(ruas.name for ruas in fields(Unsur))
POLA = ("registrasi", "tanda_terima")
RUAS_WAJIB = frozenset({"urut", "kode", "tahun"})
RUAS_NOMOR = frozenset({"urut", "bentuk", "jenis", "kantor", "kode", "bulan", "tahun"})
JUMLAH_TERBANYAK = {Satuan.HARI_KALENDER: 120, Satuan.HARI_KERJA: 120, Satuan.JAM: 24 * 120}


def baca_rezim(isi: Mapping[str, object]) -> Rezim:
    """Read a regime from its stored form; RezimTidakSah names the first wrong place."""
    _tanpa_asing(isi, RUAS_REZIM, "rezim")
    berlaku_dari = _tanggal(isi, "berlaku_dari", "rezim")
    sampai = isi.get("berlaku_sampai")
    berlaku_sampai = _tanggal(isi, "berlaku_sampai", "rezim") if sampai else None
    if berlaku_sampai and berlaku_sampai < berlaku_dari:
        raise RezimTidakSah("rezim.berlaku_sampai: mendahului berlaku_dari")
    return Rezim(
        kode=_teks(isi, "kode", "rezim", 40),
        nama=_teks(isi, "nama", "rezim", 140),
        dasar=_teks(isi, "dasar", "rezim", 400),
        berlaku_dari=berlaku_dari,
        berlaku_sampai=berlaku_sampai,
        administrasi=_pilihan(isi, "administrasi", "rezim", ("rekomendasi", "putusan")),
        tenggat=_baca_tenggat(_tabel(isi, "tenggat", "rezim")),
        unsur=_baca_semua_unsur(isi.get("unsur")),
        wewenang=_baca_wewenang(_tabel(isi, "wewenang", "rezim")),
        nomor=_baca_nomor(_tabel(isi, "nomor", "rezim")),
    )


def _baca_tenggat(tabel: Mapping[str, object]) -> Mapping[str, AturanTenggat]:
    _tanpa_asing(tabel, LANGKAH, "tenggat")
    return MappingProxyType({langkah: _baca_aturan(tabel, langkah) for langkah in LANGKAH})


def _baca_aturan(tabel: Mapping[str, object], langkah: str) -> AturanTenggat:
    baris = _tabel(tabel, langkah, "tenggat")
    tempat = f"tenggat.{langkah}"
    _tanpa_asing(baris, RUAS_ATURAN, tempat)
    satuan = Satuan(_pilihan(baris, "satuan", tempat, tuple(Satuan)))
    jumlah = baris.get("jumlah")
    if type(jumlah) is not int or not 1 <= jumlah <= JUMLAH_TERBANYAK[satuan]:
        raise RezimTidakSah(f"{tempat}.jumlah: bilangan 1 sampai {JUMLAH_TERBANYAK[satuan]}")
    return AturanTenggat(
        langkah=langkah,
        jumlah=jumlah,
        satuan=satuan,
        mulai_dari=_teks(baris, "mulai_dari", tempat, 40),
        dasar=_teks(baris, "dasar", tempat, 200),
        keyakinan=_keyakinan(baris, tempat),
        catatan=str(baris.get("catatan", "")),
    )


def _baca_semua_unsur(daftar: object) -> tuple[Unsur, ...]:
    if not isinstance(daftar, list | tuple):
        raise RezimTidakSah("unsur: daftar tidak ada")
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
    _tanpa_asing(baris, RUAS_UNSUR, tempat)
    return Unsur(
        kode=_teks(baris, "kode", tempat, PANJANG_KODE_UNSUR),
        jenis=_pilihan(baris, "jenis", tempat, ("formal", "materiel")),
        label=_teks(baris, "label", tempat, 120),
        penjelasan=_teks(baris, "penjelasan", tempat, 600),
        dasar=_teks(baris, "dasar", tempat, 200),
        keyakinan=_keyakinan(baris, tempat),
    )


def _baca_wewenang(tabel: Mapping[str, object]) -> Mapping[str, frozenset[str]]:
    _tanpa_asing(tabel, TINGKAT_KANTOR, "wewenang")
    return MappingProxyType({tingkat: _baca_daftar(tabel, tingkat) for tingkat in TINGKAT_KANTOR})


def _baca_daftar(tabel: Mapping[str, object], tingkat: str) -> frozenset[str]:
    daftar = tabel.get(tingkat)
    if not isinstance(daftar, list | tuple):
        raise RezimTidakSah(f"wewenang.{tingkat}: daftar tindakan tidak ada")
    if asing := [tindakan for tindakan in daftar if tindakan not in TINDAKAN]:
        raise RezimTidakSah(f"wewenang.{tingkat}: tindakan tidak dikenal: {asing[0]}")
    return frozenset(daftar)


def _baca_nomor(tabel: Mapping[str, object]) -> PolaNomor:
    _tanpa_asing(tabel, (ruas.name for ruas in fields(PolaNomor)), "nomor")
    pola = {ruas: _teks(tabel, ruas, "nomor", 120) for ruas in POLA if ruas in tabel}
    nomor = PolaNomor(
        registrasi=pola.pop("registrasi", ""),
        kode_jenis=_baca_kode(tabel, "kode_jenis"),
        kode_kantor=_baca_kode(tabel, "kode_kantor"),
        **pola,
    )
    for ruas in POLA:
        _pastikan_pola(nomor, ruas)
    return nomor


def _pastikan_pola(nomor: PolaNomor, ruas: str) -> None:
    pola = getattr(nomor, ruas)
    contoh = Register(
        bentuk="LP",
        jenis=next(iter(nomor.kode_jenis)),
        kantor=next(iter(nomor.kode_kantor)),
        kode="00.00",
        tanggal=BERLAKU_MK_104,
    )
    try:
        isi = {nama for _, nama, _, _ in Formatter().parse(pola) if nama is not None}
        lengkap = RUAS_WAJIB <= isi <= RUAS_NOMOR and getattr(nomor, f"nomor_{ruas}")(1, contoh)
    except (ValueError, LookupError) as galat:
        raise RezimTidakSah(f"nomor.{ruas}: {galat}") from galat
    if not lengkap:
        raise RezimTidakSah(f"nomor.{ruas}: wajib urut, kode, tahun; tanpa ruas asing")


def _baca_kode(tabel: Mapping[str, object], kunci: str) -> Mapping[str, str]:
    isi = _tabel(tabel, kunci, "nomor")
    if not isi:
        raise RezimTidakSah(f"nomor.{kunci}: kosong")
    return MappingProxyType({nama: _teks(isi, nama, f"nomor.{kunci}", 8) for nama in isi})


def _tanpa_asing(isi: Mapping[str, object], ruas: Iterable[str], tempat: str) -> None:
    if asing := sorted(set(isi) - set(ruas)):
        raise RezimTidakSah(f"{tempat}.{asing[0]}: tidak dikenal")


def _tabel(isi: Mapping[str, object], kunci: str, tempat: str) -> Mapping[str, object]:
    nilai = isi.get(kunci)
    if not isinstance(nilai, Mapping):
        raise RezimTidakSah(f"{tempat}.{kunci}: tabel tidak ada")
    return nilai


def _teks(isi: Mapping[str, object], kunci: str, tempat: str, panjang: int) -> str:
    nilai = isi.get(kunci)
    if not isinstance(nilai, str) or not nilai.strip() or len(nilai) > panjang:
        raise RezimTidakSah(f"{tempat}.{kunci}: teks 1 sampai {panjang} huruf")
    return nilai


def _pilihan(isi: Mapping[str, object], kunci: str, tempat: str, pilihan: tuple[str, ...]) -> str:
    nilai = isi.get(kunci)
    if not isinstance(nilai, str) or nilai not in pilihan:
        raise RezimTidakSah(f"{tempat}.{kunci}: salah satu dari {', '.join(pilihan)}")
    return nilai


def _keyakinan(isi: Mapping[str, object], tempat: str) -> Keyakinan:
    return Keyakinan(_pilihan(isi, "keyakinan", tempat, tuple(Keyakinan)))


def _tanggal(isi: Mapping[str, object], kunci: str, tempat: str) -> date:
    try:
        return date.fromisoformat(str(isi.get(kunci)))
    except ValueError:
        raise RezimTidakSah(f"{tempat}.{kunci}: tanggal YYYY-MM-DD") from None
