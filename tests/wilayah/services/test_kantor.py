import datetime as dt

import pytest
import time_machine
from django.db import IntegrityError, transaction

from tests.wilayah.conftest import Buat
from wilayah.choices import JenisKantor, Zona
from wilayah.models import Kantor, Wilayah
from wilayah.rules.himpunan import baca
from wilayah.services.impor_wilayah import impor_wilayah
from wilayah.services.kantor import siapkan_kantor

pytestmark = pytest.mark.django_db


@pytest.fixture
def _tanpa_kantor(db: None) -> None:
    """Take away the offices these tests look at; the thousands of others may stand."""
    hilang = ["11", "63", "63.11", "63.11.01", "63.11.02", "91"]
    Kantor.objects.filter(kode_wilayah__in=hilang).delete()


def test_every_tier_gets_its_offices_once() -> None:
    Kantor.objects.all()._raw_delete("default")  # thousands, and nothing hangs on them

    assert siapkan_kantor() == 1 + 38 + 514 + 7_285
    assert siapkan_kantor() == 0

    def banyak(jenis: JenisKantor) -> int:
        return Kantor.objects.filter(jenis=jenis).count()

    assert [banyak(jenis) for jenis in JenisKantor] == [1, 38, 514, 7_285]


@pytest.mark.usefixtures("_tanpa_kantor")
def test_an_office_starts_honestly_empty_in_its_own_zone() -> None:
    siapkan_kantor()

    kantor = Kantor.objects.get(kode_wilayah="63.11")
    assert (kantor.nama, kantor.zona) == ("Bawaslu Kabupaten Balangan", Zona.WITA)
    assert (kantor.aktif_dari, kantor.aktif_sampai) == (None, None)
    assert {kantor.kode_bawaslu, kantor.alamat, kantor.jam, kantor.telepon} == {""}
    assert Kantor.objects.get(kode_wilayah="91").zona == Zona.WIT
    assert Kantor.objects.get(kode_wilayah="11").nama == "Panwaslih Aceh"


@pytest.mark.usefixtures("_tanpa_kantor")
@time_machine.travel("2026-05-10T12:00:00+07:00", tick=False)
def test_panwaslu_kecamatan_serves_a_term_around_a_near_polling_day() -> None:
    siapkan_kantor()

    kantor = Kantor.objects.get(kode_wilayah="63.11.02")
    assert kantor.aktif_dari is not None
    assert kantor.aktif_sampai is not None
    assert kantor.aktif_dari < dt.date(2026, 5, 10)
    assert kantor.aktif_sampai > dt.date(2026, 5, 10) + dt.timedelta(days=90)


@pytest.mark.usefixtures("_tanpa_kantor")
def test_a_given_term_is_used() -> None:
    masa = (dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    siapkan_kantor(panwaslu_dari=masa[0], panwaslu_sampai=masa[1])

    kantor = Kantor.objects.get(kode_wilayah="63.11.02")
    assert (kantor.aktif_dari, kantor.aktif_sampai) == masa


@pytest.mark.usefixtures("_tanpa_kantor")
def test_what_an_office_wrote_is_kept() -> None:
    siapkan_kantor()
    Kantor.objects.filter(kode_wilayah="63.11").update(alamat="Jalan Contoh 1", nama="Nama lain")

    siapkan_kantor()

    kantor = Kantor.objects.get(kode_wilayah="63.11")
    assert (kantor.alamat, kantor.nama) == ("Jalan Contoh 1", "Nama lain")


@pytest.mark.usefixtures("_tanpa_kantor")
def test_an_office_follows_a_reused_code_to_its_new_place(berkas_kecil: Buat) -> None:
    Wilayah.objects.all().delete()
    impor_wilayah(baca(berkas_kecil()), sejak=dt.date(2025, 4, 25))
    siapkan_kantor()
    Kantor.objects.filter(kode_wilayah="63.11.01").update(nama="Nama dari orang")
    berkas = berkas_kecil("kecamatan.csv", "Halong", "Tempat Baru")
    berkas["kecamatan.csv"] = berkas["kecamatan.csv"].replace(b"Juai", b"Lain Lagi")
    impor_wilayah(baca(berkas), sejak=dt.date(2026, 7, 1))

    siapkan_kantor()

    nama = dict(Kantor.objects.values_list("kode_wilayah", "nama"))
    assert nama["63.11.02"] == "Panwaslu Kecamatan Tempat Baru"
    assert nama["63.11.01"] == "Nama dari orang"


@pytest.mark.usefixtures("_tanpa_kantor")
@pytest.mark.parametrize(
    ("isian", "aturan"),
    [
        ({"kode_wilayah": "63.11"}, "kantor_jurisdiction_fits_its_tier"),
        (
            {"aktif_dari": dt.date(2026, 2, 1), "aktif_sampai": dt.date(2026, 1, 1)},
            "kantor_term_ends_after_it_begins",
        ),
    ],
)
def test_the_database_refuses_an_impossible_office(isian: dict[str, object], aturan: str) -> None:
    dasar: dict[str, object] = {
        "jenis": JenisKantor.BAWASLU_PROVINSI,
        "kode_wilayah": "63",
        "nama": "Bawaslu",
        "zona": Zona.WITA,
    }

    with pytest.raises(IntegrityError, match=aturan), transaction.atomic():
        Kantor.objects.create(**(dasar | isian))


@pytest.mark.parametrize("kode", ["1411", "14.1", "14.11.2", "14.11\n"])
def test_the_database_refuses_an_own_code_that_fits_in_no_register_number(kode: str) -> None:
    satu = Kantor(jenis=JenisKantor.BAWASLU_KABUPATEN, kode_wilayah="99.99", zona=Zona.WIB)
    satu.kode_bawaslu = kode

    with pytest.raises(IntegrityError, match="own_code_fits"), transaction.atomic():
        satu.save()
