"""A draft says nothing that nobody reported, and nobody signs for what they had no part in."""

from itertools import pairwise

import pytest

from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.rules.bahan import TenggatSurat
from pengawasan.dokumen.rules.susunan import rancang
from tests.factories.bahan import bahan


def test_a_form_a_says_nothing_of_disputes_that_nobody_was_asked_about():
    blok = {b.label: b for b in rancang(bahan(J.FORM_A)).blok}

    assert blok["Potensi sengketa"].teks == ""


def test_minutes_are_signed_by_those_who_came_and_decided():
    hadir = [
        ("Anggota Satu", "Ketua", "Hadir"),
        ("Anggota Dua", "Anggota", "Tidak hadir"),
        ("Anggota Tiga", "Anggota", "Menyatakan konflik kepentingan"),
        ("Anggota Empat", "", ""),
    ]

    naskah = rancang(bahan(J.BERITA_ACARA_PLENO, lain={"hadir": hadir}))

    blok = {b.label: b for b in naskah.blok}
    assert [nama for nama, *_ in blok["Kehadiran"].baris] == [nama for nama, *_ in hadir]
    assert [(p.atas, p.nama) for p in naskah.pihak] == [
        ("Ketua,", "Anggota Satu"),
        ("Anggota,", "Anggota Empat"),
    ]


def test_minutes_nobody_is_recorded_in_are_signed_by_hand():
    naskah = rancang(bahan(J.BERITA_ACARA_PLENO, lain={"hadir": [("A", "Ketua", "Tidak hadir")]}))

    assert [(p.atas, p.nama) for p in naskah.pihak] == [
        *(("Ketua,", ""), ("Anggota,", ""), ("Anggota,", "")),
    ]


@pytest.mark.parametrize(
    ("segel", "keluar", "tempat", "kata"),
    [
        ("S-1", False, ("Tempat penyimpanan", "lemari"), "Barang disegel di hadapan"),
        ("tanpa segel", False, ("Tempat penyimpanan", "lemari"), "Barang dicatat"),
        ("", False, ("Tempat penyimpanan", "lemari"), "Barang dicatat"),
        ("S-1", True, ("Tempat penyerahan", "lemari"), "Barang dicatat"),
    ],
)
def test_a_receipt_says_sealed_and_kept_only_of_what_was(segel, keluar, tempat, kata):
    barang = [("001/BB", "Amplop", "3", "S-9", ""), ("002/BB", "Uang", "1", segel, "Rp1")]
    lain = {"barang": barang, "keluar": keluar, "tempat": "lemari"}

    blok = {b.label: b for b in rancang(bahan(J.TANDA_TERIMA_BARANG, lain=lain)).blok}

    assert blok["Penyimpanan"].baris[1] == tempat
    assert blok["Penutup"].teks.startswith(kata)


def test_things_handed_over_are_not_said_to_be_kept_in_the_office():
    lain = {"keluar": True, "perbuatan": "diserahkan"}

    blok = {b.label: b for b in rancang(bahan(J.TANDA_TERIMA_BARANG, lain=lain)).blok}

    assert blok["Penyimpanan"].baris[1] == ("Tempat penyerahan", "")


@pytest.mark.parametrize("jenis", list(J))
def test_no_line_to_write_on_stands_without_a_word_on_what_it_is_for(jenis):
    """A list or a paragraph follows a heading, or a line that ends in a colon or a full stop."""
    semua = rancang(bahan(jenis, lain={})).blok
    for lalu, satu in pairwise(semua):
        kosong = getattr(satu, "teks", None) == "" or getattr(satu, "butir", None) == ()
        assert not kosong or lalu.jenis in {"judul", "paragraf"}, (jenis, satu.label)


def test_the_letter_on_completion_takes_its_time_from_the_step_of_completing_and_no_other():
    lain = TenggatSurat("kajian_awal", "Lengkapi kajian awal", "Kamis", "Pasal 1")
    milik = TenggatSurat("perbaikan", "Tambahan dari pelapor", "Jumat", "Pasal 2")

    blok = {b.label: b for b in rancang(bahan(J.KELENGKAPAN, tenggat=(lain, milik))).blok}

    assert "yaitu paling lambat Jumat (Pasal 2)" in blok["Batas waktu"].teks
