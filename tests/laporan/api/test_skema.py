import warnings

from django.test import Client
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema


def test_the_api_describes_itself_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        skema = SchemaGenerator().get_schema(request=None, public=True)
    validate_schema(skema)
    assert skema["openapi"] == "3.1.0"
    assert {"/api/v1/laporan/", "/api/v1/status/"} <= set(skema["paths"])


def test_the_description_is_served_to_everybody() -> None:
    jawaban = Client().get("/api/v1/skema/", headers={"Accept": "application/json"})
    assert jawaban.status_code == 200
    assert b"Idempotency-Key" in jawaban.content
