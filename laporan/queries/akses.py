"""Who may see what. Officers' views start from here and from nothing else."""

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat

from laporan.models import Laporan
from wilayah.choices import JenisKantor
from wilayah.models import Kantor, Petugas
from wilayah.queries.kantor import bertugas_kini


def laporan_terlihat(petugas: Petugas) -> QuerySet[Laporan]:
    """Return the reports of an officer's jurisdiction; none outside an office or its term.

    Kontrak, "Which office": Bawaslu RI reads all, a province its own and its region's, a
    kabupaten likewise, a Panwaslu Kecamatan those of its region.
    """
    kantor = petugas.kantor
    if kantor is None or not petugas.peran or not bertugas_kini(kantor):
        return Laporan.objects.none()
    return Laporan.objects.select_related("kantor").filter(cakupan(kantor))


def cakupan(kantor: Kantor) -> Q:
    """Return the condition that a report belongs to an office's jurisdiction."""
    kode = kantor.kode_wilayah
    if kantor.jenis == JenisKantor.BAWASLU_RI:
        return Q()
    if kantor.jenis == JenisKantor.PANWASLU_KECAMATAN:
        return Q(kecamatan=kode)
    milik = Q(kantor=kantor)
    if kantor.jenis == JenisKantor.BAWASLU_PROVINSI:
        milik = Q(kantor_provinsi=kode)
    return (
        milik | Q(kode_wilayah=kode) | Q(kode_wilayah__gte=f"{kode}.", kode_wilayah__lt=f"{kode}/")
    )


def terlihat_kantor(kantor: str, laporan: str) -> Q:
    """Return ``cakupan`` as a condition on a row that names an office and a report, by paths."""
    kode, jenis = F(f"{kantor}__kode_wilayah"), f"{kantor}__jenis"
    wilayah = f"{laporan}__kode_wilayah"
    milik = Q(**{f"{laporan}__kantor": F(kantor)}) | Q(**{wilayah: kode})
    milik |= Q(**{f"{wilayah}__startswith": Concat(kode, Value("."))})
    milik |= Q(**{jenis: JenisKantor.BAWASLU_PROVINSI, f"{laporan}__kantor_provinsi": kode})
    di_kecamatan = Q(**{jenis: JenisKantor.PANWASLU_KECAMATAN})
    return (
        Q(**{jenis: JenisKantor.BAWASLU_RI})
        | (di_kecamatan & Q(**{f"{laporan}__kecamatan": kode}))
        | (~di_kecamatan & milik)
    )


def boleh_bertindak(petugas: Petugas, laporan: Laporan) -> bool:
    """Tell whether the report belongs to the officer's own office; others read or receive."""
    return petugas.kantor_id is not None and petugas.kantor_id == laporan.kantor_id
