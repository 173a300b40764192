import pytest
from pytest_django import DjangoAssertNumQueries

from wilayah.models import Wilayah
from wilayah.queries.batas import ada_batas, lokasi_di
from wilayah.rules.geometri import Geometri
from wilayah.services.impor_batas import impor_batas

pytestmark = pytest.mark.django_db


def petak(barat: float, selatan: float, sisi: float) -> Geometri:
    timur, utara = barat + sisi, selatan + sisi
    return [
        [[[barat, selatan], [timur, selatan], [timur, utara], [barat, utara], [barat, selatan]]]
    ]


@pytest.fixture(autouse=True)
def _batas(db: None) -> None:
    impor_batas(
        {
            "63": petak(115.0, -3.0, 1.0),
            "63.11": petak(115.0, -3.0, 1.0),
            "63.11.02": petak(115.0, -3.0, 0.5),
            "63.11.06": petak(115.5, -3.0, 0.5),
        }
    )


@pytest.mark.parametrize(
    ("lintang", "bujur", "kode"),
    [
        (-2.75, 115.25, "63.11.02"),
        (-2.75, 115.75, "63.11.06"),
        (-2.25, 115.25, "63.11"),
        (-2.75, 114.99, "63.11.02"),
        (-2.75, 114.97, None),
        (-2.25, 114.99, "63.11"),
        (51.0, 0.0, None),
    ],
)
def test_the_smallest_region_around_a_point_or_the_near_coast(
    lintang: float, bujur: float, kode: str | None
) -> None:
    hasil = lokasi_di(lintang, bujur)

    assert (hasil.kode if hasil else None) == kode


def test_a_point_costs_few_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(3):
        lokasi_di(-2.75, 115.25)


def test_the_outline_of_a_closed_code_proposes_nothing() -> None:
    Wilayah.objects.filter(kode="63.11.02").update(berlaku_sampai="2026-01-01")

    assert lokasi_di(-2.75, 115.25) is None
    assert ada_batas()
