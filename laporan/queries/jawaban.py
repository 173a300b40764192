"""What rows say, in the shapes a reporter is answered with."""

from collections.abc import Iterable

from laporan.models import Laporan, PenyerahanBerkas, Tenggat
from laporan.rules.jawaban import KantorBaca, TenggatBaca
from laporan.rules.tenggat import satukan
from wilayah.models import Kantor
from wilayah.rules.tenggat import saat_setempat


def penyerahan_terakhir(laporan: Laporan) -> PenyerahanBerkas | None:
    """Return the last hand-over of originals, with office and officer; None before the first."""
    semua = PenyerahanBerkas.objects.filter(laporan=laporan).select_related("kantor", "petugas")
    return semua.order_by("-waktu").first()


def kantor_baca(kantor: Kantor) -> KantorBaca:
    """Return what a reporter reads of an office."""
    return KantorBaca(
        kode=kantor.kode_wilayah,
        nama=kantor.nama,
        alamat=kantor.alamat,
        jam=kantor.jam,
        telepon=kantor.telepon,
        tautan_peta=kantor.tautan_peta,
        telepon_piket=kantor.telepon_piket,
    )


def tenggat_baca(tenggat: Iterable[Tenggat], zona: str) -> tuple[TenggatBaca, ...]:
    """Return deadlines with their moments in an office's zone; what tracks share, once."""
    return tuple(_tenggat(satu, zona) for satu in satukan(tenggat))


def tenggat_berjalur(tenggat: Iterable[Tenggat], zona: str) -> tuple[TenggatBaca, ...]:
    """Return every deadline with its track, also where two tracks end at the same moment."""
    return tuple(_tenggat(satu, zona, jalur=satu.jalur) for satu in tenggat)


def _tenggat(satu: Tenggat, zona: str, *, jalur: str = "") -> TenggatBaca:
    return TenggatBaca(
        langkah=satu.langkah,
        jatuh_tempo=saat_setempat(satu.jatuh_tempo, zona),
        dasar=satu.dasar,
        belum_diverifikasi=satu.belum_diverifikasi,
        jalur=jalur,
    )
