"""The elements of a report: the officer's verdict where there is one, else the live check."""

from laporan.choices import StatusBukti
from laporan.models import Bukti, Laporan, PenilaianUnsur
from laporan.rules.penilaian import Verdik
from laporan.rules.unsur import BUKTI, HasilUnsur, hasil_dinilai
from wilayah.queries.rezim import rezim_versi


def syarat_laporan(laporan: Laporan) -> tuple[HasilUnsur, ...]:
    """Return every element with its finding, as the reporter reads it too (one or two queries)."""
    return hasil_dinilai(
        rezim_versi(laporan.rezim_id).unsur,
        laporan.unsur_belum,
        verdik_terakhir(laporan).values(),
        berbukti=BUKTI in laporan.unsur_belum and _berbukti(laporan),
    )


def syarat_otomatis(laporan: Laporan) -> tuple[HasilUnsur, ...]:
    """Return every element as the live check alone finds it, whatever officers said of it."""
    return hasil_dinilai(
        rezim_versi(laporan.rezim_id).unsur,
        laporan.unsur_belum,
        (),
        berbukti=BUKTI in laporan.unsur_belum and _berbukti(laporan),
    )


def penilaian_terakhir(laporan: Laporan) -> dict[str, PenilaianUnsur]:
    """Return the verdicts of the last round by element."""
    semua = PenilaianUnsur.objects.filter(laporan=laporan).order_by("putaran", "urutan")
    baris = list(semua)
    return {satu.unsur: satu for satu in baris if satu.putaran == baris[-1].putaran}


def verdik_terakhir(laporan: Laporan) -> dict[str, Verdik]:
    """Return what officers said of the elements in the last round, by element."""
    return {
        kode: Verdik(kode, satu.terpenuhi, satu.alasan)
        for kode, satu in penilaian_terakhir(laporan).items()
    }


def _berbukti(laporan: Laporan) -> bool:
    return Bukti.objects.filter(laporan=laporan, status=StatusBukti.TERSEGEL).exists()
