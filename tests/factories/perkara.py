"""Registered cases for tests, with the tracks asked for."""

from collections.abc import Sequence

from laporan.models import Laporan
from laporan.rules.penilaian import Verdik
from pengawasan.perkara.choices import JenisJalur, Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import putuskan_kajian
from tests.factories import laporan as pabrik
from wilayah.choices import Peran

UNSUR = ("identitas_pelapor", "terlapor", "batas_waktu", "waktu_tempat", "uraian", "bukti")
ADA = tuple(Verdik(satu, terpenuhi=True) for satu in UNSUR)


def registrasi(*jalur: str) -> MasukanKajian:
    """Return the decision that everything is there: a case with these tracks."""
    return MasukanKajian(Putusan.REGISTRASI, ADA, jalur)


def diregistrasi(
    jalur: Sequence[str] = tuple(JenisJalur.values), *, kode: str = "63.11", **isi: object
) -> tuple[Laporan, str]:
    """Return a report registered at the counter's office with these tracks, and its access code."""
    for satu in ("", kode[:2], kode):
        pabrik.kantor(satu)
    tanda = pabrik.terima(sumber="loket", oleh=pabrik.petugas(kode, Peran.PENERIMA), **isi)
    laporan = Laporan.objects.get(nomor=tanda.nomor)
    putuskan_kajian(laporan, pabrik.petugas(kode, Peran.PIMPINAN), registrasi(*jalur))
    return laporan, tanda.kode_akses or ""
