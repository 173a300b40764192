"""The only module that writes the trail and its anchors."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from wilayah.choices import Tampil
from wilayah.models import DaunJangkar, JangkarJejak, Jejak, Petugas
from wilayah.queries import jejak as tanya
from wilayah.rules import rantai
from wilayah.sandi import tandatangani

SISTEM = "sistem"
TUNGGU_SUSULAN = timedelta(hours=1)
SEKALI_TULIS = 2000


def catat(
    subjek_jenis: str,
    subjek: str | UUID | int,
    peristiwa: str,
    *,
    pelaku: Petugas | str | None = None,
    tampil: Tampil = Tampil.PETUGAS,
    baru: bool = False,
    **rincian: Any,
) -> Jejak:
    """Add one line to a subject's chain, inside the caller's transaction.

    ``rincian`` takes ids, codes, hashes, moments and reasons, never a story, a reporter's name
    or an access code. ``pelaku`` is an officer, a word for somebody without an account
    ("pelapor"), or nothing for the system itself. ``baru`` says that the subject was made in
    this very transaction: its first line needs no lock and no look at the chain. Otherwise
    writers of one subject wait for each other until commit.
    """
    assert connection.in_atomic_block, "the trail must commit with the act it records"
    ujung = None if baru else _kunci_ujung(subjek_jenis, str(subjek))
    baris = susun(
        subjek_jenis, subjek, peristiwa, pelaku=pelaku, tampil=tampil, ujung=ujung, **rincian
    )
    baris.save(force_insert=True)
    return baris


def catat_banyak(
    subjek_jenis: str,
    peristiwa: str,
    isi: Iterable[tuple[str | UUID | int, Mapping[str, Any]]],
    *,
    pelaku: Petugas | str | None = None,
    tampil: Tampil = Tampil.PETUGAS,
) -> None:
    """Add the same event to many chains at once: (subject, ``rincian``) each, as ``catat`` would.

    The chains are held in one order, so that two who write many never wait for each other.
    """
    assert connection.in_atomic_block, "the trail must commit with the act it records"
    butir = [(str(subjek), rincian) for subjek, rincian in isi]
    semua = sorted({subjek for subjek, _ in butir})
    _kunci_nasihat(*(f"{subjek_jenis}|{subjek}" for subjek in semua))
    ujung = tanya.ujung_banyak(subjek_jenis, semua)
    baris = []
    for subjek, rincian in butir:
        ujung[subjek] = susun(
            subjek_jenis,
            subjek,
            peristiwa,
            pelaku=pelaku,
            tampil=tampil,
            ujung=ujung.get(subjek),
            **rincian,
        )
        baris.append(ujung[subjek])
    Jejak.objects.bulk_create(baris)


def susun(
    subjek_jenis: str,
    subjek: str | UUID | int,
    peristiwa: str,
    *,
    pelaku: Petugas | str | None = None,
    tampil: Tampil = Tampil.PETUGAS,
    ujung: Jejak | None = None,
    **rincian: Any,
) -> Jejak:
    """Return the unsaved line that follows ``ujung`` (or begins a chain), for writing in bulk."""
    baris = rantai.Baris(
        versi=rantai.VERSI,
        subjek_jenis=subjek_jenis,
        subjek=str(subjek),
        urut=ujung.urut + 1 if ujung else 1,
        peristiwa=peristiwa,
        pelaku=pelaku.pk if isinstance(pelaku, Petugas) else None,
        pelaku_teks=_nama(pelaku),
        tampil=Tampil(tampil).value,
        rincian=rantai.murni(rincian),
        waktu=timezone.now(),
        hash_sebelum=bytes(ujung.hash) if ujung else rantai.AWAL,
    )
    isi = asdict(replace(baris, hash=rantai.sidik_baris(baris)))
    return Jejak(pelaku_id=isi.pop("pelaku"), **isi)


@transaction.atomic
def jangkarkan() -> JangkarJejak:
    """Anchor the heads of all chains that grew since the last anchor, and return the anchor.

    A line whose transaction was still open at the last anchor has a smaller id than lines
    already anchored; looking back an hour finds it.
    """
    _kunci_nasihat("jangkar")
    waktu = timezone.now()
    terakhir = tanya.jangkar_terakhir()
    urut = terakhir.urut + 1 if terakhir else 1
    sampai_id = tanya.id_terakhir()
    pohon = rantai.Pohon()
    for potong in _potongan(tanya.ujung_belum_dijangkar(tanya.sampai_id(waktu - TUNGGU_SUSULAN))):
        for ujung in potong:
            pohon.tambah(rantai.sidik_daun(replace(ujung, jangkar=urut)))
        DaunJangkar.objects.bulk_create(_daun(ujung, urut) for ujung in potong)
    jangkar = rantai.Jangkar(
        versi=rantai.VERSI,
        urut=urut,
        waktu=waktu,
        banyak=pohon.banyak,
        sampai_id=sampai_id,
        akar=pohon.akar(),
        hash_sebelum=bytes(terakhir.hash) if terakhir else rantai.AWAL,
    )
    return _simpan(replace(jangkar, hash=rantai.sidik_jangkar(jangkar)))


def _nama(pelaku: Petugas | str | None) -> str:
    if isinstance(pelaku, Petugas):
        return f"{pelaku} ({pelaku.username})"
    return pelaku or SISTEM


def _simpan(jangkar: rantai.Jangkar) -> JangkarJejak:
    tanda = tandatangani(jangkar.hash)
    return JangkarJejak.objects.create(**asdict(jangkar), **asdict(tanda))


def _daun(ujung: rantai.Daun, urut: int) -> DaunJangkar:
    isi = asdict(ujung)
    del isi["jangkar"]
    return DaunJangkar(jangkar_id=urut, **isi)


def _potongan(ujung: Iterator[rantai.Daun]) -> Iterator[list[rantai.Daun]]:
    potong: list[rantai.Daun] = []
    for satu in ujung:
        potong.append(satu)
        if len(potong) == SEKALI_TULIS:
            yield potong
            potong = []
    if potong:
        yield potong


def _kunci_ujung(subjek_jenis: str, subjek: str) -> Jejak | None:
    """Make other writers of the subject wait until commit, then read the chain's head."""
    _kunci_nasihat(f"{subjek_jenis}|{subjek}")
    return tanya.ujung(subjek_jenis, subjek)


def _kunci_nasihat(*nama: str) -> None:
    """Hold these names until commit, one after the other in the order given."""
    kunci = [_angka_kunci(satu) for satu in nama]
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(n) FROM unnest(%s::bigint[]) AS n", [kunci])


def _angka_kunci(nama: str) -> int:
    sidik = hashlib.sha256(f"awasi-jejak|{nama}".encode()).digest()
    return int.from_bytes(sidik[:8], "big", signed=True)
