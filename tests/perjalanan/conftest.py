from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.factories.laporan import kantor
from tests.layar import masuk
from tests.perjalanan.jawaban import PONSEL
from wilayah.models import Petugas


@pytest.fixture
def kantor_setempat(pelayan: str) -> None:
    """Have the offices that reports of the journeys belong to."""
    for kode in ("", "63", "63.11", "63.11.02"):
        kantor(kode)


@pytest.fixture
def konteks(peramban: Browser) -> Iterator[BrowserContext]:
    dibuka = peramban.new_context(viewport=PONSEL, locale="id-ID")
    yield dibuka
    dibuka.close()


@pytest.fixture(params=["light", "dark"])
def rona(request: pytest.FixtureRequest, peramban: Browser) -> Iterator[BrowserContext]:
    """Return a phone's browser, once in each theme."""
    dibuka = peramban.new_context(viewport=PONSEL, locale="id-ID", color_scheme=request.param)
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

    def buka(lebar: int = 1280, **pilihan: Any) -> Page:
        ukuran: ViewportSize = {"width": lebar, "height": 800}
        dibuka.append(peramban.new_context(viewport=ukuran, locale="id-ID", **pilihan))
        return dibuka[-1].new_page()

    yield buka
    for satu in dibuka:
        satu.close()


@pytest.fixture
def meja_petugas(jendela: Callable[..., Page], pelayan: str) -> Callable[..., Page]:
    """Return a function that signs an officer in, in a browser of their own."""

    def buka(orang: Petugas, lebar: int = 1280, jalan: str = "/petugas/", **pilihan: Any) -> Page:
        return masuk(jendela(lebar, **pilihan), pelayan, orang, jalan)

    return buka
