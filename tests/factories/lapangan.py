"""Supervisors, bound phones and forms for tests, in roles and made-up words only."""

from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from pengawasan.lapangan.api.formulir import baca_form_a
from pengawasan.lapangan.http import KUKI_PERANGKAT, KUKI_SESI
from pengawasan.lapangan.models import FormA, PengawasLapangan
from pengawasan.lapangan.queries.penulis import acuan_pengawas, penulis_pengawas
from pengawasan.lapangan.queries.sesi import perangkat_dikenal
from pengawasan.lapangan.rules.undangan import PengawasBaru
from pengawasan.lapangan.services.formulir import kirim
from pengawasan.lapangan.services.masuk import masuk
from pengawasan.lapangan.services.undangan import UndanganBaru, ikat, undang_baru
from tests.factories.laporan import DESA, kantor
from wilayah.models import Petugas

PIN = "480291"
TETANGGA = "63.11.02.2004"
LENGKAP: dict[str, Any] = {
    "tahapan": "kampanye",
    "bentuk": "langsung",
    "tanggal": "2024-11-20",
    "jam_mulai": "19.00",
    "jam_selesai": "21.30",
    "sasaran": "Kampanye tatap muka",
    "tempat": "Balai desa",
    "uraian": "Kampanye tatap muka dihadiri sekitar lima puluh orang dan berakhir pukul 21.30.",
    "ada_dugaan": False,
}


def undangan(
    desa: str = DESA, *, oleh: Petugas | None = None, tps: str = "", **ganti: Any
) -> UndanganBaru:
    """Take a supervisor on and return the invitation that is shown once."""
    for kode in ("", desa[:2], desa[:5], desa[:8]):
        kantor(kode)
    hari_ini = timezone.localdate()
    isi: dict[str, Any] = {
        "nama": "Pengawas Contoh",
        "peran": "ptps" if tps else "pkd",
        "kode_wilayah": desa,
        "tps": tps,
        "aktif_dari": hari_ini - timedelta(days=30),
        "aktif_sampai": hari_ini + timedelta(days=30),
    }
    return undang_baru(oleh, [PengawasBaru(**isi | ganti)])[0]


def pengawas(desa: str = DESA, **ganti: Any) -> PengawasLapangan:
    """Return a supervisor who was only invited."""
    return undangan(desa, **ganti).pengawas


def ponsel_terikat(undangan: UndanganBaru, klien: Client | None = None, pin: str = PIN) -> Client:
    """Bind a phone by an invitation and sign in on it."""
    klien = klien or Client()
    rahasia = ikat(undangan.kode, pin)
    perangkat = perangkat_dikenal(rahasia)
    assert perangkat is not None
    klien.cookies[KUKI_PERANGKAT] = rahasia
    klien.cookies[KUKI_SESI] = masuk(perangkat, pin).sesi
    return klien


def form_a(pengawas: PengawasLapangan, kunci: str = "", **ganti: Any) -> FormA:
    """Send a Form A of a supervisor and return its row."""
    penulis = penulis_pengawas(pengawas)
    masukan = baca_form_a(LENGKAP | ganti, penulis.zona)
    return kirim(masukan, penulis, acuan_pengawas(pengawas, masukan), kunci=kunci).form
