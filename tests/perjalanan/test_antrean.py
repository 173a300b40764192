"""The officers' queue over the wire."""

import pytest
from playwright.sync_api import Browser

from tests.factories.laporan import laporan, petugas
from tests.perjalanan.jawaban import PONSEL
from tests.perkara.baris import salin
from wilayah.choices import Peran

pytestmark = pytest.mark.peramban
BERAT_ANTREAN = 90 * 1024
SANDI = "sandi-uji-panjang"
SEHALAMAN = 50


def test_a_full_page_of_the_queue_weighs_at_most_90_kb_and_asks_nobody_else(
    pelayan: str, kantor_setempat: None, peramban: Browser
) -> None:
    salin(laporan(), SEHALAMAN)
    orang = petugas("63.11", Peran.KOORDINATOR)
    orang.set_password(SANDI)
    orang.save()
    masuk = peramban.new_context(viewport=PONSEL)
    halaman = masuk.new_page()
    halaman.goto(f"{pelayan}/masuk/")
    halaman.fill("#id_username", orang.username)
    halaman.fill("#id_password", SANDI)
    halaman.press("#id_password", "Enter")
    halaman.wait_for_url(f"{pelayan}/petugas/")
    # A second visitor with the same session and an empty cache weighs the page alone.
    konteks = peramban.new_context(viewport=PONSEL, storage_state=masuk.storage_state())
    halaman = konteks.new_page()
    jaringan = konteks.new_cdp_session(halaman)
    jaringan.send("Network.enable")
    berat: list[float] = []
    jaringan.on("Network.loadingFinished", lambda isi: berat.append(isi["encodedDataLength"]))
    asal: set[str] = set()
    halaman.on("request", lambda minta: asal.add("/".join(minta.url.split("/")[:3])))

    halaman.goto(f"{pelayan}/petugas/", wait_until="networkidle")

    assert halaman.locator("main a:has-text('BWS-')").count() == SEHALAMAN
    assert sum(berat) <= BERAT_ANTREAN, sum(berat)
    assert asal == {pelayan}
    konteks.close()
    masuk.close()
