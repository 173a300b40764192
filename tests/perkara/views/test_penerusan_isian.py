"""What a body demands of a reported party is said beside the field, and again when it is empty."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from pengawasan.perkara.models import Penerusan
from tests.perkara.terusan import NIP, RINGKASAN, dipleno, pimpinan, terdaftar

pytestmark = pytest.mark.django_db
DUA = [{"nama": "Terlapor Contoh", "jabatan": "Anggota tim"}, {"nama": "Terlapor Kedua"}]
ISIAN = {
    "jalur": "hukum_lain",
    "sasaran": "bkn",
    "nama_penerima": "BKN Kantor Regional Contoh",
    "ringkasan": RINGKASAN,
    "terlapor_0_nama": "Terlapor Contoh",
    "terlapor_0_jabatan": "Kepala seksi",
    "terlapor_0_instansi": "Dinas Contoh",
    "terlapor_0_nip": NIP,
}


@pytest.fixture
def klien(redis_url) -> Client:
    satu = Client()
    satu.force_login(pimpinan())
    return satu


def teruskan(laporan) -> str:
    return reverse("petugas:langkah", args=[laporan.nomor, "teruskan"]) + "?jalur=hukum_lain"


def bidang(teks: str, nama: str) -> str:
    """Return what stands at one field: label, hint and messages."""
    return re.search(rf'data-bidang="{nama}">(.*?)<input', teks, re.DOTALL)[1]


@pytest.mark.parametrize("nama", ["nip", "instansi"])
def test_what_only_some_bodies_demand_is_said_with_their_names(klien, nama):
    satu = bidang(klien.get(teruskan(dipleno())).content.decode(), f"terlapor_0_{nama}")

    assert "boleh dikosongkan" not in satu
    assert re.search(r"Wajib untuk [^<]*BKN", satu)


def test_what_nearly_every_body_demands_is_said_by_who_does_not(klien):
    satu = bidang(klien.get(teruskan(dipleno())).content.decode(), "terlapor_0_nama")

    for kata in ("Wajib, kecuali untuk", "Satuan Polisi Pamong Praja", "Bawaslu RI (konten"):
        assert kata in satu


def test_what_no_body_demands_may_stay_empty_and_says_so(klien):
    teks = klien.get(teruskan(dipleno())).content.decode()

    assert "boleh dikosongkan" in bidang(teks, "terlapor_0_nik")
    assert "boleh dikosongkan" not in bidang(teks, "terlapor_0_nama")


def test_every_empty_field_is_told_which_body_demands_it_beside_other_errors(klien):
    kosong = {"terlapor_0_nip": "", "terlapor_0_instansi": "", "ringkasan": "singkat"}

    jawaban = klien.post(teruskan(dipleno()), ISIAN | kosong)

    teks = jawaban.content.decode()
    assert jawaban.status_code == 400
    assert "wajib untuk BKN" in bidang(teks, "terlapor_0_nip")
    assert "wajib untuk BKN" in bidang(teks, "terlapor_0_instansi")
    assert teks.count("wajib untuk BKN") >= 2
    assert "20" in re.search(r'data-bidang="ringkasan">(.*?)<textarea', teks, re.DOTALL)[1]
    assert not Penerusan.objects.exists()


def test_a_body_that_does_not_demand_it_takes_it_empty(klien):
    lain = {"sasaran": "kepala_daerah", "terlapor_0_nip": "", "terlapor_0_instansi": ""}

    assert klien.post(teruskan(dipleno()), ISIAN | lain).status_code == 302


def test_the_message_stands_at_the_party_it_is_about(klien):
    laporan = dipleno(laporan=terdaftar("hukum_lain", terlapor=DUA))
    kedua = {"terlapor_1_ikut": "on", "terlapor_1_nama": "Terlapor Kedua", "terlapor_1_nip": "123"}

    teks = klien.post(teruskan(laporan), ISIAN | kedua).content.decode()

    assert "18 angka" in re.search(r"errorlist.*", bidang(teks, "terlapor_1_nip"), re.DOTALL)[0]
    assert "errorlist" not in bidang(teks, "terlapor_0_nip")


def test_each_field_names_the_bodies_that_ask_for_it_and_common_ones_name_none(klien):
    teks = klien.get(teruskan(dipleno())).content.decode()

    khusus = {
        nama: set(kode.split())
        for kode, nama in re.findall(r'data-sasaran="([^"]*)"[^>]*id="id_([^"]+)"', teks)
    }

    assert {*khusus} == {"terlapor_0_nip", "terlapor_0_nik", "tautan", "tempat"}
    assert "bkn" in khusus["terlapor_0_nip"] == khusus["terlapor_0_nik"]
    assert khusus["terlapor_0_nip"].isdisjoint(khusus["tautan"] | khusus["tempat"])
    assert "js/petugas.js" in teks


def test_a_body_that_was_not_compared_with_the_rule_comes_with_what_that_means(klien):
    teks = klien.get(teruskan(dipleno())).content.decode()

    assert "(belum diverifikasi)" in teks
    assert teks.count("berarti belum kami cocokkan dengan naskah aturannya") == 1
