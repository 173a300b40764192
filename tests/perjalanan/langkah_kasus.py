"""What officers, the reporter and a receiving body do with a case, told to a browser."""

import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from laporan.models import Laporan
from pengawasan.dokumen.cetak import gambar_halaman
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import lembar_dokumen
from pengawasan.perkara.choices import Langkah
from tests.layar import FOTO, potret, tekan
from tests.perjalanan.jawaban import buka_status
from wilayah.rules.tenggat import zona_waktu

PDF = b"%PDF-1.4\n%%EOF\n"
ALASAN = "Menurut hasil pemeriksaan yang dilakukan kantor ini."
KAJIAN = {
    "duduk_perkara": "Sebuah peristiwa dilaporkan kepada kantor ini.",
    "fakta": "Peristiwanya terlihat pada bukti dan diterangkan saksi.",
    "analisis": "Setiap unsur pasalnya terpenuhi oleh fakta itu.",
    "kesimpulan": "Dugaan pelanggaran terpenuhi.",
    "rekomendasi": "Ditindaklanjuti.",
}


def jam(laporan: Laporan, **geser: int) -> str:
    """Return a moment near now as the office's own clock shows it."""
    kini = timezone.localtime(timezone.now() + timedelta(**geser), zona_waktu(laporan.kantor.zona))
    return f"{kini:%Y-%m-%dT%H:%M}"


def isi(page: Page, **nilai: str | Iterable[str] | bool) -> None:
    """Fill in the fields of a form by their names, whatever kind of control each is."""
    for nama, satu in nilai.items():
        bidang = page.locator(f"main [name='{nama}']")
        jenis = bidang.first.evaluate("e => e.type || e.tagName")
        if jenis in {"radio", "checkbox"}:
            _tandai(page, nama, satu)
        elif jenis == "select-one":
            bidang.select_option(str(satu))
        else:
            bidang.fill(str(satu))


def _tandai(page: Page, nama: str, satu: Any) -> None:
    for kode in [satu] if isinstance(satu, str) else [] if satu is True else satu:
        page.check(f"main [name='{nama}'][value='{kode}']")
    if satu is True:
        page.check(f"main [name='{nama}']")


def status(page: Page, situs: str, nomor: str, kode: str) -> Locator:
    """Open the reporter's page and return what stands on it."""
    buka_status(page, situs, nomor, kode)
    potret(page, f"status-{nomor}")
    return page.locator("main")


class Meja:
    """One officer's browser before one report."""

    def __init__(self, page: Page, situs: str, laporan: Laporan, nama: str) -> None:
        self.page, self.situs, self.laporan, self.nama = page, situs, laporan, nama
        self.urut = 0

    @property
    def utama(self) -> Locator:
        return self.page.locator("main")

    def foto(self, nama: str) -> None:
        self.urut += 1
        potret(self.page, f"{self.nama}-{self.urut:02}-{nama}")

    def buka(self) -> None:
        """Open the page of the case from the queue's address."""
        self.page.goto(f"{self.situs}/petugas/laporan/{self.laporan.nomor}/")
        expect(self.page.locator("h1")).to_have_text(self.laporan.nomor)

    def pilih(self, bagian: str) -> None:
        """Follow the link of the case page, opened if need be, by the end of its address."""
        if self.page.url != f"{self.situs}/petugas/laporan/{self.laporan.nomor}/":
            self.buka()
        tekan(self.page, f"main a[href$='{bagian}']:visible")
        self.page.wait_for_url(f"**{bagian}")

    def kirim(self, tombol: str) -> None:
        tekan(self.page, f"main button:has-text('{tombol}')")

    def langkah(self, langkah: Langkah, jenis: str = "", **nilai: Any) -> None:
        """Take a step of the case: its button, its form, and back to the case."""
        self.pilih(f"/langkah/{langkah}/" + (f"?jalur={jenis}" if jenis else ""))
        isi(self.page, **nilai)
        self.foto(langkah)
        self.kirim(str(langkah.label))
        expect(self.page.locator("h1")).to_have_text(self.laporan.nomor)
        expect(self.page.locator("body")).to_contain_text(f"Langkah dicatat: {langkah.label}")

    def tindakan(self, nama: str, tombol: str, **nilai: Any) -> None:
        """Carry out an act outside a case on its page."""
        self.pilih(f"/{nama}/")
        isi(self.page, **nilai)
        self.foto(nama)
        self.kirim(tombol)
        expect(self.page.locator("h1")).to_have_text(self.laporan.nomor)

    def klarifikasi(self, jenis: str, kepada: str = "terlapor-1") -> None:
        """Invite somebody, record that it reached them, and sign what they said."""
        undangan = {"jadwal": jam(self.laporan, days=7), "tempat": "Ruang klarifikasi"}
        self.langkah(Langkah.KLARIFIKASI, jenis, kepada=kepada, perihal="Kegiatan itu", **undangan)
        self.pilih("/klarifikasi/")
        tekan(self.page, "main tbody a")
        sampai = {"cara": "langsung", "waktu": jam(self.laporan), "berhasil": "ya"}
        isi(self.page, penerima="Yang bersangkutan", **sampai)
        self.kirim("Simpan catatan")
        expect(self.utama).to_contain_text("Undangan sampai")
        self.foto("undangan")
        tekan(self.page, "main >> text=Tulis berita acara")
        self._berita_acara()

    def _berita_acara(self) -> None:
        waktu = {"mulai": jam(self.laporan, hours=-2), "selesai": jam(self.laporan, hours=-1)}
        isi(self.page, hadir="ya", **waktu)
        self.page.locator("main [name=pemeriksa]").first.check()
        isi(self.page, tanya_0="Apakah hadir di sana?", jawab_0="Ya, sebentar.")
        self.kirim("Sudah ditandatangani")
        expect(self.utama).to_contain_text("Ya, sebentar.")
        self.foto("berita-acara")

    def kaji(self, jenis: str) -> None:
        self.langkah(Langkah.KAJIAN, jenis, **KAJIAN)

    def pleno(self, jenis: str, hasil: str) -> None:
        """Record the plenary's decision of one track."""
        rapat = {"pada": jam(self.laporan), "tempat": "Ruang rapat", "nomor_berita_acara": "7/BA"}
        self.pilih(f"/langkah/{Langkah.PLENO}/?jalur={jenis}")
        for satu in self.page.locator("main [name=hadir]").all():
            satu.check()
        isi(self.page, hasil=hasil, alasan=ALASAN, pasal="Pasal 71", **rapat)
        self.foto("pleno")
        self.kirim(str(Langkah.PLENO.label))
        expect(self.page.locator("h1")).to_have_text(self.laporan.nomor)

    def teruskan(self, jenis: str, **nilai: Any) -> None:
        """Forward a track under a letter's number."""
        surat = {
            "nama_penerima": "Kantor Penerima Contoh",
            "nomor_surat": "012/PP.00.02/K/2026",
            "ringkasan": "Peristiwanya dikaji dan rapat pleno menindaklanjutinya.",
        }
        self.langkah(Langkah.TERUSKAN, jenis, **surat | nilai)

    def tautan(self) -> str:
        """Give out the receiving body's link and return its address."""
        self.buka()
        tekan(self.page, "main a[href*='/petugas/penerusan/']")
        self.kirim("Terbitkan tautan")
        alamat = self.page.locator(".tautan-mentah").inner_text()
        self.foto("tautan")
        return alamat

    def susun(self, jenis: str, **nilai: str) -> None:
        """Draft a paper that no step drafts by itself, or otherwise than the step did."""
        self.page.goto(f"{self.situs}/petugas/laporan/{self.laporan.nomor}/surat/baru/")
        isi(self.page, jenis=jenis, **nilai)
        self.foto(f"naskah-baru-{jenis}")
        self.kirim("Susun konsep")
        self.foto(f"naskah-{jenis}")
        self.kirim("Simpan dan lihat")
        expect(self.page.locator("body")).to_contain_text("Konsep disimpan.")

    def batalkan(self, jenis: str, alasan: str) -> None:
        """Give up the draft that a step left."""
        dokumen = Dokumen.objects.get(laporan=self.laporan, jenis=jenis, keadaan="konsep")
        self.pilih("/surat/")
        tekan(self.page, f"main a[href$='/{dokumen.pk}/batal/']")
        isi(self.page, alasan=alasan)
        self.kirim("Batalkan konsep")
        expect(self.page.locator("h1")).to_have_text("Naskah")

    def terbitkan(self, jenis: str, *, pindaian: bool = True) -> Dokumen:
        """Give a draft its number, then keep the scan of its signed sheet."""
        dokumen = Dokumen.objects.get(laporan=self.laporan, jenis=jenis, keadaan="konsep")
        self.pilih("/surat/")
        tekan(self.page, f"main a[href$='/{dokumen.pk}/terbit/']")
        self.kirim("Beri nomor dan terbitkan naskah")
        dokumen.refresh_from_db()
        expect(self.page.locator("body")).to_contain_text(f"Terbit dengan nomor {dokumen.nomor}")
        if pindaian:
            tekan(self.page, f"main a[href$='/{dokumen.pk}/final/']")
            berkas: Any = {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": PDF}
            self.page.set_input_files("[name=berkas]", berkas)
            self.kirim("Simpan")
            expect(self.page.locator("body")).to_contain_text("Naskah ini final")
        return dokumen

    def baca_naskah(self, *jenis: str) -> None:
        """Open every paper of the report as it prints; there must be these kinds, in any order."""
        semua = list(Dokumen.objects.filter(laporan=self.laporan).order_by("disusun_pada"))
        assert sorted(jenis) == sorted(satu.jenis for satu in semua)
        self.pilih("/surat/")
        self.foto("naskah")
        for satu in semua:
            self._baca(satu)

    def cetak(self, dokumen: Dokumen) -> Locator:
        """Open a paper as it prints and return its sheet."""
        nomor = self.laporan.nomor
        self.page.goto(f"{self.situs}/petugas/laporan/{nomor}/surat/{dokumen.pk}/cetak/")
        expect(self.page.locator("h1")).to_have_text(dokumen.judul)
        return self.page.locator("article.naskah")

    def _baca(self, dokumen: Dokumen) -> None:
        lembar = self.cetak(dokumen)
        expect(lembar).to_contain_text(dokumen.nomor or "Konsep, belum bernomor")
        if not dokumen.beridentitas:
            expect(lembar).not_to_contain_text("Pelapor Contoh")
        self.foto(f"cetak-{dokumen.jenis}")
        if FOTO:
            for urut, gambar in enumerate(gambar_halaman(lembar_dokumen(dokumen)), 1):
                (Path(FOTO) / f"{self.nama}-{dokumen.jenis}-{urut}.png").write_bytes(gambar)


class Penerima:
    """A receiving body's browser behind its one-time link."""

    def __init__(self, page: Page, alamat: str, nama: str) -> None:
        self.page, self.nama = page, nama
        page.goto(alamat)
        tekan(page, "button:has-text('Buka')")
        page.wait_for_url(re.compile("/terusan/berkas/[0-9a-f-]+/$"))
        potret(page, f"{nama}-penerima-1")

    @property
    def utama(self) -> Locator:
        return self.page.locator("main")

    def terima(self) -> None:
        isi(self.page, nama="Penerima Contoh", jabatan="Staf", nomor_agenda="55/2026")
        tekan(self.page, "button:has-text('Konfirmasi penerimaan')")
        expect(self.utama).to_contain_text("Penerimaan sudah dikonfirmasi.")

    def jawab(self, hasil: str, nomor: str) -> None:
        tekan(self.page, "main >> text=Tulis jawaban")
        isi(self.page, nama="Penerima Contoh", jabatan="Kepala bidang", hasil=hasil)
        isi(self.page, nomor_surat=nomor, isi="Diperiksa dan diputus oleh kantor ini.")
        potret(self.page, f"{self.nama}-penerima-2")
        tekan(self.page, "button:has-text('Kirim jawaban')")
        expect(self.utama).to_contain_text("Yang sudah Anda sampaikan")
        potret(self.page, f"{self.nama}-penerima-3")
