"""A photo from the phone: sealed piece by piece as it arrives, never plain on the disk."""

import hashlib
from typing import Protocol
from urllib.parse import unquote
from uuid import uuid4

from laporan import sandi
from laporan.rules.berkas import KEPALA
from laporan.transports import gudang
from pengawasan.lapangan.sandi import FotoTersegel

POTONG = 256 * 1024


class Aliran(Protocol):
    """Something that is read piece by piece: a request's body."""

    def read(self, banyak: int, /) -> bytes: ...


def segel_aliran(aliran: Aliran, nama: str) -> FotoTersegel:
    """Seal a stream to its end and return what it was; ``nama`` may be percent-encoded."""
    kunci, id_berkas = sandi.kunci_baru(sandi.Guna.BUKTI)[0], uuid4()
    sidik, ukuran, kepala = hashlib.sha256(), 0, b""
    while potong := aliran.read(POTONG):
        gudang.tambah(kunci, id_berkas, ukuran, potong)
        sidik.update(potong)
        ukuran += len(potong)
        if len(kepala) < KEPALA:
            kepala += potong[: KEPALA - len(kepala)]
    return FotoTersegel(id_berkas, kunci, ukuran, sidik.hexdigest(), kepala, unquote(nama))
