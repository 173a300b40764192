"""What the tests of the officers' API send."""

from rest_framework.test import APIClient

from tests.factories.laporan import petugas
from tests.factories.perkara import UNSUR
from wilayah.choices import Peran
from wilayah.services.akun import terbitkan_token

SEMUA_ADA = [{"unsur": kode, "terpenuhi": True} for kode in UNSUR]
KURANG = [*SEMUA_ADA[:-1], {"unsur": "bukti", "terpenuhi": False, "alasan": "Belum ada foto."}]
BERKAS = {"diserahkan": ["identitas", "bukti"], "cara": "langsung"}
DAFTAR = {"putusan": "registrasi", "unsur": SEMUA_ADA, "jalur": ["pidana", "hukum_lain"]}
BATAS = {
    "putusan": "tidak_diregistrasi",
    "kode_alasan": "sudah_ditangani",
    "alasan": "Sudah ditangani kantor lain.",
}


def jalan(nomor, apa):
    return f"/api/v1/petugas/laporan/{nomor}/{apa}/"


def masuk(kode: str, *peran: Peran) -> APIClient:
    """Sign an officer of an office and a role in."""
    klien = APIClient()
    token = terbitkan_token(petugas(kode, *peran).username)
    klien.credentials(HTTP_AUTHORIZATION=f"Token {token}")
    return klien
