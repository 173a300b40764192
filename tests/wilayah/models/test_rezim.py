"""The database keeps every version of a regime as it was written."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connections, transaction

from wilayah.models import RezimHukum

pytestmark = pytest.mark.django_db(databases=["default", "pemilik"])
KODE = "PILKADA-2024"
SEJAK = date(2024, 10, 1)


@pytest.mark.parametrize("alias", ["default", "pemilik"])
@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE wilayah_rezimhukum SET alasan = 'diam-diam'",
        "DELETE FROM wilayah_rezimhukum",
        "TRUNCATE wilayah_rezimhukum CASCADE",
    ],
)
def test_no_role_can_change_or_remove_a_version(alias: str, perintah: str) -> None:
    with (
        pytest.raises(DatabaseError, match=r"append-only|permission denied"),
        transaction.atomic(using=alias),
        connections[alias].cursor() as kursor,
    ):
        kursor.execute(perintah)


@pytest.mark.parametrize(
    ("isian", "batas"),
    [
        ({"versi": 0}, "rezim_versions_start_at_one"),
        ({"versi": 1}, "rezim_version_is_written_once"),
        ({"versi": 2, "alasan": " "}, "rezim_correction_gives_its_reason"),
        ({"versi": 2, "kode": "PEMILU-2022"}, "rezim_row_holds_its_own_regime"),
    ],
)
def test_the_database_refuses_a_version_that_contradicts_itself(
    isian: dict[str, object], batas: str
) -> None:
    lama = RezimHukum.objects.get(kode=KODE, versi=1)
    utuh = {"kode": KODE, "isi": lama.isi, "berlaku_sejak": SEJAK, "alasan": "Alasan."}
    with pytest.raises(IntegrityError, match=batas), transaction.atomic():
        RezimHukum.objects.create(**(utuh | isian))
