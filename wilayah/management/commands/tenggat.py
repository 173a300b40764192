import json
from datetime import date, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils.module_loading import import_string

from wilayah.data.bawaan import isi_bawaan
from wilayah.queries.rezim import Acuan, acuan_berlaku
from wilayah.rules.bacaan_rezim import baca_rezim
from wilayah.rules.kalender import Kalender
from wilayah.rules.kata_rezim import LANGKAH
from wilayah.rules.rezim import LangkahTidakDikenal, RezimTidakDikenal
from wilayah.rules.tenggat import ZONA, ZonaTidakDikenal, saat_setempat

SALAH_PAKAI = 2
PANJANG_TANGGAL = len("2024-11-27")


class Command(BaseCommand):
    """Print one deadline as JSON, from the versions in the database."""

    help = "Menghitung satu tenggat: satu objek JSON, tidak lain."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rezim", required=True, help="mis. PILKADA-2024")
        parser.add_argument("--langkah", required=True, help="mis. kajian_awal")
        parser.add_argument("--mulai", required=True, help="tanggal atau waktu ISO 8601")
        parser.add_argument("--zona", default="WIB", help="WIB, WITA, atau WIT")

    def handle(self, *args: Any, **options: Any) -> None:
        rezim, langkah, zona = options["rezim"], options["langkah"], options["zona"]
        try:
            jawaban = self._jawab(rezim, langkah, _baca_waktu(options["mulai"]), zona)
        except RezimTidakDikenal as galat:
            raise _keliru(f"Rezim {rezim!r} tidak dikenal.") from galat
        except LangkahTidakDikenal as galat:
            raise _keliru(f"Langkah {langkah!r} tidak dikenal: {' '.join(LANGKAH)}.") from galat
        except ZonaTidakDikenal as galat:
            raise _keliru(f"Zona {zona!r} tidak dikenal: {' '.join(ZONA)}.") from galat
        except OverflowError as galat:
            raise _keliru(f"Waktu {options['mulai']!r} di luar jangkauan kalender.") from galat
        self.stdout.write(json.dumps(jawaban, ensure_ascii=False))

    def _jawab(
        self, kode: str, langkah: str, mulai: date | datetime, zona: str
    ) -> dict[str, object]:
        acuan = self._acuan(kode, saat_setempat(mulai, zona).date())
        tempo = acuan.tenggat(langkah, mulai, zona)
        return {
            "jatuh_tempo": tempo.jatuh_tempo.isoformat(),
            "satuan": str(tempo.satuan),
            "dasar": tempo.dasar,
            "rezim": acuan.rezim.kode,
            "belum_diverifikasi": tempo.belum_diverifikasi,
            "di_luar_masa": acuan.di_luar_masa(mulai, zona),
        }

    def _acuan(self, kode: str, pada: date) -> Acuan:
        try:
            return acuan_berlaku(kode, pada)
        except DatabaseError:
            acuan = _acuan_bawaan(kode)
            self.stderr.write("Basis data tidak terjangkau: memakai bawaan aplikasi.")
            return acuan


def _acuan_bawaan(kode: str) -> Acuan:
    """Return the shipped regime and calendar; the latter's package takes half a second to load."""
    isi = isi_bawaan(kode)
    if isi is None:
        raise RezimTidakDikenal(kode)
    hari = import_string("wilayah.data.hari_libur.hari_libur_bawaan")()
    return Acuan(0, baca_rezim(isi), Kalender(frozenset(satu.tanggal for satu in hari)))


def _baca_waktu(teks: str) -> date | datetime:
    try:
        if len(teks) <= PANJANG_TANGGAL:
            return date.fromisoformat(teks)
        return datetime.fromisoformat(teks)
    except ValueError as galat:
        raise _keliru(f"Waktu {teks!r} bukan tanggal atau waktu ISO 8601.") from galat


def _keliru(pesan: str) -> CommandError:
    return CommandError(pesan, returncode=SALAH_PAKAI)
