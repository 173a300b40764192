"""Rights, catalogue and the words for a database that is away."""

import os
import subprocess
import sys

import psycopg
import pytest
from babel.messages.catalog import Catalog
from django.core.exceptions import ImproperlyConfigured

from pengawasan import env
from pengawasan.lokal import pesan
from tests import peladen

PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Laporan"
msgstr "%s"
"""


@pytest.mark.parametrize(
    ("url", "kata"),
    [
        ("postgresql://awasi:x@127.0.0.1:1/awasi", "basis data tidak menjawab"),
        ("mysql://awasi:x@127.0.0.1/awasi", "must be postgresql://"),
    ],
)
def test_unreachable_or_wrong_database_is_one_line(url, kata):
    hasil = subprocess.run(
        [sys.executable, "-m", "pengawasan.lokal.siapkan"],
        env=os.environ | {"DATABASE_URL": url, "DATABASE_URL_PEMILIK": "", "AWASI_STATIS": "nyata"},
        cwd=peladen.AKAR,
        capture_output=True,
        text=True,
        check=False,
    )

    assert hasil.returncode == 1
    assert kata in hasil.stderr
    assert "Traceback" not in hasil.stderr


@pytest.mark.parametrize("longgar", [{"AWASI_DEMO": "ya"}, {"AWASI_BATAS": "mati"}])
@pytest.mark.parametrize(
    "terbuka",
    [
        {"ALLOWED_HOSTS": "awasi.contoh.go.id"},
        {"ALAMAT_SITUS": "https://127.0.0.1:8000"},
        {"ALAMAT_SITUS": "http://awasi.contoh.go.id"},
        {"JUMLAH_PROKSI": "1"},
    ],
)
def test_demo_and_lifted_limits_are_refused_on_a_site_others_can_reach(longgar, terbuka):
    aman = {"AWASI_DEMO": "tidak", "AWASI_BATAS": "hidup", "ALLOWED_HOSTS": "", "JUMLAH_PROKSI": ""}
    hasil = subprocess.run(
        [sys.executable, "-c", "import pengawasan.settings"],
        env=os.environ | aman | longgar | terbuka,
        cwd=peladen.AKAR,
        capture_output=True,
        text=True,
        check=False,
    )

    assert hasil.returncode == 1
    assert "for this machine only" in hasil.stderr


@pytest.mark.parametrize(
    "situs", ["http://127.0.0.1:8001", "http://[::1]:8000", "http://localhost"]
)
def test_demo_is_fine_on_this_machine_until_others_can_reach_it(situs):
    tuan = ["127.0.0.1", "localhost", "[::1]"]
    env.pastikan_setempat(tuan, situs, 0)

    with pytest.raises(ImproperlyConfigured, match="this machine only"):
        env.pastikan_setempat([*tuan, "awasi.contoh.go.id"], situs, 0)


@pytest.mark.django_db
def test_application_role_may_write_rows_and_nothing_else():
    with psycopg.connect(os.environ["DATABASE_URL"]) as koneksi:
        boleh = "SELECT has_table_privilege('laporan_laporan', %s)"
        hak = {
            kata: (koneksi.execute(boleh, [kata]).fetchone() or [None])[0]
            for kata in ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "TRIGGER")
        }

    assert [kata for kata, ada in hak.items() if ada] == ["SELECT", "INSERT", "UPDATE", "DELETE"]


def test_catalogue_is_compiled_and_empty_entries_are_named(tmp_path, monkeypatch):
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    po = folder / "django.po"
    monkeypatch.setattr(pesan, "LOKAL", tmp_path)
    terpakai = Catalog()
    terpakai.add("Laporan")
    monkeypatch.setattr(pesan, "terpakai", lambda: terpakai, raising=False)

    po.write_text(PO % "Report")
    pesan.susun()
    assert b"Report" in po.with_suffix(".mo").read_bytes()
    assert [satu for satu in pesan.periksa() if satu.endswith(": 'Laporan'")] == []

    po.write_text(PO % "")
    assert "en: belum diterjemahkan: 'Laporan'" in pesan.periksa()
