"""Suggestions for correction: written under a number, answered or not, and whose they are."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from laporan.models import Notifikasi, RegisterNomor
from pengawasan.perkara.choices.penerusan import KeadaanSaran
from pengawasan.perkara.models import SaranPerbaikan
from pengawasan.perkara.queries.saran import buka_uraian
from pengawasan.perkara.rules.saran import PERALIHAN, MasukanSaran
from pengawasan.perkara.services.konflik import nyatakan_konflik
from pengawasan.perkara.services.saran import kirim_saran
from pengawasan.perkara.tasks import ingatkan
from tests.factories.laporan import laporan, petugas
from tests.perkara.services.test_serentak import serentak
from tests.perkara.views.test_halaman import masuk
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
SAAT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
ISI = {
    "sasaran": "ppk",
    "wilayah": "63.11.02",
    "nama_penerima": "PPK Kecamatan Contoh",
    "pokok": "Daftar pemilih belum ditempel di papan pengumuman",
    "uraian": "Daftar pemilih sementara belum ditempel sampai hari kedua masa tanggapan.",
    "dasar": "Peraturan KPU tentang daftar pemilih",
    "batas_jawaban": "2026-11-26",
}


@pytest.fixture(autouse=True)
def jam(redis_url):
    with time_machine.travel(SAAT, tick=False) as waktu:
        yield waktu


def alamat(nama, *isi):
    return reverse(f"petugas:{nama}", args=isi)


def koordinator(kode="63.11"):
    return petugas(kode, Peran.KOORDINATOR)


def masukan(**ganti) -> MasukanSaran:
    isi = ISI | {"batas_jawaban": date(2026, 11, 26)} | ganti
    return MasukanSaran(**isi)


def saran(kode="63.11", **ganti) -> SaranPerbaikan:
    return kirim_saran(koordinator(kode), masukan(**ganti))


def test_a_suggestion_takes_the_next_number_of_the_office_and_lies_sealed():
    jawaban = masuk("63.11", Peran.KOORDINATOR).post(alamat("saran_baru"), ISI)

    assert jawaban.status_code == 302, jawaban.content.decode()
    satu = SaranPerbaikan.objects.get()
    assert satu.nomor == "001/SP/Kab/63.11/XI/2026"
    assert b"ditempel" not in bytes(satu.isi)
    assert "hari kedua" in buka_uraian(satu)
    assert saran().nomor.startswith("002/SP/")
    halaman = masuk("63.11").get(alamat("saran_satu", satu.pk)).content.decode()
    assert "hari kedua" in halaman
    cetak = masuk("63.11").get(alamat("saran_cetak", satu.pk)).content.decode()
    assert "001/SP/" in cetak


@pytest.mark.parametrize(
    ("ganti", "kata"),
    [
        ({"batas_jawaban": "2026-11-23"}, "sesudah hari ini"),
        ({"sasaran": "pps"}, "desa atau kelurahan"),
        ({"sasaran": "kpu"}, "kabupaten/kota"),
        ({"wilayah": "64.72"}, "pilih"),
        ({"uraian": "pendek"}, "20"),
        ({"pokok": ""}, 'href="#id_pokok"'),
    ],
)
def test_what_a_suggestion_lacks_is_said_at_its_field_and_no_number_is_spent(ganti, kata):
    jawaban = masuk("63.11", Peran.KOORDINATOR).post(alamat("saran_baru"), ISI | ganti)

    assert jawaban.status_code == 400
    assert kata in jawaban.content.decode().lower()
    assert not SaranPerbaikan.objects.exists()
    assert not RegisterNomor.objects.filter(jenis="saran_perbaikan").exists()


def test_a_region_outside_the_jurisdiction_is_refused():
    with pytest.raises(MasukanKeliru):
        saran(wilayah="64.72.01")


def test_an_answer_is_recorded_and_ends_the_waiting():
    satu = saran()
    saya = masuk("63.11", Peran.PENELAAH)
    isi = {
        "ke": "dilaksanakan",
        "nomor_jawaban": "9/PPK/2026",
        "tanggal_jawaban": "2026-11-23",
        "isi": "Sudah ditempel.",
    }

    assert saya.post(alamat("saran_jawaban", satu.pk), isi).status_code == 302

    satu.refresh_from_db()
    assert (satu.keadaan, satu.pengingat_pada) == ("dilaksanakan", None)
    assert "Sudah ditempel" in saya.get(alamat("saran_satu", satu.pk)).content.decode()
    assert saya.post(alamat("saran_jawaban", satu.pk), isi).status_code == 409


def test_the_office_is_reminded_once_when_the_limit_has_passed(jam):
    satu = saran()
    jam.move_to(datetime(2026, 11, 26, 15, 59, tzinfo=UTC))
    ingatkan()
    assert not Notifikasi.objects.filter(templat="saran_menunggu").exists()

    jam.move_to(datetime(2026, 11, 26, 16, 0, 1, tzinfo=UTC))
    ingatkan()
    ingatkan()

    kabar = Notifikasi.objects.get(templat="saran_menunggu")
    assert kabar.kantor == satu.kantor
    saya = masuk("63.11", Peran.KOORDINATOR)
    assert "Lewat batas" in saya.get(alamat("saran")).content.decode()
    daftar = saya.get(alamat("pemberitahuan")).content.decode()
    assert alamat("saran_satu", satu.pk) in daftar


def test_the_panwaslu_kecamatan_may_write_too_and_a_receiver_may_not():
    assert saran("63.11.02").nomor.startswith("001/SP/Kec/63.11.02/")
    with pytest.raises(Penolakan) as galat:
        kirim_saran(petugas("63.11", Peran.PENERIMA), masukan())
    assert galat.value.status == 403
    assert masuk("63.11").get(alamat("saran_baru")).status_code == 403


@pytest.mark.parametrize("nama", ["saran_satu", "saran_cetak", "saran_jawaban"])
def test_a_suggestion_is_read_by_its_office_and_those_above(nama):
    satu = saran("63.11.02")
    tujuan = alamat(nama, satu.pk)

    assert masuk("64.72", Peran.KOORDINATOR).get(tujuan).status_code == 404
    assert masuk("63.71", Peran.KOORDINATOR).get(tujuan).status_code == 404
    assert Client().get(tujuan).status_code == 302
    atasan = masuk("63.11", Peran.KOORDINATOR).get(tujuan).status_code
    assert atasan == (403 if nama == "saran_jawaban" else 200)


def test_who_has_a_stake_in_its_report_neither_reads_nor_closes_it():
    satu, orang = laporan(), koordinator()
    milik = kirim_saran(orang, masukan(), satu)
    nyatakan_konflik(satu, orang, "keluarga", "Penerimanya adalah ipar saya.")
    klien = Client()
    klien.force_login(orang)

    for nama in ("saran_satu", "saran_cetak", "saran_jawaban", "saran_temuan"):
        assert klien.get(alamat(nama, milik.pk)).status_code == 403


def test_the_list_is_filtered_and_costs_the_same_at_thirty():
    satu = saran()
    saya = masuk("63.11", Peran.KOORDINATOR)
    saya.get(alamat("saran"))
    with CaptureQueriesContext(connection) as sedikit:
        saya.get(alamat("saran"))
    for n in range(29):
        saran(pokok=f"Pokok lain ke-{n}")
    with CaptureQueriesContext(connection) as banyak:
        saya.get(alamat("saran"))

    assert len(sedikit) == len(banyak)
    cari = saya.get(alamat("saran"), {"cari": "papan"}).content.decode()
    assert alamat("saran_satu", satu.pk) in cari
    assert "Pokok lain" not in cari
    kosong = saya.get(alamat("saran"), {"keadaan": "dijawab"}).content.decode()
    assert "Pokok lain" not in kosong


@pytest.mark.django_db(transaction=True)
def test_many_at_once_leave_no_gap_in_the_register():
    orang = koordinator()

    hasil = serentak([lambda: kirim_saran(orang, masukan())] * 8)

    assert hasil == ["ok"] * 8
    urutan = SaranPerbaikan.objects.order_by("urutan").values_list("urutan", flat=True)
    assert list(urutan) == list(range(1, 9))


def test_the_database_keeps_the_table_of_suggestions():
    satu = saran()
    boleh = {(d.value, k.value) for d, ke in PERALIHAN.items() for k in ke} | {("", "terkirim")}
    boleh -= {("diabaikan", "menjadi_temuan")}  # only together with the Temuan itself

    for dari in ("", *KeadaanSaran.values):
        for ke in KeadaanSaran.values:
            assert _tersimpan(satu, dari, ke) == ((dari, ke) in boleh), (dari, ke)


def _tersimpan(satu, dari, ke):
    try:
        with transaction.atomic():
            SaranPerbaikan.objects.filter(pk=satu.pk).update(
                keadaan_sebelum=dari, keadaan=ke, pengingat_pada=None
            )
            transaction.set_rollback(True)
    except IntegrityError:
        return False
    return True


def test_the_database_refuses_a_limit_that_is_over_before_it_begins():
    satu = saran()
    satu.pk, satu.urutan, satu.nomor = None, 99, "099/SP"
    satu.batas_jawaban = satu.tanggal
    satu.dibuat_pada = timezone.now() - timedelta(days=1)

    with pytest.raises(IntegrityError, match="saran_gives_time_to_answer"), transaction.atomic():
        SaranPerbaikan.objects.bulk_create([satu])


def test_an_answer_still_in_time_is_not_called_none(jam):
    satu = saran()
    isi, tujuan = {"ke": "diabaikan"}, alamat("saran_jawaban", satu.pk)

    jam.move_to(datetime(2026, 11, 26, 15, 59, 59, tzinfo=UTC))
    saya = masuk("63.11", Peran.KOORDINATOR)
    assert "belum lewat" in saya.post(tujuan, isi).content.decode()
    satu.refresh_from_db()
    assert satu.keadaan == "terkirim"
    jam.move_to(datetime(2026, 11, 26, 16, 0, tzinfo=UTC))
    assert saya.post(tujuan, isi).status_code == 302
    satu.refresh_from_db()
    assert satu.keadaan == "diabaikan"


def test_an_ignored_suggestion_becomes_a_temuan_that_waits_for_the_plenary(jam):
    satu, saya = saran(), masuk("63.11", Peran.KOORDINATOR)
    tujuan = alamat("saran_temuan", satu.pk)
    assert saya.get(tujuan).status_code == 409, "not while it is awaited"
    jam.move_to(datetime(2026, 11, 27, 2, 0, tzinfo=UTC))
    saya = masuk("63.11", Peran.KOORDINATOR)
    saya.post(alamat("saran_jawaban", satu.pk), {"ke": "diabaikan", "isi": "Tidak dijawab."})
    assert tujuan in saya.get(alamat("saran_satu", satu.pk)).content.decode()
    teks = saya.get(tujuan).content.decode()
    assert "hari kedua" in teks
    isi = {
        "kategori": "daftar_pemilih",
        "jenis_pemilihan": "bupati_wali_kota",
        "wilayah": "63.11.02",
        "uraian": "Saran tidak ditindaklanjuti; daftar pemilih tetap tidak ditempel.",
        "tanggal_diketahui": "2026-11-23",
        "terlapor_instansi": "PPK Kecamatan Contoh",
    }
    assert saya.post(tujuan, isi | {"tanggal_diketahui": "2099-01-01"}).status_code == 400

    jawaban = saya.post(tujuan, isi)

    assert jawaban.status_code == 302, jawaban.content.decode()
    satu.refresh_from_db()
    assert satu.keadaan == "menjadi_temuan"
    assert (satu.temuan.bentuk, satu.temuan.status) == ("temuan", "calon_temuan")
    assert satu.temuan.kantor == satu.kantor
    assert saya.post(tujuan, isi).status_code == 409
    jejak = Jejak.objects.filter(peristiwa="temuan_dari_saran", subjek=str(satu.temuan.pk))
    assert jejak.get().rincian["nomor"] == satu.nomor
