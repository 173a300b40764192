"""What a version written by an earlier edition of the program never spoke of."""

from collections.abc import Mapping
from typing import Any

from wilayah.rules.kata_rezim import TINDAKAN_EDISI

BERISI_BARIS = ("tenggat", "formulir", "sasaran", "nomor", "limpahan", "aplikasi")
"""Sections whose rows are taken one by one; a row that is there is never mixed with another."""


def lengkapi(isi: Mapping[str, Any], bawaan: Mapping[str, Any]) -> dict[str, Any]:
    """Return a stored regime with the rows and powers it lacks, as the shipped file has them.

    What it says stays word for word. Powers are added only where their word is younger than the
    version's edition: a word that was known then and is absent was left out on purpose. A
    version of the same edition comes back unchanged.
    """
    edisi = isi.get("edisi", 1)
    if edisi >= bawaan.get("edisi", 1):
        return dict(isi)
    hasil = {**isi, "edisi": bawaan["edisi"]}
    for bagian in BERISI_BARIS:
        hasil[bagian] = {**bawaan[bagian], **isi.get(bagian, {})}
    muda = {kata for sejak, isinya in TINDAKAN_EDISI.items() if sejak > edisi for kata in isinya}
    hasil["wewenang"] = {
        tingkat: [*daftar, *(k for k in bawaan["wewenang"][tingkat] if k in muda - {*daftar})]
        for tingkat, daftar in isi["wewenang"].items()
    }
    return hasil
