"""Fixtures every test may ask for: the database, Redis, a served site, a browser, a worker."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connections, transaction
from django.test import TransactionTestCase
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker, Settings

from tests import bagian, peladen, pulih

pytest_plugins = ["tests.proses", "tests.peramban"]
# The same examples at every run, and no fault because a machine is busy.
settings.register_profile(
    "awasi", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("awasi")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if pekerja := int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "0")):
        items[:] = bagian.bagikan(items, lambda satu: satu.nodeid, pekerja)


def pytest_unconfigure() -> None:
    peladen.tinggalkan()


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Give this process its own migrated database on a real PostgreSQL."""
    peladen.mulai_postgres()
    asli = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]
    TransactionTestCase._fixture_teardown = _pulihkan  # type: ignore[attr-defined]
    yield
    TransactionTestCase._fixture_teardown = asli  # type: ignore[attr-defined]
    with django_db_blocker.unblock():
        connections.close_all()
    peladen.hapus_basis()


def _pulihkan(kasus: Any) -> None:
    """Undo a test that commits: neither role may TRUNCATE, and some tables only ever grow."""
    pulih.pulihkan(peladen.basis_saya())


@pytest.fixture(scope="module")
def basis_modul(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[DjangoDbBlocker]:
    """Keep one transaction round all tests of a module, for what they all begin with.

    Each test still undoes its own; the module undoes the rest. Not for modules that commit.
    """
    bersama = transaction.atomic()
    with django_db_blocker.unblock():
        bersama.__enter__()
    yield django_db_blocker
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        bersama.__exit__(None, None, None)


@pytest.fixture
def folder_bukti(tmp_path: Path, settings: Settings) -> Path:
    """Keep sealed files in a folder of this test, and return it."""
    folder = tmp_path / "bukti"
    settings.BUKTI_DIR = folder
    return folder


@pytest.fixture(scope="session")
def _redis_berjalan() -> None:
    peladen.mulai_redis()


@pytest.fixture
def redis_url(_redis_berjalan: None) -> Iterator[str]:
    """Return the address of an empty Redis of one's own."""
    with peladen.klien_redis() as klien:
        klien.flushdb()
        yield peladen.redis_url()
        klien.flushdb()
