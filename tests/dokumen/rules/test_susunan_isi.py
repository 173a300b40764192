"""A draft says nothing that nobody reported, and nobody signs for what they had no part in."""

from pengawasan.dokumen.choices import JenisDokumen as J
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
