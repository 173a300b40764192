from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from pengawasan.mitra.queries.mitra import pemilik_kunci
from tests.factories.mitra import mitra, orang
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("sebutan", ["Lembaga Contoh", "lembaga contoh", "orang"])
def test_the_key_alone_is_printed_on_one_line(sebutan: str) -> None:
    akun = orang(mitra()).username
    nama = akun if sebutan == "orang" else sebutan
    keluar, galat = StringIO(), StringIO()
    call_command("kunci_mitra", nama, stdout=keluar, stderr=galat)
    baris = keluar.getvalue().splitlines()
    assert len(baris) == 1
    assert pemilik_kunci(baris[0]) == mitra()
    assert baris[0] not in galat.getvalue()
    assert Jejak.objects.filter(peristiwa="kunci_dibuat").count() == 1


def test_earlier_keys_stay_valid() -> None:
    mitra()
    keluar = StringIO()
    for _ in range(2):
        call_command("kunci_mitra", "Lembaga Contoh", stdout=keluar, stderr=StringIO())
    assert all(pemilik_kunci(kunci) for kunci in keluar.getvalue().split())


def test_an_unknown_partner_is_one_clear_line() -> None:
    with pytest.raises(CommandError, match="Tidak ada mitra bernama X"):
        call_command("kunci_mitra", "X")
