"""A case with every kind of track, overdue and with long names, as its people see it."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, expect

from laporan.models import Laporan, Tenggat
from laporan.services.tenggat import segarkan
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from tests.factories.laporan import petugas
from tests.factories.perkara import diregistrasi
from tests.layar import buka_lipatan, lebihan, masuk, pelanggaran, perbesar
from tests.perjalanan.jawaban import buka_status
from wilayah.choices import Peran
from wilayah.models import Kantor, Petugas

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]


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
    return satu


@pytest.fixture(params=[("light", 360), ("dark", 1280)], ids=str)
def konteks(request: pytest.FixtureRequest, peramban: Browser) -> Iterator[BrowserContext]:
    tema, lebar = request.param
    dibuka = peramban.new_context(
        viewport={"width": lebar, "height": 800}, color_scheme=tema, locale="id-ID"
    )
    yield dibuka
    dibuka.close()


def keluhan(page: Page) -> list[tuple[str, list[str]]]:
    buka_lipatan(page)
    return pelanggaran(page)


def test_axe_finds_nothing_on_the_page_of_a_case_and_nothing_overflows(
    pelayan: str, konteks: BrowserContext, kasus: tuple[Laporan, str], orang: Petugas
) -> None:
    page = masuk(konteks.new_page(), pelayan, orang)
    alamat = f"{pelayan}/petugas/laporan/{kasus[0].nomor}/"
    for jalan in (alamat, f"{alamat}?jejak=semua", f"{pelayan}/petugas/?kelompok=penanganan"):
        page.goto(jalan)
        assert keluhan(page) == []
        assert lebihan(page) <= 0
    page.goto(alamat)
    buka_lipatan(page)
    perbesar(page)
    assert lebihan(page, 320) <= 0


def test_axe_finds_nothing_where_the_reporter_reads_the_tracks(
    pelayan: str, konteks: BrowserContext, kasus: tuple[Laporan, str]
) -> None:
    page = buka_status(konteks.new_page(), pelayan, kasus[0].nomor, kasus[1])
    expect(page.locator(".status__jalur").first).to_be_visible()
    assert keluhan(page) == []
    assert lebihan(page) <= 0


def test_on_a_desk_what_is_due_and_every_track_begin_on_one_screen(
    meja_petugas: Callable[..., Page], kasus: tuple[Laporan, str], orang: Petugas
) -> None:
    page = meja_petugas(orang, 1280, f"/petugas/laporan/{kasus[0].nomor}/")

    kotak = page.locator(".kini, .lajur__satu").evaluate_all(
        "semua => semua.map(e => e.getBoundingClientRect()).map(r => [r.top, r.left])"
    )

    atas = [satu[0] for satu in kotak]
    assert len(kotak) == 6
    assert max(atas) < 800
    assert len({satu[1] for satu in kotak[1:]}) == 5
