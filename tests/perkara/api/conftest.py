"""A client per officer."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from tests.factories.laporan import petugas
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
