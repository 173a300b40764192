"""What the data folder keeps between runs."""

import os
import stat
import subprocess
import sys

import pytest

from pengawasan import env
from pengawasan.lokal import data
from pengawasan.lokal.galat import GagalMulai


def test_secrets_are_made_once_and_for_the_owner_only(tmp_path):
    pertama = data.rahasia(tmp_path)

    assert data.rahasia(tmp_path) == pertama
    assert stat.S_IMODE((tmp_path / "rahasia.json").stat().st_mode) == 0o600
    assert len({*pertama.values()}) == len(pertama)


def test_second_run_on_the_same_folder_is_refused(tmp_path):
    coba = (
        "import sys; from pathlib import Path; from pengawasan.lokal import data\n"
        "with data.terpakai(Path(sys.argv[1])): pass"
    )
    with data.terpakai(tmp_path):
        hasil = subprocess.run(
            [sys.executable, "-c", coba, str(tmp_path)],
            cwd=env.AKAR, capture_output=True, text=True, check=False,
        )  # fmt: skip

    assert "sudah berjalan" in hasil.stderr
    assert str(os.getpid()) in hasil.stderr
    with data.terpakai(tmp_path):
        pass


def test_manage_reads_what_a_run_announced_and_never_overrides(tmp_path, monkeypatch):
    monkeypatch.setattr(env, "PENUNJUK", tmp_path / "penunjuk")
    isi = {"REDIS_URL": "unix:///a b/'c?db=0", "AWASI_BATAS": "mati"}
    data.umumkan(tmp_path, isi)
    monkeypatch.delenv("DATA_DIR")
    monkeypatch.delenv("REDIS_URL")
    monkeypatch.setenv("AWASI_BATAS", "hidup")

    env.muat()

    assert os.environ["REDIS_URL"] == isi["REDIS_URL"]
    assert os.environ["AWASI_BATAS"] == "hidup"
    assert os.environ["DATA_DIR"] == str(tmp_path)
    assert stat.S_IMODE((tmp_path / "awasi.env").stat().st_mode) == 0o600


def test_port_must_be_a_port(monkeypatch):
    from pengawasan.lokal import jalan

    for kata in ("0", "65536", "delapan", "-1", "8000 ", "８０００"):
        monkeypatch.setenv("PORT", kata)
        with pytest.raises(GagalMulai, match="PORT"):
            jalan.baca_porta()
    monkeypatch.setenv("PORT", "")
    assert jalan.baca_porta() == 8000
