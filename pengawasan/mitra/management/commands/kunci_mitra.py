from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from pengawasan.mitra.queries.mitra import bernama
from pengawasan.mitra.services.kunci import terbitkan_kunci


class Command(BaseCommand):
    help = "Terbitkan kunci API seorang mitra; hanya kuncinya yang dicetak."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("nama", help="nama mitra, atau nama pengguna salah satu orangnya")

    def handle(self, *args: Any, **options: Any) -> None:
        mitra = bernama(options["nama"])
        if mitra is None:
            raise CommandError(f"Tidak ada mitra bernama {options['nama']}.")
        kunci = terbitkan_kunci(mitra)
        self.stderr.write(f"Kunci baru untuk {mitra}. Simpan sekarang: tidak bisa dilihat lagi.")
        self.stdout.write(kunci)
