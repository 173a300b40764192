import json
import warnings
from io import StringIO

from django.core.management import call_command
from django.test import Client


def test_the_api_describes_itself_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        keluar = StringIO()
        call_command(
            "spectacular", "--validate", "--fail-on-warn", stdout=keluar, format="openapi-json"
        )
    skema = json.loads(keluar.getvalue())
    assert skema["openapi"] == "3.1.0"
    assert {"/api/v1/laporan/", "/api/v1/status/"} <= set(skema["paths"])


def test_the_description_is_served_to_everybody() -> None:
    jawaban = Client().get("/api/v1/skema/", headers={"Accept": "application/json"})
    assert jawaban.status_code == 200
    assert b"Idempotency-Key" in jawaban.content
