"""Pages by keyset: every row once, in both directions, also among rows of one moment."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laporan.models import Laporan
from tests.factories.laporan import laporan
from tests.halaman import telusuri
from wilayah.errors import MasukanKeliru
from wilayah.queries.halaman import halaman, potong
from wilayah.rules.kursor import Kursor

pytestmark = pytest.mark.django_db
SAAT = datetime(2024, 11, 22, 1, 0, tzinfo=UTC)
URUT = [("disampaikan_pada", "id"), ("-disampaikan_pada", "id"), ("-disampaikan_pada", "-id")]


@pytest.fixture
def tujuh() -> list[Laporan]:
    """Return seven reports: three of one moment, then three of another, then one."""
    hasil = []
    for jam in (0, 0, 0, 1, 1, 1, 2):
        with time_machine.travel(SAAT + timedelta(hours=jam), tick=False):
            hasil.append(laporan())
    return hasil


@pytest.mark.parametrize("urut", URUT)
def test_every_row_stands_on_one_page_there_and_back(tujuh, urut):
    semua = list(Laporan.objects.order_by(*urut))

    def buka(kursor):
        return halaman(Laporan.objects.all(), urut, kursor, 2)

    kunjungan = telusuri(buka(""), lambda satu: buka(satu.berikut) if satu.berikut else None)

    assert [baris for satu in kunjungan for baris in satu.baris] == semua
    assert [len(satu.baris) for satu in kunjungan] == [2, 2, 2, 1]
    assert kunjungan[0].sebelum == ""
    balik = telusuri(kunjungan[-1], lambda satu: buka(satu.sebelum) if satu.sebelum else None)
    assert [satu.baris for satu in balik[::-1]] == [satu.baris for satu in kunjungan]


def test_a_page_is_one_query_and_none_of_nothing_has_neighbours(tujuh):
    with CaptureQueriesContext(connection) as kueri:
        kosong = halaman(Laporan.objects.filter(nomor="tak ada"), URUT[0], "", 2)

    assert (list(kosong.baris), kosong.berikut, kosong.sebelum) == ([], "", "")
    assert len(kueri) == 1


@pytest.mark.parametrize(
    "teks", ["bukan", "W10", "x" * 300, "é", Kursor(None, UUID(int=7)).tulis()]
)
def test_a_place_we_did_not_write_is_refused(teks):
    with pytest.raises(MasukanKeliru) as galat:
        halaman(Laporan.objects.all(), URUT[0], teks)

    assert "kursor" in galat.value.galat


@pytest.mark.parametrize(
    ("ambil", "mundur", "dari_awal", "hasil"),
    [
        ([1, 2, 3], False, True, ([1, 2], True, False)),
        ([1, 2], False, False, ([1, 2], False, True)),
        ([3, 2, 1], True, False, ([2, 3], True, True)),
        ([2, 1], True, False, ([1, 2], True, False)),
        ([], True, False, ([], False, False)),
    ],
)
def test_the_row_too_many_tells_of_a_neighbour(ambil, mundur, dari_awal, hasil):
    assert potong(ambil, 2, mundur=mundur, dari_awal=dari_awal) == hasil
