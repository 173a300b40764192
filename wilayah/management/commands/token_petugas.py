from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from wilayah.errors import MasukanKeliru
from wilayah.services.akun import cabut_token_bernama, terbitkan_token


class Command(BaseCommand):
    help = "Mencetak token API baru untuk seorang petugas; token yang lama tetap berlaku."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("nama", help="nama pengguna petugas itu")
        parser.add_argument(
            "--cabut", action="store_true", help="cabut semua tokennya, tanpa yang baru"
        )

    def handle(self, *args: Any, nama: str, cabut: bool, **pilihan: Any) -> str | None:
        try:
            if not cabut:
                return terbitkan_token(nama)
            self.stderr.write(f"{nama}: {cabut_token_bernama(nama)}")
        except MasukanKeliru as galat:
            raise CommandError(f"{nama}: {galat.galat['username'][0]}") from None
        return None
