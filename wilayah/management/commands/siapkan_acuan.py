from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from wilayah.data.hari_libur import hari_libur_bawaan
from wilayah.services.kalender import muat_kalender
from wilayah.services.kantor import siapkan_kantor
from wilayah.services.pemilihan import muat_pemilihan
from wilayah.services.rezim import muat_rezim


class Command(BaseCommand):
    """Load the reference data that everything else stands on; safe to run again."""

    help = "Menyiapkan rezim hukum, kalender, pemilihan, dan kantor. Aman diulang."

    def handle(self, *args: Any, **options: Any) -> None:
        self._lapor("Rezim hukum", muat_rezim(), "versi baru")
        self._lapor("Kalender", muat_kalender(hari_libur_bawaan()), "hari ditulis")
        self._lapor("Pemilihan", muat_pemilihan(timezone.localdate()), "pemilihan baru")
        self._lapor("Kantor", siapkan_kantor(), "kantor baru")

    def _lapor(self, bagian: str, banyak: int, satuan: str) -> None:
        self.stdout.write(f"{bagian}: {banyak} {satuan}" if banyak else f"{bagian}: sudah lengkap")
