import datetime as dt
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from wilayah.errors import Penolakan
from wilayah.management.berkas import BAWAAN, baca_folder
from wilayah.queries.wilayah import ada_wilayah
from wilayah.rules.himpunan import baca
from wilayah.services.impor_wilayah import impor_wilayah
from wilayah.services.kantor import siapkan_kantor

# Kepmendagri 300.2.2-2138/2025, the decree of the list that ships with the project.
HARI_KEPUTUSAN = dt.date(2025, 4, 25)


class Command(BaseCommand):
    help = "Memuat daftar wilayah: bawaan, atau dari folder yang diberikan. Aman diulang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=BAWAAN, metavar="DIR")
        parser.add_argument(
            "--berlaku",
            type=dt.date.fromisoformat,
            metavar="TANGGAL",
            help="hari mulai berlaku (2025-04-25 untuk daftar pertama, selain itu hari ini)",
        )
        parser.add_argument(
            "--banyak-tutup",
            action="store_true",
            help="izinkan lebih dari seperlima semua kode ditutup sekaligus",
        )

    def handle(self, *_args: Any, **pilihan: Any) -> None:
        folder: Path = pilihan["folder"]
        if not folder.is_dir():
            raise CommandError(f"Folder {folder} tidak ada.")
        try:
            himpunan = baca(baca_folder(folder))
            hasil = impor_wilayah(
                himpunan,
                sejak=self._sejak(pilihan["berlaku"]),
                banyak_tutup=pilihan["banyak_tutup"],
            )
        except Penolakan as penolakan:
            raise CommandError(f"Daftar wilayah ditolak. {penolakan.pesan}") from None
        if hasil.kosong:
            self.stdout.write(f"{len(himpunan.nama)} wilayah sudah sesuai; tidak ada yang berubah.")
            return
        self.stdout.write(
            f"{len(himpunan.nama)} wilayah: {hasil.dibuka} kode dibuka, {hasil.ditutup} "
            f"ditutup, {hasil.dibetulkan} dibetulkan, {hasil.alih_kode} alih kode ditambah."
        )
        if baru := siapkan_kantor():
            self.stdout.write(f"{baru} kantor pengawas ditambah.")

    def _sejak(self, diminta: dt.date | None) -> dt.date:
        hari_ini = timezone.localdate()
        if diminta and diminta > hari_ini:
            raise CommandError("--berlaku tidak boleh di masa depan: muat pada hari berlakunya.")
        return diminta or (hari_ini if ada_wilayah() else HARI_KEPUTUSAN)
