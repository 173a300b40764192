import pytest
from pytest_django import DjangoAssertNumQueries

from wilayah.choices import JenisWilayah, Tingkat, Zona
from wilayah.models import AlihKode, Wilayah
from wilayah.queries.wilayah import anak, berinduk, cari, cari_wilayah, lokasi, pengganti
from wilayah.rules.himpunan import Himpunan

pytestmark = pytest.mark.django_db


def test_a_location_comes_with_its_parents_in_one_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(1):
        hasil = lokasi("63.11.02.2005")

    assert hasil is not None
    assert (hasil.nama, hasil.tingkat, hasil.jenis) == ("Halong", Tingkat.DESA, JenisWilayah.DESA)
    assert [(i.kode, i.nama) for i in hasil.induk] == [
        ("63", "Kalimantan Selatan"),
        ("63.11", "Kabupaten Balangan"),
        ("63.11.02", "Halong"),
    ]
    assert hasil.zona == Zona.WITA
    assert hasil.nama_lengkap == (
        "Desa Halong, Kecamatan Halong, Kabupaten Balangan, Kalimantan Selatan"
    )


@pytest.mark.parametrize("kode", ["", "9", "97", "63.99", "63.11.02.2999", "x\x00", "63.11.02.20"])
def test_an_unknown_code_is_no_location(kode: str) -> None:
    assert lokasi(kode) is None


def test_a_closed_code_is_no_location_and_not_found() -> None:
    Wilayah.objects.filter(kode="63.11.02.2005").update(berlaku_sampai="2026-01-01")

    assert lokasi("63.11.02.2005") is None
    assert not cari_wilayah("63.11.02.2005").exists()
    assert "63.11.02.2005" not in {satu.kode for satu in cari("halong balangan")}


@pytest.mark.parametrize(
    ("induk", "banyak"), [(None, 38), ("", 38), ("63", 13), ("63.11", 8), ("63.11.02.2005", 0)]
)
def test_children_are_exactly_one_level_below(induk: str | None, banyak: int) -> None:
    hasil = list(anak(induk))

    assert len(hasil) == banyak
    assert all(satu.kode.rpartition(".")[0] == (induk or "") for satu in hasil)


def test_parents_of_many_rows_come_in_one_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for banyak in (1, 30):
        with django_assert_num_queries(2):
            assert len(cari("sidomulyo", banyak=banyak)) == banyak


def test_all_villages_of_one_name_are_found_with_their_parents(himpunan_bawaan: Himpunan) -> None:
    bernama = {k for k, n in himpunan_bawaan.nama.items() if n == "Sidomulyo"}

    hasil = cari("Sidomulyo", banyak=len(bernama))

    assert {satu.kode for satu in hasil} == bernama
    assert sum(satu.tingkat == Tingkat.DESA for satu in hasil) == 98
    assert all(len(satu.induk) == satu.tingkat - 1 for satu in hasil)


def test_further_words_may_belong_to_the_regions_above(himpunan_bawaan: Himpunan) -> None:
    bernama = {
        kode
        for kode, nama in himpunan_bawaan.nama.items()
        if nama == "Sidomulyo" and kode.startswith("18.")
    }

    for teks in ("sidomulyo lampung", "Lampung, Sidomulyo", "desa sidomulyo prov. lampung"):
        assert bernama <= {satu.kode for satu in cari(teks, banyak=200)}


@pytest.mark.parametrize(
    ("teks", "pertama"),
    [
        ("paringin selatan", "63.11.07"),
        ("kec. paringin", "63.11.06"),
        ("kota bandung", "32.73"),
        ("kab bandung", "32.04"),
        ("BALANGAN", "63.11"),
        ("kalsel", "63"),
        ("jawa barat", "32"),
        ("ra'as", "35.29.22"),
        ("raas", "35.29.22"),
        ("2 x 11 kayu", "13.05.15"),
        ("19 nop", "74.01.01.1001"),
        ("sungai batung balangan", "63.11.01.2007"),
        ("63.11", "63.11"),
        ("6311022005", "63.11.02.2005"),
    ],
)
def test_the_best_answer_comes_first(teks: str, pertama: str) -> None:
    assert cari(teks)[0].kode == pertama


def test_the_beginning_of_a_code_finds_the_region_and_all_below() -> None:
    hasil = [satu.kode for satu in cari("63.11", banyak=500)]

    assert hasil[0] == "63.11"
    assert len(hasil) == Wilayah.objects.dalam("63.11").count()


def test_a_search_can_stay_inside_one_region() -> None:
    hasil = cari("sidomulyo", dalam="18", banyak=200)

    assert hasil
    assert all(satu.kode.startswith("18.") for satu in hasil)


@pytest.mark.parametrize("teks", ["", "   ", "'", "' & ! | :*", "\x00", "\ud800", "—", "zzzzzz"])
def test_odd_texts_find_nothing_and_break_nothing(teks: str) -> None:
    assert cari(teks) == []


def test_every_answer_has_its_own_place_in_the_order() -> None:
    urut = [satu.urut for satu in cari_wilayah("su")]  # type: ignore[attr-defined]  # annotation

    assert len(urut) == len(set(urut)) > 1_000
    assert urut == sorted(urut)


def test_rows_keep_their_order_when_parents_are_added() -> None:
    baris = [Wilayah.objects.get(kode=kode) for kode in ("63.11.02.2005", "11", "63.11")]

    assert [satu.kode for satu in berinduk(baris)] == ["63.11.02.2005", "11", "63.11"]


def test_a_closed_code_leads_to_what_took_its_place() -> None:
    AlihKode.objects.create(
        kode_lama="63.11.02.2998", kode_baru="63.11.02.2999", dasar_lama="A", dasar_baru="B"
    )
    AlihKode.objects.create(
        kode_lama="63.11.02.2999", kode_baru="63.11.02.2005", dasar_lama="B", dasar_baru="C"
    )

    assert pengganti("63.11.02.2998") == ("63.11.02.2005",)
    assert pengganti("63.11.02.2005") == ()
