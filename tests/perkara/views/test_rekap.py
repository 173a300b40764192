"""The weekly recap: what is counted where, who sees it, what it costs."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from laporan.models import Laporan, PenjelasanTenggat, Tenggat
from laporan.services.tenggat import buka_tenggat
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.rekap import rekap
from pengawasan.perkara.rules.rekap import pekan_dari
from tests.factories.laporan import INFORMASI, kantor, laporan, petugas
from tests.perkara.test_cetak import buka as buka_xlsx
from tests.perkara.views.test_halaman import KURANG, alamat, masuk
from tests.perkara.views.test_register import banyakkan, terdaftar
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
REKAP, UNDUH = reverse("petugas:rekap"), reverse("petugas:rekap_unduh")
SEHARI = timedelta(days=1)


WITA = timezone.get_fixed_timezone(8 * 60)


def pekan_ini():
    return pekan_dari(timezone.now().astimezone(WITA).date())


def angka(kode="63.11", pekan=None):
    return {satu.kode: satu.angka for satu in rekap(kantor(kode), pekan or pekan_ini())}


def tolak():
    satu = laporan()
    masuk("63.11").post(alamat("terima", satu.nomor), {"diserahkan": ["bukti"], "cara": "langsung"})
    isi = KURANG | {"putusan": "tidak_diregistrasi", "alasan": "Bukan pelanggaran", "putuskan": "1"}
    assert (
        masuk("63.11", Peran.KOORDINATOR).post(alamat("kajian", satu.nomor), isi).status_code == 302
    )


def lewatkan(satu):
    """Let the office's running deadlines of a report be over."""
    terbuka = Tenggat.objects.filter(laporan=satu, selesai_pada=None)
    terbuka.update(mulai=F("mulai") - 9 * SEHARI, jatuh_tempo=timezone.now() - SEHARI)


def test_a_week_counts_what_came_in_and_what_was_decided():
    laporan()
    laporan(INFORMASI)
    terdaftar(2)
    tolak()

    ini = angka()["63.11"]

    assert (ini.masuk, ini.informasi) == (4, 1)
    assert (ini.diregistrasi, ini.tidak_diregistrasi, ini.temuan) == (2, 1, 0)
    assert (ini.berjalan, ini.diputus) == (2, 0)
    assert ini.kajian_awal.banyak == 3
    assert angka(pekan=pekan_ini().geser(-1))["63.11"].diam


def test_a_week_is_read_as_it_ended():
    (perkara,) = terdaftar()
    lalu = timezone.now() - 8 * SEHARI
    Laporan.objects.update(disampaikan_pada=lalu)
    type(perkara).objects.update(diregistrasi_pada=lalu)
    Jalur.objects.update(diputus_pada=timezone.now(), hasil="terbukti")
    Tenggat.objects.filter(selesai_pada=None).update(
        mulai=lalu, jatuh_tempo=lalu + timedelta(minutes=1), selesai_pada=timezone.now()
    )

    dulu, ini = angka(pekan=pekan_dari(lalu.astimezone(WITA).date()))["63.11"], angka()["63.11"]

    assert (dulu.masuk, dulu.berjalan, dulu.diputus, dulu.lewat) == (1, 1, 0, 1)
    assert (ini.masuk, ini.berjalan, ini.diputus, ini.lewat) == (0, 0, 1, 0)
    assert ini.penanganan.hari == pytest.approx(8, abs=0.1)
    telat = Tenggat.objects.perlu_penjelasan(timezone.now()).count()
    assert ini.belum_dijelaskan == telat > 0


def test_a_case_is_decided_with_its_last_track():
    (perkara,) = terdaftar()
    Jalur.objects.update(diputus_pada=timezone.now(), hasil="terbukti")
    Jalur.objects.create(perkara=perkara, jenis="kode_etik")

    ini = angka()["63.11"]

    assert (ini.berjalan, ini.diputus, ini.penanganan.banyak) == (1, 0, 1)


def test_late_counts_reports_and_unexplained_counts_deadlines():
    terdaftar(2)
    satu = Laporan.objects.first()
    lewatkan(satu)
    telat = Tenggat.objects.filter(laporan=satu, selesai_pada=None)
    banyak = telat.count()

    ini = angka()["63.11"]
    assert (ini.terbuka, ini.lewat, ini.belum_dijelaskan) == (2, 1, banyak)

    PenjelasanTenggat.objects.create(
        tenggat=telat[0],
        petugas=petugas("63.11"),
        alasan="Saksi tidak dapat hadir.",
        waktu=timezone.now(),
    )
    assert angka()["63.11"].belum_dijelaskan == banyak - 1


def test_the_reporters_own_time_is_not_the_offices():
    lewatkan(laporan())

    assert angka()["63.11"].terbuka == 0


def test_neither_is_what_a_body_outside_has_to_do():
    satu = laporan()
    buka_tenggat(satu, "kpu_tindak_lanjut", timezone.now(), jalur="administrasi")
    lewatkan(satu)

    ini = angka()["63.11"]
    assert (ini.terbuka, ini.lewat, ini.belum_dijelaskan) == (0, 0, 0)


def test_a_province_reads_each_office_below_and_the_nation_each_province():
    terdaftar()
    lewatkan(Laporan.objects.get())

    provinsi = angka("63")
    assert provinsi["63.11"].lewat == 1
    assert {kode[:2] for kode in provinsi} == {"63"}
    assert angka("")["63.11"].diregistrasi == 1

    isi = masuk("").get(REKAP)
    assert [b.kode for b, _sel, _ in isi.context["baris"]] == ["63"]
    isi = masuk("").get(REKAP + "?per=kantor")
    assert [b.kode for b, _sel, _ in isi.context["baris"]] == ["63.11"]
    assert isi.context["diam"] > 0


def test_the_office_that_lags_stands_first_and_is_marked():
    terdaftar()
    lewatkan(Laporan.objects.get())
    satu = laporan()
    Laporan.objects.filter(pk=satu.pk).update(kantor=kantor("63.71"))

    jawaban = masuk("63", Peran.AUDITOR).get(REKAP)

    assert [b.kode for b, _sel, _ in jawaban.context["baris"]] == ["63.11", "63.71"]
    teks = jawaban.content.decode()
    assert teks.count("terlambat</span>") == 1
    assert "1\xa0dari\xa01" in teks
    assert "kantor=63.71" in teks


def test_strangers_read_only_their_own_recap():
    terdaftar()

    for asing in ("64", "64.72", "63.71"):
        assert masuk(asing).get(f"{REKAP}?kantor=63.11").status_code == 404
        assert masuk(asing).get(f"{UNDUH}?kantor=63.11").status_code == 404
        assert "Tidak ada kegiatan" in masuk(asing).get(REKAP).content.decode()
    assert masuk("63.11", Peran.ADMIN).get(REKAP).status_code == 403
    assert Client().get(REKAP).status_code == 302


@pytest.mark.parametrize("pekan", ["2026-W99", "x", "2099-W01", "%00"])
def test_a_week_that_is_not_there_is_not_found(pekan):
    assert masuk("63.11").get(f"{REKAP}?pekan={pekan}").status_code == 404


def test_a_workbook_holds_every_office_and_the_sum():
    terdaftar()

    jawaban = masuk("63").get(UNDUH)

    assert jawaban["Content-Disposition"] == f'attachment; filename="rekap-{pekan_ini()}-63.xlsx"'
    baris = buka_xlsx(jawaban.content)
    assert baris[-1][0][1] == "Seluruhnya"
    assert ("n", "1") in baris[-1]
    assert len(baris) == 3 + len(angka("63")) + 1


@pytest.mark.parametrize("kode", ["63.11", "63", ""])
def test_a_recap_costs_the_same_queries_for_one_case_and_for_thirty(kode):
    (perkara,) = terdaftar()
    saya = masuk(kode)

    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            assert saya.get(REKAP).status_code == 200
        return len(tangkap)

    sedikit = hitung()
    banyakkan(perkara, 29)

    assert hitung() == sedikit <= 14
