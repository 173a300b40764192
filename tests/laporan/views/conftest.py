import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse
from django.test import Client

from laporan.services.penerimaan import kunci_kiriman_baru
from tests.factories.laporan import kantor

ISIAN: dict[str, Any] = {
    "kategori": "politik_uang",
    "uraian": "Pada malam hari ada pembagian amplop di balai desa oleh anggota tim sukses.",
    "wilayah_provinsi": "63",
    "wilayah_kabupaten": "63.11",
    "wilayah_kecamatan": "63.11.02",
    "wilayah_desa": "63.11.02.2005",
    "tempat": "balai desa",
    "tanggal_kejadian": "2024-11-20",
    "jam_kejadian": "19:30",
    "tanggal_diketahui": "2024-11-21",
    "jenis_pemilihan": "bupati_wali_kota",
    "terlapor_0_nama": "Terlapor Contoh",
    "terlapor_0_jabatan": "Anggota tim",
    "saksi_0_nama": "Saksi Contoh",
    "bukti_disebut": ["foto", "video"],
    "boleh_tahu": "ya",
    "nama": "Pelapor Contoh",
    "alamat": "Jalan Contoh 1",
    "telepon": "081200000000",
}
KODE = re.compile(r'<span class="kode"[^>]*>(.*?)</span>\s*</div>', re.DOTALL)
Kirim = Callable[..., Any]


def kode_di(jawaban: HttpResponse) -> str:
    """Return the access code that a receipt shows, without its groups."""
    cocok = KODE.search(jawaban.content.decode())
    return re.sub(r"<[^>]*>|\s|-", "", cocok[1]) if cocok else ""


def nomor_di(jawaban: HttpResponse) -> str:
    """Return the report number that a page shows."""
    cocok = re.search(r"BWS-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]", jawaban.content.decode())
    return cocok[0] if cocok else ""


@pytest.fixture
def kirim(db: None) -> Kirim:
    """Post the form as a browser without JavaScript does; given fields replace the usual ones."""
    for kode in ("", "63", "63.11", "63.11.02"):
        kantor(kode)
    peramban = Client()

    def _kirim(*, ke: str = "/lapor/terkirim/", **ganti: Any) -> Any:
        isi = ISIAN | {"kunci": kunci_kiriman_baru()} | ganti
        badan = urlencode(isi, doseq=True, errors="surrogatepass")
        return peramban.post(ke, badan, content_type="application/x-www-form-urlencoded")

    return _kirim
