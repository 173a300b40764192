"""Who walks through the site: nobody, an officer, somebody of the province, a partner."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from laporan.models import Laporan
from tests.factories.laporan import kantor, laporan, petugas
from wilayah.choices import Peran
from wilayah.models import Petugas
from wilayah.services.akun import terbitkan_token

SEMUA_PERAN = [peran for peran in Peran if peran != Peran.AUDITOR]


@pytest.fixture
def kasus(db: None, redis_url: str) -> Laporan:
    """Return a report of a kabupaten whose office has people."""
    Path(settings.DATA_DIR).mkdir(parents=True, exist_ok=True)
    kantor("63")
    kantor("63.11")
    return laporan()


def serba_bisa(kode: str) -> Petugas:
    """Return an officer with every role that acts."""
    orang = petugas(kode)
    orang.peran = SEMUA_PERAN
    orang.save()
    return orang


@pytest.fixture
def orang(kasus: Laporan) -> dict[str, Client]:
    """Return a client for each kind of visitor; a bug answers 500 instead of raising."""
    siapa: dict[str, Petugas | None] = {
        "tamu": None,
        "petugas": serba_bisa("63.11"),
        "provinsi": serba_bisa("63"),
        "pusat": serba_bisa(""),
        "mitra": Petugas.objects.create_user("uji.mitra", nama="Mitra", peran=[]),
    }
    hasil = {}
    for nama, akun in siapa.items():
        hasil[nama] = Client(raise_request_exception=False)
        if akun is not None:
            hasil[nama].force_login(akun)
    return hasil


@pytest.fixture
def auth(kasus: Laporan) -> list[dict[str, str]]:
    """Return the headers of nobody, of an officer's token, of wrong and of broken ones."""
    token = terbitkan_token(serba_bisa("63.11").username)
    return [
        {},
        {"authorization": f"Token {token}"},
        {"authorization": "Token \x00\xff"},
        {"authorization": "Api-Key " + "x" * 3000},
    ]
