"""What the database refuses about offices and the calendar."""

import pytest
from django.db import IntegrityError, transaction

from wilayah.models import Kantor, PerubahanHariLibur

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("nip", ["1987", "1987 0101 2010 01", "x" * 18])
def test_a_signatory_number_has_the_form_of_a_nip(nip: str) -> None:
    with (
        pytest.raises(IntegrityError, match="kantor_signatory_number_is_a_nip"),
        transaction.atomic(),
    ):
        Kantor.objects.filter(kode_wilayah="63.11").update(penanda_tangan_nip=nip)


def test_a_change_of_the_calendar_says_what_became_of_the_day() -> None:
    with (
        pytest.raises(IntegrityError, match="says_what_became_of_the_day"),
        transaction.atomic(),
    ):
        PerubahanHariLibur.objects.create(tanggal="2026-12-22", apa="geser")
