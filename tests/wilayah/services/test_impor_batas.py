import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from tests.wilayah.conftest import Buat
from wilayah.models import Batas, Wilayah
from wilayah.rules.geometri import Geometri
from wilayah.rules.himpunan import baca
from wilayah.services.impor_batas import impor_batas
from wilayah.services.impor_wilayah import impor_wilayah

pytestmark = pytest.mark.django_db
BENTUK: Geometri = [[[[115.0, -2.0], [116.0, -2.0], [116.0, -3.0], [115.0, -2.0]]]]
LAIN: Geometri = [[[[115.0, -2.0], [117.0, -2.0], [116.0, -3.0], [115.0, -2.0]]]]


def test_outlines_are_kept_for_regions_in_force_and_once() -> None:
    hasil = impor_batas({"63.11": BENTUK, "63.99": BENTUK})

    assert (hasil.ditulis, hasil.dilewati) == (1, 1)
    batas = Batas.objects.get()
    assert (batas.barat, batas.selatan, batas.timur, batas.utara) == (115.0, -3.0, 116.0, -2.0)
    assert impor_batas({"63.11": BENTUK}).ditulis == 0


def test_a_better_outline_replaces_the_old_one() -> None:
    impor_batas({"63.11": BENTUK})

    assert impor_batas({"63.11": LAIN}).ditulis == 1
    batas = Batas.objects.get()
    assert (batas.geometri, batas.timur) == (LAIN, 117.0)


def test_a_reused_code_loses_the_outline_of_its_old_place(berkas_kecil: Buat) -> None:
    Wilayah.objects.all().delete()
    impor_wilayah(baca(berkas_kecil()), sejak=dt.date(2025, 4, 25))
    impor_batas({"63.11.01": BENTUK, "63.11.02": BENTUK})

    impor_wilayah(
        baca(berkas_kecil("kecamatan.csv", "Halong", "Tempat Lain")), sejak=dt.date(2026, 7, 1)
    )

    assert [batas.kode for batas in Batas.objects.all()] == ["63.11.01"]


def test_the_database_refuses_a_box_turned_round() -> None:
    with (
        pytest.raises(IntegrityError, match="batas_box_is_the_right_way_round"),
        transaction.atomic(),
    ):
        Batas.objects.create(kode="63", barat=2, selatan=0, timur=1, utara=1, geometri=[])
