import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from wilayah.choices import JenisKantor
from wilayah.errors import Penolakan
from wilayah.models import Kantor, Wilayah
from wilayah.queries.kantor import kantor_kecamatan, kantor_untuk, tempat

pytestmark = pytest.mark.django_db
HARI = dt.date(2026, 5, 10)
MASA = {"aktif_dari": dt.date(2026, 1, 1), "aktif_sampai": dt.date(2026, 12, 31)}
SELESAI = dt.date(2027, 1, 1)


@pytest.fixture(autouse=True)
def _kantor(db: None) -> None:
    """Give the sub-district offices, which the template holds like all others, a known term."""
    Kantor.objects.filter(jenis=JenisKantor.PANWASLU_KECAMATAN).update(**MASA)


@pytest.mark.parametrize(
    ("kode", "kantor"),
    [
        ("63.11.02.2005", "63.11"),
        ("63.11.02", "63.11"),
        ("63.11", "63.11"),
        ("63", "63"),
    ],
)
def test_a_report_belongs_to_the_kabupaten_or_else_the_province(kode: str, kantor: str) -> None:
    assert kantor_untuk(kode, HARI).kode_wilayah == kantor
    hasil = tempat(kode, HARI)
    assert hasil is not None
    assert hasil.kantor.kode_wilayah == kantor


def test_region_parents_and_offices_come_in_one_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(1):
        hasil = tempat("63.11.02.2005", HARI)

    assert hasil is not None
    assert hasil.lokasi.nama_lengkap.startswith("Desa Halong, Kecamatan Halong")
    assert hasil.kantor.nama == "Bawaslu Kabupaten Balangan"
    assert hasil.kantor_kecamatan is not None
    assert hasil.kantor_kecamatan.nama == "Panwaslu Kecamatan Halong"
    assert hasil.kantor == Kantor.objects.get(kode_wilayah="63.11")


def test_a_panwaslu_kecamatan_outside_its_term_is_not_there() -> None:
    hasil = tempat("63.11.02.2005", SELESAI)

    assert hasil is not None
    assert hasil.kantor.kode_wilayah == "63.11"
    assert hasil.kantor_kecamatan is None
    assert kantor_kecamatan("63.11.02.2005", SELESAI) is None
    assert kantor_kecamatan("63.11.02.2005", HARI) == Kantor.objects.get(kode_wilayah="63.11.02")


def test_no_kecamatan_no_panwaslu_kecamatan() -> None:
    assert kantor_kecamatan("63.11", HARI) is None


@pytest.mark.parametrize(("tutup", "kantor"), [(["63.11"], "63"), (["63.11", "63"], "")])
def test_an_office_outside_its_term_is_passed_over(tutup: list[str], kantor: str) -> None:
    Kantor.objects.filter(kode_wilayah__in=tutup).update(aktif_sampai=dt.date(2026, 1, 1))

    assert kantor_untuk("63.11.02.2005", HARI).kode_wilayah == kantor
    hasil = tempat("63.11.02.2005", HARI)
    assert hasil is not None
    assert hasil.kantor.kode_wilayah == kantor


def test_without_any_office_on_duty_the_answer_is_a_refusal() -> None:
    Kantor.objects.filter(kode_wilayah__in=["63.11", "63", ""]).delete()

    with pytest.raises(Penolakan, match="Belum ada kantor pengawas"):
        kantor_untuk("63.11", HARI)


@pytest.mark.parametrize("kode", ["", "97", "63.99", "bukan kode"])
def test_a_code_that_names_nothing_has_no_place(kode: str) -> None:
    assert tempat(kode, HARI) is None


def test_a_code_closed_a_moment_ago_has_no_place_any_more() -> None:
    assert tempat("63.11.02.2005", HARI) is not None
    Wilayah.objects.filter(kode="63.11.02.2005").update(berlaku_sampai=HARI)

    assert tempat("63.11.02.2005", HARI) is None
