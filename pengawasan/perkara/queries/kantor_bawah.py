"""The offices an upper tier narrows its lists to: its own, and those below it."""

from django.db.models import Q, Subquery

from wilayah.choices import JenisKantor
from wilayah.models import Kantor, Petugas
from wilayah.rules.kode import sah

SENDIRI = "sendiri"
PROVINSI = 2


def pilihan_kantor_bawah(petugas: Petugas, terpilih: str) -> list[tuple[str, str]]:
    """Return which offices an upper tier can narrow a list to; empty for the others.

    The nation offers its provinces, and the offices of the province that is chosen.
    """
    milik = petugas.kantor
    if milik is None or milik.jenis not in {JenisKantor.BAWASLU_RI, JenisKantor.BAWASLU_PROVINSI}:
        return []
    bawah = Q(jenis=JenisKantor.BAWASLU_KABUPATEN)
    if milik.jenis == JenisKantor.BAWASLU_RI:
        terbuka = terpilih[:PROVINSI] if sah(terpilih) else ""
        bawah &= Q(kode_wilayah__startswith=f"{terbuka}.")
        bawah |= Q(jenis=JenisKantor.BAWASLU_PROVINSI)
    else:
        bawah &= Q(kode_wilayah__startswith=f"{milik.kode_wilayah}.")
    kantor = Kantor.objects.filter(bawah).order_by("kode_wilayah")
    return [(SENDIRI, milik.nama), *kantor.values_list("kode_wilayah", "nama")]


def di_kantor(petugas: Petugas, kantor: str) -> Q:
    """Return the condition that an office holds a report, or any office of a province.

    By the columns the indexes of the queue begin with.
    """
    if not kantor:
        return Q()
    if kantor == SENDIRI:
        return Q(kantor=petugas.kantor)
    if len(kantor) == PROVINSI:
        return Q(kantor_provinsi=kantor)
    milik = Kantor.objects.filter(kode_wilayah=kantor).order_by()
    return Q(kantor=Subquery(milik.values("pk")))
