"""What a receiving body sees behind its link: one forwarding of one track, and nothing else."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from laporan.models import Tenggat
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara import sandi
from pengawasan.perkara.choices.penerusan import JenisTanggapan
from pengawasan.perkara.models import Penerusan, TautanPenerusan
from pengawasan.perkara.queries.bundel import Bundel, susun_bundel
from pengawasan.perkara.queries.penerusan import (
    IsiPenerusan,
    TanggapanBaca,
    buka_penerusan,
    dapat_kembali,
    jam_penerima,
    tanggapan_dari,
)
from pengawasan.perkara.queries.penerusan_bukti import BuktiDiserahkan, bukti_diserahkan
from pengawasan.perkara.rules.penerusan import MENUNGGU, TERBUKA
from wilayah.errors import TidakDitemukan

TAUTAN, SESI = "tautan", "sesi"


@dataclass(frozen=True, slots=True, repr=False)
class Terusan:
    """Everything the body's page shows."""

    tautan: TautanPenerusan
    isi: IsiPenerusan
    bukti: list[BuktiDiserahkan]
    tanggapan: list[TanggapanBaca]
    jam: Tenggat | None
    surat: Dokumen | None

    @property
    def penerusan(self) -> Penerusan:
        return self.tautan.penerusan

    @property
    def terbuka(self) -> bool:
        """Whether the body may still say something."""
        return self.penerusan.keadaan in TERBUKA

    @property
    def menunggu(self) -> bool:
        """Whether the body still owes an answer."""
        return self.penerusan.keadaan in MENUNGGU

    @property
    def dapat_kembali(self) -> bool:
        """Whether the body may send it back."""
        return dapat_kembali(self.penerusan)

    @property
    def dijawab_pada(self) -> datetime | None:
        """When the body answered last."""
        return max((satu.baris.waktu for satu in self.tanggapan if satu.baris.hasil), default=None)

    @property
    def diterima(self) -> bool:
        """Whether the receipt was confirmed."""
        return any(satu.baris.jenis == JenisTanggapan.TERIMA for satu in self.tanggapan)

    @property
    def berakhir(self) -> datetime:
        """Until when this browser may come back."""
        return self.tautan.berlaku_sampai


def tautan_tertutup(rahasia: str) -> QuerySet[TautanPenerusan]:
    """Return the unopened link of a secret: none for a wrong, used, revoked or expired one."""
    kode = sandi.baca_kode(rahasia) or ""
    return _hidup().filter(sidik__in=sandi.sidik_calon(TAUTAN, kode), dibuka_pada=None)


def tautan_sesi(rahasia: str) -> TautanPenerusan:
    """Return the link that was opened in this browser; TidakDitemukan when it lives no more."""
    terbuka = _hidup().filter(sidik_sesi__in=sandi.sidik_calon(SESI, rahasia))
    tetap = ("laporan__kantor", "jalur__perkara", "kantor", "surat")
    tautan = terbuka.select_related(*(f"penerusan__{nama}" for nama in tetap)).first()
    if tautan is None:
        raise TidakDitemukan
    return tautan


def buka_terusan(tautan: TautanPenerusan) -> Terusan:
    """Return what the page of one forwarding shows."""
    penerusan = tautan.penerusan
    return Terusan(
        tautan=tautan,
        isi=buka_penerusan(penerusan),
        bukti=bukti_diserahkan(penerusan),
        tanggapan=tanggapan_dari(penerusan),
        jam=jam_penerima(penerusan),
        surat=surat_penerusan(penerusan),
    )


def surat_penerusan(penerusan: Penerusan) -> Dokumen | None:
    """Return the printed letter of a forwarding that its body may read, None where there is none.

    One that names reporter or witness is for a body that was told of them.
    """
    surat = penerusan.surat
    if surat is None or not surat.sha256 or (surat.beridentitas and not penerusan.identitas):
        return None
    return surat


def bundel_penerima(tautan: TautanPenerusan) -> Bundel:
    """Return the bundle of the forwarded track as its body gets it; TidakDitemukan once it is over.

    It holds the evidence chosen for the body and what stood when it was handed over. It names
    people, and holds scans that may name them, only for a body that was told.
    """
    penerusan = tautan.penerusan
    if penerusan.keadaan not in TERBUKA:
        raise TidakDitemukan
    tempat = (penerusan.laporan, penerusan.jenis, penerusan.sasaran)
    return susun_bundel(*tempat, beridentitas=penerusan.identitas, serah=penerusan)


def bukti_untuk(tautan: TautanPenerusan, id_bukti: UUID) -> BuktiDiserahkan:
    """Return one piece of evidence that was handed over here; TidakDitemukan otherwise."""
    semua = bukti_diserahkan(tautan.penerusan)
    satu = next((satu for satu in semua if satu.id == id_bukti and satu.siap), None)
    if satu is None:
        raise TidakDitemukan
    return satu


def _hidup() -> QuerySet[TautanPenerusan]:
    return TautanPenerusan.objects.filter(dicabut_pada=None, berlaku_sampai__gt=timezone.now())
