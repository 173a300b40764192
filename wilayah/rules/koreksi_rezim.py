"""Where one row of a regime stands, and the correction that puts a changed row back there."""

from collections.abc import Mapping
from typing import Any

BERBARIS = ("tenggat", "formulir", "sasaran")
UTUH = ("nomor", "limpahan", "aplikasi")
UMUM = ("nama", "dasar", "berlaku_dari", "berlaku_sampai", "administrasi")


class BarisTidakDikenal(LookupError):
    """The regime has no such section, or no such row in it."""


def baris(isi: Mapping[str, Any], bagian: str, kunci: str) -> Mapping[str, Any]:
    """Return one row of a stored regime; BarisTidakDikenal if there is none.

    Sections that are one row (umum, nomor, limpahan, aplikasi) have the key ``""``.
    """
    if bagian == "umum" and not kunci:
        return {ruas: isi.get(ruas) for ruas in UMUM}
    if bagian in UTUH and not kunci:
        return dict(isi[bagian])
    if bagian in BERBARIS and kunci in isi[bagian]:
        return dict(isi[bagian][kunci])
    if bagian == "wewenang" and kunci in isi["wewenang"]:
        return {"tindakan": list(isi["wewenang"][kunci])}
    if bagian == "unsur":
        for satu in isi["unsur"]:
            if satu["kode"] == kunci:
                return dict(satu)
    raise BarisTidakDikenal(bagian, kunci)


def tempatkan(bagian: str, kunci: str, ubahan: Mapping[str, Any]) -> dict[str, Any]:
    """Return the correction of a regime in which one row takes the changed values."""
    if not ubahan:
        return {}
    if bagian == "umum":
        return dict(ubahan)
    if bagian == "wewenang":
        return {"wewenang": {kunci: ubahan["tindakan"]}}
    return {bagian: {kunci: dict(ubahan)} if kunci else dict(ubahan)}
