"""The offices these tests speak of."""

import pytest

from tests.factories.laporan import kantor

KODE = ("", "63", "63.11", "63.71", "63.11.02", "63.11.03", "64", "64.72")


@pytest.fixture(autouse=True)
def kantor_sekitar(request: pytest.FixtureRequest, _django_db_helper: None) -> None:
    """Make sure that the offices around Balangan exist, for tests that use the database."""
    if request.node.get_closest_marker("django_db"):
        for kode in KODE:
            kantor(kode)
