"""Who reaches the page of a step: nothing here for strangers, whatever their role, then 403."""

import pytest

from pengawasan.perkara.services.konflik import nyatakan_konflik
from tests.factories.laporan import petugas
from tests.perkara.penanganan import terdaftar
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("cara", ["get", "post", "put"])
@pytest.mark.parametrize(
    ("kode", "peran", "status"),
    [("64.72", Peran.ADMIN, 404), ("64.72", Peran.PIMPINAN, 404), ("63.11", Peran.ADMIN, 403)],
)
def test_strangers_find_nothing_before_any_role_is_looked_at(cara, kode, peran, status):
    halaman = alamat("langkah", terdaftar().nomor, "kajian") + "?jalur=hukum_lain"

    assert getattr(masuk(kode, peran), cara)(halaman).status_code == status


def test_who_declared_a_stake_finds_every_step_closed():
    satu = terdaftar()
    nyatakan_konflik(satu, petugas("63.11", Peran.PENELAAH), "keluarga", "Terlapor ipar saya.")
    halaman = alamat("langkah", satu.nomor, "kajian") + "?jalur=hukum_lain"

    assert masuk("63.11", Peran.PENELAAH).get(halaman).status_code == 403
