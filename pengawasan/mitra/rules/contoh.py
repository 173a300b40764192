"""The demo people and what the demo incidents are made of; pure, so that tests read it too."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Any

from wilayah.choices import Peran, Petahana
from wilayah.rules.peserta import AnggotaTim, BarisPeserta

SANDI = "awasi-demo"
MITRA = "Mitra Pemantau Contoh"
ORANG_MITRA = "mitra.demo"
PROVINSI = "63"
KABUPATEN = ("63.11", "63.71", "19.71", "64.72")
PERAN_KABUPATEN = ("penerima", "penelaah", "koordinator", "pimpinan", "sekretariat")
ISI_KIRIMAN = (
    *("bentuk", "kategori", "uraian", "wilayah", "tempat", "kejadian_daring", "tautan"),
    *("jenis_pemilihan", "pelapor", "terlapor", "saksi", "bukti_disebut"),
)
CALON = (1, 2)
GESER = {"19": "+07:00", "63": "+08:00", "64": "+08:00"}


@dataclass(frozen=True, slots=True)
class OrangContoh:
    """One account: its name says office and role; ``kantor`` is a jurisdiction, '' for RI."""

    username: str
    kantor: str
    peran: str
    pengelola: bool = False

    @property
    def nama(self) -> str:
        """What others read: the role and nobody's name; the office stands beside it."""
        urut = self.username[-1] if self.username[-1].isdigit() else ""
        return f"{Peran(self.peran).label} Contoh {urut}".rstrip()

    @property
    def surel(self) -> str:
        return f"{self.username}@contoh.invalid"


@dataclass(frozen=True, slots=True)
class KantorContoh:
    """What visitors read of an office of the demo, all of it made up."""

    kode: str
    alamat: str
    telepon: str
    telepon_piket: str
    jam: str = "Senin sampai Jumat, 08.00 sampai 16.00"


@dataclass(frozen=True, slots=True)
class KejadianContoh:
    """One incident: the submission, the door it comes in by, and what was done with it."""

    kunci: str
    isi: dict[str, Any]
    sumber: str
    oleh: str
    langkah: tuple[Mapping[str, Any], ...]
    foto: bool


def orang_contoh() -> tuple[OrangContoh, ...]:
    """Return the accounts of the kontrak, offices from the top down."""
    atas = (
        OrangContoh("ri.admin", "", "admin", pengelola=True),
        OrangContoh("ri.admin2", "", "admin", pengelola=True),
        OrangContoh("ri.auditor", "", "auditor"),
        OrangContoh("ri.pimpinan", "", "pimpinan"),
        OrangContoh("prov.63.pimpinan", "63", "pimpinan"),
        OrangContoh("kec.63.11.02.penerima", "63.11.02", "penerima"),
    )
    kabupaten = (
        OrangContoh(f"kab.{kode}.{peran}", kode, peran)
        for kode in KABUPATEN
        for peran in PERAN_KABUPATEN
    )
    return (*atas, *kabupaten)


def kantor_contoh() -> tuple[KantorContoh, ...]:
    """Return the offices people of the demo work in."""
    kode = dict.fromkeys(satu.kantor for satu in orang_contoh())
    return tuple(
        KantorContoh(satu, f"Jalan Contoh {n}", f"0800 000 {n:03}", f"0800 111 {n:03}")
        for n, satu in enumerate(kode, start=1)
    )


def peserta_contoh(pemilihan: str) -> tuple[BarisPeserta, ...]:
    """Return two contestants for each region of the demo that elects its head."""
    return tuple(
        BarisPeserta(
            *(baris, pemilihan, kode, urut, f"Calon Contoh {urut}", f"Calon Wakil Contoh {urut}"),
            petahana=Petahana.PETAHANA if urut == 1 else Petahana.BUKAN,
            tim=(AnggotaTim(f"Ketua Tim Contoh {urut}", "Ketua tim pemenangan"),),
        )
        for baris, (kode, urut) in enumerate(product((PROVINSI, *KABUPATEN), CALON), start=1)
    )


def kejadian_contoh(data: Mapping[str, Any], hari_ini: date) -> KejadianContoh:
    """Read one incident of ``kejadian.toml``; its days are counted back from ``hari_ini``."""
    hari = (hari_ini - timedelta(days=data["hari_lalu"])).isoformat()
    isi = {nama: data[nama] for nama in ISI_KIRIMAN if nama in data}
    jam = data.get("jam")
    isi["waktu_kejadian"] = f"{hari}T{jam}:00{GESER[isi['wilayah'][:2]]}" if jam else hari
    isi["tanggal_diketahui"] = hari
    return KejadianContoh(
        kunci=data["kunci"],
        isi=isi,
        sumber=data.get("sumber", "daring"),
        oleh=data.get("oleh", ""),
        langkah=tuple(data.get("langkah", ())),
        foto=data.get("foto", False),
    )
