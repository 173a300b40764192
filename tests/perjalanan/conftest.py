from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.factories.laporan import kantor
from tests.perjalanan.jawaban import PONSEL
from wilayah.models import Petugas

SANDI = "sandi-uji-panjang"


@pytest.fixture
def kantor_setempat(pelayan: str) -> None:
    """Have the offices that reports of the journeys belong to."""
    for kode in ("", "63", "63.11", "63.11.02"):
        kantor(kode)


@pytest.fixture
def konteks(peramban: Browser) -> Iterator[BrowserContext]:
    dibuka = peramban.new_context(viewport=PONSEL, locale="id-ID")
    dibuka.set_default_timeout(15_000)
    yield dibuka
    dibuka.close()


@pytest.fixture
def ponsel(konteks: BrowserContext, pelayan: str) -> Page:
    page = konteks.new_page()
    page.goto(f"{pelayan}/lapor/")
    return page


@pytest.fixture
def jendela(peramban: Browser) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a browser of its own, as wide as asked for."""
    dibuka: list[BrowserContext] = []

    def buka(lebar: int = 1280) -> Page:
        satu = peramban.new_context(viewport={"width": lebar, "height": 800}, locale="id-ID")
        satu.set_default_timeout(15_000)
        dibuka.append(satu)
        return satu.new_page()

    yield buka
    for satu in dibuka:
        satu.close()


@pytest.fixture
def meja_petugas(jendela: Callable[..., Page], pelayan: str) -> Callable[..., Page]:
    """Return a function that signs an officer in, in a browser of their own."""

    def masuk(orang: Petugas, lebar: int = 1280) -> Page:
        orang.set_password(SANDI)
        orang.save()
        page = jendela(lebar)
        page.goto(f"{pelayan}/masuk/")
        page.fill("#id_username", orang.username)
        page.fill("#id_password", SANDI)
        page.press("#id_password", "Enter")
        page.wait_for_url(f"{pelayan}/petugas/")
        return page

    return masuk
