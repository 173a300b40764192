"""When a case was last decided upon, and whether its status letter has said so since.

What a page has read with the report (:func:`bersama_putusan`, its papers) is not asked for again.
"""

from datetime import datetime

from django.db.models import CharField, Max, OuterRef, Subquery
from django.db.models.functions import Cast

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.queries.dokumen import sudah_final
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.queries.kasus_bagian import naskah_terbaca
from pengawasan.perkara.queries.kasus_baris import Isi
from wilayah.models import Jejak
from wilayah.queries.jejak import riwayat

PUTUSAN = [f"langkah_{satu}" for satu in (Langkah.PLENO, Langkah.PUTUSAN)]
"""The lines of the trail on which a track of a case was decided."""


def bersama_putusan() -> dict[str, Subquery]:
    """Return what a query of reports adds so that :func:`diputus_sejak` needs no other."""
    baris = Jejak.objects.filter(
        subjek_jenis="laporan", subjek=Cast(OuterRef("pk"), CharField()), peristiwa__in=PUTUSAN
    )
    return {"putusan_terakhir": Subquery(baris.order_by("-urut").values("waktu")[:1])}


def diputus_sejak(laporan: Laporan) -> datetime | None:
    """Return when a case that waits to be announced was last decided upon, None for others."""
    if laporan.status != StatusLaporan.DIPUTUS:
        return None
    terbaca = vars(laporan)
    if "putusan_terakhir" in terbaca:
        terakhir: datetime | None = terbaca["putusan_terakhir"]
    else:
        putusan = riwayat("laporan", laporan.pk).filter(peristiwa__in=PUTUSAN)
        terakhir = putusan.aggregate(waktu=Max("waktu"))["waktu"]
    return max(filter(None, (laporan.status_sejak, terakhir)))


def surat_status_terbit(laporan: Laporan, sejak: datetime) -> bool:
    """Tell whether a status letter drawn up since then is signed and not to be replaced."""
    semua = naskah_terbaca(laporan)
    if semua is None:
        return sudah_final(laporan, JenisDokumen.STATUS, sejak)
    diganti = {satu["menggantikan_id"] for satu in semua}
    return any(
        berlaku(satu, sejak)
        and satu["keadaan"] == KeadaanDokumen.FINAL
        and satu["id"] not in diganti
        for satu in semua
    )


def berlaku(isi: Isi, sejak: datetime) -> bool:
    """Tell whether a paper is a status letter of this decision, and no earlier one."""
    return bool(
        isi["jenis"] == JenisDokumen.STATUS and datetime.fromisoformat(isi["waktu"]) >= sejak
    )
