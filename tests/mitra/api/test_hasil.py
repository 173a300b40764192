"""What partners read of a case: no track before the announcement, then outcomes only."""

import json

import pytest
from django.test import Client

from laporan.models import Laporan
from pengawasan.mitra.services.kunci import terbitkan_kunci
from pengawasan.perkara.choices import HasilJalur, JenisJalur, Langkah, StatusJalur
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.rules.jalur import ARAH
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from tests.factories.laporan import petugas
from tests.factories.mitra import mitra
from tests.factories.perkara import diregistrasi
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
RAHASIA = ("KENARI-ALASAN", "gakkumdu", "klarifikasi", "kajian", "Halong", "Contoh", "63.11.02")
AKHIR = {
    "administrasi": ("tutup_pemantauan", "terbukti", "terbukti"),
    "administrasi_tsm": ("putusan", "tidak_terbukti", "tidak_terbukti"),
    "pidana": ("teruskan", "diteruskan", "ditindaklanjuti"),
    "kode_etik": ("pleno", "dihentikan", "dihentikan"),
    "hukum_lain": ("tutup_pemantauan", "terbukti", "terbukti"),
}
"""How each track stands in these tests: last step, state, outcome as stored."""


@pytest.fixture
def perkara():
    laporan, _ = diregistrasi(uraian="KENARI-CERITA amplop dibagikan pada malam hari itu.")
    pimpinan = petugas("63.11", Peran.PIMPINAN)
    pindahkan(laporan, pimpinan, Langkah.GAKKUMDU_1, "pidana", catatan="KENARI-ALASAN")
    pindahkan(laporan, pimpinan, Langkah.KAJIAN, "kode_etik")
    akhir = Gerak(ke="dihentikan")
    pindahkan(laporan, pimpinan, Langkah.PLENO, "kode_etik", akhir, alasan="KENARI-ALASAN")
    return laporan


def buka(laporan):
    kunci = terbitkan_kunci(mitra())
    kepala = {"Authorization": f"Api-Key {kunci}"}
    jawaban = Client().get(f"/api/v1/mitra/laporan/{laporan.nomor}/", headers=kepala)
    assert jawaban.status_code == 200
    return jawaban.json()


def umumkan(laporan):
    sebelum = {"pemantauan": "sidang", "tidak_terbukti": "sidang", "diteruskan": "pleno"}
    for jenis, (langkah, status, hasil) in AKHIR.items():
        dari = "kajian" if langkah == "pleno" else sebelum.get(status, "pemantauan")
        Jalur.objects.filter(perkara__laporan=laporan, jenis=jenis).update(
            status=status, status_sebelum=dari, langkah_terakhir=langkah, hasil=hasil
        )
    Laporan.objects.filter(pk=laporan.pk).update(
        status="status_diumumkan", status_sebelum="diputus"
    )


def test_no_track_is_known_before_the_status_is_announced(perkara):
    isi = buka(perkara)
    teks = json.dumps(isi)

    assert (isi["status"], isi["label"], isi["hasil"]) == ("ditangani", "Sedang ditangani", [])
    assert [satu for satu in (*RAHASIA, *JenisJalur.values) if satu in teks] == []


def test_an_announced_case_tells_kinds_and_outcomes_and_no_more(perkara):
    umumkan(perkara)

    isi = buka(perkara)

    assert {satu["jenis"]: satu["hasil"] for satu in isi["hasil"]} == {
        "administrasi": "ditindaklanjuti",
        "administrasi_tsm": "tidak_terbukti",
        "pidana": "ditindaklanjuti",
        "kode_etik": "dihentikan",
        "hukum_lain": "ditindaklanjuti",
    }
    assert all(set(satu) == {"jenis", "nama", "hasil", "label"} for satu in isi["hasil"])
    assert [satu for satu in RAHASIA if satu in json.dumps(isi)] == []


@pytest.mark.parametrize("status", StatusJalur)
def test_terbukti_of_a_crime_is_said_of_final_verdicts_only(perkara, status):
    umumkan(perkara)
    sah = [
        (dari, langkah)
        for jenis, dari, langkah, ke in sorted(ARAH)
        if (jenis, ke) == ("pidana", status)
    ]
    for dari, langkah in sah:
        Jalur.objects.filter(perkara__laporan=perkara, jenis="pidana").update(
            status=status, status_sebelum=dari, langkah_terakhir=langkah, hasil=HasilJalur.TERBUKTI
        )
        pidana = next(s for s in buka(perkara)["hasil"] if s["jenis"] == "pidana")
        assert (pidana["hasil"] == "terbukti") == (status == StatusJalur.BERKEKUATAN_HUKUM_TETAP)
