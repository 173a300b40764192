"""A status letter in a real browser: drafted, corrected, numbered, signed, on any screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

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
from tests.layar import FOTO, lebarkan, lebihan, masuk, potret, tekan
from wilayah.choices import Peran
from wilayah.models import Kantor

pytestmark = pytest.mark.peramban
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
    konteks = peramban.new_context(locale="id-ID")
    yield masuk(konteks.new_page(), pelayan, orang, f"/petugas/laporan/{ditolak.nomor}/surat/")
    konteks.close()


def _periksa(page: Page, nama: str) -> None:
    """See that nothing of a page is cut off; keep a picture where somebody wants to look."""
    for lebar in LEBAR:
        lebih = lebihan(page, lebar)
        potret(page, f"surat-{nama}-{lebar}")
        assert lebih <= 0, (nama, lebar)


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

    expect(halaman.locator("main")).to_contain_text("Naskah ini final.")
    assert Dokumen.objects.get().keadaan == "final"
    assert [satu for satu in keluhan if "400 (Bad Request)" not in satu] == []


def _susun(halaman: Page) -> None:
    """Choose the letter; without a reason it is not kept, with one it is."""
    tekan(halaman, "text=Naskah baru")
    halaman.click("text=Mengapa yang lain belum bisa?")
    expect(halaman.locator("details[open]:has-text('Mengapa yang lain')")).to_be_visible()
    _periksa(halaman, "baru")
    halaman.check("input[value=status]")
    tekan(halaman, "button:has-text('Susun konsep')")
    _periksa(halaman, "ubah")
    halaman.fill("textarea[name=alasan_bukti]", "")
    tekan(halaman, "button:has-text('Simpan dan lihat')")
    expect(halaman.locator("main")).to_contain_text("Tulis mengapa unsur ini belum terpenuhi.")
    halaman.fill("textarea[name=alasan_bukti]", "Foto yang disebut tidak diserahkan.")
    tekan(halaman, "button:has-text('Simpan dan lihat')")
    expect(halaman.locator(".naskah")).to_contain_text("Foto yang disebut tidak diserahkan.")


def _terbitkan(halaman: Page) -> None:
    _periksa(halaman, "cetak")
    tekan(halaman, "text=Beri nomor dan terbitkan")
    _periksa(halaman, "terbit")
    tekan(halaman, "main form button:has-text('Beri nomor')")
    _periksa(halaman, "daftar")


def _tanda_tangani(halaman: Page, pindaian: Path) -> None:
    tekan(halaman, "text=Simpan naskah bertanda tangan")
    _periksa(halaman, "final")
    pindaian.write_bytes(b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n" + b"0" * 2_000_000)
    halaman.set_input_files("input[name=berkas]", pindaian)
    tekan(halaman, "main form button:has-text('Simpan')")


def _bertumpuk(halaman: Page) -> None:
    """See that a table to fill in is a stack of named fields on a telephone."""
    lebarkan(halaman, 360)
    tabel = halaman.locator(".surat-ubah__gulir").first
    assert tabel.evaluate("semua => semua.scrollWidth - semua.clientWidth") <= 0
    lebar = "semua => semua.map(satu => satu.getBoundingClientRect().width)"
    assert min(tabel.locator("label").evaluate_all(lebar)) > 200
    assert min(tabel.locator("input, textarea").evaluate_all(lebar)) > 200


def test_a_letter_prints_without_the_page_around_it(halaman: Page) -> None:
    tekan(halaman, "text=Naskah baru")
    halaman.check("input[value=laporan]")
    tekan(halaman, "button:has-text('Susun konsep')")
    _periksa(halaman, "ubah-laporan")
    _bertumpuk(halaman)
    tekan(halaman, "button:has-text('Simpan dan lihat')")

    halaman.emulate_media(media="print")

    expect(halaman.locator(".naskah")).to_be_visible()
    for pemilih in (".meja__sisi", ".tindakan", ".mata"):
        for satu in halaman.locator(pemilih).all():
            expect(satu).to_be_hidden()
    potret(halaman, "surat-cetak-media")
    if FOTO:
        halaman.pdf(path=Path(FOTO) / "surat-cetak-html.pdf", format="A4")
