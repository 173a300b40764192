"""The queue on screen: its parts, what comes next in each row, and whose turn it is."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from laporan.models import Laporan
from pengawasan.perkara.rules.kelompok import KELOMPOK
from tests.factories.laporan import INFORMASI, kantor, laporan, petugas
from tests.factories.perkara import diregistrasi
from tests.perkara.baris import salin
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


@pytest.fixture
def klien():
    satu = Client()
    satu.force_login(petugas("63.11", Peran.KOORDINATOR))
    return satu


def isi(klien, tanya=""):
    jawaban = klien.get(f"/petugas/{tanya}")
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def test_every_part_is_a_tab_and_the_open_one_is_marked(klien):
    teks = isi(klien, "?kelompok=penanganan")

    for kode in KELOMPOK:
        assert f'href="?kelompok={kode}"' in teks
    assert 'href="?kelompok=penanganan" aria-current="page"' in teks
    assert klien.get("/petugas/?kelompok=ngawur").status_code == 400


def test_a_part_shows_its_own_reports_only(klien):
    masuk, awal = laporan(), laporan(INFORMASI)
    perkara, _ = diregistrasi(["pidana"])

    for kode, satu in (("perlu_diputus", masuk), ("informasi_awal", awal), ("penanganan", perkara)):
        teks = isi(klien, f"?kelompok={kode}")
        assert satu.nomor in teks, kode
        assert sum(s.nomor in teks for s in (masuk, awal, perkara)) == 1


def test_a_row_says_what_comes_next_and_whose_turn_it_is(klien):
    satu = laporan(sumber="loket", oleh=petugas("63.11"))
    perkara, _ = diregistrasi(["hukum_lain"])
    penelaah = petugas("63.11", Peran.PENELAAH)
    Laporan.objects.filter(pk=perkara.pk).update(penanggung_jawab=penelaah)

    teks = isi(klien, "?kelompok=perlu_diputus")
    penanganan = isi(klien, "?kelompok=penanganan")

    assert satu.nomor in teks
    assert "Putuskan kajian awal:" in teks or "Mulai kajian awal:" in teks
    assert f"<strong>{penelaah.nama}</strong>" in penanganan


def test_a_filter_keeps_the_part_it_was_set_in(klien):
    laporan()

    teks = isi(klien, "?kelompok=perlu_diputus&kategori=politik_uang")

    assert 'name="kelompok" value="perlu_diputus"' in teks
    assert 'href="/petugas/?kelompok=perlu_diputus"' in teks


def test_closed_reports_say_when_they_were_closed(klien):
    satu = salin(laporan(), 1, status="dicabut", status_sebelum="diterima")[0]

    teks = isi(klien, "?kelompok=selesai")

    assert satu.nomor in teks
    assert "Yang terakhir ditutup berdiri di atas." in teks


@pytest.mark.parametrize("kelompok", ["", *KELOMPOK])
def test_a_part_costs_the_same_queries_for_one_row_and_for_thirty(klien, kelompok):
    tahap = {
        "informasi_awal": ("penelusuran", "informasi_awal"),
        "penanganan": ("ditangani", "diregistrasi"),
        "selesai": ("dicabut", "diterima"),
    }.get(kelompok, ("kajian_awal", "diterima"))
    asal = salin(laporan(), 1, status=tahap[0], status_sebelum=tahap[1])[0]

    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            isi(klien, f"?kelompok={kelompok}")
        return len(tangkap)

    hitung()
    sedikit = hitung()
    salin(asal, 30)

    assert hitung() == sedikit <= 10


def atasan(kode):
    satu = Client()
    satu.force_login(petugas(kode, Peran.KOORDINATOR))
    return satu


@pytest.fixture
def dua_kantor():
    """Return a report in the hands of each of two offices of one province, and one elsewhere."""
    satu = laporan()
    lain, jauh = salin(satu, 2)
    for baris, kode in ((lain, "63.71"), (jauh, "64.72")):
        milik = kantor(kode)
        Laporan.objects.filter(pk=baris.pk).update(kantor=milik, kantor_provinsi=kode[:2])
    return satu, lain, jauh


@pytest.mark.parametrize("kode", ["63", ""])
def test_each_row_of_an_upper_office_names_the_office_in_charge(kode, dua_kantor):
    teks = isi(atasan(kode), "?kelompok=perlu_diputus")

    for satu in dua_kantor[: 2 if kode else 3]:
        satu.refresh_from_db()
        baris = teks[teks.index(satu.nomor) :].partition("</tr>")[0]
        assert f'<span class="antrean__berikut">{satu.kantor.nama}</span>' in baris


def test_an_office_whose_queue_is_its_own_alone_is_not_told_its_name_in_every_row(klien):
    satu = laporan()

    teks = isi(klien)

    assert f'<span class="antrean__berikut">{satu.kantor.nama}</span>' not in teks
    assert 'name="kantor"' not in teks


def test_an_upper_office_narrows_its_queue_to_one_below_it(dua_kantor):
    satu, lain, jauh = dua_kantor
    kantor("63"), kantor("64")

    def ada(kode, tanya):
        teks = isi(atasan(kode), tanya)
        return [baris.nomor in teks for baris in (satu, lain, jauh)]

    assert ada("63", "?kantor=63.11") == [True, False, False]
    assert ada("63", "?kantor=sendiri") == [False] * 3
    assert ada("63", "?kantor=64.72") == [False] * 3
    assert ada("", "?kantor=63") == [True, True, False]
    assert ada("", "?kantor=64.72") == [False, False, True]
    assert atasan("63").get("/petugas/?kantor=ngawur").status_code == 400
    pilihan = isi(atasan("63"), "?kantor=63.71")
    assert 'value="63.71" selected' in pilihan
    assert "64.72" not in pilihan
    assert f"Kantor: {kantor('63.71').nama}" in pilihan


@pytest.mark.parametrize("tanya", ["", "?kantor=63.11"])
@pytest.mark.parametrize("kode", ["63", ""])
def test_an_upper_office_pays_the_same_for_one_row_and_for_thirty(kode, tanya):
    klien, asal = atasan(kode), laporan()

    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            isi(klien, tanya)
        return len(tangkap)

    hitung()
    sedikit = hitung()
    salin(asal, 30)

    assert hitung() == sedikit <= 10
