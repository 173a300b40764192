"""Papers for tests: one text with every block in it, in roles and made-up words only."""

from typing import Any

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.rules.blok import (
    Daftar,
    Isian,
    Judul,
    Kotak,
    Paragraf,
    Tabel,
    TanyaJawab,
    UnsurTerurai,
)
from pengawasan.dokumen.rules.naskah import Kop, Naskah, Pihak
from pengawasan.dokumen.rules.unsur import UnsurSurat
from pengawasan.dokumen.services.dokumen import Rancangan, susun
from tests.factories.laporan import laporan, petugas
from wilayah.choices import Peran

UNSUR = (
    UnsurSurat("identitas_pelapor", "Identitas pelapor", "formal", "terpenuhi"),
    UnsurSurat("terlapor", "Pihak terlapor", "formal", "tidak_relevan"),
    UnsurSurat("bukti", "Bukti", "materiel", "belum", "Belum ada foto.", "Serahkan foto."),
)
TANPA_ALASAN = (UnsurSurat("bukti", "Bukti", "materiel", "belum", " "),)


def naskah(**ganti: Any) -> Naskah:
    """Return a letter that uses every block once."""
    isi = Naskah(
        bentuk="surat",
        judul="Pemberitahuan Contoh",
        kop=Kop("Badan Pengawas Pemilihan Umum", "Kabupaten Contoh", ("Jalan Contoh 1",)),
        model="Formulir Model X",
        acuan=("Nomor: 001/Contoh",),
        kepala=(("Sifat", "Biasa"), ("Lampiran", ""), ("Hal", "Contoh")),
        kepada=("Pelapor laporan contoh", "di tempat"),
        tempat="Contoh",
        blok=(
            Paragraf("Paragraf satu.\n\nParagraf dua.", label="Pembuka"),
            Judul("Penilaian"),
            UnsurTerurai(),
            Isian((("Nama", "Terlapor Contoh"), ("Alamat", "")), bernomor=True, label="Data"),
            Daftar(("butir satu", "butir dua"), label="Daftar"),
            Tabel(("Nama", "Alamat"), (("Barang", "Jalan Contoh"),), (1, 2), label="Rincian"),
            TanyaJawab((("Apakah sehat?", "Sehat."),), label="Tanya jawab"),
            Kotak("Yang dapat dilakukan", ("Hubungi kantor.",), label="Langkah"),
        ),
        pihak=(Pihak("Ketua,", "Pejabat Contoh", "Ketua", "199001012015011001", cap=True),),
        tembusan=("Arsip",),
        tautan="http://127.0.0.1:8000/status/?nomor=BWS-0000-0000-0",
    )
    return isi.ganti(**ganti)


def konsep(
    jenis: JenisDokumen = JenisDokumen.SARAN_PERBAIKAN,
    dari: Laporan | None = None,
    **pilihan: Any,
) -> Dokumen:
    """Draft a paper of a report, of a new one where none is given."""
    isi = Rancangan(
        pilihan.pop("naskah", None) or naskah(),
        pilihan.pop("unsur", UNSUR),
        beridentitas=pilihan.pop("beridentitas", False),
    )
    oleh = pilihan.pop("oleh", None) or petugas("63.11", Peran.SEKRETARIAT)
    return susun(dari or laporan(), jenis, oleh, isi, **pilihan)
