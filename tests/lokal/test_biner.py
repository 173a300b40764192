"""The data folder remembers which program made it."""

import json
from pathlib import Path

import pytest

from pengawasan.lokal import biner
from pengawasan.lokal.galat import GagalMulai


def _program(folder: Path, nama: str, jawab: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / nama
    program.write_text(f"#!/bin/sh\necho '{jawab}'\n")
    program.chmod(0o755)
    return program


def _postgres(folder: Path, versi: str) -> Path:
    _program(folder, "initdb", "initdb")
    return _program(folder, "postgres", f"postgres (PostgreSQL) {versi} (Debian)")


@pytest.fixture
def hanya(monkeypatch: pytest.MonkeyPatch):
    """Let the machine have only these PostgreSQL, the first one first."""

    def pasang(*program: Path) -> None:
        calon = [("sistem", p) for p in program]
        monkeypatch.setattr(biner, "_calon_postgres", lambda: iter(calon))
        monkeypatch.setattr(biner, "_calon_redis", lambda: iter(calon))

    return pasang


def test_folder_keeps_its_version_when_a_newer_one_is_installed(tmp_path, hanya):
    lama, baru = _postgres(tmp_path / "a", "15.18"), _postgres(tmp_path / "b", "18.4")
    hanya(lama)
    biner.postgres(tmp_path / "asal.json")

    hanya(baru, lama)

    assert biner.postgres(tmp_path / "asal.json").versi == "15.18"


def test_folder_accepts_a_later_minor_version_elsewhere(tmp_path, hanya):
    lama, baru = _postgres(tmp_path / "a", "15.2"), _postgres(tmp_path / "b", "15.18")
    hanya(lama)
    biner.postgres(tmp_path / "asal.json")
    lama.unlink()

    hanya(baru)

    assert biner.postgres(tmp_path / "asal.json").versi == "15.18"
    assert json.loads((tmp_path / "asal.json").read_text())["postgres"]["versi"] == "15.18"


def test_folder_of_a_vanished_version_is_refused_in_one_line(tmp_path, hanya):
    lama, baru = _postgres(tmp_path / "a", "15.18"), _postgres(tmp_path / "b", "18.4")
    hanya(lama)
    biner.postgres(tmp_path / "asal.json")
    lama.unlink()
    hanya(baru)

    with pytest.raises(GagalMulai, match=r"Pasang PostgreSQL 15, lalu ulangi") as galat:
        biner.postgres(tmp_path / "asal.json")
    assert "\n" not in str(galat.value)


def test_redis_may_grow_newer_but_never_older(tmp_path, hanya):
    lama = _program(tmp_path / "a", "redis-server", "Redis server v=6.2.14 sha=0")
    baru = _program(tmp_path / "b", "redis-server", "Redis server v=7.0.15 sha=0")
    hanya(lama)
    biner.redis(tmp_path / "asal.json")
    lama.unlink()
    hanya(baru)
    assert biner.redis(tmp_path / "asal.json").mayor == 7
    baru.unlink()
    lama = _program(tmp_path / "a", "redis-server", "Redis server v=6.2.14 sha=0")
    hanya(lama)

    with pytest.raises(GagalMulai, match="Redis 7"):
        biner.redis(tmp_path / "asal.json")


def test_program_that_cannot_run_here_is_passed_over(tmp_path, hanya):
    rusak = _postgres(tmp_path / "a", "17.0")
    rusak.write_text("#!/bin/sh\nexit 1\n")
    hanya(rusak, _postgres(tmp_path / "b", "16.1"))

    assert biner.postgres(tmp_path / "asal.json").versi == "16.1"


def test_nothing_installed_is_said_in_one_line(tmp_path, hanya):
    hanya()

    with pytest.raises(GagalMulai, match="DATABASE_URL"):
        biner.postgres(tmp_path / "asal.json")
    with pytest.raises(GagalMulai, match="REDIS_URL"):
        biner.redis(tmp_path / "asal.json")


def test_wheels_bring_both_servers(tmp_path, monkeypatch):
    monkeypatch.setenv("AWASI_PELADEN", "roda")

    assert biner.postgres(tmp_path / "asal.json").jenis == "roda"
    assert biner.redis(tmp_path / "asal.json").jenis == "roda"
