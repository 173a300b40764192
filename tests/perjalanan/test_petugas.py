"""From the originals to the register: officers at the office, the reporter on the phone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from laporan.models import Laporan
from laporan.rules.jawaban import TandaTerimaBaca
from pengawasan.perkara.models import Perkara
from tests.factories.laporan import petugas, terima
from tests.layar import tekan
from tests.perjalanan.jawaban import PONSEL, buka_status
from wilayah.choices import Peran

pytestmark = pytest.mark.peramban
UNSUR = ("identitas_pelapor", "terlapor", "batas_waktu", "waktu_tempat", "uraian", "bukti")
Masuk = Callable[..., Page]


@pytest.fixture
def tanda(pelayan: str, kantor_setempat: None) -> TandaTerimaBaca:
    """Return the receipt of a report that came in online."""
    return terima()


@pytest.fixture
def masuk(meja_petugas: Masuk) -> Masuk:
    """Return a function that signs an officer in on a phone of their own."""

    def buka(*peran: Peran, tanpa_skrip: bool = False) -> Page:
        orang, skrip = petugas("63.11", *peran), not tanpa_skrip
        page = meja_petugas(orang, PONSEL["width"], java_script_enabled=skrip)
        expect(page.locator("h1")).to_have_text("Antrean")
        return page

    return buka


def buka_laporan(page: Page, nomor: str) -> None:
    tekan(page, "nav >> text=Antrean")
    tekan(page, f"main >> text={nomor}")
    expect(page.locator("h1")).to_have_text(nomor)


def serahkan(page: Page, nomor: str) -> str:
    """Receive the originals and return the number of the receipt."""
    buka_laporan(page, nomor)
    tekan(page, "main >> text=Terima berkas asli")
    page.check("[name=diserahkan][value=identitas]")
    page.check("[name=diserahkan][value=bukti]")
    tekan(page, "button:has-text('Terima dan beri tanda bukti')")
    lembar = page.locator(".lembar-cetak")
    expect(lembar).to_contain_text("Tanda bukti penyampaian laporan")
    cocok = re.search(r"\d{3}/LP/PB/Kab/63\.11/[IVX]+/\d{4}", lembar.inner_text())
    assert cocok, lembar.inner_text()
    return cocok.group()


def status(page: Page, pelayan: str, tanda: TandaTerimaBaca) -> Page:
    return buka_status(page, pelayan, tanda.nomor, tanda.kode_akses)


def nilai_semua(page: Page) -> None:
    for kode in UNSUR:
        page.check(f"[name=nilai_{kode}][value=ya]")


@pytest.mark.parametrize("tanpa_skrip", [False, True])
def test_originals_are_received_and_the_reporter_reads_it(
    tanda: TandaTerimaBaca, masuk: Masuk, pelayan: str, *, tanpa_skrip: bool
) -> None:
    penerima = masuk(Peran.PENERIMA, tanpa_skrip=tanpa_skrip)

    nomor = serahkan(penerima, tanda.nomor)

    buka_laporan(penerima, tanda.nomor)
    expect(penerima.locator("main")).to_contain_text("Siap dikaji")
    expect(penerima.locator("main")).not_to_contain_text("Pelapor Contoh")
    pelapor = status(penerima.context.new_page(), pelayan, tanda)
    expect(pelapor.locator("main")).to_contain_text(nomor)


def minta_lengkapi(koordinator: Page, nomor: str, alasan: str) -> None:
    """Ask for completion: first without a reason, which is refused at the field."""
    buka_laporan(koordinator, nomor)
    tekan(koordinator, "main >> text=Putuskan kajian awal")
    nilai_semua(koordinator)
    koordinator.check("[name=nilai_bukti][value=tidak]")
    koordinator.check("[name=putusan][value=perbaikan]")
    tekan(koordinator, "button:has-text('Putuskan')")
    expect(koordinator.locator("[data-ringkasan-galat]")).to_contain_text("Tulis alasannya")
    koordinator.fill("#id_alasan_bukti", alasan)
    tekan(koordinator, "button:has-text('Putuskan')")
    expect(koordinator.locator("main")).to_contain_text("Menunggu kelengkapan")


def lengkapi(ponsel: Page, tambahan: str) -> None:
    tekan(ponsel, "button:has-text('Lengkapi laporan')")
    ponsel.fill("#id_uraian", tambahan)
    tekan(ponsel, "button:has-text('Kirim tambahan')")
    expect(ponsel.locator("main")).to_contain_text("Sedang diperiksa kelengkapannya")


def daftarkan(koordinator: Page, nomor: str, tambahan: str) -> str:
    """Register the completed report, which offers no second completion; return its number."""
    buka_laporan(koordinator, nomor)
    expect(koordinator.locator("main")).to_contain_text(tambahan)
    tekan(koordinator, "main >> text=Putuskan kajian awal")
    nilai_semua(koordinator)
    expect(koordinator.locator("[name=putusan][value=perbaikan]")).to_have_count(0)
    koordinator.check("[name=putusan][value=registrasi]")
    koordinator.check("[name=jalur][value=pidana]")
    tekan(koordinator, "button:has-text('Putuskan')")
    expect(koordinator.locator("main")).to_contain_text("Diregistrasi dengan nomor")
    return Perkara.objects.get(laporan__nomor=nomor).nomor_registrasi


def test_a_report_is_completed_after_perbaikan_and_then_registered(
    tanda: TandaTerimaBaca, masuk: Masuk, ponsel: Page, pelayan: str
) -> None:
    alasan, tambahan = "Fotonya belum memperlihatkan amplop.", "Amplopnya berisi uang dan gambar."
    koordinator = masuk(Peran.KOORDINATOR)
    serahkan(masuk(Peran.PENERIMA), tanda.nomor)
    minta_lengkapi(koordinator, tanda.nomor, alasan)

    status(ponsel, pelayan, tanda)
    expect(ponsel.locator("main")).to_contain_text(alasan)
    lengkapi(ponsel, tambahan)
    nomor = daftarkan(koordinator, tanda.nomor, tambahan)

    expect(koordinator.locator("main")).to_contain_text(nomor)
    status(ponsel, pelayan, tanda)
    expect(ponsel.locator("main")).to_contain_text(nomor)
    assert Laporan.objects.get().status == "diregistrasi"


def test_the_desk_shows_only_what_the_chosen_end_needs(
    tanda: TandaTerimaBaca, masuk: Masuk
) -> None:
    serahkan(masuk(Peran.PENERIMA), tanda.nomor)
    meja = masuk(Peran.KOORDINATOR)
    buka_laporan(meja, tanda.nomor)
    tekan(meja, "main >> text=Putuskan kajian awal")

    expect(meja.locator("#id_alasan_bukti")).to_be_hidden()
    meja.check("[name=nilai_bukti][value=tidak]")
    expect(meja.locator("#id_alasan_bukti")).to_be_visible()
    for putusan, terlihat in (("registrasi", "[name=jalur]"), ("limpahkan", "#id_ke_kantor")):
        meja.check(f"[name=putusan][value={putusan}]")
        expect(meja.locator(terlihat).first).to_be_visible()
    expect(meja.locator("[name=jalur]").first).to_be_hidden()
