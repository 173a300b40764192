"""The doors by permission: whose queue a report stands in, and who reaches it by number."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q, QuerySet

from laporan.models import Laporan
from laporan.queries.akses import cakupan
from laporan.rules.nomor import baca_nomor
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import Jalur, Perkara
from pengawasan.perkara.queries.dahulu import diteruskan
from pengawasan.perkara.queries.konflik import pernyataan
from wilayah.choices import JenisKantor
from wilayah.errors import TidakDitemukan
from wilayah.models import Petugas
from wilayah.queries.kantor import bertugas_kini


def laporan_antrean(petugas: Petugas, *, terbuka: bool = True) -> QuerySet[Laporan]:
    """Return the reports in the queue of an officer's office, by the column its index begins with.

    A province sees what its own and its kabupaten's offices hold, Bawaslu RI everything, a
    Panwaslu Kecamatan what happened in its kecamatan while it is in its term. What an office has
    passed on it still reads by number (``laporan_terbaca``), but not in its queue.
    """
    semua = Laporan.objects.terbuka() if terbuka else Laporan.objects.all()
    kantor = petugas.kantor
    if kantor is None or not bertugas_kini(kantor):
        return semua.none()
    match kantor.jenis:
        case JenisKantor.BAWASLU_RI:
            return semua
        case JenisKantor.BAWASLU_PROVINSI:
            return semua.filter(kantor_provinsi=kantor.kode_wilayah)
        case JenisKantor.PANWASLU_KECAMATAN:
            return semua.filter(kecamatan=kantor.kode_wilayah)
        case _:
            return semua.filter(kantor=kantor)


def laporan_terbaca(petugas: Petugas) -> QuerySet[Laporan]:
    """Return the reports an officer reaches by number: of the jurisdiction, or passed on by it.

    None outside an office or its term.
    """
    kantor = petugas.kantor
    if kantor is None or not petugas.peran or not bertugas_kini(kantor):
        return Laporan.objects.none()
    terbaca = cakupan(kantor)
    if terbaca:  # empty is everything
        terbaca |= Q(pk__in=diteruskan(kantor))
    return Laporan.objects.select_related("kantor").filter(terbaca)


def nomor_terbuka(petugas: Petugas, nomor: Collection[str]) -> frozenset[str]:
    """Return which of these reports an officer reaches (one query)."""
    return frozenset(
        laporan_terbaca(petugas).filter(nomor__in=nomor).values_list("nomor", flat=True)
    )


def laporan_bernomor(petugas: Petugas, nomor: str) -> Laporan:
    """Return the report of a number; TidakDitemukan when the officer has nothing to do with it.

    It says whether they declared a stake in it (:func:`queries.konflik.tertutup`).
    """
    terlihat = laporan_terbaca(petugas).select_related("kantor", "penanggung_jawab", "pemilihan")
    laporan = (
        terlihat.filter(nomor=baca_nomor(nomor) or "")
        .annotate(berkonflik=pernyataan(petugas))
        .first()
    )
    if laporan is None:
        raise TidakDitemukan
    return laporan


def perkara_laporan(laporan: Laporan) -> Perkara | None:
    """Return the case of a report, None before it has one."""
    return Perkara.objects.filter(laporan=laporan).first()


def jalur_perkara(laporan: Laporan, jenis: str) -> Jalur:
    """Return one track of a case by its kind; TidakDitemukan for one it has not."""
    jalur: Jalur | None = None
    if jenis in JenisJalur.values:
        semua = Jalur.objects.select_related("perkara__kantor")
        jalur = semua.filter(perkara__laporan=laporan, jenis=jenis).first()
    if jalur is None:
        raise TidakDitemukan
    return jalur


def perkara_terlihat(petugas: Petugas, id_perkara: UUID) -> Perkara:
    """Return a case whose report the officer may see; TidakDitemukan otherwise."""
    semua = Perkara.objects.select_related("kantor", "laporan__kantor").prefetch_related("jalur")
    perkara = semua.filter(pk=id_perkara, laporan__in=laporan_terbaca(petugas)).first()
    if perkara is None:
        raise TidakDitemukan
    return perkara
