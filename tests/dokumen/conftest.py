"""The offices these tests speak of, and an evidence folder of one's own."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.factories.laporan import kantor


@pytest.fixture(autouse=True)
def kantor_sekitar(request: pytest.FixtureRequest, _django_db_helper: None) -> None:
    """Make sure that the offices exist, for tests that use the database."""
    if request.node.get_closest_marker("django_db"):
        for kode in ("63", "63.11", "63.71"):
            kantor(kode)


@pytest.fixture(autouse=True)
def folder_bukti(tmp_path: Path, settings: Settings) -> Path:
    settings.BUKTI_DIR = tmp_path
    return tmp_path
