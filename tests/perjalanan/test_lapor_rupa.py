"""The citizen's pages, measured: weight, accessibility, narrow screens, large text."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.factories.laporan import INFORMASI, terima

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
BERAT_FORMULIR = 60 * 1024
SEMUA_LANGKAH = """() => {
  document.querySelectorAll('[data-langkah], [data-jika], [data-unsur-catatan]')
    .forEach(e => { e.hidden = false; });
  document.querySelectorAll('details').forEach(e => { e.open = true; });
}"""


@pytest.fixture(params=["light", "dark"])
def konteks(request: pytest.FixtureRequest, peramban: Browser) -> Iterator[BrowserContext]:
    dibuka = peramban.new_context(
        viewport={"width": 360, "height": 640}, color_scheme=request.param, locale="id-ID"
    )
    yield dibuka
    dibuka.close()


def pelanggaran(page: Page) -> list[tuple[str, list[str]]]:
    hasil = Axe().run(page).response["violations"]
    return [(satu["id"], [simpul["target"] for simpul in satu["nodes"]]) for satu in hasil]


def lebihan(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def test_the_form_weighs_little_and_asks_nobody_else(pelayan: str, peramban: Browser) -> None:
    page = peramban.new_page()
    jaringan = page.context.new_cdp_session(page)
    jaringan.send("Network.enable")
    berat: list[float] = []
    jaringan.on("Network.loadingFinished", lambda isi: berat.append(isi["encodedDataLength"]))
    asal: set[str] = set()
    page.on("request", lambda minta: asal.add("/".join(minta.url.split("/")[:3])))

    page.goto(f"{pelayan}/lapor/", wait_until="networkidle")

    assert sum(berat) <= BERAT_FORMULIR
    assert asal == {pelayan}
    page.close()


def test_axe_finds_nothing_in_any_step_and_the_console_is_quiet(
    pelayan: str, konteks: BrowserContext
) -> None:
    page = konteks.new_page()
    keluhan: list[str] = []
    page.on("console", lambda pesan: keluhan.append(pesan.text))
    page.goto(f"{pelayan}/lapor/")
    assert pelanggaran(page) == []
    page.click("[data-lanjut]")
    assert pelanggaran(page) == []
    page.evaluate(SEMUA_LANGKAH)
    assert pelanggaran(page) == []
    assert lebihan(page) <= 0
    page.click("#kirim")
    assert keluhan == []


def test_axe_finds_nothing_when_the_form_comes_back_with_errors(
    pelayan: str, peramban: Browser
) -> None:
    konteks = peramban.new_context(
        viewport={"width": 360, "height": 640}, java_script_enabled=False
    )
    page = konteks.new_page()
    page.goto(f"{pelayan}/lapor/")
    page.fill("#id_wilayah_teks", "sidomulyo")
    page.click("#kirim")
    tanpa_skrip = page.content()
    konteks.close()
    assert 'aria-invalid="true"' in tanpa_skrip
    page = peramban.new_page()
    page.goto(f"{pelayan}/gaya/")
    page.set_content(tanpa_skrip)
    assert pelanggaran(page) == []
    page.close()


@pytest.mark.parametrize(
    "jalan", ["/status/", "/lapor/tanya/?wilayah_provinsi=63", "/lapor/terkirim/"]
)
def test_axe_finds_nothing_on_the_pages_around_the_form(
    pelayan: str, konteks: BrowserContext, jalan: str
) -> None:
    page = konteks.new_page()
    page.goto(pelayan + jalan)
    page.evaluate(SEMUA_LANGKAH)
    assert pelanggaran(page) == []
    assert lebihan(page) <= 0


def test_axe_finds_nothing_where_a_report_stands_and_is_completed(
    pelayan: str, konteks: BrowserContext
) -> None:
    tanda = terima(INFORMASI)
    page = konteks.new_page()
    page.goto(f"{pelayan}/status/?nomor={tanda.nomor}")
    page.fill("#id_kode_akses", tanda.kode_akses or "")
    page.click("button:has-text('Lihat status')")
    page.evaluate(SEMUA_LANGKAH)
    assert pelanggaran(page) == []
    for tombol in ("Lengkapi atau jadikan laporan", "Cabut laporan ini"):
        page.click(f"button:has-text('{tombol}')")
        page.evaluate(SEMUA_LANGKAH)
        assert pelanggaran(page) == []
        assert lebihan(page) <= 0
        page.click("button:has-text('Tidak jadi')")


@pytest.mark.parametrize("jalan", ["/lapor/", "/status/", "/lapor/tanya/?wilayah_kabupaten=63.11"])
def test_a_page_fits_at_320_pixels_and_twice_the_text(
    pelayan: str, konteks: BrowserContext, jalan: str
) -> None:
    page = konteks.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(pelayan + jalan)
    page.evaluate(SEMUA_LANGKAH)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert lebihan(page) <= 0


def test_what_can_be_pressed_is_large_enough_for_a_thumb(
    pelayan: str, konteks: BrowserContext
) -> None:
    page = konteks.new_page()
    page.goto(f"{pelayan}/lapor/")
    page.evaluate(SEMUA_LANGKAH)
    kecil = page.evaluate(
        """() => [...document.querySelectorAll('main .tombol, main .cip, main summary, main select,'
          + ' main textarea, main .kartu-pilih,'
          + ' main input:not([type=hidden]):not([type=radio]):not([type=checkbox])')]
          .map(e => [e.className || e.name, e.getBoundingClientRect()])
          .filter(([, r]) => r.width > 1 && r.height > 0 && (r.height < 43.5 || r.width < 43.5))
          .map(([n, r]) => `${n} ${r.width}×${r.height}`)"""
    )
    assert kecil == []
