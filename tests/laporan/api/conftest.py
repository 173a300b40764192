import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from laporan.services.penerimaan import kunci_kiriman_baru
from tests.factories.laporan import kantor

Kirim = Callable[..., Any]


@pytest.fixture
def kantor_setempat(db: None) -> None:
    """Have the offices that reports of these tests belong to."""
    for kode in ("", "63", "63.11", "63.71", "91.71", "91"):
        kantor(kode, **({"zona": "WIT"} if kode.startswith("91") else {}))


@pytest.fixture
def kirim(kantor_setempat: None) -> Kirim:
    """Post JSON to the API; the idempotency key is fresh unless given."""

    def _kirim(isi: Any, *, ke: str = "/api/v1/laporan/", kunci: str = "", **kepala: str) -> Any:
        badan = isi if isinstance(isi, bytes) else json.dumps(isi)
        kepala = {"Idempotency-Key": kunci or kunci_kiriman_baru()} | kepala
        return Client(raise_request_exception=True).post(
            ke, badan, content_type="application/json", headers=kepala
        )

    return _kirim
