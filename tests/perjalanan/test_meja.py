"""The officers' way on a phone and beside the page: nothing of it is cut off."""

from collections.abc import Callable

import pytest
from django.db import transaction
from playwright.sync_api import Page, expect

from laporan.choices import KabarKantor
from laporan.models import Laporan
from laporan.services.notifikasi import kabari_kantor
from tests.factories.laporan import petugas, terima
from tests.layar import lebarkan, lebihan
from wilayah.choices import Peran

pytestmark = pytest.mark.peramban
NAMA_PANJANG = "Koordinator Penanganan Pelanggaran Kabupaten Contoh"
LEBAR = (360, 1024, 1280, 1440)


@pytest.fixture
def meja(meja_petugas: Callable[..., Page], kantor_setempat: None) -> Page:
    """Return the queue of an officer with a long name and something new to read."""
    laporan = Laporan.objects.get(nomor=terima().nomor)
    orang = petugas("63.11", Peran.KOORDINATOR)
    orang.nama = NAMA_PANJANG
    orang.save()
    with transaction.atomic():
        kabari_kantor(laporan.kantor, laporan, KabarKantor.DITUGASKAN, sebab="uji", petugas=orang)
    return meja_petugas(orang)


def tepi(page: Page, pemilih: str) -> tuple[float, float]:
    kotak = page.locator(pemilih).bounding_box()
    assert kotak is not None
    return kotak["x"], kotak["x"] + kotak["width"]


@pytest.mark.parametrize("lebar", LEBAR)
def test_the_account_menu_and_the_news_mark_lie_inside(meja: Page, lebar: int) -> None:
    lebarkan(meja, lebar)

    meja.click(".meja__orang > summary")
    expect(meja.locator(".meja__diri")).to_be_visible()

    kiri, kanan = tepi(meja, ".meja__diri")
    assert kiri >= 0
    assert kanan <= lebar
    tanda = tepi(meja, ".meja__jumlah")
    wadah = tepi(meja, ".meja__menu > ul")
    assert wadah[0] <= tanda[0]
    assert tanda[1] <= wadah[1]
    assert lebihan(meja) <= 0
