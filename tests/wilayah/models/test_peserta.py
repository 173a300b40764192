"""What the database refuses about contestants and their teams."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from wilayah.models import Pemilihan, Peserta, TimPeserta
from wilayah.services.pemilihan import muat_pemilihan

pytestmark = pytest.mark.django_db


@pytest.fixture
def peserta() -> Peserta:
    muat_pemilihan(date(2026, 11, 1))
    return Peserta.objects.create(
        pemilihan=Pemilihan.objects.get(pk="pilkada-2024"),
        wilayah="63.11",
        nomor_urut=1,
        nama_calon="Calon Contoh",
        nama_wakil="Wakil Contoh",
    )


@pytest.mark.parametrize(
    ("isian", "batas"),
    [
        ({"nomor_urut": 1}, "peserta_has_a_number_of_its_own"),
        ({"nomor_urut": 0}, "peserta_numbers_start_at_one"),
        ({"wilayah": "63.1"}, "peserta_stands_in_a_region_that_votes"),
        ({"nama_calon": " "}, "peserta_has_a_name"),
        ({"petahana": "mungkin"}, "peserta_incumbency_is_known"),
    ],
)
def test_the_database_refuses_a_contestant_nobody_could_vote_for(
    peserta: Peserta, isian: dict[str, object], batas: str
) -> None:
    utuh = {
        "pemilihan": peserta.pemilihan,
        "wilayah": "63.11",
        "nomor_urut": 2,
        "nama_calon": "Calon Lain",
    }
    with pytest.raises(IntegrityError, match=batas), transaction.atomic():
        Peserta.objects.create(**(utuh | isian))


def test_the_same_number_stands_once_per_region(peserta: Peserta) -> None:
    lain = Peserta.objects.create(
        pemilihan=peserta.pemilihan, wilayah="63", nomor_urut=1, nama_calon="Calon Lain"
    )
    assert [str(peserta), str(lain)] == ["1. Calon Contoh – Wakil Contoh", "1. Calon Lain"]


def test_a_team_names_a_person_once_per_office(peserta: Peserta) -> None:
    TimPeserta.objects.create(peserta=peserta, nama="Ketua Contoh", jabatan="Ketua tim")
    with (
        pytest.raises(IntegrityError, match="tim_names_a_person_once_per_office"),
        transaction.atomic(),
    ):
        TimPeserta.objects.create(peserta=peserta, nama="Ketua Contoh", jabatan="Ketua tim")
    with pytest.raises(IntegrityError, match="tim_member_has_a_name"), transaction.atomic():
        TimPeserta.objects.create(peserta=peserta, nama=" ")
