"""Evidence as it is handed over: an original, or the clean picture in its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from laporan import sandi
from laporan.models import Bukti, TurunanBukti
from laporan.queries.bukti import kunci_bukti
from laporan.rules.berkas import GAMBAR
from pengawasan.perkara.models import Penerusan
from pengawasan.perkara.rules.bundel import EKSTENSI

JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True)
class BuktiDiserahkan:
    """One piece of evidence as a body gets it; ``berkas`` is None while nothing can be given.

    Its name says nothing but its place: what a reporter called a file may name them. ``sha256``
    is that of the bytes given, ``sha256_asli`` that of the sealed original.
    """

    id: UUID
    urutan: int
    jenis: str
    bersih: bool
    sha256: str
    sha256_asli: str
    ukuran: int | None
    disegel_pada: datetime | None
    berkas: Bukti | TurunanBukti | None

    @property
    def siap(self) -> bool:
        """Whether there are bytes to give."""
        return self.berkas is not None

    @property
    def nama(self) -> str:
        return f"bukti-{self.urutan:02d}.{EKSTENSI.get(self.jenis, 'bin')}"

    def kunci(self) -> sandi.KunciData:
        """Open the data key of the bytes given."""
        assert self.berkas is not None, "only what is ready has a key"
        return kunci_bukti(self.berkas)


def bukti_diserahkan(penerusan: Penerusan) -> list[BuktiDiserahkan]:
    """Return the evidence chosen for a forwarding, in its order (one query)."""
    terpilih = penerusan.bukti_terpilih.select_related("bukti__turunan").order_by("urutan")
    return [diserahkan(satu.bukti, satu.urutan, asli=penerusan.bukti_asli) for satu in terpilih]


def seluruh_bukti(bukti: Iterable[Bukti], *, asli: bool) -> list[BuktiDiserahkan]:
    """Return evidence as it would be handed over, numbered as it came."""
    return [diserahkan(satu, urut, asli=asli) for urut, satu in enumerate(bukti, 1)]


def diserahkan(bukti: Bukti, urutan: int, *, asli: bool) -> BuktiDiserahkan:
    """Return one piece as it is handed over.

    Without ``asli`` a picture goes out redrawn, without its metadata, and waits until it is.
    """
    if asli or bukti.jenis not in GAMBAR:
        return _susun(bukti, urutan, bukti, bukti.jenis, bukti.sha256, bukti.ukuran)
    turunan: TurunanBukti | None = getattr(bukti, "turunan", None)
    if turunan is None or turunan.galat:
        return _susun(bukti, urutan, None, JPEG, "", None)
    return _susun(bukti, urutan, turunan, JPEG, turunan.sha256, None)


def _susun(
    bukti: Bukti,
    urutan: int,
    berkas: Bukti | TurunanBukti | None,
    jenis: str,
    sha256: str,
    ukuran: int | None,
) -> BuktiDiserahkan:
    return BuktiDiserahkan(
        id=bukti.pk,
        urutan=urutan,
        jenis=jenis,
        bersih=berkas is not bukti,
        sha256=sha256,
        sha256_asli=bukti.sha256,
        ukuran=ukuran,
        disegel_pada=bukti.disegel_pada,
        berkas=berkas,
    )
