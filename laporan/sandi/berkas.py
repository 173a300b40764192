"""Evidence on disk: a chain of sealed frames that can be appended to and read as a stream.

A frame is ``length (4 bytes) | XChaCha20-Poly1305 of up to 64 KiB``, bound to the file's id and to
its own offset in the plain bytes. Frames therefore cannot be moved, repeated, dropped from the
middle or carried to another file; a file cut at its end is noticed by its length and its hash.
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO
from uuid import UUID

from nacl.exceptions import CryptoError
from nacl.secret import Aead

from laporan.sandi.amplop import GagalBuka, KunciData

BINGKAI = 64 * 1024
KEPALA = struct.Struct(">I")
TAMBAHAN = Aead.NONCE_SIZE + Aead.MACBYTES


def _tempat(id_berkas: UUID, posisi: int) -> bytes:
    return f"bukti|{id_berkas}|{posisi}".encode()


def tutup(kunci: KunciData, id_berkas: UUID, posisi: int, isi: bytes) -> bytes:
    """Return ``isi``, which begins at plain offset ``posisi``, as frames ready to append."""
    kotak, hasil = Aead(kunci.isi), bytearray()
    for awal in range(0, len(isi), BINGKAI):
        potong = isi[awal : awal + BINGKAI]
        tertutup = kotak.encrypt(potong, _tempat(id_berkas, posisi + awal))
        hasil += KEPALA.pack(len(tertutup)) + tertutup
    return bytes(hasil)


def buka_berkas(kunci: KunciData, id_berkas: UUID, sumber: BinaryIO) -> Iterator[bytes]:
    """Yield the plain bytes frame by frame; raise GagalBuka at the first damaged frame."""
    kotak, posisi = Aead(kunci.isi), 0
    while kepala := sumber.read(KEPALA.size):
        potong = _buka_satu(kotak, kepala, sumber, _tempat(id_berkas, posisi))
        posisi += len(potong)
        yield potong


def ujung(sumber: BinaryIO, posisi: int) -> int:
    """Return the length on disk of the frames that hold the first ``posisi`` plain bytes.

    Raise GagalBuka when no frame ends there.
    """
    terang = tersimpan = 0
    while terang < posisi:
        kepala = sumber.read(KEPALA.size)
        if len(kepala) < KEPALA.size:
            raise GagalBuka("the file is shorter than its record")
        (panjang,) = KEPALA.unpack(kepala)
        sumber.seek(panjang, 1)
        tersimpan += KEPALA.size + panjang
        terang += panjang - TAMBAHAN
    if terang != posisi:
        raise GagalBuka("no frame ends at the recorded offset")
    return tersimpan


def _buka_satu(kotak: Aead, kepala: bytes, sumber: BinaryIO, tempat: bytes) -> bytes:
    if len(kepala) < KEPALA.size:
        raise GagalBuka("the file ends inside a frame")
    (panjang,) = KEPALA.unpack(kepala)
    if not TAMBAHAN < panjang <= BINGKAI + TAMBAHAN:
        raise GagalBuka("a frame has an impossible length")
    tertutup = sumber.read(panjang)
    if len(tertutup) < panjang:
        raise GagalBuka("the file ends inside a frame")
    try:
        return kotak.decrypt(tertutup, tempat)
    except CryptoError as galat:
        raise GagalBuka("a frame is damaged") from galat
