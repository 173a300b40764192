"""A client per officer."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from tests.factories.laporan import laporan
from tests.perkara.api.bahan import BERKAS, jalan, masuk


@pytest.fixture
def klien(db: None) -> Callable[..., APIClient]:
    """Return a function that signs an officer of an office and a role in."""
    return masuk


@pytest.fixture
def diterima(klien):
    """Return the number of a report whose originals were received."""
    nomor = laporan().nomor
    jawaban = klien("63.11").post(jalan(nomor, "terima"), BERKAS, format="json")
    assert jawaban.status_code == 200, jawaban.content
    return nomor
