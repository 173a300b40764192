"""The calendar on a phone and on a desk: the deadlines, the way to each report, a secret link."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, Page

from laporan.choices import Sumber
from laporan.models import Laporan, Tenggat
from laporan.services.tenggat import buka_tenggat
from tests.factories.laporan import kantor, laporan, petugas
from wilayah.choices import JenisHariLibur, Peran
from wilayah.services.kalender import tetapkan_hari_libur

pytestmark = pytest.mark.peramban
SANDI = "sandi-uji-panjang"
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
def meja(peramban: Browser, pelayan: str, terlambat: Laporan) -> Iterator[Page]:
    """Return the calendar of a coordinator who has signed in."""
    orang = petugas("63.11", Peran.KOORDINATOR)
    orang.set_password(SANDI)
    orang.save()
    konteks = peramban.new_context(locale="id-ID")
    page = konteks.new_page()
    page.goto(f"{pelayan}/petugas/kalender/")
    page.fill("#id_username", orang.username)
    page.fill("#id_password", SANDI)
    page.click("main button:has-text('Masuk')")
    yield page
    konteks.close()


@pytest.mark.parametrize("lebar", LEBAR)
def test_the_calendar_fits_and_axe_finds_nothing(meja: Page, lebar: int) -> None:
    meja.set_viewport_size({"width": lebar, "height": 900})
    assert meja.locator("h1").inner_text() == "Kalender tenggat"
    assert meja.evaluate("document.documentElement.scrollWidth") <= lebar
    assert Axe().run(meja).response["violations"] == []


def test_a_phone_lists_days_with_something_and_a_desk_shows_the_month(meja: Page) -> None:
    hari = meja.locator(".kalender > li")
    banyak = hari.count()
    meja.set_viewport_size({"width": 360, "height": 900})
    assert sum(hari.nth(n).is_visible() for n in range(banyak)) < banyak
    meja.set_viewport_size({"width": 1280, "height": 900})
    assert all(hari.nth(n).is_visible() for n in range(banyak))
    kotak = [hari.nth(n).bounding_box() for n in range(7, 14)]
    assert len({round(satu["x"]) for satu in kotak if satu}) == 7


def test_what_is_over_leads_to_its_report_and_to_its_explanation(
    meja: Page, terlambat: Laporan
) -> None:
    meja.click(f".kalender__lewat a:has-text('{terlambat.nomor}')")
    meja.wait_for_selector("h1")
    assert meja.locator("h1").inner_text() == terlambat.nomor
    meja.click("a:has-text('Jelaskan')")
    assert meja.locator("h1").inner_text() == "Jelaskan keterlambatan"
    meja.fill("textarea", "Penelaah sakit dan penggantinya baru ditunjuk.")
    meja.click("button:has-text('Simpan penjelasan')")
    assert "Penjelasan tersimpan" in meja.content()
    assert meja.locator("a:has-text('Jelaskan')").count() == 0


@pytest.mark.parametrize("lebar", LEBAR)
def test_a_secret_link_is_made_shown_once_and_revoked(meja: Page, lebar: int) -> None:
    meja.set_viewport_size({"width": lebar, "height": 900})
    meja.click("a:has-text('Langganan')")
    meja.fill("#id_nama", "alat contoh")
    meja.click("button:has-text('Buat tautan baru')")
    tautan = meja.locator(".kalender__tautan").inner_text()
    assert tautan.endswith(".ics")
    assert meja.evaluate("document.documentElement.scrollWidth") <= lebar
    assert Axe().run(meja).response["violations"] == []
    meja.click("button:has-text('Cabut')")
    assert "Tautan dicabut" in meja.content()
    assert "alat contoh" not in meja.locator("main").inner_text()


@pytest.mark.parametrize("lebar", LEBAR)
def test_an_upper_tier_narrows_its_calendar(
    peramban: Browser, pelayan: str, terlambat: Laporan, lebar: int
) -> None:
    kantor("63.71")
    orang = petugas("63", Peran.PIMPINAN)
    orang.set_password(SANDI)
    orang.save()
    konteks = peramban.new_context(locale="id-ID", viewport={"width": lebar, "height": 900})
    page = konteks.new_page()
    page.goto(f"{pelayan}/petugas/kalender/")
    page.fill("#id_username", orang.username)
    page.fill("#id_password", SANDI)
    page.click("main button:has-text('Masuk')")
    assert page.locator(f"main a:has-text('{terlambat.nomor}')").count()
    page.select_option("#kantor-kalender", "63.71")
    page.click("button:has-text('Terapkan')")
    page.wait_for_url("**kantor=63.71")
    assert page.locator(f"main a:has-text('{terlambat.nomor}')").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    assert Axe().run(page).response["violations"] == []
    konteks.close()
