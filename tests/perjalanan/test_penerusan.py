"""From the office to another body and back: a link on paper, an answer, the track's end."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from laporan.tasks import buat_turunan
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import Jalur, LampiranTanggapan
from pengawasan.perkara.services.penerusan_tautan import terbitkan_tautan
from tests.factories.bukti import PDF, foto, simpan
from tests.layar import tekan
from tests.perkara.terusan import NIP, RINGKASAN, dipleno, diteruskan, pimpinan

pytestmark = pytest.mark.peramban
PONSEL, LAYAR = 360, 1280
BERKAS = re.compile("/terusan/berkas/[0-9a-f-]+/$")


def isi_orang(page: Page) -> None:
    page.fill("#id_nama", "Penerima Contoh")
    page.fill("#id_jabatan", "Kepala Bagian")


def teruskan(page: Page) -> None:
    """Fill the page of the step for an official of a public office."""
    page.get_by_label("Badan Kepegawaian Negara").check()
    page.fill("#id_nama_penerima", "BKN Kantor Regional Contoh")
    page.fill("#id_nomor_surat", "012/PP.00.02/K.63/XI/2024")
    page.fill("#id_ringkasan", RINGKASAN)
    page.fill("#id_terlapor_0_instansi", "Dinas Contoh")
    page.fill("#id_terlapor_0_nip", NIP)
    page.get_by_label("bukti.jpg").check()
    tekan(page, page.get_by_role("button", name="Teruskan ke instansi"))


def jawab(penerima: Page) -> None:
    """Confirm, answer and attach, as the body does on a telephone."""
    isi_orang(penerima)
    penerima.fill("#id_nomor_agenda", "77/2024")
    tekan(penerima, penerima.get_by_role("button", name="Konfirmasi penerimaan"))
    expect(penerima.get_by_text("Penerimaan sudah dikonfirmasi")).to_be_visible()
    tekan(penerima, penerima.get_by_role("link", name="Tulis jawaban"))
    isi_orang(penerima)
    penerima.get_by_label("Terbukti, dengan").check()
    penerima.fill("#id_isi", "Dijatuhi hukuman disiplin sedang.")
    tekan(penerima, penerima.get_by_role("button", name="Kirim jawaban"))
    penerima.wait_for_url(BERKAS)
    tekan(penerima, penerima.get_by_role("link", name="Lampirkan berkas"))
    isi_orang(penerima)
    berkas = {"name": "jawaban.pdf", "mimeType": "application/pdf", "buffer": PDF}
    penerima.set_input_files("#id_berkas", [berkas])
    tekan(penerima, penerima.get_by_role("button", name="Kirim berkas"))
    penerima.wait_for_url(BERKAS)


def minta_tautan(page: Page, pelayan: str) -> str:
    """Give a link out for the only forwarding, and return its address."""
    page.goto(f"{pelayan}/petugas/penerusan/")
    tekan(page, page.get_by_role("link", name="BKN Kantor Regional Contoh"))
    tekan(page, page.get_by_role("button", name="Terbitkan tautan"))
    expect(page.get_by_text("Hanya ditampilkan sekarang")).to_be_visible()
    tautan = re.search(r"/terusan/[0-9A-Z]{26}/", page.content())
    assert tautan
    return pelayan + tautan[0]


def buka(penerima: Page, tautan: str) -> None:
    """Open the link: nothing of the case is seen before the button is pressed."""
    penerima.goto(tautan)
    expect(penerima.get_by_text(NIP)).to_have_count(0)
    tekan(penerima, penerima.get_by_role("button", name="Buka"))
    expect(penerima.get_by_text(NIP)).to_be_visible()
    expect(penerima.get_by_text("Pelapor Contoh")).to_have_count(0)


def unduh_bukti(penerima: Page) -> None:
    with penerima.expect_download() as unduhan:
        penerima.get_by_role("button", name="Unduh bukti-01.jpg").click()
    assert unduhan.value.suggested_filename == "bukti-01.jpg"


def tutup(page: Page, langkah: str) -> None:
    """Close the watching with what the body answered."""
    page.goto(f"{langkah}/tutup_pemantauan/?jalur=hukum_lain")
    expect(page.get_by_label("Terbukti menurut penerima", exact=True)).to_be_checked()
    page.fill("#id_alasan", "BKN menjatuhkan hukuman disiplin.")
    tekan(page, page.get_by_role("button", name="Catat jawaban dan tutup"))


def test_a_proven_track_goes_to_bkn_is_answered_and_ends(
    meja_petugas: Callable[..., Page],
    jendela: Callable[..., Page],
    pelayan: str,
    kantor_setempat: None,
) -> None:
    laporan = dipleno()
    simpan(laporan, foto(), "bukti.jpg")
    buat_turunan()
    petugas, penerima, orang_lain = meja_petugas(pimpinan(), LAYAR), jendela(PONSEL), jendela()
    langkah = f"{pelayan}/petugas/laporan/{laporan.nomor}/langkah"
    petugas.goto(f"{langkah}/teruskan/?jalur=hukum_lain")
    teruskan(petugas)
    tautan = minta_tautan(petugas, pelayan)

    buka(penerima, tautan)
    jawab(penerima)
    unduh_bukti(penerima)
    orang_lain.goto(tautan)
    expect(orang_lain.get_by_text("tidak membuka apa pun")).to_be_visible()

    petugas.goto(f"{pelayan}/petugas/penerusan/")
    expect(petugas.get_by_role("cell", name="Sudah dijawab")).to_be_visible()
    tutup(petugas, langkah)
    petugas.wait_for_url(f"{pelayan}/petugas/laporan/{laporan.nomor}/")
    assert Jalur.objects.get(perkara__laporan=laporan).status == "terbukti"
    assert LampiranTanggapan.objects.count() == 1


def test_two_links_lie_open_side_by_side_in_one_real_browser(
    jendela: Callable[..., Page], pelayan: str, kantor_setempat: None
) -> None:
    satu = diteruskan(nama_penerima="KPU Contoh")
    dua = diteruskan(JenisJalur.KODE_ETIK, nama_penerima="DKPP Contoh")
    penerima = jendela(PONSEL)
    for penerusan in (satu, dua):
        penerima.goto(f"{pelayan}/terusan/{terbitkan_tautan(penerusan, pimpinan())}/")
        tekan(penerima, penerima.get_by_role("button", name="Buka"))
        penerima.wait_for_url(BERKAS)
    expect(penerima.get_by_text("DKPP Contoh")).to_be_visible()

    penerima.goto(f"{pelayan}/terusan/berkas/{satu.pk}/")
    expect(penerima.get_by_text("KPU Contoh")).to_be_visible()
    tekan(penerima, penerima.get_by_role("button", name="Tutup berkas"))
    expect(penerima.get_by_text("Berkas ditutup di peramban ini")).to_be_visible()

    penerima.goto(f"{pelayan}/terusan/berkas/{dua.pk}/")
    expect(penerima.get_by_text("DKPP Contoh")).to_be_visible()
    kuki = [k for k in penerima.context.cookies() if str(k["name"]).startswith("terusan-")]
    assert [k["path"] for k in kuki] == [f"/terusan/berkas/{dua.pk}/"]
