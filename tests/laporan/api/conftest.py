import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from laporan.rules.jawaban import TandaTerimaBaca
from laporan.services.penerimaan import kunci_kiriman_baru
from tests.factories.bukti import Pengunggah
from tests.factories.laporan import kantor, terima

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


@pytest.fixture
def tanda_bukti(db: None, redis_url: str) -> TandaTerimaBaca:
    """Take a report in that evidence can be added to."""
    return terima()


@pytest.fixture
def unggah(tanda_bukti: TandaTerimaBaca, folder_bukti: Path) -> Pengunggah:
    """Send evidence to a report by the verbs of the API."""
    return Pengunggah(tanda_bukti.nomor, tanda_bukti.kode_akses or "")
