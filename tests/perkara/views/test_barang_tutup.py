"""Pages of things whose act is closed: said before anything is typed."""

import pytest

from laporan.services.pencabutan import cabut
from tests.factories.laporan import laporan
from tests.perkara.views.test_barang import isian
from tests.perkara.views.test_halaman import alamat, masuk

pytestmark = pytest.mark.django_db


def test_a_withdrawn_report_does_not_ask_for_a_thing_it_would_not_take():
    satu = laporan()
    cabut(satu, "Salah lihat.")
    klien, tujuan = masuk("63.11"), alamat("barang_tambah", satu.nomor)

    assert [klien.get(tujuan).status_code, klien.post(tujuan, isian()).status_code] == [409, 409]
