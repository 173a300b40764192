"""How long one paper takes: as PDF by a warm typesetter, every kind, long and empty in turn."""

import statistics
import time
from typing import Any

BATAS_MD = 150
"""What the median of one PDF may take."""


def ukur_naskah(kali: int) -> list[dict[str, Any]]:
    """Return the medians in milliseconds, of all kinds and of the slowest, each time a new text."""
    from datetime import date

    from pengawasan.dokumen import cetak
    from pengawasan.dokumen.choices import JenisDokumen
    from pengawasan.dokumen.rules.naskah import Cap, lembar
    from pengawasan.dokumen.rules.susunan import rancang
    from tests.factories.bahan import bahan, kosong

    def satu(isi: Any, ke: int) -> float:
        cap = Cap(f"{ke:03}/PP.00.02/Kab/63.11/XI/2026", date(2026, 11, 21), f"{ke:064x}")
        kertas = lembar(rancang(isi), isi.unsur, cap)
        mulai = time.perf_counter()
        cetak.gambar(kertas)
        return 1000 * (time.perf_counter() - mulai)

    satu(bahan(JenisDokumen.STATUS), 0)
    lama = {
        jenis: [satu(buat(jenis), ke) for ke in range(kali) for buat in (bahan, kosong)]
        for jenis in JenisDokumen
    }
    median = {jenis: statistics.median(angka) for jenis, angka in lama.items()}
    terlama = max(median, key=lambda jenis: median[jenis])
    semua = [satu for angka in lama.values() for satu in angka]
    return [
        {
            "ukuran": "PDF, semua jenis",
            "md": round(statistics.median(semua), 1),
            "batas_md": BATAS_MD,
            "n": len(semua),
        },
        {"ukuran": f"PDF, {terlama.value}", "md": round(median[terlama], 1)},
        {"ukuran": "PDF, surat status", "md": round(median[JenisDokumen.STATUS], 1)},
    ]
