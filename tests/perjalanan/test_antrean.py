"""The officers' queue over the wire."""

import pytest
from playwright.sync_api import Browser

from tests.factories.laporan import laporan, petugas
from tests.layar import masuk, timbang
from tests.perjalanan.jawaban import PONSEL
from tests.perkara.baris import salin
from wilayah.choices import Peran

pytestmark = pytest.mark.peramban
BERAT_ANTREAN = 90 * 1024
SEHALAMAN = 50


def test_a_full_page_of_the_queue_weighs_at_most_90_kb_and_asks_nobody_else(
    pelayan: str, kantor_setempat: None, peramban: Browser
) -> None:
    salin(laporan(), SEHALAMAN)
    dalam = peramban.new_context(viewport=PONSEL)
    masuk(dalam.new_page(), pelayan, petugas("63.11", Peran.KOORDINATOR))
    # A second visitor with the same session and an empty cache weighs the page alone.
    konteks = peramban.new_context(viewport=PONSEL, storage_state=dalam.storage_state())
    halaman = konteks.new_page()

    berat, asal = timbang(halaman, f"{pelayan}/petugas/")

    assert halaman.locator("main a:has-text('BWS-')").count() == SEHALAMAN
    assert berat <= BERAT_ANTREAN
    assert asal == {pelayan}
    konteks.close()
    dalam.close()
