"""What beat nudges, and how often; whatever is due stands in the database, not here."""

from typing import Any

DETAK = (
    ("sapu-antrean", "laporan.sapu_antrean", 10.0),
    ("buat-turunan", "laporan.buat_turunan", 10.0),
    ("bangunkan-siaga", "lapangan.bangunkan_siaga", 10.0),
    ("gambar-form-a", "lapangan.gambar_form_a", 10.0),
    ("ringkas-petugas", "laporan.kirim_ringkasan", 60.0),
    ("detak-tenggat", "laporan.detak_tenggat", 60.0),
    ("bersihkan-sementara", "laporan.bersihkan_sementara", 900.0),
    ("jangkarkan-jejak", "laporan.jangkarkan_jejak", 600.0),
    ("buang-sesi", "wilayah.buang_sesi", 3600.0),
    ("cetak-dokumen", "dokumen.cetak_tertinggal", 60.0),
    ("ingatkan-perkara", "perkara.ingatkan", 300.0),
)
"""Name, task, and seconds between two nudges."""


def jadwal() -> dict[str, dict[str, Any]]:
    """Return the schedule in Celery's words; nobody wants yesterday's nudges."""
    return {
        nama: {"task": tugas, "schedule": detik, "options": {"expires": detik * 3}}
        for nama, tugas, detik in DETAK
    }
