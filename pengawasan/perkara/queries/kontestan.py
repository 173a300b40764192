"""Contestants on a case: for officers, and in no public or partner's answer."""

from laporan.models import Laporan
from pengawasan.perkara.choices import Sebab
from pengawasan.perkara.models import KontestanPerkara
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.rules.kontestan import tolak_kontestan
from wilayah.models import Peserta, Petugas
from wilayah.rules.kode import rantai


def kontestan_laporan(laporan: Laporan) -> list[KontestanPerkara]:
    """Return the contestants of a case (one query)."""
    semua = KontestanPerkara.objects.filter(laporan=laporan)
    return list(semua.select_related("peserta", "petugas").order_by("peserta__nomor_urut"))


def sebab_kontestan(petugas: Petugas, laporan: Laporan) -> Sebab | None:
    """Return why the officer enters no contestants on the case, or None."""
    return tolak_kontestan(izin(petugas, laporan).pelaku)


def peserta_pilihan(laporan: Laporan) -> list[Peserta]:
    """Return who stands in the report's election where it happened; none while it is unknown."""
    if laporan.pemilihan_id is None:
        return []
    wilayah = ["", *rantai(laporan.kode_wilayah)[:2]]
    semua = Peserta.objects.filter(pemilihan=laporan.pemilihan_id, wilayah__in=wilayah)
    return list(semua.order_by("wilayah", "nomor_urut"))
