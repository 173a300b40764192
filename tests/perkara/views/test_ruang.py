"""The workspace shows only ways that open, and says no within itself."""

import re

import pytest
from django.test import Client

from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.perkara.templatetags.perkara import nama_pelaku
from tests.factories.laporan import laporan, petugas
from tests.factories.naskah import konsep
from tests.factories.perkara import diregistrasi
from tests.perkara.naskah import sekretaris
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


def test_the_page_of_beginning_a_study_is_the_report_itself(diterima):
    jawaban = masuk("63.11", Peran.PENELAAH).get(alamat("mulai_kajian", diterima.nomor))

    assert (jawaban.status_code, jawaban["Location"]) == (302, alamat("laporan", diterima.nomor))


def test_a_receiving_body_stands_on_the_trail_by_its_name():
    kata = ("penerima: kepala_daerah", "penerima: bkn", "Orang (uji: satu)", "sistem")

    assert [nama_pelaku(satu) for satu in kata] == [
        *("penerima: Kepala daerah", "penerima: BKN", "Orang (uji: satu)", "sistem")
    ]


def pautan_naskah(klien, nomor):
    teks = klien.get(alamat("laporan", nomor)).content.decode()
    return [j for j in re.findall(r'href="([^"]+)"', teks) if "/surat/" in j], teks


@pytest.mark.usefixtures("folder_bukti")
def test_a_paper_of_a_case_opens_where_its_reader_may_read_it(diterima):
    dokumen = konsep(dari=diterima)
    daftar, baru = alamat("surat", diterima.nomor), alamat("surat_baru", diterima.nomor)
    ubah, cetak = (alamat(n, diterima.nomor, dokumen.pk) for n in ("surat_ubah", "surat_cetak"))

    assert pautan_naskah(masuk("63.11", Peran.PENELAAH), diterima.nomor)[0] == [ubah, daftar, baru]
    assert pautan_naskah(masuk("63.11", Peran.AUDITOR), diterima.nomor)[0] == [cetak, daftar]
    assert pautan_naskah(masuk("63", Peran.PIMPINAN), diterima.nomor)[0] == [daftar]
    sekretaris().post(alamat("surat_terbit", diterima.nomor, dokumen.pk))
    for klien in (masuk("63.11", Peran.AUDITOR), masuk("63", Peran.PIMPINAN)):
        assert pautan_naskah(klien, diterima.nomor)[0] == [cetak, daftar]
        assert klien.get(cetak).status_code == 200


@pytest.mark.usefixtures("folder_bukti")
def test_who_may_not_read_a_study_reads_who_does(diterima):
    konsep(JenisDokumen.KAJIAN, dari=diterima)

    daftar = sekretaris().get(alamat("surat", diterima.nomor)).content.decode()
    assert "Isinya dibaca penelaah, koordinator, dan pimpinan" in daftar
    assert "Peran Anda tidak melakukan tindakan ini." not in daftar
    assert "Beri nomor dan terbitkan" in daftar


def test_suggestions_are_offered_to_who_writes_them():
    nomor = diregistrasi(["pidana"])[0].nomor
    kata = "Kirim saran ke KPU"

    assert kata in pautan_naskah(masuk("63.11", Peran.KOORDINATOR), nomor)[1]
    for peran in (Peran.AUDITOR, Peran.PENERIMA, Peran.SEKRETARIAT):
        assert kata not in pautan_naskah(masuk("63.11", peran), nomor)[1]
