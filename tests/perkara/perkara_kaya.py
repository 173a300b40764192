"""Cases on which everything is on record, for looking at every paper of every regime."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from laporan.choices import CaraSerah
from laporan.models import Laporan
from laporan.rules.masukan import TerlaporMasuk
from laporan.rules.penilaian import Verdik
from laporan.services.pencabutan import cabut
from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.perkara.choices import Langkah, Putusan
from pengawasan.perkara.choices.penanganan import UnsurGakkumdu
from pengawasan.perkara.models import AnggotaGakkumdu, Jalur
from pengawasan.perkara.rules.gakkumdu import PembahasanMasuk
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.rules.klarifikasi import BeritaAcaraMasuk, UndanganMasuk
from pengawasan.perkara.rules.penerusan import TerlaporDiteruskan
from pengawasan.perkara.rules.pleno import PutusanMasuk
from pengawasan.perkara.services.barang import catat_barang
from pengawasan.perkara.services.berita_acara import simpan_berita_acara
from pengawasan.perkara.services.gakkumdu import catat_pembahasan
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.klarifikasi import mulai_klarifikasi
from pengawasan.perkara.services.penerimaan import terima_berkas
from pengawasan.perkara.services.penerusan import teruskan
from pengawasan.perkara.services.pleno import catat_pleno, catat_putusan_sidang
from pengawasan.perkara.services.temuan import TemuanMasuk, tetapkan_temuan
from tests.factories.laporan import kantor, laporan, petugas
from tests.perkara.penanganan import calon_temuan, ditelusuri, form_a, pimpinan, rapat
from tests.perkara.rules.test_barang import barang
from tests.perkara.terusan import NIP, masukan
from wilayah.choices import Peran
from wilayah.models import Kantor
from wilayah.queries.rezim import rezim_versi

REZIM: dict[str, dict[str, str]] = {
    "PILKADA-2024": {},
    "PILKADA-PASCA-MK104": {
        "waktu_kejadian": "2025-09-01T19:30:00+08:00",
        "tanggal_diketahui": "2025-09-02",
    },
    "PEMILU-2022": {
        "waktu_kejadian": "2024-01-17T10:00:00+08:00",
        "tanggal_diketahui": "2024-01-17",
        "jenis_pemilihan": "dpr_dpd_dprd",
    },
}
KOP = {
    "nama": "Bawaslu Kabupaten Hulu Sungai Utara",
    "kop_surat": "Jalan Jenderal Ahmad Yani Kilometer 5,5 Nomor 12 Amuntai 71418\nTelepon (0527) 1",
    "kota_surat": "Amuntai",
    "penanda_tangan_nama": "Pejabat Contoh dengan Nama Panjang, S.Sos., M.H.",
    "penanda_tangan_jabatan": "Ketua",
    "penanda_tangan_nip": "199001012015011001",
}
CERITA = (
    "Pada malam hari sesudah pengajian ada pembagian amplop berisi uang di balai desa oleh anggota "
    "tim kampanye, disertai ajakan memilih pasangan calon tertentu. "
) * 4
SAKSI = [{"nama": f"Saksi Rahasia {n}", "alamat": "Jalan Saksi", "telepon": "08"} for n in (1, 2)]
TERLAPOR = {
    "nama": "Terlapor Contoh dengan Nama yang Sangat Panjang, S.Sos., M.A.P.",
    "jabatan": "Kepala Dinas Pemberdayaan Masyarakat dan Desa",
    "alamat": "Jalan Contoh 2",
}
KAJIAN = {
    "duduk_perkara": "Sebuah peristiwa dilaporkan kepada kantor ini pada waktunya.",
    "fakta": "Amplop dibagikan kepada dua puluh orang.\nAda ajakan memilih pasangan calon.",
    "analisis": "Unsur setiap orang, menjanjikan, dan memengaruhi pemilih terpenuhi di situ. " * 4,
    "kesimpulan": "Peristiwanya memenuhi unsur pelanggaran yang disangkakan.",
    "rekomendasi": "Meneruskannya kepada instansi yang berwenang.\nMenjaga barang buktinya.",
}
ALASAN = "Dua alat bukti yang sah menunjukkan peristiwanya terjadi sebagaimana dilaporkan."
PASAL = ("UU 10/2016 Pasal 187A ayat (1)", "UU 10/2016 Pasal 73 ayat (4)")
SEMUA = ("administrasi", "hukum_lain", "kode_etik", "pidana")


@dataclass(frozen=True)
class Susunan:
    """One paper to be drafted: of which report, by the officer of which office, on which track."""

    laporan: Laporan
    jenis: J
    jalur: str = ""
    kode: str = "63.11"


def kaya(**isi: Any) -> Laporan:
    """Return a report with everything on it, whose originals were received."""
    Kantor.objects.filter(pk=kantor("63.11").pk).update(**KOP)
    bukti = {"bukti_disebut": ["foto", "video", "saksi"]}
    satu = laporan(uraian=CERITA, saksi=SAKSI, terlapor=[TERLAPOR], **bukti | isi)
    terima_berkas(satu, petugas("63.11"), ["identitas", "formulir", "bukti"], CaraSerah.LANGSUNG)
    return satu


def putuskan(satu: Laporan, putusan: Putusan, *, kurang: str = "", **lain: Any) -> Laporan:
    """Judge every element and end the initial study."""
    sebab = "Fotonya tidak memperlihatkan peristiwanya, hanya halaman balai desa di siang hari."
    verdik = tuple(
        Verdik(u.kode, u.kode != kurang, sebab * (u.kode == kurang))
        for u in rezim_versi(satu.rezim_id).unsur
    )
    putuskan_kajian(
        satu, petugas("63.11", Peran.KOORDINATOR), MasukanKajian(putusan, verdik, **lain)
    )
    return satu


def jalur(satu: Laporan, jenis: str) -> Jalur:
    return Jalur.objects.get(perkara__laporan=satu, jenis=jenis)


def bahas(satu: Laporan, langkah: Langkah) -> None:
    for unsur in UnsurGakkumdu.values:
        AnggotaGakkumdu.objects.get_or_create(
            kantor=kantor("63.11"), unsur=unsur, nama=f"Anggota {unsur}", jabatan="Anggota"
        )
    masuk = PembahasanMasuk(
        waktu=timezone.now(),
        peserta=frozenset(AnggotaGakkumdu.objects.values_list("pk", flat=True)),
        kesimpulan="Unsur tindak pidana pemilihan terpenuhi menurut tiga unsur Gakkumdu.",
        pasal=PASAL,
    )
    catat_pembahasan(satu, pimpinan()[0], langkah, "pidana", masuk)


def dengar(satu: Laporan, jenis: str) -> None:
    """Hear the first witness under oath."""
    orang, tadi = pimpinan()[0], timezone.now() - timedelta(hours=2)
    masuk = UndanganMasuk(
        kepada="saksi",
        orang=1,
        jadwal=timezone.now() + timedelta(days=3),
        tempat="Ruang klarifikasi kantor",
        perihal="Pembagian amplop di balai desa.",
    )
    undangan = mulai_klarifikasi(satu, orang, jenis, masuk)
    acara = BeritaAcaraMasuk(
        hadir=True,
        disumpah=True,
        tata_cara="menurut agama Islam",
        mulai=tadi,
        selesai=tadi + timedelta(hours=1),
        pemeriksa=frozenset({orang.username}),
        tanya_jawab=(("Apakah Saudara di sana?", "Ya, duduk di baris depan. " * 5),) * 4,
        keterangan="Melihat amplop dibagikan sesudah pengajian.",
    )
    simpan_berita_acara(undangan, orang, acara, ditandatangani=True)


def tempuh(satu: Laporan, jenis: str) -> None:
    """Take one track from its first step to where its paper goes out."""
    orang = pimpinan()[0]
    if jenis == "pidana":
        bahas(satu, Langkah.GAKKUMDU_1)
        if satu.saksi.exists():
            dengar(satu, jenis)
    pindahkan(satu, orang, Langkah.KAJIAN, jenis)
    simpan_kajian(satu, orang, jalur(satu, jenis), KAJIAN)
    if jenis == "pidana":
        bahas(satu, Langkah.GAKKUMDU_2)
    hadir = rapat(*pimpinan(2, 3), nomor="12/BA/2026")
    catat_pleno(satu, orang, hadir, [PutusanMasuk("ditindaklanjuti", ALASAN, jenis, PASAL)])
    if jenis == "administrasi" and rezim_versi(satu.rezim_id).administrasi == "putusan":
        pindahkan(satu, orang, Langkah.SIDANG, jenis)
        majelis = rapat(*pimpinan(2, 3))
        putusan = PutusanMasuk("terbukti", ALASAN, jenis, PASAL)
        catat_putusan_sidang(satu, orang, majelis, putusan, "001/PS.REG/63.11/XI/2026")
        return
    siapa = TerlaporDiteruskan(TERLAPOR["nama"], TERLAPOR["jabatan"], "Pemerintah Contoh", NIP)
    teruskan(satu, orang, jenis, masukan(jenis, terlapor=(siapa,), alamat="Jalan Penerima 1"))


def perkara(**isi: Any) -> Laporan:
    """Return a case with all four tracks taken to their bodies, and a thing in keeping."""
    satu = putuskan(kaya(**isi), Putusan.REGISTRASI, jalur=SEMUA)
    masuk = barang(waktu=timezone.now(), penyerah="Penyerah Contoh", nomor_segel="S-001")
    catat_barang(satu, petugas("63.11", Peran.SEKRETARIAT), masuk)
    for jenis in SEMUA:
        tempuh(satu, jenis)
    return satu


def temuan() -> Laporan:
    """Return a finding whose criminal track was handed to the police."""
    satu = calon_temuan()
    masuk = TemuanMasuk(
        rapat(*pimpinan(2, 3), nomor="9/BA/2026"),
        PutusanMasuk("", ALASAN),
        frozenset({"administrasi", "pidana"}),
        (TerlaporMasuk(nama=TERLAPOR["nama"], jabatan=TERLAPOR["jabatan"]),),
    )
    tetapkan_temuan(satu, petugas("63.11", Peran.SEKRETARIAT), masuk)
    for jenis in ("pidana", "administrasi"):
        tempuh(satu, jenis)
    return satu


def surat_administrasi(satu: Laporan) -> J:
    """Return the paper with which the administrative track of a regime leaves the office."""
    putusan = rezim_versi(satu.rezim_id).administrasi == "putusan"
    return J.PUTUSAN_ADMINISTRASI if putusan else J.PENERUSAN_ADMINISTRASI


def susunan_perkara(satu: Laporan) -> Iterator[Susunan]:
    """Return every paper of a case that went all its ways."""
    berjalur = {
        surat_administrasi(satu): "administrasi",
        J.PENERUSAN_ETIK: "kode_etik",
        J.PENERUSAN_HUKUM_LAIN: "hukum_lain",
        J.PENERUSAN_PIDANA: "pidana",
        J.BERITA_ACARA_PENERUSAN: "pidana",
        J.KAJIAN: "pidana",
    }
    yield from (Susunan(satu, jenis, jalur) for jenis, jalur in berjalur.items())
    lain = (
        *(J.LAPORAN, J.TANDA_TERIMA, J.KAJIAN_AWAL, J.UNDANGAN_KLARIFIKASI),
        *(J.BERITA_ACARA_KLARIFIKASI, J.KETERANGAN_SUMPAH, J.STATUS, J.SARAN_PERBAIKAN),
        *(J.BERITA_ACARA_GAKKUMDU_1, J.BERITA_ACARA_GAKKUMDU_2, J.BERITA_ACARA_PLENO),
        J.TANDA_TERIMA_BARANG,
    )
    yield from (Susunan(satu, jenis) for jenis in lain)


def susunan_temuan(satu: Laporan) -> Iterator[Susunan]:
    """Return the papers of a finding that say something else than those of a report."""
    yield Susunan(satu, J.PENERUSAN_PIDANA, "pidana")
    yield Susunan(satu, surat_administrasi(satu), "administrasi")
    for jenis in (J.TEMUAN, J.KAJIAN, J.BERITA_ACARA_PLENO, J.STATUS, J.BERITA_ACARA_GAKKUMDU_2):
        yield Susunan(satu, jenis)


def susunan_lain(**isi: Any) -> Iterator[Susunan]:
    """Return the papers of reports that never became a case."""
    for kode in ("63", "63.71"):
        kantor(kode)
    yield Susunan(kaya(**isi), J.LAPORAN_TSM)
    yield Susunan(putuskan(kaya(**isi), Putusan.PERBAIKAN, kurang="bukti"), J.KELENGKAPAN)
    ke = {"ke_kantor": "63.71", "alasan": "Kejadiannya di wilayah kota itu."}
    pindah = putuskan(kaya(**isi), Putusan.LIMPAHKAN, **ke)
    yield from (Susunan(pindah, jenis) for jenis in (J.PELIMPAHAN, J.SERAH_TERIMA))
    diambil = kaya(**isi)
    putuskan_kajian(diambil, petugas("63", Peran.PIMPINAN), MasukanKajian(Putusan.AMBIL_ALIH))
    yield from (Susunan(diambil, j, kode="63") for j in (J.PENGAMBILALIHAN, J.SERAH_TERIMA))
    tolak = {"kode_alasan": "bukan_pelanggaran", "alasan": "Pembagian itu zakat."}
    ditolak = putuskan(kaya(**isi), Putusan.TIDAK_DIREGISTRASI, kurang="bukti", **tolak)
    yield Susunan(ditolak, J.STATUS)
    yield Susunan(cabut(kaya(**isi), "Sudah diselesaikan secara kekeluargaan."), J.PENCABUTAN)


def susunan_informasi() -> Iterator[Susunan]:
    """Return the papers of a look into an *informasi awal*."""
    satu = ditelusuri()
    form_a(satu)
    yield from (Susunan(satu, jenis) for jenis in (J.SURAT_TUGAS, J.FORM_A))
