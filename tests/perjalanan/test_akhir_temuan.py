"""Somebody's word becomes a finding: looked into, written on a Form A, set by the plenary."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from laporan.models import Laporan
from pengawasan.perkara.models import Perkara
from tests.factories.laporan import INFORMASI, petugas, terima
from tests.perjalanan.langkah_kasus import ALASAN, Meja, isi, jam, status
from wilayah.choices import Peran

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
PERAN = (Peran.PIMPINAN, Peran.PENELAAH, Peran.SEKRETARIAT)
PETUNJUK = "Datangi lokasi dan tanyai perangkat desa."
DUGAAN = "Alat peraga terpasang di tempat terlarang."


def telusuri(meja: Meja, nama: str) -> None:
    """Send an officer with a letter of assignment."""
    surat = {"surat_tugas": "001/ST/2026", "petunjuk": PETUNJUK}
    meja.tindakan("telusuri", "Mulai penelusuran", pelaksana=nama, **surat)
    meja.terbitkan("surat_tugas", pindaian=False)


def tulis_form_a(meja: Meja) -> None:
    """Write what was found on a Form A."""
    kemarin = f"{timezone.localdate() - timedelta(days=1):%Y-%m-%d}"
    meja.pilih("/form-a/")
    isi(
        meja.page,
        tahapan="kampanye",
        bentuk="langsung",
        tanggal=kemarin,
        jam_mulai="09:00",
        tempat="halaman sekolah",
        sasaran="Alat peraga kampanye",
        uraian="Baliho besar terpasang di halaman sekolah sejak pagi.",
        ada_dugaan="ya",
        dugaan_peristiwa=DUGAAN,
        dugaan_waktu="Kemarin pagi",
        dugaan_tempat="halaman sekolah",
        dugaan_pelaku="Belum diketahui",
    )
    meja.foto("form-a")
    meja.kirim("Kirim Form A")
    expect(meja.utama).to_contain_text(DUGAAN)


def tetapkan(meja: Meja) -> str:
    """Propose the finding and set it in plenary; return its number."""
    meja.tindakan("usulkan-temuan", "Usulkan menjadi temuan")
    rapat = {"pada": jam(meja.laporan), "tempat": "Ruang rapat", "nomor_berita_acara": "9/BA"}
    meja.pilih("/tetapkan-temuan/")
    meja.page.locator("main [name=hadir]").first.check()
    orang = {"terlapor_ciri": "Pemasang baliho, belum dikenal."}
    isi(meja.page, jalur="administrasi", alasan=ALASAN, **rapat, **orang)
    meja.foto("tetapkan-temuan")
    meja.kirim("Catat pleno: tetapkan temuan")
    expect(meja.page.locator("body")).to_contain_text("Ditetapkan sebagai temuan.")
    return Perkara.objects.get(laporan=meja.laporan).nomor_registrasi


def test_information_becomes_a_finding_with_a_number_of_its_own(
    pelayan: str, meja_petugas: Callable[..., Page], jendela: Callable[..., Page]
) -> None:
    tanda = terima(INFORMASI, jenis_pemilihan="bupati_wali_kota")
    laporan = Laporan.objects.get(nomor=tanda.nomor)
    orang = petugas("63.11", *PERAN)
    meja = Meja(meja_petugas(orang), pelayan, laporan, "temuan")

    telusuri(meja, orang.username)
    tulis_form_a(meja)
    nomor = tetapkan(meja)
    meja.buka()
    meja.foto("kasus")
    meja.susun("form_a")
    meja.terbitkan("temuan")

    assert "/TM/" in nomor
    meja.baca_naskah("surat_tugas", "berita_acara_pleno", "temuan", "form_a")
    terbaca = status(jendela(360), pelayan, tanda.nomor, tanda.kode_akses or "")
    expect(terbaca).to_contain_text(nomor)
    expect(terbaca).not_to_contain_text(PETUNJUK)
    laporan.refresh_from_db()
    assert laporan.status == "dijadikan_temuan"
