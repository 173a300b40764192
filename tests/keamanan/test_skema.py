"""The running API against its own description: thousands of odd calls, not one server error."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from laporan.models import Laporan
from pengawasan.mitra.models import Mitra
from pengawasan.mitra.services.kunci import terbitkan_kunci
from tests.factories.laporan import kantor, laporan
from tests.keamanan.conftest import serba_bisa
from tests.ketahanan.rumah import JSON, Rumah
from wilayah.services.akun import terbitkan_token

pytestmark = pytest.mark.ketahanan
MEBI = 1024 * 1024
PILIHAN = [
    "--checks=not_a_server_error,content_type_conformance,response_schema_conformance",
    "--phases=examples,coverage,fuzzing",
    "--max-examples=25",
    "--max-time=15",
    "--exclude-method=PATCH",
    "--generation-deterministic",
    "--no-shrink",
    "--continue-on-failure",
    "--request-timeout=60",
    "--workers=1",
    "--warnings=off",
    "--no-color",
]


@pytest.fixture(scope="module")
def _rumah(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, _redis_berjalan: None
) -> Iterator[Rumah]:
    satu = Rumah(tmp_path_factory.mktemp("rumah"), AWASI_BATAS="mati")
    satu.pastikan("web")
    yield satu
    satu.hentikan()


@pytest.fixture
def rumah(_rumah: Rumah, transactional_db: None, redis_url: str) -> Rumah:
    for kode in ("63", "63.11"):
        kantor(kode)
    return _rumah


def _kepala(siapa: str) -> list[str]:
    if siapa == "petugas":
        return [f"Authorization: Token {terbitkan_token(serba_bisa('63.11').username)}"]
    if siapa == "mitra":
        return [f"Authorization: Api-Key {terbitkan_kunci(Mitra.objects.create(nama='Uji'))}"]
    return []


@pytest.mark.parametrize("siapa", ["tamu", "petugas", "mitra"])
def test_no_call_that_the_description_allows_or_forbids_breaks_the_api(
    rumah, siapa, tmp_path: Path
):
    laporan()
    alamat = f"http://127.0.0.1:{rumah.porta}/api/v1/skema/"
    perintah = [sys.executable, "-W", "ignore", "-m", "schemathesis.cli", "run", alamat, *PILIHAN]
    for kepala in _kepala(siapa):
        perintah += ["-H", kepala]

    hasil = subprocess.run(
        perintah, capture_output=True, text=True, timeout=60, cwd=tmp_path, check=False
    )

    assert hasil.returncode == 0, hasil.stdout[-6000:] + hasil.stderr[-2000:]
    assert "Internal Server Error" not in rumah.catatan("web")


@pytest.mark.parametrize("mebi", [2, 10, 16])
def test_a_body_over_one_mebibyte_is_read_and_answered_with_413(rumah, mebi):
    isi = b'{"uraian": "' + b"x" * (mebi * MEBI - 20) + b'"}'
    for jalur in ("/api/v1/laporan/", "/lapor/terkirim/", "/masuk/", "/api/v1/status/"):
        jawab = rumah.minta("POST", jalur, isi, **JSON)

        assert jawab.status == 413, jalur
        assert "1 MiB" in jawab.tubuh
    assert not Laporan.objects.exists()


def test_a_body_of_just_one_mebibyte_is_judged_by_what_it_says(rumah):
    isi = b'{"uraian": "' + b"x" * (MEBI - 14) + b'"}'
    assert len(isi) == MEBI

    kepala = {**JSON, "Idempotency-Key": "k" * 32}
    assert rumah.minta("POST", "/api/v1/laporan/", isi, **kepala).status == 400


@pytest.mark.parametrize("panjang", ["-1", "abc", "1e9", "+5", "5, 6"])
def test_a_length_that_is_none_is_refused_without_reading(rumah, panjang):
    jawab = rumah.minta("POST", "/api/v1/status/", None, **JSON, **{"Content-Length": panjang})

    assert jawab.status in {400, 413}
    assert jawab.detik < 5
