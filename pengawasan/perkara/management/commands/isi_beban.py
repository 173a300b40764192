from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from pengawasan.perkara.management.beban import Dasar, Pembuat
from pengawasan.perkara.queries.beban import dasar_beban, sudah_ada
from pengawasan.perkara.services.beban import simpan

SEKALI = 5000


class Command(BaseCommand):
    help = "Buat laporan buatan dalam jumlah besar, untuk mengukur."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--laporan", type=int, required=True, help="berapa laporan")
        parser.add_argument("--benih", type=int, default=1, help="benih yang sama, isi yang sama")

    def handle(self, *args: Any, **options: Any) -> None:
        banyak, benih = options["laporan"], options["benih"]
        if banyak < 1:
            raise CommandError("--laporan harus lebih dari nol.")
        dasar = dasar_beban()
        if dasar is None:
            raise CommandError("Jalankan impor_wilayah dan siapkan_acuan lebih dulu.")
        pembuat = Pembuat(Dasar(*dasar), benih, mulai_dari=sudah_ada())
        sisa = banyak
        while sisa > 0:
            simpan(pembuat.kelompok(min(SEKALI, sisa)))
            sisa -= SEKALI
            self.stdout.write(f"  {banyak - max(sisa, 0):,} laporan".replace(",", "."))
