"""An image whose key is spoilt: said so, and no hindrance to those that wait behind it."""

from pathlib import Path

import pytest
from pytest_django import Settings

from laporan import tasks
from laporan.models import Bukti, TurunanBukti
from tests.factories.bukti import foto, simpan
from tests.factories.laporan import laporan

pytestmark = pytest.mark.django_db


def test_an_image_whose_key_does_not_open_is_named_and_holds_up_no_other(
    tmp_path: Path, settings: Settings
) -> None:
    settings.BUKTI_DIR = tmp_path
    baris = laporan()
    rusak, baik = simpan(baris, foto()), simpan(baris, foto(40, 30))
    Bukti.objects.filter(pk=rusak.pk).update(kunci_data=b"x" * 60)

    tasks.buat_turunan()

    assert TurunanBukti.objects.get(bukti=rusak).galat
    assert TurunanBukti.objects.get(bukti=baik).galat == ""
