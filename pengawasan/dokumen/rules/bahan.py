"""The facts of a case a paper is drafted from: plain Indonesian words, gathered beforehand.

A person appears by name only where somebody opened it for this very paper; otherwise papers
speak of "Pelapor" and "Saksi 1".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.blok import Baris
from pengawasan.dokumen.rules.huruf import bersih
from pengawasan.dokumen.rules.jenis import BERIDENTITAS, BERSAKSI, SEORANG
from pengawasan.dokumen.rules.naskah import Kop, Pihak
from pengawasan.dokumen.rules.unsur import UnsurSurat

SEBUTAN = {"temuan": "Temuan", "informasi_awal": "Informasi Awal"}


@dataclass(frozen=True, slots=True, repr=False)
class Orang:
    """Somebody in a case: what they are called, and what was opened of them."""

    sebutan: str
    nama: str = ""
    tempat_lahir: str = ""
    tanggal_lahir: str = ""
    jenis_kelamin: str = ""
    pekerjaan: str = ""
    kewarganegaraan: str = ""
    alamat: str = ""
    telepon: str = ""
    surel: str = ""
    jabatan: str = ""
    instansi: str = ""
    nip: str = ""
    ciri: str = ""

    @property
    def tampil(self) -> str:
        """The name, or what stands for it."""
        return self.nama or self.sebutan


def _tutup(orang: Orang) -> Orang:
    return Orang(orang.sebutan)


@dataclass(frozen=True, slots=True)
class JalurSurat:
    """One track of a case and what was decided of it; ``tujuan`` is where it was forwarded."""

    jenis: str
    nama: str
    hasil: str = ""
    alasan: str = ""
    tujuan: str = ""
    pasal: str = ""


@dataclass(frozen=True, slots=True)
class TenggatSurat:
    """A step by its code and in words, with the last moment for it and the article it follows."""

    kode: str
    langkah: str
    sampai: str
    dasar: str


@dataclass(frozen=True, slots=True)
class KajianSurat:
    """How the initial study ended, in words; '' before."""

    putusan: str = ""
    nama: str = ""
    sebab: str = ""
    alasan: str = ""
    dari_kantor: str = ""
    ke_kantor: str = ""
    saat: str = ""


@dataclass(frozen=True, slots=True)
class KantorSurat:
    """The office that issues: its letterhead, where it writes, who signs, how it is reached."""

    nama: str
    kop: Kop
    kota: str
    penanda: Pihak
    kontak: str = ""
    atasan: str = ""


@dataclass(frozen=True, slots=True)
class Lama:
    """How long somebody has for something, in words, and the article; '' where no rule says."""

    lama: str = ""
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class Aturan:
    """The regime of the case, and the form it gives this paper.

    ``perbaikan`` is the reporter's time to complete, ``kpu`` the election body's to follow.
    """

    dasar: str
    kode: str
    judul: str
    perbaikan: Lama = Lama()
    kpu: Lama = Lama()


@dataclass(frozen=True, slots=True)
class Peristiwa:
    """What was reported, where and when, in words."""

    kategori: str
    wilayah: str
    tempat: str
    kejadian: str
    diketahui: str
    uraian: str


@dataclass(frozen=True, slots=True)
class Urutan:
    """The numbers and moments of a case so far; '' for what has not come."""

    nomor: str
    bentuk: str
    disampaikan: str
    diterima: str = ""
    tanda_terima: str = ""
    diserahkan: Baris = ()
    register: str = ""
    diregistrasi: str = ""
    status: str = ""
    batas_lapor: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Bahan:
    """Everything a paper may be drafted from; ``lain`` is what the step at hand adds."""

    jenis: JenisDokumen
    aturan: Aturan
    kantor: KantorSurat
    urutan: Urutan
    peristiwa: Peristiwa
    pelapor: Orang
    terlapor: tuple[Orang, ...]
    saksi: tuple[Orang, ...]
    bukti: Baris
    unsur: tuple[UnsurSurat, ...]
    jalur: tuple[JalurSurat, ...]
    tenggat: tuple[TenggatSurat, ...]
    kajian: KajianSurat
    petugas: str
    hari: date
    tautan: str
    jalur_ini: str = ""
    lain: Mapping[str, Any] = field(default_factory=dict)

    @property
    def temuan(self) -> bool:
        return self.urutan.bentuk == "temuan"

    @property
    def sebut(self) -> str:
        """Laporan, Informasi Awal or Temuan, as the sentence goes."""
        return SEBUTAN.get(self.urutan.bentuk, "Laporan")

    @property
    def acuan(self) -> str:
        """The case by its number, such as Laporan Nomor 001/Reg/LP/PB/Kab/63.11/XI/2026."""
        return f"{self.sebut} Nomor {self.urutan.register or self.urutan.nomor}"

    @property
    def satu_jalur(self) -> JalurSurat:
        """The track this paper is about; an empty one for a paper of the whole case."""
        cocok = [satu for satu in self.jalur if satu.jenis == self.jalur_ini]
        return cocok[0] if cocok else JalurSurat(self.jalur_ini, "")

    @property
    def seorang(self) -> Orang:
        """Whom a paper of one person is about: ``sebagai`` and ``ke`` say which of them.

        Somebody outside the report (an expert) is named by the addition ``nama``.
        """
        sebagai, ke = self.teks("sebagai", "terlapor"), self.teks("ke", "1")
        semua = {"terlapor": self.terlapor, "saksi": self.saksi, "pelapor": (self.pelapor,)}
        pilihan = semua.get(sebagai, ())
        if ke.isdecimal() and 1 <= int(ke) <= len(pilihan):
            return pilihan[int(ke) - 1]
        sebutan = sebagai.replace("_", " ").capitalize()
        return Orang(sebutan, nama=self.teks("nama"), alamat=self.teks("alamat_orang"))

    @property
    def hari_acara(self) -> date:
        """The day of what minutes are about (addition ``tanggal``), today where none was given."""
        tanggal = self.lain.get("tanggal")
        return tanggal if isinstance(tanggal, date) else self.hari

    def tertutup(self) -> "Bahan":
        """Return the facts without the identities this kind of paper may not show."""
        if self.jenis in BERIDENTITAS and self.jenis not in SEORANG:
            terbuka = self.jenis in BERSAKSI
            return self if terbuka else replace(self, saksi=tuple(map(_tutup, self.saksi)))
        buka = self.seorang if self.jenis in SEORANG else None
        pelapor = self.pelapor if self.pelapor is buka else _tutup(self.pelapor)
        saksi = (satu if satu is buka else _tutup(satu) for satu in self.saksi)
        return replace(self, pelapor=pelapor, saksi=tuple(saksi))

    def teks(self, nama: str, bawaan: str = "") -> str:
        """Return one addition as text, without surprises for the typesetter."""
        nilai = self.lain.get(nama)
        return bersih(str(nilai)).strip() if nilai not in {None, ""} else bawaan

    def daftar(self, nama: str, bawaan: Iterable[str] = ()) -> Baris:
        """Return one addition as a list of lines."""
        nilai = self.lain.get(nama)
        if nilai is None:
            return tuple(bawaan)
        baris = nilai.splitlines() if isinstance(nilai, str) else nilai
        return tuple(bersih(str(satu)).strip() for satu in baris if str(satu).strip())

    def tabel(self, nama: str, kolom: int, bawaan: Iterable[Baris] = ()) -> tuple[Baris, ...]:
        """Return one addition as rows of so many columns, short ones filled up."""
        nilai = self.lain.get(nama)
        if nilai is None:
            return tuple(bawaan)
        baris = ([bersih(str(sel)) for sel in satu][:kolom] for satu in nilai)
        return tuple((*satu, *("",) * (kolom - len(satu))) for satu in baris)
