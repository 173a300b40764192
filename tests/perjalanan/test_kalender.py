"""The calendar on a phone and on a desk: the deadlines, the way to each report, a secret link."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from laporan.choices import Sumber
from laporan.models import Laporan, Tenggat
from laporan.services.tenggat import buka_tenggat
from tests.factories.laporan import kantor, laporan, petugas
from tests.layar import lebarkan, lebihan, pelanggaran, tekan
from wilayah.choices import JenisHariLibur, Peran
from wilayah.services.kalender import tetapkan_hari_libur

pytestmark = pytest.mark.peramban
KALENDER = "/petugas/kalender/"
LEBAR = (360, 1280)


@pytest.fixture
def terlambat(pelayan: str, kantor_setempat: None) -> Laporan:
    """Return a report whose study is over, beside some that are not."""
    for _ in range(6):
        satu = laporan(sumber=Sumber.LOKET, oleh=petugas("63.11"))
    for jarak in (1, 3, 4):
        kini = timezone.now() - timedelta(days=jarak - 1)
        lain = laporan(sumber=Sumber.LOKET, oleh=petugas("63.11"))
        buka_tenggat(lain, "penanganan", kini)
    lampau = timezone.now() - timedelta(days=2)
    Tenggat.objects.filter(laporan=satu, langkah="kajian_awal").update(
        mulai=lampau - timedelta(days=2), jatuh_tempo=lampau
    )
    tetapkan_hari_libur(
        date(lampau.year, lampau.month, 17),
        nama="Hari libur contoh",
        jenis=JenisHariLibur.LIBUR_NASIONAL,
        alasan="Keputusan contoh",
        petugas=None,
    )
    return satu


@pytest.fixture
def meja(meja_petugas: Callable[..., Page], terlambat: Laporan) -> Page:
    """Return the calendar of a coordinator who has signed in."""
    return meja_petugas(petugas("63.11", Peran.KOORDINATOR), jalan=KALENDER)


@pytest.mark.parametrize("lebar", LEBAR)
def test_the_calendar_fits_and_axe_finds_nothing(meja: Page, lebar: int) -> None:
    assert meja.locator("h1").inner_text() == "Kalender tenggat"
    assert lebihan(meja, lebar) <= 0
    assert pelanggaran(meja) == []


def test_a_phone_lists_days_with_something_and_a_desk_shows_the_month(meja: Page) -> None:
    hari = meja.locator(".kalender > li")
    banyak = hari.count()
    lebarkan(meja, 360)
    assert sum(hari.nth(n).is_visible() for n in range(banyak)) < banyak
    lebarkan(meja, 1280)
    assert all(hari.nth(n).is_visible() for n in range(banyak))
    kotak = [hari.nth(n).bounding_box() for n in range(7, 14)]
    assert len({round(satu["x"]) for satu in kotak if satu}) == 7


def test_what_is_over_leads_to_its_report_and_to_its_explanation(
    meja: Page, terlambat: Laporan
) -> None:
    tekan(meja, f".kalender__lewat a:has-text('{terlambat.nomor}')")
    assert meja.locator("h1").inner_text() == terlambat.nomor
    tekan(meja, "a:has-text('Jelaskan')")
    assert meja.locator("h1").inner_text() == "Jelaskan keterlambatan"
    meja.fill("textarea", "Penelaah sakit dan penggantinya baru ditunjuk.")
    tekan(meja, "button:has-text('Simpan penjelasan')")
    expect(meja.locator("body")).to_contain_text("Penjelasan tersimpan")
    expect(meja.locator("a:has-text('Jelaskan')")).to_have_count(0)


@pytest.mark.parametrize("lebar", LEBAR)
def test_a_secret_link_is_made_shown_once_and_revoked(meja: Page, lebar: int) -> None:
    lebarkan(meja, lebar)
    tekan(meja, "a:has-text('Langganan')")
    meja.fill("#id_nama", "alat contoh")
    tekan(meja, "button:has-text('Buat tautan baru')")
    tautan = meja.locator(".kalender__tautan").inner_text()
    assert tautan.endswith(".ics")
    assert lebihan(meja, lebar) <= 0
    assert pelanggaran(meja) == []
    tekan(meja, "button:has-text('Cabut')")
    expect(meja.locator("body")).to_contain_text("Tautan dicabut")
    expect(meja.locator("main")).not_to_contain_text("alat contoh")


@pytest.mark.parametrize("lebar", LEBAR)
def test_an_upper_tier_narrows_its_calendar(
    meja_petugas: Callable[..., Page], terlambat: Laporan, lebar: int
) -> None:
    kantor("63.71")
    page = meja_petugas(petugas("63", Peran.PIMPINAN), lebar, KALENDER)
    tautan = page.locator(f"main a:has-text('{terlambat.nomor}')")
    expect(tautan.first).to_be_attached()
    page.select_option("#kantor-kalender", "63.71")
    tekan(page, "button:has-text('Terapkan')")
    page.wait_for_url("**kantor=63.71")
    expect(tautan).to_have_count(0)
    assert lebihan(page, lebar) <= 0
    assert pelanggaran(page) == []
