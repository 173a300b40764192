"""The workspace's way in a real browser: out of the way on a phone."""

import pytest
from playwright.sync_api import Browser, expect

from tests.factories.laporan import laporan, petugas
from tests.layar import lebihan, masuk, potret
from wilayah.choices import Peran

pytestmark = pytest.mark.peramban


@pytest.mark.parametrize(("lebar", "tertutup"), [(360, True), (1280, False)])
def test_the_rest_of_the_menu_is_folded_on_a_phone_also_on_its_own_pages(
    peramban: Browser, pelayan: str, lebar: int, *, tertutup: bool
) -> None:
    satu, orang = laporan(), petugas("63.11", Peran.AUDITOR)
    konteks = peramban.new_context(locale="id-ID", viewport={"width": lebar, "height": 740})
    page = masuk(konteks.new_page(), pelayan, orang, "/petugas/rekap/")

    kini = page.locator(".meja__lain [aria-current=page]")
    expect(kini).to_have_count(1)
    assert kini.is_visible() != tertutup
    page.goto(f"{pelayan}/petugas/laporan/{satu.nomor}/terima/")
    expect(page.locator("main .tombol").first).to_contain_text(satu.nomor)
    assert lebihan(page) <= 0
    potret(page, f"ruang-{lebar}")
    konteks.close()
