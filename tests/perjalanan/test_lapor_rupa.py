"""The citizen's pages, measured: weight, accessibility, narrow screens, large text."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.factories.laporan import INFORMASI, hari_kantor, terima
from tests.layar import (
    lebarkan,
    lebihan,
    pelanggaran,
    perbesar,
    tekan,
    terlalu_kecil,
    timbang,
)
from tests.perjalanan.jawaban import PONSEL, buka_status, lanjut

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
BERAT_FORMULIR = 60 * 1024
SEMUA_LANGKAH = """() => {
  document.querySelectorAll('[data-langkah], [data-jika], [data-unsur-catatan]')
    .forEach(e => { e.hidden = false; });
  document.querySelectorAll('details').forEach(e => { e.open = true; });
}"""


def test_the_form_weighs_little_and_asks_nobody_else(
    pelayan: str, jendela: Callable[..., Page]
) -> None:
    berat, asal = timbang(jendela(), f"{pelayan}/lapor/")

    assert berat <= BERAT_FORMULIR
    assert asal == {pelayan}


def test_axe_finds_nothing_in_any_step_and_the_console_is_quiet(
    pelayan: str, rona: BrowserContext
) -> None:
    page = rona.new_page()
    keluhan: list[str] = []
    page.on("console", lambda pesan: keluhan.append(pesan.text))
    page.goto(f"{pelayan}/lapor/")
    assert pelanggaran(page) == []
    lanjut(page, "cerita")
    assert pelanggaran(page) == []
    page.evaluate(SEMUA_LANGKAH)
    assert pelanggaran(page) == []
    assert lebihan(page) <= 0
    page.click("#kirim")
    expect(page.locator(".ringkasan-galat")).to_be_focused()
    assert keluhan == []


def test_axe_finds_nothing_when_the_form_comes_back_with_errors(
    pelayan: str, jendela: Callable[..., Page]
) -> None:
    page = jendela(PONSEL["width"], java_script_enabled=False)
    page.goto(f"{pelayan}/lapor/")
    page.fill("#id_wilayah_teks", "sidomulyo")
    tekan(page, "#kirim")
    tanpa_skrip = page.content()
    assert 'aria-invalid="true"' in tanpa_skrip
    page = jendela()
    page.goto(f"{pelayan}/gaya/")
    page.set_content(tanpa_skrip)
    assert pelanggaran(page) == []


@pytest.mark.parametrize(
    "jalan", ["/status/", "/lapor/tanya/?wilayah_provinsi=63", "/lapor/terkirim/"]
)
def test_axe_finds_nothing_on_the_pages_around_the_form(
    pelayan: str, rona: BrowserContext, jalan: str
) -> None:
    page = rona.new_page()
    page.goto(pelayan + jalan)
    page.evaluate(SEMUA_LANGKAH)
    assert pelanggaran(page) == []
    assert lebihan(page) <= 0


def test_axe_finds_nothing_where_a_report_stands_and_is_completed(
    pelayan: str, rona: BrowserContext
) -> None:
    tanda = terima(INFORMASI, tanggal_diketahui=str(hari_kantor()))
    page = buka_status(rona.new_page(), pelayan, tanda.nomor, tanda.kode_akses)
    page.evaluate(SEMUA_LANGKAH)
    assert pelanggaran(page) == []
    for tombol in ("Lengkapi atau jadikan laporan", "Cabut laporan ini"):
        tekan(page, f"button:has-text('{tombol}')")
        page.evaluate(SEMUA_LANGKAH)
        assert pelanggaran(page) == []
        assert lebihan(page) <= 0
        tekan(page, "button:has-text('Tidak jadi')")


@pytest.mark.parametrize("jalan", ["/lapor/", "/status/", "/lapor/tanya/?wilayah_kabupaten=63.11"])
def test_a_page_fits_at_320_pixels_and_twice_the_text(
    pelayan: str, rona: BrowserContext, jalan: str
) -> None:
    page = rona.new_page()
    lebarkan(page, 320)
    page.goto(pelayan + jalan)
    page.evaluate(SEMUA_LANGKAH)
    perbesar(page)
    assert lebihan(page) <= 0


def test_what_can_be_pressed_is_large_enough_for_a_thumb(
    pelayan: str, rona: BrowserContext
) -> None:
    page = rona.new_page()
    page.goto(f"{pelayan}/lapor/")
    page.evaluate(SEMUA_LANGKAH)
    assert terlalu_kecil(page) == []
