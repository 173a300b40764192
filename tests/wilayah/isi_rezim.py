"""Shipped regimes to read, and to spoil in one place."""

from copy import deepcopy
from typing import Any

from wilayah.data.bawaan import rezim_bawaan
from wilayah.rules.bacaan_rezim import baca_rezim
from wilayah.rules.kata_rezim import TINDAKAN_EDISI

P, K, M = "PILKADA-2024", "PILKADA-PASCA-MK104", "PEMILU-2022"
REZIM = {rezim.kode: rezim for rezim in map(baca_rezim, rezim_bawaan())}


def isi(kode: str = P) -> dict[str, Any]:
    """Return the contents of a shipped regime, free to be changed."""
    return deepcopy(next(satu for satu in rezim_bawaan() if satu["kode"] == kode))


def ubah(jalan: str, nilai: Any, kode: str = P) -> dict[str, Any]:
    """Return a shipped regime with one value replaced, or taken out where it is None."""
    hasil = isi(kode)
    tabel = hasil
    *antara, akhir = jalan.split(".")
    for kunci in antara:
        tabel = tabel[kunci]
    if nilai is None:
        del tabel[akhir]
    else:
        tabel[akhir] = nilai
    return hasil


def edisi_pertama(kode: str = P) -> dict[str, Any]:
    """Return a regime as the first edition of the program stored it."""
    lama = isi(kode)
    for bagian in ("edisi", "formulir", "sasaran", "limpahan", "aplikasi"):
        del lama[bagian]
    for langkah in ("penelusuran", "putusan_administrasi", "tsm_tindak_lanjut", "bkn_verifikasi"):
        del lama["tenggat"][langkah]
    lama["nomor"] = {k: lama["nomor"][k] for k in ("registrasi", "kode_jenis", "kode_kantor")}
    for tingkat, daftar in lama["wewenang"].items():
        lama["wewenang"][tingkat] = [kata for kata in daftar if kata in TINDAKAN_EDISI[1]]
    lama["wewenang"]["panwaslu_kecamatan"].remove("catat_loket")
    return lama
