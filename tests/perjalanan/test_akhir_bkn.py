"""A civil servant: clarified, studied, decided, forwarded to BKN, answered, announced, closed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from laporan.models import Laporan
from pengawasan.perkara.choices import Langkah
from tests.factories.laporan import petugas
from tests.factories.perkara import diregistrasi
from tests.perjalanan.langkah_kasus import ALASAN, Meja, Penerima, status
from wilayah.choices import Peran

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
NIP = "198503152010011007"
PERAN = (Peran.PIMPINAN, Peran.PENELAAH, Peran.SEKRETARIAT)


def sampai_diteruskan(meja: Meja) -> None:
    """Take the case from its registration to BKN."""
    meja.klarifikasi("hukum_lain")
    meja.kaji("hukum_lain")
    meja.pleno("hukum_lain", "ditindaklanjuti")
    orang = {"terlapor_0_nip": NIP, "terlapor_0_instansi": "Dinas Contoh"}
    meja.teruskan("hukum_lain", sasaran="bkn", **orang)
    expect(meja.utama).to_contain_text("Diteruskan")
    surat = meja.cetak(meja.terbitkan("penerusan_hukum_lain"))
    for kata in (NIP, "Dinas Contoh"):
        expect(surat).to_contain_text(kata)


def bkn_menjawab(meja: Meja, page: Page) -> None:
    """Open the link once in BKN's browser, confirm it, and answer."""
    alamat = meja.tautan()
    bkn = Penerima(page, alamat, meja.nama)
    expect(bkn.utama).to_contain_text(NIP)
    expect(bkn.utama).not_to_contain_text("Pelapor Contoh")
    bkn.terima()
    bkn.jawab("terbukti", "77/BKN/2026")
    expect(bkn.utama).to_contain_text("77/BKN/2026")
    kedua = page.context.browser
    assert kedua is not None
    orang_lain = kedua.new_page()
    orang_lain.goto(alamat)
    expect(orang_lain.locator("main")).to_contain_text("Tautan ini tidak membuka apa pun")
    orang_lain.close()


def tutup(meja: Meja) -> None:
    """Close the watching with the answer that came, announce the outcome, close the case."""
    meja.pilih("/langkah/tutup_pemantauan/?jalur=hukum_lain")
    expect(meja.utama).to_contain_text("Jawaban terakhir penerima: terbukti")
    expect(meja.page.locator("[name=ke][value=terbukti]")).to_be_checked()
    meja.langkah(Langkah.TUTUP_PEMANTAUAN, "hukum_lain", alasan=ALASAN)
    meja.susun("status")
    meja.terbitkan("status")
    meja.terbitkan("berita_acara_pleno")
    meja.langkah(Langkah.UMUMKAN)
    meja.langkah(Langkah.SELESAIKAN)


def test_a_case_goes_to_bkn_and_comes_to_its_end(
    pelayan: str, meja_petugas: Callable[..., Page], jendela: Callable[..., Page]
) -> None:
    laporan, kode = diregistrasi(("hukum_lain",))
    page = meja_petugas(petugas("63.11", *PERAN), 360)
    meja = Meja(page, pelayan, laporan, "bkn")
    pelapor = jendela(360)

    sampai_diteruskan(meja)
    terbaca = status(pelapor, pelayan, laporan.nomor, kode)
    expect(terbaca).to_contain_text("Badan Kepegawaian Negara")
    bkn_menjawab(meja, jendela())
    tutup(meja)

    meja.baca_naskah(
        *("undangan_klarifikasi", "kajian", "berita_acara_pleno"),
        *("penerusan_hukum_lain", "status"),
    )
    terbaca = status(pelapor, pelayan, laporan.nomor, kode)
    expect(terbaca).to_contain_text("Selesai")
    expect(terbaca).to_contain_text("Badan Kepegawaian Negara (BKN) sudah menjatuhkan tindakan")
    assert Laporan.objects.get(pk=laporan.pk).status == "selesai"
