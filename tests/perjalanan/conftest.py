from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.factories.laporan import kantor
from tests.perjalanan.jawaban import PONSEL


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
