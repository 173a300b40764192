"""A legal regime as frozen data: clocks, elements, powers and number patterns.

The values live in versioned rows that an office may correct;
:mod:`wilayah.rules.bacaan_rezim` reads and checks them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LANGKAH = (
    "pelaporan",
    "serah_berkas",
    "kajian_awal",
    "perbaikan",
    "penanganan",
    "perpanjangan",
    "temuan",
    "gakkumdu_1",
    "penerusan_pidana",
    "tsm_putusan",
    "kpu_tindak_lanjut",
    "penyidikan",
    "p19",
    "p19_kembali",
    "limpah_pn",
    "putusan_pn",
    "banding",
    "putusan_pt",
)
TINGKAT_KANTOR = ("panwaslu_kecamatan", "bawaslu_kabupaten", "bawaslu_provinsi", "bawaslu_ri")
TINDAKAN = (
    "terima",
    "catat_loket",
    "kode_akses_baru",
    "catat_kontak",
    "teruskan",
    "tugaskan",
    "kajian_awal",
    "limpahkan",
    "ambil_alih",
    "informasi_awal",
    "penanganan",
    "gakkumdu",
    "sidang",
    "tsm",
)
BULAN_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
BERLAKU_MK_104 = date(2025, 7, 30)


class Satuan(StrEnum):
    HARI_KALENDER = "hari_kalender"
    HARI_KERJA = "hari_kerja"
    JAM = "jam"


class Keyakinan(StrEnum):
    """How sure a fact of law is: text, officials, one source, or nothing but background."""

    TEKS = "H"
    PEJABAT = "M"
    SATU_SUMBER = "L"
    LATAR = "B"

    @property
    def belum_diverifikasi(self) -> bool:
        return self in {Keyakinan.SATU_SUMBER, Keyakinan.LATAR}


class RezimTidakSah(ValueError):
    """A regime's data is incomplete or contradicts itself; the message names the place."""


class RezimTidakDikenal(LookupError):
    """No regime has this code."""


class LangkahTidakDikenal(LookupError):
    """The regime sets no deadline for this step."""


@dataclass(frozen=True, slots=True)
class AturanTenggat:
    """How long one step may take; ``jumlah`` in ``satuan``, counted from ``mulai_dari``."""

    langkah: str
    jumlah: int
    satuan: Satuan
    mulai_dari: str
    dasar: str
    keyakinan: Keyakinan
    catatan: str = ""

    @property
    def belum_diverifikasi(self) -> bool:
        return self.keyakinan.belum_diverifikasi


@dataclass(frozen=True, slots=True)
class Unsur:
    """One element a report must fulfil; ``penjelasan`` says what is missing and what follows."""

    kode: str
    jenis: str
    label: str
    penjelasan: str
    dasar: str
    keyakinan: Keyakinan

    @property
    def belum_diverifikasi(self) -> bool:
        return self.keyakinan.belum_diverifikasi


@dataclass(frozen=True, slots=True)
class Register:
    """What stands in an office's numbers of one report or case.

    ``bentuk`` is LP or TM; ``jenis`` and ``kantor`` are keys of the pattern's two code tables,
    ``kode`` is the office's region code.
    """

    bentuk: str
    jenis: str
    kantor: str
    kode: str
    tanggal: date


@dataclass(frozen=True, slots=True)
class PolaNomor:
    """The patterns of registration and receipt numbers, with the codes that fill them."""

    registrasi: str
    kode_jenis: Mapping[str, str]
    kode_kantor: Mapping[str, str]
    tanda_terima: str = "{urut:03d}/{bentuk}/{jenis}/{kantor}/{kode}/{bulan}/{tahun}"

    def nomor_registrasi(self, urut: int, register: Register) -> str:
        """Write a number such as ``001/Reg/LP/PB/Kab/63.11/XI/2026``."""
        return self._tulis(self.registrasi, urut, register)

    def nomor_tanda_terima(self, urut: int, register: Register) -> str:
        """Write a number such as ``001/LP/PB/Kab/63.11/XI/2026``."""
        return self._tulis(self.tanda_terima, urut, register)

    def _tulis(self, pola: str, urut: int, register: Register) -> str:
        return pola.format(
            urut=urut,
            bentuk=register.bentuk,
            jenis=self.kode_jenis[register.jenis],
            kantor=self.kode_kantor[register.kantor],
            kode=register.kode,
            bulan=BULAN_ROMAWI[register.tanggal.month - 1],
            tahun=register.tanggal.year,
        )


@dataclass(frozen=True, slots=True)
class Rezim:
    """One version of a legal regime, read and checked."""

    kode: str
    nama: str
    dasar: str
    berlaku_dari: date
    berlaku_sampai: date | None
    administrasi: str
    tenggat: Mapping[str, AturanTenggat]
    unsur: tuple[Unsur, ...]
    wewenang: Mapping[str, frozenset[str]]
    nomor: PolaNomor

    def aturan(self, langkah: str) -> AturanTenggat:
        """Return the rule of one step; LangkahTidakDikenal if the regime has none."""
        try:
            return self.tenggat[langkah]
        except KeyError:
            raise LangkahTidakDikenal(langkah) from None

    def berlaku_pada(self, tanggal: date) -> bool:
        """Tell whether a local date lies inside the life of the regime."""
        sampai = self.berlaku_sampai or date.max
        return self.berlaku_dari <= tanggal <= sampai

    def boleh(self, jenis_kantor: str, tindakan: str) -> bool:
        """Tell whether an office of this tier may do this act under the regime."""
        return tindakan in self.wewenang.get(jenis_kantor, frozenset())


def rezim_bawaan(tanggal: date, jenis_pemilihan: str = "tidak_tahu") -> str:
    """Return the regime of an event whose election is not determined yet.

    The kind of election decides when the reporter knows it. Otherwise the Pilkada of the day
    applies: its clocks run in calendar days, so an office that keeps them has kept the others.
    MK 104/PUU-XXIII/2025 works from its reading on 30 July 2025.
    """
    if jenis_pemilihan in {"presiden", "dpr_dpd_dprd"}:
        return "PEMILU-2022"
    return "PILKADA-PASCA-MK104" if tanggal >= BERLAKU_MK_104 else "PILKADA-2024"
