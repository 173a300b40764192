"""The workspace's way in a real browser: out of the way on a phone."""

import os

import pytest
from playwright.sync_api import Browser, expect

from tests.factories.laporan import laporan, petugas
from wilayah.choices import Peran

pytestmark = pytest.mark.peramban
SANDI = "sandi-uji-panjang"


@pytest.mark.parametrize(("lebar", "tertutup"), [(360, True), (1280, False)])
def test_the_rest_of_the_menu_is_folded_on_a_phone_also_on_its_own_pages(
    peramban: Browser, pelayan: str, lebar: int, *, tertutup: bool
) -> None:
    satu, orang = laporan(), petugas("63.11", Peran.AUDITOR)
    orang.set_password(SANDI)
    orang.save()
    konteks = peramban.new_context(locale="id-ID", viewport={"width": lebar, "height": 740})
    page = konteks.new_page()
    page.goto(f"{pelayan}/masuk/?next=/petugas/rekap/")
    page.fill("input[name=username]", orang.username)
    page.fill("input[name=password]", SANDI)
    page.press("input[name=password]", "Enter")

    kini = page.locator(".meja__lain [aria-current=page]")
    expect(kini).to_have_count(1)
    assert kini.is_visible() != tertutup
    page.goto(f"{pelayan}/petugas/laporan/{satu.nomor}/terima/")
    expect(page.locator("main .tombol").first).to_contain_text(satu.nomor)
    assert page.evaluate("document.documentElement.scrollWidth") <= lebar
    if folder := os.environ.get("AWASI_GAMBAR"):
        page.screenshot(path=f"{folder}/ruang-{lebar}.png", full_page=True)
        page.goto(f"{pelayan}/petugas/laporan/{satu.nomor}/")
        page.screenshot(path=f"{folder}/kasus-{lebar}.png", full_page=True)
    konteks.close()
