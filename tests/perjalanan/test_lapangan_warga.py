"""Happening now, from the citizen's phone to the supervisor's and back to the status page."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.services.siaga import bangunkan
from tests.factories.lapangan import undangan
from tests.factories.laporan import DESA
from tests.layar import tekan
from tests.perjalanan.jawaban import buka_status, isi_sampai_periksa, tanda_terima
from tests.perjalanan.test_lapangan import ikat
from wilayah.models import Kantor

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
PIKET = "0811-0000-111"


@pytest.fixture
def piket(kantor_setempat: None) -> None:
    Kantor.objects.filter(kode_wilayah="63.11").update(telepon_piket=PIKET)


def test_a_citizen_marks_it_a_supervisor_goes_and_the_citizen_reads_only_that(
    ponsel: Page, konteks: BrowserContext, piket: None, pelayan: str
) -> None:
    nomor, kode = _laporkan(ponsel)
    lapangan = konteks.new_page()
    ikat(lapangan, pelayan, undangan())
    lapangan.goto(f"{pelayan}/lapangan/siaga/{_siaga_di_desa().pk}/")
    tekan(lapangan, "text=Saya berangkat")
    expect(lapangan.locator("main")).to_contain_text("Anda berangkat")

    buka_status(ponsel, pelayan, nomor, kode)
    expect(ponsel.locator("main")).to_contain_text("Pengawas sedang menuju lokasi.")
    expect(ponsel.locator("main")).not_to_contain_text("Pengawas Contoh")


def _laporkan(ponsel: Page) -> tuple[str, str]:
    """Report something that is happening now; return number and code of the receipt."""
    isi_sampai_periksa(ponsel)
    ponsel.evaluate("history.pushState({langkah: 'waktu'}, '', '#waktu')")
    ponsel.click("[data-tinjauan] .lapor__tinjau:nth-of-type(4) button")
    ponsel.check("#id_sedang_berlangsung")
    expect(ponsel.locator("[data-piket]")).to_contain_text(PIKET)
    expect(ponsel.locator("[data-jika-berlangsung]")).to_contain_text("Utamakan keselamatan")
    ponsel.click("[data-lanjut]")
    expect(ponsel.locator("[data-langkah=periksa]")).to_contain_text("Sedang berlangsung sekarang")
    ponsel.click("#kirim")
    diterima = tanda_terima(ponsel)
    expect(ponsel.locator("main")).to_contain_text("Utamakan keselamatan")
    expect(ponsel.locator("main")).to_contain_text(PIKET)
    return diterima


def _siaga_di_desa() -> Siaga:
    """Return the alert, moved from the kecamatan that was chosen into the village."""
    bangunkan()
    satu = Siaga.objects.get()
    satu.kode_wilayah = DESA
    satu.save(update_fields=["kode_wilayah"])
    return satu
