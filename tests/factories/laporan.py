"""Submissions and reports for tests, in roles and made-up words only."""

import copy
from datetime import date
from typing import Any

from django.utils import timezone

from laporan.api.masukan import baca_masukan
from laporan.choices import Sumber
from laporan.models import Laporan
from laporan.rules.jawaban import TandaTerimaBaca
from laporan.services.penerimaan import ajukan, kunci_kiriman_baru
from wilayah.choices import JenisKantor, Peran, Zona
from wilayah.models import Kantor, Petugas
from wilayah.rules.tenggat import saat_setempat

DESA = "63.11.02.2005"
LENGKAP: dict[str, Any] = {
    "bentuk": "laporan",
    "kategori": "politik_uang",
    "uraian": "Pada malam hari ada pembagian amplop di balai desa oleh anggota tim sukses.",
    "wilayah": DESA,
    "tempat": "balai desa",
    "waktu_kejadian": "2024-11-20T19:30:00+08:00",
    "tanggal_diketahui": "2024-11-21",
    "jenis_pemilihan": "bupati_wali_kota",
    "pelapor": {
        "nama": "Pelapor Contoh",
        "alamat": "Jalan Contoh 1",
        "telepon": "081200000000",
        "surel": "pelapor@contoh.invalid",
    },
    "terlapor": [{"nama": "Terlapor Contoh", "jabatan": "Anggota tim"}],
    "bukti_disebut": ["foto"],
}
INFORMASI: dict[str, Any] = {
    "bentuk": "informasi_awal",
    "uraian": "Ada baliho besar dipasang di halaman sekolah sejak kemarin.",
    "wilayah": DESA,
}


def isian(dasar: dict[str, Any] = LENGKAP, /, **ganti: Any) -> dict[str, Any]:
    """Return a submission of JSON values; ``pelapor__nama`` reaches one level down."""
    hasil = copy.deepcopy(dasar)
    for nama, nilai in ganti.items():
        atas, _, bawah = nama.partition("__")
        if bawah:
            hasil.setdefault(atas, {})[bawah] = nilai
        else:
            hasil[atas] = nilai
    return hasil


def hari_kantor() -> date:
    """Return today by the clock on the wall of the offices of ``DESA``."""
    return saat_setempat(timezone.now(), Zona.WITA).date()


def kantor(kode: str, **isi: Any) -> Kantor:
    """Return the office of a jurisdiction, made when the database has none."""
    jenis, zona = _jenis(kode), Zona.WITA if kode[:2] in {"63", "64"} else Zona.WIB
    bawaan = {"jenis": jenis, "nama": f"Kantor {kode or 'pusat'}", "zona": zona} | isi
    baris, _ = Kantor.objects.get_or_create(kode_wilayah=kode, defaults=bawaan)
    return baris


def _jenis(kode: str) -> JenisKantor:
    tingkat = {
        0: JenisKantor.BAWASLU_RI,
        2: JenisKantor.BAWASLU_PROVINSI,
        5: JenisKantor.BAWASLU_KABUPATEN,
        8: JenisKantor.PANWASLU_KECAMATAN,
    }
    return tingkat[len(kode)]


def petugas(kode: str, *peran: Peran) -> Petugas:
    """Return an officer of an office with these roles (receiver when none is named)."""
    peran = peran or (Peran.PENERIMA,)
    nama = f"uji.{kode or 'ri'}.{'.'.join(peran)}"
    lama = Petugas.objects.filter(username=nama).first()
    return lama or Petugas.objects.create_user(
        nama, nama=f"Petugas {kode}", kantor=kantor(kode), peran=list(peran)
    )


def terima(
    dasar: dict[str, Any] = LENGKAP,
    /,
    *,
    sumber: Sumber = Sumber.DARING,
    oleh: Petugas | None = None,
    kunci: str = "",
    **ganti: Any,
) -> TandaTerimaBaca:
    """Take a submission in and return its receipt."""
    masukan = baca_masukan(isian(dasar, **ganti))
    kunci = kunci or kunci_kiriman_baru()
    return ajukan(masukan, kunci=kunci, sumber=sumber, petugas=oleh).tanda_terima


def laporan(dasar: dict[str, Any] = LENGKAP, /, **pilihan: Any) -> Laporan:
    """Take a submission in and return its row."""
    return Laporan.objects.get(nomor=terima(dasar, **pilihan).nomor)
