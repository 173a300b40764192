from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from pengawasan.lapangan.choices import PeranLapangan
from pengawasan.lapangan.rules.undangan import PengawasBaru, nomor_tps
from pengawasan.lapangan.services.undangan import undang_baru
from wilayah.errors import MasukanKeliru

MASA_BIASA = 60


class Command(BaseCommand):
    help = "Mendaftarkan seorang pengawas lapangan dan mencetak hanya tautan undangannya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kode_desa", help="kode desa atau kelurahan, misalnya 63.11.02.2005")
        parser.add_argument("--peran", choices=PeranLapangan.values, default=PeranLapangan.PKD)
        parser.add_argument("--nama", default="Pengawas Contoh")
        parser.add_argument("--tps", default="", help="nomor TPS, hanya untuk ptps")
        parser.add_argument("--hari", type=int, default=MASA_BIASA, help="lama masa tugas")

    def handle(self, *args: Any, **pilihan: Any) -> str:
        """Print the link and nothing else; the invitation is shown this once."""
        hari_ini = timezone.localdate()
        baru = PengawasBaru(
            nama=pilihan["nama"],
            peran=pilihan["peran"],
            kode_wilayah=pilihan["kode_desa"],
            aktif_dari=hari_ini,
            aktif_sampai=hari_ini + timedelta(days=min(max(pilihan["hari"], 0), 10_000)),
            tps=nomor_tps(pilihan["tps"]) or pilihan["tps"],
        )
        try:
            (undangan,) = undang_baru(None, [baru])
        except MasukanKeliru as galat:
            raise CommandError(galat.galat["1"][0]) from None
        self.stderr.write(f"{undangan.pengawas}: {undangan.kode}")
        return undangan.tautan
