"""Sockets have short paths and private folders."""

import os
import stat
from pathlib import Path

import pytest

from pengawasan.lokal import soket


@pytest.fixture
def jauh(tmp_path: Path) -> Path:
    folder = tmp_path / "nama folder yang panjang" / ("x" * 80)
    folder.mkdir(parents=True)
    return folder


def test_long_path_moves_to_a_private_temporary_folder(jauh):
    folder = soket.folder(jauh)

    assert len(str(folder / ".s.PGSQL.5432.lock")) < 108
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert soket.folder(jauh) == folder
    soket.bersihkan(jauh)
    assert not folder.exists()


def test_short_plain_path_stays_beside_the_data(monkeypatch, tmp_path):
    monkeypatch.setattr(soket, "PANJANG_JALUR", 1000)

    assert soket.folder(tmp_path) == tmp_path / "soket"


def test_folder_that_others_may_enter_is_not_trusted(jauh):
    terbuka = soket.folder(jauh)
    terbuka.chmod(0o777)

    baru = soket.folder(jauh)

    assert baru != terbuka
    assert stat.S_IMODE(baru.stat().st_mode) == 0o700
    soket.bersihkan(jauh)
    terbuka.rmdir()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make another user's folder")
def test_folder_of_another_user_is_not_trusted(jauh):
    milik_lain = soket.folder(jauh)
    os.chown(milik_lain, 12345, 12345)

    baru = soket.folder(jauh)

    assert baru != milik_lain
    soket.bersihkan(jauh)
    assert milik_lain.exists()
    milik_lain.rmdir()
