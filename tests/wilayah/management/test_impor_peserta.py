"""``manage.py impor_peserta``: all of a file, or nothing of it."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from wilayah.models import Jejak, Peserta, TimPeserta
from wilayah.queries.peserta import peserta_di
from wilayah.services.pemilihan import muat_pemilihan

pytestmark = pytest.mark.django_db
KEPALA = "pemilihan,wilayah,nomor_urut,nama_calon,nama_wakil,petahana,tim\n"
DAFTAR = (
    "pilkada-2024,63.11,1,Calon Satu,Wakil Satu,petahana,Ketua Contoh: Ketua | Juru Contoh\n"
    "pilkada-2024,63.11,2,Calon Dua,Wakil Dua,,\n"
    "pilkada-2024,63,1,Calon Tiga,Wakil Tiga,penjabat,\n"
)


@pytest.fixture(autouse=True)
def pemilihan(db: None) -> None:
    muat_pemilihan(date(2026, 11, 1))


@pytest.fixture
def impor(tmp_path: Path):
    def muat(isi: str) -> str:
        berkas = tmp_path / "peserta.csv"
        berkas.write_text(KEPALA + isi, encoding="utf-8")
        keluar = StringIO()
        call_command("impor_peserta", str(berkas), stdout=keluar)
        return keluar.getvalue()

    return muat


def isi() -> list[str]:
    return [f"{satu.wilayah} {satu} {satu.petahana}" for satu in Peserta.objects.all()]


def test_a_file_comes_in_once(impor):
    assert "3 baru, 0 diubah" in impor(DAFTAR)
    sebelum = isi()
    assert sebelum == [
        "63 1. Calon Tiga – Wakil Tiga penjabat",
        "63.11 1. Calon Satu – Wakil Satu petahana",
        "63.11 2. Calon Dua – Wakil Dua bukan",
    ]
    assert "0 baru, 0 diubah, 3 sudah sesuai" in impor(DAFTAR)
    assert isi() == sebelum
    assert list(map(str, TimPeserta.objects.all())) == ["Juru Contoh", "Ketua Contoh, Ketua"]
    baris = Jejak.objects.get(peristiwa="peserta_diimpor")
    assert (baris.subjek, baris.rincian) == ("pilkada-2024", {"ditambah": 3, "diubah": 0})


def test_a_later_file_changes_what_it_names_and_keeps_the_rest(impor):
    impor(DAFTAR)
    lama = Peserta.objects.get(nama_calon="Calon Satu").pk
    baru = (
        "pilkada-2024,63.11,1,Calon Satu,Wakil Baru,bukan,Ketua Contoh: Ketua | Ketua Lain: Wakil\n"
    )
    assert "0 baru, 1 diubah" in impor(baru)
    satu = Peserta.objects.get(pk=lama)
    assert (satu.nama_wakil, satu.petahana) == ("Wakil Baru", "bukan")
    assert {str(orang) for orang in satu.tim.all()} == {"Ketua Contoh, Ketua", "Ketua Lain, Wakil"}
    assert Peserta.objects.count() == 3


def test_a_file_without_a_team_keeps_the_team_on_record(impor):
    impor(DAFTAR)
    impor("pilkada-2024,63.11,1,Calon Satu,Wakil Satu,petahana,\n")
    assert TimPeserta.objects.count() == 2


@pytest.mark.parametrize(
    ("salah", "sebab"),
    [
        ("pilkada-1955,63.11,3,Calon,,,\n", "baris 5: pemilihan “pilkada-1955” tidak dikenal"),
        ("pilkada-2024,63.99,3,Calon,,,\n", "baris 5: wilayah 63.99 tidak berlaku"),
        ("pilkada-2024,,3,Calon,,,\n", "baris 5: Pemilihan ini tidak memilih"),
        ("pemilu-2024,63.11.02,3,Calon,,,\n", "baris 5: Pemilihan ini tidak memilih"),
        ("pilkada-2024,63.11,nol,Calon,,,\n", "baris 5: nomor_urut"),
    ],
)
def test_a_broken_file_is_refused_and_changes_nothing(impor, salah, sebab):
    with pytest.raises(CommandError, match=sebab):
        impor(DAFTAR + salah)
    assert not Peserta.objects.exists()
    assert not Jejak.objects.filter(peristiwa="peserta_diimpor").exists()


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(CommandError, match="tidak dapat dibaca"):
        call_command("impor_peserta", str(tmp_path / "tiada.csv"))


def test_the_contestants_of_a_place_are_those_its_people_vote_on(impor):
    impor(DAFTAR)
    assert [str(s)[:13] for s in peserta_di("pilkada-2024", "63.11.02.2005")] == [
        "1. Calon Tiga",
        "1. Calon Satu",
        "2. Calon Dua ",
    ]
    assert [str(s)[:13] for s in peserta_di("pilkada-2024", "63.71")] == ["1. Calon Tiga"]
    assert not peserta_di(None, "63.11").exists()
    assert not peserta_di("pemilu-2024", "63.11").exists()
