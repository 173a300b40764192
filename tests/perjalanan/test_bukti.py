"""Photos travel over a connection that breaks, reach the office sealed, and are looked at clean."""

import hashlib
import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Download, Page, expect

from laporan.choices import StatusBukti
from laporan.models import Bukti, Laporan
from laporan.queries.bukti import kunci_bukti
from laporan.tasks import buat_turunan
from laporan.transports import gudang
from pengawasan.lokal.proses import tunggu
from tests.factories.bukti import PENANDA
from tests.factories.laporan import petugas, terima
from tests.layar import masuk
from tests.perjalanan.jawaban import PONSEL, buka_status, isi_sampai_periksa, tanda_terima
from tests.proses import Program
from tests.rapuh import Rapuh, sambungan_rapuh

pytestmark = pytest.mark.peramban


def foto_besar(benih: int) -> bytes:
    """Return a photo of about 700 KB that no compression shrinks, with a hidden word in it."""
    gambar = Image.frombytes("RGB", (700, 700), os.urandom(700 * 700 * 3))
    tujuan = io.BytesIO()
    gambar.save(tujuan, "JPEG", quality=85, comment=PENANDA + bytes([benih]))
    return tujuan.getvalue()


@pytest.fixture
def rapuh(pelayan: str) -> Iterator[Rapuh]:
    with sambungan_rapuh(pelayan) as sambungan:
        yield sambungan


def pilih(page: Page, folder: Path, *isi: bytes) -> None:
    jalur = []
    for urut, satu in enumerate(isi, 1):
        (folder / f"foto{urut}.jpg").write_bytes(satu)
        jalur.append(folder / f"foto{urut}.jpg")
    page.set_input_files("#id_bukti", jalur)
    page.click("button:has-text('Kirim berkas')")
    expect(page.locator(".berkas").first).to_be_visible()


def unduh_asli(page: Page, alamat: str, nomor: str, bukti: Bukti) -> Download:
    """Take an original away as an officer does, with a reason."""
    masuk(page, alamat, petugas("63.11"), f"/petugas/laporan/{nomor}/")
    expect(page.locator("main")).to_contain_text("foto2.jpg")
    with page.expect_download() as unduhan:
        page.click("details:has-text('SHA-256') >> nth=0")
        page.fill(f"#alasan-{bukti.pk}", "Untuk kajian awal")
        page.click("button:has-text('Unduh asli') >> nth=0")
    return unduhan.value


def test_a_report_and_two_photos_arrive_whole_over_a_connection_that_breaks(
    konteks: BrowserContext, rapuh: Rapuh, pekerja: Program, pelayan: str, tmp_path: Path
) -> None:
    foto = [foto_besar(1), foto_besar(2)]
    page = konteks.new_page()
    page.goto(f"{rapuh.alamat}/lapor/")
    isi_sampai_periksa(page)
    page.click("#kirim")
    nomor, _kode = tanda_terima(page)
    assert Laporan.objects.filter(nomor=nomor).exists(), "the text is safe before any photo"

    rapuh.putus_setelah(150_000, 400_000, 300_000)
    pilih(page, tmp_path, *foto)
    expect(page.locator(".berkas--selesai")).to_have_count(2, timeout=60_000)

    assert rapuh.putus == 3, "the connection really broke"
    semua = list(Bukti.objects.order_by("dibuat"))
    assert [satu.status for satu in semua] == [StatusBukti.TERSEGEL] * 2
    assert [satu.sha256 for satu in semua] == [hashlib.sha256(f).hexdigest() for f in foto]
    asli = [b"".join(gudang.baca(kunci_bukti(satu), satu.pk)) for satu in semua]
    assert asli == foto

    unduhan = unduh_asli(konteks.new_page(), pelayan, nomor, semua[0])
    assert unduhan.suggested_filename == "foto1.jpg"
    assert unduhan.path().read_bytes() == foto[0]


def test_a_photo_is_looked_at_redrawn_by_the_worker(
    konteks: BrowserContext, pekerja: Program, pelayan: str, tmp_path: Path
) -> None:
    tanda = terima()
    page = buka_status(konteks.new_page(), pelayan, tanda.nomor, tanda.kode_akses)
    pilih(page, tmp_path, foto_besar(3))
    expect(page.locator(".berkas--selesai")).to_have_count(1)
    buat_turunan.delay()
    bukti = Bukti.objects.get()
    assert tunggu(lambda: hasattr(Bukti.objects.get(), "turunan"), 60), pekerja.keluaran[-2000:]

    jalan = f"/petugas/laporan/{tanda.nomor}/"
    petugas_page = masuk(konteks.new_page(), pelayan, petugas("63.11"), jalan)
    lebar = petugas_page.locator("img.bukti-kasus__gambar")
    lebar.scroll_into_view_if_needed()
    expect(lebar).to_have_js_property("naturalWidth", 700)
    jawaban = konteks.request.get(f"{pelayan}/petugas/bukti/{bukti.pk}/gambar/")
    assert jawaban.status == 200
    assert PENANDA not in jawaban.body()


def test_a_refused_file_says_why_and_the_others_go_on(
    konteks: BrowserContext, pelayan: str, tmp_path: Path
) -> None:
    tanda = terima()
    page = buka_status(konteks.new_page(), pelayan, tanda.nomor, tanda.kode_akses)
    pilih(page, tmp_path, b"<html><script>1</script>", foto_besar(4))
    expect(page.locator(".berkas--gagal")).to_contain_text("Jenis berkas ini tidak diterima")
    expect(page.locator(".berkas--selesai")).to_have_count(1)
    assert Bukti.objects.filter(status=StatusBukti.TERSEGEL).count() == 1


def test_without_javascript_the_same_form_is_an_ordinary_upload(
    jendela: Callable[..., Page], pelayan: str, tmp_path: Path
) -> None:
    tanda = terima()
    ponsel = jendela(PONSEL["width"], java_script_enabled=False)
    page = buka_status(ponsel, pelayan, tanda.nomor, tanda.kode_akses)
    pilih(page, tmp_path, foto_besar(5), foto_besar(6))
    expect(page.locator("h1")).to_have_text("Berkas tersimpan dan disegel")
    expect(page.locator(".berkas--selesai")).to_have_count(2)
    assert Bukti.objects.filter(status=StatusBukti.TERSEGEL).count() == 2
