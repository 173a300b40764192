"""What a new set of regions changes: codes close, open, or are spelled better."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from wilayah.errors import Penolakan
from wilayah.rules.himpunan import Alih, Himpunan
from wilayah.rules.nama import untuk_cari

Titik = tuple[Decimal, Decimal]


class Berlaku(NamedTuple):
    """A region in force, as the database has it."""

    pk: int
    nama: str
    dari: dt.date
    titik: Titik | None


@dataclass(frozen=True)
class Perubahan:
    """Everything an import writes; empty when the set is already in force."""

    tutup: list[tuple[int, dt.date]] = field(default_factory=list)
    buka: list[str] = field(default_factory=list)
    nama: list[tuple[int, str]] = field(default_factory=list)
    titik: list[tuple[int, Titik]] = field(default_factory=list)


def bandingkan(ada: Mapping[str, Berlaku], baru: Himpunan, *, sejak: dt.date) -> Perubahan:
    """Compare what is in force with a new set that holds from the day ``sejak``.

    A code that vanished closes on the day before; a code that now names another place closes
    and opens again. A better spelling of the same name, or any change on the day a code opened,
    is a correction in place.
    """
    hasil = Perubahan()
    for kode, lama in ada.items():
        nama = baru.nama.get(kode)
        if nama is None:
            _tutup(hasil, kode, lama, sejak)
            continue
        if nama != lama.nama and not _sekadar_ejaan(lama, nama, sejak):
            _tutup(hasil, kode, lama, sejak)
            hasil.buka.append(kode)
            continue
        _betulkan(hasil, lama, nama, baru.titik.get(kode))
    hasil.buka.extend(kode for kode in baru.nama if kode not in ada)
    return hasil


def _sekadar_ejaan(lama: Berlaku, nama: str, sejak: dt.date) -> bool:
    return untuk_cari(lama.nama) == untuk_cari(nama) or lama.dari == sejak


def _tutup(hasil: Perubahan, kode: str, lama: Berlaku, sejak: dt.date) -> None:
    if sejak < lama.dari:
        raise Penolakan(
            f"{kode} {lama.nama} berlaku sejak {lama.dari}: himpunan baru tidak dapat "
            f"berlaku lebih dulu, sejak {sejak}."
        )
    hasil.tutup.append((lama.pk, max(lama.dari, sejak - dt.timedelta(days=1))))


def _betulkan(hasil: Perubahan, lama: Berlaku, nama: str, titik: Titik | None) -> None:
    if nama != lama.nama:
        hasil.nama.append((lama.pk, nama))
    if titik is not None and titik != lama.titik:
        hasil.titik.append((lama.pk, titik))


def alih_tambahan(
    ada: Iterable[tuple[str, str, str]], baru: Mapping[tuple[str, str, str], Alih]
) -> list[Alih]:
    """Return the rows of the crosswalk not known yet.

    A row without a new code is left out once a person has written the new code in.
    """
    dikenal = set(ada)
    terjawab = {(lama, dasar) for lama, _, dasar in dikenal}
    return [
        alih
        for kunci, alih in baru.items()
        if kunci not in dikenal
        and (alih.kode_baru or (alih.kode_lama, alih.dasar_baru) not in terjawab)
    ]
