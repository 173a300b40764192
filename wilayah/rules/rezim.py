"""A legal regime as frozen data: clocks, elements, forms, targets, powers, number patterns.

The values live in versioned rows that an office may correct;
:mod:`wilayah.rules.bacaan_rezim` reads and checks them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wilayah.rules.kata_rezim import BULAN_ROMAWI

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


class Berkeyakinan:
    """Something a regime says, only as sure as its source."""

    __slots__ = ()
    keyakinan: Keyakinan

    @property
    def belum_diverifikasi(self) -> bool:
        return self.keyakinan.belum_diverifikasi


class RezimTidakSah(ValueError):
    """A regime's data is incomplete or contradicts itself; the message names the place."""


class RezimTidakDikenal(LookupError):
    """No regime has this code."""


class LangkahTidakDikenal(LookupError):
    """The regime sets no deadline for this step."""


class SasaranTidakDikenal(LookupError):
    """The regime knows no body of this code to forward to."""


@dataclass(frozen=True, slots=True)
class AturanTenggat(Berkeyakinan):
    """How long one step may take; ``jumlah`` in ``satuan``, counted from ``mulai_dari``."""

    langkah: str
    jumlah: int
    satuan: Satuan
    mulai_dari: str
    dasar: str
    keyakinan: Keyakinan
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Unsur(Berkeyakinan):
    """One element a report must fulfil; ``penjelasan`` says what is missing and what follows."""

    kode: str
    jenis: str
    label: str
    penjelasan: str
    dasar: str
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class Formulir(Berkeyakinan):
    """What one kind of paper is called; ``kode`` is empty where the regulation gives none."""

    jenis: str
    kode: str
    judul: str
    dasar: str
    keyakinan: Keyakinan
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Sasaran(Berkeyakinan):
    """A body that a track can be forwarded to.

    ``untuk`` says in words about whom, ``kategori`` for which categories it is proposed first,
    ``tingkat`` which offices write to it (none named: all). Of the reported party the fields
    ``wajib`` must be known. ``langkah`` is the deadline that forwarding opens, or empty. The
    smallest ``urut`` is proposed first.
    """

    kode: str
    nama: str
    jalur: tuple[str, ...]
    untuk: str
    kategori: tuple[str, ...]
    tingkat: tuple[str, ...]
    wajib: tuple[str, ...]
    langkah: str
    dasar: str
    keyakinan: Keyakinan
    catatan: str = ""
    urut: int = 1000
    aktif: bool = True

    def melayani(self, jalur: str, jenis_kantor: str = "") -> bool:
        """Tell whether an office of this tier (any, when not given) may forward a track here."""
        sampai = not jenis_kantor or not self.tingkat or jenis_kantor in self.tingkat
        return self.aktif and jalur in self.jalur and sampai

    def jarak(self, kategori: str) -> int:
        """Return 0 where the category is named, 1 where none is, 2 where only others are."""
        return 0 if kategori in self.kategori else 1 + bool(self.kategori)


@dataclass(frozen=True, slots=True)
class AturanAplikasi:
    """Rules of this program, not of law.

    A deadline warns at ``peringatan`` percent of its time; a forwarded track reminds after
    ``pengingat`` days; an invitation reaches people ``undangan`` days ahead.
    """

    peringatan: tuple[int, ...]
    pengingat: tuple[int, ...]
    undangan: int


@dataclass(frozen=True, slots=True)
class AturanLimpahan(Berkeyakinan):
    """Whether the clock of the initial study goes on or starts again at a delegated report's goal.

    ``jam`` is ``berlanjut`` or ``mulai_ulang``.
    """

    jam: str
    dasar: str
    keyakinan: Keyakinan
    catatan: str = ""

    @property
    def mulai_ulang(self) -> bool:
        return self.jam == "mulai_ulang"


@dataclass(frozen=True, slots=True)
class Register:
    """What stands in an office's numbers of one report or case, or of the office's own papers.

    ``bentuk`` is a key of the code table (``laporan``, ``temuan``) or the code itself (LP, TM);
    ``jenis`` and ``kantor`` are keys of theirs, ``kode`` is the office's region code. The first
    two are empty for what belongs to no report.
    """

    bentuk: str
    jenis: str
    kantor: str
    kode: str
    tanggal: date


@dataclass(frozen=True, slots=True)
class PolaNomor(Berkeyakinan):
    """The patterns of an office's numbers, with the codes that fill them."""

    registrasi: str
    tanda_terima: str
    surat_keluar: str
    barang_bukti: str
    serah_terima: str
    saran_perbaikan: str
    form_a: str
    kode_bentuk: Mapping[str, str]
    kode_jenis: Mapping[str, str]
    kode_kantor: Mapping[str, str]
    keyakinan: Keyakinan
    catatan: str = ""

    def nomor_registrasi(self, urut: int, register: Register) -> str:
        """Write a number such as ``001/Reg/LP/PB/Kab/63.11/XI/2026``."""
        return self._tulis(self.registrasi, urut, register)

    def nomor_tanda_terima(self, urut: int, register: Register) -> str:
        """Write a number such as ``001/LP/PB/Kab/63.11/XI/2026``."""
        return self._tulis(self.tanda_terima, urut, register)

    def nomor_surat_keluar(self, urut: int, register: Register) -> str:
        """Write an outgoing letter's number, such as ``001/PP.00.02/Kab/63.11/XI/2026``."""
        return self._tulis(self.surat_keluar, urut, register)

    def nomor_barang_bukti(self, urut: int, register: Register) -> str:
        """Write the number of a thing kept as evidence, such as ``001/BB/Kab/63.11/2026``."""
        return self._tulis(self.barang_bukti, urut, register)

    def nomor_serah_terima(self, urut: int, register: Register) -> str:
        """Write the number of a handing over, such as ``001/ST/PB/Kab/63.11/XI/2026``."""
        return self._tulis(self.serah_terima, urut, register)

    def nomor_saran_perbaikan(self, urut: int, register: Register) -> str:
        """Write the number of a suggestion, such as ``001/SP/Kab/63.11/XI/2026``."""
        return self._tulis(self.saran_perbaikan, urut, register)

    def nomor_form_a(self, urut: int, register: Register) -> str:
        """Write the number of a Form A, such as ``001/LHP/PM.01.02/63.11/XI/2026``."""
        return self._tulis(self.form_a, urut, register)

    def _tulis(self, pola: str, urut: int, register: Register) -> str:
        return pola.format(
            urut=urut,
            bentuk=self.kode_bentuk.get(register.bentuk, register.bentuk),
            jenis=self.kode_jenis[register.jenis] if register.jenis else "",
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
    formulir: Mapping[str, Formulir]
    sasaran: Mapping[str, Sasaran]
    wewenang: Mapping[str, frozenset[str]]
    nomor: PolaNomor
    limpahan: AturanLimpahan
    aplikasi: AturanAplikasi
    edisi: int

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

    def sasaran_berkode(self, kode: str) -> Sasaran:
        """Return one body to forward to, also one no longer used; SasaranTidakDikenal if none."""
        try:
            return self.sasaran[kode]
        except KeyError:
            raise SasaranTidakDikenal(kode) from None

    def sasaran_untuk(
        self, jalur: str, kategori: str = "", jenis_kantor: str = ""
    ) -> tuple[Sasaran, ...]:
        """Return where a kind of track may be forwarded, what fits the category best first."""
        cocok = (satu for satu in self.sasaran.values() if satu.melayani(jalur, jenis_kantor))
        return tuple(sorted(cocok, key=lambda satu: (satu.jarak(kategori), satu.urut, satu.kode)))


def rezim_bawaan(tanggal: date, jenis_pemilihan: str = "tidak_tahu") -> str:
    """Return the regime of an event whose election is not determined yet.

    The kind of election decides when the reporter knows it. Otherwise the Pilkada of the day
    applies: its clocks run in calendar days, so an office that keeps them has kept the others.
    MK 104/PUU-XXIII/2025 works from its reading on 30 July 2025.
    """
    if jenis_pemilihan in {"presiden", "dpr_dpd_dprd"}:
        return "PEMILU-2022"
    return "PILKADA-PASCA-MK104" if tanggal >= BERLAKU_MK_104 else "PILKADA-2024"
