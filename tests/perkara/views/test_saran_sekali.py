"""One form is one suggestion, and takes one number, however often its button is pressed."""

import re
from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from laporan.models import RegisterNomor
from pengawasan.perkara.models import SaranPerbaikan
from pengawasan.perkara.services.saran import kirim_saran
from tests.factories.laporan import laporan, petugas
from tests.perkara.services.test_serentak import serentak
from tests.perkara.views.test_halaman import masuk
from tests.perkara.views.test_saran import ISI, alamat, jam, koordinator, masukan
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Jejak

__all__ = ["jam"]
pytestmark = pytest.mark.django_db


def kunci_halaman(klien) -> str:
    teks = klien.get(alamat("saran_baru")).content.decode()
    return re.search(r'name="kunci" value="([0-9a-f]{64})"', teks)[1]


def test_the_button_pressed_twice_takes_one_number():
    saya = masuk("63.11", Peran.KOORDINATOR)
    isi = ISI | {"kunci": kunci_halaman(saya)}

    satu, dua = (saya.post(alamat("saran_baru"), isi) for _ in range(2))

    assert (satu.status_code, dua.status_code) == (302, 302)
    assert satu["Location"] == dua["Location"]
    assert SaranPerbaikan.objects.count() == 1
    assert Jejak.objects.filter(peristiwa="saran_dikirim").count() == 1
    assert saya.post(alamat("saran_baru"), ISI | {"kunci": kunci_halaman(saya)}).status_code == 302
    assert SaranPerbaikan.objects.count() == 2


def test_the_same_form_with_other_words_is_refused_and_says_the_number():
    saya = masuk("63.11", Peran.KOORDINATOR)
    isi = ISI | {"kunci": kunci_halaman(saya)}
    saya.post(alamat("saran_baru"), isi)

    jawaban = saya.post(alamat("saran_baru"), isi | {"uraian": "Uraian yang sama sekali berbeda."})

    assert jawaban.status_code == 409
    assert "001/SP/Kab/63.11/XI/2026" in jawaban.content.decode()
    assert SaranPerbaikan.objects.count() == 1


@pytest.mark.parametrize(
    "lain",
    [
        {"sasaran": "ppk", "wilayah": "63.11.01"},
        {"wilayah": ""},
        {"nama_penerima": "Penerima lain"},
        {"dasar": "Dasar lain."},
        {"batas_jawaban": "2026-11-30"},
        {"laporan": True},
    ],
)
def test_the_same_key_with_anything_else_in_it_is_refused(lain):
    kunci, lain = "k" * 32, dict(lain)
    kirim_saran(koordinator(), masukan(), kunci_kirim=kunci)
    asal = laporan() if lain.pop("laporan", False) else None
    if "batas_jawaban" in lain:
        lain["batas_jawaban"] = date.fromisoformat(lain["batas_jawaban"])

    with pytest.raises(Penolakan) as galat:
        kirim_saran(koordinator(), masukan(**lain), asal, kunci_kirim=kunci)

    assert (galat.value.status, SaranPerbaikan.objects.count()) == (409, 1)


def test_the_key_of_one_officer_is_nothing_to_another():
    kunci = "k" * 32
    satu = kirim_saran(koordinator(), masukan(), kunci_kirim=kunci)

    assert kirim_saran(petugas("63.11", Peran.PIMPINAN), masukan(), kunci_kirim=kunci) != satu


def test_the_database_refuses_a_form_that_came_already():
    kirim_saran(koordinator(), masukan(), kunci_kirim="k" * 32)
    lama = SaranPerbaikan.objects.values().get()
    lagi = lama | {"id": uuid4(), "urutan": 99, "nomor": "099/SP"}

    with pytest.raises(IntegrityError, match="kiriman"), transaction.atomic():
        SaranPerbaikan.objects.create(**lagi)


@pytest.mark.django_db(transaction=True)
def test_pressed_eight_times_at_once_it_is_one_suggestion():
    orang = koordinator()

    hasil = serentak([lambda: kirim_saran(orang, masukan(), kunci_kirim="k" * 32)] * 8)

    assert hasil == ["ok"] * 8
    assert [satu.urutan for satu in SaranPerbaikan.objects.all()] == [1]
    assert RegisterNomor.objects.get(jenis="saran_perbaikan").terakhir == 1
