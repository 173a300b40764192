"""The register books on screen and as workbooks."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laporan.choices import StatusLaporan
from laporan.models import Laporan, RegisterNomor
from laporan.services.status import ubah_status
from pengawasan.perkara.models import Jalur, Perkara
from pengawasan.perkara.rules.register import KOLOM
from tests.factories.laporan import INFORMASI, hari_kantor, kantor, laporan
from tests.halaman import telusuri
from tests.perkara.services.test_barang import catat as catat_barang
from tests.perkara.test_cetak import buka as buka_xlsx
from tests.perkara.views.test_halaman import BERKAS, DAFTAR, alamat, masuk
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
BUKU = reverse("petugas:register")
UNDUH = reverse("petugas:register_unduh")


def terdaftar(banyak=1):
    """Register reports by the door and return their cases."""
    penerima, koordinator = masuk("63.11"), masuk("63.11", Peran.KOORDINATOR)
    for _ in range(banyak):
        nomor = laporan().nomor
        assert penerima.post(alamat("terima", nomor), BERKAS).status_code == 302
        assert koordinator.post(alamat("kajian", nomor), DAFTAR).status_code == 302
    return list(Perkara.objects.order_by("urutan"))


def banyakkan(perkara, banyak):
    """Copy a case with numbers that go on, as many registrations would have left them."""
    asal = perkara.laporan
    for urut in range(2, banyak + 2):
        satu = laporan()
        Laporan.objects.filter(pk=satu.pk).update(status=asal.status, status_sebelum="kajian_awal")
        baru = Perkara.objects.create(
            laporan=satu,
            kantor=perkara.kantor,
            nomor_registrasi=f"{urut:03d}/Reg/LP/PB/Kab/63.11/XI/{perkara.tahun}",
            tahun=perkara.tahun,
            urutan=urut,
            diregistrasi_pada=perkara.diregistrasi_pada,
        )
        Jalur.objects.create(perkara=baru, jenis="pidana")
    RegisterNomor.objects.filter(jenis="registrasi").update(terakhir=F("terakhir") + banyak)


def teks(klien, tanya=""):
    jawaban = klien.get(BUKU + tanya)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def test_a_book_shows_what_offices_keep_and_nobodys_name():
    (perkara,) = terdaftar()

    isi = teks(masuk("63.11", Peran.AUDITOR))

    for kata in (
        perkara.nomor_registrasi.replace("/", "/<wbr>"),
        perkara.laporan.nomor,
        "Politik uang",
        "Tindak pidana: menunggu langkah pertama",
        "Nomor berurutan: ya",
        "1 nomor, terakhir 1",
    ):
        assert kata in isi
    for rahasia in ("Pelapor Contoh", "Terlapor Contoh", "amplop", "0812"):
        assert rahasia not in isi


@pytest.mark.parametrize("jenis", KOLOM)
def test_every_book_opens_empty_and_says_so(jenis):
    isi = teks(masuk("63.11"), f"?jenis={jenis}")

    assert "Buku ini masih kosong" in isi
    assert masuk("63.11").get(f"{UNDUH}?jenis={jenis}").status_code == 200


def test_the_other_books_show_receipts_information_and_things():
    terdaftar()
    awal = laporan(INFORMASI)
    barang = catat_barang(laporan(), dari="saksi", penyerah="Saksi Contoh")
    saya = masuk("63.11")

    tanda = teks(saya, "?jenis=tanda_terima")
    assert "001/<wbr>LP/<wbr>PB" in tanda
    assert "Kartu identitas" in tanda
    assert "Nomor berurutan: ya" in tanda
    informasi = teks(saya, "?jenis=informasi_awal")
    assert awal.nomor in informasi
    assert "Nomor berurutan" not in informasi
    kotak = teks(saya, "?jenis=barang")
    assert barang.nomor.replace("/", "/<wbr>") in kotak
    assert "500.000" in kotak
    assert "Saksi Contoh" not in kotak
    assert "uang kertas" not in kotak


def test_a_missing_number_is_seen():
    (perkara,) = terdaftar()
    banyakkan(perkara, 3)
    RegisterNomor.objects.filter(jenis="registrasi").update(terakhir=6)

    isi = teks(masuk("63.11"))

    assert "Nomor berurutan: tidak" in isi
    assert "Tidak ditemukan: 5, 6" in isi


@pytest.mark.parametrize(
    "tanya", ["?jenis=laporan", "?jenis=tanda_terima", "?jenis=informasi_awal"]
)
def test_pages_meet_without_gap_or_overlap_in_both_directions(tanya, monkeypatch):
    monkeypatch.setattr("pengawasan.perkara.views.register.SEHALAMAN", 2)
    terdaftar(5)
    for _ in range(5):
        laporan(INFORMASI)
    saya = masuk("63.11")

    def ke(arah):
        return lambda satu: saya.get(BUKU + satu.context[arah]) if satu.context[arah] else None

    halaman = telusuri(saya.get(BUKU + tanya), ke("berikut"))
    balik = telusuri(halaman[-1], ke("sebelum"))[::-1]
    maju, mundur = (
        [[baris.nomor for baris, _ in satu.context["baris"]] for satu in semua]
        for semua in (halaman, balik)
    )

    assert [len(satu) for satu in maju] == [2, 2, 1]
    assert maju == mundur
    assert len({nomor for satu in maju for nomor in satu}) == 5


@pytest.mark.parametrize("jenis", ["laporan", "tanda_terima", "barang"])
def test_a_page_costs_the_same_queries_for_one_row_and_for_thirty(jenis):
    (perkara,) = terdaftar()
    catat_barang(perkara.laporan)
    saya = masuk("63.11")

    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            isi = teks(saya, f"?jenis={jenis}")
        assert isi.count('role="rowheader"') == banyak
        return len(tangkap)

    banyak = 1
    sedikit = hitung()
    banyak = 30
    if jenis == "laporan":
        banyakkan(perkara, 29)
    elif jenis == "barang":
        for _ in range(29):
            catat_barang(perkara.laporan)
    else:
        terdaftar(29)

    assert hitung() == sedikit <= 12


def test_an_upper_tier_opens_the_books_below_and_a_stranger_finds_none():
    (perkara,) = terdaftar()
    nomor = perkara.nomor_registrasi.replace("/", "/<wbr>")

    for atas in ("63", ""):
        assert nomor in teks(masuk(atas), f"?kantor=63.11&tahun={hari_kantor().year}")
    assert nomor not in teks(masuk("63"))
    for asing in ("64", "64.72", "63.71", "63.11.02"):
        assert masuk(asing).get(f"{BUKU}?kantor=63.11").status_code == 404
        assert masuk(asing).get(f"{UNDUH}?kantor=63.11").status_code == 404
        assert nomor not in teks(masuk(asing))


def test_the_books_of_a_subdistrict_are_read_by_its_kabupaten():
    satu = laporan()
    masuk("63.11.02").post(alamat("terima", satu.nomor), BERKAS)

    isi = teks(masuk("63.11"), "?kantor=63.11.02&jenis=tanda_terima")

    assert "001/<wbr>LP/<wbr>PB/<wbr>Kec" in isi


def test_an_account_administrator_and_the_public_read_no_book():
    for tempat in (BUKU, UNDUH):
        assert masuk("63.11", Peran.ADMIN).get(tempat).status_code == 403
        assert Client().get(tempat).status_code == 302


@pytest.mark.parametrize(
    ("tanya", "status"),
    [
        ("?jenis=ngawur", 400),
        ("?tahun=abc", 400),
        ("?tahun=1999", 400),
        ("?tahun=99999999999999999999", 400),
        ("?kursor=abc", 404),
        ("?kursor=0", 404),
        ("?jenis=tanda_terima&kursor=7", 404),
        ("?kantor=%00", 400),
        ("?kantor=99", 404),
    ],
)
def test_a_url_that_makes_no_sense_is_refused(tanya, status):
    assert masuk("63.11").get(BUKU + tanya).status_code == status


def test_a_book_is_of_its_year_by_the_offices_clock():
    (perkara,) = terdaftar()
    satu = laporan(INFORMASI)
    setahun = timedelta(days=366)
    Laporan.objects.filter(pk=satu.pk).update(disampaikan_pada=F("disampaikan_pada") - setahun)
    saya, tahun = masuk("63.11"), hari_kantor().year

    assert perkara.laporan.nomor not in teks(saya, f"?tahun={tahun - 1}")
    assert satu.nomor not in teks(saya, "?jenis=informasi_awal")
    lama = [tahun - 1, tahun - 2]
    assert any(satu.nomor in teks(saya, f"?jenis=informasi_awal&tahun={t}") for t in lama)


@pytest.mark.parametrize("jenis", ["laporan", "tanda_terima", "barang"])
def test_a_row_is_dated_by_the_offices_clock(jenis):
    (perkara,) = terdaftar()
    catat_barang(perkara.laporan)

    ((_baris, sel),) = masuk("63.11").get(f"{BUKU}?jenis={jenis}").context["baris"]

    assert sel[1] == hari_kantor()


def test_a_workbook_holds_the_whole_book_and_nobodys_name():
    perkara, tahun = terdaftar(3), hari_kantor().year

    jawaban = masuk("63.11").get(f"{UNDUH}?jenis=laporan&tahun={tahun}")

    assert jawaban["Content-Disposition"] == (
        f'attachment; filename="register-laporan-{tahun}-63.11.xlsx"'
    )
    assert "no-store" in jawaban["Cache-Control"]
    baris = buka_xlsx(jawaban.content)
    assert [satu[0][1] for satu in baris][-3:] == [p.nomor_registrasi for p in perkara]
    datar = "\n".join(sel for satu in baris for _jenis, sel in satu)
    assert "Nomor berurutan: ya" in datar
    assert kantor("63.11").nama in datar
    for rahasia in ("Pelapor Contoh", "Terlapor Contoh", "amplop", "0812"):
        assert rahasia not in datar


def test_an_announced_case_says_when():
    (perkara,) = terdaftar()
    satu = perkara.laporan
    Laporan.objects.filter(pk=satu.pk).update(status="diputus", status_sebelum="ditangani")
    satu = Laporan.objects.get(pk=satu.pk)
    ubah_status(satu, StatusLaporan.STATUS_DIUMUMKAN, pelaku=None, peristiwa="status_diumumkan")

    baris, sel = masuk("63.11").get(BUKU).context["baris"][0]
    assert sel[-1] == hari_kantor()
    assert baris.sel["hasil"] == ("Diumumkan, dipantau",)


def test_a_page_to_print_holds_more_rows(monkeypatch):
    monkeypatch.setattr("pengawasan.perkara.views.register.SEHALAMAN", 2)
    terdaftar(3)
    saya = masuk("63.11")

    assert len(saya.get(BUKU).context["baris"]) == 2
    jawaban = saya.get(BUKU + saya.get(BUKU).context["cetak"])
    assert len(jawaban.context["baris"]) == 3
    assert "data-cetak" in jawaban.content.decode()
