"""Where a supervisor is invited to: a village of the office, chosen by its name."""

import pytest
from django.test import Client

from tests.factories.laporan import DESA, kantor, petugas
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


def isi(kode: str) -> str:
    klien = Client()
    klien.force_login(petugas(kode, Peran.KOORDINATOR))
    return klien.get("/petugas/pengawas/tambah/").content.decode()


def test_the_villages_of_the_office_stand_in_a_list_by_kecamatan() -> None:
    for kode in ("", "63", "63.11", "63.11.02"):
        kantor(kode)

    kabupaten, kecamatan = isi("63.11"), isi("63.11.02")

    assert f'<option value="{DESA}">' in kabupaten
    assert kabupaten.count("<optgroup") > 1
    assert 'value="63.71' not in kabupaten
    assert f'<option value="{DESA}">' in kecamatan
    assert kecamatan.count("<optgroup") == 1
