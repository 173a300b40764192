"""A supervisor's phone: bound by a link, written on without a network, sent exactly once."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from laporan.services.pencabutan import cabut
from pengawasan.lapangan.models import BerkasFormA, FormA, Perangkat, Undangan
from pengawasan.lapangan.services.undangan import UndanganBaru
from pengawasan.lapangan.tasks import gambar_form_a
from pengawasan.lokal.proses import tunggu
from tests.factories.lapangan import PIN, undangan
from tests.factories.laporan import LENGKAP, laporan
from tests.layar import tekan
from tests.perjalanan.jawaban import PONSEL

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
URAIAN = "Kampanye tatap muka dihadiri sekitar lima puluh orang sampai pukul 21.30."
ISI_BASIS = """async () => new Promise((jadi) => {
  const minta = indexedDB.open('awasi-lapangan', 1);
  minta.onupgradeneeded = () => minta.result.createObjectStore('form_a', { keyPath: 'kunci' });
  minta.onsuccess = () => {
    const semua = minta.result.transaction('form_a').objectStore('form_a').getAll();
    semua.onsuccess = () => jadi(semua.result.map((satu) => [satu.keadaan, satu.isi.uraian || '']));
  };
})"""
HALAMAN_TERSIMPAN = """async () =>
  (await caches.match('/lapangan/form-a/baru/', { ignoreSearch: true })) !== undefined"""


def foto(warna: str = "#446688") -> bytes:
    hasil = BytesIO()
    Image.new("RGB", (320, 240), warna).save(hasil, "JPEG")
    return hasil.getvalue()


def ikat(page: Page, pelayan: str, satu: UndanganBaru) -> None:
    """Open the invitation's link and choose a PIN."""
    page.goto(f"{pelayan}/lapangan/undangan/#{satu.kode.replace('-', '')}")
    expect(page.locator("#id_kode")).not_to_have_value("")
    expect(page).to_have_url(re.compile("^[^#]*$"))
    tekan(page, "text=Lanjut")
    expect(page.locator("main")).to_contain_text("Pengawas Contoh")
    page.fill("#id_pin", PIN)
    page.fill("#id_pin_ulang", PIN)
    tekan(page, "text=Ikat ponsel ini")
    expect(page.locator("main")).to_contain_text("Tulis Form A")


@pytest.fixture
def ponsel(konteks: BrowserContext, pelayan: str, kantor_setempat: None) -> Page:
    """Return a bound phone on its first page, the worker in charge of it."""
    page = konteks.new_page()
    ikat(page, pelayan, undangan())
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    assert tunggu(lambda: bool(page.evaluate(HALAMAN_TERSIMPAN)), 30)
    return page


def isi(page: Page, uraian: str = URAIAN) -> None:
    page.select_option("#id_tahapan", "kampanye")
    page.check("[name=bentuk][value=langsung]")
    page.fill("#id_tanggal", "2026-01-02")
    page.fill("#id_jam_mulai", "19:00")
    page.fill("#id_tempat", "Balai desa")
    page.fill("#id_uraian", uraian)
    page.check("[name=ada_dugaan][value=tidak]")


def tersambung(konteks: BrowserContext, *, ya: bool) -> None:
    konteks.set_offline(not ya)


def test_opening_the_link_spends_nothing_until_a_pin_was_chosen(
    konteks: BrowserContext, pelayan: str
) -> None:
    satu = undangan()
    page = konteks.new_page()
    page.goto(f"{pelayan}/lapangan/undangan/#{satu.kode}")
    tekan(page, "text=Lanjut")
    assert Undangan.objects.get().dipakai_pada is None

    ikat(page, pelayan, satu)

    assert Perangkat.objects.filter(dicabut_pada=None).count() == 1
    kuki = {k["name"]: k for k in konteks.cookies()}
    assert kuki["lapangan-ponsel"]["httpOnly"]
    assert kuki["lapangan-ponsel"]["sameSite"] == "Strict"
    assert page.evaluate("document.cookie") == ""


def test_a_form_written_without_a_network_is_sent_once_when_it_returns(
    ponsel: Page, konteks: BrowserContext, pelayan: str
) -> None:
    tersambung(konteks, ya=False)
    ponsel.goto(f"{pelayan}/lapangan/form-a/baru/")
    isi(ponsel)
    ponsel.set_input_files(
        "#id_foto", [{"name": "baliho.jpg", "mimeType": "image/jpeg", "buffer": foto()}]
    )
    expect(ponsel.locator("[data-daftar-foto]")).to_contain_text("baliho.jpg")
    ponsel.click("#kirim")
    expect(ponsel.locator("[data-keadaan]")).to_contain_text("Menunggu jaringan")
    assert ponsel.evaluate(ISI_BASIS) == [["antre", URAIAN]]
    assert not FormA.objects.exists()

    tersambung(konteks, ya=True)
    ponsel.evaluate("window.dispatchEvent(new Event('online'))")

    expect(ponsel.locator("[data-keadaan]")).to_contain_text("terkirim dengan nomor")
    satu = FormA.objects.get()
    assert satu.nomor in ponsel.locator("[data-keadaan]").inner_text()
    assert ponsel.evaluate(ISI_BASIS) == []
    assert BerkasFormA.objects.get().disegel_pada is not None
    gambar_form_a()
    assert BerkasFormA.objects.get().turunan.galat == ""


def test_what_was_typed_survives_a_closed_page_and_every_page_is_the_form_without_a_network(
    ponsel: Page, konteks: BrowserContext, pelayan: str
) -> None:
    tersambung(konteks, ya=False)
    ponsel.goto(f"{pelayan}/lapangan/form-a/baru/")
    ponsel.fill("#id_tempat", "Balai desa")
    expect(ponsel.locator("[data-tersimpan]")).to_contain_text("Tersimpan di ponsel ini")
    ponsel.close()

    lagi = konteks.new_page()
    lagi.goto(f"{pelayan}/lapangan/")
    expect(lagi.locator("h1")).to_have_text("Form A")
    expect(lagi.locator("[data-simpanan]")).to_contain_text("Balai desa")
    lagi.click("text=Lanjutkan")

    expect(lagi.locator("#id_tempat")).to_have_value("Balai desa")


def test_a_lost_answer_makes_no_second_form(
    ponsel: Page, konteks: BrowserContext, pelayan: str
) -> None:
    ponsel.goto(f"{pelayan}/lapangan/form-a/baru/")
    isi(ponsel)
    hilang = {"n": 0}

    def putus(rute: object) -> None:
        hilang["n"] += 1
        rute.fetch()  # type: ignore[attr-defined]
        rute.abort()  # type: ignore[attr-defined]

    konteks.route("**/lapangan/form-a/kirim/", putus, times=1)
    ponsel.click("#kirim")
    expect(ponsel.locator("[data-keadaan]")).to_contain_text("Menunggu jaringan")
    assert FormA.objects.count() == 1

    ponsel.evaluate("window.dispatchEvent(new Event('online'))")

    expect(ponsel.locator("[data-keadaan]")).to_contain_text("terkirim dengan nomor")
    assert hilang["n"] == 1
    assert FormA.objects.count() == 1
    assert ponsel.evaluate(ISI_BASIS) == []


def test_a_session_that_is_over_asks_for_the_pin_and_then_sends(
    ponsel: Page, konteks: BrowserContext, pelayan: str
) -> None:
    ponsel.goto(f"{pelayan}/lapangan/form-a/baru/")
    isi(ponsel)
    konteks.clear_cookies(name="lapangan-sesi")
    ponsel.click("#kirim")
    expect(ponsel.locator("[data-keadaan]")).to_contain_text("Masuk dengan PIN dulu")

    ponsel.goto(f"{pelayan}/lapangan/")
    ponsel.fill("#id_pin", PIN)
    tekan(ponsel, "main button:has-text('Masuk')")

    expect(ponsel.locator("main")).to_contain_text("Tulis Form A")
    assert tunggu(lambda: FormA.objects.count() == 1, 30)
    assert tunggu(lambda: ponsel.evaluate(ISI_BASIS) == [], 30)


def test_what_the_server_refuses_comes_back_to_its_field(ponsel: Page, pelayan: str) -> None:
    ponsel.goto(f"{pelayan}/lapangan/form-a/baru/")
    ponsel.click("#kirim")
    expect(ponsel.locator("[data-ringkasan-galat]")).to_contain_text("Tahapan yang diawasi")
    isi(ponsel, "pendek")
    ponsel.click("#kirim")

    expect(ponsel.locator("[data-ringkasan-galat]")).to_contain_text("paling sedikit 20 huruf")
    ponsel.fill("#id_uraian", URAIAN)
    ponsel.click("#kirim")
    expect(ponsel.locator("[data-keadaan]")).to_contain_text("terkirim dengan nomor")


def test_hapus_dari_ponsel_leaves_nothing_behind(
    ponsel: Page, konteks: BrowserContext, pelayan: str
) -> None:
    ponsel.goto(f"{pelayan}/lapangan/form-a/baru/")
    ponsel.fill("#id_tempat", "Balai desa")
    expect(ponsel.locator("[data-tersimpan]")).to_contain_text("Tersimpan")
    ponsel.on("dialog", lambda dialog: dialog.accept())
    ponsel.click(".lapangan__siapa summary")
    tekan(ponsel, "text=Keluar dan hapus dari ponsel")

    expect(ponsel.locator("h1")).to_have_text("Masuk dengan PIN")
    assert ponsel.evaluate(ISI_BASIS) == []
    assert ponsel.evaluate("async () => (await caches.keys()).length") == 0


def test_the_field_works_without_javascript(jendela: Callable[..., Page], pelayan: str) -> None:
    page = jendela(PONSEL["width"], java_script_enabled=False)
    satu = undangan()
    page.goto(f"{pelayan}/lapangan/undangan/")
    page.fill("#id_kode", satu.kode)
    tekan(page, "text=Lanjut")
    page.fill("#id_pin", PIN)
    page.fill("#id_pin_ulang", PIN)
    tekan(page, "text=Ikat ponsel ini")
    tekan(page, "text=Tulis Form A")
    page.fill("#id_tempat", "Balai desa")
    tekan(page, "text=Simpan draf")
    expect(page.locator("#id_tempat")).to_have_value("Balai desa")
    page.set_input_files(
        "#id_foto_draf", [{"name": "a.jpg", "mimeType": "image/jpeg", "buffer": foto()}]
    )
    tekan(page, "text=Unggah foto")
    expect(page.locator("main")).to_contain_text("a.jpg")
    isi(page)
    tekan(page, "#kirim")

    expect(page.locator("main")).to_contain_text("tidak dapat diubah lagi")
    assert FormA.objects.get().berkas.count() == 1


def test_an_alert_is_answered_and_becomes_a_form_a(ponsel: Page, pelayan: str) -> None:
    laporan(LENGKAP, sedang_berlangsung=True)
    ponsel.goto(f"{pelayan}/lapangan/")
    tekan(ponsel, "text=Politik uang")
    expect(ponsel.locator("main")).to_contain_text("balai desa")
    tekan(ponsel, "text=Saya berangkat")
    expect(ponsel.locator("main")).to_contain_text("Tercatat: Anda berangkat")
    tekan(ponsel, "text=Sudah di lokasi")
    tekan(ponsel, "main >> text=Tulis Form A")
    isi(ponsel)
    ponsel.click("#kirim")

    expect(ponsel.locator("[data-keadaan]")).to_contain_text("terkirim dengan nomor")
    satu = FormA.objects.get()
    assert satu.siaga is not None
    assert satu.siaga.keadaan == "selesai"
    assert satu.laporan is not None


def test_a_form_for_a_report_withdrawn_meanwhile_stays_and_goes_without_it(
    ponsel: Page, konteks: BrowserContext, pelayan: str
) -> None:
    satu = laporan(LENGKAP, sedang_berlangsung=True)
    ponsel.goto(f"{pelayan}/lapangan/")
    tekan(ponsel, "text=Politik uang")
    tekan(ponsel, "text=Saya berangkat")
    tekan(ponsel, "main >> text=Tulis Form A")
    tersambung(konteks, ya=False)
    isi(ponsel)
    ponsel.click("#kirim")
    expect(ponsel.locator("[data-keadaan]")).to_contain_text("Menunggu jaringan")
    cabut(satu, "salah lihat")

    tersambung(konteks, ya=True)
    ponsel.evaluate("window.dispatchEvent(new Event('online'))")

    expect(ponsel.locator("[data-keadaan]")).to_contain_text("Isi Form A Anda tidak hilang")
    expect(ponsel.locator("#id_uraian")).to_have_value(URAIAN)
    expect(ponsel.locator("[data-acuan]")).to_be_hidden()
    assert not FormA.objects.exists()
    ponsel.click("#kirim")
    expect(ponsel.locator("[data-keadaan]")).to_contain_text("terkirim dengan nomor")
    assert FormA.objects.get().siaga is None
    assert ponsel.evaluate(ISI_BASIS) == []
