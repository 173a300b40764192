"""The pages of physical evidence: who reaches them, what they say, what they never show."""

from datetime import timedelta
from urllib.parse import urlparse

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from laporan.models import Laporan
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import buka_naskah
from pengawasan.perkara.models import BarangBukti, FotoBarang, MutasiBarang
from pengawasan.perkara.services import barang as layanan
from pengawasan.perkara.services.konflik import nyatakan_konflik
from tests.factories.laporan import laporan, petugas
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran
from wilayah.errors import BukanWewenang
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
WITA = timezone.get_fixed_timezone(8 * 60)
BARANG = {
    "jenis": "uang",
    "uraian": "Sepuluh lembar uang kertas dalam amplop",
    "jumlah": "10",
    "satuan": "lembar",
    "nilai": "500000",
    "nomor_segel": "SGL-0001",
    "dari": "saksi",
    "penyerah": "Saksi Contoh",
    "tempat": "lemari barang bukti",
}


def isian(**ganti):
    tadi = (timezone.now() - timedelta(hours=1)).astimezone(WITA)
    return BARANG | {"waktu": tadi.strftime("%Y-%m-%dT%H:%M")} | ganti


@pytest.fixture
def barang():
    satu = laporan()
    jawaban = masuk("63.11").post(alamat("barang_tambah", satu.nomor), isian())
    assert jawaban.status_code == 302
    return BarangBukti.objects.get()


def halaman(barang):
    """Return every page of a thing by its address, with what is sent there."""
    return {
        alamat("barang", barang.laporan.nomor): {},
        alamat("barang_tambah", barang.laporan.nomor): isian(),
        alamat("barang_satu", barang.pk): {},
        alamat("barang_mutasi", barang.pk, "dipindahkan"): isian(),
        alamat("barang_penyerah", barang.pk): {"alasan": "menyusun undangan"},
        alamat("barang_unggah", barang.pk): {},
        alamat("barang_tanda_terima", barang.pk, 1): {},
        alamat("barang_naskah", barang.pk, 1): {},
    }


@pytest.mark.parametrize("cara", ["get", "post"])
def test_the_stranger_finds_none_of_the_pages(barang, cara):
    asing = masuk("64.72", Peran.PENERIMA, Peran.KOORDINATOR)

    for tempat, isi in halaman(barang).items():
        assert getattr(asing, cara)(tempat, isi).status_code == 404, tempat
        assert getattr(Client(), cara)(tempat, isi).status_code in {302, 403}


def test_the_account_administrator_reads_none_and_the_auditor_changes_none(barang):
    admin, auditor = masuk("63.11", Peran.ADMIN), masuk("63.11", Peran.AUDITOR)
    jejak = Jejak.objects.count()

    for tempat, isi in halaman(barang).items():
        assert admin.get(tempat).status_code in {403, 405}, tempat
        assert auditor.post(tempat, isi).status_code in {403, 405}, tempat
    assert auditor.get(alamat("barang_satu", barang.pk)).status_code == 200
    assert "Peran Anda" in auditor.get(alamat("barang", barang.laporan.nomor)).content.decode()
    assert (Jejak.objects.count(), MutasiBarang.objects.count()) == (jejak, 1)


def test_who_declared_a_stake_in_the_report_opens_none_of_the_pages(barang):
    orang = petugas("63.11", Peran.KOORDINATOR)
    nyatakan_konflik(barang.laporan, orang, "keluarga", "Terlapor adalah kerabat saya.")
    saya = masuk("63.11", Peran.KOORDINATOR)

    for tempat, isi in halaman(barang).items():
        assert saya.post(tempat, isi).status_code in {403, 405}, tempat
        assert saya.get(tempat).status_code in {403, 405}, tempat
    with pytest.raises(BukanWewenang):
        layanan.simpan_foto(barang, orang, FotoBarang())


def test_an_entry_is_numbered_and_its_moment_is_of_the_offices_clock(barang):
    tadi = timezone.now() - timedelta(hours=1)

    assert barang.nomor.startswith("001/BB/Kab/63.11/")
    assert abs(barang.waktu - tadi) < timedelta(minutes=2)
    assert (barang.jumlah, barang.nilai, barang.dari) == (10, 500_000, "saksi")


@pytest.mark.parametrize("nama", ["barang", "barang_satu", "barang_tanda_terima"])
def test_no_page_names_the_citizen_who_handed_it_in(barang, nama):
    tujuan = {
        "barang": [barang.laporan.nomor],
        "barang_satu": [barang.pk],
        "barang_tanda_terima": [barang.pk, 1],
    }
    teks = masuk("63.11", Peran.KOORDINATOR).get(alamat(nama, *tujuan[nama])).content.decode()

    assert "lembar uang kertas" in teks
    assert "SGL-0001" in teks
    assert "<dd>Saksi" in teks or ">Saksi<" in teks
    assert "Saksi Contoh" not in teks


def test_the_name_opens_after_a_reason_and_leaves_one_line(barang):
    koordinator, tujuan = masuk("63.11", Peran.KOORDINATOR), alamat("barang_penyerah", barang.pk)

    assert "Saksi Contoh" not in koordinator.get(tujuan).content.decode()
    assert koordinator.post(tujuan, {"alasan": " "}).status_code == 400
    jawaban = koordinator.post(tujuan, {"alasan": "menyusun undangan"})

    assert "Saksi Contoh" in jawaban.content.decode()
    assert "no-store" in jawaban["Cache-Control"]
    assert Jejak.objects.get(peristiwa="penyerah_barang_dibuka").rincian["alasan"]
    assert masuk("63.11", Peran.PENELAAH).get(tujuan).status_code == 403


@pytest.mark.parametrize(
    ("ganti", "kata"),
    [
        ({"uraian": ""}, "wajib"),
        ({"jumlah": "0"}, "lebih dari nol"),
        ({"jumlah": "banyak"}, "angka"),
        ({"nilai": ""}, "dalam rupiah"),
        ({"dari": ""}, "wajib"),
        ({"waktu": "2099-01-01T10:00"}, "belum terjadi"),
        ({"bukti": "x"}, "pilih"),
    ],
)
def test_what_an_entry_lacks_is_said_at_its_field(ganti, kata):
    satu = laporan()

    jawaban = masuk("63.11").post(alamat("barang_tambah", satu.nomor), isian(**ganti))

    assert jawaban.status_code == 400
    assert kata in jawaban.content.decode().lower()
    assert not BarangBukti.objects.exists()


def test_a_movement_asks_what_it_needs_and_leaves_the_rest_out(barang):
    saya = masuk("63.11", Peran.SEKRETARIAT)
    serah, pindah = (
        saya.get(alamat("barang_mutasi", barang.pk, jenis)).content.decode()
        for jenis in ("diserahkan", "dipindahkan")
    )

    assert 'name="kepada"' in serah
    assert 'name="kepada"' not in pindah
    assert saya.get(alamat("barang_mutasi", barang.pk, "diterima")).status_code == 404
    assert saya.get(alamat("barang_mutasi", barang.pk, "diterima_kembali")).status_code == 409


def test_a_thing_handed_over_says_to_whom_and_prints_its_receipt(barang):
    saya, kini = masuk("63.11"), timezone.now().astimezone(WITA).strftime("%Y-%m-%dT%H:%M")
    isi = {"kepada": "penyidik", "penerima": "Penyidik pembantu", "waktu": kini}

    assert saya.post(alamat("barang_mutasi", barang.pk, "diserahkan"), isi).status_code == 302

    teks = saya.get(alamat("barang_satu", barang.pk)).content.decode()
    assert "Di tangan pihak lain" in teks
    assert "Penyidik pembantu" in teks
    assert "Terima kembali" in teks
    assert "Pindahkan" not in teks
    lembar = saya.get(alamat("barang_tanda_terima", barang.pk, 2)).content.decode()
    assert "Penyidik pembantu" in lembar
    assert barang.nomor in lembar
    assert saya.get(alamat("barang_tanda_terima", barang.pk, 3)).status_code == 404


def test_a_receipt_becomes_an_official_paper_that_names_no_citizen(barang):
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    lembar = koordinator.get(alamat("barang_tanda_terima", barang.pk, 1)).content.decode()
    assert alamat("barang_naskah", barang.pk, 1) in lembar

    jawaban = koordinator.post(alamat("barang_naskah", barang.pk, 1))

    dokumen = Dokumen.objects.get(jenis="tanda_terima_barang")
    assert jawaban["Location"] == alamat("surat_ubah", barang.laporan.nomor, dokumen.pk)
    naskah = str(buka_naskah(dokumen))
    for kata in (barang.nomor, "SGL-0001", "10 lembar", "Rp500.000", "lemari barang bukti"):
        assert kata in naskah
    assert "Saksi Contoh" not in naskah
    assert koordinator.post(alamat("barang_naskah", barang.pk, 2)).status_code == 404
    assert (
        masuk("63.11", Peran.AUDITOR).post(alamat("barang_naskah", barang.pk, 1)).status_code == 403
    )


def test_a_thing_given_back_to_a_witness_names_them_only_after_a_reason(barang):
    saya, kini = masuk("63.11", Peran.KOORDINATOR), timezone.now().astimezone(WITA)
    isi = {"kepada": "pemilik", "penerima": "Saksi Kenari", "waktu": f"{kini:%Y-%m-%dT%H:%M}"}
    masuk("63.11").post(alamat("barang_mutasi", barang.pk, "dikembalikan"), isi)
    assert MutasiBarang.objects.count() == 2

    for tujuan in (
        alamat("barang_satu", barang.pk),
        alamat("barang_tanda_terima", barang.pk, 2),
        alamat("barang_penyerah", barang.pk),
    ):
        assert "Kenari" not in saya.get(tujuan).content.decode(), tujuan
    saya.post(alamat("barang_naskah", barang.pk, 2))
    naskah = str(buka_naskah(Dokumen.objects.get(jenis="tanda_terima_barang")))
    assert ("Kenari" in naskah, "Pemilik atau yang menyerahkan" in naskah) == (False, True)
    buka = saya.post(alamat("barang_penyerah", barang.pk), {"alasan": "menyusun undangan"})
    assert "Saksi Kenari" in buka.content.decode()


def test_a_movement_before_the_last_one_is_refused_at_its_field(barang):
    isi = {"tempat": "rak 2", "waktu": "2020-01-01T10:00"}

    jawaban = masuk("63.11").post(alamat("barang_mutasi", barang.pk, "dipindahkan"), isi)

    assert jawaban.status_code == 400
    assert "mendahului" in jawaban.content.decode()


def test_an_empty_list_says_what_belongs_there():
    teks = masuk("63.11").get(alamat("barang", laporan().nomor)).content.decode()

    assert "Belum ada barang bukti" in teks
    assert "Catat barang" in teks


def test_the_page_of_a_report_leads_to_its_things(barang):
    tujuan = alamat("barang", barang.laporan.nomor)

    teks = masuk("63.11").get(alamat("laporan", barang.laporan.nomor)).content.decode()

    assert f'href="{tujuan}"' in teks


@pytest.mark.parametrize("banyak", [1, 30])
def test_the_list_page_costs_at_most_twelve_queries(banyak, django_assert_max_num_queries):
    satu, saya = laporan(), masuk("63.11")
    for _ in range(banyak):
        saya.post(alamat("barang_tambah", satu.nomor), isian())

    with django_assert_max_num_queries(12):
        assert saya.get(alamat("barang", satu.nomor)).status_code == 200


def test_addresses_of_things_hold_no_report_number(barang):
    tujuan = urlparse(reverse("petugas:barang_satu", args=[barang.pk])).path

    assert Laporan.objects.get().nomor not in tujuan


def test_where_a_thing_lies_and_what_was_noted_is_read_by_the_office_in_charge(barang):
    mutasi = isian(tempat="ruang kerja staf", catatan="Dipindahkan karena lemari penuh.")
    tujuan = alamat("barang_mutasi", barang.pk, "dipindahkan")
    assert masuk("63.11").post(tujuan, mutasi).status_code == 302
    rahasia = ("lemari barang bukti", "ruang kerja staf", "karena lemari penuh")
    tujuan = [
        alamat("barang", barang.laporan.nomor),
        alamat("barang_satu", barang.pk),
        alamat("barang_tanda_terima", barang.pk, 1),
    ]

    pemegang = "".join(masuk("63.11").get(satu).content.decode() for satu in tujuan)
    assert all(kata in pemegang for kata in rahasia)
    for kode in ("", "63", "63.11.02"):
        isi = "".join(masuk(kode, Peran.PENELAAH).get(s).content.decode() for s in tujuan)
        assert barang.nomor in isi.replace("<wbr>", "")
        assert not any(kata in isi for kata in rahasia), kode
        assert "dibaca kantor yang menangani" in isi


def test_an_office_reads_its_own_words_but_not_where_the_thing_went_since(barang):
    kecamatan = masuk("63.11.02")
    barang_satu = alamat("barang_satu", barang.pk)
    pindah = alamat("barang_mutasi", barang.pk, "dipindahkan")
    assert kecamatan.post(pindah, isian(tempat="gudang kecamatan")).status_code == 302
    assert "gudang kecamatan" in kecamatan.get(barang_satu).content.decode()

    assert masuk("63.11").post(pindah, isian(tempat="brankas kantor")).status_code == 302

    isi = kecamatan.get(barang_satu).content.decode()
    assert "brankas kantor" not in isi
    assert "Tempatnya dibaca kantor yang menangani." in isi
