"""One thing, one word: every model and every status stands in the glossary."""

from pathlib import Path

import pytest
from django.apps import apps

from laporan.choices import StatusLaporan
from pengawasan.perkara.choices import Putusan, StatusJalur

GLOSARIUM = (Path(__file__).parent.parent / "docs" / "glosarium.md").read_text()
APLIKASI = ("wilayah", "laporan", "dokumen", "lapangan", "perkara", "mitra")
MODEL = [model.__name__ for nama in APLIKASI for model in apps.get_app_config(nama).get_models()]
STATUS = [*StatusLaporan.values, *StatusJalur.values]


@pytest.mark.parametrize("nama", MODEL)
def test_every_model_stands_in_the_glossary(nama):
    assert f"| `{nama}` |" in GLOSARIUM


@pytest.mark.parametrize("nama", STATUS)
def test_every_status_stands_in_the_glossary(nama):
    assert f"| `{nama}` |" in GLOSARIUM


@pytest.mark.parametrize("nama", Putusan.values)
def test_every_verdict_of_the_initial_study_stands_in_the_glossary(nama):
    assert nama in GLOSARIUM
