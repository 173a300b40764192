"""Reports from a file of JSON lines, filed as *informasi awal* through the intake of the form."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from laporan.api.masukan import baca_masukan
from laporan.choices import Bentuk, Sumber
from laporan.errors import KunciDipakaiUlang
from laporan.rules.masukan import Masukan
from laporan.services.penerimaan import ajukan
from pengawasan.mitra.services.contoh import kunci_contoh
from wilayah.choices import Tingkat
from wilayah.errors import MasukanKeliru
from wilayah.queries.cocok import NamaTempat, kode_dari_nama
from wilayah.rules.kode import tingkat


@dataclass(frozen=True, slots=True, repr=False)
class BarisImpor:
    """One line that can be filed."""

    nomor: int
    id: str
    masukan: Masukan


@dataclass(slots=True)
class HasilImpor:
    """What became of a file; ``galat`` names every line that was not filed."""

    baru: int = 0
    lama: int = 0
    tingkat: Counter[Tingkat] = field(default_factory=Counter)
    galat: list[str] = field(default_factory=list)


def impor_berkas(jalur: Path) -> HasilImpor:
    """Check every line first, then file the good ones; filed before, a line changes nothing.

    OSError for a file that cannot be read, UnicodeDecodeError for one that is no UTF-8.
    """
    hasil = HasilImpor()
    baris = list(_baca(jalur.read_text(encoding="utf-8-sig"), hasil))
    for satu in baris:
        _ajukan(satu, hasil)
    return hasil


def _baca(teks: str, hasil: HasilImpor) -> Iterator[BarisImpor]:
    terpakai: dict[str, int] = {}
    for nomor, isi in enumerate(teks.split("\n"), 1):
        if not isi.strip():
            continue
        try:
            baris = baca_baris(nomor, isi)
        except MasukanKeliru as galat:
            rinci = "; ".join(f"{nama}: {' '.join(pesan)}" for nama, pesan in galat.galat.items())
            hasil.galat.append(f"baris {nomor}: {rinci}")
            continue
        if (dulu := terpakai.setdefault(baris.id, nomor)) != nomor:
            hasil.galat.append(f"baris {nomor}: id {baris.id} sudah dipakai di baris {dulu}")
            continue
        yield baris


def baca_baris(nomor: int, teks: str) -> BarisImpor:
    """Read one line; MasukanKeliru names what is wrong with it."""
    try:
        data = json.loads(teks)
    except (ValueError, RecursionError):
        raise MasukanKeliru({"baris": ["Bukan JSON."]}) from None
    if not isinstance(data, dict):
        raise MasukanKeliru({"baris": ["Bukan objek JSON."]})
    if not isinstance(data.get("id"), str) or not data["id"].strip():
        raise MasukanKeliru({"id": ["Wajib diisi."]})
    return BarisImpor(nomor, data["id"].strip(), baca_masukan(susun_kiriman(data)))


def susun_kiriman(data: dict[str, Any]) -> dict[str, Any]:
    """Return a record as a submission; what is null stays missing.

    The day it became known is the day of the news. What became of the case is not looked at.
    """
    jabatan, sumber = data.get("terlapor_jabatan"), data.get("source_url")
    bukti = data.get("bukti") or []
    if data.get("saksi_count") and isinstance(bukti, list) and "saksi" not in bukti:
        bukti = [*bukti, "saksi"]
    return {
        "bentuk": str(Bentuk.INFORMASI_AWAL),
        "kategori": data.get("jenis"),
        "uraian": data.get("uraian"),
        "wilayah": _wilayah(data),
        "tautan": [sumber] if sumber else None,
        "waktu_kejadian": data.get("tanggal_kejadian"),
        "tanggal_diketahui": data.get("tanggal_berita"),
        "terlapor": [{"jabatan": jabatan}] if jabatan else None,
        "bukti_disebut": bukti,
    }


def _wilayah(data: dict[str, Any]) -> str:
    nama = [data.get(ruas) or "" for ruas in ("provinsi", "kabupaten_kota", "kecamatan", "desa")]
    if not all(isinstance(satu, str) for satu in nama):
        raise MasukanKeliru({"wilayah": ["Nama wilayah harus berupa teks."]})
    kode = kode_dari_nama(NamaTempat(*nama))
    if not kode:
        raise MasukanKeliru({"wilayah": ["Tidak ada wilayah yang cocok dengan nama ini."]})
    return kode


def _ajukan(baris: BarisImpor, hasil: HasilImpor) -> None:
    kunci = kunci_contoh(f"impor:{baris.id}")
    try:
        jawaban = ajukan(baris.masukan, kunci=kunci, sumber=Sumber.IMPOR)
    except KunciDipakaiUlang:
        hasil.galat.append(f"baris {baris.nomor}: id {baris.id} sudah diajukan dengan isi lain")
        return
    hasil.baru += jawaban.baru
    hasil.lama += not jawaban.baru
    hasil.tingkat[tingkat(baris.masukan.wilayah)] += 1
