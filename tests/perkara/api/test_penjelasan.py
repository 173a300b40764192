"""Programs explain a missed deadline too, and are told what to do when they have not."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from rest_framework.test import APIClient

from laporan.models import PenjelasanTenggat
from tests.perkara.api.bahan import DAFTAR, jalan
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
ALASAN = {"langkah": "kajian_awal", "alasan": "Penelaah sakit; penggantinya baru ditunjuk."}


@pytest.fixture
def nanti():
    with time_machine.travel(timezone.now() + timedelta(days=12)) as waktu:
        yield waktu


def test_a_late_decision_answers_what_is_allowed_now(klien, diterima, nanti):
    koordinator = klien("63.11", Peran.KOORDINATOR)

    ditolak = koordinator.post(jalan(diterima, "kajian_awal"), DAFTAR, format="json")

    assert ditolak.status_code == 409
    assert "jelaskan_tenggat" in ditolak.json()["boleh"]
    assert "putuskan" not in ditolak.json()["boleh"]


def test_an_explanation_opens_the_decision(klien, diterima, nanti):
    koordinator = klien("63.11", Peran.KOORDINATOR)

    jawaban = koordinator.post(jalan(diterima, "penjelasan"), ALASAN, format="json")

    assert jawaban.status_code == 200
    assert jawaban.json() == {"nomor": diterima, "belum_dijelaskan": []}
    assert PenjelasanTenggat.objects.get().alasan == ALASAN["alasan"]
    lanjut = koordinator.post(jalan(diterima, "kajian_awal"), DAFTAR, format="json")
    assert lanjut.status_code == 200


@pytest.mark.parametrize(
    ("isi", "ruas"),
    [
        ({"alasan": ALASAN["alasan"]}, "langkah"),
        ({"langkah": "kajian_awal"}, "alasan"),
        ({"langkah": "kajian_awal", "alasan": "Sakit."}, "alasan"),
        ({"langkah": "kajian_awal", "alasan": "x" * 2001}, "alasan"),
        (ALASAN | {"langkah": "penanganan"}, "langkah"),
        (ALASAN | {"jalur": "perdata"}, "jalur"),
        (ALASAN | {"jalur": "pidana"}, "langkah"),
    ],
)
def test_a_body_that_explains_nothing_is_refused_by_field(klien, diterima, nanti, isi, ruas):
    jawaban = klien("63.11", Peran.PENELAAH).post(jalan(diterima, "penjelasan"), isi, format="json")

    assert jawaban.status_code == 400
    assert list(jawaban.json()["galat"]) == [ruas]
    assert not PenjelasanTenggat.objects.exists()


def test_refusals_come_in_their_order(klien, diterima):
    tujuan = jalan(diterima, "penjelasan")
    assert APIClient().post(tujuan, {}, format="json").status_code == 401
    assert klien("64.72", Peran.PENELAAH).post(tujuan, {}, format="json").status_code == 404
    assert klien("63.11").post(tujuan, {}, format="json").status_code == 403
    assert klien("63.11", Peran.PENELAAH).post(tujuan, {}, format="json").status_code == 409
