"""The field's pages and the office's side of them: accessible, narrow, large enough for a thumb."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from pengawasan.lapangan.models import BerkasFormA, PengawasLapangan, Siaga
from pengawasan.lapangan.services.siaga import bangunkan
from pengawasan.lapangan.services.tugas import tugaskan
from tests.factories.lapangan import PIN, form_a, undangan
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.layar import (
    buka_lipatan,
    lebihan,
    masuk,
    pelanggaran,
    perbesar,
    tekan,
    terlalu_kecil,
)
from tests.perjalanan.test_lapangan import ikat, isi
from wilayah.choices import Peran

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]


def _rapi(page: Page, jalan: str) -> None:
    buka_lipatan(page)
    assert pelanggaran(page) == [], jalan
    assert lebihan(page) <= 0, jalan


def _periksa(page: Page, pelayan: str, jalan: list[str]) -> None:
    keluhan: list[str] = []
    page.on("console", lambda pesan: keluhan.append(pesan.text))
    for satu in jalan:
        page.goto(f"{pelayan}{satu}")
        _rapi(page, satu)
        perbesar(page)
        assert lebihan(page) <= 0, f"{satu} at twice the text"
    assert keluhan == []


def _kejadian(pengawas: PengawasLapangan) -> list[str]:
    """Have an alert, a task and a form; return the addresses of their pages."""
    laporan(INFORMASI, sedang_berlangsung=True)
    bangunkan()
    tugas = tugaskan(
        laporan(INFORMASI), pengawas, "001/ST/2026", "Lihat.", petugas("63.11", Peran.KOORDINATOR)
    )
    form = form_a(pengawas, ada_dugaan=True, dugaan_peristiwa="Bagi amplop", dugaan_saksi="Contoh")
    return [f"siaga/{Siaga.objects.get().pk}/", f"tugas/{tugas.pk}/", f"form-a/{form.pk}/"]


def test_axe_finds_nothing_on_the_pages_of_the_field(pelayan: str, rona: BrowserContext) -> None:
    page, satu = rona.new_page(), undangan()
    _periksa(page, pelayan, ["/lapangan/undangan/"])
    page.fill("#id_kode", satu.kode)
    tekan(page, "text=Lanjut")
    _rapi(page, "pin")
    page.fill("#id_pin", "111111")
    page.fill("#id_pin_ulang", "111111")
    tekan(page, "text=Ikat ponsel ini")
    _rapi(page, "pin refused")
    page.fill("#id_pin", PIN)
    page.fill("#id_pin_ulang", PIN)
    tekan(page, "text=Ikat ponsel ini")

    dalam = _kejadian(satu.pengawas)
    _periksa(page, pelayan, [f"/lapangan/{j}" for j in ("", "form-a/", "form-a/baru/", *dalam)])


def test_axe_finds_nothing_in_a_form_with_errors_photos_and_something_waiting(
    pelayan: str, rona: BrowserContext
) -> None:
    page = rona.new_page()
    ikat(page, pelayan, undangan())
    page.goto(f"{pelayan}/lapangan/form-a/baru/")
    page.click("#kirim")
    expect(page.locator("[data-ringkasan-galat]")).to_be_visible()
    _rapi(page, "errors")
    isi(page)
    page.check("[name=ada_dugaan][value=ya]")
    page.fill("#id_dugaan_peristiwa", "Bagi amplop")
    rona.set_offline(True)
    page.click("#kirim")
    expect(page.locator("[data-simpanan]")).to_contain_text("Menunggu jaringan")
    _rapi(page, "waiting")
    rona.set_offline(False)


def test_what_can_be_pressed_is_large_enough_for_a_thumb(
    pelayan: str, rona: BrowserContext
) -> None:
    page, satu = rona.new_page(), undangan()
    ikat(page, pelayan, satu)
    for jalan in ("", "form-a/baru/", *_kejadian(satu.pengawas)):
        page.goto(f"{pelayan}/lapangan/{jalan}")
        assert terlalu_kecil(page) == [], jalan


def test_axe_finds_nothing_on_the_offices_side(pelayan: str, rona: BrowserContext) -> None:
    koordinator, satu = petugas("63.11", Peran.KOORDINATOR), undangan()
    _kejadian(satu.pengawas)
    page = masuk(rona.new_page(), pelayan, koordinator)

    form = satu.pengawas.form_a.get()
    assert not BerkasFormA.objects.exists()
    jalan = ["siaga/", "pengawas/", "pengawas/tambah/", "pengawas/tempel/", "form-a/"]
    jalan += [f"pengawas/{satu.pengawas.pk}/", f"form-a/{form.pk}/", "form-a/baru/"]
    _periksa(page, pelayan, [f"/petugas/{j}" for j in jalan])
    page.goto(f"{pelayan}/petugas/pengawas/{satu.pengawas.pk}/")
    tekan(page, "text=Buat undangan baru")
    expect(page.locator(".lembar-undangan__kode")).to_be_visible()
    _rapi(page, "invitation")
    page.goto(f"{pelayan}/petugas/laporan/{Siaga.objects.get().laporan.nomor}/form-a/")
    _rapi(page, "form a of a report")
