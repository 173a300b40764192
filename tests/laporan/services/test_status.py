from itertools import product

import pytest
from django.db import IntegrityError, transaction

from laporan.choices import StatusLaporan
from laporan.errors import PeralihanTerlarang
from laporan.models import Laporan
from laporan.rules.status import AWAL, PERALIHAN
from laporan.services.status import ubah_status
from tests.factories import laporan as pabrik
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
PASANGAN = list(product(StatusLaporan, StatusLaporan))


@pytest.fixture
def laporan() -> Laporan:
    pabrik.kantor("63.11")
    return pabrik.laporan()


def _letakkan(laporan: Laporan, dari: StatusLaporan) -> None:
    """Put a report into a status by some lawful step, past the service."""
    sebelum = next((s for s, ke in PERALIHAN.items() if dari in ke), "")
    Laporan.objects.filter(pk=laporan.pk).update(
        status=dari, status_sebelum="" if dari in AWAL else sebelum
    )


def test_every_pair_of_states_is_judged_alike_by_table_service_and_database(
    laporan: Laporan,
) -> None:
    Laporan.objects.filter(pk=laporan.pk).update(digabung_ke=pabrik.laporan(kunci="lain" * 6))
    for dari, ke in PASANGAN:
        _letakkan(laporan, dari)
        boleh = ke in PERALIHAN[dari]
        assert _oleh_basis(laporan, dari, ke) == boleh, (dari, ke)
        assert _oleh_layanan(laporan, ke) == boleh, (dari, ke)


def _oleh_basis(laporan: Laporan, dari: StatusLaporan, ke: StatusLaporan) -> bool:
    try:
        with transaction.atomic():
            Laporan.objects.filter(pk=laporan.pk).update(status=ke, status_sebelum=dari)
            transaction.set_rollback(True)
    except IntegrityError:
        return False
    return True


def _oleh_layanan(laporan: Laporan, ke: StatusLaporan) -> bool:
    with transaction.atomic():
        try:
            ubah_status(laporan, ke, pelaku=None, peristiwa="uji")
        except PeralihanTerlarang:
            return False
        transaction.set_rollback(True)
    return True


def test_a_step_stands_on_the_trail_with_both_its_ends(laporan: Laporan) -> None:
    ubah_status(laporan, StatusLaporan.DITERIMA, pelaku=None, peristiwa="uji", nomor="1")
    baris = Jejak.objects.get(subjek=str(laporan.pk), peristiwa="uji")
    assert baris.rincian == {"dari": "menunggu_berkas_asli", "ke": "diterima", "nomor": "1"}
    laporan.refresh_from_db()
    assert (laporan.status_sebelum, laporan.status) == ("menunggu_berkas_asli", "diterima")


def test_a_refused_step_leaves_nothing_behind(laporan: Laporan) -> None:
    sebelum = Jejak.objects.count()
    with pytest.raises(PeralihanTerlarang) as galat:
        ubah_status(laporan, StatusLaporan.DIREGISTRASI, pelaku=None, peristiwa="uji")
    assert galat.value.rincian["boleh"] == [
        *("dicabut", "digabung", "diterima", "informasi_awal"),
    ]
    laporan.refresh_from_db()
    assert laporan.status == "menunggu_berkas_asli"
    assert Jejak.objects.count() == sebelum


@pytest.mark.parametrize(
    "ubah",
    [
        {"tanggal_diketahui": "2024-11-01"},
        {"tanggal_diketahui": "2999-01-01"},
        {"tanggal_kejadian": "2999-01-01", "tanggal_diketahui": None},
        {"status": "diregistrasi", "status_sebelum": ""},
    ],
)
def test_the_database_refuses_what_cannot_be(laporan: Laporan, ubah: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Laporan.objects.filter(pk=laporan.pk).update(**ubah)
