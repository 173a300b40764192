"""What no row can hold is refused at its field, by every door that fills in a form of the pages."""

import json

import pytest

from laporan.models import Laporan
from pengawasan.perkara.models import Perkara
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.perkara.api.bahan import jalan
from tests.perkara.api.test_penanganan import pleno
from tests.perkara.penanganan import calon_temuan, terdaftar
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
SEPARUH = "\ud800"
KATA = "Berisi karakter yang tidak dapat disimpan. Ketik ulang bagian itu."
TELUSURI = {"tindakan": "telusuri", "surat_tugas": "1/ST", "petunjuk": "Datangi lokasi segera."}
ARSIP = {"tindakan": "arsipkan", "kode": "lainnya", "alasan": "Tidak dapat diperiksa lagi."}
TEMUAN = {"tindakan": "tetapkan_temuan", "jalur": ["hukum_lain"], "terlapor_nama": "Terlapor"}
UNDANG = {
    "langkah": "klarifikasi",
    "kepada": "terlapor-1",
    "jadwal": "2090-01-31T09:00:00",
    "tempat": "kantor",
}
KAJIAN = {"langkah": "kajian", "fakta": "Amplop ditemukan di balai desa."}


def kirim(klien, alamat, isi):
    """Send a body as a program writes it: halves of surrogate pairs stand there as escapes."""
    return klien.generic("POST", alamat, json.dumps(isi), content_type="application/json")


@pytest.mark.parametrize(
    ("isi", "bidang"),
    [
        (ARSIP | {"alasan": f"Tidak dapat diperiksa {SEPARUH} lagi."}, "alasan"),
        (ARSIP | {"alasan": "Tidak dapat diperiksa \x1b lagi."}, "alasan"),
        (ARSIP | {"kode": SEPARUH}, "kode"),
        (ARSIP | {SEPARUH: "x"}, "badan"),
        (ARSIP | {SEPARUH: {"a": SEPARUH}}, "badan"),
        (TELUSURI | {"surat_tugas": f"1/ST {SEPARUH}"}, "surat_tugas"),
        (TELUSURI | {"pelaksana": ["uji", SEPARUH]}, "pelaksana"),
        ({"tindakan": "gabung", "tujuan": SEPARUH}, "tujuan"),
    ],
    ids=["reason", "escape", "choice", "name", "nested", "letter", "list", "number"],
)
def test_an_act_with_half_a_character_is_refused_at_its_field(klien, isi, bidang):
    satu = laporan(INFORMASI)

    jawaban = kirim(klien("63.11", Peran.KOORDINATOR), jalan(satu.nomor, "tindakan"), isi)

    assert (jawaban.status_code, jawaban.json()["galat"]) == (400, {bidang: [KATA]})
    assert Laporan.objects.get().status == "informasi_awal"


def test_a_plenary_with_half_a_character_is_refused_at_its_field(klien):
    isi = {nama: nilai for nama, nilai in pleno().items() if nama not in {"hasil", "pasal"}}
    satu = calon_temuan()

    jawaban = kirim(
        klien("63.11", Peran.KOORDINATOR),
        jalan(satu.nomor, "tindakan"),
        isi | TEMUAN | {"tempat": f"ruang {SEPARUH}"},
    )

    assert (jawaban.status_code, jawaban.json()["galat"]) == (400, {"tempat": [KATA]})


@pytest.mark.parametrize(
    ("isi", "bidang"),
    [
        (UNDANG | {"tempat": f"kantor {SEPARUH}"}, "tempat"),
        (UNDANG | {"kepada": SEPARUH}, "kepada"),
        (KAJIAN | {"fakta": f"Amplop {SEPARUH} ditemukan."}, "fakta"),
        ({"langkah": "langkah" + SEPARUH}, "langkah"),
        (KAJIAN | {"jalur": SEPARUH}, "jalur"),
    ],
    ids=["place", "person", "study", "step", "track"],
)
def test_a_step_with_half_a_character_is_refused_at_its_field(klien, isi, bidang):
    perkara = Perkara.objects.get(laporan=terdaftar())

    jawaban = kirim(
        klien("63.11", Peran.KOORDINATOR), f"/api/v1/petugas/perkara/{perkara.pk}/langkah/", isi
    )

    assert (jawaban.status_code, list(jawaban.json()["galat"])) == (400, [bidang])
    assert {satu.status for satu in perkara.jalur.all()} == {"berjalan"}


@pytest.mark.parametrize(
    "jadwal", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-12:00", "9999-12-31T23:59:00"]
)
def test_a_step_at_the_end_of_time_is_refused_at_its_field(klien, jadwal):
    perkara = Perkara.objects.get(laporan=terdaftar())
    alamat = f"/api/v1/petugas/perkara/{perkara.pk}/langkah/"
    petugas("63.11", Peran.PENELAAH)

    for isi, bidang in (
        (UNDANG | {"jadwal": jadwal}, "jadwal"),
        (KAJIAN | {"pada": jadwal}, "pada"),
    ):
        jawaban = kirim(klien("63.11", Peran.KOORDINATOR), alamat, isi)
        galat = jawaban.json()["galat"]
        assert (jawaban.status_code, galat) == (400, {bidang: ["Tahun ini di luar jangkauan."]})
