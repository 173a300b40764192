from typing import Any

from django.core.management.base import BaseCommand, CommandError

from laporan import sandi
from laporan.services import rotasi


class Command(BaseCommand):
    help = "Membungkus ulang semua kunci data dengan kunci pertama di KUNCI_DATA."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rewrap until nothing is left on an older key; safe to stop and to run again."""
        self.stdout.write(f"Kunci sekarang: {sandi.gantungan().sekarang}")
        banyak = sum(self.putar(sasaran) for sasaran in rotasi.SASARAN)
        if banyak:
            rotasi.catat_rotasi(banyak)
        if tersisa := sum(map(rotasi.sisa, rotasi.SASARAN)):
            raise CommandError(f"Masih {tersisa} kunci data pada kunci lama. Jalankan sekali lagi.")
        self.stdout.write("Sisa pada kunci lama: 0")
        self.stdout.write(
            "Biarkan kunci lama di KUNCI_DATA: kode akses yang sudah dibagikan dan kata "
            "pencarian masih memerlukannya."
        )

    def putar(self, sasaran: rotasi.Sasaran) -> int:
        """Rewrap one column and say how many keys moved."""
        banyak = 0
        while sekali := rotasi.putar(sasaran):
            banyak += sekali
        self.stdout.write(f"{sasaran.nama}: {banyak} dipindahkan")
        return banyak
