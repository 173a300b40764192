"""What happens before anything is installed."""

import importlib.util
import json
import re
import sys
from types import ModuleType

import pytest

from pengawasan.lokal import proses
from tests import peladen, peramban

KUNCI = sorted(peladen.AKAR.glob("requirements*.lock"))
PAKET = re.compile(
    r"^([a-z0-9][\w.-]*(?:\[\S+\])?)==(\S+)([^\n]*)((?:\n    --hash=\S+(?: \\)?)*)", re.MULTILINE
)


@pytest.fixture
def pasang(tmp_path, monkeypatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("pasang", proses.TURUN.with_name("pasang.py"))
    assert spec
    assert spec.loader
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    monkeypatch.setattr(modul, "AKAR", str(tmp_path))
    monkeypatch.setattr(modul, "VENV", str(tmp_path))
    monkeypatch.setattr(modul, "CATATAN", str(tmp_path / "awasi.json"))
    monkeypatch.setattr(modul, "redis_terpisah", lambda _berkas: None)
    for nama in modul.KUNCI.values():
        (tmp_path / nama).write_text("paket==1\n")
    return modul


def _satu_baris(galat: pytest.ExceptionInfo[SystemExit]) -> str:
    pesan = str(galat.value.code)
    assert "\n" not in pesan
    return pesan


def test_old_python_is_told_so_in_one_line(pasang, monkeypatch):
    monkeypatch.setattr(pasang.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(pasang.shutil, "which", lambda _nama: None)

    with pytest.raises(SystemExit) as galat:
        pasang.python_yang_cukup()
    assert _satu_baris(galat) == "awasi: perlu Python 3.11 atau lebih baru; yang ada 3.9."


def test_python_without_venv_is_told_so_in_one_line(pasang, monkeypatch):
    monkeypatch.setattr(pasang, "venv_sehat", lambda: False)
    monkeypatch.setitem(sys.modules, "ensurepip", None)

    with pytest.raises(SystemExit) as galat:
        pasang.buat_venv()
    assert "python3-venv" in _satu_baris(galat)


def test_unchanged_lock_is_not_installed_again(pasang, monkeypatch, tmp_path):
    dipasang: list[str] = []
    monkeypatch.setattr(pasang, "pip", dipasang.append)

    pasang.pasang("uji")
    pasang.pasang("uji")
    pasang.pasang("lokal")
    assert [nama.rpartition("/")[2] for nama in dipasang] == ["requirements-uji.lock"]

    (tmp_path / "requirements-lokal.lock").write_text("paket==2\n")
    (tmp_path / "requirements-uji.lock").write_text("paket==2\n")
    pasang.pasang("lokal")
    assert dipasang[1].endswith("requirements-lokal.lock")


def test_interrupted_installation_is_done_again(pasang, monkeypatch, tmp_path):
    def putus(_berkas: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pasang, "pip", putus)
    with pytest.raises(KeyboardInterrupt):
        pasang.pasang("lokal")

    assert not (tmp_path / "awasi.json").exists()


def test_broken_note_of_what_is_installed_is_no_obstacle(pasang, tmp_path):
    (tmp_path / "awasi.json").write_text("{")

    assert pasang.terpasang() == {}
    (tmp_path / "awasi.json").write_text(json.dumps({"uji": "x"}))
    assert pasang.terpasang() == {"uji": "x"}


@pytest.mark.parametrize("kunci", KUNCI, ids=lambda k: k.name)
def test_lock_pins_every_package_by_hash_and_knows_no_machine(kunci):
    isi = kunci.read_text()
    paket = PAKET.findall(isi)

    assert len(paket) > 40
    assert [nama for nama, _versi, _syarat, sidik in paket if "--hash=sha256:" not in sidik] == []
    assert not re.search(r"file:|find-links|index-url|^-|/(?:opt|root|home)/", isi, re.MULTILINE)


def test_locks_agree_on_every_version():
    besar, *kecil = (
        {(nama, versi) for nama, versi, _s, _h in PAKET.findall(k.read_text())}
        for k in sorted(KUNCI, key=lambda k: -k.stat().st_size)
    )

    assert len(kecil) == 2
    assert all(satu <= besar for satu in kecil)


def test_missing_browser_is_said_in_one_line_where_nothing_may_be_installed(monkeypatch):
    monkeypatch.setenv("AWASI_PERAMBAN", "/tidak/ada")
    monkeypatch.setattr(peramban.os, "geteuid", lambda: 1000)

    with pytest.raises(SystemExit) as galat:
        peramban.pasang_peramban()
    assert "chromium" in _satu_baris(galat)
