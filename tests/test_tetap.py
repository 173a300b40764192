"""What may be changed after all is named, by whom and with what became of it."""

import pytest

from tests.tetap import lolos

pytestmark = pytest.mark.django_db


def test_a_command_that_is_carried_out_is_named_for_either_role():
    assert lolos("SELECT 1", "DELETE FROM wilayah_rezimhukum") == [
        ("aplikasi", "SELECT 1", "carried out, 1 rows"),
        ("pemilik", "SELECT 1", "carried out, 1 rows"),
    ]


def test_a_refusal_for_another_reason_is_named_too():
    (aplikasi,) = lolos("DELETE FROM wilayah_rezimhukum", sebab=("is append-only",))

    assert aplikasi[0] == "aplikasi"
    assert "permission denied" in aplikasi[2]
