"""Readings of the trail: a subject's timeline, the heads of the chains, the whole for checking."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Exists, Max, OuterRef, QuerySet

from wilayah.choices import Tampil
from wilayah.models import DaunJangkar, JangkarJejak, Jejak
from wilayah.rules import rantai
from wilayah.sandi import Tanda, dikenal, sah

SEKALI_BACA = 2000
LETAK = ("subjek_jenis", "subjek", "urut")
KOLOM_BARIS = [kolom.name for kolom in fields(rantai.Baris)]
KOLOM_DAUN = [kolom.name for kolom in fields(rantai.Daun)]


def riwayat(
    subjek_jenis: str, subjek: str | UUID, *, tampil: Tampil = Tampil.PETUGAS
) -> QuerySet[Jejak]:
    """Return a subject's lines in order; with ``Tampil.PELAPOR`` only those the reporter sees."""
    baris = Jejak.objects.filter(subjek_jenis=subjek_jenis, subjek=str(subjek)).order_by("urut")
    return baris.filter(tampil=Tampil.PELAPOR) if tampil == Tampil.PELAPOR else baris


def ujung(subjek_jenis: str, subjek: str) -> Jejak | None:
    """Return the newest line of one chain."""
    return riwayat(subjek_jenis, subjek).only("urut", "hash").last()


def ujung_banyak(subjek_jenis: str, subjek: Collection[str]) -> dict[str, Jejak]:
    """Return the newest lines of several chains of one kind; a chain not begun is left out."""
    baris = Jejak.objects.filter(subjek_jenis=subjek_jenis, subjek__in=subjek)
    terbaru = baris.order_by("subjek", "-urut").distinct("subjek").only("subjek", "urut", "hash")
    return {satu.subjek: satu for satu in terbaru}


def jangkar_terakhir() -> JangkarJejak | None:
    """Return the newest anchor."""
    return JangkarJejak.objects.order_by("-urut").first()


def id_terakhir() -> int:
    """Return the highest id of the trail, 0 when it is empty."""
    return Jejak.objects.aggregate(n=Max("id"))["n"] or 0


def sampai_id(sebelum: datetime) -> int:
    """Return up to which id the newest anchor older than ``sebelum`` had seen the trail."""
    lama = JangkarJejak.objects.filter(waktu__lt=sebelum).order_by("-urut").first()
    return lama.sampai_id if lama else 0


def ujung_belum_dijangkar(sesudah_id: int) -> Iterator[rantai.Daun]:
    """Stream the heads that no anchor holds yet, among lines after ``sesudah_id``."""
    sama = {"subjek_jenis": OuterRef("subjek_jenis"), "subjek": OuterRef("subjek")}
    baris = (
        Jejak.objects.filter(id__gt=sesudah_id)
        .filter(~Exists(Jejak.objects.filter(**sama, urut=OuterRef("urut") + 1)))
        .filter(~Exists(DaunJangkar.objects.filter(**sama, urut=OuterRef("urut"))))
        .order_by(*LETAK)
        .values_list(*LETAK, "hash")
    )
    for jenis, subjek, urut, sidik in baris.iterator(SEKALI_BACA):
        yield rantai.Daun(0, jenis, subjek, urut, bytes(sidik))


def periksa() -> tuple[bytes, rantai.Hitungan]:
    """Check anchors and chains as they stood at one moment; raise ``rantai.Cacat``.

    Return the newest anchor's hash and what was counted. Whoever writes meanwhile does no harm.
    """
    with transaction.atomic():
        with connection.cursor() as kursor:
            kursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return periksa_jangkar(), periksa_rantai()


def periksa_rantai() -> rantai.Hitungan:
    """Check every chain against itself and against the anchors; raise ``rantai.Cacat``."""
    return rantai.periksa(_semua_baris(), _semua_daun(*LETAK))


def periksa_jangkar() -> bytes:
    """Check the chain of anchors, their trees and signatures; return the newest hash."""
    jangkar = JangkarJejak.objects.order_by("urut").iterator(SEKALI_BACA)
    return rantai.periksa_jangkar(
        _bertanda_sah(jangkar), _semua_daun("jangkar", "subjek_jenis", "subjek")
    )


def _semua_baris() -> Iterator[rantai.Baris]:
    baris = Jejak.objects.order_by(*LETAK).values(*KOLOM_BARIS)
    return (rantai.Baris(**isi) for isi in baris.iterator(SEKALI_BACA))


def _semua_daun(*urutan: str) -> Iterator[rantai.Daun]:
    daun = DaunJangkar.objects.order_by(*urutan).values(*KOLOM_DAUN)
    return (rantai.Daun(**isi) for isi in daun.iterator(SEKALI_BACA))


def _bertanda_sah(semua: Iterable[JangkarJejak]) -> Iterator[rantai.Jangkar]:
    """Stream the anchors whose signatures hold: once one is signed, all that follow are."""
    bertanda = False
    for jangkar in semua:
        tanda = Tanda(bytes(jangkar.kunci_publik), bytes(jangkar.tanda))
        if keberatan := _keberatan(tanda, bytes(jangkar.hash), bertanda=bertanda):
            raise rantai.Cacat("jangkar", jangkar.urut, keberatan)
        bertanda = bertanda or tanda != Tanda()
        yield _jangkar_murni(jangkar)


def _keberatan(tanda: Tanda, sidik: bytes, *, bertanda: bool) -> str:
    if tanda == Tanda():
        return "tanda tangan hilang" if bertanda else ""
    if not sah(tanda, sidik):
        return "tanda tangan tidak sah"
    return "" if dikenal(tanda.kunci_publik) else "kunci penanda tangan tidak dikenal"


def _jangkar_murni(jangkar: JangkarJejak) -> rantai.Jangkar:
    return rantai.Jangkar(
        versi=jangkar.versi,
        urut=jangkar.urut,
        waktu=jangkar.waktu,
        banyak=jangkar.banyak,
        sampai_id=jangkar.sampai_id,
        akar=bytes(jangkar.akar),
        hash_sebelum=bytes(jangkar.hash_sebelum),
        hash=bytes(jangkar.hash),
    )
