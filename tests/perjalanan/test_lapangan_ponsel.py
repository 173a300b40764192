"""A form on its way out of the phone: nothing typed meanwhile is lost, nothing is sent twice."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, Route, expect

from laporan.services.pencabutan import cabut
from pengawasan.lapangan.models import BerkasFormA, FormA
from tests.factories.lapangan import undangan
from tests.factories.laporan import LENGKAP, laporan
from tests.layar import tekan
from tests.perjalanan.test_lapangan import ISI_BASIS, URAIAN, foto, ikat, isi

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
LAIN = "Pemasangan alat peraga di halaman sekolah diawasi sampai sore hari."
PENUH = """() => {
  IDBObjectStore.prototype.put = () => { throw new DOMException("penuh", "QuotaExceededError"); };
}"""
KIRIM = "**/lapangan/form-a/kirim/"
FOTO = "**/lapangan/form-a/*/bukti/"
LAMBAT = """() => {
  const semua = AwasiSimpanan.semua;
  const pintu = new Promise(buka => { window.bukaPintu = buka; });
  AwasiSimpanan.semua = () => pintu.then(semua);
}"""
BUNTU = "() => { AwasiSimpanan.kosongkan = () => new Promise(() => {}); }"
TERSAMBUNG = "window.dispatchEvent(new Event('online'))"


@pytest.fixture
def halaman(konteks: BrowserContext, pelayan: str, kantor_setempat: None) -> Iterator[Page]:
    """Return a bound phone on the page of a new form."""
    page = konteks.new_page()
    ikat(page, pelayan, undangan())
    page.goto(f"{pelayan}/lapangan/form-a/baru/")
    yield page
    konteks.set_offline(False)


def berfoto(page: Page) -> None:
    page.set_input_files(
        "#id_foto", [{"name": "baliho.jpg", "mimeType": "image/jpeg", "buffer": foto()}]
    )
    expect(page.locator("[data-daftar-foto]")).to_contain_text("baliho.jpg")


def kabar(page: Page, kata: str) -> None:
    expect(page.locator("[data-keadaan]")).to_contain_text(kata)


def test_what_is_written_while_a_form_is_on_its_way_is_a_form_of_its_own(
    halaman: Page, konteks: BrowserContext
) -> None:
    ditahan: list[Route] = []

    def tahan(rute: Route) -> None:
        ditahan.append(rute)

    konteks.route(KIRIM, tahan)
    isi(halaman)
    with halaman.expect_request(KIRIM):
        halaman.click("#kirim")
    kabar(halaman, "Mengirim")
    expect(halaman.locator("#id_uraian")).to_have_value("")
    halaman.fill("#id_uraian", LAIN)
    expect(halaman.locator("[data-tersimpan]")).to_contain_text("Tersimpan di ponsel ini")

    ditahan[0].continue_()

    kabar(halaman, "terkirim dengan nomor")
    expect(halaman.locator("#id_uraian")).to_have_value(LAIN)
    assert halaman.evaluate(ISI_BASIS) == [["draf", LAIN]]
    assert FormA.objects.count() == 1


def test_a_form_whose_photo_broke_off_is_not_written_over(
    halaman: Page, konteks: BrowserContext
) -> None:
    konteks.route(FOTO, lambda rute: rute.abort())
    isi(halaman)
    berfoto(halaman)
    halaman.click("#kirim")
    kabar(halaman, "Menunggu jaringan")
    assert FormA.objects.count() == 1
    halaman.fill("#id_uraian", LAIN)
    konteks.unroute(FOTO)

    halaman.evaluate(TERSAMBUNG)

    kabar(halaman, "terkirim dengan nomor")
    assert FormA.objects.count() == 1
    assert BerkasFormA.objects.get().disegel_pada is not None
    expect(halaman.locator("#id_uraian")).to_have_value(LAIN)


def test_a_refused_form_opened_from_the_list_is_sent_at_the_first_try(
    halaman: Page, konteks: BrowserContext, pelayan: str
) -> None:
    satu = laporan(LENGKAP, sedang_berlangsung=True)
    halaman.goto(f"{pelayan}/lapangan/")
    tekan(halaman, "text=Politik uang")
    tekan(halaman, "text=Saya berangkat")
    tekan(halaman, "main >> text=Tulis Form A")
    konteks.set_offline(True)
    isi(halaman)
    halaman.click("#kirim")
    kabar(halaman, "Menunggu jaringan")
    cabut(satu, "salah lihat")
    halaman.fill("#id_tempat", "Lapangan")
    expect(halaman.locator("[data-tersimpan]")).to_contain_text("Tersimpan di ponsel ini")
    konteks.set_offline(False)
    halaman.evaluate(TERSAMBUNG)
    kabar(halaman, "Belum diterima")
    expect(halaman.locator("#id_tempat")).to_have_value("Lapangan")

    halaman.click("[data-simpanan] >> text=Lanjutkan")
    expect(halaman.locator("#id_uraian")).to_have_value(URAIAN)
    halaman.click("#kirim")

    kabar(halaman, "terkirim dengan nomor")
    assert FormA.objects.get().siaga is None
    assert halaman.evaluate(ISI_BASIS) == [["draf", ""]]


def test_a_full_phone_says_that_it_keeps_nothing_and_sends_at_once(halaman: Page) -> None:
    halaman.evaluate(PENUH)
    isi(halaman)
    berfoto(halaman)
    kabar(halaman, "Tidak tersimpan")

    halaman.click("#kirim")

    kabar(halaman, "terkirim dengan nomor")
    assert FormA.objects.get().nomor
    assert BerkasFormA.objects.get().disegel_pada is not None
    expect(halaman.locator("#id_uraian")).to_have_value("")
    expect(halaman.locator("[data-daftar-foto]")).to_be_empty()


def test_a_full_phone_without_a_network_keeps_the_page_as_it_was_typed(
    halaman: Page, konteks: BrowserContext
) -> None:
    halaman.evaluate(PENUH)
    isi(halaman)
    konteks.set_offline(True)
    halaman.click("#kirim")
    kabar(halaman, "Biarkan halaman ini terbuka")
    expect(halaman.locator("#id_uraian")).to_have_value(URAIAN)
    expect(halaman.locator("#kirim")).to_be_focused()

    konteks.set_offline(False)
    halaman.click("#kirim")

    kabar(halaman, "terkirim dengan nomor")
    assert FormA.objects.count() == 1


def test_who_sent_a_form_is_led_to_where_it_stands_at_once_or_when_the_network_returns(
    halaman: Page, konteks: BrowserContext, pelayan: str
) -> None:
    tautan = halaman.locator("[data-keadaan] >> text=Lihat Form A Anda")
    menunggu = halaman.locator("[data-keadaan] >> text=Lihat yang menunggu di ponsel ini")
    konteks.set_offline(True)
    isi(halaman)
    halaman.evaluate(LAMBAT)
    halaman.click("#kirim")
    kabar(halaman, "Menunggu jaringan")
    expect(tautan).to_be_hidden()
    menunggu.click()
    expect(halaman.locator("[data-simpanan]")).to_be_hidden()
    halaman.evaluate("bukaPintu()")
    expect(halaman.locator("[data-simpanan] .kartu-lapangan__butir")).to_be_in_viewport()

    konteks.set_offline(False)
    halaman.evaluate(TERSAMBUNG)
    kabar(halaman, "terkirim dengan nomor")
    expect(menunggu).to_be_hidden()
    tautan.click()

    halaman.wait_for_url(f"{pelayan}/lapangan/form-a/")
    expect(halaman.locator("main")).to_contain_text(FormA.objects.get().nomor)
    expect(halaman.locator("main")).to_contain_text("Dikirim")


def test_a_store_that_does_not_answer_holds_nobody_back_and_who_leaves_leaves_once(
    halaman: Page,
) -> None:
    ditanya: list[str] = []
    keluar: list[str] = []

    def setuju(dialog: Dialog) -> None:
        ditanya.append(dialog.message)
        dialog.accept()

    halaman.on("dialog", setuju)
    halaman.on("request", lambda r: keluar.append(r.url) if "/keluar/" in r.url else None)
    halaman.evaluate(BUNTU)
    tombol = halaman.locator("[data-hapus-semua]")
    halaman.click(".lapangan__siapa summary")
    tombol.click()
    tombol.click()

    expect(halaman.locator("h1")).to_have_text("Masuk dengan PIN", timeout=30_000)
    assert (len(ditanya), len(keluar)) == (1, 1)


def test_nothing_comes_back_onto_an_emptied_phone(halaman: Page) -> None:
    halaman.fill("#id_uraian", URAIAN)
    expect(halaman.locator("[data-tersimpan]")).to_contain_text("Tersimpan di ponsel ini")
    halaman.evaluate("AwasiSimpanan.kosongkan()")

    halaman.fill("#id_uraian", LAIN)

    kabar(halaman, "Tidak tersimpan")
    assert halaman.evaluate(ISI_BASIS) == []
