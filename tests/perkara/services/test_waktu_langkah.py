"""A step is judged by when it was taken, not by when it was typed in."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from laporan.models import Tenggat
from pengawasan.perkara.choices import JenisJalur, Langkah, Sebab
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.kasus import buka_kasus
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from tests.perkara.pemeriksaan import dikaji
from tests.perkara.terusan import pimpinan, terdaftar
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
HUKUM_LAIN = JenisJalur.HUKUM_LAIN
SEJAM = timedelta(hours=1)
SYARAT = "tulis kapan terjadi, atau jelaskan dulu"


@pytest.fixture
def jam(redis_url):
    with time_machine.travel("2026-11-23T02:00:00Z", tick=False) as waktu:
        yield waktu


@pytest.fixture
def batas(jam):
    """Return the end of the handling of a track with its study, nine hours ago."""
    dikaji(HUKUM_LAIN)
    saat = Tenggat.objects.get(langkah="penanganan").jatuh_tempo
    jam.move_to(saat + 9 * SEJAM)
    return saat


def perkara():
    return Jalur.objects.get().perkara.laporan


def test_a_plenary_held_in_time_and_typed_in_later_was_in_time(batas):
    rapatnya = batas - 4 * SEJAM

    jalur = pindahkan(perkara(), pimpinan(), Langkah.PLENO, HUKUM_LAIN, Gerak("pleno", rapatnya))

    assert jalur.terjadi_pada == rapatnya
    satu = Tenggat.objects.get(langkah="penanganan")
    assert satu.selesai_pada == rapatnya
    assert not Tenggat.objects.perlu_penjelasan(timezone.now()).exists()
    langkah = Jejak.objects.get(peristiwa="langkah_pleno")
    assert langkah.waktu == timezone.now(), "the trail says when it was typed in"


@pytest.mark.parametrize("sesudah", [timedelta(seconds=1), 3 * SEJAM, None])
def test_one_held_too_late_is_refused_until_it_is_explained(batas, sesudah):
    pada = batas + sesudah if sesudah else None

    with pytest.raises(Penolakan) as galat:
        pindahkan(perkara(), pimpinan(), Langkah.PLENO, HUKUM_LAIN, Gerak("pleno", pada))

    assert galat.value.status == 409
    assert galat.value.pesan == str(Sebab.TENGGAT_BELUM_DIJELASKAN.label)
    assert Langkah.PLENO.value not in galat.value.rincian["boleh"]
    assert Jalur.objects.get().status == "kajian"


def test_no_step_is_before_the_one_it_follows_to_be_in_time(jam):
    laporan = terdaftar(HUKUM_LAIN)
    batas = Tenggat.objects.get(langkah="penanganan").jatuh_tempo
    jam.move_to(batas + 2 * SEJAM)
    pindahkan(laporan, pimpinan(), Langkah.KAJIAN, HUKUM_LAIN)

    gerak = Gerak("pleno", batas - SEJAM)
    with pytest.raises(Penolakan) as galat:
        pindahkan(laporan, pimpinan(), Langkah.PLENO, HUKUM_LAIN, gerak)

    assert galat.value.status == 409
    assert izin_langkah(pimpinan(), laporan).syarat(Langkah.PLENO, HUKUM_LAIN) == ""


def test_the_clocks_of_a_track_that_ends_stop_when_it_ended(batas):
    rapatnya = batas - SEJAM
    gerak = Gerak("tidak_terbukti", rapatnya)
    pindahkan(perkara(), pimpinan(), Langkah.PLENO, HUKUM_LAIN, gerak)
    assert Tenggat.objects.get(langkah="penanganan").selesai_pada == rapatnya


def test_the_case_offers_what_may_have_been_in_time_with_what_it_asks_first(batas):
    (kartu,) = buka_kasus(pimpinan(), perkara()).jalur

    (pleno,) = [satu for satu in kartu.boleh if satu.langkah == Langkah.PLENO]
    assert SYARAT in pleno.syarat
    halaman = masuk("63.11", Peran.PIMPINAN).get(alamat("laporan", perkara().nomor))
    assert SYARAT in halaman.content.decode()
    assert "Jelaskan" in halaman.content.decode()


@pytest.mark.parametrize("nama", ["pleno", "langkah"])
def test_its_page_takes_it_in_time_and_refuses_it_late(batas, nama):
    laporan, klien = perkara(), masuk("63.11", Peran.PIMPINAN)
    tujuan = alamat(nama, laporan.nomor, *([Langkah.PLENO.value] if nama == "langkah" else []))
    awalan = "hukum_lain-" if nama == "pleno" else ""
    isi = {
        "jalur": HUKUM_LAIN.value,
        "tempat": "ruang rapat",
        "hadir": [pimpinan().username],
        f"{awalan}hasil": "ditindaklanjuti",
        f"{awalan}alasan": "Unsur pelanggarannya terpenuhi.",
    }

    dibuka = klien.get(tujuan, {"jalur": HUKUM_LAIN.value})
    assert SYARAT in dibuka.content.decode()
    assert klien.post(tujuan, isi | {"pada": _lokal(batas + SEJAM)}).status_code == 409
    jawaban = klien.post(tujuan, isi | {"pada": _lokal(batas - SEJAM)})

    assert jawaban.status_code == 302, jawaban.content.decode()
    assert Jalur.objects.get().status == "pleno"


def _lokal(saat):
    return timezone.localtime(saat, timezone.get_fixed_timezone(8 * 60)).strftime("%Y-%m-%dT%H:%M")
