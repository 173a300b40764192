"""What the selects of the workspace offer."""

from django.db.models import QuerySet

from laporan.models import Laporan
from pengawasan.perkara.queries.konflik import orang_berkonflik
from wilayah.choices import JenisKantor
from wilayah.models import Pemilihan, Petugas
from wilayah.queries.petugas import dapat_ditugasi, kantor_tujuan
from wilayah.queries.wilayah import anak
from wilayah.rules.sebutan import bersebutan


def wilayah_bawahan(petugas: Petugas) -> list[tuple[str, str]]:
    """Return the regions directly below the officer's jurisdiction."""
    kode = petugas.kantor.kode_wilayah if petugas.kantor else ""
    bawah = anak(kode or None).values_list("kode", "nama")
    return [(satu, bersebutan(satu, nama)) for satu, nama in bawah]


def orang_kantor(petugas: Petugas) -> list[tuple[str, str]]:
    """Return the people of the officer's office who may be given reports."""
    if petugas.kantor is None:
        return []
    return [(satu.username, satu.nama) for satu in dapat_ditugasi(petugas.kantor)]


def orang_bebas(laporan: Laporan) -> QuerySet[Petugas]:
    """Return the people of the office in charge who have no stake in the report."""
    return dapat_ditugasi(laporan.kantor).exclude(pk__in=orang_berkonflik(laporan))


def pilihan_orang(laporan: Laporan) -> list[tuple[str, str]]:
    """Return the people who may be given this very report."""
    return [(satu.username, satu.nama) for satu in orang_bebas(laporan)]


def pilihan_kantor(kecuali: str) -> list[tuple[str, str]]:
    """Return the offices a report can be passed to, as (region code, name)."""
    kantor = kantor_tujuan().values_list("kode_wilayah", "nama")
    ri = JenisKantor.BAWASLU_RI
    return [(kode or ri.value, nama) for kode, nama in kantor if kode != kecuali]


def pilihan_pemilihan() -> list[tuple[str, str]]:
    """Return the elections a report can belong to, newest first."""
    return list(Pemilihan.objects.order_by("-hari_pemungutan").values_list("kode", "nama"))
