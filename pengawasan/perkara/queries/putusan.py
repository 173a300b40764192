"""When a case was last decided upon, and whether its minutes and status letter say so since.

What a page has read with the report (:func:`bersama_putusan`, its papers) is not asked for again.
"""

from datetime import datetime

from django.db.models import CharField, Max, OuterRef, Subquery
from django.db.models.functions import Cast

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.queries.dokumen import final_disusun
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.choices.penanganan import AcaraRapat
from pengawasan.perkara.models import PutusanPleno
from pengawasan.perkara.queries.kasus_bagian import naskah_terbaca, putusan_terbaca
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
    return any(satu >= sejak for satu in _final(laporan, JenisDokumen.STATUS))


def pleno_tersimpan(laporan: Laporan) -> bool:
    """Tell whether every plenary that decided a track last has its signed minutes.

    Minutes are drawn up after their plenary, each plenary's its own.
    """
    rapat, final = rapat_memutus(laporan), _final(laporan, JenisDokumen.BERITA_ACARA_PLENO)
    sejak = {saat: sum(satu >= saat for satu in final) for saat in rapat}
    return all(sejak[saat] >= sum(satu >= saat for satu in rapat) for saat in rapat)


def rapat_memutus(laporan: Laporan) -> frozenset[datetime]:
    """Return when the plenaries met that decided each track last."""
    semua = putusan_terbaca(laporan)
    if semua is not None:
        pleno = [satu for satu in semua if satu["jenis"] and satu["acara"] == AcaraRapat.PLENO]
        terbaca = {str(p["jenis"]): datetime.fromisoformat(p["waktu"]) for p in pleno}
        return frozenset(terbaca.values())
    putusan = PutusanPleno.objects.filter(rapat__laporan=laporan, rapat__acara=AcaraRapat.PLENO)
    urut = putusan.exclude(jalur=None).order_by("rapat__waktu")
    return frozenset(dict(urut.values_list("jalur", "rapat__waktu")).values())


def _final(laporan: Laporan, jenis: JenisDokumen) -> list[datetime]:
    """Return when the signed papers of a kind that stand were drawn up."""
    semua = naskah_terbaca(laporan)
    if semua is None:
        return final_disusun(laporan, jenis)
    diganti = {satu["menggantikan_id"] for satu in semua}
    return [
        datetime.fromisoformat(satu["waktu"])
        for satu in semua
        if satu["jenis"] == jenis
        and satu["keadaan"] == KeadaanDokumen.FINAL
        and satu["id"] not in diganti
    ]


def berlaku(isi: Isi, jenis: JenisDokumen, sejak: datetime) -> bool:
    """Tell whether a paper is of a kind, drawn up since then."""
    return bool(isi["jenis"] == jenis and datetime.fromisoformat(isi["waktu"]) >= sejak)
