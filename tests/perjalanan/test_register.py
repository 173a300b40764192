"""A thing from hand to hand, and the books it stands in, on a phone, on a desk and on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from laporan.models import Laporan
from pengawasan.perkara.models import BarangBukti
from tests.factories.bukti import foto
from tests.factories.laporan import petugas
from tests.layar import lebihan, pelanggaran, tekan
from tests.perkara.views.test_register import terdaftar
from wilayah.choices import Peran

pytestmark = pytest.mark.peramban
LEBAR = (360, 1280)
NAMA_PANJANG = "Koordinator Penanganan Pelanggaran Kabupaten Contoh"


@pytest.fixture
def laporan_terdaftar(kantor_setempat: None) -> Laporan:
    """Return a registered report among others."""
    (perkara, *_lain) = terdaftar(3)
    satu: Laporan = perkara.laporan
    return satu


@pytest.fixture
def meja(meja_petugas: Callable[..., Page], laporan_terdaftar: Laporan) -> Page:
    """Return the desk of somebody who receives and coordinates."""
    orang = petugas("63.11", Peran.PENERIMA, Peran.KOORDINATOR)
    orang.nama = NAMA_PANJANG
    return meja_petugas(orang, 360)


def catat(page: Page, pelayan: str, nomor: str) -> None:
    page.goto(pelayan + reverse("petugas:barang", args=[nomor]))
    tekan(page, "text=Catat barang")
    page.check("#id_jenis >> text=Uang")
    page.fill("#id_uraian", "Sepuluh lembar uang kertas dalam amplop cokelat bernomor.")
    page.fill("#id_jumlah", "10")
    page.fill("#id_satuan", "lembar")
    page.fill("#id_nilai", "500000")
    page.fill("#id_nomor_segel", "SEGEL-CONTOH-0001")
    page.check("#id_dari >> text=Saksi")
    page.fill("#id_penyerah", "Saksi Contoh")
    page.fill("#id_tempat", "lemari barang bukti")
    tekan(page, "main button:has-text('Catat dan beri nomor')")


def test_a_thing_goes_from_the_counter_to_the_investigator_with_its_papers(
    meja: Page, pelayan: str, laporan_terdaftar: Laporan, tmp_path: Path
) -> None:
    catat(meja, pelayan, laporan_terdaftar.nomor)
    barang = BarangBukti.objects.get()
    expect(meja.locator("h1")).to_have_text(barang.nomor)

    gambar = tmp_path / "barang.jpg"
    gambar.write_bytes(foto(600, 400))
    meja.set_input_files("input[type=file]", str(gambar))
    tekan(meja, "text=Simpan foto")
    expect(meja.locator(".bukti-kasus__gambar")).to_be_visible()

    tekan(meja, "main >> text=Serahkan ke pihak lain")
    meja.check("#id_kepada >> text=Penyidik")
    meja.fill("#id_penerima", "Penyidik pembantu")
    tekan(meja, "main button:has-text('Serahkan ke pihak lain')")
    expect(meja.locator("#kini")).to_have_text("Di tangan pihak lain")

    tekan(meja, "main >> text=Tanda terima >> nth=0")
    expect(meja.locator(".lembar-cetak")).to_contain_text("Penyidik pembantu")
    expect(meja.locator(".lembar-cetak")).not_to_contain_text("Saksi Contoh")
    tekan(meja, "text=Susun naskah tanda terima")
    expect(meja.locator("main")).to_contain_text("Konsep naskah disusun")

    meja.goto(pelayan + reverse("petugas:register") + "?jenis=barang")
    expect(meja.locator("main")).to_contain_text("Nomor berurutan: ya")
    expect(meja.locator("main")).to_contain_text("Di tangan pihak lain")


@pytest.mark.parametrize("lebar", LEBAR)
def test_books_recap_and_things_fit_and_axe_finds_nothing(
    meja: Page, pelayan: str, laporan_terdaftar: Laporan, lebar: int
) -> None:
    catat(meja, pelayan, laporan_terdaftar.nomor)
    nomor, barang = laporan_terdaftar.nomor, BarangBukti.objects.get()
    halaman = [
        reverse("petugas:register"),
        reverse("petugas:register") + "?jenis=temuan",
        reverse("petugas:rekap"),
        reverse("petugas:sigaplapor"),
        reverse("petugas:sigaplapor_nomor", args=[nomor]),
        reverse("petugas:barang", args=[nomor]),
        reverse("petugas:barang_tambah", args=[nomor]),
        reverse("petugas:barang_satu", args=[barang.pk]),
        reverse("petugas:barang_mutasi", args=[barang.pk, "diserahkan"]),
        reverse("petugas:barang_tanda_terima", args=[barang.pk, 1]),
    ]

    for tempat in halaman:
        meja.goto(pelayan + tempat)
        assert lebihan(meja, lebar) <= 0, tempat
        assert pelanggaran(meja) == [], tempat


def test_a_book_prints_on_a4_lying_on_its_side(meja: Page, pelayan: str) -> None:
    meja.goto(pelayan + reverse("petugas:register") + "?banyak=500")

    isi = meja.pdf(prefer_css_page_size=True)

    assert isi.startswith(b"%PDF")
    assert b"[0 0 841" in isi
    assert isi.count(b"/Type /Page\n") == 1
