"""A client per officer."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from tests.factories.laporan import laporan, petugas
from tests.perkara.api.bahan import BERKAS, jalan
from wilayah.choices import Peran
from wilayah.services.akun import terbitkan_token


@pytest.fixture
def klien(db: None) -> Callable[..., APIClient]:
    """Return a function that signs an officer of an office and a role in."""

    def masuk(kode: str, *peran: Peran) -> APIClient:
        satu = petugas(kode, *peran)
        klien = APIClient()
        klien.credentials(HTTP_AUTHORIZATION=f"Token {terbitkan_token(satu.username)}")
        return klien

    return masuk


@pytest.fixture
def diterima(klien):
    """Return the number of a report whose originals were received."""
    nomor = laporan().nomor
    jawaban = klien("63.11").post(jalan(nomor, "terima"), BERKAS, format="json")
    assert jawaban.status_code == 200, jawaban.content
    return nomor
