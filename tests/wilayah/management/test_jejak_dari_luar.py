"""The trail checked with docs/jejak.md alone: no line of the product is used for the sums."""

import hashlib
import json
from datetime import UTC
from uuid import uuid4

import pytest
from django.db import transaction

from tests import peladen
from wilayah.services.jejak import catat, jangkarkan

BARIS = """SELECT versi, hash, encode(hash_sebelum, 'hex') AS hash_sebelum, pelaku_id AS pelaku,
pelaku_teks, peristiwa, rincian, subjek, subjek_jenis, tampil, urut, waktu
FROM wilayah_jejak ORDER BY subjek_jenis, subjek, urut"""
DAUN = """SELECT subjek_jenis, subjek, urut, encode(hash, 'hex') FROM wilayah_daunjangkar
WHERE jangkar_id = %s ORDER BY subjek_jenis, subjek"""
JANGKAR = """SELECT versi, hash, encode(akar, 'hex') AS akar, banyak,
encode(hash_sebelum, 'hex') AS hash_sebelum, sampai_id, urut, waktu
FROM wilayah_jangkarjejak ORDER BY urut"""


def sha(*bagian: bytes) -> bytes:
    return hashlib.sha256(b"".join(bagian)).digest()


def kanonik(isi: object) -> bytes:
    return json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def sidik(awalan: str, baris: dict[str, object]) -> bytes:
    isi = baris | {"waktu": baris["waktu"].astimezone(UTC).isoformat(timespec="microseconds")}
    kepala = f"{awalan}|{isi.pop('versi')}|".encode()
    del isi["hash"]
    return sha(kepala, kanonik(isi))


def akar(daun: list[bytes]) -> bytes:
    if len(daun) < 2:
        return daun[0] if daun else sha()
    belah = 1
    while belah * 2 < len(daun):
        belah *= 2
    return sha(b"\x01", akar(daun[:belah]), akar(daun[belah:]))


def tabel(perintah: str) -> list[dict[str, object]]:
    with peladen.pengurus(peladen.basis_saya()) as koneksi:
        kursor = koneksi.execute(perintah)
        nama = [kolom.name for kolom in kursor.description]
        return [dict(zip(nama, baris, strict=True)) for baris in kursor]


@pytest.mark.django_db(transaction=True)
def test_a_stranger_recomputes_every_hash_from_the_paper_alone():
    for n in range(7):
        with transaction.atomic():
            catat("laporan", uuid4(), "diterima", baru=True, alasan="é “ujung” \\ \n\x7f", ke=n)
    jangkarkan()
    jangkarkan()

    ujung: dict[tuple[object, object], str] = {}
    for baris in tabel(BARIS):
        subjek = baris["subjek_jenis"], baris["subjek"]
        assert baris["hash_sebelum"] == ujung.get(subjek, "00" * 32)
        assert baris["hash"] == sidik("awasi-jejak", baris)
        ujung[subjek] = baris["hash"].hex()
    sebelum = "00" * 32
    for jangkar in tabel(JANGKAR):
        with peladen.pengurus(peladen.basis_saya()) as koneksi:
            isi = koneksi.execute(DAUN, [jangkar["urut"]]).fetchall()
        assert jangkar["akar"] == akar([sha(b"\x00", kanonik(daun)) for daun in isi]).hex()
        assert (jangkar["banyak"], jangkar["hash_sebelum"]) == (len(isi), sebelum)
        assert jangkar["hash"] == sidik("awasi-jangkar", jangkar)
        sebelum = jangkar["hash"].hex()
