"""What was decided of a track, for the papers that carry it on: the decision, the forwarding."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from laporan.models import Laporan
from pengawasan.dokumen.rules.bahan import Lama
from pengawasan.dokumen.rules.waktu import saat_panjang
from pengawasan.perkara.choices import JenisJalur, Langkah, StatusJalur
from pengawasan.perkara.choices.penanganan import AcaraRapat
from pengawasan.perkara.choices.penerusan import JenisTanggapan, KeadaanPenerusan
from pengawasan.perkara.models import Jalur, Penerusan, RapatPleno
from pengawasan.perkara.queries.kajian_pelanggaran import kajian_jalur
from pengawasan.perkara.queries.penerusan import buka_penerusan, tanggapan_dari
from pengawasan.perkara.queries.surat_periksa import TANPA, Cari
from pengawasan.perkara.queries.surat_serah import isi_serah
from wilayah.models import Jejak
from wilayah.queries.jejak import riwayat
from wilayah.rules.rezim import Rezim, Satuan
from wilayah.rules.tenggat import saat_setempat

SEHARI = 24
SURAT_PENGANTAR = "Surat pengantar"
SATUAN = {
    Satuan.HARI_KALENDER: "hari kalender",
    Satuan.HARI_KERJA: "hari kerja",
    Satuan.JAM: "jam",
}


def lama_surat(rezim: Rezim, langkah: str) -> Lama:
    """Return how long a step may take, in words, with its article."""
    aturan = rezim.tenggat.get(langkah)
    if aturan is None:
        return Lama()
    if aturan.satuan is Satuan.JAM and aturan.jumlah % SEHARI == 0:
        return Lama(f"{aturan.jumlah // SEHARI} × {SEHARI} jam", aturan.dasar)
    return Lama(f"{aturan.jumlah} {SATUAN[aturan.satuan]}", aturan.dasar)


def putusan_sidang(laporan: Laporan) -> dict[str, Jejak]:
    """Return the line of the trail on which each track was decided after a hearing."""
    baris = riwayat("laporan", laporan.pk).filter(peristiwa=f"langkah_{Langkah.PUTUSAN}")
    return {str(satu.rincian.get("jalur", "")): satu for satu in baris}


def nomor_putusan(laporan: Laporan, jenis: str) -> str:
    """Return under which number a track was decided after its hearing, '' before."""
    baris = putusan_sidang(laporan).get(jenis)
    return str(baris.rincian.get("nomor_putusan", "")) if baris else ""


def nomor_berlaku(penerusan: Penerusan) -> str:
    """Return under which number a forwarding goes: its letter's, else that of its decision."""
    return penerusan.nomor_surat or nomor_putusan(penerusan.laporan, penerusan.jenis)


def putusan_surat(cari: Cari) -> Mapping[str, Any]:
    """Return a decision after a hearing: outcome, number, day, why, the facts, who sat."""
    baris = putusan_sidang(cari.laporan).get(cari.jalur)
    if baris is None:
        return TANPA
    terbukti = baris.rincian["ke"] == StatusJalur.PEMANTAUAN
    saat = saat_setempat(datetime.fromisoformat(baris.rincian["pada"]), cari.laporan.kantor.zona)
    return {
        "hasil_sidang": "terbukti" if terbukti else "tidak_terbukti",
        "nomor_putusan": baris.rincian.get("nomor_putusan", ""),
        "dibacakan": saat_panjang(saat),
        "pertimbangan": baris.rincian.get("alasan", ""),
        **_fakta(cari),
        **_majelis(cari),
    }


def _fakta(cari: Cari) -> Mapping[str, Any]:
    """Return the facts of the study; a hearing without one (TSM) has them in its own minutes."""
    fakta = _kajian(cari).get("fakta", "").strip()
    return {"fakta": fakta} if fakta else TANPA


def _kajian(cari: Cari) -> dict[str, str]:
    jalur = Jalur.objects.filter(perkara__laporan=cari.laporan, jenis=cari.jalur).first()
    return kajian_jalur(cari.laporan, jalur).isi if jalur else {}


def _majelis(cari: Cari) -> Mapping[str, Any]:
    """Return who sat on the panel, and the quorum.

    The chairman of the office comes first; where they did not sit, nobody is called the chair.
    """
    semua = RapatPleno.objects.filter(
        laporan=cari.laporan, acara=AcaraRapat.MAJELIS, putusan__jalur__jenis=cari.jalur
    )
    rapat = semua.select_related("kantor").order_by("-waktu").first()
    if rapat is None:
        return TANPA
    hadir = rapat.peserta.filter(hadir=True, berkonflik=False).select_related("petugas")
    nama = [satu.petugas.nama for satu in hadir]
    ketua = rapat.kantor.penanda_tangan_nama
    pasal = rapat.putusan.get(jalur__jenis=cari.jalur).pasal
    return {
        "majelis": sorted(nama, key=lambda satu: satu != ketua),
        "tanpa_ketua": ketua not in nama,
        "kuorum": f"{rapat.jumlah_hadir} dari {rapat.jumlah_pimpinan} anggota",
        **({"pasal": pasal} if pasal else {}),
    }


def penerusan_berlaku(laporan: Laporan) -> QuerySet[Penerusan]:
    """Return the forwardings of a case that the bodies did not send back."""
    return Penerusan.objects.filter(laporan=laporan).exclude(keadaan=KeadaanPenerusan.DIKEMBALIKAN)


def serah_surat(cari: Cari) -> Mapping[str, Any]:
    """Return how a track was handed over: to whom, who took it, under which number and when."""
    isi = dict(penerusan_surat(cari))
    semua = penerusan_berlaku(cari.laporan).filter(jenis=cari.jalur)
    akhir = semua.select_related("laporan", "kantor").order_by("-diteruskan_pada").first()
    if "berkas" in isi:
        isi["berkas"] = [SURAT_PENGANTAR, *isi["berkas"]]
    terima = [] if akhir is None else tanggapan_dari(akhir)
    diterima = [satu for satu in terima if satu.baris.jenis == JenisTanggapan.TERIMA]
    if akhir is not None and diterima:
        satu = diterima[-1]
        saat = saat_setempat(satu.baris.waktu, akhir.kantor.zona)
        isi |= {
            "tanggal": saat.date(),
            "nomor_terima": satu.baris.nomor_agenda,
            "penerima": satu.nama,
            "jabatan_penerima": satu.jabatan,
        }
    return {nama: nilai for nama, nilai in isi.items() if nilai}


def penerusan_surat(cari: Cari) -> Mapping[str, Any]:
    """Return what a track is forwarded with: to whom, the summary, the study's recommendation."""
    isi: dict[str, Any] = {}
    semua = penerusan_berlaku(cari.laporan).filter(jenis=cari.jalur)
    akhir = semua.select_related("laporan").order_by("-diteruskan_pada").first()
    if akhir is not None:
        isi = {
            "tujuan": akhir.nama_penerima,
            "alamat_tujuan": akhir.alamat,
            "ringkasan": buka_penerusan(akhir).ringkasan,
        }
    if cari.jalur == JenisJalur.ADMINISTRASI:
        isi["rekomendasi"] = _kajian(cari).get("rekomendasi", "")
    return {nama: nilai for nama, nilai in isi.items() if nilai} | isi_serah(cari, akhir)
