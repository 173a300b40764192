"""The workspace shows only ways that open, and says no within itself."""

import re

import pytest
from django.test import Client

from tests.factories.laporan import laporan, petugas
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran
from wilayah.models import Petugas

pytestmark = pytest.mark.django_db
SISI = re.compile(r'<header class="meja__sisi">(.*?)</header>', re.DOTALL)


def jalan(teks: str) -> set[str]:
    sisi = SISI.search(teks)
    assert sisi is not None, "an officer's page has the workspace at its side"
    return set(re.findall(r'href="([^"]+)"', sisi.group(1)))


@pytest.mark.parametrize("peran", list(Peran))
def test_every_way_of_the_menu_opens_to_the_role_it_is_shown_to(peran):
    klien = masuk("63.11", peran)

    semua = jalan(klien.get(alamat("orang")).content.decode())

    assert {j: klien.get(j).status_code for j in semua} == dict.fromkeys(semua, 200)
    assert len(semua) > (0 if peran == Peran.ADMIN else 10)


def test_reference_data_stands_in_the_menu_of_staff_and_leads_back():
    saya = petugas("", Peran.PIMPINAN)
    Petugas.objects.filter(pk=saya.pk).update(is_staff=True)
    klien = Client()
    klien.force_login(Petugas.objects.get(pk=saya.pk))

    assert "/admin/" in jalan(klien.get(alamat("orang")).content.decode())
    assert 'href="/petugas/"' in klien.get("/admin/").content.decode()
    assert "/admin/" not in jalan(masuk("63.11", Peran.PIMPINAN).get("/petugas/").content.decode())


def test_a_refusal_about_a_report_leads_back_to_it():
    satu = laporan()

    jawaban = masuk("63.11", Peran.AUDITOR).get(alamat("terima", satu.nomor))

    teks = jawaban.content.decode()
    assert jawaban.status_code == 403
    assert alamat("kalender") in jalan(teks)
    assert f'class="tombol" href="{alamat("laporan", satu.nomor)}"' in teks
    assert "Tutup cepat" not in teks


def test_an_administrator_is_led_from_a_refusal_to_a_page_that_opens():
    satu = laporan()

    teks = masuk("63.11", Peran.ADMIN).get(alamat("laporan", satu.nomor)).content.decode()

    assert f'class="tombol" href="{alamat("orang")}"' in teks
    assert alamat("antrean") not in re.findall(r'href="([^"]+)"', teks)


def test_what_is_not_there_names_no_report_to_go_back_to():
    satu = laporan()

    teks = masuk("63.71", Peran.PIMPINAN).get(alamat("laporan", satu.nomor)).content.decode()

    assert alamat("laporan", satu.nomor) not in re.findall(r'href="([^"]+)"', teks)
    assert alamat("antrean") in jalan(teks)
