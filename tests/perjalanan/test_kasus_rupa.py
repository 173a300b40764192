"""A case with every kind of track, overdue and with long names, as its people see it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page

from laporan.models import Laporan, Tenggat
from laporan.services.tenggat import segarkan
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from tests.factories.laporan import petugas
from tests.factories.perkara import diregistrasi
from wilayah.choices import Peran
from wilayah.models import Kantor, Petugas

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
SANDI = "sandi-uji-panjang"
LEBIHAN = "document.documentElement.scrollWidth - innerWidth"
BUKA = "document.querySelectorAll('details').forEach(d => { d.open = true })"


@pytest.fixture
def kasus(pelayan: str) -> tuple[Laporan, str]:
    """Return a case with five tracks in five states, one of them overdue, and its access code."""
    nama = "Bawaslu Kabupaten Kepulauan Siau Tagulandang Biaro"
    Kantor.objects.filter(kode_wilayah="63.11").update(nama=nama)
    laporan, kode = diregistrasi()
    pimpinan = petugas("63.11", Peran.PIMPINAN)
    alasan = "Saksi kedua berada di luar kota sampai lusa."
    pindahkan(laporan, pimpinan, Langkah.KLARIFIKASI, "hukum_lain")
    pindahkan(laporan, pimpinan, Langkah.PERPANJANGAN, "hukum_lain", alasan=alasan)
    pindahkan(laporan, pimpinan, Langkah.GAKKUMDU_1, "pidana")
    pindahkan(laporan, pimpinan, Langkah.KAJIAN, "kode_etik")
    akhir = Gerak(ke="tidak_terbukti")
    pindahkan(laporan, pimpinan, Langkah.PLENO, "kode_etik", akhir, alasan=alasan)
    kini = timezone.now()
    Tenggat.objects.filter(laporan=laporan, jalur="pidana", selesai_pada=None).update(
        mulai=kini - timedelta(days=6), jatuh_tempo=kini - timedelta(days=2)
    )
    segarkan(laporan)
    return laporan, kode


@pytest.fixture
def orang() -> Petugas:
    satu = petugas("63.11", Peran.PIMPINAN, Peran.PENELAAH)
    satu.nama = "Penelaah Contoh dengan Nama yang Panjang Sekali"
    satu.set_password(SANDI)
    satu.save()
    return satu


@pytest.fixture(params=[("light", 360), ("dark", 1280)], ids=str)
def konteks(request: pytest.FixtureRequest, peramban: Browser) -> Iterator[BrowserContext]:
    tema, lebar = request.param
    dibuka = peramban.new_context(
        viewport={"width": lebar, "height": 800}, color_scheme=tema, locale="id-ID"
    )
    dibuka.set_default_timeout(15_000)
    yield dibuka
    dibuka.close()


def masuk(konteks: BrowserContext, pelayan: str, orang: Petugas) -> Page:
    page = konteks.new_page()
    page.goto(f"{pelayan}/masuk/")
    page.fill("#id_username", orang.username)
    page.fill("#id_password", SANDI)
    page.press("#id_password", "Enter")
    page.wait_for_url(f"{pelayan}/petugas/")
    return page


def keluhan(page: Page) -> list[tuple[str, list[str]]]:
    page.evaluate(BUKA)
    hasil = Axe().run(page).response["violations"]
    return [(satu["id"], [simpul["target"] for simpul in satu["nodes"]]) for satu in hasil]


def test_axe_finds_nothing_on_the_page_of_a_case_and_nothing_overflows(
    pelayan: str, konteks: BrowserContext, kasus: tuple[Laporan, str], orang: Petugas
) -> None:
    page = masuk(konteks, pelayan, orang)
    alamat = f"{pelayan}/petugas/laporan/{kasus[0].nomor}/"
    for jalan in (alamat, f"{alamat}?jejak=semua", f"{pelayan}/petugas/?kelompok=penanganan"):
        page.goto(jalan)
        assert keluhan(page) == []
        assert page.evaluate(LEBIHAN) <= 0
    page.goto(alamat)
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate(BUKA)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(LEBIHAN) <= 0


def test_axe_finds_nothing_where_the_reporter_reads_the_tracks(
    pelayan: str, konteks: BrowserContext, kasus: tuple[Laporan, str]
) -> None:
    page = konteks.new_page()
    page.goto(f"{pelayan}/status/?nomor={kasus[0].nomor}")
    page.fill("#id_kode_akses", kasus[1])
    page.click("button:has-text('Lihat status')")
    page.wait_for_selector(".status__jalur")
    assert keluhan(page) == []
    assert page.evaluate(LEBIHAN) <= 0


def test_on_a_desk_what_is_due_and_every_track_begin_on_one_screen(
    pelayan: str, peramban: Browser, kasus: tuple[Laporan, str], orang: Petugas
) -> None:
    konteks = peramban.new_context(viewport={"width": 1280, "height": 800}, locale="id-ID")
    page = masuk(konteks, pelayan, orang)
    page.goto(f"{pelayan}/petugas/laporan/{kasus[0].nomor}/")

    kotak = page.locator(".kini, .lajur__satu").evaluate_all(
        "semua => semua.map(e => e.getBoundingClientRect()).map(r => [r.top, r.left])"
    )

    atas = [satu[0] for satu in kotak]
    assert len(kotak) == 6
    assert max(atas) < 800
    assert len({satu[1] for satu in kotak[1:]}) == 5
    konteks.close()
