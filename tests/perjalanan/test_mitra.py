"""A partner signs in, looks a report up, sends information, and makes a key."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from laporan.choices import Bentuk, Sumber
from laporan.models import Laporan
from pengawasan.mitra.queries.mitra import pemilik_kunci
from tests.factories.laporan import terima
from tests.factories.mitra import mitra, orang
from tests.layar import buka_lipatan, lebarkan, lebihan, masuk, pelanggaran, tekan
from tests.mitra.services.test_kiriman import kiriman
from tests.perjalanan.jawaban import PONSEL

pytestmark = pytest.mark.peramban
HALAMAN = ("/mitra/", "/mitra/tulis/", "/mitra/kunci/")


def masuk_mitra(konteks: BrowserContext, pelayan: str) -> Page:
    return masuk(konteks.new_page(), pelayan, orang(mitra()), "/mitra/")


def test_a_partner_looks_a_report_up_by_its_number(konteks: BrowserContext, pelayan: str) -> None:
    tanda = terima(uraian="KENARI-CERITA amplop dibagikan di rumah warga semalam.")
    page = masuk_mitra(konteks, pelayan)

    page.fill("#id_nomor", tanda.nomor.lower())
    tekan(page, "button:has-text('Cek')")

    hasil = page.locator(".mitra__hasil")
    expect(hasil).to_contain_text(tanda.nomor)
    expect(hasil).to_contain_text("Menunggu berkas asli")
    expect(hasil).to_contain_text("Kabupaten Balangan")
    assert "KENARI" not in page.content()
    assert "Halong" not in page.content()
    page.fill("#id_nomor", "BWS-0000-0000-1")
    tekan(page, "button:has-text('Cek')")
    expect(page.locator("#id_nomor_error")).to_contain_text("Tidak ada laporan")


def test_a_partner_sends_information_and_finds_it_in_its_list(
    konteks: BrowserContext, pelayan: str
) -> None:
    page = masuk_mitra(konteks, pelayan)
    tekan(page, "main a:has-text('Kirim informasi')")
    page.click("summary:has-text('Kampanye atau alat peraga')")
    page.check("[name=kategori][value=apk]")
    page.fill("#id_uraian", "Baliho besar dipasang di halaman sekolah sejak kemarin.")
    page.select_option("#wilayah_provinsi", "63")
    page.select_option("#wilayah_kabupaten", "63.11")
    tekan(page, "button:has-text('Kirim informasi')")
    expect(page.locator("h1")).to_have_text("Informasi tersimpan")
    nomor = page.locator("#nomor-laporan").inner_text().strip()
    baris = Laporan.objects.get()
    assert (baris.nomor, baris.bentuk) == (nomor, Bentuk.INFORMASI_AWAL)
    assert (baris.sumber, baris.kode_wilayah) == (Sumber.MITRA, "63.11")
    tekan(page, "a:has-text('Ke daftar kiriman')")
    expect(page.locator("table")).to_contain_text(nomor)


def test_a_key_made_on_the_page_opens_the_api(konteks: BrowserContext, pelayan: str) -> None:
    page = masuk_mitra(konteks, pelayan)
    tekan(page, "nav a:has-text('Kunci API')")
    tekan(page, "button:has-text('Buat kunci baru')")
    kunci = page.locator("#kunci-baru").inner_text().strip()
    jawaban = konteks.request.get(
        f"{pelayan}/api/v1/mitra/laporan/", headers={"Authorization": f"Api-Key {kunci}"}
    )
    assert jawaban.status == 200
    page.goto(f"{pelayan}/mitra/kunci/")
    tekan(page, "button:has-text('Cabut')")
    expect(page.locator("main")).to_contain_text("Belum ada kunci yang berlaku")
    assert pemilik_kunci(kunci) is None


def test_axe_finds_nothing_on_the_partners_pages_and_they_fit(
    rona: BrowserContext, pelayan: str
) -> None:
    baris = kiriman(mitra())
    page = masuk_mitra(rona, pelayan)
    for jalan in (*HALAMAN, f"/mitra/?nomor={baris.nomor}", "/mitra/?nomor=x"):
        page.goto(pelayan + jalan)
        buka_lipatan(page)
        assert pelanggaran(page) == [], jalan
        assert lebihan(page, 320) <= 0, jalan
        lebarkan(page, PONSEL["width"])
