"""What a case has on record for a paper: the last plenary, discussion, study, invitation."""

from collections.abc import Callable, Mapping
from typing import Any

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen as D
from pengawasan.dokumen.rules.waktu import hari_tanggal, saat_panjang
from pengawasan.perkara.models import RapatPleno, UndanganKlarifikasi
from wilayah.rules.tenggat import saat_setempat

HADIR, TIDAK_HADIR, BERKONFLIK = "Hadir", "Tidak hadir", "Menyatakan konflik kepentingan"
TANPA: Mapping[str, Any] = {}


def tambahan_tercatat(laporan: Laporan, jenis: D, jalur: str) -> Mapping[str, Any]:
    """Return what is on record for a kind of paper, empty where nothing is."""
    pencari = PENCARI.get(jenis)
    return pencari(laporan, jalur) if pencari else TANPA


def _pleno(laporan: Laporan, jalur: str) -> Mapping[str, Any]:
    semua = RapatPleno.objects.filter(laporan=laporan).select_related("kantor")
    rapat = semua.order_by("-waktu").first()
    if rapat is None:
        return TANPA
    saat = saat_setempat(rapat.waktu, rapat.kantor.zona)
    putusan = rapat.putusan.select_related("jalur")
    return {
        "pukul": f"{saat:%H.%M} {rapat.kantor.zona}",
        "tempat": rapat.tempat,
        "kuorum": f"{rapat.jumlah_hadir} dari {rapat.jumlah_pimpinan} anggota",
        "hadir": [
            (satu.petugas.nama, "Anggota", _kehadiran(hadir=satu.hadir, konflik=satu.berkonflik))
            for satu in rapat.peserta.select_related("petugas")
        ],
        "keputusan": [
            (
                str(satu.jalur.get_jenis_display()) if satu.jalur else "Temuan",
                str(satu.get_hasil_display()),
                satu.alasan,
            )
            for satu in putusan
        ],
    }


def _kehadiran(*, hadir: bool, konflik: bool) -> str:
    if konflik:
        return BERKONFLIK
    return HADIR if hadir else TIDAK_HADIR


def _undangan(laporan: Laporan, jalur: str) -> Mapping[str, Any]:
    """Return the last invitation: to whom by role and place, when and where; never the name."""
    semua = UndanganKlarifikasi.objects.filter(jalur__perkara__laporan=laporan)
    if jalur:
        semua = semua.filter(jalur__jenis=jalur)
    undangan = semua.select_related("terlapor", "saksi").order_by("-dibuat").first()
    if undangan is None:
        return TANPA
    saat = saat_setempat(undangan.jadwal, laporan.kantor.zona)
    baris = undangan.terlapor or undangan.saksi
    return {
        "sebagai": undangan.kepada,
        "ke": baris.urutan if baris else 1,
        "hari_tanggal": hari_tanggal(saat.date()),
        "pukul": saat_panjang(saat).rpartition("pukul ")[2],
        "tempat": undangan.tempat,
    }


PENCARI: Mapping[D, Callable[[Laporan, str], Mapping[str, Any]]] = {
    D.BERITA_ACARA_PLENO: _pleno,
    D.UNDANGAN_KLARIFIKASI: _undangan,
    D.BERITA_ACARA_KLARIFIKASI: _undangan,
    D.KETERANGAN_SUMPAH: _undangan,
}
