from datetime import date

import pytest

from laporan.models import Laporan
from laporan.queries.akses import boleh_bertindak, laporan_terlihat
from laporan.queries.publik import laporan_publik
from tests.factories import laporan as pabrik
from wilayah.choices import Peran
from wilayah.models import Kantor

pytestmark = pytest.mark.django_db


@pytest.fixture
def laporan() -> Laporan:
    for kode in ("", "63", "63.11", "63.71", "63.11.02", "64", "64.72"):
        pabrik.kantor(kode)
    return pabrik.laporan()


@pytest.mark.parametrize(
    ("kode", "terlihat"),
    [
        ("", True),
        ("63", True),
        ("63.11", True),
        ("63.11.02", True),
        ("63.71", False),
        ("63.11.03", False),
        ("64", False),
        ("64.72", False),
    ],
)
def test_only_the_jurisdiction_sees_a_report(laporan: Laporan, kode: str, terlihat: bool) -> None:  # noqa: FBT001
    petugas = pabrik.petugas(kode)
    assert laporan_terlihat(petugas).exists() == terlihat
    assert boleh_bertindak(petugas, laporan) == (kode == "63.11")


def test_a_delegated_report_is_seen_by_both_its_offices(laporan: Laporan) -> None:
    Laporan.objects.update(kantor=pabrik.kantor("64.72"), kantor_provinsi="64")
    for kode in ("63", "63.11", "64", "64.72"):
        assert laporan_terlihat(pabrik.petugas(kode)).exists(), kode
    assert not laporan_terlihat(pabrik.petugas("63.71")).exists()


def test_an_office_outside_its_term_sees_nothing(laporan: Laporan) -> None:
    petugas = pabrik.petugas("63.11.02")
    Kantor.objects.filter(kode_wilayah="63.11.02").update(
        aktif_dari=date(2019, 1, 1), aktif_sampai=date(2020, 1, 1)
    )
    petugas.refresh_from_db()
    assert not laporan_terlihat(petugas).exists()


def test_without_office_or_role_there_is_nothing_to_see(laporan: Laporan) -> None:
    petugas = pabrik.petugas("63.11", Peran.AUDITOR)
    assert laporan_terlihat(petugas).exists()
    petugas.peran = []
    assert not laporan_terlihat(petugas).exists()


def test_the_public_reading_names_no_village_and_no_person(laporan: Laporan) -> None:
    publik = laporan_publik(laporan.nomor.lower())
    assert publik
    assert publik.kode_wilayah == "63.11"
    assert publik.nama_wilayah.count(",") == 1
    assert "Contoh" not in repr(publik)
    assert laporan_publik("BWS-0000-0000-1") is None
