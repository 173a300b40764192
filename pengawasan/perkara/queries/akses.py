"""The doors by permission: whose queue a report stands in, and who reaches it by number."""

from django.db.models import QuerySet
from django.utils import timezone

from laporan.models import Laporan
from wilayah.choices import JenisKantor
from wilayah.models import Kantor, Petugas
from wilayah.queries.kantor import di_masa_tugas
from wilayah.rules.tenggat import zona_waktu


def laporan_antrean(petugas: Petugas, *, terbuka: bool = True) -> QuerySet[Laporan]:
    """Return the reports in the queue of an officer's office, by the column its index begins with.

    A province sees what its own and its kabupaten's offices hold, Bawaslu RI everything, a
    Panwaslu Kecamatan what happened in its kecamatan while it is in its term.
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


def bertugas_kini(kantor: Kantor) -> bool:
    """Tell whether an office is in its term today, in its own zone."""
    return di_masa_tugas(kantor, timezone.now().astimezone(zona_waktu(kantor.zona)).date())
