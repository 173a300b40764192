"""A status letter in a real browser: drafted, corrected, numbered, signed, on any screen."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from laporan.choices import CaraSerah
from laporan.models import Laporan
from laporan.rules.penilaian import Verdik
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penerimaan import terima_berkas
from tests.factories.laporan import kantor, laporan, petugas
from tests.factories.perkara import UNSUR
from wilayah.choices import Peran
from wilayah.models import Kantor

pytestmark = pytest.mark.peramban
SANDI = "sandi-uji-panjang"
LEBAR = (360, 1280)
KOP = {
    "kop_surat": "Jalan Jenderal Ahmad Yani Kilometer 5,5 Nomor 12\nTelepon (0526) 20001",
    "kota_surat": "Paringin",
    "penanda_tangan_nama": "Pejabat Contoh, S.H., M.H.",
    "penanda_tangan_jabatan": "Ketua",
    "penanda_tangan_nip": "199001012015011001",
}


@pytest.fixture
def ditolak(pelayan: str) -> Laporan:
    """Return a report that was not registered for want of evidence."""
    for kode in ("", "63", "63.11", "63.11.02"):
        kantor(kode)
    Kantor.objects.filter(kode_wilayah="63.11").update(**KOP)
    saksi = [{"nama": f"Saksi {n}", "alamat": "Jalan Contoh"} for n in range(3)]
    satu = laporan(saksi=saksi)
    terima_berkas(satu, petugas("63.11"), ["identitas", "bukti"], CaraSerah.LANGSUNG)
    verdik = tuple(Verdik(u, u != "bukti", "Belum ada foto." * (u == "bukti")) for u in UNSUR)
    masukan = MasukanKajian(
        Putusan.TIDAK_DIREGISTRASI,
        verdik,
        kode_alasan="bukan_pelanggaran",
        alasan="Pembagian itu zakat.",
    )
    putuskan_kajian(satu, petugas("63.11", Peran.KOORDINATOR), masukan)
    return satu


@pytest.fixture
def halaman(peramban: Browser, pelayan: str, ditolak: Laporan) -> Iterator[Page]:
    orang = petugas("63.11", Peran.KOORDINATOR, Peran.SEKRETARIAT)
    orang.set_password(SANDI)
    orang.save()
    konteks = peramban.new_context(locale="id-ID", accept_downloads=True)
    konteks.set_default_timeout(15_000)
    page = konteks.new_page()
    page.goto(f"{pelayan}/petugas/laporan/{ditolak.nomor}/surat/")
    page.fill("#id_username", orang.username)
    page.fill("#id_password", SANDI)
    page.click("main button:has-text('Masuk')")
    yield page
    konteks.close()


def _periksa(page: Page, nama: str) -> None:
    """See that nothing of a page is cut off; keep a picture where somebody wants to look."""
    for lebar in LEBAR:
        page.set_viewport_size({"width": lebar, "height": 900})
        if folder := os.environ.get("AWASI_GAMBAR"):
            page.screenshot(path=Path(folder) / f"{nama}-{lebar}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") <= lebar, (nama, lebar)


def test_a_status_letter_goes_from_the_case_to_the_signed_sheet(
    halaman: Page, tmp_path: Path
) -> None:
    keluhan: list[str] = []
    halaman.on("console", lambda pesan: keluhan.append(pesan.text))
    _periksa(halaman, "kosong")

    _susun(halaman)
    _terbitkan(halaman)
    assert Dokumen.objects.get().nomor
    _tanda_tangani(halaman, tmp_path / "naskah.pdf")

    assert "Naskah ini final." in halaman.inner_text("main")
    assert Dokumen.objects.get().keadaan == "final"
    assert [satu for satu in keluhan if "400 (Bad Request)" not in satu] == []


def _susun(halaman: Page) -> None:
    """Choose the letter; without a reason it is not kept, with one it is."""
    halaman.click("text=Naskah baru")
    halaman.click("text=Mengapa yang lain belum bisa?")
    _periksa(halaman, "baru")
    halaman.check("input[value=status]")
    halaman.click("button:has-text('Susun konsep')")
    _periksa(halaman, "ubah")
    halaman.fill("textarea[name=alasan_bukti]", "")
    halaman.click("button:has-text('Simpan dan lihat')")
    assert "Tulis mengapa unsur ini belum terpenuhi." in halaman.content()
    halaman.fill("textarea[name=alasan_bukti]", "Foto yang disebut tidak diserahkan.")
    halaman.click("button:has-text('Simpan dan lihat')")
    assert "Foto yang disebut tidak diserahkan." in halaman.inner_text(".naskah")


def _terbitkan(halaman: Page) -> None:
    _periksa(halaman, "cetak")
    halaman.click("text=Beri nomor dan terbitkan")
    _periksa(halaman, "terbit")
    halaman.click("main form button:has-text('Beri nomor')")
    _periksa(halaman, "daftar")


def _tanda_tangani(halaman: Page, pindaian: Path) -> None:
    halaman.click("text=Simpan naskah bertanda tangan")
    _periksa(halaman, "final")
    pindaian.write_bytes(b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n" + b"0" * 2_000_000)
    halaman.set_input_files("input[name=berkas]", pindaian)
    halaman.click("main form button:has-text('Simpan')")


def test_a_letter_prints_without_the_page_around_it(halaman: Page) -> None:
    halaman.click("text=Naskah baru")
    halaman.check("input[value=laporan]")
    halaman.click("button:has-text('Susun konsep')")
    _periksa(halaman, "ubah-laporan")
    halaman.click("button:has-text('Simpan dan lihat')")

    halaman.emulate_media(media="print")

    assert halaman.is_visible(".naskah")
    for pemilih in (".meja__sisi", ".tindakan", ".mata"):
        assert not halaman.is_visible(pemilih)
    if folder := os.environ.get("AWASI_GAMBAR"):
        halaman.pdf(path=Path(folder) / "cetak-html.pdf", format="A4")
        halaman.screenshot(path=Path(folder) / "cetak-media.png", full_page=True)
