"""One form enters one thing, and takes one number, however often its button is pressed."""

import re

import pytest

from pengawasan.perkara.models import BarangBukti, MutasiBarang
from tests.factories.laporan import laporan
from tests.perkara.views.test_barang import isian
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


def berkunci(klien, satu, **ganti):
    teks = klien.get(alamat("barang_tambah", satu.nomor)).content.decode()
    return isian(**ganti) | {"kunci": re.search(r'name="kunci" value="([0-9a-f]{64})"', teks)[1]}


def test_the_button_pressed_twice_takes_one_number():
    satu, saya = laporan(), masuk("63.11")
    tujuan, isi = alamat("barang_tambah", satu.nomor), berkunci(saya, satu)

    pertama, kedua = (saya.post(tujuan, isi) for _ in range(2))

    assert (pertama.status_code, kedua.status_code) == (302, 302)
    assert pertama["Location"] == kedua["Location"]
    assert (BarangBukti.objects.count(), MutasiBarang.objects.count()) == (1, 1)
    assert Jejak.objects.filter(peristiwa="barang_diterima").count() == 1
    assert saya.post(tujuan, berkunci(saya, satu)).status_code == 302
    assert BarangBukti.objects.order_by("urutan").last().urutan == 2


@pytest.mark.parametrize(
    "lain",
    [
        {"uraian": "Barang yang lain sama sekali"},
        {"jumlah": "11"},
        {"tempat": "rak lain"},
        {"penyerah": "Saksi Lain"},
    ],
)
def test_the_same_form_with_anything_else_in_it_is_refused_and_says_the_number(lain):
    satu, saya = laporan(), masuk("63.11")
    tujuan, isi = alamat("barang_tambah", satu.nomor), berkunci(saya, satu)
    saya.post(tujuan, isi)

    jawaban = saya.post(tujuan, isi | lain)

    assert jawaban.status_code == 409
    assert BarangBukti.objects.get().nomor in jawaban.content.decode()


def test_the_same_key_on_another_report_or_from_another_officer_is_another_thing():
    satu, dua, saya = laporan(), laporan(), masuk("63.11")
    isi = berkunci(saya, satu)

    for klien, mana in ((saya, satu), (saya, dua), (masuk("63.11.02"), satu)):
        assert klien.post(alamat("barang_tambah", mana.nomor), isi).status_code == 302

    assert BarangBukti.objects.count() == 3
