from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from wilayah.errors import Penolakan
from wilayah.rules.peserta import KEPALA, baca_peserta
from wilayah.services.impor_peserta import impor_peserta


class Command(BaseCommand):
    """Bring contestants and their teams in from one CSV file."""

    help = (
        f"Memuat peserta pemilihan dari berkas CSV berkolom {','.join(KEPALA)}; tim ditulis "
        "“nama: jabatan | nama: jabatan”. Aman diulang."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("berkas", type=Path, metavar="FILE")

    def handle(self, *_args: Any, **pilihan: Any) -> None:
        berkas: Path = pilihan["berkas"]
        try:
            daftar = baca_peserta(berkas.read_bytes())
            hasil = impor_peserta(daftar)
        except OSError:
            raise CommandError(f"Berkas {berkas} tidak dapat dibaca.") from None
        except Penolakan as penolakan:
            raise CommandError(f"{berkas.name} ditolak, {penolakan.pesan}") from None
        self.stdout.write(
            f"{len(daftar)} peserta: {hasil.baru} baru, {hasil.diubah} diubah, "
            f"{len(daftar) - hasil.baru - hasil.diubah} sudah sesuai."
        )
