from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from wilayah.management.berkas import BAWAAN, baca_folder
from wilayah.rules.himpunan import Himpunan, baca

KECIL = {
    "provinsi.csv": "kode,nama\n63,Kalimantan Selatan\n96,Papua Barat Daya\n",
    "kabupaten.csv": (
        "kode,nama,jenis\n63.11,Kabupaten Balangan,kabupaten\n63.71,Kota Banjarmasin,kota\n"
    ),
    "kecamatan.csv": "kode,nama\n63.11.01,Juai\n63.11.02,Halong\n",
    "desa.csv": (
        "kode,nama,jenis\n63.11.01.2001,Sirap,desa\n63.11.02.2005,Halong,desa\n"
        "63.11.02.2006,Buntu Pilanduk,desa\n"
    ),
    "titik.csv": "kode,lat,lng\n63,-2.9432,115.4212\n63.11,-2.3262,115.6181\n",
    "alih_kode.csv": (
        "kode_lama,kode_baru,dasar_lama,dasar_baru\n"
        "63.11.01.2099,63.11.01.2001,Keputusan A,Keputusan B\n"
    ),
}
Buat = Callable[..., dict[str, bytes]]


@pytest.fixture(scope="session")
def himpunan_bawaan() -> Himpunan:
    """Return the set that ships with the project."""
    return baca(baca_folder(BAWAAN))


@pytest.fixture
def berkas_kecil() -> Buat:
    """Return a maker of a small sound set; pairs (old, new) are replaced in the named file."""

    def buat(nama: str = "", lama: str = "", baru: str = "") -> dict[str, bytes]:
        isi = dict(KECIL)
        if nama:
            assert lama in isi[nama]
            isi[nama] = isi[nama].replace(lama, baru, 1)
        return {satu: teks.encode() for satu, teks in isi.items()}

    return buat


def tulis(folder: Path, berkas: Mapping[str, bytes]) -> Path:
    """Write a set into a folder."""
    folder.mkdir(exist_ok=True)
    for nama, isi in berkas.items():
        (folder / nama).write_bytes(isi)
    return folder
