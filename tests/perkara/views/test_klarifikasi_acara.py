"""Signed minutes of a clarification name who may be named, and leave room to sign."""

import pytest

from pengawasan.perkara.services.berita_acara import simpan_berita_acara
from tests.perkara.pemeriksaan import acara, penelaah, undang
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
RUANG = '<span class="tanda-tangan__nama">{}</span>'


def lembar(isi=None, **ganti):
    """Return the sheet of one person's minutes."""
    milik = undang(**ganti)
    simpan_berita_acara(milik, penelaah(), isi or acara(), ditandatangani=True)
    jawaban = masuk("63.11", Peran.PENELAAH).get(alamat("berita_acara", milik.pk))
    return jawaban.content.decode()


def test_the_reported_party_and_the_examiner_are_named_where_they_sign():
    isi = lembar()

    assert "<dd>Terlapor 1: Terlapor Contoh</dd>" in isi
    assert RUANG.format("Terlapor Contoh") in isi
    assert RUANG.format(penelaah().nama) in isi


def test_a_witness_signs_by_their_number():
    isi = lembar(kepada="saksi", orang=0, nama="Nama Saksi Rahasia", alamat="Jalan Saksi")

    assert "<dd>Saksi 1</dd>" in isi
    assert RUANG.format("Saksi 1") in isi
    assert "Nama Saksi Rahasia" not in isi


def test_whoever_did_not_come_has_nothing_to_sign():
    isi = lembar(acara(hadir=False, disumpah=False, tata_cara="", tanya_jawab=()))

    assert RUANG.format(penelaah().nama) in isi
    assert RUANG.format("Terlapor Contoh") not in isi
