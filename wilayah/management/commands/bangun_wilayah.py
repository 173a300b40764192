import csv
import gzip
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from wilayah.choices import JenisWilayah
from wilayah.errors import Penolakan
from wilayah.management.berkas import BAWAAN, baca_folder
from wilayah.management.paket import baca_paket
from wilayah.rules.himpunan import KEPALA, PILIHAN, WAJIB, Himpunan, baca
from wilayah.rules.kode import jenis, tingkat
from wilayah.rules.nama import perbaiki

PERBEDAAN_DITUNJUKKAN = 20
JENIS_DESA_ADAT = "desa adat"


class Command(BaseCommand):
    help = "Membangun daftar wilayah bawaan dari paket npm indonesia-nodejs."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paket", type=Path, help="paket yang sudah dibuka, atau .tgz-nya")
        parser.add_argument(
            "--periksa",
            type=Path,
            metavar="DIR",
            help="himpunan pembanding; titik.csv dan alih_kode.csv diambil dari sini",
        )
        parser.add_argument("--ke", type=Path, default=BAWAAN, metavar="DIR")

    def handle(self, *_args: Any, **pilihan: Any) -> None:
        pembanding: Path | None = pilihan["periksa"]
        try:
            asli = baca_paket(pilihan["paket"])
            nama = {kode: perbaiki(kode, tertulis) for kode, tertulis in sorted(asli.items())}
            pelengkap = baca_folder(pembanding or BAWAAN)
            berkas = _berkas_wilayah(nama)
            berkas |= {satu: pelengkap[satu] for satu in PILIHAN if satu in pelengkap}
            himpunan = baca(berkas)
            if pembanding:
                self._bandingkan(himpunan, baca(pelengkap))
        except Penolakan as penolakan:
            raise CommandError(penolakan.pesan) from None
        _tulis(pilihan["ke"], berkas)
        diubah = sum(asli[kode] != nama[kode] for kode in asli)
        self.stdout.write(
            f"{len(nama)} wilayah ({diubah} nama diperbaiki), {len(himpunan.titik)} titik, "
            f"{len(himpunan.alih)} alih kode ditulis ke {pilihan['ke']}."
        )

    def _bandingkan(self, hasil: Himpunan, acuan: Himpunan) -> None:
        """Report every name or code that differs from the reference, and refuse."""
        semua = sorted({*hasil.nama.items()} ^ {*acuan.nama.items()})
        for kode, nama in semua[:PERBEDAAN_DITUNJUKKAN]:
            asal = "paket" if hasil.nama.get(kode) == nama else "acuan"
            self.stderr.write(f"{kode} {nama} hanya di {asal}")
        if semua:
            raise CommandError(f"Berbeda dari pembanding pada {len(dict(semua))} kode.")


def _berkas_wilayah(nama: dict[str, str]) -> dict[str, bytes]:
    return {
        berkas: _csv(
            KEPALA[berkas],
            (_baris(kode, nama[kode], berkas) for kode in sorted(nama) if tingkat(kode) == aras),
        )
        for berkas, aras in WAJIB.items()
    }


def _baris(kode: str, nama: str, berkas: str) -> list[str]:
    return [kode, nama, _jenis_tertulis(kode, nama)][: len(KEPALA[berkas])]


def _jenis_tertulis(kode: str, nama: str) -> str:
    macam = jenis(kode)
    if macam == JenisWilayah.DESA_ADAT:
        return JENIS_DESA_ADAT
    return f"{macam.value} administrasi" if " Administrasi " in nama else macam.value


def _csv(kepala: list[str], baris: Iterable[list[str]]) -> bytes:
    teks = io.StringIO()
    penulis = csv.writer(teks, lineterminator="\n")
    penulis.writerow(kepala)
    penulis.writerows(baris)
    return teks.getvalue().encode()


def _tulis(folder: Path, berkas: dict[str, bytes]) -> None:
    """Write compressed files whose bytes depend on nothing but their content."""
    folder.mkdir(parents=True, exist_ok=True)
    for nama, isi in berkas.items():
        (folder / f"{nama}.gz").write_bytes(gzip.compress(isi, compresslevel=9, mtime=0))
