"""What can be known of the container files without a container engine."""

import os
import re
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml

from pengawasan.lokal import postgres, proses, soket
from tests.peladen import AKAR


@pytest.fixture(scope="module")
def susunan() -> Any:
    return yaml.safe_load((AKAR / "docker-compose.yml").read_text())


def test_stack_has_every_part_behind_one_door(susunan):
    layanan = susunan["services"]

    assert set(layanan) == {"db", "redis", "siapkan", "web", "pekerja", "beat", "proksi"}
    assert [nama for nama, isi in layanan.items() if "ports" in isi] == ["proksi"]


def test_only_the_setup_knows_the_owner(susunan):
    tahu = [
        nama
        for nama, isi in susunan["services"].items()
        if "DATABASE_URL_PEMILIK" in isi.get("environment", {})
    ]

    assert tahu == ["siapkan"]


def test_redis_asks_everybody_for_its_password(susunan):
    redis, web = susunan["services"]["redis"], susunan["services"]["web"]

    assert redis["command"][-2:] == ["--requirepass", "${SANDI_REDIS:?}"]
    assert redis["environment"] == {"REDISCLI_AUTH": "${SANDI_REDIS:?}"}
    assert web["environment"]["REDIS_URL"] == "redis://:${SANDI_REDIS:?}@redis/0"


@pytest.mark.parametrize(
    ("alamat", "tertulis"),
    [
        ("/sandi/baru/MQ/abc-def/", "/sandi/baru/"),
        ("/lapor/bukti/kunci-rahasia/1/?a=b", "/lapor/bukti/"),
        ("/terusan/RAHASIA/", "/terusan/"),
        ("//Terusan//RAHASIA", "//Terusan//"),
        ("/kalender/rahasia.ics", "/kalender/"),
        ("/Lapangan/undangan/RAHASIA?a=b", "/Lapangan/undangan/"),
        ("/petugas/kalender/langganan/", "/petugas/kalender/langganan/"),
        ("/petugas/?cari=nama", "/petugas/"),
        ("/lapor/", "/lapor/"),
    ],
)
def test_the_log_of_the_door_names_no_key_and_no_query(alamat, tertulis):
    isi = (AKAR / "docker" / "Caddyfile").read_text()
    cocok = re.search(r"request>uri regexp `(.+)` `\$1`", isi)
    assert cocok is not None

    assert re.sub(cocok[1], r"\1", alamat) == tertulis


def test_every_mounted_or_copied_file_exists(susunan):
    dipasang = [
        isi.split(":")[0]
        for layanan in susunan["services"].values()
        for isi in layanan.get("volumes", [])
        if isi.startswith("./")
    ]
    resep = (AKAR / "Dockerfile").read_text()
    disalin = re.findall(r"^COPY (?!--from)(\S+) ", resep, re.MULTILINE)

    assert dipasang
    assert disalin
    assert [nama for nama in dipasang + disalin if not (AKAR / nama).exists()] == []


def test_example_environment_names_all_that_compose_demands():
    susunan = (AKAR / "docker-compose.yml").read_text()
    contoh = (AKAR / ".env.example").read_text()
    diminta = set(re.findall(r"\$\{([A-Z_]+)", susunan))

    assert diminta <= set(re.findall(r"^([A-Z_]+)=", contoh, re.MULTILINE))


@pytest.mark.parametrize("nama", ["docker/peran.sh", ".ci/run", ".ci/periksa", ".ci/kunci"])
def test_script_parses(nama):
    penafsir = "bash" if nama == ".ci/run" else "sh"
    program = shutil.which(penafsir)
    assert program is not None

    assert subprocess.run([program, "-n", str(AKAR / nama)], check=False).returncode == 0


def test_first_start_of_the_database_makes_the_two_roles(tmp_path):
    sandi = dict.fromkeys((postgres.PENGURUS, postgres.PEMILIK, postgres.APLIKASI), "s'andi\\")
    klaster = postgres.klaster(tmp_path, sandi, {"fsync": "off"})
    postgres.buat(klaster)
    postgres.mulai(klaster)
    try:
        subprocess.run(
            ["sh", str(AKAR / "docker" / "peran.sh")],
            env={
                "PATH": f"{Path(klaster.biner.program).parent}:{os.environ['PATH']}",
                "PGHOST": str(klaster.soket),
                "PGPASSWORD": sandi[postgres.PENGURUS],
                "POSTGRES_USER": postgres.PENGURUS,
                "SANDI_PEMILIK": sandi[postgres.PEMILIK],
                "SANDI_APLIKASI": sandi[postgres.APLIKASI],
            },
            check=True,
            capture_output=True,
        )
        with psycopg.connect(klaster.url(postgres.PEMILIK, "awasi")) as koneksi:
            koneksi.execute("CREATE TABLE boleh (n int)")
        with (
            psycopg.connect(klaster.url(postgres.APLIKASI, "awasi")) as koneksi,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            koneksi.execute("CREATE TABLE tidak_boleh (n int)")
    finally:
        proses.hentikan(postgres.NAMA_PROSES, klaster.folder, signal.SIGINT)
        soket.bersihkan(tmp_path)
