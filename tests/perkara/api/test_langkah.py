"""Steps of a case for programs: the order of refusals, and what is allowed now."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from laporan.models import Laporan, Tenggat
from pengawasan.perkara.api.keluaran import PerkaraSerializer
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.models import Jalur, Perkara
from pengawasan.perkara.queries.akses import perkara_terlihat
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import putuskan_kajian
from tests.factories.laporan import INFORMASI, kantor, laporan, petugas
from tests.factories.perkara import diregistrasi
from tests.perkara.api.bahan import BERKAS, DAFTAR, jalan, masuk
from wilayah.choices import Peran, Zona
from wilayah.models import Kantor
from wilayah.rules.tenggat import zona_waktu

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def perkara(basis_modul):
    """Return the path of the steps of a registered case with two tracks."""
    with basis_modul.unblock():
        nomor = laporan().nomor
        masuk("63.11").post(jalan(nomor, "terima"), BERKAS, format="json")
        jawaban = masuk("63.11", Peran.KOORDINATOR).post(
            jalan(nomor, "kajian_awal"), DAFTAR, format="json"
        )
    return f"/api/v1/petugas/perkara/{jawaban.json()['id_perkara']}/langkah/"


def test_a_step_answers_with_status_tracks_clocks_and_what_is_allowed_next(klien, perkara):
    jawaban = klien("63.11", Peran.PENELAAH).post(
        perkara, {"langkah": "kajian", "jalur": "hukum_lain"}, format="json"
    )

    assert jawaban.status_code == 200, jawaban.content
    isi = jawaban.json()
    assert isi["status"] == "ditangani"
    jalur = {satu["jenis"]: (satu["status"], satu["hasil"]) for satu in isi["jalur"]}
    assert jalur == {"hukum_lain": ("kajian", None), "pidana": ("berjalan", None)}
    assert sorted((satu["langkah"], satu["jalur"]) for satu in isi["tenggat"]) == [
        ("gakkumdu_1", "pidana"),
        ("penanganan", "hukum_lain"),
        ("penanganan", "pidana"),
    ]
    assert "gakkumdu_1" in isi["boleh"]


def test_the_track_need_not_be_named_where_only_one_can_be_meant(klien, perkara):
    koordinator = klien("63.11", Peran.KOORDINATOR)

    assert koordinator.post(perkara, {"langkah": "kajian"}, format="json").status_code == 200

    assert Jalur.objects.get(jenis="hukum_lain").status == "kajian"
    assert Jalur.objects.get(jenis="pidana").status == "berjalan"


def test_an_illegal_step_is_a_conflict_that_says_what_is_allowed(klien, perkara):
    jawaban = klien("63.11", Peran.PENELAAH).post(
        perkara, {"langkah": "penyidikan", "jalur": "pidana"}, format="json"
    )

    assert jawaban.status_code == 409
    assert jawaban["Content-Type"] == "application/problem+json"
    assert jawaban.json()["boleh"] == ["gakkumdu_1"]


def test_without_a_track_a_conflict_says_what_is_allowed_on_all_of_them(klien, perkara):
    penelaah = klien("63.11", Peran.PENELAAH)

    jawaban = penelaah.post(perkara, {"langkah": "sp3"}, format="json")
    sejalur = penelaah.post(perkara, {"langkah": "sp3", "jalur": "pidana"}, format="json")

    assert (jawaban.status_code, sejalur.status_code) == (409, 409)
    assert sejalur.json()["boleh"] == ["gakkumdu_1"]
    assert set(jawaban.json()["boleh"]) >= {"gakkumdu_1", "klarifikasi", "kajian"}


BADAN = ["{}", "", "[]", "{", '"x"', '{"langkah": "terbang"}', '{"langkah": []}']
BADAN += ['{"langkah": "kajian", "jalur": "udara"}', '{"langkah": "sidang"}']


@pytest.mark.parametrize("badan", BADAN)
@pytest.mark.parametrize(
    ("kode", "peran"), [("63.11", Peran.AUDITOR), ("63.11", Peran.PENERIMA), ("63", Peran.PIMPINAN)]
)
def test_who_may_take_no_step_is_refused_before_the_body_is_read(
    klien, perkara, kode, peran, badan
):
    jawaban = klien(kode, peran).post(perkara, badan, content_type="application/json")

    assert jawaban.status_code == 403


@pytest.mark.parametrize("badan", BADAN[:-2])
def test_a_body_that_names_no_step_is_400_while_there_is_one_and_409_when_none_is_left(
    klien, perkara, badan
):
    koordinator = klien("63.11", Peran.KOORDINATOR)

    def kirim():
        return koordinator.post(perkara, badan, content_type="application/json")

    assert kirim().status_code == 400
    Laporan.objects.update(status="selesai", status_sebelum="status_diumumkan")

    jawaban = kirim()
    assert (jawaban.status_code, jawaban.json()["boleh"]) == (409, [])
    auditor = klien("63.11", Peran.AUDITOR)
    assert auditor.post(perkara, badan, content_type="application/json").status_code == 403


@pytest.mark.parametrize("badan", ["{}", "", "[]", "{", '{"tindakan": "ngawur"}'])
def test_an_act_is_refused_by_role_then_by_stage_and_only_then_by_its_body(klien, badan):
    catatan = laporan(INFORMASI).nomor

    def kirim(nomor, peran):
        tujuan = jalan(nomor, "tindakan")
        klien_ = klien("63.11", peran)
        return klien_.post(tujuan, badan, content_type="application/json").status_code

    assert kirim(catatan, Peran.AUDITOR) == 403
    assert kirim(catatan, Peran.KOORDINATOR) == 400
    Laporan.objects.update(status="diarsipkan", status_sebelum="informasi_awal")
    assert kirim(catatan, Peran.KOORDINATOR) == 409
    assert kirim(catatan, Peran.AUDITOR) == 403


@pytest.mark.parametrize(
    ("kode", "peran", "badan", "status"),
    [
        ("64.72", Peran.PIMPINAN, {"langkah": "kajian", "jalur": "hukum_lain"}, 404),
        ("63.11", Peran.PENERIMA, {"langkah": "kajian", "jalur": "hukum_lain"}, 403),
        ("63", Peran.PIMPINAN, {"langkah": "kajian", "jalur": "hukum_lain"}, 403),
        ("63.11", Peran.AUDITOR, {"langkah": "penyidikan", "jalur": "pidana"}, 403),
        ("63.11", Peran.PIMPINAN, {"langkah": "kajian", "jalur": "kode_etik"}, 404),
        ("63.11", Peran.PIMPINAN, {"langkah": "perpanjangan", "jalur": "hukum_lain"}, 409),
        ("63.11", Peran.PIMPINAN, {"langkah": "kajian", "jalur": "hukum_lain", "asing": 1}, 400),
        ("63.11", Peran.PIMPINAN, {"langkah": "terbang"}, 400),
        ("63.11", Peran.PIMPINAN, {"langkah": "kajian", "jalur": "udara"}, 400),
        ("63.11", Peran.PIMPINAN, ["kajian"], 400),
        (
            *("63.11", Peran.PIMPINAN),
            {"langkah": "kajian", "jalur": "hukum_lain", "pada": "2999-01-01T00:00:00Z"},
            400,
        ),
    ],
)
def test_a_refused_step_changes_nothing(klien, perkara, kode, peran, badan, status):
    jawaban = klien(kode, peran).post(perkara, badan, format="json")

    assert jawaban.status_code == status, jawaban.content
    assert set(Jalur.objects.values_list("status", flat=True)) == {"berjalan"}


def test_a_step_is_late_by_when_it_was_taken_and_a_body_that_tells_nothing_by_now(klien, perkara):
    koordinator, gakkumdu = klien("63.11", Peran.KOORDINATOR), {"langkah": "gakkumdu_1"}
    batas = Tenggat.objects.get(langkah="gakkumdu_1").jatuh_tempo
    dalam = gakkumdu | {"pada": (batas - timedelta(minutes=1)).isoformat()}
    with time_machine.travel(batas + timedelta(hours=3)):
        ditolak = koordinator.post(perkara, gakkumdu, format="json")
        assert ditolak.status_code == 409, "the stage before the body"
        assert ditolak.json()["detail"].startswith("Tenggatnya sudah lewat")
        assert koordinator.post(perkara, dalam, format="json").status_code == 400
        assert "gakkumdu_1" not in ditolak.json()["boleh"]


def test_steps_need_a_token(client, perkara):
    assert client.post(perkara, {"langkah": "kajian"}).status_code == 401


def test_a_time_without_a_zone_is_that_of_the_office_in_charge_now(klien):
    satu, _kode = diregistrasi(["hukum_lain"])
    Kantor.objects.filter(pk=kantor("63").pk).update(zona=Zona.WIB)
    putuskan_kajian(satu, petugas("63", Peran.PIMPINAN), MasukanKajian(Putusan.AMBIL_ALIH))
    perkara = Perkara.objects.get(laporan=satu)
    kini = timezone.now().astimezone(zona_waktu("WIB"))
    isi = {"langkah": "kajian", "pada": kini.strftime("%Y-%m-%dT%H:%M")}

    jawaban = klien("63", Peran.PIMPINAN).post(
        f"/api/v1/petugas/perkara/{perkara.pk}/langkah/", isi, format="json"
    )

    assert jawaban.status_code == 200, jawaban.content
    terjadi = Jalur.objects.get(perkara=perkara).terjadi_pada
    assert abs(terjadi - kini) < timedelta(minutes=2)
    terbaca = PerkaraSerializer(perkara_terlihat(petugas("63"), perkara.pk)).data
    assert terbaca["diregistrasi_pada"].endswith("+07:00")
