"""A partner signs in, looks a report up, sends information, and makes a key."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from laporan.choices import Bentuk, Sumber
from laporan.models import Laporan
from pengawasan.mitra.queries.mitra import pemilik_kunci
from tests.factories.laporan import terima
from tests.factories.mitra import mitra, orang
from tests.mitra.services.test_kiriman import kiriman
from tests.perjalanan.jawaban import PONSEL

pytestmark = pytest.mark.peramban
SANDI = "sandi-uji-panjang"
HALAMAN = ("/mitra/", "/mitra/tulis/", "/mitra/kunci/")


@pytest.fixture(params=["light", "dark"])
def rona(request: pytest.FixtureRequest, peramban: Browser) -> Iterator[BrowserContext]:
    dibuka = peramban.new_context(viewport=PONSEL, locale="id-ID", color_scheme=request.param)
    yield dibuka
    dibuka.close()


def masuk(konteks: BrowserContext, pelayan: str) -> Page:
    akun = orang(mitra())
    akun.set_password(SANDI)
    akun.save()
    page = konteks.new_page()
    page.goto(f"{pelayan}/mitra/")
    page.fill("#id_username", akun.username)
    page.fill("#id_password", SANDI)
    page.click("button:has-text('Masuk')")
    page.wait_for_url("**/mitra/")
    return page


def test_a_partner_looks_a_report_up_by_its_number(konteks: BrowserContext, pelayan: str) -> None:
    tanda = terima(uraian="KENARI-CERITA amplop dibagikan di rumah warga semalam.")
    page = masuk(konteks, pelayan)

    page.fill("#id_nomor", tanda.nomor.lower())
    page.click("button:has-text('Cek')")

    hasil = page.locator(".mitra__hasil")
    expect(hasil).to_contain_text(tanda.nomor)
    expect(hasil).to_contain_text("Menunggu berkas asli")
    expect(hasil).to_contain_text("Kabupaten Balangan")
    assert "KENARI" not in page.content()
    assert "Halong" not in page.content()
    page.fill("#id_nomor", "BWS-0000-0000-1")
    page.click("button:has-text('Cek')")
    expect(page.locator("#id_nomor_error")).to_contain_text("Tidak ada laporan")


def test_a_partner_sends_information_and_finds_it_in_its_list(
    konteks: BrowserContext, pelayan: str
) -> None:
    page = masuk(konteks, pelayan)
    page.click("main a:has-text('Kirim informasi')")
    page.click("summary:has-text('Kampanye atau alat peraga')")
    page.check("[name=kategori][value=apk]")
    page.fill("#id_uraian", "Baliho besar dipasang di halaman sekolah sejak kemarin.")
    page.select_option("#wilayah_provinsi", "63")
    page.select_option("#wilayah_kabupaten", "63.11")
    page.click("button:has-text('Kirim informasi')")
    expect(page.locator("h1")).to_have_text("Informasi tersimpan")
    nomor = page.locator("#nomor-laporan").inner_text().strip()
    baris = Laporan.objects.get()
    assert (baris.nomor, baris.bentuk) == (nomor, Bentuk.INFORMASI_AWAL)
    assert (baris.sumber, baris.kode_wilayah) == (Sumber.MITRA, "63.11")
    page.click("a:has-text('Ke daftar kiriman')")
    expect(page.locator("table")).to_contain_text(nomor)


def test_a_key_made_on_the_page_opens_the_api(konteks: BrowserContext, pelayan: str) -> None:
    page = masuk(konteks, pelayan)
    page.click("nav a:has-text('Kunci API')")
    page.click("button:has-text('Buat kunci baru')")
    kunci = page.locator("#kunci-baru").inner_text().strip()
    jawaban = konteks.request.get(
        f"{pelayan}/api/v1/mitra/laporan/", headers={"Authorization": f"Api-Key {kunci}"}
    )
    assert jawaban.status == 200
    page.goto(f"{pelayan}/mitra/kunci/")
    page.click("button:has-text('Cabut')")
    expect(page.locator("main")).to_contain_text("Belum ada kunci yang berlaku")
    assert pemilik_kunci(kunci) is None


def test_axe_finds_nothing_on_the_partners_pages_and_they_fit(
    rona: BrowserContext, pelayan: str
) -> None:
    baris = kiriman(mitra())
    page = masuk(rona, pelayan)
    for jalan in (*HALAMAN, f"/mitra/?nomor={baris.nomor}", "/mitra/?nomor=x"):
        page.goto(pelayan + jalan)
        page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")
        hasil = Axe().run(page).response["violations"]
        assert [(satu["id"], satu["nodes"]) for satu in hasil] == []
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, jalan
        page.set_viewport_size(PONSEL)
