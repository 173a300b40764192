"""Steps of a case for programs: the order of refusals, and what is allowed now."""

import pytest

from pengawasan.perkara.models import Jalur
from tests.perkara.api.bahan import DAFTAR, jalan
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


@pytest.fixture
def perkara(klien, diterima):
    """Return the path of the steps of a registered case with two tracks."""
    jawaban = klien("63.11", Peran.KOORDINATOR).post(
        jalan(diterima, "kajian_awal"), DAFTAR, format="json"
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
    assert [satu["langkah"] for satu in isi["tenggat"]] == ["gakkumdu_1", "penanganan"]
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


def test_steps_need_a_token(client, perkara):
    assert client.post(perkara, {"langkah": "kajian"}).status_code == 401
