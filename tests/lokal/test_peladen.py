"""The private servers: where they can run, what they survive, and whom they leave alone."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from pengawasan.lokal import postgres, proses, redis, soket

SANDI = dict.fromkeys((postgres.PENGURUS, postgres.PEMILIK, postgres.APLIKASI), "sandi 'uji' %")
pytestmark = pytest.mark.ketahanan


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """Return a data folder with a space in its path, below a folder closed to others."""
    tertutup = tmp_path / "tertutup"
    tertutup.mkdir(mode=0o700)
    folder = tertutup / "data saya"
    folder.mkdir()
    yield folder
    for satu in folder.glob("pg[0-9]*[0-9]"):
        proses.hentikan(postgres.NAMA_PROSES, satu, signal.SIGQUIT)
    proses.hentikan("redis-server", folder / "redis", signal.SIGTERM)
    soket.bersihkan(folder)


def _mulai(data: Path) -> postgres.Klaster:
    klaster = postgres.klaster(data, SANDI, {"fsync": "off"})
    postgres.buat(klaster)
    postgres.mulai(klaster)
    postgres.siapkan_basis(klaster, "awasi")
    return klaster


def _pid(klaster: postgres.Klaster) -> str:
    return (klaster.folder / "postmaster.pid").read_text().splitlines()[0]


def _jalankan(klaster: postgres.Klaster, perintah: str) -> list[tuple[object, ...]]:
    with psycopg.connect(klaster.url(postgres.PEMILIK, "awasi"), autocommit=True) as koneksi:
        hasil = koneksi.execute(perintah)
        return hasil.fetchall() if hasil.description else []


@pytest.mark.parametrize("jenis", ["bawaan", "roda"])
def test_servers_run_in_a_closed_folder_with_a_space(data, jenis, monkeypatch):
    if jenis == "roda":
        monkeypatch.setenv("AWASI_PELADEN", jenis)
    klaster, antrean = _mulai(data), redis.antrean(data)
    redis.mulai(antrean)

    assert _jalankan(klaster, "SHOW listen_addresses") == [("",)]
    assert redis.berjalan(antrean)
    assert data.parent.stat().st_mode & 0o777 == 0o700

    postgres.hentikan(klaster)
    redis.hentikan(antrean)
    assert not postgres.berjalan(klaster)
    assert not redis.berjalan(antrean)


def test_cluster_survives_kill_and_a_reused_process_number(data):
    klaster = _mulai(data)
    _jalankan(klaster, "CREATE TABLE t AS SELECT 7 AS n")
    for pid in proses.penghuni(postgres.NAMA_PROSES, klaster.folder):
        proses.kirim(pid, signal.SIGKILL)
    proses.tunggu(lambda: not proses.penghuni(postgres.NAMA_PROSES, klaster.folder), 5)
    akun = proses.akun_peladen()
    orang_lain = subprocess.Popen(["sleep", "60"], user=akun[0] if akun else None)
    try:
        catatan = klaster.folder / "postmaster.pid"
        baris = catatan.read_text().splitlines()
        catatan.write_text("\n".join([str(orang_lain.pid), *baris[1:]]) + "\n")

        postgres.mulai(klaster)

        assert _jalankan(klaster, "SELECT n FROM t") == [(7,)]
        assert orang_lain.poll() is None
    finally:
        orang_lain.kill()
        orang_lain.wait()


def test_leftover_of_this_folder_is_replaced_and_no_other_is_touched(data, tmp_path):
    lain = tmp_path / "lain"
    lain.mkdir()
    klaster, tetangga = _mulai(data), _mulai(lain)
    try:
        lama, tetap = _pid(klaster), _pid(tetangga)

        postgres.mulai(klaster)

        assert _pid(klaster) != lama
        assert _pid(tetangga) == tetap
        assert _jalankan(tetangga, "SELECT 1") == [(1,)]
    finally:
        postgres.hentikan(tetangga)
        soket.bersihkan(lain)


def test_interrupted_initdb_leaves_nothing_that_counts(data):
    klaster = postgres.klaster(data, SANDI, {"fsync": "off"})
    separuh = klaster.folder.with_suffix(".baru")
    separuh.mkdir()
    (separuh / "PG_VERSION").write_text("15")

    assert _jalankan(_mulai(data), "SELECT 1") == [(1,)]


def test_application_role_owns_nothing_and_cannot_create(data):
    klaster = _mulai(data)

    with (
        psycopg.connect(klaster.url(postgres.APLIKASI, "awasi")) as koneksi,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        koneksi.execute("CREATE TABLE milikku (n int)")


def test_wrong_password_is_refused(data):
    klaster = _mulai(data)
    alamat = postgres.alamat(klaster.soket, postgres.PENGURUS, "salah", "postgres")

    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(alamat)


def test_queue_survives_kill(data):
    antrean = redis.antrean(data, {"appendfsync": "always"})
    redis.mulai(antrean)
    with redis.Redis.from_url(antrean.url()) as klien:
        klien.rpush("antrean", "tugas")
    for pid in proses.penghuni(antrean.nama_proses, antrean.folder):
        os.kill(pid, signal.SIGKILL)

    redis.mulai(antrean)

    with redis.Redis.from_url(antrean.url()) as klien:
        assert klien.lrange("antrean", 0, -1) == [b"tugas"]
