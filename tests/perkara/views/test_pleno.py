"""The page of a plenary over several tracks: nothing typed is lost, nothing lands elsewhere."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from pengawasan.perkara.models import Jalur, PutusanPleno, RapatPleno
from tests.perkara.pemeriksaan import dikaji
from tests.perkara.penanganan import pimpinan

pytestmark = pytest.mark.django_db
HASIL = {"hasil": "ditindaklanjuti", "alasan": "Semua unsur terpenuhi menurut rapat."}
BELUM = "Pilih putusannya, atau kosongkan isian jalur ini."


@pytest.fixture
def perkara():
    """Return a case with two tracks before the plenary."""
    return dikaji("hukum_lain", "administrasi")


def catat(perkara, **jalur):
    """Send the page with what was typed for each track; three of four members were there."""
    orang = pimpinan(2, 3, 4)
    klien = Client()
    klien.force_login(orang[0])
    isi = {
        "pada": timezone.now().astimezone(ZoneInfo("Asia/Makassar")).strftime("%Y-%m-%dT%H:%M:%S"),
        "tempat": "ruang rapat",
        "hadir": [satu.username for satu in orang[:3]],
    }
    for jenis, ruas in jalur.items():
        isi |= {f"{jenis}-{nama}": nilai for nama, nilai in ruas.items()}
    return klien.post(reverse("petugas:pleno", args=[perkara.nomor]), isi)


def galat(jawaban):
    """Return which fields of which track have an error."""
    return {satu.jenis.value: sorted(satu.errors) for satu in jawaban.context["form"].jalur}


@pytest.mark.parametrize(
    "ruas",
    [
        {"alasan": "Ditindaklanjuti karena semua unsur terpenuhi."},
        {"pasal": "Pasal 1"},
        {"beda_pendapat": "Saya tidak setuju."},
        {"beda_oleh": ["uji.63.11.pimpinan2"]},
    ],
)
def test_words_for_a_track_without_an_outcome_are_asked_about_and_kept(perkara, ruas):
    jawaban = catat(perkara, hukum_lain=HASIL, administrasi=ruas)

    assert jawaban.status_code == 400
    assert galat(jawaban) == {"hukum_lain": [], "administrasi": ["hasil"]}
    assert BELUM in jawaban.content.decode()
    assert not RapatPleno.objects.exists()
    form = next(s for s in jawaban.context["form"].jalur if s.jenis == "administrasi")
    assert all(form[nama].value() == nilai for nama, nilai in ruas.items())


def test_a_track_left_empty_is_not_decided_today(perkara):
    assert catat(perkara, hukum_lain=HASIL, administrasi={"alasan": " "}).status_code == 302

    assert PutusanPleno.objects.get().jalur.jenis == "hukum_lain"
    assert Jalur.objects.get(jenis="administrasi").status == "kajian"


@pytest.mark.parametrize("salah", ["hukum_lain", "administrasi"])
def test_a_refusal_stands_at_the_track_it_is_about(perkara, salah):
    beda = {"beda_oleh": ["uji.63.11.pimpinan4"], "beda_pendapat": "Saya tidak setuju."}
    isi = {"hukum_lain": HASIL, "administrasi": HASIL}

    jawaban = catat(perkara, **isi | {salah: HASIL | beda})

    assert jawaban.status_code == 400
    assert galat(jawaban) == {"hukum_lain": [], "administrasi": []} | {salah: ["beda_oleh"]}
    assert not PutusanPleno.objects.exists()


def test_a_refusal_about_the_meeting_stands_at_the_meeting(perkara):
    Jalur.objects.update(terjadi_pada=timezone.now() + timedelta(minutes=5))

    jawaban = catat(perkara, hukum_lain=HASIL, administrasi=HASIL)

    assert jawaban.status_code == 400
    assert "pada" in jawaban.context["form"].rapat.errors


def test_the_page_of_one_track_leads_to_its_study():
    satu, klien = dikaji("hukum_lain"), Client()
    klien.force_login(pimpinan()[0])
    halaman = reverse("petugas:langkah", args=[satu.nomor, "pleno"])
    kajian = reverse("petugas:kajian_pelanggaran", args=[satu.nomor, "hukum_lain"])

    assert kajian in klien.get(halaman, {"jalur": "hukum_lain"}).content.decode()
    assert klien.get(kajian).status_code == 200
