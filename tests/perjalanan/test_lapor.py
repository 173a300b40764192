"""A citizen reports on a cheap phone: without JavaScript, and with it over a broken connection."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from laporan.models import Laporan
from laporan.services.kelengkapan import masukan_kini
from tests.factories.laporan import kantor

pytestmark = pytest.mark.peramban
PONSEL = {"width": 360, "height": 640}
CERITA = "Pada malam hari ada pembagian amplop di balai desa oleh anggota tim sukses."
HARI_KEJADIAN = "2026-01-02"


@pytest.fixture(autouse=True)
def _kantor(pelayan: str) -> None:
    for kode in ("", "63", "63.11", "63.11.02"):
        kantor(kode)


@pytest.fixture
def konteks(peramban: Browser) -> Iterator[BrowserContext]:
    dibuka = peramban.new_context(viewport=PONSEL, locale="id-ID")
    dibuka.set_default_timeout(15_000)
    yield dibuka
    dibuka.close()


@pytest.fixture
def ponsel(konteks: BrowserContext, pelayan: str) -> Page:
    page = konteks.new_page()
    page.goto(f"{pelayan}/lapor/")
    return page


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


def test_a_report_without_javascript_from_the_first_question_to_its_status(
    peramban: Browser, pelayan: str
) -> None:
    konteks = peramban.new_context(viewport=PONSEL, java_script_enabled=False)
    page = konteks.new_page()
    page.goto(f"{pelayan}/lapor/")
    page.check("[name=kategori][value=politik_uang]")
    page.fill("#id_uraian", CERITA)
    page.fill("#id_wilayah_teks", "paringin")
    page.click("button:has-text('Cari tempat')")
    page.check("[name=wilayah_calon] >> nth=0")
    page.fill("#id_tanggal_kejadian", HARI_KEJADIAN)
    page.fill("#id_tanggal_diketahui", HARI_KEJADIAN)
    page.check("[name=boleh_tahu][value=ya]")
    page.click("#kirim")
    expect(page.locator("[data-ringkasan-galat]")).to_contain_text("nama Anda")
    expect(page.locator("#id_uraian")).to_have_value(CERITA)
    page.fill("#id_nama", "Pelapor Contoh")
    page.fill("#id_telepon", "081200000000")
    page.click("#kirim")
    nomor, kode = tanda_terima(page)

    page.goto(f"{pelayan}/status/?nomor={nomor}")
    page.fill("#id_kode_akses", kode.lower())
    page.click("button:has-text('Lihat status')")

    expect(page.locator("h1")).to_have_text(nomor)
    expect(page.locator("main")).to_contain_text("Menunggu berkas asli")
    assert kode not in page.url
    konteks.close()


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


def test_the_back_button_walks_the_steps_and_nothing_typed_is_lost(ponsel: Page) -> None:
    isi_sampai_periksa(ponsel)
    for langkah in ("identitas", "bukti", "siapa", "waktu", "tempat", "cerita"):
        ponsel.go_back()
        expect(ponsel.locator(f"[data-langkah={langkah}]")).to_be_visible()
    expect(ponsel.locator("#id_uraian")).to_have_value(CERITA)
    assert ponsel.evaluate("document.activeElement.id") == "tanya-cerita"
    ponsel.go_forward()
    expect(ponsel.locator("#wilayah_kabupaten")).to_have_value("63.11")


def test_what_would_be_refused_is_said_before_the_next_question(ponsel: Page) -> None:
    lanjut(ponsel, "cerita")
    ponsel.click("[data-lanjut]")

    expect(ponsel.locator(".ringkasan-galat")).to_be_focused()
    expect(ponsel.locator("#id_uraian")).to_have_attribute("aria-invalid", "true")
    assert ponsel.title().startswith("Galat:")
    ponsel.click(".ringkasan-galat a")
    expect(ponsel.locator("#id_uraian")).to_be_focused()


def test_an_error_only_the_server_sees_comes_back_at_its_field(ponsel: Page) -> None:
    isi_sampai_periksa(ponsel)
    ponsel.click("button:has-text('Ubah') >> nth=6")
    ponsel.fill("#id_surel", "bukan surel")
    lanjut(ponsel, "periksa")
    ponsel.click("#kirim")

    expect(ponsel.locator("[data-langkah=identitas]")).to_be_visible()
    expect(ponsel.locator("[data-bidang=surel] .errorlist")).to_contain_text("surel")
    expect(ponsel.locator("#id_nama")).to_have_value("Pelapor Contoh")
    ponsel.fill("#id_surel", "")
    lanjut(ponsel, "periksa")
    ponsel.click("#kirim")
    tanda_terima(ponsel)
    assert Laporan.objects.count() == 1


def test_the_check_of_elements_follows_every_answer_and_blocks_nothing(ponsel: Page) -> None:
    ringkas = ponsel.locator("[data-unsur-ringkas]")
    expect(ringkas).to_have_text("0 dari 6 unsur lengkap")
    lanjut(ponsel, "cerita")
    ponsel.fill("#id_uraian", CERITA)
    expect(ringkas).to_have_text("1 dari 6 unsur lengkap")
    lanjut(ponsel, "tempat")
    ponsel.select_option("#wilayah_provinsi", "63")
    lanjut(ponsel, "waktu")
    lanjut(ponsel, "siapa")
    lanjut(ponsel, "bukti")
    lanjut(ponsel, "identitas")
    ponsel.check("[name=boleh_tahu][value=belum]")
    lanjut(ponsel, "periksa")
    ponsel.click("#kirim")

    tanda_terima(ponsel)
    laporan = Laporan.objects.get()
    assert laporan.bentuk == "informasi_awal"
    assert "uraian" not in laporan.unsur_belum
    assert len(laporan.unsur_belum) == 5


def test_the_warning_about_money_stands_before_the_story(ponsel: Page) -> None:
    ponsel.check("[name=kategori][value=politik_uang]")
    lanjut(ponsel, "cerita")
    peringatan = ponsel.locator("[data-uang]")
    expect(peringatan).to_contain_text("penerima juga dapat dipidana")
    expect(peringatan).to_contain_text("tidak harus menulis")
    ponsel.go_back()
    ponsel.check("[name=kategori][value=intimidasi]")
    lanjut(ponsel, "cerita")
    expect(peringatan).to_be_hidden()


def test_the_code_is_gone_after_a_reload_and_behind_the_back_button(
    ponsel: Page, pelayan: str
) -> None:
    isi_sampai_periksa(ponsel)
    ponsel.click("#kirim")
    _nomor, kode = tanda_terima(ponsel)
    assert ponsel.url == f"{pelayan}/lapor/terkirim/"

    ponsel.reload()
    assert kode[:5] not in ponsel.content()
    ponsel.go_back()
    ponsel.wait_for_load_state()
    expect(ponsel.locator("[data-langkah=apa]")).to_be_visible()
    expect(ponsel.locator("#id_uraian")).to_have_value("")
    assert kode[:5] not in ponsel.content()


def test_the_map_is_fetched_only_when_asked_for_and_a_tap_sets_the_point(ponsel: Page) -> None:
    diminta: list[str] = []
    ponsel.on("request", lambda minta: diminta.append(minta.url))
    lanjut(ponsel, "cerita")
    ponsel.fill("#id_uraian", CERITA)
    lanjut(ponsel, "tempat")
    pilih_paringin(ponsel)
    ponsel.click("summary:has-text('Tandai titiknya')")
    assert not [alamat for alamat in diminta if "leaflet" in alamat]

    ponsel.click("[data-buka-peta]")
    expect(ponsel.locator(".leaflet-container")).to_be_visible()
    expect(ponsel.locator(".lapor__patokan").first).to_be_attached()
    ponsel.locator(".leaflet-container").click(position={"x": 150, "y": 120})
    expect(ponsel.locator("#id_lintang")).to_have_value(re.compile(r"^-2\.\d{5}$"))
    lintang = float(ponsel.locator("#id_lintang").input_value())
    ponsel.click("[data-arah=utara]")
    assert float(ponsel.locator("#id_lintang").input_value()) > lintang


def test_my_own_place_fills_in_the_point(konteks: BrowserContext, ponsel: Page) -> None:
    konteks.grant_permissions(["geolocation"])
    konteks.set_geolocation({"latitude": -2.334, "longitude": 115.461, "accuracy": 20})
    lanjut(ponsel, "cerita")
    ponsel.fill("#id_uraian", CERITA)
    lanjut(ponsel, "tempat")
    ponsel.click("summary:has-text('Tandai titiknya')")
    ponsel.click("[data-lokasi]")

    expect(ponsel.locator("#id_bujur")).to_have_value("115.46100")
