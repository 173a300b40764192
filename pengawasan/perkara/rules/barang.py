"""Physical evidence: what may become of it, whose work that is, and what each act must say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from laporan.choices import StatusLaporan
from pengawasan.perkara.choices import Hubungan, Sebab
from pengawasan.perkara.choices.barang import AsalBarang, JenisBarang, JenisMutasi, KeadaanBarang
from pengawasan.perkara.rules.kuasa import BARANG
from pengawasan.perkara.rules.wewenang import PENGHUBUNG, SETEMPAT, Pelaku
from wilayah.choices import Peran
from wilayah.errors import untuk_orang
from wilayah.rules.rezim import Rezim

J, K = JenisMutasi, KeadaanBarang
PENJAGA: frozenset[str] = PENGHUBUNG - {Peran.ADMIN, Peran.AUDITOR}
"""Who takes physical evidence in and moves it."""

KEADAAN: Mapping[tuple[str, JenisMutasi], KeadaanBarang] = {
    ("", J.DITERIMA): K.TERSIMPAN,
    (K.TERSIMPAN, J.DIPINDAHKAN): K.TERSIMPAN,
    (K.TERSIMPAN, J.DISEGEL_ULANG): K.TERSIMPAN,
    (K.TERSIMPAN, J.DISERAHKAN): K.DISERAHKAN,
    (K.TERSIMPAN, J.DIKEMBALIKAN): K.DIKEMBALIKAN,
    (K.TERSIMPAN, J.DIMUSNAHKAN): K.DIMUSNAHKAN,
    (K.DISERAHKAN, J.DITERIMA_KEMBALI): K.TERSIMPAN,
    **{(keadaan, J.DIBETULKAN): keadaan for keadaan in K},
}
"""What state a thing comes to, by its state and what happens to it; nothing else may happen."""

KELUAR = frozenset({J.DISERAHKAN, J.DIKEMBALIKAN})
"""The movements by which a thing leaves the office to somebody."""

BERTANDA_TERIMA = KELUAR | {J.DITERIMA, J.DITERIMA_KEMBALI}
"""The movements for which two people sign a receipt."""

TERLINDUNG = frozenset(AsalBarang) - {AsalBarang.PENGAWAS, AsalBarang.TERLAPOR}
"""Whose name opens only to whom reporters are entrusted, with a reason."""

URAIAN_KOSONG = untuk_orang("Tulis apa barangnya.")
TEMPAT_KOSONG = untuk_orang("Tulis di mana barang disimpan.")
TANPA_NILAI = untuk_orang("Tulis jumlah uangnya dalam rupiah.")
TANPA_JUMLAH = untuk_orang("Jumlahnya harus lebih dari nol.")
BELUM_TERJADI = untuk_orang("Waktunya belum terjadi.")
TERLALU_AWAL = untuk_orang("Waktunya mendahului catatan sebelumnya.")
TANPA_PENERIMA = untuk_orang("Pilih kepada siapa barang keluar.")
TANPA_SEGEL = untuk_orang("Tulis nomor segel yang baru.")
TANPA_CATATAN = untuk_orang("Tulis apa yang dibetulkan, atau dasar pemusnahannya.")
BUKAN_GILIRAN = untuk_orang("Barang dalam keadaan ini tidak dapat diperlakukan begitu.")


@dataclass(frozen=True, slots=True, repr=False)
class MasukanBarang:
    """A thing taken in: what, how much, from whom, where it lies, since when."""

    jenis: str
    uraian: str
    jumlah: Decimal
    satuan: str
    dari: str
    tempat: str
    waktu: datetime
    nilai: int | None = None
    nomor_segel: str = ""
    penyerah: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class MasukanMutasi:
    """One movement: to where, to whom (``kepada`` a role, ``penerima`` a name), since when."""

    jenis: str
    waktu: datetime
    tempat: str = ""
    kepada: str = ""
    penerima: str = ""
    nomor_segel: str = ""
    catatan: str = ""


def mutasi_terbuka(keadaan: str) -> list[JenisMutasi]:
    """Return what may happen to a thing in this state."""
    return [jenis for dari, jenis in KEADAAN if dari == keadaan]


def sebab_tertutup(pelaku: Pelaku, rezim: Rezim, *, menyimpan: bool = False) -> Sebab | None:
    """Return why this officer keeps no physical evidence of this report, or None.

    ``menyimpan``: the thing stands in the register of the officer's own office.
    """
    if pelaku.peran.isdisjoint(PENJAGA):
        return Sebab.PERAN
    if not rezim.boleh(pelaku.jenis_kantor, BARANG):
        return Sebab.TINGKAT
    if menyimpan or pelaku.hubungan in SETEMPAT:
        return None
    return Sebab.BELUM_DIAMBIL_ALIH if pelaku.hubungan == Hubungan.ATASAN else Sebab.KANTOR_LAIN


def sebab_tak_diterima(status: str) -> Sebab | None:
    """Return why a report in this status takes no more things in, or None."""
    return Sebab.DICABUT if status == StatusLaporan.DICABUT else None


def galat_barang(masukan: MasukanBarang, kini: datetime) -> dict[str, list[str]]:
    """Return what an entry still needs, by field; empty when it can be written."""
    galat = {
        "uraian": "" if masukan.uraian.strip() else URAIAN_KOSONG,
        "tempat": "" if masukan.tempat.strip() else TEMPAT_KOSONG,
        "jumlah": "" if masukan.jumlah > 0 else TANPA_JUMLAH,
        "waktu": BELUM_TERJADI if masukan.waktu > kini else "",
    }
    if masukan.jenis == JenisBarang.UANG and masukan.nilai is None:
        galat["nilai"] = TANPA_NILAI
    return {nama: [pesan] for nama, pesan in galat.items() if pesan}


def galat_mutasi(
    masukan: MasukanMutasi, keadaan: str, lalu: datetime, kini: datetime
) -> dict[str, list[str]]:
    """Return what a movement still needs; ``lalu`` is when the last one happened."""
    jenis = JenisMutasi(masukan.jenis)
    galat = {"waktu": _galat_waktu(masukan.waktu, lalu, kini)}
    if (keadaan, jenis) not in KEADAAN:
        galat["jenis"] = BUKAN_GILIRAN
    if jenis in KELUAR and not masukan.kepada:
        galat["kepada"] = TANPA_PENERIMA
    if jenis == J.DISEGEL_ULANG and not masukan.nomor_segel.strip():
        galat["nomor_segel"] = TANPA_SEGEL
    if jenis in {J.DIPINDAHKAN, J.DITERIMA_KEMBALI} and not masukan.tempat.strip():
        galat["tempat"] = TEMPAT_KOSONG
    if jenis in {J.DIBETULKAN, J.DIMUSNAHKAN} and not masukan.catatan.strip():
        galat["catatan"] = TANPA_CATATAN
    return {nama: [pesan] for nama, pesan in galat.items() if pesan}


def _galat_waktu(waktu: datetime, lalu: datetime, kini: datetime) -> str:
    if waktu > kini:
        return BELUM_TERJADI
    return TERLALU_AWAL if waktu < lalu else ""
