"""A track that the office itself decides after a hearing: its clock, its promise, its outcome."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from laporan.models import Laporan, Tenggat
from laporan.queries.status import baca_status
from pengawasan.perkara.choices import JenisJalur, Langkah
from pengawasan.perkara.queries.publik import hasil_umum
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from tests.perkara.terusan import dipleno, pimpinan, terdaftar

pytestmark = pytest.mark.django_db
ADMINISTRASI, JAM = JenisJalur.ADMINISTRASI, "putusan_administrasi"
MK104 = {"waktu_kejadian": "2025-08-17", "tanggal_diketahui": "2025-08-18"}
PEMILU = MK104 | {"jenis_pemilihan": "presiden"}
DISIDANGKAN = pytest.mark.parametrize(
    ("kejadian", "rezim"), [(MK104, "PILKADA-PASCA-MK104"), (PEMILU, "PEMILU-2022")]
)


@pytest.fixture(autouse=True)
def jam(redis_url):
    with time_machine.travel("2026-11-23T02:00:00Z", tick=False) as waktu:
        yield waktu


def terbuka(laporan):
    return set(Tenggat.objects.terbuka().filter(laporan=laporan).values_list("langkah", flat=True))


def diputus(laporan):
    """Return the track after the panel found the violation proven."""
    pindahkan(laporan, pimpinan(), Langkah.SIDANG, ADMINISTRASI)
    return pindahkan(laporan, pimpinan(), Langkah.PUTUSAN, ADMINISTRASI, Gerak("pemantauan"))


@DISIDANGKAN
def test_the_time_to_decide_runs_from_registration_once_the_plenary_sends_it_to_a_hearing(
    jam, kejadian, rezim
):
    laporan = terdaftar(ADMINISTRASI, **kejadian)
    assert laporan.rezim.kode == rezim
    assert JAM not in terbuka(laporan)
    jam.shift(timedelta(hours=5))

    dipleno(ADMINISTRASI, laporan)

    assert terbuka(laporan) == {JAM}
    satu = Tenggat.objects.get(laporan=laporan, langkah=JAM)
    assert satu.mulai == laporan.perkara.diregistrasi_pada
    pindahkan(laporan, pimpinan(), Langkah.SIDANG, ADMINISTRASI)
    assert Tenggat.objects.filter(laporan=laporan, langkah=JAM).count() == 1


@pytest.mark.parametrize("ke", ["tidak_terbukti", "dihentikan"])
def test_a_track_the_plenary_ends_waits_for_no_hearing(ke):
    laporan = terdaftar(ADMINISTRASI, **MK104)
    pindahkan(laporan, pimpinan(), Langkah.KAJIAN, ADMINISTRASI)

    pindahkan(laporan, pimpinan(), Langkah.PLENO, ADMINISTRASI, Gerak(ke))

    assert not Tenggat.objects.filter(laporan=laporan, langkah=JAM).exists()
    assert terbuka(laporan) == set()


def test_where_the_track_ends_in_a_recommendation_no_hearing_is_waited_for():
    laporan = dipleno(ADMINISTRASI)
    assert laporan.rezim.kode == "PILKADA-2024"
    assert terbuka(laporan) == set()


def test_during_a_hearing_the_reporter_reads_when_its_decision_is_due():
    laporan = dipleno(ADMINISTRASI, terdaftar(ADMINISTRASI, **MK104))

    for _tahap in ("pleno", "sidang"):
        isi = baca_status(Laporan.objects.get(pk=laporan.pk))
        janji = {satu.tahap: satu for satu in isi.tahap}
        for satu in ("penanganan", "putusan"):
            assert janji[satu].tenggat.langkah == JAM
            assert janji[satu].aturan is None
        (jalur,) = isi.jalur
        assert [t.langkah for t in jalur.tenggat] == [JAM]
        assert [a.langkah for a in jalur.berikut] == ["kpu_tindak_lanjut"]
        if _tahap == "pleno":
            pindahkan(laporan, pimpinan(), Langkah.SIDANG, ADMINISTRASI)


@pytest.mark.parametrize("ke", ["dihentikan", "tidak_terbukti", "terbukti"])
def test_a_binding_decision_stays_what_it_is_whatever_its_body_does(ke):
    laporan = dipleno(ADMINISTRASI, terdaftar(ADMINISTRASI, **MK104))
    assert diputus(laporan).hasil == "terbukti"

    jalur = pindahkan(
        *(laporan, pimpinan(), Langkah.TUTUP_PEMANTAUAN, ADMINISTRASI, Gerak(ke)),
        alasan="KPU tidak menindaklanjuti.",
    )

    assert (jalur.status, jalur.hasil) == (ke, "terbukti")
    laporan.refresh_from_db()
    isi = baca_status(laporan)
    assert "Terbukti menurut putusan pengawas" in isi.jalur[0].keterangan
    (baris,) = [s for s in isi.riwayat if s.peristiwa == "langkah_tutup_pemantauan"]
    assert "putusannya tetap terbukti" in baris.keterangan
    Laporan.objects.filter(pk=laporan.pk).update(
        status="status_diumumkan", status_sebelum="diputus", status_sejak=timezone.now()
    )
    (umum,) = hasil_umum([laporan.nomor])[laporan.nomor]
    assert (umum.hasil, umum.label) == ("terbukti", "Terbukti")


def test_what_the_plenary_gave_up_before_a_hearing_is_never_said_to_be_unproven_in_public():
    laporan = terdaftar(ADMINISTRASI, **MK104)
    pindahkan(laporan, pimpinan(), Langkah.KAJIAN, ADMINISTRASI)
    pindahkan(laporan, pimpinan(), Langkah.PLENO, ADMINISTRASI, Gerak("tidak_terbukti"))
    Laporan.objects.filter(pk=laporan.pk).update(
        status="status_diumumkan", status_sebelum="diputus", status_sejak=timezone.now()
    )
    (umum,) = hasil_umum([laporan.nomor])[laporan.nomor]
    assert umum.hasil == "dihentikan"
