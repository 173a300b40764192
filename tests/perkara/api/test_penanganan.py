"""A case driven through its handling by programs alone: the same forms, the same refusals."""

from datetime import timedelta

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from pengawasan.perkara.models import BeritaAcaraKlarifikasi, Jalur, Perkara
from pengawasan.perkara.services.konflik import nyatakan_konflik
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.perkara.pemeriksaan import gakkumdu
from tests.perkara.penanganan import form_a, pimpinan, terdaftar
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
KAJIAN = {"fakta": "Amplop ditemukan.", "analisis": "Unsur terpenuhi.", "kesimpulan": "Terbukti."}


def langkah(klien, satu, nama, **isi):
    perkara = Perkara.objects.get(laporan=satu)
    jalan = f"/api/v1/petugas/perkara/{perkara.pk}/langkah/"
    return klien.post(jalan, {"langkah": nama} | isi, "json")


def pleno(**ganti):
    isi = {
        "pada": timezone.now().isoformat(),
        "tempat": "ruang rapat",
        "hadir": [satu.username for satu in pimpinan()],
        "hasil": "ditindaklanjuti",
        "alasan": "Buktinya cukup menurut rapat.",
        "pasal": "Pasal 71\nPasal 188",
    }
    return isi | ganti


def test_a_track_goes_from_invitation_to_plenary_by_steps(klien):
    satu, penelaah = terdaftar(), klien("63.11", Peran.PENELAAH)
    lusa = (timezone.now() + timedelta(days=2)).isoformat()

    undang = langkah(
        *(penelaah, satu, "klarifikasi"), kepada="terlapor-1", jadwal=lusa, tempat="kantor"
    )
    assert (undang.status_code, undang.json()["jalur"][0]["status"]) == (200, "klarifikasi")
    assert langkah(penelaah, satu, "kajian", **KAJIAN).status_code == 200
    putus = langkah(klien("63.11", Peran.SEKRETARIAT), satu, "pleno", **pleno())
    assert (putus.status_code, putus.json()["status"]) == (200, "diputus")
    assert Jalur.objects.get().putusan_pleno.get().pasal == ["Pasal 71", "Pasal 188"]


def test_a_crime_goes_through_gakkumdu_by_steps(klien):
    satu, penelaah = terdaftar(("pidana",)), klien("63.11", Peran.PENELAAH)
    bahas = {
        "peserta": [a.pk for a in gakkumdu()],
        "kesimpulan": "Unsurnya patut dilanjutkan.",
    }

    for lanjut in ("ya", "tidak"):  # The first discussion has no verdict to give.
        memutus = langkah(penelaah, satu, "gakkumdu_1", lanjut=lanjut, **bahas)
        assert memutus.status_code == 400
    assert langkah(penelaah, satu, "gakkumdu_1", **bahas).status_code == 200
    assert langkah(penelaah, satu, "kajian", **KAJIAN).status_code == 200
    assert list(langkah(penelaah, satu, "gakkumdu_2", **bahas).json()["galat"]) == ["lanjut"]
    assert langkah(penelaah, satu, "gakkumdu_2", **bahas, lanjut="ya").status_code == 200
    jawaban = langkah(klien("63.11", Peran.KOORDINATOR), satu, "pleno", **pleno())
    assert jawaban.json()["jalur"][0]["status"] == "pleno"
    assert "patut" not in str(jawaban.content)


def test_a_plenary_without_a_study_is_409_with_what_is_open(klien):
    satu = terdaftar()
    langkah(klien("63.11", Peran.PENELAAH), satu, "kajian")

    jawaban = langkah(klien("63.11", Peran.PIMPINAN), satu, "pleno", **pleno())
    assert jawaban.status_code == 409
    assert "boleh" in jawaban.json()


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"hadir": []}, "hadir"),
        ({"hadir": ["orang.asing"]}, "hadir"),
        ({"hasil": "bebas"}, "hasil"),
        ({"hasil": "terbukti"}, "hasil"),
        ({"alasan": ""}, "alasan"),
        ({"pada": "kapan"}, "pada"),
        ({"pada": "2999-01-01T00:00:00+08:00"}, "pada"),
        ({"asing": "x"}, "badan"),
        ({"pada": 5}, "pada"),
        ({"pada": ["2026"]}, "pada"),
        ({"hadir": [[1], None]}, "hadir"),
        ({"hadir": {"a": 1}}, "hadir"),
        ({"hasil": ["bebas", {}]}, "hasil"),
        ({"beda_oleh": "orang"}, "beda_oleh"),
        ({"alasan": {"isi": "Buktinya cukup menurut rapat."}}, "alasan"),
        ({"pasal": ["Pasal 71", "Pasal 188"]}, "pasal"),
        ({"tempat": [["ruang rapat"]]}, "tempat"),
        ({"jalur": ["hukum_lain"]}, "jalur"),
    ],
)
def test_what_a_program_sends_wrong_is_named_at_its_field(klien, ganti, bidang):
    satu = terdaftar()
    langkah(klien("63.11", Peran.PENELAAH), satu, "kajian", **KAJIAN)

    jawaban = langkah(klien("63.11", Peran.PIMPINAN), satu, "pleno", **pleno(**ganti))
    assert jawaban.status_code == 400
    assert bidang in jawaban.json()["galat"]
    assert Jalur.objects.get().status == "kajian"


def test_strangers_roles_and_conflicts_are_refused_in_the_order_of_the_contract(klien):
    satu = terdaftar()
    orang = petugas("63.11", Peran.PENELAAH)

    assert langkah(klien("64.72", Peran.PENELAAH), satu, "klarifikasi").status_code == 404
    assert langkah(klien("63.11", Peran.AUDITOR), satu, "klarifikasi").status_code == 403
    nyatakan_konflik(satu, orang, "keluarga", "Terlapor adalah ipar saya.")
    jawaban = langkah(klien("63.11", Peran.PENELAAH), satu, "pleno")
    assert jawaban.status_code == 403
    assert not BeritaAcaraKlarifikasi.objects.exists()


def tindakan(klien, satu, nama, **isi):
    jalan = f"/api/v1/petugas/laporan/{satu.nomor}/tindakan/"
    return klien.post(jalan, {"tindakan": nama} | isi, "json")


def rapat(**ganti):
    isi = {nama: nilai for nama, nilai in pleno().items() if nama not in {"hasil", "pasal"}}
    return isi | ganti


def test_initial_information_becomes_a_finding_by_acts(klien):
    satu, koordinator = laporan(INFORMASI), klien("63.11", Peran.KOORDINATOR)
    penelaah = petugas("63.11", Peran.PENELAAH)
    tugas = {"surat_tugas": "1/ST", "petunjuk": "Datangi lokasi.", "pelaksana": [penelaah.username]}

    mulai = tindakan(koordinator, satu, "telusuri", **tugas)
    assert (mulai.status_code, mulai.json()["status"]) == (200, "penelusuran")
    assert tindakan(koordinator, satu, "usulkan_temuan").status_code == 409
    form_a(satu)
    assert tindakan(koordinator, satu, "usulkan_temuan").json()["status"] == "calon_temuan"
    tanpa = tindakan(koordinator, satu, "tetapkan_temuan", **rapat(jalur=["pidana"]))
    assert (tanpa.status_code, list(tanpa.json()["galat"])) == (400, ["terlapor_nama"])
    jawaban = tindakan(
        *(koordinator, satu, "tetapkan_temuan"),
        **rapat(jalur=["pidana"], terlapor_jabatan="Kepala desa"),
    ).json()

    assert "/Reg/TM/" in jawaban["nomor_registrasi"]
    assert jawaban["id_perkara"] == str(Perkara.objects.get().pk)


@pytest.mark.parametrize(
    ("isi", "status", "bidang"),
    [
        ({"tindakan": "terbang"}, 400, "tindakan"),
        ({"tindakan": "terima"}, 400, "tindakan"),
        ({"tindakan": ["arsipkan"]}, 400, "kode"),
        ({"tindakan": "arsipkan", "kode": 5}, 400, "kode"),
        ({"tindakan": "arsipkan", "asing": 1}, 400, "badan"),
        (
            {"tindakan": "arsipkan", "kode": "lainnya", "alasan": {"isi": "Bukan pelanggaran."}},
            *(400, "alasan"),
        ),
        ({"tindakan": "tetapkan_temuan", "alasan": {}}, 409, None),
        ({"tindakan": "telusuri", "pelaksana": [{}], "pengawas": "x"}, 400, "pelaksana"),
        ({"tindakan": "gabung", "tujuan": None}, 400, "tujuan"),
        ({"tindakan": "tetapkan_temuan"}, 409, None),
        ([], 400, "badan"),
    ],
)
def test_an_act_sent_wrong_is_an_answer_and_changes_nothing(klien, isi, status, bidang):
    satu, koordinator = laporan(INFORMASI), klien("63.11", Peran.KOORDINATOR)
    jalan = f"/api/v1/petugas/laporan/{satu.nomor}/tindakan/"

    jawaban = koordinator.post(jalan, isi, "json")
    assert jawaban.status_code == status, jawaban.content
    assert bidang is None or bidang in jawaban.json()["galat"]
    satu.refresh_from_db()
    assert satu.status == "informasi_awal"


def test_acts_are_refused_in_the_order_of_the_contract(klien):
    satu = laporan(INFORMASI)
    isi = {"kode": "lainnya", "alasan": "Tidak dapat diperiksa lagi."}

    assert tindakan(APIClient(), satu, "arsipkan", **isi).status_code == 401
    assert tindakan(klien("64.72", Peran.KOORDINATOR), satu, "arsipkan", **isi).status_code == 404
    assert tindakan(klien("63.11", Peran.PENELAAH), satu, "arsipkan", **isi).status_code == 403
    assert tindakan(klien("63", Peran.PIMPINAN), satu, "arsipkan", **isi).status_code == 403
    koordinator = klien("63.11", Peran.KOORDINATOR)
    assert tindakan(koordinator, satu, "arsipkan", **isi).json()["status"] == "diarsipkan"
    assert tindakan(koordinator, satu, "arsipkan", **isi).status_code == 409
