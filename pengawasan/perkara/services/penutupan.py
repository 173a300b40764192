"""How a case is announced and closed (P15, P16), and who is told of it besides its reporter."""

from django.db import transaction

from laporan.choices import KabarPelapor
from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.services.notifikasi import kabari_semua_pelapor
from laporan.services.status import catat_banyak, kunci_laporan, ubah_status
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.queries.gabungan import tergabung
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.queries.publik import hasil_umum
from wilayah.choices import Tampil
from wilayah.models import Petugas


@transaction.atomic
def umumkan(laporan: Laporan, petugas: Petugas) -> None:
    """Announce what became of a case whose tracks are decided and whose status letter is out."""
    kunci_laporan(laporan)
    izin_langkah(petugas, laporan).pastikan(Langkah.UMUMKAN)
    ubah_status(laporan, S.STATUS_DIUMUMKAN, pelaku=petugas, peristiwa="status_diumumkan")
    _kabari_tergabung(laporan, petugas, "gabungan_diumumkan")


@transaction.atomic
def selesaikan(laporan: Laporan, petugas: Petugas) -> None:
    """Close a case whose tracks have all come to their end."""
    kunci_laporan(laporan)
    izin_langkah(petugas, laporan).pastikan(Langkah.SELESAIKAN)
    ubah_status(laporan, S.SELESAI, pelaku=petugas, peristiwa="selesai")
    _kabari_tergabung(laporan, petugas, "gabungan_selesai")


def _kabari_tergabung(laporan: Laporan, petugas: Petugas, peristiwa: str) -> None:
    """Tell who reported the same incident what anybody may know of the case by now.

    Each reads it on their own report, by their own code: no number or reason of another's.
    """
    semua = tergabung(laporan)
    if not semua:
        return
    umum = hasil_umum([laporan.nomor]).get(laporan.nomor, ())
    hasil = {satu.jenis: satu.hasil for satu in umum}
    isi = [(satu, {"hasil_jalur": hasil}) for satu in semua]
    catat_banyak(peristiwa, isi, pelaku=petugas, tampil=Tampil.PELAPOR)
    kabari_semua_pelapor(semua, KabarPelapor.STATUS_BERUBAH, sebab=peristiwa)
