"""The minute tick over a hundred thousand open deadlines: none due, and a thousand due at once."""

import json
import statistics
import time
from typing import Any

TERBUKA, LEWAT = 100_000, 1_000
BATAS_MD = 1_000  # of one tick, however many deadlines are open
INDEKS = "tenggat_peringatan"
SETIAP = """
INSERT INTO laporan_tenggat (laporan_id, langkah, jalur, mulai, jatuh_tempo, satuan, dasar,
    belum_diverifikasi, gugur, peringatan_ke, peringatan_pada)
SELECT id, 'penanganan', 'bangku-' || n, now() - n * interval '1 hour',
    now() + n * interval '1 day', 'hari_kalender', 'Bangku ukur', false, false, 0,
    now() + n * interval '8 hours'
FROM laporan_laporan CROSS JOIN generate_series(1, %s) AS n
ORDER BY id LIMIT %s
"""
TIBA = """
UPDATE laporan_tenggat SET peringatan_ke = 80, peringatan_pada = now() - interval '1 minute'
WHERE id IN (SELECT id FROM laporan_tenggat WHERE selesai_pada IS NULL AND jalur LIKE 'bangku-%%'
    AND peringatan_ke = 0 ORDER BY id LIMIT %s)
"""


def isi_tenggat() -> int:
    """Fill up to so many open deadlines, none of them due; return how many there are."""
    from django.db import connection, connections

    from laporan.models import Laporan, Tenggat

    Tenggat.objects.terbuka().update(peringatan_pada=None)
    kurang, laporan = TERBUKA - Tenggat.objects.terbuka().count(), Laporan.objects.count()
    with connection.cursor() as kursor:
        kursor.execute(SETIAP, [-(-kurang // laporan), max(kurang, 0)])
    with connections["pemilik"].cursor() as kursor:
        kursor.execute("VACUUM ANALYZE laporan_tenggat")
    return Tenggat.objects.terbuka().count()


def ukur_detak(kali: int) -> list[dict[str, Any]]:
    """Return the tick's median without work, and its time per batch with many at their end."""
    from laporan.services.tenggat_peringatan import SEKALI, peringatkan
    from laporan.tasks import detak_tenggat

    terbuka = isi_tenggat()
    diam = [_lama(detak_tenggat) for _ in range(kali)]
    _jalankan(TIBA, LEWAT)
    potong = []
    while True:
        mulai = time.perf_counter()
        if not peringatkan():
            break
        potong.append(1000 * (time.perf_counter() - mulai))
    return [
        {
            "ukuran": "detak, tidak ada yang tiba",
            "terbuka": terbuka,
            "md": round(statistics.median(diam), 2),
            "batas_md": BATAS_MD,
            "md_terlama": round(max(diam), 2),
            "indeks": INDEKS in _rencana(),
        },
        {
            "ukuran": f"detak, {LEWAT} habis waktunya",
            "md": round(sum(potong), 1),
            f"md_per_{SEKALI}": round(statistics.median(potong), 1),
            "potong": len(potong),
        },
    ]


def _lama(kerja: Any) -> float:
    mulai = time.perf_counter()
    kerja()
    return 1000 * (time.perf_counter() - mulai)


def _jalankan(perintah: str, *isi: object) -> None:
    from django.db import connection

    with connection.cursor() as kursor:
        kursor.execute(perintah, list(isi))


def _rencana() -> str:
    """Return how PostgreSQL finds what is due."""
    from django.utils import timezone

    from laporan.models import Tenggat

    siap = Tenggat.objects.saatnya_memperingatkan(timezone.now()).order_by("peringatan_pada")
    return json.dumps(siap[:200].explain())
