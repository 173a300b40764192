"""Sealed parts of a case's rows: closed and opened under the data key of their report."""

from typing import Any
from uuid import UUID

from laporan import sandi
from laporan.models import Laporan
from laporan.queries.isi import kunci_cerita


def tutup(laporan: Laporan, tabel: str, id_baris: UUID, isi: Any, kolom: str = "isi") -> bytes:
    """Seal JSON values for one column of one row."""
    return sandi.segel(kunci_cerita(laporan), isi, sandi.alamat(tabel, kolom, id_baris))


def buka(
    laporan: Laporan, tabel: str, id_baris: UUID, amplop: bytes | memoryview, kolom: str = "isi"
) -> Any:
    """Open what :func:`tutup` closed; GagalBuka for another row, or changed bytes."""
    tempat = sandi.alamat(tabel, kolom, id_baris)
    return sandi.buka(kunci_cerita(laporan), bytes(amplop), tempat)
