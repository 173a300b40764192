from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from wilayah.errors import Penolakan
from wilayah.rules.berkas_batas import BatasRusak, baca_batas
from wilayah.rules.geometri import Geometri
from wilayah.services.impor_batas import impor_batas

AKHIRAN = {".geojson", ".topojson", ".json"}


class Command(BaseCommand):
    help = "Memuat batas wilayah (GeoJSON atau TopoJSON, satu bentuk per kode Kemendagri)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR")

    def handle(self, *_args: Any, **pilihan: Any) -> None:
        folder: Path = pilihan["folder"]
        try:
            batas = _baca_folder(folder)
            if not batas:
                raise CommandError(f"Tidak ada batas berkode Kemendagri di {folder}.")
            hasil = impor_batas(batas)
        except Penolakan as penolakan:
            raise CommandError(f"Batas wilayah ditolak. {penolakan.pesan}") from None
        self.stdout.write(
            f"{len(batas)} batas: {hasil.ditulis} ditulis, {hasil.dilewati} dilewati karena "
            f"kodenya tidak berlaku."
        )


def _baca_folder(folder: Path) -> dict[str, Geometri]:
    """Return the outlines of all files; where two name one code, the more detailed one."""
    batas: dict[str, Geometri] = {}
    for berkas in sorted(folder.rglob("*")):
        if berkas.suffix not in AKHIRAN:
            continue
        for kode, geometri in _baca(berkas, folder).items():
            if _rincian(geometri) > _rincian(batas.get(kode, [])):
                batas[kode] = geometri
    return batas


def _baca(berkas: Path, folder: Path) -> dict[str, Geometri]:
    nama = str(berkas.relative_to(folder))
    try:
        return baca_batas(nama, berkas.read_bytes())
    except OSError:
        raise BatasRusak(nama, "berkas ini tidak dapat dibaca.") from None


def _rincian(geometri: Geometri) -> int:
    return sum(len(cincin) for poligon in geometri for cincin in poligon)
