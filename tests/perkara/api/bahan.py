"""What the tests of the officers' API send."""

from tests.factories.perkara import UNSUR

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
