"""The elements of a report: the officer's verdict where there is one, else the live check."""

from dataclasses import replace

from laporan.choices import StatusBukti
from laporan.models import Bukti, Laporan, PenilaianUnsur
from laporan.rules.unsur import HasilUnsur, hasil
from wilayah.queries.rezim import rezim_versi

BUKTI = "bukti"


def syarat_laporan(laporan: Laporan) -> tuple[HasilUnsur, ...]:
    """Return every element with its finding, as the reporter reads it too (one or two queries)."""
    unsur = rezim_versi(laporan.rezim_id).unsur
    penilaian = penilaian_terakhir(laporan)
    if not penilaian:
        return hasil(unsur, _belum(laporan))
    belum = [satu.unsur for satu in penilaian.values() if not satu.terpenuhi]
    return tuple(
        satu if satu.terpenuhi else replace(satu, keterangan=penilaian[satu.unsur].alasan)
        for satu in hasil(unsur, belum)
    )


def penilaian_terakhir(laporan: Laporan) -> dict[str, PenilaianUnsur]:
    """Return the verdicts of the last round by element."""
    semua = PenilaianUnsur.objects.filter(laporan=laporan).order_by("putaran", "urutan")
    baris = list(semua)
    return {satu.unsur: satu for satu in baris if satu.putaran == baris[-1].putaran}


def _belum(laporan: Laporan) -> list[str]:
    if BUKTI not in laporan.unsur_belum:
        return list(laporan.unsur_belum)
    ada = Bukti.objects.filter(laporan=laporan, status=StatusBukti.TERSEGEL).exists()
    return [kode for kode in laporan.unsur_belum if kode != BUKTI or not ada]
