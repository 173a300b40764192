"""The status page on a phone, while files arrive."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.factories.laporan import terima
from tests.layar import lebarkan, lebihan, potret, tekan
from tests.perjalanan.jawaban import buka_status

pytestmark = pytest.mark.peramban
BUKTI = "[data-unsur-kode=bukti]"
TEPI = """butir => {
  const huruf = document.createRange();
  huruf.selectNodeContents(butir.querySelector("button"));
  const catatan = butir.querySelector("p.unsur__catatan");
  return [huruf, catatan].map(satu => satu.getBoundingClientRect().left);
}"""


def test_a_sealed_file_is_counted_among_the_elements_at_once(
    ponsel: Page, pelayan: str, kantor_setempat: None, tmp_path: Path
) -> None:
    tanda = terima(bukti_disebut=[], saksi=[])
    buka_status(ponsel, pelayan, tanda.nomor, tanda.kode_akses)
    expect(ponsel.locator(BUKTI)).to_contain_text("belum ada")
    ringkas = ponsel.locator("[data-unsur-ringkas]")
    dulu = int(ringkas.inner_text().split()[0])
    (tmp_path / "catatan.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")

    ponsel.set_input_files("#id_bukti", tmp_path / "catatan.pdf")
    ponsel.click("button:has-text('Kirim berkas')")

    expect(ponsel.locator(BUKTI)).to_contain_text("terpenuhi")
    expect(ponsel.locator(BUKTI)).not_to_contain_text("belum ada")
    expect(ringkas).to_have_text(re.compile(rf"^{dulu + 1} dari"))


def test_the_way_to_the_files_stands_in_line_with_what_is_missing(
    ponsel: Page, pelayan: str, kantor_setempat: None
) -> None:
    tanda = terima(bukti_disebut=[], saksi=[])
    buka_status(ponsel, pelayan, tanda.nomor, tanda.kode_akses)
    tekan(ponsel, "button:has-text('Tambah keterangan')")
    butir = ponsel.locator(".unsur__butir", has_text="Kirim foto atau berkas")

    for lebar in (360, 1280):
        lebarkan(ponsel, lebar)
        tombol, catatan = butir.evaluate(TEPI)
        assert abs(tombol - catatan) < 1
        assert lebihan(ponsel) <= 0
        potret(ponsel, f"lengkapi-kurang-{lebar}")
