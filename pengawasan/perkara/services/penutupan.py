"""How a case is announced and closed (P15, P16), and who is told of it besides its reporter."""

from django.db import transaction

from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.services.status import kunci_laporan, ubah_status
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.queries.publik import hasil_umum
from pengawasan.perkara.services.gabungan import kabari_tergabung
from wilayah.models import Petugas


@transaction.atomic
def umumkan(laporan: Laporan, petugas: Petugas) -> None:
    """Announce what became of a case whose tracks are decided and whose status letter is out."""
    kunci_laporan(laporan)
    izin_langkah(petugas, laporan).pastikan(Langkah.UMUMKAN)
    ubah_status(laporan, S.STATUS_DIUMUMKAN, pelaku=petugas, peristiwa="status_diumumkan")
    kabari_tergabung(laporan, petugas, "gabungan_diumumkan", hasil_jalur=_hasil(laporan))


@transaction.atomic
def selesaikan(laporan: Laporan, petugas: Petugas) -> None:
    """Close a case whose tracks have all come to their end."""
    kunci_laporan(laporan)
    izin_langkah(petugas, laporan).pastikan(Langkah.SELESAIKAN)
    ubah_status(laporan, S.SELESAI, pelaku=petugas, peristiwa="selesai")
    kabari_tergabung(laporan, petugas, "gabungan_selesai", hasil_jalur=_hasil(laporan))


def _hasil(laporan: Laporan) -> dict[str, str]:
    """Return the announced outcome of each track of the case."""
    umum = hasil_umum([laporan.nomor]).get(laporan.nomor, ())
    return {satu.jenis: satu.hasil for satu in umum}
