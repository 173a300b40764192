"""What the database refuses about proposals: the second person is no courtesy."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connections, transaction
from django.utils import timezone

from tests.factories.laporan import petugas
from wilayah.choices import Peran
from wilayah.models import Petugas, RezimHukum, UsulanRezim

pytestmark = pytest.mark.django_db
KODE = "PILKADA-2024"


@pytest.fixture
def pengusul() -> Petugas:
    return petugas("", Peran.ADMIN)


@pytest.fixture
def lain() -> Petugas:
    return petugas("63", Peran.ADMIN)


@pytest.fixture
def usulan(pengusul: Petugas) -> UsulanRezim:
    return UsulanRezim.objects.create(
        kode=KODE,
        atas_versi=1,
        isi={"nama": "Nama lain"},
        alasan="Salah ketik.",
        berlaku_sejak=date(2024, 10, 1),
        pengusul=pengusul,
    )


def putuskan(usulan: UsulanRezim, **isian: object) -> int:
    return UsulanRezim.objects.filter(pk=usulan.pk).update(diputus_pada=timezone.now(), **isian)


def versi() -> RezimHukum:
    return RezimHukum.objects.get(kode=KODE, versi=1)


def test_nobody_approves_their_own_proposal(usulan: UsulanRezim, pengusul: Petugas) -> None:
    with (
        pytest.raises(IntegrityError, match="usulan_is_approved_by_somebody_else"),
        transaction.atomic(),
    ):
        putuskan(usulan, keadaan="disetujui", pemutus=pengusul, versi=versi())


@pytest.mark.parametrize(
    "isian",
    [
        {"keadaan": "disetujui"},
        {"keadaan": "ditolak"},
        {"keadaan": "ditolak", "alasan_tolak": " "},
        {"keadaan": "menunggu"},
    ],
)
def test_a_decision_is_whole_or_it_is_none(
    usulan: UsulanRezim, lain: Petugas, isian: dict[str, object]
) -> None:
    with pytest.raises(IntegrityError, match="usulan_waits_or_is_decided"), transaction.atomic():
        putuskan(usulan, pemutus=lain, **isian)


def test_a_proposal_gives_its_reason(usulan: UsulanRezim) -> None:
    usulan.pk, usulan.alasan = None, " "
    with pytest.raises(IntegrityError, match="usulan_gives_its_reason"), transaction.atomic():
        usulan.save(force_insert=True)


def test_what_is_proposed_never_changes(usulan: UsulanRezim) -> None:
    with (
        pytest.raises(DatabaseError, match="what is proposed never changes"),
        transaction.atomic(),
    ):
        UsulanRezim.objects.filter(pk=usulan.pk).update(isi={"nama": "Nama ketiga"})


def test_a_decision_is_made_once(usulan: UsulanRezim, lain: Petugas) -> None:
    putuskan(usulan, keadaan="ditolak", alasan_tolak="Belum ada dasarnya.", pemutus=lain)
    with (
        pytest.raises(DatabaseError, match="a decided proposal never changes"),
        transaction.atomic(),
    ):
        putuskan(usulan, keadaan="ditolak", alasan_tolak="Alasan lain.", pemutus=lain)


def test_no_proposal_disappears(usulan: UsulanRezim) -> None:
    with (
        pytest.raises(DatabaseError, match=r"append-only|permission denied"),
        transaction.atomic(),
        connections["default"].cursor() as kursor,
    ):
        kursor.execute("DELETE FROM wilayah_usulanrezim")
