"""The pages of clarification and plenary before their time: what opens them, and the way there."""

import re

import pytest

from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.services.jalur import pindahkan
from tests.factories.laporan import laporan
from tests.perkara.pemeriksaan import catat, dikaji, penelaah, undang
from tests.perkara.penanganan import calon_temuan, terdaftar
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
HUKUM, PIDANA = "Pelanggaran hukum lainnya", "Tindak pidana"


def isi(nama, satu, peran=Peran.PIMPINAN):
    jawaban = masuk("63.11", peran).get(alamat(nama, satu.nomor))
    assert jawaban.status_code == 200
    return jawaban.content.decode().partition("<main")[2]


def tunggu(teks):
    """Return what stands at each track: its sentence, and the ways from there."""
    baris = re.findall(r"<div><dt>([^<]+)</dt><dd>(.*?)</dd></div>", teks, re.DOTALL)
    return {
        nama: (re.split("<", isi)[0], re.findall(r'href="([^"]+)"', isi)) for nama, isi in baris
    }


@pytest.mark.parametrize(
    ("nama", "kata"),
    [
        ("klarifikasi", "Orang diundang sesudah laporannya diregistrasi menjadi perkara."),
        ("pleno", "Halaman ini terbuka sesudah laporannya diregistrasi."),
    ],
)
def test_before_there_is_a_case_the_page_says_what_opens_it_and_leads_back(nama, kata):
    satu = laporan()

    teks = isi(nama, satu)

    assert kata in teks
    assert re.findall(r"<h([1-6])", teks)[:3] == ["1", "2", "3"]
    assert f'<a class="tombol tombol--kedua" href="{alamat("laporan", satu.nomor)}">' in teks


def test_clarification_says_of_each_track_what_it_waits_for_and_leads_there():
    satu = terdaftar(("hukum_lain", "pidana"))
    langkah = alamat("langkah", satu.nomor, "klarifikasi")
    bahas = alamat("langkah", satu.nomor, "gakkumdu_1")

    baris = tunggu(isi("klarifikasi", satu))

    assert baris == {
        HUKUM: ("Dapat dimulai sekarang.", [f"{langkah}?jalur=hukum_lain"]),
        PIDANA: ("Terbuka sesudah tahap: Pembahasan pertama Gakkumdu.", [f"{bahas}?jalur=pidana"]),
    }
    klien = masuk("63.11", Peran.PIMPINAN)
    for _kata, tautan in baris.values():
        assert {klien.get(satu).status_code for satu in tautan} == {200}


def test_a_track_whose_people_are_heard_is_not_among_those_that_wait():
    satu = terdaftar(("hukum_lain", "pidana"))
    undang(satu)

    assert [*tunggu(isi("klarifikasi", satu))] == [PIDANA]


def test_a_closed_taking_of_evidence_says_so():
    satu = dikaji()

    assert tunggu(isi("klarifikasi", satu)) == {
        HUKUM: ("Langkah ini sudah lewat pada jalur ini.", [])
    }


def test_who_may_not_invite_reads_whose_work_it_is_and_is_led_nowhere():
    satu = terdaftar()

    ((kata, tautan),) = tunggu(isi("klarifikasi", satu, Peran.AUDITOR)).values()

    assert "Yang bertindak: Penelaah, koordinator divisi, atau pimpinan." in kata
    assert tautan == []


def test_the_plenary_says_what_each_track_waits_for():
    satu = terdaftar(("hukum_lain", "pidana"))
    pindahkan(satu, penelaah(), Langkah.KAJIAN, "hukum_lain")

    baris = tunggu(isi("pleno", satu))

    kajian = alamat("kajian_pelanggaran", satu.nomor, "hukum_lain")
    assert baris[HUKUM][0].startswith("Kajian jalur ini belum lengkap")
    assert "Yang bertindak: Penelaah, koordinator divisi, atau pimpinan." in baris[HUKUM][0]
    assert baris[HUKUM][1] == [kajian]
    assert baris[PIDANA][0] == "Terbuka sesudah tahap: Pembahasan kedua Gakkumdu."
    assert masuk("63.11", Peran.PIMPINAN).get(kajian).status_code == 200


def test_after_the_last_decision_the_plenary_says_that_all_is_decided():
    satu = dikaji()
    catat(satu)

    teks = isi("pleno", satu)

    assert "Semua jalur perkara ini sudah diputus." in teks
    assert tunggu(teks).get(HUKUM) is None
    assert "ditindaklanjuti" in teks


def test_the_plenary_about_a_proposed_finding_is_led_to_where_it_is_recorded():
    satu = calon_temuan()
    tetapkan = alamat("tetapkan_temuan", satu.nomor)

    teks = isi("pleno", satu, Peran.SEKRETARIAT)

    assert f'href="{tetapkan}"' in teks
    assert masuk("63.11", Peran.SEKRETARIAT).get(tetapkan).status_code == 200
    assert f'href="{tetapkan}"' not in isi("pleno", satu, Peran.AUDITOR)
