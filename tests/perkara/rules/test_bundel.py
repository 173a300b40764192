"""Items, paths and the stream of an archive: safe to unpack, the same bytes every time."""

import io
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.rules.berkas import DITERIMA
from pengawasan.perkara.rules.bundel import (
    BUNDEL,
    EKSTENSI,
    BarisManifes,
    Manifes,
    Susunan,
    jalan,
    nama_arsip,
    susunan_untuk,
)
from pengawasan.perkara.rules.bundel_arsip import aman, arsip

BARIS = (BarisManifes("a-x/01-y.pdf", "a", "0" * 64, 3, "001/PP", "2024-11-21T00:00:00+00:00"),)


def test_the_police_bundle_has_the_fifteen_items_of_the_rule():
    assert "".join(satu.huruf for satu in BUNDEL[Susunan.PIDANA]) == "abcdefghijklmno"
    assert susunan_untuk("pidana", "penyidik") == Susunan.PIDANA
    assert susunan_untuk("hukum_lain", "bkn") == Susunan.BKN
    assert susunan_untuk("kode_etik", "dkpp") == Susunan.UMUM


@pytest.mark.parametrize("susunan", Susunan)
def test_items_have_letters_of_their_own(susunan):
    huruf = [satu.huruf for satu in BUNDEL[susunan]]
    kode = [satu.kode for satu in BUNDEL[susunan]]

    assert len(set(huruf)) == len(set(kode)) == len(huruf)


def test_every_kind_of_evidence_has_an_ending():
    assert set(EKSTENSI) == DITERIMA


@given(nama=st.text(max_size=200), ekstensi=st.text(max_size=20))
def test_no_name_leaves_the_folder_it_is_unpacked_in(nama, ekstensi):
    tempat = jalan(BUNDEL[Susunan.PIDANA][0], 1, nama, ekstensi)

    assert aman(tempat)
    assert tempat.startswith("a-surat-pengantar/01-")
    assert len(tempat) < 200


@given(st.text(max_size=80))
def test_an_archive_has_a_name_every_system_takes(nomor):
    nama = nama_arsip(Susunan.PIDANA, nomor)

    assert nama.isascii()
    assert not set(nama) & set('/\\:*?"<>| ')


@pytest.mark.parametrize(
    "jahat", ["../x", "/etc/x", "a/../x", "a\\..\\x", "C:/x", "a//x", "", "a/./b", "é.txt"]
)
def test_a_path_that_leaves_the_folder_is_refused(jahat):
    with pytest.raises(ValueError, match="arsip"):
        b"".join(arsip([(jahat, [b"x"])]))


def test_the_same_path_twice_is_refused():
    with pytest.raises(ValueError, match="arsip"):
        b"".join(arsip([("a/b.txt", [b"1"]), ("a/b.txt", [b"2"])]))


def test_the_same_files_give_the_same_bytes_and_open_again():
    berkas = [("a/b.txt", [b"satu", b"dua"]), ("c.txt", [])]

    isi = b"".join(arsip(berkas))

    assert isi == b"".join(arsip(berkas))
    with zipfile.ZipFile(io.BytesIO(isi)) as buka:
        assert buka.testzip() is None
        assert buka.read("a/b.txt") == b"satudua"
        assert buka.namelist() == ["a/b.txt", "c.txt"]


def test_an_archive_is_streamed_in_little_memory():
    potong = b"\0" * 65536
    besar = (("a/besar.bin", (potong for _ in range(1600))),)
    tracemalloc.start()

    banyak = sum(len(satu) for satu in arsip(besar))

    _kini, puncak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert banyak > 100 * 1024 * 1024
    assert puncak < 4 * 1024 * 1024


def test_the_manifest_says_what_is_missing_and_held_back():
    manifes = Manifes(
        "pidana", "001/Reg", "pidana", "Kantor", BARIS, ("f. Laporan",), ("Formulir",)
    )

    assert b'"belum_ada": [\n  "f. Laporan"\n ]' in manifes.json()
    teks = manifes.teks().decode()
    assert f"{'0' * 64}  a-x/01-y.pdf\n" in teks
    assert "# belum ada: f. Laporan" in teks
    assert "# ditahan: Formulir" in teks
