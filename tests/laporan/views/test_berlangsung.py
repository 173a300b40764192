"""Happening now: the mark on the form and in the API, the word about safety, the duty telephone."""

import pytest
from django.test import Client

from laporan.api.masukan import baca_masukan, baca_tambahan
from laporan.choices import StatusLaporan
from laporan.forms.lapor import FormulirLapor
from laporan.models import Laporan
from laporan.services.kelengkapan import lengkapi
from tests.factories.laporan import INFORMASI, isian, kantor, laporan
from tests.laporan.views.conftest import Kirim, nomor_di
from wilayah.errors import MasukanKeliru
from wilayah.models import Kantor

pytestmark = pytest.mark.django_db
KESELAMATAN = "Utamakan keselamatan"


@pytest.fixture
def piket() -> str:
    for kode in ("", "63", "63.11", "63.11.02"):
        kantor(kode)
    Kantor.objects.filter(kode_wilayah="63.11").update(telepon_piket="0811-000-111")
    return "0811-000-111"


def test_a_report_is_not_happening_now_unless_it_says_so() -> None:
    assert laporan(INFORMASI).sedang_berlangsung is False
    assert laporan(INFORMASI, sedang_berlangsung=None).sedang_berlangsung is False
    assert laporan(INFORMASI, sedang_berlangsung=True).sedang_berlangsung is True


@pytest.mark.parametrize("nilai", ["ya", 1, "true", []])
def test_the_mark_is_true_or_false_and_nothing_that_looks_like_it(nilai: object) -> None:
    with pytest.raises(MasukanKeliru) as galat:
        baca_masukan(isian(INFORMASI, sedang_berlangsung=nilai))

    assert set(galat.value.galat) == {"sedang_berlangsung"}


def test_the_mark_may_be_added_later_and_stands_on_the_trail() -> None:
    satu = laporan(INFORMASI)

    lengkapi(satu, baca_tambahan({"sedang_berlangsung": True}, satu.zona))

    satu.refresh_from_db()
    assert satu.sedang_berlangsung is True
    assert satu.status == StatusLaporan.INFORMASI_AWAL


def test_the_form_marks_it_and_its_receipt_speaks_of_safety_and_the_duty_telephone(
    kirim: Kirim, piket: str
) -> None:
    jawaban = kirim(sedang_berlangsung="on")

    isi = jawaban.content.decode()
    assert Laporan.objects.get(nomor=nomor_di(jawaban)).sedang_berlangsung is True
    assert KESELAMATAN in isi
    assert isi.count(piket) >= 1
    assert KESELAMATAN not in kirim().content.decode()


def test_the_form_speaks_of_safety_and_shows_the_telephone_of_the_chosen_region(
    kirim: Kirim, piket: str
) -> None:
    kosong = Client().get("/lapor/").content.decode()
    terpilih = kirim(ke="/lapor/", muat="wilayah").content.decode()

    assert KESELAMATAN in kosong
    assert piket not in kosong
    assert piket in terpilih


def test_the_forms_script_is_answered_with_the_telephones_of_a_region(piket: str) -> None:
    isi = Client().get("/lapor/piket/?wilayah=63.11.02.2005").content.decode()

    assert piket in isi
    assert "telepon piket belum diisi" in isi
    assert "<html" not in isi


@pytest.mark.parametrize("kode", ["", "x", "97", "63.11.99.2999", "9" * 400, "\0"])
def test_a_region_that_is_none_leads_to_the_page_that_asks(kode: str) -> None:
    jawaban = Client().get("/lapor/piket/", {"wilayah": kode})

    assert jawaban.status_code == 200
    assert "/lapor/tanya/" in jawaban.content.decode()


def test_a_province_of_the_statistics_office_has_nobody_to_ask() -> None:
    assert Client().get("/lapor/tanya/?wilayah_provinsi=97").status_code == 200


def test_the_mark_promises_an_alert_only_for_what_is_sent() -> None:
    petunjuk = str(FormulirLapor.base_fields["sedang_berlangsung"].help_text)

    assert "begitu Anda menekan Kirim" in petunjuk
