"""The elections known from the start."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from wilayah.models import Pemilihan, Tahapan
from wilayah.queries.pemilihan import (
    pemilihan_berkode,
    pemilihan_untuk,
)
from wilayah.services.pemilihan import KODE_DEMO, muat_pemilihan

pytestmark = pytest.mark.django_db
HARI_INI = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def pemilihan(db: None) -> None:
    Pemilihan.objects.all().delete()
    muat_pemilihan(HARI_INI)


def test_four_elections_are_known_with_their_regimes_and_polling_days() -> None:
    assert set(Pemilihan.objects.values_list("kode", "rezim", "hari_pemungutan")) == {
        ("pilkada-2024", "PILKADA-2024", date(2024, 11, 27)),
        ("pemilu-2024", "PEMILU-2022", date(2024, 2, 14)),
        ("pilkada-2020", "PILKADA-2024", date(2020, 12, 9)),
        (KODE_DEMO, "PILKADA-PASCA-MK104", HARI_INI + timedelta(days=30)),
    }


def test_the_demo_stays_where_the_first_set_up_put_it() -> None:
    assert muat_pemilihan(HARI_INI + timedelta(days=9)) == 0
    demo = pemilihan_berkode(KODE_DEMO)
    assert demo is not None
    assert demo.hari_pemungutan == HARI_INI + timedelta(days=30)
    assert demo.tahapan.count() == 3


def test_an_officers_edit_survives_the_seeds() -> None:
    Pemilihan.objects.filter(pk="pilkada-2020").update(nama="Pilkada masa pandemi")
    Tahapan.objects.filter(pemilihan="pilkada-2020").delete()
    assert muat_pemilihan(HARI_INI) == 0
    lama = Pemilihan.objects.get(pk="pilkada-2020")
    assert (lama.nama, lama.tahapan.count()) == ("Pilkada masa pandemi", 0)


@pytest.mark.parametrize(
    ("tanggal", "tahap"),
    [
        (date(2024, 9, 24), []),
        (date(2024, 9, 25), ["Kampanye"]),
        (date(2024, 11, 23), ["Kampanye"]),
        (date(2024, 11, 24), ["Masa tenang"]),
        (date(2024, 11, 26), ["Masa tenang"]),
        (date(2024, 11, 27), ["Pemungutan suara", "Rekapitulasi hasil"]),
    ],
)
def test_the_stages_of_pilkada_2024_run_on_their_real_days(tanggal: date, tahap: list[str]) -> None:
    pilkada = Pemilihan.objects.get(pk="pilkada-2024")
    berjalan = pilkada.tahapan.filter(mulai__lte=tanggal, selesai__gte=tanggal)
    assert sorted(t.nama for t in berjalan) == tahap


@pytest.mark.parametrize(
    ("jenis", "tanggal", "kode"),
    [
        ("bupati_wali_kota", date(2024, 11, 20), "pilkada-2024"),
        ("tidak_tahu", date(2024, 11, 20), "pilkada-2024"),
        ("presiden", date(2024, 2, 10), "pemilu-2024"),
        ("gubernur", date(2020, 12, 1), "pilkada-2020"),
        ("tidak_tahu", HARI_INI, KODE_DEMO),
        ("presiden", HARI_INI, None),
        ("tidak_tahu", None, None),
    ],
)
def test_an_event_finds_its_election_with_one_query(
    jenis: str,
    tanggal: date | None,
    kode: str | None,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(1):
        ditemukan = pemilihan_untuk(jenis, "63.11.02.2005", tanggal)
    assert (ditemukan.pk if ditemukan else None) == kode


def test_a_repeat_vote_takes_the_events_of_its_own_region_only() -> None:
    ulang = Pemilihan.objects.get(pk="pilkada-2024")
    ulang.kode, ulang.wilayah, ulang.selesai = "ulang-2025", ["19.71"], date(2025, 9, 30)
    ulang.save(force_insert=True)
    di_sana = pemilihan_untuk("bupati_wali_kota", "19.71.01", date(2025, 2, 1))
    di_sini = pemilihan_untuk("bupati_wali_kota", "63.11", date(2025, 2, 1))
    assert (di_sana and di_sana.pk, di_sini and di_sini.pk) == ("ulang-2025", "pilkada-2024")


@pytest.mark.parametrize(
    ("isian", "batas"),
    [
        ({"hari_pemungutan": date(2030, 1, 1)}, "pemilihan_votes_inside_its_window"),
        ({"jenis": []}, "pemilihan_elects_known_offices"),
        ({"jenis": ["tidak_tahu"]}, "pemilihan_elects_known_offices"),
        ({"rezim": "PILKADA-1955"}, "pemilihan_follows_a_known_regime"),
    ],
)
def test_the_database_refuses_an_election_that_makes_no_sense(
    isian: dict[str, object], batas: str
) -> None:
    with pytest.raises(IntegrityError, match=batas), transaction.atomic():
        Pemilihan.objects.filter(pk="pilkada-2024").update(**isian)


def test_the_database_refuses_a_stage_that_ends_before_it_begins_or_comes_twice() -> None:
    tahap = {"pemilihan_id": "pilkada-2024", "mulai": HARI_INI}
    with pytest.raises(IntegrityError, match="tahapan_ends_after"), transaction.atomic():
        Tahapan.objects.create(nama="Terbalik", selesai=date(2024, 1, 1), **tahap)
    with pytest.raises(IntegrityError, match="tahapan_is_named_once"), transaction.atomic():
        Tahapan.objects.create(nama="Kampanye", selesai=HARI_INI, **tahap)
