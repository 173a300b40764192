"""Seed the elections; what is already there is never overwritten."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from wilayah.choices import JenisPemilihan, KodeRezim
from wilayah.data.bawaan import pemilihan_bawaan
from wilayah.models import Pemilihan, Tahapan

KODE_DEMO = "pilkada-demo"


@transaction.atomic
def muat_pemilihan(hari_ini: date) -> int:
    """Add the elections that are missing; return how many.

    ``hari_ini`` sets the polling day of ``pilkada-demo`` 30 days ahead, once: later runs find
    it and leave it where it is.
    """
    ada = set(Pemilihan.objects.values_list("kode", flat=True))
    baru = [isi for isi in (*pemilihan_bawaan(), _demo(hari_ini)) if isi["kode"] not in ada]
    for isi in baru:
        _tambah(isi)
    return len(baru)


def _tambah(isi: Mapping[str, Any]) -> None:
    pemilihan = Pemilihan.objects.create(
        **{ruas: nilai for ruas, nilai in isi.items() if ruas != "tahapan"}
    )
    Tahapan.objects.bulk_create(Tahapan(pemilihan=pemilihan, **satu) for satu in isi["tahapan"])


def _demo(hari_ini: date) -> dict[str, Any]:
    suara = hari_ini + timedelta(days=30)

    def tahap(nama: str, dari: int, sampai: int) -> dict[str, Any]:
        return {
            "nama": nama,
            "mulai": suara + timedelta(days=dari),
            "selesai": suara + timedelta(days=sampai),
        }

    return {
        "kode": KODE_DEMO,
        "nama": "Pemilihan kepala daerah (contoh)",
        "jenis": [JenisPemilihan.GUBERNUR, JenisPemilihan.BUPATI_WALI_KOTA],
        "rezim": KodeRezim.PILKADA_PASCA_MK104,
        "hari_pemungutan": suara,
        "mulai": hari_ini - timedelta(days=365),
        "selesai": suara + timedelta(days=180),
        "catatan": "Pemilihan contoh untuk peragaan dan pelatihan.",
        "tahapan": [
            tahap("Kampanye", -63, -4),
            tahap("Masa tenang", -3, -1),
            tahap("Pemungutan suara", 0, 0),
        ],
    }
