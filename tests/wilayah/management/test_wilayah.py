import json
import tarfile
import time
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tests.wilayah.conftest import KECIL, Buat, tulis
from wilayah.management.berkas import baca_folder
from wilayah.models import AlihKode, Batas, Kantor, Wilayah
from wilayah.rules.himpunan import baca


def jalankan(perintah: str, *argumen: object) -> str:
    keluaran = StringIO()
    call_command(perintah, *map(str, argumen), stdout=keluaran, stderr=StringIO())
    return keluaran.getvalue()


@pytest.fixture
def _tanpa_wilayah(db: None) -> None:
    Wilayah.objects.all().delete()
    AlihKode.objects.all().delete()


@pytest.mark.usefixtures("_tanpa_wilayah")
def test_the_shipped_list_is_imported_within_fifteen_seconds_and_once() -> None:
    mulai = time.perf_counter()
    assert "91599 kode dibuka" in jalankan("impor_wilayah")
    assert time.perf_counter() - mulai < 15

    assert Wilayah.objects.count() == 91_599
    assert "tidak ada yang berubah" in jalankan("impor_wilayah")
    assert Wilayah.objects.filter(berlaku_dari="2025-04-25").count() == 91_599


@pytest.mark.usefixtures("_tanpa_wilayah")
def test_a_folder_is_imported_from_a_given_day(tmp_path: Path, berkas_kecil: Buat) -> None:
    jalankan("impor_wilayah", tulis(tmp_path / "a", berkas_kecil()))
    lain = berkas_kecil("desa.csv", "Buntu Pilanduk", "Tempat Lain")

    pesan = jalankan("impor_wilayah", tulis(tmp_path / "b", lain), "--berlaku", "2026-07-01")

    assert "1 kode dibuka, 1 ditutup" in pesan
    assert Wilayah.objects.get(nama="Tempat Lain").berlaku_dari.isoformat() == "2026-07-01"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("nama", "lama", "baru", "sebab"),
    [
        ("desa.csv", "63.11.02.2006", "63.11.09.2006", "desa.csv baris 4: "),
        ("provinsi.csv", "96,Papua Barat Daya", "97,Papua", "provinsi.csv baris 3: "),
        ("provinsi.csv", "96,Papua Barat Daya", "96,Papua Tengah", "provinsi.csv baris 3: "),
        ("kecamatan.csv", "63.11.02", "63.11.01", "kecamatan.csv baris 3: "),
    ],
)
def test_a_broken_set_changes_nothing(
    tmp_path: Path, berkas_kecil: Buat, nama: str, lama: str, baru: str, sebab: str
) -> None:
    sebelum = Wilayah.objects.count()
    folder = tulis(tmp_path / "rusak", berkas_kecil(nama, lama, baru))

    with pytest.raises(CommandError, match=sebab) as galat:
        jalankan("impor_wilayah", folder)

    assert "\n" not in str(galat.value)
    assert Wilayah.objects.berlaku().count() == sebelum


@pytest.mark.django_db
def test_a_piece_of_the_country_does_not_close_the_rest(tmp_path: Path, berkas_kecil: Buat) -> None:
    with pytest.raises(CommandError, match="akan menutup"):
        jalankan("impor_wilayah", tulis(tmp_path / "sepotong", berkas_kecil()))

    assert Wilayah.objects.berlaku().count() == 91_599


@pytest.mark.django_db
def test_a_missing_folder_a_torn_file_and_a_future_day_are_one_clear_line(
    tmp_path: Path, berkas_kecil: Buat
) -> None:
    with pytest.raises(CommandError, match="tidak ada"):
        jalankan("impor_wilayah", tmp_path / "tak-ada")

    folder = tulis(tmp_path / "robek", berkas_kecil())
    (folder / "desa.csv").unlink()
    (folder / "desa.csv.gz").write_bytes(b"\x1f\x8b\x08 bukan")
    with pytest.raises(CommandError, match=r"desa\.csv: berkas ini tidak dapat dibaca"):
        jalankan("impor_wilayah", folder)

    with pytest.raises(CommandError, match="tidak boleh di masa depan"):
        jalankan("impor_wilayah", "--berlaku", "2999-01-01")


def paket(folder: Path, versi: str = "1.1.0") -> Path:
    """Write a small package in the form of the npm package, with one damaged name."""
    isi = folder / "package" / "data" / "json"
    isi.mkdir(parents=True)
    tentang = {"name": "indonesia-nodejs", "version": versi}
    (folder / "package" / "package.json").write_text(json.dumps(tentang))
    for nama, baris in {
        "provinces": [("63", "Kalimantan Selatan"), ("96", "Papua Barat Daya")],
        "cities": [("6311", "Kab Balangan"), ("6371", "Kota Banjarmasin")],
        "districts": [("631101", "J u a i"), ("631102", "Halong.")],
        "villages": [
            ("6311012001", "Sirap"),
            ("6311022005", "Halong"),
            ("6311022006", "Buntu  Pilanduk"),
        ],
    }.items():
        daftar = [{"code": kode, "name": nama} for kode, nama in baris]
        (isi / f"{nama}.json").write_text(json.dumps(daftar))
    return folder / "package"


def test_the_list_is_built_repaired_and_checked(tmp_path: Path, berkas_kecil: Buat) -> None:
    acuan = tulis(tmp_path / "acuan", berkas_kecil())

    pesan = jalankan("bangun_wilayah", paket(tmp_path), "--periksa", acuan, "--ke", tmp_path / "ke")

    assert "9 wilayah (4 nama diperbaiki), 2 titik, 1 alih kode" in pesan
    assert baca(baca_folder(tmp_path / "ke")) == baca(baca_folder(acuan))
    assert baca_folder(tmp_path / "ke")["desa.csv"].decode() == KECIL["desa.csv"]


def test_an_archive_and_a_folder_build_the_same_bytes(tmp_path: Path, berkas_kecil: Buat) -> None:
    acuan, folder = tulis(tmp_path / "acuan", berkas_kecil()), paket(tmp_path)
    with tarfile.open(tmp_path / "paket.tgz", "w:gz") as arsip:
        arsip.add(folder, "package")

    jalankan("bangun_wilayah", folder, "--periksa", acuan, "--ke", tmp_path / "satu")
    jalankan("bangun_wilayah", tmp_path / "paket.tgz", "--periksa", acuan, "--ke", tmp_path / "dua")

    satu, dua = (
        {b.name: b.read_bytes() for b in (tmp_path / nama).iterdir()} for nama in ("satu", "dua")
    )
    assert satu == dua
    assert len(satu) == 6


def test_a_list_that_differs_from_the_reference_is_not_written(
    tmp_path: Path, berkas_kecil: Buat
) -> None:
    acuan = tulis(tmp_path / "acuan", berkas_kecil("desa.csv", "Sirap", "Lain"))

    with pytest.raises(CommandError, match="Berbeda dari pembanding pada 1 kode"):
        jalankan("bangun_wilayah", paket(tmp_path), "--periksa", acuan, "--ke", tmp_path / "ke")

    assert not (tmp_path / "ke").exists()


@pytest.mark.parametrize("versi", ["1.0.0", "2.0.0"])
def test_another_version_of_the_package_is_refused(tmp_path: Path, versi: str) -> None:
    with pytest.raises(CommandError, match=r"bukan paket indonesia-nodejs 1\.1\.0"):
        jalankan("bangun_wilayah", paket(tmp_path, versi), "--ke", tmp_path / "ke")


@pytest.mark.usefixtures("_tanpa_wilayah")
def test_a_new_kecamatan_gets_its_office(tmp_path: Path, berkas_kecil: Buat) -> None:
    Kantor.objects.all()._raw_delete("default")  # thousands, and nothing hangs on them
    jalankan("impor_wilayah", tulis(tmp_path / "a", berkas_kecil()))
    lain = berkas_kecil("kecamatan.csv", "63.11.02,Halong\n", "63.11.02,Halong\n63.11.03,Baru\n")

    assert "1 kantor pengawas ditambah" in jalankan("impor_wilayah", tulis(tmp_path / "b", lain))

    assert Kantor.objects.get(kode_wilayah="63.11.03").nama == "Panwaslu Kecamatan Baru"


@pytest.mark.django_db
def test_boundaries_come_in_and_answer_for_a_point(tmp_path: Path, client: Client) -> None:
    cincin = [[115.0, -3.0], [116.0, -3.0], [116.0, -2.0], [115.0, -2.0], [115.0, -3.0]]
    fitur = {
        "type": "Feature",
        "properties": {"kode": "63.11"},
        "geometry": {"type": "Polygon", "coordinates": [cincin]},
    }
    isi = json.dumps({"type": "FeatureCollection", "features": [fitur]})
    (tmp_path / "kabkota.geojson").write_text(isi)

    assert "1 batas: 1 ditulis" in jalankan("impor_batas", tmp_path)
    assert "1 batas: 0 ditulis" in jalankan("impor_batas", tmp_path)

    jawaban = client.get("/api/v1/wilayah/di/?lat=-2.33&lng=115.46")
    assert jawaban.json()["kode"] == "63.11"
    assert client.get("/api/v1/wilayah/di/?lat=5&lng=100").status_code == 404


@pytest.mark.django_db
def test_a_broken_boundary_file_brings_nothing_in(tmp_path: Path) -> None:
    (tmp_path / "rusak.topojson").write_text("{")

    with pytest.raises(CommandError, match=r"rusak\.topojson: bukan GeoJSON"):
        jalankan("impor_batas", tmp_path)
    (tmp_path / "rusak.topojson").unlink()
    with pytest.raises(CommandError, match="Tidak ada batas"):
        jalankan("impor_batas", tmp_path)

    assert not Batas.objects.exists()
