"""Every page of the workspace: who reaches it, what it costs, what it never shows."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laporan.models import Laporan, Pelapor
from pengawasan.perkara.models import KajianAwal, KonsepKajian, Perkara
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.factories.perkara import UNSUR
from tests.perkara.baris import salin
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
SEMUA_ADA = {f"nilai_{kode}": "ya" for kode in UNSUR}
KURANG = SEMUA_ADA | {"nilai_bukti": "tidak", "alasan_bukti": "Belum ada foto."}
DAFTAR = SEMUA_ADA | {"putusan": "registrasi", "jalur": ["pidana"], "putuskan": "ya"}
BERKAS = {"diserahkan": ["identitas", "bukti"], "cara": "langsung"}
BERNOMOR = (
    *("laporan", "identitas", "tanda_bukti", "terima", "periksa_identitas", "kode_akses_baru"),
    *("informasi_awal", "tugaskan", "mulai_kajian", "kajian", "catat_kontak"),
    *("terima_kelengkapan", "ambil_alih"),
)


def masuk(kode, *peran):
    klien = Client()
    klien.force_login(petugas(kode, *peran))
    return klien


def alamat(nama, *isi):
    return reverse(f"petugas:{nama}", args=isi)


@pytest.fixture
def diterima():
    satu = laporan()
    assert masuk("63.11").post(alamat("terima", satu.nomor), BERKAS).status_code == 302
    return Laporan.objects.get(pk=satu.pk)


@pytest.mark.parametrize("cara", ["get", "post", "put", "patch", "delete", "head"])
@pytest.mark.parametrize("nama", BERNOMOR)
def test_the_stranger_gets_404_on_every_page_by_every_method(nama, cara):
    satu = laporan()
    asing = masuk("64.72", Peran.PENERIMA, Peran.KOORDINATOR)

    assert getattr(asing, cara)(alamat(nama, satu.nomor)).status_code == 404


@pytest.mark.parametrize("nama", BERNOMOR)
def test_nobody_sees_a_report_without_signing_in(nama):
    satu = laporan()

    jawaban = Client().get(alamat(nama, satu.nomor))

    assert (jawaban.status_code, jawaban["Location"][:8]) == (302, "/masuk/?")


@pytest.mark.parametrize("nama", BERNOMOR)
def test_an_account_administrator_sees_no_reports(nama):
    satu = laporan()

    assert masuk("63.11", Peran.ADMIN).get(alamat(nama, satu.nomor)).status_code == 403
    assert masuk("63.11", Peran.ADMIN).get(alamat("antrean")).status_code == 403


@pytest.mark.parametrize("nama", [n for n in BERNOMOR if n != "laporan"])
def test_an_auditor_reads_and_changes_nothing(nama, diterima):
    auditor = masuk("63.11", Peran.AUDITOR)
    jejak = Jejak.objects.count()

    assert auditor.get(alamat("laporan", diterima.nomor)).status_code == 200
    assert auditor.post(alamat(nama, diterima.nomor), DAFTAR).status_code in {403, 405}
    assert Jejak.objects.count() == jejak


def test_the_page_of_a_report_masks_who_reported(diterima):
    isi = masuk("63.11", Peran.KOORDINATOR).get(alamat("laporan", diterima.nomor))
    teks = isi.content.decode()

    assert "pembagian amplop" in teks
    assert "Terlapor Contoh" in teks
    for rahasia in ("Pelapor Contoh", "Jalan Contoh", "081200000000", "pelapor@contoh"):
        assert rahasia not in teks


def test_opening_the_identity_needs_a_reason_and_leaves_one_line(diterima):
    penelaah = masuk("63.11", Peran.PENELAAH)
    diterima.penanggung_jawab = petugas("63.11", Peran.PENELAAH)
    diterima.save()
    halaman = alamat("identitas", diterima.nomor)

    assert "Pelapor Contoh" not in penelaah.get(halaman).content.decode()
    assert penelaah.post(halaman, {"alasan": " "}).status_code == 400
    assert not Jejak.objects.filter(peristiwa="identitas_dibuka").exists()

    jawaban = penelaah.post(halaman, {"alasan": "Menyusun undangan klarifikasi"})
    assert "Pelapor Contoh" in jawaban.content.decode()
    assert "no-store" in jawaban["Cache-Control"]
    baris = Jejak.objects.get(peristiwa="identitas_dibuka")
    assert baris.pelaku.username == "uji.63.11.penelaah"
    assert baris.rincian == {"alasan": "Menyusun undangan klarifikasi"}
    assert baris.tampil == "petugas"


@pytest.mark.parametrize("tahap", ["menunggu", "diterima", "perbaikan", "diregistrasi"])
def test_the_page_of_a_report_costs_at_most_twelve_queries(tahap, diterima):
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    nomor = laporan().nomor if tahap == "menunggu" else diterima.nomor
    if tahap == "perbaikan":
        minta = KURANG | {"putusan": "perbaikan", "putuskan": "ya"}
        koordinator.post(alamat("kajian", nomor), minta)
    if tahap == "diregistrasi":
        koordinator.post(alamat("kajian", nomor), DAFTAR)

    with CaptureQueriesContext(connection) as tangkap:
        assert koordinator.get(alamat("laporan", nomor)).status_code == 200

    assert len(tangkap) <= 12, "\n".join(q["sql"][:120] for q in tangkap.captured_queries)


@pytest.mark.parametrize("nama", ["antrean", "peta"])
@pytest.mark.parametrize("tanya", ["", "?kategori=politik_uang&cari=amplop&wilayah=63.11.02"])
def test_queue_and_map_cost_the_same_queries_for_one_row_and_for_thirty(nama, tanya):
    saya, asal = masuk("63.11"), laporan()

    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            assert saya.get(alamat(nama) + tanya).status_code == 200
        return len(tangkap)

    sedikit = hitung()
    salin(asal, 30)

    assert hitung() == sedikit <= 10


def test_the_queue_says_time_left_in_words_and_pages(diterima):
    salin(diterima, 60)
    saya = masuk("63.11")

    jawaban = saya.get(alamat("antrean"))
    teks = jawaban.content.decode()

    assert teks.count("lagi</span>") == 50
    assert "Berikutnya" in teks
    assert jawaban.context["berikut"]
    assert saya.get(alamat("antrean") + jawaban.context["berikut"]).status_code == 200
    assert "amplop" not in teks


@pytest.mark.parametrize(
    ("tanya", "status"), [("?status=ngawur", 400), ("?kursor=xx", 404), ("?cari=%00", 400)]
)
def test_a_url_that_makes_no_sense_is_answered_at_its_field(tanya, status):
    assert masuk("63.11").get(alamat("antrean") + tanya).status_code == status


def test_an_empty_queue_says_what_to_do():
    assert "Antrean kosong" in masuk("63.11").get(alamat("antrean")).content.decode()
    teks = masuk("63.11").get(alamat("antrean") + "?kategori=hoaks").content.decode()
    assert "Hapus saringan" in teks


def test_the_map_carries_its_figures_as_a_list_too():
    salin(laporan(), 2)

    teks = masuk("63").get(alamat("peta")).content.decode()

    assert "Balangan" in teks
    assert "3 laporan" in teks
    assert 'nonce="' in teks


def test_the_receipt_of_the_originals_prints_without_a_name(diterima):
    teks = masuk("63.11").get(alamat("tanda_bukti", diterima.nomor)).content.decode()

    assert "001/LP/PB/Kab/63.11/" in teks
    assert "Pelapor Contoh" not in teks
    assert masuk("63.11").get(alamat("tanda_bukti", laporan().nomor)).status_code == 404


def test_a_new_code_is_shown_once_after_the_card_was_checked(diterima):
    penerima = masuk("63.11")
    lama = bytes(diterima.kode_akses)

    jawaban = penerima.post(alamat("kode_akses_baru", diterima.nomor))

    assert 'id="kode-akses"' in jawaban.content.decode()
    assert "no-store" in jawaban["Cache-Control"]
    diterima.refresh_from_db()
    assert bytes(diterima.kode_akses) != lama
    belum = laporan()
    assert penerima.post(alamat("kode_akses_baru", belum.nomor)).status_code == 409
    assert penerima.post(alamat("kode_akses_baru", laporan(INFORMASI).nomor)).status_code == 409


def test_at_a_subdistrict_only_who_checked_the_card_gives_a_new_code(diterima):
    kode = alamat("kode_akses_baru", diterima.nomor)
    lain, pemeriksa = masuk("63.11.02"), masuk("63.11.02", Peran.PENERIMA, Peran.SEKRETARIAT)
    periksa = alamat("periksa_identitas", diterima.nomor)
    lama = bytes(diterima.kode_akses)

    sebelum = [lain.post(kode).status_code, pemeriksa.post(kode).status_code]
    Pelapor.objects.update(identitas_diperiksa_pada=None, identitas_diperiksa_oleh=None)
    assert pemeriksa.post(periksa).status_code == 302

    assert sebelum == [403, 403]
    assert lain.post(kode).status_code == 403
    diterima.refresh_from_db()
    assert bytes(diterima.kode_akses) == lama
    assert 'id="kode-akses"' in pemeriksa.post(kode).content.decode()


def test_a_penelaah_drafts_and_the_koordinator_finds_the_draft(diterima):
    halaman = alamat("kajian", diterima.nomor)
    penelaah, koordinator = masuk("63.11", Peran.PENELAAH), masuk("63.11", Peran.KOORDINATOR)

    assert penelaah.post(halaman, DAFTAR).status_code == 403
    isi = KURANG | {"putusan": "perbaikan", "konsep": "ya"}
    assert penelaah.post(halaman, isi).status_code == 302
    assert not KajianAwal.objects.exists()
    assert "Belum ada foto." in koordinator.get(halaman).content.decode()

    assert koordinator.post(halaman, DAFTAR).status_code == 302
    assert Perkara.objects.get().laporan_id == diterima.pk
    assert not KonsepKajian.objects.exists()


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (DAFTAR | {"jalur": []}, "paling sedikit satu jenis"),
        (KURANG | {"putusan": "registrasi", "jalur": ["pidana"]}, "semua unsur terpenuhi"),
        (KURANG | {"putusan": "perbaikan", "alasan_bukti": ""}, "Tulis alasannya"),
        ({"putusan": "tidak_diregistrasi"}, "Tulis alasannya"),
        (
            SEMUA_ADA | {"putusan": "tidak_diregistrasi", "alasan": "Tidak lengkap."},
            "sedikitnya satu unsur belum terpenuhi",
        ),
        ({"putusan": "registrasi", "jalur": ["pidana"]}, "Nilai lebih dulu unsur"),
        ({"putusan": "limpahkan"}, "Pilih kantor tujuan"),
        ({"putusan": "ambil_alih"}, "pilih"),
        ({}, "Pilih putusannya"),
    ],
)
def test_the_desk_says_at_the_field_what_a_decision_lacks(diterima, isi, kata):
    koordinator = masuk("63.11", Peran.KOORDINATOR)

    jawaban = koordinator.post(alamat("kajian", diterima.nomor), isi | {"putuskan": "ya"})

    assert jawaban.status_code == 400
    assert kata.lower() in jawaban.content.decode().lower()
    assert not KajianAwal.objects.exists()


def test_two_officers_deciding_at_once_the_second_reads_why(diterima):
    pertama, kedua = masuk("63.11", Peran.KOORDINATOR), masuk("63.11", Peran.PIMPINAN)
    halaman = alamat("kajian", diterima.nomor)
    assert kedua.get(halaman).status_code == 200

    assert pertama.post(halaman, DAFTAR).status_code == 302
    jawaban = kedua.post(halaman, DAFTAR)

    assert jawaban.status_code == 409
    assert "sudah diputuskan" in jawaban.content.decode()
