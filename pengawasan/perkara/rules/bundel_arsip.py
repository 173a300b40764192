"""An archive as a stream: the same files give the same bytes, and no more than a piece is held."""

import zipfile
from collections.abc import Iterable, Iterator

WAKTU = (1980, 1, 1, 0, 0, 0)
"""The moment every entry bears; a file's own time stands in the manifest."""

MILIK_PEMILIK = 0o100600 << 16
UNIX = 3


class _Saluran:
    """Where the archive writes, and from where the stream takes what is ready."""

    def __init__(self) -> None:
        self._siap: list[bytes] = []

    def write(self, isi: bytes) -> int:
        self._siap.append(bytes(isi))
        return len(isi)

    def flush(self) -> None:
        """Keep nothing back."""

    def ambil(self) -> bytes:
        siap, self._siap = b"".join(self._siap), []
        return siap


def arsip(berkas: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    """Yield a zip of these files (path, pieces) in their order, as stored entries.

    ValueError for a path that would leave the folder it is unpacked in, or comes twice.
    """
    saluran, ada = _Saluran(), set()
    with zipfile.ZipFile(saluran, "w", zipfile.ZIP_STORED) as tujuan:  # type: ignore[call-overload]  # a stream that only writes
        for nama, isi in berkas:
            if nama in ada or not aman(nama):
                raise ValueError(f"bukan jalan dalam arsip: {nama!r}")
            ada.add(nama)
            butir = zipfile.ZipInfo(nama, WAKTU)
            butir.external_attr, butir.create_system = MILIK_PEMILIK, UNIX
            with tujuan.open(butir, "w") as tulis:
                for potong in isi:
                    tulis.write(potong)
                    yield saluran.ambil()
            yield saluran.ambil()
    yield saluran.ambil()


def aman(nama: str) -> bool:
    """Tell whether a path stays inside the folder it is unpacked in, on every system."""
    bagian = nama.split("/")
    return nama.isascii() and "\\" not in nama and ":" not in nama and _wajar(bagian)


def _wajar(bagian: list[str]) -> bool:
    return all(satu and not satu.startswith(".") for satu in bagian)
