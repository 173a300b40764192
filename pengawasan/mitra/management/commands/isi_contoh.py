from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from pengawasan.mitra.management.contoh import isi_contoh
from pengawasan.mitra.management.impor import HasilImpor, impor_berkas
from wilayah.choices import Tingkat

BUKAN_DEMO = "isi_contoh hanya untuk peragaan: jalankan dengan AWASI_DEMO=ya."


class Command(BaseCommand):
    help = (
        "Orang, mitra dan laporan contoh; atau ajukan laporan dari berkas sebagai informasi awal."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--berkas", type=Path, metavar="FILE.jsonl", help="satu laporan per baris, JSON"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(BUKAN_DEMO)
        if options["berkas"] is None:
            hasil = isi_contoh()
            self.stdout.write(f"{hasil.orang} akun baru, {hasil.kejadian} laporan contoh baru.")
            return
        self._impor(options["berkas"])

    def _impor(self, jalur: Path) -> None:
        try:
            hasil = impor_berkas(jalur)
        except (OSError, UnicodeDecodeError) as galat:
            raise CommandError(f"Berkas tidak dapat dibaca: {galat}") from None
        for satu in hasil.galat:
            self.stderr.write(satu)
        self.stdout.write(ringkasan(hasil))
        if hasil.galat:
            raise CommandError(f"{len(hasil.galat)} baris tidak diajukan.")


def ringkasan(hasil: HasilImpor) -> str:
    """Say in two lines what was filed, and how deep the regions were known."""
    dalam = ", ".join(
        f"{tingkat.label.lower()} {hasil.tingkat[tingkat]}" for tingkat in reversed(Tingkat)
    )
    return f"{hasil.baru} laporan baru, {hasil.lama} sudah ada.\nWilayah dikenali: {dalam}."
