"""When a case was last decided upon, and whether its minutes and status letter say so since.

What a page has read with the report (:func:`bersama_putusan`, its papers) is not asked for again.
"""

from datetime import datetime

from django.db.models import CharField, Max, OuterRef, Subquery
from django.db.models.functions import Cast

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.queries.dokumen import final_disusun, final_sumber
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.choices.penanganan import AcaraRapat
from pengawasan.perkara.models import PutusanPleno
from pengawasan.perkara.queries.kasus_bagian import naskah_berlaku, putusan_terbaca
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
    semua = _final(laporan, JenisDokumen.STATUS)
    if semua is None:
        return any(satu >= sejak for satu in final_disusun(laporan, JenisDokumen.STATUS))
    return any(berlaku(satu, JenisDokumen.STATUS, sejak) for satu in semua)


def pleno_tersimpan(laporan: Laporan) -> bool:
    """Tell whether every plenary that decided a track last has its own signed minutes."""
    return not rapat_belum(laporan)


def rapat_belum(laporan: Laporan) -> list[str]:
    """Return the plenaries that decided a track last and have no signed minutes."""
    semua = _final(laporan, JenisDokumen.BERITA_ACARA_PLENO)
    if semua is None:
        tersimpan = set(final_sumber(laporan, JenisDokumen.BERITA_ACARA_PLENO))
    else:
        tersimpan = {satu["sumber"] for satu in semua}
    return [rapat for rapat in rapat_memutus(laporan) if rapat not in tersimpan]


def rapat_memutus(laporan: Laporan) -> list[str]:
    """Return the ids of the plenaries that decided a track last, as they were written down."""
    urut = _putusan_jalur(laporan)
    akhir = set(dict(urut).values())
    return [rapat for rapat in dict.fromkeys(rapat for _jalur, rapat in urut) if rapat in akhir]


def _putusan_jalur(laporan: Laporan) -> list[tuple[str, str]]:
    """Return each decision of a plenary by its track and its meeting, in the order they came.

    Meetings count by the minute and may be written down late: what came last to the track holds.
    """
    semua = putusan_terbaca(laporan)
    if semua is not None:
        pleno = [satu for satu in semua if satu["jenis"] and satu["acara"] == AcaraRapat.PLENO]
        pleno.sort(key=lambda satu: datetime.fromisoformat(satu["dicatat"]))
        return [(str(satu["jenis"]), str(satu["rapat_id"])) for satu in pleno]
    putusan = PutusanPleno.objects.filter(rapat__laporan=laporan, rapat__acara=AcaraRapat.PLENO)
    urut = putusan.exclude(jalur=None).order_by("rapat__dicatat_pada")
    return [(jenis, str(rapat)) for jenis, rapat in urut.values_list("jalur__jenis", "rapat_id")]


def _final(laporan: Laporan, jenis: JenisDokumen) -> list[Isi] | None:
    """Return the signed papers of a kind that stand, None where not read with the report."""
    semua = naskah_berlaku(laporan)
    if semua is None:
        return None
    return [s for s in semua if s["jenis"] == jenis and s["keadaan"] == KeadaanDokumen.FINAL]


def berlaku(isi: Isi, jenis: JenisDokumen, sejak: datetime) -> bool:
    """Tell whether a paper is of a kind, drawn up since then."""
    return bool(isi["jenis"] == jenis and datetime.fromisoformat(isi["waktu"]) >= sejak)
