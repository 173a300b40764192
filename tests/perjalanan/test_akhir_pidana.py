"""A crime: Gakkumdu twice, the police, the prosecutor, two courts, until the verdict is final."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.choices.penanganan import UnsurGakkumdu
from pengawasan.perkara.models import AnggotaGakkumdu, Jalur
from tests.factories.laporan import kantor, petugas
from tests.factories.perkara import diregistrasi
from tests.layar import tekan
from tests.perjalanan.langkah_kasus import ALASAN, KAJIAN, Meja, Penerima, status
from wilayah.choices import Peran

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]
PERAN = (Peran.PIMPINAN, Peran.PENELAAH, Peran.SEKRETARIAT)
BERKAS: tuple[tuple[Langkah, dict[str, str]], ...] = (
    (Langkah.PENYIDIKAN, {"nomor_laporan_polisi": "LP/12/XI/2026/SPKT"}),
    (Langkah.LIMPAH_JPU, {"nomor_surat": "B/31/XI/2026"}),
    (Langkah.P19, {"nomor_surat": "B-7/P.19/2026", "alasan": "Keterangan ahli belum ada."}),
    (Langkah.LIMPAH_JPU_KEMBALI, {"nomor_surat": "B/35/XI/2026"}),
    (Langkah.LIMPAH_PN, {"nomor_surat": "B-9/APB/2026"}),
    (Langkah.PUTUSAN_PN, {"nomor_putusan": "1/Pid.S/2026/PN", "hasil": "terbukti"}),
    (Langkah.BANDING, {"nomor_surat": "2/Akta/2026"}),
    (Langkah.PUTUSAN_PT, {"nomor_putusan": "3/PID/2026/PT", "hasil": "terbukti"}),
)
"""What the police, the prosecutor and the courts did, in its order."""


@pytest.fixture
def anggota(kantor_setempat: None) -> None:
    """Have one member of each branch in the office's Gakkumdu."""
    for unsur in UnsurGakkumdu.values:
        AnggotaGakkumdu.objects.create(
            kantor=kantor("63.11"), unsur=unsur, nama=f"Anggota {unsur}", jabatan="Anggota"
        )


def bahas(meja: Meja, langkah: Langkah) -> None:
    """Record a discussion of Gakkumdu in which every branch took part."""
    peserta = [str(pk) for pk in AnggotaGakkumdu.objects.values_list("pk", flat=True)]
    nilai = {"pasal": "Pasal 187A", "kesimpulan": "Unsur tindak pidananya terpenuhi."}
    if langkah == Langkah.GAKKUMDU_2:
        nilai |= {"lanjut": "ya"}
    meja.langkah(langkah, "pidana", peserta=peserta, **nilai)


def sampai_polisi(meja: Meja) -> None:
    """Take the case from its registration to the police."""
    bahas(meja, Langkah.GAKKUMDU_1)
    meja.klarifikasi("pidana")
    meja.kaji("pidana")
    bahas(meja, Langkah.GAKKUMDU_2)
    meja.pleno("pidana", "ditindaklanjuti")
    kurang = {"alasan_kurang": "Sisanya menyusul.", "identitas": True}
    meja.teruskan("pidana", sasaran="penyidik", **kurang)


def baca(meja: Meja, dokumen: Dokumen, *kata: str) -> None:
    """Open an issued paper as it prints and find its number and these words in it."""
    lembar = meja.cetak(dokumen)
    for satu in (dokumen.nomor, *kata):
        expect(lembar).to_contain_text(satu)
    expect(lembar).not_to_contain_text("…")


def surat_ke_penyidik(meja: Meja) -> None:
    """Draft the letter to the investigators anew with the complainant named, issue and read it.

    The draft that the step left names nobody, so it is given up.
    """
    meja.batalkan("penerusan_pidana", "Memuat identitas pelapor.")
    meja.susun("penerusan_pidana", alasan_identitas="Pelapor menjadi pengadu di kepolisian.")
    surat = meja.terbitkan("penerusan_pidana", pindaian=False)
    perihal = (
        "Formulir Model A.14",
        "Kantor Penerima Contoh",
        meja.laporan.perkara.nomor_registrasi,
    )
    isi = ("Pasal 71", ALASAN, "Peristiwanya dikaji dan rapat pleno menindaklanjutinya.")
    baca(meja, surat, *perihal, *isi, "Pelapor Contoh", "Laporan hasil penyelidikan (menyusul)")


def berita_acara_kedua(meja: Meja) -> None:
    """Issue the minutes of the second discussion and read who agreed to what."""
    acara = meja.terbitkan("berita_acara_gakkumdu_2", pindaian=False)
    hadir = [f"Anggota {unsur}" for unsur in UnsurGakkumdu.values]
    isi = (KAJIAN["kesimpulan"], KAJIAN["analisis"], "Pasal 187A", "Sependapat dengan kesimpulan.")
    akhir = ("Unsur tindak pidananya terpenuhi.", "Perkara dilanjutkan ke tahap penyidikan.")
    baca(meja, acara, "RAHASIA", *hadir, *isi, *akhir)


def unduh_bundel(meja: Meja) -> None:
    """Take the bundle away as one archive."""
    meja.buka()
    tekan(meja.page, "main a[href*='/petugas/penerusan/']")
    tekan(meja.page, "main >> text=Buka bundel")
    expect(meja.utama).to_contain_text("butir belum ada")
    meja.foto("bundel")
    meja.page.fill("[name=alasan]", "penyerahan kepada SPKT")
    with meja.page.expect_download() as unduhan:
        meja.page.click("main button:has-text('Unduh arsip')")
    assert unduhan.value.path().read_bytes().startswith(b"PK")


def test_a_crime_ends_in_a_verdict_that_stands(
    pelayan: str, anggota: None, meja_petugas: Callable[..., Page], jendela: Callable[..., Page]
) -> None:
    laporan, kode = diregistrasi(("pidana",))
    meja = Meja(meja_petugas(petugas("63.11", *PERAN)), pelayan, laporan, "pidana")

    sampai_polisi(meja)
    surat_ke_penyidik(meja)
    berita_acara_kedua(meja)
    unduh_bundel(meja)
    polisi = Penerima(jendela(), meja.tautan(), meja.nama)
    expect(polisi.utama).not_to_contain_text("Pelapor Contoh")
    polisi.terima()
    tekan(polisi.page, "button:has-text('Buka identitas')")
    expect(polisi.utama).to_contain_text("Pelapor Contoh")
    for langkah, nilai in BERKAS:
        meja.langkah(langkah, "pidana", **nilai)
    expect(meja.utama).to_contain_text("Putusan berkekuatan hukum tetap")
    meja.foto("kasus")

    meja.baca_naskah(
        *("berita_acara_gakkumdu_1", "undangan_klarifikasi", "kajian"),
        *("berita_acara_gakkumdu_2", "berita_acara_pleno"),
        *("penerusan_pidana", "penerusan_pidana"),
    )
    terbaca = status(jendela(), pelayan, laporan.nomor, kode)
    expect(terbaca).to_contain_text("berkekuatan hukum tetap")
    expect(terbaca).not_to_contain_text("Unsur tindak pidananya")
    jalur = Jalur.objects.get(perkara__laporan=laporan)
    assert (jalur.status, jalur.hasil) == ("berkekuatan_hukum_tetap", "terbukti")
