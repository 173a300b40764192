"""Cases brought to where a track is handed over, and forwardings with their links."""

from typing import Any

from django.test import Client
from django.urls import reverse

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.rules.naskah import Kop, Naskah
from pengawasan.dokumen.services.dokumen import Rancangan, susun
from pengawasan.perkara.choices import JenisJalur, Langkah, StatusJalur
from pengawasan.perkara.choices.penerusan import HasilTanggapan, JenisTanggapan
from pengawasan.perkara.models import Penerusan, TautanPenerusan
from pengawasan.perkara.queries.penerusan import SURAT
from pengawasan.perkara.queries.penerusan_penerima import tautan_sesi
from pengawasan.perkara.rules.penerusan import (
    MasukanPenerusan,
    MasukanTanggapan,
    TerlaporDiteruskan,
)
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penerusan import teruskan
from pengawasan.perkara.services.penerusan_tautan import buka_tautan, terbitkan_tautan
from pengawasan.perkara.services.surat import ganti, terbitkan
from tests.factories import laporan as pabrik
from tests.factories.perkara import registrasi
from wilayah.choices import Peran
from wilayah.models import Petugas

NIP = "198503152010011007"
SASARAN = {
    JenisJalur.ADMINISTRASI: "kpu_kabupaten",
    JenisJalur.KODE_ETIK: "dkpp",
    JenisJalur.PIDANA: "penyidik",
    JenisJalur.HUKUM_LAIN: "bkn",
}
KE_PLENO = {
    JenisJalur.PIDANA: (Langkah.GAKKUMDU_1, Langkah.KAJIAN, Langkah.GAKKUMDU_2, Langkah.PLENO),
}
TERIMA = MasukanTanggapan(
    JenisTanggapan.TERIMA, "Penerima Contoh", "Kepala bagian", nomor_agenda="77/2024"
)
JAWAB = MasukanTanggapan(
    JenisTanggapan.JAWAB,
    "Penerima Contoh",
    "Kepala bagian",
    nomor_surat="5/BKN/2024",
    hasil=HasilTanggapan.TERBUKTI,
    isi="Dijatuhi hukuman disiplin sedang.",
)
KEMBALI = MasukanTanggapan(JenisTanggapan.KEMBALIKAN, "Penerima Contoh", "Kepala", isi="x" * 20)
RINGKASAN = "Terlapor hadir berseragam di kampanye tatap muka; diduga melanggar netralitas."


def pimpinan(kode: str = "63.11") -> Petugas:
    return pabrik.petugas(kode, Peran.PIMPINAN)


def terdaftar(*jalur: str, **isi: Any) -> Laporan:
    """Return a registered case with these tracks."""
    penerima = pabrik.petugas("63.11", Peran.PENERIMA)
    laporan = pabrik.laporan(sumber="loket", oleh=penerima, **isi)
    putuskan_kajian(laporan, pimpinan(), registrasi(*jalur))
    return laporan


def dipleno(jenis: str = JenisJalur.HUKUM_LAIN, laporan: Laporan | None = None) -> Laporan:
    """Return a case whose track the plenary decided to pursue."""
    laporan = laporan or terdaftar(jenis)
    for langkah in KE_PLENO.get(JenisJalur(jenis), (Langkah.KAJIAN, Langkah.PLENO)):
        ke = StatusJalur.PLENO if langkah == Langkah.PLENO else ""
        pindahkan(laporan, pimpinan(), langkah, jenis, Gerak(ke=ke))
    return laporan


def masukan(jenis: str = JenisJalur.HUKUM_LAIN, **ganti: Any) -> MasukanPenerusan:
    """Return what is handed over to the body a kind of track usually goes to."""
    orang = TerlaporDiteruskan("Terlapor Contoh", "Kepala seksi", "Dinas Contoh", NIP)
    isi: dict[str, Any] = {
        "sasaran": SASARAN[JenisJalur(jenis)],
        "nama_penerima": "Kantor Penerima Contoh",
        "nomor_surat": "012/PP.00.02/K.63/XI/2024",
        "ringkasan": RINGKASAN,
        "terlapor": (orang,),
        "alasan_kurang": "Penyelidikan menyusul dari penyidik.",
    }
    return MasukanPenerusan(**isi | ganti)


def diteruskan(jenis: str = JenisJalur.HUKUM_LAIN, **ganti: Any) -> Penerusan:
    """Return a forwarding of a track."""
    laporan = ganti.pop("laporan", None) or dipleno(jenis)
    return teruskan(laporan, pimpinan(), jenis, masukan(jenis, **ganti))


def terbuka(penerusan: Penerusan) -> TautanPenerusan:
    """Return the link of a forwarding as opened in a browser."""
    return tautan_sesi(buka_tautan(terbitkan_tautan(penerusan, pimpinan())))


def bersurat(
    laporan: Laporan, jenis: str = JenisJalur.HUKUM_LAIN, *, beridentitas: bool = False
) -> Dokumen:
    """Return the letter of a track as the secretariat issued it."""
    isi = Rancangan(Naskah("surat", "Penerusan", Kop("Lembaga", "Kantor")), (), beridentitas)
    surat = susun(laporan, JenisDokumen(SURAT[jenis]), pimpinan(), isi, jalur=jenis)
    return terbitkan(laporan, surat, pabrik.petugas("63.11", Peran.SEKRETARIAT))


def dikoreksi(lama: Dokumen) -> Dokumen:
    """Return the correction of an issued letter as the secretariat issued it."""
    orang = pabrik.petugas("63.11", Peran.SEKRETARIAT)
    return terbitkan(lama.laporan, ganti(lama.laporan, lama, orang), orang)


class Peramban:
    """A browser of a receiving body, at the pages of one forwarding."""

    def __init__(self, penerusan: Penerusan, klien: Client | None = None) -> None:
        self.klien, self.pk = klien or Client(), penerusan.pk
        rahasia = terbitkan_tautan(penerusan, pimpinan())
        self.depan = self.klien.post(reverse("terusan:depan", args=[rahasia]))
        assert self.depan.status_code == 302

    def alamat(self, nama: str, *isi: object) -> str:
        """Return the address of one of its pages."""
        return reverse(f"terusan:{nama}", args=[self.pk, *isi])

    def get(self, nama: str, *isi: object) -> Any:
        """Open one of its pages."""
        return self.klien.get(self.alamat(nama, *isi))

    def post(self, nama: str, *isi: object, data: Any = None) -> Any:
        """Press a button of one of its pages."""
        return self.klien.post(self.alamat(nama, *isi), data)
