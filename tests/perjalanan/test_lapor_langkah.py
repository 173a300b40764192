"""One question at a time: errors, the way back, the live check, the map."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from laporan.models import Laporan
from tests.perjalanan.jawaban import (
    CERITA,
    isi_sampai_periksa,
    lanjut,
    pilih_paringin,
    tanda_terima,
)

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]


def test_the_back_button_walks_the_steps_and_nothing_typed_is_lost(ponsel: Page) -> None:
    isi_sampai_periksa(ponsel)
    for langkah in ("identitas", "bukti", "siapa", "waktu", "tempat", "cerita"):
        ponsel.go_back()
        expect(ponsel.locator(f"[data-langkah={langkah}]")).to_be_visible()
    expect(ponsel.locator("#id_uraian")).to_have_value(CERITA)
    assert ponsel.evaluate("document.activeElement.id") == "tanya-cerita"
    ponsel.go_forward()
    expect(ponsel.locator("#wilayah_kabupaten")).to_have_value("63.11")


def test_a_changed_answer_leads_straight_back_to_the_check(ponsel: Page) -> None:
    isi_sampai_periksa(ponsel)
    ponsel.click("button:has-text('Ubah') >> nth=2")
    ponsel.fill("#id_tempat", "pasar lama")
    lanjut(ponsel, "periksa")

    expect(ponsel.locator("[data-tinjauan]")).to_contain_text("pasar lama")


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


def test_the_map_is_fetched_only_when_asked_for_and_a_tap_sets_the_point(ponsel: Page) -> None:
    diminta: list[str] = []
    ponsel.on("request", lambda minta: diminta.append(minta.url))
    lanjut(ponsel, "cerita")
    ponsel.fill("#id_uraian", CERITA)
    lanjut(ponsel, "tempat")
    pilih_paringin(ponsel)
    ponsel.click("summary:has-text('Tandai titiknya')")
    expect(ponsel.locator("[data-buka-peta]")).to_be_visible()
    assert not [alamat for alamat in diminta if "leaflet" in alamat]

    ponsel.click("[data-buka-peta]")
    expect(ponsel.locator(".leaflet-container")).to_be_visible()
    expect(ponsel.locator(".lapor__patokan").first).to_be_attached()
    ponsel.locator(".leaflet-container").click(position={"x": 150, "y": 120})
    expect(ponsel.locator("#id_lintang")).to_have_value(re.compile(r"^-2\.\d{5}$"))
    lintang = ponsel.locator("#id_lintang").input_value()
    ponsel.click("[data-arah=utara]")
    expect(ponsel.locator("#id_lintang")).not_to_have_value(lintang)
    assert float(ponsel.locator("#id_lintang").input_value()) > float(lintang)


def test_my_own_place_fills_in_the_point(konteks: BrowserContext, ponsel: Page) -> None:
    konteks.grant_permissions(["geolocation"])
    konteks.set_geolocation({"latitude": -2.334, "longitude": 115.461, "accuracy": 20})
    lanjut(ponsel, "cerita")
    ponsel.fill("#id_uraian", CERITA)
    lanjut(ponsel, "tempat")
    ponsel.click("summary:has-text('Tandai titiknya')")
    ponsel.click("[data-lokasi]")

    expect(ponsel.locator("#id_bujur")).to_have_value("115.46100")
