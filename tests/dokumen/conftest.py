"""An evidence folder of one's own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _bukti_sendiri(folder_bukti: Path) -> None:
    """Keep sealed files apart in every test here."""
