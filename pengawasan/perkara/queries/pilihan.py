"""What the selects of the workspace offer."""

from wilayah.choices import JenisKantor
from wilayah.models import Petugas
from wilayah.queries.petugas import dapat_ditugasi, kantor_tujuan
from wilayah.queries.wilayah import anak
from wilayah.rules.sebutan import bersebutan


def wilayah_bawahan(petugas: Petugas) -> list[tuple[str, str]]:
    """Return the regions directly below the officer's jurisdiction."""
    kode = petugas.kantor.kode_wilayah if petugas.kantor else ""
    bawah = anak(kode or None).values_list("kode", "nama")
    return [(satu, bersebutan(satu, nama)) for satu, nama in bawah]


def orang_kantor(petugas: Petugas) -> list[tuple[str, str]]:
    """Return the people of the officer's office who may be given a report."""
    if petugas.kantor is None:
        return []
    return [(satu.username, satu.nama) for satu in dapat_ditugasi(petugas.kantor)]


def pilihan_kantor(kecuali: str) -> list[tuple[str, str]]:
    """Return the offices a report can be passed to, as (region code, name)."""
    kantor = kantor_tujuan().values_list("kode_wilayah", "nama", "jenis")
    ri = JenisKantor.BAWASLU_RI
    return [(k or ri.value, nama) for k, nama, _ in kantor if k != kecuali]
