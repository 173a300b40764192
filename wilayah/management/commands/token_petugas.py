from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from wilayah.errors import MasukanKeliru
from wilayah.services.akun import terbitkan_token


class Command(BaseCommand):
    help = "Print a new API token of an officer; earlier ones stay valid."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("nama", help="user name of the officer")

    def handle(self, *args: Any, nama: str, **pilihan: Any) -> str:
        try:
            return terbitkan_token(nama)
        except MasukanKeliru as galat:
            raise CommandError(f"{nama}: {galat.galat['username'][0]}") from None
