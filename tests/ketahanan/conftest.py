"""Houses and servers that only these tests use, so that they may break them."""

import signal
from collections.abc import Iterator

import pytest

from pengawasan.lokal import postgres, proses, redis, soket
from tests import peladen
from tests.ketahanan.kotak_surat import KotakSurat
from tests.ketahanan.rumah import Rumah, klaster_sendiri, redis_sendiri

DAERAH = "63.11"


@pytest.fixture(scope="session")
def kotak_surat() -> Iterator[KotakSurat]:
    with KotakSurat() as kotak:
        yield kotak


@pytest.fixture(scope="session")
def antrean_sendiri(tmp_path_factory: pytest.TempPathFactory) -> Iterator[redis.Antrean]:
    """Return a Redis that may be stopped, hung and emptied."""
    folder = tmp_path_factory.mktemp("antrean")
    antrean = redis_sendiri(folder)
    yield antrean
    redis.hentikan(antrean)
    soket.bersihkan(folder)


@pytest.fixture(scope="session")
def _rumah(
    tmp_path_factory: pytest.TempPathFactory,
    django_db_setup: None,
    antrean_sendiri: redis.Antrean,
    kotak_surat: KotakSurat,
) -> Iterator[Rumah]:
    satu = Rumah(
        tmp_path_factory.mktemp("rumah"),
        REDIS_URL=antrean_sendiri.url(),
        SURAT_URL=kotak_surat.url,
    )
    yield satu
    satu.hentikan()


@pytest.fixture
def rumah(
    _rumah: Rumah, antrean_sendiri: redis.Antrean, kotak_surat: KotakSurat, transactional_db: None
) -> Rumah:
    """Return a house on its own Redis and mailbox, its web server warm."""
    if not redis.berjalan(antrean_sendiri):
        redis.mulai(antrean_sendiri)
    _rumah.pastikan("web")
    kotak_surat.surat.clear()
    kotak_surat.boleh.set()
    return _rumah


@pytest.fixture(scope="module")
def klaster(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None
) -> Iterator[tuple[postgres.Klaster, dict[str, str]]]:
    """Return a PostgreSQL that may be stopped, with a copy of the test database, and its URLs."""
    folder = tmp_path_factory.mktemp("basis")
    milik, url = klaster_sendiri(folder)
    yield milik, url
    proses.hentikan(postgres.NAMA_PROSES, milik.folder, signal.SIGQUIT)
    soket.bersihkan(folder)


@pytest.fixture(scope="module")
def rumah_goyah(
    tmp_path_factory: pytest.TempPathFactory,
    klaster: tuple[postgres.Klaster, dict[str, str]],
    _redis_berjalan: None,
) -> Iterator[Rumah]:
    """Return a house whose PostgreSQL may be stopped."""
    satu = Rumah(tmp_path_factory.mktemp("goyah"), REDIS_URL=peladen.redis_url(), **klaster[1])
    satu.pastikan("web")
    yield satu
    satu.hentikan()
