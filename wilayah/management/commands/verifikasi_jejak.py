from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wilayah.queries import jejak
from wilayah.rules.rantai import Cacat


class Command(BaseCommand):
    help = "Memeriksa setiap rantai jejak dan setiap jangkarnya."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line when all is well; exit 1 naming the first broken place otherwise."""
        try:
            ujung, hitungan = jejak.periksa()
        except Cacat as cacat:
            raise CommandError(f"Jejak rusak pada {cacat}.", returncode=1) from None
        jangkar = f"jangkar terakhir {ujung.hex()}" if any(ujung) else "belum ada jangkar"
        self.stdout.write(
            f"Jejak utuh: {hitungan.rantai} rantai, {hitungan.baris} baris; {jangkar}."
        )
