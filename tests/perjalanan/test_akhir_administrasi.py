"""An administrative matter: a recommendation to KPU, or a hearing and its decision."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.pleno import pimpinan_kantor
from tests.factories.laporan import petugas
from tests.factories.perkara import diregistrasi
from tests.perjalanan.langkah_kasus import ALASAN, Meja, Penerima, isi, jam, status
from wilayah.choices import Peran

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
PERAN = (Peran.PIMPINAN, Peran.PENELAAH, Peran.SEKRETARIAT)
JENIS = "administrasi"
KPU = {"sasaran": "kpu_kabupaten", "nama_penerima": "KPU Kabupaten Contoh"}


@pytest.fixture
def masuk(meja_petugas: Callable[..., Page]) -> Page:
    """Return the browser of an officer of Balangan."""
    return meja_petugas(petugas("63.11", *PERAN))


def sampai_pleno(meja: Meja) -> None:
    meja.kaji(JENIS)
    meja.pleno(JENIS, "ditindaklanjuti")


def kpu_menindaklanjuti(meja: Meja, page: Page) -> None:
    """Let KPU confirm and follow, then close the watching."""
    kpu = Penerima(page, meja.tautan(), meja.nama)
    kpu.terima()
    kpu.jawab("ditindaklanjuti", "20/KPU/2026")
    meja.langkah(Langkah.TUTUP_PEMANTAUAN, JENIS, ke="terbukti", alasan=ALASAN)


def tutup(meja: Meja) -> None:
    """Announce the outcome and close the case."""
    meja.susun("status")
    meja.terbitkan("status")
    meja.terbitkan("berita_acara_pleno")
    meja.langkah(Langkah.UMUMKAN)
    meja.langkah(Langkah.SELESAIKAN)


def test_kpu_follows_a_recommendation(
    pelayan: str, masuk: Page, jendela: Callable[..., Page]
) -> None:
    laporan, kode = diregistrasi((JENIS,))
    meja = Meja(masuk, pelayan, laporan, "rekomendasi")

    sampai_pleno(meja)
    meja.teruskan(JENIS, **KPU)
    meja.terbitkan("penerusan_administrasi")
    kpu_menindaklanjuti(meja, jendela())
    tutup(meja)

    meja.baca_naskah("kajian", "berita_acara_pleno", "penerusan_administrasi", "status")
    terbaca = status(jendela(360), pelayan, laporan.nomor, kode)
    expect(terbaca).to_contain_text("Selesai")
    expect(terbaca).to_contain_text("KPU kabupaten/kota")
    jalur = Jalur.objects.get(perkara__laporan=laporan)
    assert (laporan.rezim.kode, jalur.status) == ("PILKADA-2024", "terbukti")


def sampaikan(meja: Meja) -> None:
    """Deliver the decision that was read to KPU."""
    meja.pilih(f"/sampaikan/{JENIS}/")
    surat = {"nomor_surat": "15/PP/2026", "ringkasan": "Putusan dibacakan hari ini di sidang."}
    isi(meja.page, **KPU, **surat)
    meja.foto("sampaikan")
    meja.kirim("Sampaikan putusan")
    expect(meja.page.locator("body")).to_contain_text("Putusan disampaikan.")


def test_kpu_follows_a_decision_after_a_hearing(
    pelayan: str, masuk: Page, jendela: Callable[..., Page]
) -> None:
    hari = {"waktu_kejadian": "2025-09-01T19:30:00+08:00", "tanggal_diketahui": "2025-09-02"}
    laporan, kode = diregistrasi((JENIS,), **hari)
    meja = Meja(masuk, pelayan, laporan, "putusan")

    sampai_pleno(meja)
    meja.langkah(Langkah.SIDANG, JENIS)
    amar = {"ke": "pemantauan", "nomor_putusan": "001/PS/2026", "alasan": ALASAN}
    sidang = {"pada": jam(laporan), "tempat": "Ruang sidang", "nomor_berita_acara": "8/BA"}
    hadir = [satu.username for satu in pimpinan_kantor(laporan.kantor)]
    meja.langkah(Langkah.PUTUSAN, JENIS, hadir=hadir, **sidang, **amar)
    expect(meja.utama).to_contain_text("Tindak lanjut dipantau")
    expect(meja.utama).to_contain_text("Putusan sidang: Pelanggaran administrasi")
    meja.terbitkan("putusan_administrasi")
    sampaikan(meja)
    kpu_menindaklanjuti(meja, jendela())
    tutup(meja)

    meja.baca_naskah("kajian", "berita_acara_pleno", "putusan_administrasi", "status")
    terbaca = status(jendela(360), pelayan, laporan.nomor, kode)
    expect(terbaca).to_contain_text("Selesai")
    jalur = Jalur.objects.get(perkara__laporan=laporan)
    assert (laporan.rezim.kode, jalur.status) == ("PILKADA-PASCA-MK104", "terbukti")
