"""Ends of the initial study: never made complete, passed on to another office, taken over."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from laporan.choices import Sumber
from laporan.models import Laporan
from laporan.rules.jawaban import TandaTerimaBaca
from tests.factories.laporan import kantor, petugas, terima
from tests.layar import tekan
from tests.perjalanan.langkah_kasus import Meja, isi, status
from wilayah.choices import Peran
from wilayah.models import Petugas

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
PERAN = (Peran.PIMPINAN, Peran.PENELAAH, Peran.SEKRETARIAT)
UNSUR = ("identitas_pelapor", "terlapor", "batas_waktu", "waktu_tempat", "uraian", "bukti")
KURANG = "Fotonya tidak memperlihatkan peristiwanya."
TETAP = "Tambahannya tidak memuat satu pun bukti."
TANPA_WAKTU = "Jam kejadiannya tetap tidak disebut."


@pytest.fixture
def tanda(kantor_setempat: None) -> TandaTerimaBaca:
    """Return the receipt of a report that waits for its initial study."""
    return terima(sumber=Sumber.LOKET, oleh=petugas("63.11", Peran.PENERIMA))


@pytest.fixture
def laporan(tanda: TandaTerimaBaca) -> Laporan:
    """Return the report of the receipt."""
    return Laporan.objects.get(nomor=tanda.nomor)


def penelaah(kode: str = "63.11") -> Petugas:
    return petugas(kode, *PERAN)


def putuskan(meja: Meja, putusan: str, kurang: dict[str, str] | None = None, **nilai: str) -> None:
    """Judge every element, give the reason of each that is not met, and decide."""
    meja.pilih("/kajian/")
    for unsur in UNSUR:
        belum = (kurang or {}).get(unsur)
        isi(meja.page, **{f"nilai_{unsur}": "tidak" if belum else "ya"})
        if belum:
            isi(meja.page, **{f"alasan_{unsur}": belum})
    isi(meja.page, putusan=putusan, **nilai)
    meja.foto(f"kajian-{putusan}")
    meja.kirim("Putuskan")
    expect(meja.page.locator("h1")).to_have_text(meja.laporan.nomor)


def minta_lengkapi(meja: Meja, pelapor: Page, tanda: TandaTerimaBaca) -> None:
    """Ask for completion, reach the reporter by telephone, and get next to nothing."""
    putuskan(meja, "perbaikan", {"bukti": KURANG})
    meja.susun("kelengkapan")
    meja.terbitkan("kelengkapan", pindaian=False)
    meja.tindakan("kontak", "Simpan catatan", cara="telepon", berhasil="ya")
    terbaca = status(pelapor, meja.situs, tanda.nomor, tanda.kode_akses or "")
    expect(terbaca).to_contain_text(KURANG)
    tekan(pelapor, "button:has-text('Lengkapi laporan')")
    pelapor.fill("#id_uraian", "Saya tidak punya foto lain.")
    tekan(pelapor, "button:has-text('Kirim tambahan')")
    expect(pelapor.locator("main")).to_contain_text("Sedang diperiksa kelengkapannya")


def test_a_report_that_stays_incomplete_is_not_registered(
    pelayan: str,
    tanda: TandaTerimaBaca,
    laporan: Laporan,
    meja_petugas: Callable[..., Page],
    jendela: Callable[..., Page],
) -> None:
    meja = Meja(meja_petugas(penelaah()), pelayan, laporan, "tolak")
    pelapor = jendela(360)
    minta_lengkapi(meja, pelapor, tanda)
    meja.buka()

    kurang = {"bukti": TETAP, "waktu_tempat": TANPA_WAKTU}
    alasan = {"kode_alasan": "tidak_lengkap", "alasan": "Syaratnya tetap belum lengkap."}
    putuskan(meja, "tidak_diregistrasi", kurang, **alasan)
    meja.susun("status")
    surat = meja.terbitkan("status")

    meja.baca_naskah("kelengkapan", "status")
    lembar = meja.cetak(surat)
    for kata in (TETAP, TANPA_WAKTU, surat.nomor):
        expect(lembar).to_contain_text(kata)
    terbaca = status(pelapor, pelayan, tanda.nomor, tanda.kode_akses or "")
    for kata in (TETAP, TANPA_WAKTU, "Tidak diregistrasi"):
        expect(terbaca).to_contain_text(kata)
    laporan.refresh_from_db()
    assert laporan.status == "tidak_diregistrasi"


def test_a_report_is_passed_on_and_received_by_the_office_it_belongs_to(
    pelayan: str,
    tanda: TandaTerimaBaca,
    laporan: Laporan,
    meja_petugas: Callable[..., Page],
    jendela: Callable[..., Page],
) -> None:
    tujuan = kantor("63.71")
    asal = Meja(meja_petugas(penelaah()), pelayan, laporan, "limpah-asal")
    alasan = "Kejadiannya di wilayah kota itu."
    putuskan(asal, "limpahkan", ke_kantor="63.71", alasan=alasan)
    asal.susun("pelimpahan")
    surat = asal.terbitkan("pelimpahan")
    asal.susun("serah_terima")
    asal.baca_naskah("pelimpahan", "serah_terima")

    baru = Meja(meja_petugas(penelaah("63.71")), pelayan, laporan, "limpah-tujuan")
    baru.tindakan("terima-limpahan", "Konfirmasi limpahan diterima", diserahkan=["bukti"])
    expect(baru.page.locator("body")).to_contain_text("Limpahan diterima.")
    baru.pilih("/surat/")
    expect(baru.utama).to_contain_text(surat.nomor)
    putuskan(baru, "registrasi", jalur="pidana")
    expect(baru.utama).to_contain_text("/63.71/")

    terbaca = status(jendela(360), pelayan, tanda.nomor, tanda.kode_akses or "")
    expect(terbaca).to_contain_text(tujuan.nama)
    asal.buka()
    expect(asal.utama).to_contain_text("Tidak ada yang menunggu Anda")
    asal.foto("kasus")
    laporan.refresh_from_db()
    assert (laporan.status, laporan.kantor) == ("diregistrasi", tujuan)


def test_the_province_takes_a_report_over(
    pelayan: str,
    tanda: TandaTerimaBaca,
    laporan: Laporan,
    meja_petugas: Callable[..., Page],
    jendela: Callable[..., Page],
) -> None:
    meja = Meja(meja_petugas(penelaah("63")), pelayan, laporan, "ambil-alih")
    meja.tindakan("ambil-alih", "Ambil alih")
    expect(meja.page.locator("body")).to_contain_text("sekarang ditangani kantor Anda")
    meja.susun("pengambilalihan")
    meja.terbitkan("pengambilalihan")
    meja.baca_naskah("pengambilalihan")
    putuskan(meja, "registrasi", jalur="administrasi")

    expect(meja.utama).to_contain_text("/LP/")
    terbaca = status(jendela(360), pelayan, tanda.nomor, tanda.kode_akses or "")
    expect(terbaca).to_contain_text(kantor("63").nama)
    laporan.refresh_from_db()
    assert (laporan.status, laporan.kantor) == ("diregistrasi", kantor("63"))
