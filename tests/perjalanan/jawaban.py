"""What a reporter does in the form, told to a browser."""

import re

from playwright.sync_api import Page, ViewportSize, expect

from tests.layar import tekan

PONSEL: ViewportSize = {"width": 360, "height": 640}
CERITA = "Pada malam hari ada pembagian amplop di balai desa oleh anggota tim sukses."
HARI_KEJADIAN = "2026-01-02"


def lanjut(page: Page, ke: str) -> None:
    page.click("[data-lanjut]")
    expect(page.locator(f"[data-langkah={ke}]")).to_be_visible()


def isi_sampai_periksa(page: Page) -> None:
    """Answer every question as somebody who gives a name, up to the check of the answers."""
    page.check("[name=kategori][value=politik_uang]")
    lanjut(page, "cerita")
    page.fill("#id_uraian", CERITA)
    lanjut(page, "tempat")
    pilih_paringin(page)
    page.fill("#id_tempat", "balai desa")
    lanjut(page, "waktu")
    page.fill("#id_tanggal_kejadian", HARI_KEJADIAN)
    page.fill("#id_tanggal_diketahui", HARI_KEJADIAN)
    lanjut(page, "siapa")
    page.fill("#id_terlapor_0_nama", "Terlapor Contoh")
    lanjut(page, "bukti")
    page.check("[name=bukti_disebut][value=foto]")
    lanjut(page, "identitas")
    page.check("[name=boleh_tahu][value=ya]")
    page.fill("#id_nama", "Pelapor Contoh")
    page.fill("#id_alamat", "Jalan Contoh 1")
    page.fill("#id_telepon", "081200000000")
    lanjut(page, "periksa")


def pilih_paringin(page: Page) -> None:
    """Find a kecamatan by its name with the keyboard alone."""
    page.fill("#wilayah_cari", "paringin balangan")
    expect(page.locator("#wilayah_saran li").first).to_contain_text("Paringin")
    page.press("#wilayah_cari", "ArrowDown")
    page.press("#wilayah_cari", "Enter")
    expect(page.locator("#wilayah_kabupaten")).to_have_value("63.11")


def tanda_terima(page: Page) -> tuple[str, str]:
    """Return number and code of the receipt that is shown."""
    expect(page.locator("[data-tanda-terima]")).to_be_visible()
    kode = re.sub(r"\s", "", page.locator("#kode-akses").inner_text())
    return page.locator("#nomor-laporan").inner_text().strip(), kode


def buka_status(page: Page, situs: str, nomor: str, kode: str | None) -> Page:
    """Open where a report stands, as its reporter does."""
    page.goto(f"{situs}/status/")
    page.fill("#id_nomor", nomor)
    page.fill("#id_kode_akses", kode or "")
    tekan(page, "button:has-text('Lihat status')")
    expect(page.locator("h1")).to_have_text(nomor)
    return page
