"""People heard, studies written, discussions and plenaries held: for the tests of the handling."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from laporan.models import Laporan
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import (
    AnggotaGakkumdu,
    Jalur,
    PembahasanGakkumdu,
    RapatPleno,
    UndanganKlarifikasi,
)
from pengawasan.perkara.queries.klarifikasi import undangan_terlihat
from pengawasan.perkara.rules.gakkumdu import PembahasanMasuk
from pengawasan.perkara.rules.klarifikasi import BeritaAcaraMasuk, UndanganMasuk
from pengawasan.perkara.rules.pleno import PutusanMasuk
from pengawasan.perkara.services.gakkumdu import catat_pembahasan, simpan_anggota
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.klarifikasi import mulai_klarifikasi, tambah_undangan
from pengawasan.perkara.services.pleno import catat_pleno
from tests.factories.laporan import petugas
from tests.perkara.penanganan import pimpinan, rapat, terdaftar
from wilayah.choices import Peran
from wilayah.models import Petugas

JENIS = "hukum_lain"
KAJIAN = {"fakta": "Amplop ditemukan.", "analisis": "Unsur terpenuhi.", "kesimpulan": "Terbukti."}
ALASAN = "Buktinya cukup menurut rapat."


def penelaah() -> Petugas:
    """Return who hears, studies and discusses."""
    return petugas("63.11", Peran.PENELAAH)


def jalur(satu: Laporan, jenis: str = JENIS) -> Jalur:
    """Return one track of a case as it is stored."""
    return Jalur.objects.get(perkara__laporan=satu, jenis=jenis)


def masukan(kepada: str = "terlapor", orang: int = 1, **ganti: Any) -> UndanganMasuk:
    """Return an invitation for the day after tomorrow."""
    lusa = timezone.now() + timedelta(days=2)
    isi = {"jadwal": lusa, "tempat": "kantor", "perihal": "Pembagian amplop."}
    return UndanganMasuk(kepada=kepada, orang=orang, **isi | ganti)


def undang(satu: Laporan | None = None, **ganti: Any) -> UndanganKlarifikasi:
    """Invite somebody, the first person by the step."""
    satu = satu or terdaftar()
    milik = jalur(satu)
    if milik.status == "berjalan":
        undangan = mulai_klarifikasi(satu, penelaah(), JENIS, masukan(**ganti))
    else:
        undangan = tambah_undangan(satu, penelaah(), milik, masukan(**ganti))
    return undangan_terlihat(penelaah(), undangan.pk)


def acara(**ganti: Any) -> BeritaAcaraMasuk:
    """Return minutes that lack nothing."""
    tadi = timezone.now() - timedelta(minutes=50)
    isi: dict[str, Any] = {
        "hadir": True,
        "disumpah": True,
        "tata_cara": "Menurut agamanya, di atas kitab suci.",
        "mulai": tadi,
        "selesai": tadi + timedelta(minutes=30),
        "pemeriksa": frozenset({penelaah().username}),
        "tanya_jawab": (("Apakah Anda di sana?", "Ya, saya di balai desa."),),
    }
    return BeritaAcaraMasuk(**isi | ganti)


def dikaji(*jenis: str) -> Laporan:
    """Return a case whose tracks stand before the plenary with their studies."""
    satu = terdaftar(jenis or (JENIS,))
    for nama in jenis or (JENIS,):
        pindahkan(satu, penelaah(), Langkah.KAJIAN, nama)
        simpan_kajian(satu, penelaah(), jalur(satu, nama), KAJIAN)
    return satu


def putus(hasil: str = "ditindaklanjuti", nama: str = JENIS, **ganti: Any) -> PutusanMasuk:
    """Return one decision of a plenary."""
    return PutusanMasuk(hasil, ALASAN, nama, **ganti)


def catat(
    satu: Laporan,
    *putusan: PutusanMasuk,
    hadir: tuple[Petugas, ...] = (),
    oleh: Petugas | None = None,
) -> RapatPleno:
    """Record a plenary of now; by itself it pursues the one track."""
    orang = oleh or petugas("63.11", Peran.SEKRETARIAT)
    return catat_pleno(satu, orang, rapat(*(hadir or pimpinan())), putusan or [putus()])


def gakkumdu() -> list[AnggotaGakkumdu]:
    """Return one member of each of the three bodies."""
    orang = petugas("63.11", Peran.KOORDINATOR)
    return [
        simpan_anggota(orang, nama=f"Anggota {unsur}", unsur=unsur, jabatan="Anggota")
        for unsur in ("bawaslu", "polri", "kejaksaan")
    ]


def bahas(
    satu: Laporan, langkah: Langkah, anggota: list[AnggotaGakkumdu], **ganti: Any
) -> PembahasanGakkumdu:
    """Hold one discussion of the criminal track."""
    isi: dict[str, Any] = {
        "waktu": satu.perkara.diregistrasi_pada,
        "peserta": frozenset(a.pk for a in anggota),
        "lanjut": True,
        "kesimpulan": "Unsur pasal 187A terpenuhi.",
        "pasal": ("Pasal 187A",),
    }
    pembahasan = PembahasanMasuk(**isi | ganti)
    return catat_pembahasan(satu, penelaah(), langkah, "pidana", pembahasan)


def pidana(**kedua: Any) -> Laporan:
    """Return a criminal case after its second discussion, with its study."""
    satu, anggota = terdaftar(("pidana",)), gakkumdu()
    bahas(satu, Langkah.GAKKUMDU_1, anggota)
    pindahkan(satu, penelaah(), Langkah.KAJIAN, "pidana")
    simpan_kajian(satu, penelaah(), jalur(satu, "pidana"), KAJIAN)
    bahas(satu, Langkah.GAKKUMDU_2, anggota, **kedua)
    return satu
