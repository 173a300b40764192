"""Drive an incident to an outcome that was reported of it, through the services officers use."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from laporan.api.masukan import baca_masukan
from laporan.choices import CaraHubungi
from laporan.models import Laporan
from laporan.queries.tenggat import tenggat_belum_dijelaskan
from laporan.rules.penilaian import Verdik
from laporan.services.penerimaan import kunci_kiriman_baru
from laporan.services.tenggat_penjelasan import jelaskan
from pengawasan.mitra.management.impor import susun_kiriman
from pengawasan.perkara.choices import Langkah, Putusan
from pengawasan.perkara.choices.penanganan import UnsurGakkumdu
from pengawasan.perkara.models import AnggotaGakkumdu, Jalur
from pengawasan.perkara.rules.gakkumdu import PembahasanMasuk
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.rules.penerusan import MasukanPenerusan, TerlaporDiteruskan
from pengawasan.perkara.rules.pleno import PutusanMasuk
from pengawasan.perkara.services.gakkumdu import catat_pembahasan
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.penelusuran import arsipkan, terima_limpahan
from pengawasan.perkara.services.penerimaan import catat_kontak, terima_kelengkapan
from pengawasan.perkara.services.penerusan import teruskan
from pengawasan.perkara.services.pleno import catat_pleno, catat_putusan_sidang
from pengawasan.perkara.services.temuan import TemuanMasuk, ajukan_temuan, tetapkan_temuan
from tests.factories import laporan as pabrik
from tests.perkara.penanganan import rapat
from wilayah.choices import Peran
from wilayah.models import Petugas
from wilayah.queries.rezim import rezim_versi

PELAPOR = {"nama": "Pelapor Contoh", "alamat": "Jalan Contoh 1", "telepon": "081200000000"}
ALASAN = "Menurut hasil pemeriksaan yang dilaporkan tentang peristiwa ini."
KAJIAN = {"fakta": "Menurut bukti.", "analisis": "Menurut pasal.", "kesimpulan": "Terang."}
TEMUAN = {None, "temuan_pengawas"}
FORMAL, MATERIEL = "tidak_memenuhi_syarat_formal", "tidak_memenuhi_syarat_materiel"
UNSUR_KURANG = {FORMAL: "batas_waktu", MATERIEL: "bukti"}


@dataclass(frozen=True, slots=True)
class Akhir:
    """Where a case stands: the report's status, its first track's state and body, its second's."""

    status: str
    jalur: str = ""
    keadaan: str = ""
    sasaran: str = ""
    kedua: tuple[str, ...] = ()


class Perkara:
    """One incident and the people of the office that handles it."""

    def __init__(self, kejadian: dict[str, Any]) -> None:
        self.kejadian = kejadian
        self.temuan = kejadian["pelapor_jenis"] in TEMUAN
        isi = susun_kiriman(kejadian)
        isi["terlapor"] = isi["terlapor"] or [{"tidak_dikenal": True, "ciri": "Belum dikenal."}]
        kode = isi["wilayah"][:5]
        for satu in ("", kode[:2], kode):
            pabrik.kantor(satu)
        self.pimpinan = pabrik.petugas(kode, Peran.PIMPINAN)
        self.laporan = self._ajukan(isi, pabrik.petugas(kode, Peran.PENERIMA))

    def _ajukan(self, isi: dict[str, Any], penerima: Petugas) -> Laporan:
        if self.temuan:
            masukan = baca_masukan(isi | {"tautan": None})
            return ajukan_temuan(masukan, self.pimpinan, kunci_kirim=kunci_kiriman_baru())
        isi |= {"bentuk": "laporan", "pelapor": PELAPOR}
        return pabrik.laporan(isi, sumber="loket", oleh=penerima)

    def jelaskan(self) -> None:
        """Say why clocks that ran out in those days were missed, as must be said first."""
        while lewat := tenggat_belum_dijelaskan(self.laporan).first():
            jelaskan(lewat, self.pimpinan, "Peristiwa lama yang dicatat kembali.")

    def daftar(self, *jenis: str) -> None:
        self.jelaskan()
        if self.temuan:
            putusan = PutusanMasuk("", ALASAN)
            masuk = TemuanMasuk(self._rapat(), putusan, frozenset(jenis))
            tetapkan_temuan(self.laporan, self.pimpinan, masuk)
        else:
            self._putuskan(Putusan.REGISTRASI, jalur=jenis)

    def tolak(self, *kurang: str, kode: str = "") -> None:
        self.jelaskan()
        if self.temuan:
            arsipkan(self.laporan, self.pimpinan, kode, ALASAN)
        else:
            self._putuskan(Putusan.TIDAK_DIREGISTRASI, *kurang, alasan=ALASAN, kode_alasan=kode)

    def minta_lengkap(self, *kurang: str) -> None:
        """Give the reporter time to complete what is wanting."""
        self._putuskan(Putusan.PERBAIKAN, *kurang)

    def terima_lengkap(self) -> None:
        """Tell the reporter, and take in at the counter what was wanting."""
        telepon = CaraHubungi.TELEPON
        catat_kontak(self.laporan, self.pimpinan, telepon, berhasil=True)
        kode = self.laporan.kantor.kode_wilayah
        terima_kelengkapan(self.laporan, pabrik.petugas(kode, Peran.PENERIMA), ["bukti"])

    def limpahkan(self, kode: str) -> None:
        """Pass the report on to another office, which receives it and goes on."""
        pabrik.kantor(kode)
        self._putuskan(Putusan.LIMPAHKAN, ke_kantor=kode)
        self.pimpinan = pabrik.petugas(kode, Peran.PIMPINAN)
        self.laporan.refresh_from_db()
        terima_limpahan(self.laporan, self.pimpinan, ["bukti"])

    def klarifikasi(self, jenis: str) -> None:
        pindahkan(self.laporan, self.pimpinan, Langkah.KLARIFIKASI, jenis)

    def tempuh(self, langkah: Langkah, jenis: str, ke: str = "", hasil: str = "") -> None:
        """Take one step that needs no paper of its own."""
        pindahkan(self.laporan, self.pimpinan, langkah, jenis, Gerak(ke=ke, hasil=hasil))

    def kaji(self, jenis: str) -> None:
        pindahkan(self.laporan, self.pimpinan, Langkah.KAJIAN, jenis)
        simpan_kajian(self.laporan, self.pimpinan, self._jalur(jenis), KAJIAN)

    def bahas(self, langkah: Langkah, *, lanjut: bool = True) -> None:
        kantor = self.laporan.kantor
        semua = (
            AnggotaGakkumdu.objects.get_or_create(kantor=kantor, unsur=satu, nama=f"Anggota {satu}")
            for satu in UnsurGakkumdu.values
        )
        peserta = frozenset(anggota.pk for anggota, _baru in semua)
        masuk = PembahasanMasuk(timezone.now(), peserta, ALASAN, lanjut, ("Pasal 187A",))
        catat_pembahasan(self.laporan, self.pimpinan, langkah, "pidana", masuk)

    def pleno(self, jenis: str, hasil: str) -> None:
        putusan = PutusanMasuk(hasil, ALASAN, jenis)
        catat_pleno(self.laporan, self.pimpinan, self._rapat(), [putusan])

    def teruskan(self, jenis: str, sasaran: str) -> None:
        orang = TerlaporDiteruskan(
            *("Terlapor Contoh", "Pegawai", "Instansi Contoh"), nip="198001012005011001"
        )
        masuk = MasukanPenerusan(
            *(sasaran, "Badan Penerima", "12/K/2024", ALASAN),
            terlapor=(orang,),
            tempat="Balai",
            alasan_kurang=ALASAN,
        )
        teruskan(self.laporan, self.pimpinan, jenis, masuk)

    def sidangkan(self) -> None:
        pindahkan(self.laporan, self.pimpinan, Langkah.SIDANG, "administrasi")
        putusan = PutusanMasuk("terbukti", ALASAN, "administrasi")
        catat_putusan_sidang(self.laporan, self.pimpinan, self._rapat(), putusan, "001/PS/2025")

    @property
    def berputusan(self) -> bool:
        return rezim_versi(self.laporan.rezim_id).administrasi == "putusan"

    def akhir(self) -> Akhir:
        self.laporan.refresh_from_db()
        semua = Jalur.objects.filter(perkara__laporan=self.laporan).order_by("jenis")
        jalur = [(satu.jenis, satu.status, _sasaran(satu)) for satu in semua]
        kedua = jalur[1] if len(jalur) > 1 else ()
        return Akhir(self.laporan.status, *(jalur[0] if jalur else ("", "", "")), kedua)

    def _rapat(self) -> Any:
        return rapat(self.pimpinan)

    def _jalur(self, jenis: str) -> Jalur:
        return Jalur.objects.get(perkara__laporan=self.laporan, jenis=jenis)

    def _putuskan(self, putusan: Putusan, *kurang: str, **lain: Any) -> None:
        unsur = tuple(
            Verdik(satu.kode, satu.kode not in kurang, ALASAN if satu.kode in kurang else "")
            for satu in rezim_versi(self.laporan.rezim_id).unsur
        )
        putuskan_kajian(self.laporan, self.pimpinan, MasukanKajian(putusan, unsur, **lain))


def _sasaran(jalur: Jalur) -> str:
    badan = jalur.penerusan.first()
    return badan.sasaran if badan else ""


def diteruskan(jenis: str, sasaran: str) -> Callable[[Perkara], Akhir]:
    def jalankan(perkara: Perkara) -> Akhir:
        perkara.daftar(jenis)
        perkara.kaji(jenis)
        perkara.pleno(jenis, "ditindaklanjuti")
        perkara.teruskan(jenis, sasaran)
        return Akhir("diputus", jenis, "diteruskan", sasaran)

    return jalankan


def ke_kpu(perkara: Perkara) -> Akhir:
    """Hand over an administrative matter, or the ethics of KPU's ad hoc ranks."""
    if "etik" in (perkara.kejadian["hasil_catatan"] or ""):
        return diteruskan("kode_etik", "kpu_kabupaten_etik")(perkara)
    if not perkara.berputusan:
        return diteruskan("administrasi", "kpu_kabupaten")(perkara)
    perkara.daftar("administrasi")
    perkara.kaji("administrasi")
    perkara.pleno("administrasi", "ditindaklanjuti")
    perkara.sidangkan()
    return Akhir("diputus", "administrasi", "pemantauan")


def _ke_gakkumdu(perkara: Perkara) -> Akhir:
    perkara.daftar("pidana")
    perkara.bahas(Langkah.GAKKUMDU_1)
    return Akhir("ditangani", "pidana", "gakkumdu_1")


def _dihentikan(perkara: Perkara) -> Akhir:
    perkara.daftar("pidana")
    perkara.bahas(Langkah.GAKKUMDU_1)
    perkara.kaji("pidana")
    perkara.bahas(Langkah.GAKKUMDU_2, lanjut=False)
    perkara.pleno("pidana", "dihentikan")
    return Akhir("diputus", "pidana", "dihentikan")


def diregistrasi(perkara: Perkara, jenis: str = "hukum_lain") -> Akhir:
    perkara.daftar(jenis)
    status = "dijadikan_temuan" if perkara.temuan else "diregistrasi"
    return Akhir(status, jenis, "berjalan")


def _bukan_pelanggaran(perkara: Perkara) -> Akhir:
    perkara.tolak(kode="bukan_pelanggaran")
    return Akhir("diarsipkan" if perkara.temuan else "tidak_diregistrasi")


def _tidak_memenuhi(perkara: Perkara) -> Akhir:
    perkara.tolak(UNSUR_KURANG[perkara.kejadian["hasil"]])
    return Akhir("tidak_diregistrasi")


JALAN: dict[str, Callable[[Perkara], Akhir]] = {
    "diteruskan_bkn": diteruskan("hukum_lain", "bkn"),
    "diteruskan_dkpp": diteruskan("kode_etik", "dkpp"),
    "diteruskan_kpu": ke_kpu,
    "diteruskan_gakkumdu": _ke_gakkumdu,
    "dihentikan": _dihentikan,
    "diregistrasi": diregistrasi,
    "bukan_pelanggaran": _bukan_pelanggaran,
    FORMAL: _tidak_memenuhi,
    MATERIEL: _tidak_memenuhi,
}
"""How each outcome comes about; one that nobody reported leads nowhere."""
