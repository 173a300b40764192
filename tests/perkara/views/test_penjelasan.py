"""What an office missed it explains, before the next decision on that step."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from laporan.models import Laporan, PenjelasanTenggat, Tenggat
from laporan.services.pencabutan import cabut
from laporan.services.tenggat import buka_tenggat, ganti_tenggat, tutup_tenggat
from pengawasan.perkara.models import KajianAwal
from pengawasan.perkara.queries.langkah import izin_langkah
from tests.factories.laporan import laporan, petugas
from tests.perkara.views.test_halaman import BERKAS, DAFTAR, KURANG, alamat, masuk
from tests.tetap import lolos
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
ALASAN = "Petugas kajian sakit dan penggantinya baru ditunjuk hari ini."
LAMA = timedelta(days=12)
"""Later than any end of an initial study."""


@pytest.fixture
def diterima():
    satu = laporan()
    masuk("63.11").post(alamat("terima", satu.nomor), BERKAS)
    return Laporan.objects.get(pk=satu.pk)


@pytest.fixture
def kajian(diterima):
    return diterima.tenggat.get(langkah="kajian_awal")


@pytest.fixture
def terlambat(kajian):
    with time_machine.travel(timezone.now() + LAMA):
        yield kajian


def halaman(tenggat):
    return alamat("jelaskan_tenggat", tenggat.laporan.nomor, tenggat.pk)


def test_a_late_decision_is_refused_until_it_is_explained(terlambat):
    koordinator, nomor = masuk("63.11", Peran.KOORDINATOR), terlambat.laporan.nomor
    ditolak = koordinator.post(alamat("kajian", nomor), DAFTAR)
    assert ditolak.status_code == 409
    assert "Tenggatnya sudah lewat. Tulis dulu penjelasannya" in ditolak.content.decode()
    assert not KajianAwal.objects.exists()

    disimpan = koordinator.post(halaman(terlambat), {"alasan": ALASAN})

    assert (disimpan.status_code, disimpan["Location"]) == (302, alamat("laporan", nomor))
    satu = PenjelasanTenggat.objects.get()
    assert (satu.tenggat, satu.alasan) == (terlambat, ALASAN)
    assert satu.petugas.username == "uji.63.11.koordinator"
    assert koordinator.post(alamat("kajian", nomor), DAFTAR).status_code == 302
    assert KajianAwal.objects.get().putusan == "registrasi"


def test_a_decision_in_time_asks_for_nothing(kajian):
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    assert koordinator.get(halaman(kajian)).status_code == 409
    assert koordinator.post(alamat("kajian", kajian.laporan.nomor), DAFTAR).status_code == 302


def test_nothing_is_closed_by_the_machine(terlambat):
    masuk("63.11", Peran.KOORDINATOR).post(halaman(terlambat), {"alasan": ALASAN})
    terlambat.refresh_from_db()
    assert terlambat.selesai_pada is None
    assert Laporan.objects.get().status == "diterima"


def test_the_page_of_a_late_report_says_so_in_red_with_the_door(terlambat):
    buka = alamat("laporan", terlambat.laporan.nomor)
    penelaah = masuk("63.11", Peran.PENELAAH).get(buka).content.decode()
    assert "Kajian awal: batas waktu terlewati" in penelaah
    assert halaman(terlambat) in penelaah
    auditor = masuk("63.11", Peran.AUDITOR).get(buka).content.decode()
    assert "Kajian awal: batas waktu terlewati" in auditor
    assert halaman(terlambat) not in auditor

    masuk("63.11", Peran.PENELAAH).post(halaman(terlambat), {"alasan": ALASAN})

    sesudah = masuk("63.11", Peran.PENELAAH).get(buka).content.decode()
    assert "Kajian awal: batas waktu terlewati" not in sesudah
    assert ALASAN in sesudah
    assert "Keterlambatan dijelaskan" in sesudah


def test_the_trail_says_who_explained_what(terlambat):
    masuk("63.11", Peran.PENELAAH).post(halaman(terlambat), {"alasan": ALASAN})
    baris = Jejak.objects.get(peristiwa="tenggat_dijelaskan")
    assert baris.pelaku == petugas("63.11", Peran.PENELAAH)
    assert baris.tampil == "petugas"
    assert baris.rincian["alasan"] == ALASAN
    assert (baris.rincian["langkah"], baris.rincian["tenggat"]) == ("kajian_awal", [terlambat.pk])


@pytest.mark.parametrize("alasan", ["", "Sakit.", "         x         ", "x" * 2001])
def test_a_reason_is_neither_a_word_nor_a_book(terlambat, alasan):
    jawaban = masuk("63.11", Peran.PENELAAH).post(halaman(terlambat), {"alasan": alasan})
    assert jawaban.status_code == 400
    assert not PenjelasanTenggat.objects.exists()


def test_a_deadline_is_explained_once(terlambat):
    penelaah = masuk("63.11", Peran.PENELAAH)
    assert penelaah.post(halaman(terlambat), {"alasan": ALASAN}).status_code == 302
    assert penelaah.post(halaman(terlambat), {"alasan": ALASAN}).status_code == 409
    assert PenjelasanTenggat.objects.count() == 1
    assert Jejak.objects.filter(peristiwa="tenggat_dijelaskan").count() == 1


def test_what_was_done_late_still_asks_for_its_explanation(terlambat):
    tutup_tenggat(terlambat.laporan, "kajian_awal")
    penelaah = masuk("63.11", Peran.PENELAAH)
    isi = penelaah.get(alamat("laporan", terlambat.laporan.nomor)).content.decode()
    assert "Kajian awal: selesai terlambat" in isi
    assert penelaah.get(halaman(terlambat)).status_code == 200
    assert penelaah.post(halaman(terlambat), {"alasan": ALASAN}).status_code == 302


def test_what_was_missed_before_a_withdrawal_is_explained_after_it(terlambat):
    cabut(Laporan.objects.get(pk=terlambat.laporan_id))
    penelaah = masuk("63.11", Peran.PENELAAH)
    isi = penelaah.get(alamat("laporan", terlambat.laporan.nomor)).content.decode()
    assert halaman(terlambat) in isi

    assert penelaah.post(halaman(terlambat), {"alasan": ALASAN}).status_code == 302

    assert not Tenggat.objects.perlu_penjelasan(timezone.now()).exists()
    assert penelaah.post(halaman(terlambat), {"alasan": ALASAN}).status_code == 409


def test_a_count_that_another_replaced_asks_for_nothing(terlambat):
    ganti_tenggat(terlambat.laporan, "kajian_awal", timezone.now())
    assert masuk("63.11", Peran.PENELAAH).get(halaman(terlambat)).status_code == 409


def test_the_reporters_own_time_is_nobodys_to_explain(diterima):
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    minta = KURANG | {"putusan": "perbaikan", "putuskan": "ya"}
    koordinator.post(alamat("kajian", diterima.nomor), minta)
    koordinator.post(alamat("catat_kontak", diterima.nomor), {"cara": "telepon", "berhasil": "ya"})
    perbaikan = diterima.tenggat.get(langkah="perbaikan")
    with time_machine.travel(timezone.now() + LAMA):
        koordinator = masuk("63.11", Peran.KOORDINATOR)
        assert koordinator.get(halaman(perbaikan)).status_code == 409
        isi = koordinator.get(alamat("laporan", diterima.nomor)).content.decode()
    assert "Jelaskan" not in isi


def test_the_deadline_of_another_report_is_not_found(terlambat):
    lain = laporan()
    assert (
        masuk("63.11", Peran.PENELAAH)
        .post(
            alamat(
                "jelaskan_tenggat",
                terlambat.laporan.nomor,
                lain.tenggat.get(langkah="serah_berkas").pk,
            ),
            {"alasan": ALASAN},
        )
        .status_code
        == 404
    )


@pytest.mark.parametrize(
    ("kode", "peran", "status"),
    [
        ("64.72", Peran.KOORDINATOR, 404),
        ("63.11", Peran.PENERIMA, 403),
        ("63.11", Peran.AUDITOR, 403),
        ("63.11", Peran.ADMIN, 403),
        ("63", Peran.PIMPINAN, 403),
        ("63.11.02", Peran.PENELAAH, 403),
        ("63.11", Peran.PIMPINAN, 302),
    ],
)
def test_only_the_office_in_charge_explains(terlambat, kode, peran, status):
    jawaban = masuk(kode, peran).post(halaman(terlambat), {"alasan": ALASAN})
    assert jawaban.status_code == status
    assert PenjelasanTenggat.objects.exists() == (status == 302)


def test_tracks_that_missed_one_moment_together_are_explained_together(diterima):
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    jalur = {"jalur": ["pidana", "kode_etik"]}
    koordinator.post(alamat("kajian", diterima.nomor), DAFTAR | jalur)
    penanganan = Tenggat.objects.filter(langkah="penanganan")
    with time_machine.travel(timezone.now() + LAMA):
        penelaah = masuk("63.11", Peran.PENELAAH)
        assert penelaah.post(halaman(penanganan[0]), {"alasan": ALASAN}).status_code == 302
    assert PenjelasanTenggat.objects.count() == penanganan.count() == 2


def test_a_track_s_step_that_ends_a_missed_deadline_waits_for_the_explanation(diterima):
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    daftar = DAFTAR | {"jalur": ["pidana", "hukum_lain"]}
    masuk("63.11", Peran.KOORDINATOR).post(alamat("kajian", diterima.nomor), daftar)
    tutup_tenggat(diterima, "penanganan")
    gakkumdu = Tenggat.objects.get(langkah="gakkumdu_1")
    diterima.refresh_from_db()
    with time_machine.travel(timezone.now() + LAMA):
        izin = izin_langkah(koordinator, diterima)
        assert izin.sebab("gakkumdu_1", "pidana") == "tenggat_belum_dijelaskan"
        assert izin.terbuka("hukum_lain")
        penelaah = masuk("63.11", Peran.PENELAAH)
        assert penelaah.post(halaman(gakkumdu), {"alasan": ALASAN}).status_code == 302
        assert izin_langkah(koordinator, diterima).sebab("gakkumdu_1", "pidana") is None


@pytest.mark.parametrize("panjang", [0, 9])
def test_the_database_refuses_an_explanation_that_says_nothing(kajian, panjang):
    isi = {"tenggat": kajian, "petugas": petugas("63.11"), "waktu": timezone.now()}
    with (
        pytest.raises(IntegrityError, match="penjelasan_tenggat_says_why"),
        transaction.atomic(),
    ):
        PenjelasanTenggat.objects.create(alasan="x" * panjang + "   ", **isi)
    PenjelasanTenggat.objects.create(alasan=ALASAN, **isi)
    with pytest.raises(IntegrityError, match="tenggat_is_explained_once"), transaction.atomic():
        PenjelasanTenggat.objects.create(alasan=ALASAN, **isi)


def test_the_database_refuses_deadlines_that_contradict_themselves(kajian):
    gugur = pytest.raises(IntegrityError, match="tenggat_falls_away_only_when_closed")
    with gugur, transaction.atomic():
        Tenggat.objects.filter(pk=kajian.pk).update(gugur=True)
    with pytest.raises(IntegrityError, match="tenggat_warns_in_percent"), transaction.atomic():
        Tenggat.objects.filter(pk=kajian.pk).update(peringatan_ke=101)


@pytest.mark.django_db(transaction=True)
def test_explanations_are_only_ever_added(diterima):
    with time_machine.travel(timezone.now() + LAMA):
        satu = diterima.tenggat.get(langkah="kajian_awal")
        masuk("63.11", Peran.PENELAAH).post(halaman(satu), {"alasan": ALASAN})
    perintah = ("UPDATE {} SET alasan = alasan", "DELETE FROM {}", "TRUNCATE {} CASCADE")
    assert lolos(*(satu.format("laporan_penjelasantenggat") for satu in perintah)) == []
    assert PenjelasanTenggat.objects.get().alasan == ALASAN


def test_the_clock_of_a_track_is_opened_by_name(diterima):
    satu = buka_tenggat(diterima, "penanganan", timezone.now(), jalur="pidana")
    assert (satu.jalur, satu.peringatan_ke) == ("pidana", 0)
