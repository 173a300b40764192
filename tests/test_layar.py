"""Browser tests read nothing too early: shown on a page that comes slowly, kept by a rule."""

import ast
import http.server
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.layar import lebihan, tekan

UJI = Path(__file__).parent
JEDA = 0.15
LAMA = "<main>lama</main><form method=post action=/kirim><button>Kirim</button></form>"
LEBAR = "<p style='width:5000px'>isi"
BARU = (" " * 2048, "<!doctype html><title>baru</title>", LEBAR, "<main>baru")
TANPA_PINDAH = """() => {
  document.forms[0].onsubmit = () => { location.hash = "x"; return false; };
}"""
MENEKAN = {"click", "dblclick", "press", "tap"}
MENUNGGU = {
    *("expect", "tekan", "tunggu", "lanjut", "kabar", "tanda_terima", "lebihan", "pelanggaran"),
    *("click", "check", "fill", "press", "select_option", "set_input_files", "wait_for_url"),
}


class Lambat(http.server.BaseHTTPRequestHandler):
    """Answers a form late with a redirect, and the page behind it piece by piece."""

    def log_message(self, *_: object) -> None: ...

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        time.sleep(JEDA)
        self._kepala(302, Location="/baru")

    def do_GET(self) -> None:
        self._kepala(200, **{"Content-Type": "text/html"})
        for potong in (LAMA,) if self.path == "/" else BARU:
            self.wfile.write(potong.encode())
            time.sleep(JEDA)

    def _kepala(self, status: int, **kepala: str) -> None:
        self.send_response(status)
        for nama, nilai in kepala.items():
            self.send_header(nama, nilai)
        self.end_headers()


@pytest.fixture
def halaman(peramban: Browser) -> Iterator[Page]:
    """Return a page of a site that takes its time."""
    situs = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Lambat)
    threading.Thread(target=situs.serve_forever, daemon=True).start()
    konteks = peramban.new_context(viewport={"width": 1000, "height": 700})
    page = konteks.new_page()
    page.goto(f"http://127.0.0.1:{situs.server_port}/")
    yield page
    konteks.close()
    situs.shutdown()
    situs.server_close()


@pytest.mark.peramban
def test_what_is_pressed_leads_to_a_page_that_is_whole(halaman: Page) -> None:
    tekan(halaman, "button")

    assert (halaman.title(), halaman.locator("main").count()) == ("baru", 1)
    assert halaman.locator("main").inner_text() == "baru"


@pytest.mark.peramban
def test_a_measure_waits_for_the_page_that_is_still_coming(halaman: Page) -> None:
    halaman.click("button")

    assert lebihan(halaman) > 4000


@pytest.mark.peramban
def test_a_button_that_leads_nowhere_is_told_apart(halaman: Page) -> None:
    halaman.evaluate(TANPA_PINDAH)

    with pytest.raises(AssertionError, match="led to no other page"):
        tekan(halaman, "button")


def _nama(panggilan: ast.Call) -> str:
    kepala = panggilan.func
    return kepala.attr if isinstance(kepala, ast.Attribute) else getattr(kepala, "id", "")


def _panggilan(simpul: ast.AST) -> Iterator[ast.Call]:
    return (satu for satu in ast.walk(simpul) if isinstance(satu, ast.Call))


def _menekan(baris: ast.stmt) -> bool:
    """Tell a bare press; keys that no element gets are typed at once and lead nowhere."""
    return isinstance(baris, ast.Expr) and any(
        _nama(satu) in MENEKAN and "keyboard" not in ast.unparse(satu) for satu in _panggilan(baris)
    )


def _terlalu_dini(fungsi: ast.FunctionDef) -> Iterator[ast.stmt]:
    """Yield every press after which nothing waits before the next thing is done."""
    ditunggui = {
        dalam
        for satu in ast.walk(fungsi)
        if isinstance(satu, ast.With) and "expect_" in ast.unparse(satu.items[0])
        for dalam in ast.walk(satu)
    }
    baris = [
        satu
        for satu in ast.walk(fungsi)
        if isinstance(satu, ast.stmt) and not isinstance(satu, ast.FunctionDef | ast.For | ast.If)
    ]
    baris.sort(key=lambda satu: satu.lineno)
    for ini, lalu in pairwise([*baris, ast.Pass()]):
        menunggu = any(_nama(satu) in MENUNGGU for satu in _panggilan(lalu))
        if _menekan(ini) and ini not in ditunggui and not menunggu:
            yield ini


def test_no_browser_test_reads_right_after_a_click() -> None:
    keliru = [
        f"{berkas.relative_to(UJI)}:{baris.lineno}: {ast.unparse(baris)}"
        for berkas in sorted(UJI.rglob("*.py"))
        if berkas != Path(__file__) and "playwright" in (isi := berkas.read_text())
        for fungsi in ast.walk(ast.parse(isi))
        if isinstance(fungsi, ast.FunctionDef)
        for baris in _terlalu_dini(fungsi)
    ]
    assert keliru == []
