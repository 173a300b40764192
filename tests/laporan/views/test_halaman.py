import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from laporan.views import halaman
from tests.layar import (
    buka_lipatan,
    lebarkan,
    lebihan,
    pelanggaran,
    perbesar,
    terlalu_kecil,
    timbang,
)
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Kantor, Petugas

KOMPONEN = Path(__file__).resolve().parents[3] / "templates" / "komponen"
BERAT_BERANDA = 35 * 1024
GAYA_FOKUS = """() => {
  const gaya = getComputedStyle(document.activeElement);
  return `${gaya.outlineStyle} ${gaya.outlineWidth}`;
}"""
GALAT = ["400", "403", "404", "413", "429", "500", "503"]


@pytest.mark.django_db
def test_the_start_page_promises_the_deadlines_of_the_law_in_force(client: Client) -> None:
    isi = client.get("/").content.decode()
    assert "2 hari kalender setelah berkas diterima" in isi
    assert "Paling lambat 7 hari kalender" in isi
    assert "UU 1/2015 Pasal 134 ayat (4)" in isi
    assert "7 hari kerja" in isi


@pytest.mark.django_db
def test_the_start_page_leads_only_to_pages_that_exist(client: Client) -> None:
    isi = client.get("/").content.decode()
    for tujuan in sorted(set(re.findall(r'href="(/[^"#]*)"', isi))):
        if not tujuan.startswith("/static/"):
            assert client.get(tujuan).status_code in {200, 302}, tujuan


@pytest.mark.django_db
def test_the_start_page_asks_the_database_only_for_the_law(
    client: Client, django_assert_max_num_queries: object
) -> None:
    client.get("/")
    with django_assert_max_num_queries(2):  # type: ignore[operator]
        client.get("/")


@pytest.mark.django_db
def test_the_page_speaks_indonesian_until_the_switch_is_used(client: Client) -> None:
    assert '<html lang="id"' in client.get("/", HTTP_ACCEPT_LANGUAGE="en").content.decode()
    client.post(reverse("bahasa"), {"bahasa": "en", "lanjut": "/"})
    assert '<html lang="en"' in client.get("/").content.decode()


@pytest.mark.django_db
def test_every_part_appears_on_the_page_of_parts(client: Client) -> None:
    terpakai = {templat.name for templat in client.get("/gaya/").templates}
    bagian = {f"komponen/{berkas.name}" for berkas in KOMPONEN.glob("*.html")}
    assert bagian - terpakai == set()


@pytest.mark.django_db
def test_a_title_says_galat_when_the_form_has_errors(rf: RequestFactory) -> None:
    galat = render_to_string("beranda.html", {"ada_galat": True}, rf.get("/"))
    assert "<title>Galat: Laporkan pelanggaran pemilu" in galat


@pytest.mark.parametrize("nama", GALAT)
def test_an_error_page_needs_neither_request_nor_database(nama: str) -> None:
    isi = render_to_string(f"{nama}.html")
    assert 'href="/"' in isi
    assert "<h1>" in isi


def test_the_error_handlers_answer_with_their_own_status(rf: RequestFactory) -> None:
    request = rf.get("/tidak/ada/")
    jawaban = [
        halaman.galat_400(request, ValueError()),
        halaman.galat_403(request, ValueError()),
        halaman.galat_404(request, ValueError()),
        halaman.galat_500(request),
        halaman.csrf_gagal(request),
    ]
    assert [j.status_code for j in jawaban] == [400, 403, 404, 500, 403]


def test_a_refusal_shows_its_message_and_the_message_of_each_field(rf: RequestFactory) -> None:
    keliru = MasukanKeliru({"tanggal": ["Tanggal <b>di masa depan</b>."]})
    isi = render_to_string("penolakan.html", {"galat": keliru}, rf.get("/lapor/"))
    assert "Isian belum benar." in isi
    assert "&lt;b&gt;di masa depan" in isi


def test_a_refusal_in_the_workspace_leads_back_to_the_queue(rf: RequestFactory) -> None:
    galat = {"galat": Penolakan("Sudah diputus.")}
    permintaan = rf.get("/petugas/laporan/x/")
    permintaan.user = Petugas(kantor=Kantor(nama="Kantor Contoh"), peran=[Peran.PENELAAH])
    isi = render_to_string("penolakan.html", galat, permintaan)
    assert f'class="tombol" href="{reverse("petugas:antrean")}"' in isi


def test_the_old_name_of_the_icon_leads_to_the_mark(client: Client) -> None:
    jawaban = client.get("/favicon.ico")
    assert (jawaban.status_code, jawaban["Location"][:12]) == (302, "/static/img/")


@pytest.fixture(params=[("light", 360), ("dark", 360), ("light", 1280), ("dark", 1280)], ids=str)
def konteks(request: pytest.FixtureRequest, peramban: Browser) -> Iterator[BrowserContext]:
    tema, lebar = request.param
    konteks = peramban.new_context(
        viewport={"width": lebar, "height": 640}, color_scheme=tema, locale="id-ID"
    )
    yield konteks
    konteks.close()


@pytest.fixture
def ponsel(peramban: Browser) -> Iterator[Page]:
    konteks = peramban.new_context(viewport={"width": 360, "height": 640}, locale="id-ID")
    yield konteks.new_page()
    konteks.close()


@pytest.mark.peramban
@pytest.mark.parametrize("jalan", ["/", "/gaya/", "/prosedur/", "/tidak-ada/"])
def test_axe_finds_nothing_and_nothing_overflows(
    pelayan: str, konteks: BrowserContext, jalan: str
) -> None:
    page = konteks.new_page()
    keluhan: list[str] = []
    page.on("console", lambda pesan: keluhan.append(pesan.text))
    page.goto(pelayan + jalan)
    buka_lipatan(page)
    assert pelanggaran(page) == []
    assert lebihan(page) <= 0
    assert [k for k in keluhan if "404" not in k] == []


@pytest.mark.peramban
@pytest.mark.parametrize("jalan", ["/", "/gaya/", "/prosedur/?rezim=PEMILU-2022"])
def test_a_page_fits_at_320_pixels_and_twice_the_text(
    pelayan: str, ponsel: Page, jalan: str
) -> None:
    lebarkan(ponsel, 320)
    ponsel.goto(pelayan + jalan)
    perbesar(ponsel)
    assert lebihan(ponsel) <= 0


@pytest.mark.peramban
def test_what_can_be_pressed_is_large_enough_for_a_thumb(pelayan: str, ponsel: Page) -> None:
    ponsel.goto(f"{pelayan}/gaya/")
    lain = ".jalan, nav a, .kaki a"
    assert terlalu_kecil(ponsel, "body", lain) == []


@pytest.mark.peramban
def test_the_focus_is_a_ring_of_three_pixels_on_every_stop(pelayan: str, ponsel: Page) -> None:
    ponsel.goto(pelayan)
    cincin: list[str] = []
    for _ in range(9):
        ponsel.keyboard.press("Tab")
        cincin.append(ponsel.evaluate(GAYA_FOKUS))
    assert cincin == ["solid 3px"] * 9


@pytest.mark.peramban
def test_the_start_page_weighs_little_and_asks_nobody_else(pelayan: str, ponsel: Page) -> None:
    berat, asal = timbang(ponsel, pelayan)
    assert berat <= BERAT_BERANDA
    assert asal == {pelayan}


@pytest.mark.peramban
@pytest.mark.parametrize("cara", ["ketuk", "tiga kali Shift"])
def test_the_quick_exit_leaves_no_way_back_to_the_page(
    pelayan: str, ponsel: Page, cara: str
) -> None:
    def cuaca(rute: Route) -> None:
        rute.fulfill(body="<title>Cuaca</title>", content_type="text/html")

    ponsel.route("https://www.bmkg.go.id/**", cuaca)
    ponsel.goto("about:blank")
    ponsel.goto(f"{pelayan}/gaya/")
    if cara == "ketuk":
        ponsel.click("[data-tutup-cepat]")
    else:
        for _ in range(3):
            ponsel.keyboard.press("Shift")
    ponsel.wait_for_url("https://www.bmkg.go.id/**")
    ponsel.go_back()
    expect(ponsel).to_have_url("about:blank")


@pytest.mark.peramban
def test_the_quick_exit_is_a_plain_link_without_javascript(pelayan: str, peramban: Browser) -> None:
    konteks = peramban.new_context(java_script_enabled=False)
    page = konteks.new_page()
    page.goto(pelayan)
    tautan = page.locator("[data-tutup-cepat]")
    assert str(tautan.get_attribute("href")).startswith("https://")
    assert tautan.get_attribute("rel") == "noreferrer"
    konteks.close()


@pytest.mark.peramban
def test_the_count_of_a_field_follows_the_writing(pelayan: str, ponsel: Page) -> None:
    ponsel.goto(f"{pelayan}/gaya/")
    hitungan = ponsel.locator("[data-hitung=kosong_uraian]")
    assert hitungan.text_content() == "Paling banyak 4.000 huruf"
    ponsel.fill("#kosong_uraian", "a" * 12)
    assert hitungan.text_content() == "Sisa 3.988 huruf"
    ponsel.fill("#kosong_uraian", "😀" * 4001)
    assert hitungan.text_content() == "Kelebihan 1 huruf"
