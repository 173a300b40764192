"""``manage.py tenggat``: one JSON object and nothing else."""

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from wilayah.data.hari_libur import hari_libur_bawaan
from wilayah.management.commands import tenggat as perintah
from wilayah.services.kalender import muat_kalender
from wilayah.services.rezim import koreksi_rezim, muat_rezim

TABEL = Path(__file__).parent.parent / "data" / "tenggat.csv"


@pytest.fixture
def acuan(db: None) -> None:
    muat_rezim()
    muat_kalender(hari_libur_bawaan())


def tenggat(**pilihan: str) -> dict[str, Any]:
    keluar = StringIO()
    utuh = {"rezim": "PILKADA-2024", "langkah": "kajian_awal", "mulai": "2024-11-20"}
    call_command("tenggat", stdout=keluar, **(utuh | pilihan))
    jawaban: dict[str, Any] = json.loads(keluar.getvalue())
    return jawaban


@pytest.mark.usefixtures("acuan")
def test_it_prints_the_deadline_with_article_and_marks() -> None:
    assert tenggat() == {
        "jatuh_tempo": "2024-11-22T23:59:59+07:00",
        "satuan": "hari_kalender",
        "dasar": "Perbawaslu 8/2020 jo. 9/2024, kajian awal 2 hari",
        "rezim": "PILKADA-2024",
        "belum_diverifikasi": False,
        "di_luar_masa": False,
    }


@pytest.mark.usefixtures("acuan")
def test_it_agrees_with_every_row_counted_by_hand() -> None:
    with TABEL.open(encoding="utf-8", newline="") as berkas:
        for kasus in csv.DictReader(berkas):
            pilihan = {ruas: kasus[ruas] for ruas in ("rezim", "langkah", "mulai", "zona")}
            assert tenggat(**pilihan)["jatuh_tempo"] == kasus["jatuh_tempo"], kasus


@pytest.mark.usefixtures("acuan")
@pytest.mark.parametrize(
    ("mulai", "zona", "jatuh_tempo"),
    [
        ("2024-11-20", "WIT", "2024-11-22T23:59:59+09:00"),
        ("2024-11-20T23:30:00", "WITA", "2024-11-22T23:59:59+08:00"),
        ("2024-11-20T23:30:00+07:00", "WITA", "2024-11-23T23:59:59+08:00"),
        ("2024-11-20T16:30:00Z", "WIB", "2024-11-22T23:59:59+07:00"),
        ("2024-02-27T16:30:00Z", "WIT", "2024-03-01T23:59:59+09:00"),
    ],
)
def test_a_start_is_read_in_the_local_time_of_the_zone(
    mulai: str, zona: str, jatuh_tempo: str
) -> None:
    assert tenggat(mulai=mulai, zona=zona)["jatuh_tempo"] == jatuh_tempo


@pytest.mark.usefixtures("acuan")
@pytest.mark.parametrize(
    ("rezim", "mulai", "tanda"),
    [
        ("PILKADA-2024", "2020-12-09", "di luar"),
        ("PILKADA-2024", "2025-07-29", "di dalam"),
        ("PILKADA-2024", "2025-07-30", "di luar"),
        ("PILKADA-PASCA-MK104", "2025-07-29T23:30:00+07:00", "di luar"),
        ("PILKADA-PASCA-MK104", "2025-07-30", "di dalam"),
        ("PEMILU-2022", "2019-04-17", "di luar"),
        ("PEMILU-2022", "2024-02-14", "di dalam"),
    ],
)
def test_a_start_outside_the_life_of_the_regime_is_computed_and_marked(
    rezim: str, mulai: str, tanda: str
) -> None:
    jawaban = tenggat(rezim=rezim, mulai=mulai)
    assert jawaban["di_luar_masa"] is (tanda == "di luar")
    assert jawaban["jatuh_tempo"] > mulai


@pytest.mark.usefixtures("acuan")
def test_the_life_of_a_regime_ends_at_local_midnight() -> None:
    saat = {"rezim": "PILKADA-2024", "mulai": "2025-07-29T23:30:00+07:00"}
    assert not tenggat(**saat, zona="WIB")["di_luar_masa"]
    assert tenggat(**saat, zona="WITA")["di_luar_masa"]


@pytest.mark.usefixtures("acuan")
def test_it_answers_from_the_corrected_version_from_its_day_on() -> None:
    perubahan = {"tenggat": {"kajian_awal": {"jumlah": 3, "dasar": "Perbawaslu baru"}}}
    koreksi_rezim("PILKADA-2024", perubahan, "Peraturan baru.", date(2024, 11, 20), None)
    assert tenggat()["jatuh_tempo"] == "2024-11-23T23:59:59+07:00"
    assert tenggat()["dasar"] == "Perbawaslu baru"
    assert tenggat(mulai="2024-11-19")["jatuh_tempo"] == "2024-11-21T23:59:59+07:00"


@pytest.mark.usefixtures("acuan")
@pytest.mark.parametrize(
    ("pilihan", "kata"),
    [
        ({"rezim": "PILKADA-1955"}, "PILKADA-1955"),
        ({"rezim": "pilkada-2024"}, "pilkada-2024"),
        ({"langkah": "kasasi"}, "kasasi"),
        ({"zona": "WITB"}, "WITB"),
        ({"zona": ""}, "Zona"),
        ({"mulai": "2024-02-30"}, "2024-02-30"),
        ({"mulai": "kemarin"}, "kemarin"),
        ({"mulai": ""}, "ISO 8601"),
        ({"mulai": "2024-11-20T25:00"}, "T25"),
        ({"mulai": "9999-12-31"}, "jangkauan"),
        ({"mulai": "0001-01-01T00:00:00+14:00"}, "jangkauan"),
    ],
)
def test_what_it_cannot_answer_is_one_clear_line_and_exit_2(
    pilihan: dict[str, str], kata: str
) -> None:
    with pytest.raises(CommandError, match=kata) as galat:
        tenggat(**pilihan)
    assert galat.value.returncode == 2
    assert len(str(galat.value).splitlines()) == 1


@pytest.mark.usefixtures("acuan")
def test_from_the_shell_nothing_but_the_json_reaches_standard_output(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.core.management.base.connections.close_all", lambda: None)
    baris = ["manage.py", "tenggat", "--rezim", "PEMILU-2022", "--langkah", "p19"]
    perintah.Command().run_from_argv([*baris, "--mulai", "2024-04-05"])
    keluar = capsys.readouterr()
    assert json.loads(keluar.out)["jatuh_tempo"] == "2024-04-18T23:59:59+07:00"
    assert (keluar.out.count("\n"), keluar.err) == (1, "")
    with pytest.raises(SystemExit) as akhir:
        perintah.Command().run_from_argv([*baris, "--mulai", "besok"])
    keluar = capsys.readouterr()
    assert (akhir.value.code, keluar.out, keluar.err.count("\n")) == (2, "", 1)


def test_without_a_database_the_shipped_regimes_answer_and_say_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def putus(*_apa: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(perintah, "acuan_berlaku", putus)
    assert tenggat(rezim="PEMILU-2022", mulai="2024-04-05")["jatuh_tempo"] == (
        "2024-04-17T23:59:59+07:00"
    )
    assert "bawaan" in capsys.readouterr().err
    with pytest.raises(CommandError, match="PILKADA-1955"):
        tenggat(rezim="PILKADA-1955")
