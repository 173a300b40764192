from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.halaman import telusuri
from wilayah.models import AlihKode, Wilayah

pytestmark = pytest.mark.django_db
ALAMAT = "/api/v1/wilayah/"


def ambil(client: Client, sisa: str = "", status: int = 200) -> Any:
    jawaban = client.get(ALAMAT + sisa)
    assert jawaban.status_code == status
    jenis = "application/json" if status == 200 else "application/problem+json"
    assert jawaban["Content-Type"] == jenis
    return jawaban.json()


def semua(client: Client, sisa: str) -> list[str]:
    """Follow the pages to the end and back, and return the codes."""

    def ke(arah: str) -> Callable[[Any], Any]:
        return lambda satu: client.get(satu[arah]).json() if satu[arah] else None

    maju = telusuri(ambil(client, sisa), ke("berikut"))
    mundur = telusuri(maju[-1], ke("sebelum"))[::-1]
    assert [satu["hasil"] for satu in mundur] == [satu["hasil"] for satu in maju]
    return [baris["kode"] for satu in maju for baris in satu["hasil"]]


def test_one_region_is_shown_with_its_parents(client: Client) -> None:
    isi = ambil(client, "63.11.02.2005/")

    assert isi == {
        "kode": "63.11.02.2005",
        "nama": "Halong",
        "tingkat": "desa",
        "jenis": "desa",
        "sebutan": "Desa",
        "nama_lengkap": "Desa Halong, Kecamatan Halong, Kabupaten Balangan, Kalimantan Selatan",
        "induk": [
            {"kode": "63", "nama": "Kalimantan Selatan"},
            {"kode": "63.11", "nama": "Kabupaten Balangan"},
            {"kode": "63.11.02", "nama": "Halong"},
        ],
        "titik": None,
    }
    assert ambil(client, "63.11/")["titik"] == {"lat": -2.3222, "lng": 115.6477}


def test_without_a_question_the_provinces_are_listed(client: Client) -> None:
    isi = ambil(client)

    assert len(isi["hasil"]) == 38
    assert (isi["berikut"], isi["sebelum"]) == (None, None)
    assert ambil(client, "?induk=&cari=") == isi


def test_children_are_paged_by_code(client: Client) -> None:
    kode = semua(client, "?induk=33&banyak=4")

    assert len(kode) == 35
    assert kode == sorted(kode)


def test_a_search_is_paged_by_rank_without_loss(client: Client) -> None:
    kode = semua(client, "?cari=sidomulyo&banyak=7")

    assert len(kode) == len(set(kode)) == Wilayah.objects.filter(kata="sidomulyo").count()
    assert kode == semua(client, "?cari=sidomulyo&banyak=200")


def test_a_search_answers_with_parents_at_any_level(client: Client) -> None:
    hasil = ambil(client, "?cari=paringin")["hasil"]

    assert {satu["tingkat"] for satu in hasil} == {"kecamatan", "desa"}
    assert all(satu["induk"][1]["nama"] == "Kabupaten Balangan" for satu in hasil[:2])


def test_a_search_can_stay_below_a_parent(client: Client) -> None:
    hasil = ambil(client, "?cari=sidomulyo&induk=18")["hasil"]

    assert hasil
    assert all(satu["kode"].startswith("18.") for satu in hasil)


@pytest.mark.parametrize("banyak", [1, 30])
def test_queries_do_not_grow_with_the_page(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, banyak: int
) -> None:
    with django_assert_num_queries(2):
        ambil(client, f"?cari=sidomulyo&banyak={banyak}")
    with django_assert_num_queries(3):
        ambil(client, f"?induk=33&banyak={banyak}")


@pytest.mark.parametrize(
    ("sisa", "status"),
    [
        ("63.99/", 404),
        ("63.11.02.2999/", 404),
        ("bukan-kode/", 404),
        ("?induk=63.99", 404),
        ("?induk=bukan", 400),
        ("?cari=%00", 400),
        ("?cari=" + "a" * 201, 400),
        ("?kursor=bukan", 404),
        ("?kursor=cD0lMDA%3D", 404),
        ("?induk=33&kursor=cD0lRUQlQTAlODA%3D", 200),
    ],
)
def test_malformed_questions_are_problems_not_errors(
    client: Client, sisa: str, status: int
) -> None:
    isi = ambil(client, sisa, status)

    if status != 200:
        assert isi["status"] == status
        assert isi["title"]


def test_a_bad_parent_is_told_at_its_field(client: Client) -> None:
    assert list(ambil(client, "?induk=6", 400)["galat"]) == ["induk"]


def test_a_closed_code_is_a_problem_that_names_its_successor(client: Client) -> None:
    AlihKode.objects.create(
        kode_lama="63.11.02.2999", kode_baru="63.11.02.2005", dasar_lama="A", dasar_baru="B"
    )

    isi = ambil(client, "63.11.02.2999/", 404)

    assert isi["detail"] == "Kode wilayah ini tidak ada atau tidak berlaku lagi."
    assert isi["pengganti"] == ["63.11.02.2005"]


def test_an_unchanged_answer_is_not_sent_twice(client: Client) -> None:
    jawaban = client.get(ALAMAT + "63.11/")
    tanda = {"If-None-Match": jawaban["ETag"]}

    assert jawaban["Cache-Control"] == "public, max-age=300"
    assert client.get(ALAMAT + "63.11/", headers=tanda).status_code == 304

    Wilayah.objects.filter(kode="63.11").update(nama="Kabupaten Lain")
    assert client.get(ALAMAT + "63.11/", headers=tanda).status_code == 200


def test_a_refusal_is_not_kept_by_browsers(client: Client) -> None:
    tanpa_kuki = client.get(ALAMAT + "63.99/", headers={"cookie": ""})

    assert tanpa_kuki.status_code == 404
    assert tanpa_kuki.get("Cache-Control", "no-store") == "no-store"


def test_a_point_needs_boundaries(client: Client) -> None:
    assert "Batas wilayah belum dimuat" in ambil(client, "di/?lat=-2.33&lng=115.46", 404)["detail"]


@pytest.mark.parametrize("titik", ["", "lat=x&lng=1", "lat=91&lng=1", "lat=nan&lng=1", "lat=1"])
def test_a_point_must_be_on_the_earth(client: Client, titik: str) -> None:
    isi = ambil(client, f"di/?{titik}", 400)

    assert set(isi["galat"]) <= {"lat", "lng"}
    assert "required" not in str(isi)


def test_regions_are_read_only(client: Client) -> None:
    assert client.post(ALAMAT, {}).status_code == 405
