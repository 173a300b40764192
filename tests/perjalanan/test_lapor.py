"""A citizen reports on a cheap phone: without JavaScript, and over a broken connection."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from laporan.models import Laporan
from laporan.services.kelengkapan import masukan_kini
from tests.layar import tekan
from tests.perjalanan.jawaban import (
    CERITA,
    HARI_KEJADIAN,
    PONSEL,
    isi_sampai_periksa,
    tanda_terima,
)

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]


def test_a_report_without_javascript_from_the_first_question_to_its_status(
    jendela: Callable[..., Page], pelayan: str
) -> None:
    page = jendela(PONSEL["width"], java_script_enabled=False)
    page.goto(f"{pelayan}/lapor/")
    page.check("[name=kategori][value=politik_uang]")
    page.fill("#id_uraian", CERITA)
    page.fill("#id_wilayah_teks", "paringin")
    tekan(page, "button:has-text('Cari tempat')")
    page.check("[name=wilayah_calon] >> nth=0")
    page.fill("#id_tanggal_kejadian", HARI_KEJADIAN)
    page.fill("#id_tanggal_diketahui", HARI_KEJADIAN)
    page.check("[name=boleh_tahu][value=ya]")
    tekan(page, "#kirim")
    expect(page.locator("[data-ringkasan-galat]")).to_contain_text("nama Anda")
    expect(page.locator("#id_uraian")).to_have_value(CERITA)
    page.fill("#id_nama", "Pelapor Contoh")
    page.fill("#id_telepon", "081200000000")
    tekan(page, "#kirim")
    nomor, kode = tanda_terima(page)

    page.goto(f"{pelayan}/status/?nomor={nomor}")
    page.fill("#id_kode_akses", kode.lower())
    tekan(page, "button:has-text('Lihat status')")

    expect(page.locator("h1")).to_have_text(nomor)
    expect(page.locator("main")).to_contain_text("Menunggu berkas asli")
    assert kode not in page.url


def test_a_report_survives_a_connection_that_is_gone_when_it_is_sent(
    konteks: BrowserContext, ponsel: Page
) -> None:
    isi_sampai_periksa(ponsel)
    konteks.set_offline(True)
    ponsel.click("#kirim")
    expect(ponsel.locator("[data-keadaan-kata]")).to_contain_text("Belum terkirim")
    assert not Laporan.objects.exists()

    konteks.set_offline(False)

    nomor, kode = tanda_terima(ponsel)
    masukan = masukan_kini(Laporan.objects.get(nomor=nomor))
    assert (masukan.uraian, masukan.tempat) == (CERITA, "balai desa")
    assert len(kode) == 26


def test_an_answer_lost_on_the_way_back_makes_no_second_report(ponsel: Page) -> None:
    jawaban_hilang: list[str] = []

    def putus(rute: Route) -> None:
        if jawaban_hilang:
            rute.continue_()
            return
        jawaban_hilang.append(rute.fetch().text())
        rute.abort("connectionreset")

    isi_sampai_periksa(ponsel)
    ponsel.route("**/lapor/terkirim/", putus)
    ponsel.click("#kirim")

    nomor, _kode = tanda_terima(ponsel)
    assert Laporan.objects.count() == 1
    assert nomor in jawaban_hilang[0]


def test_the_button_pressed_three_times_sends_once(ponsel: Page) -> None:
    isi_sampai_periksa(ponsel)
    ponsel.evaluate(
        "() => { for (let i = 0; i < 3; i += 1) document.getElementById('kirim').click() }"
    )

    tanda_terima(ponsel)
    assert Laporan.objects.count() == 1


def test_a_server_in_trouble_is_tried_again_and_said_honestly(ponsel: Page) -> None:
    sisa = [503, 500]

    def terganggu(rute: Route) -> None:
        if sisa:
            rute.fulfill(status=sisa.pop(), body="<title>x</title>", content_type="text/html")
        else:
            rute.continue_()

    isi_sampai_periksa(ponsel)
    ponsel.route("**/lapor/terkirim/", terganggu)
    ponsel.click("#kirim")
    expect(ponsel.locator("[data-keadaan-kata]")).to_contain_text("mencoba lagi")
    ponsel.click("[data-coba]")

    tanda_terima(ponsel)
    assert Laporan.objects.count() == 1


def test_a_page_whose_permission_ran_out_is_sent_all_the_same(
    konteks: BrowserContext, ponsel: Page
) -> None:
    isi_sampai_periksa(ponsel)
    konteks.clear_cookies()
    ponsel.click("#kirim")

    tanda_terima(ponsel)
    assert Laporan.objects.count() == 1


def test_the_code_is_gone_after_a_reload_and_behind_the_back_button(
    ponsel: Page, pelayan: str
) -> None:
    isi_sampai_periksa(ponsel)
    ponsel.click("#kirim")
    _nomor, kode = tanda_terima(ponsel)
    expect(ponsel).to_have_url(f"{pelayan}/lapor/terkirim/")

    ponsel.reload()
    assert kode[:5] not in ponsel.content()
    ponsel.go_back()
    ponsel.wait_for_load_state()
    expect(ponsel.locator("[data-langkah=apa]")).to_be_visible()
    expect(ponsel.locator("#id_uraian")).to_have_value("")
    assert kode[:5] not in ponsel.content()
