"""What tests do to a page in a browser and measure on it; nothing is read before it is there."""

import os
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from wilayah.models import Petugas

FOTO = os.environ.get("AWASI_FOTO", "")
"""A folder for pictures of every page and paper, for somebody who wants to look at them."""

SANDI = "sandi-uji-panjang"
JEMPOL = ".tombol, .cip, summary, select, textarea, .kartu-pilih, "
JEMPOL += "input:not([type=hidden]):not([type=radio]):not([type=checkbox])"
KECIL = """semua => semua.map(e => [e.className || e.name || e.tagName, e.getBoundingClientRect()])
  .filter(([, r]) => r.width > 1 && r.height > 0 && (r.height < 43.5 || r.width < 43.5))
  .map(([n, r]) => `${n} ${r.width}×${r.height}`)"""


def tekan(halaman: Page, tombol: str | Locator) -> None:
    """Press what leads to another page and wait until that page is whole.

    A click alone returns when the answer begins: the new document may be empty still.
    """
    with halaman.expect_navigation() as pindah:
        (halaman.locator(tombol).first if isinstance(tombol, str) else tombol).click()
    assert pindah.value is not None, f"{tombol} led to no other page than {halaman.url}"


def masuk(halaman: Page, situs: str, orang: Petugas, jalan: str = "/petugas/") -> Page:
    """Sign somebody in on the way to a page and return that page."""
    orang.set_password(SANDI)
    orang.save()
    halaman.goto(situs + jalan)
    halaman.fill("#id_username", orang.username)
    halaman.fill("#id_password", SANDI)
    tekan(halaman, "main button:has-text('Masuk')")
    expect(halaman).to_have_url(situs + jalan)
    return halaman


def potret(halaman: Page, nama: str) -> None:
    """Keep a picture of the page where somebody asked for one."""
    if FOTO:
        halaman.screenshot(path=Path(FOTO) / f"{nama}.png", full_page=True)


def lebarkan(halaman: Page, lebar: int) -> None:
    """Make the window so wide and wait until the page has seen it."""
    halaman.set_viewport_size({"width": lebar, "height": 900})
    halaman.wait_for_function("lebar => innerWidth === lebar", arg=lebar)


def lebihan(halaman: Page, lebar: int = 0) -> int:
    """Return by how many pixels a page is wider than its window, made so wide if asked for."""
    halaman.wait_for_load_state()
    if lebar:
        lebarkan(halaman, lebar)
    return int(halaman.evaluate("document.documentElement.scrollWidth - innerWidth"))


def buka_lipatan(halaman: Page) -> None:
    """Unfold everything that is folded."""
    halaman.wait_for_load_state()
    halaman.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")


def perbesar(halaman: Page) -> None:
    """Double the text, as somebody with weak eyes does."""
    halaman.evaluate("document.documentElement.style.fontSize = '200%'")


def pelanggaran(halaman: Page) -> list[tuple[str, list[str]]]:
    """Return what axe finds on a page, and where."""
    halaman.wait_for_load_state()
    hasil = Axe().run(halaman).response["violations"]
    return [(satu["id"], [simpul["target"] for simpul in satu["nodes"]]) for satu in hasil]


def terlalu_kecil(halaman: Page, dalam: str = "main", lain: str = "") -> list[str]:
    """Return what can be pressed within a part of a page but is too small for a thumb."""
    pemilih = f"{dalam} :is({JEMPOL})" + (f", {lain}" if lain else "")
    return list(halaman.locator(pemilih).evaluate_all(KECIL))


def timbang(halaman: Page, alamat: str) -> tuple[float, set[str]]:
    """Open a page; return the bytes that came over the wire and the sites that were asked."""
    jaringan = halaman.context.new_cdp_session(halaman)
    jaringan.send("Network.enable")
    berat: list[float] = []
    jaringan.on("Network.loadingFinished", lambda isi: berat.append(isi["encodedDataLength"]))
    asal: set[str] = set()
    halaman.on("request", lambda minta: asal.add("/".join(minta.url.split("/")[:3])))
    jawaban = halaman.goto(alamat, wait_until="networkidle")
    assert jawaban
    assert jawaban.ok
    return sum(berat), asal
