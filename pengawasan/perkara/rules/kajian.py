"""An initial study as it was decided at the desk, and what must be said with each decision."""

from collections.abc import Sequence
from dataclasses import dataclass

from laporan.rules.penilaian import Verdik
from laporan.rules.unsur import HasilUnsur
from pengawasan.perkara.choices import KodeAlasan, Putusan
from wilayah.errors import untuk_orang

NEGATIF = frozenset({Putusan.TIDAK_DIREGISTRASI, Putusan.SENGKETA})
BERDIRI_SENDIRI = frozenset(
    {
        KodeAlasan.BUKAN_PELANGGARAN,
        KodeAlasan.BUKAN_KEWENANGAN,
        KodeAlasan.SUDAH_DITANGANI,
        KodeAlasan.SENGKETA,
    }
)
"""Reasons that need no element unmet: the report may be complete and still end here."""
BATAS_WAKTU = "batas_waktu"
BELUM_TERPENUHI = untuk_orang("Laporan diregistrasi hanya bila semua unsur terpenuhi.")
BELUM_DINILAI = untuk_orang("Nilai lebih dulu unsur yang masih tercatat belum terpenuhi:")
TANPA_JALUR = untuk_orang("Pilih paling sedikit satu jenis dugaan pelanggaran.")
TANPA_KEKURANGAN = untuk_orang("Tandai paling sedikit satu unsur yang belum terpenuhi.")
SEMUA_TERPENUHI = untuk_orang(
    "Belum ada unsur yang kurang. Nilai sedikitnya satu unsur belum terpenuhi dengan alasannya, "
    "atau pilih sebab yang berdiri sendiri (misalnya bukan pelanggaran, sudah ditangani)."
)
TEPAT_WAKTU = untuk_orang(
    "Nilai batas waktu belum terpenuhi dengan alasannya bila laporan melewati batas waktu."
)
TANPA_ALASAN = untuk_orang("Tulis alasannya, pelapor akan membacanya.")
BELUM_DIMINTA = untuk_orang("Pelapor belum pernah diminta melengkapi.")
TANPA_TUJUAN = untuk_orang("Pilih kantor tujuan.")


Galat = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class MasukanKajian:
    """One decision: its end, the verdicts, and what that end needs besides.

    ``ke_kantor`` is the jurisdiction of the office a report is passed to; ``pemilihan`` the code
    of the election, where the report had none yet.
    """

    putusan: Putusan
    unsur: tuple[Verdik, ...] = ()
    jalur: tuple[str, ...] = ()
    alasan: str = ""
    kode_alasan: str = ""
    ke_kantor: str | None = None
    pemilihan: str = ""

    @property
    def belum(self) -> tuple[Verdik, ...]:
        """The elements found not to be met."""
        return tuple(satu for satu in self.unsur if not satu.terpenuhi)


def galat_kajian(
    masukan: MasukanKajian, syarat: Sequence[HasilUnsur], *, perbaikan_sudah: bool
) -> dict[str, list[str]]:
    """Return what the decision still needs, by field; empty when it can be carried out.

    ``syarat`` is how the elements stand without this decision: what it does not judge stays so.
    "Not completed" can only be said of somebody who was asked to complete.
    """
    kode = kode_alasan(masukan, perbaikan_sudah=perbaikan_sudah)
    galat = PEMERIKSA.get(masukan.putusan, _tanpa_syarat)(masukan, _belum(masukan, syarat), kode)
    if masukan.kode_alasan == KodeAlasan.TIDAK_LENGKAP and not perbaikan_sudah:
        galat["kode_alasan"] = [BELUM_DIMINTA]
    return galat


def _belum(masukan: MasukanKajian, syarat: Sequence[HasilUnsur]) -> dict[str, str]:
    """Return the names of the elements not met, by code: as judged now, else as they stand."""
    nilai = {satu.unsur: satu.terpenuhi for satu in masukan.unsur}
    return {s.unsur: s.label for s in syarat if not nilai.get(s.unsur, s.terpenuhi)}


def kode_alasan(masukan: MasukanKajian, *, perbaikan_sudah: bool) -> str:
    """Return why a report is not registered, where the desk did not choose a code."""
    if masukan.putusan == Putusan.SENGKETA:
        return KodeAlasan.SENGKETA
    if masukan.putusan != Putusan.TIDAK_DIREGISTRASI:
        return ""
    if masukan.kode_alasan:
        return masukan.kode_alasan
    if [satu.unsur for satu in masukan.belum] == [BATAS_WAKTU]:
        return KodeAlasan.DALUWARSA
    return KodeAlasan.TIDAK_LENGKAP if perbaikan_sudah else KodeAlasan.LAINNYA


def _tanpa_syarat(masukan: MasukanKajian, belum: dict[str, str], kode: str) -> Galat:
    return {}


def _registrasi(masukan: MasukanKajian, belum: dict[str, str], kode: str) -> Galat:
    galat: Galat = {}
    if masukan.belum:
        galat["unsur"] = [BELUM_TERPENUHI]
    elif belum:
        galat["unsur"] = [BELUM_DINILAI, *belum.values()]
    if not masukan.jalur:
        galat["jalur"] = [TANPA_JALUR]
    return galat


def _perbaikan(masukan: MasukanKajian, belum: dict[str, str], kode: str) -> Galat:
    if masukan.belum:
        return {}
    return {"unsur": [TANPA_KEKURANGAN]}


def _negatif(masukan: MasukanKajian, belum: dict[str, str], kode: str) -> Galat:
    """Demand what the status letter says: reasons per element, unless one stands by itself."""
    galat: Galat = {} if masukan.alasan else {"alasan": [TANPA_ALASAN]}
    if kode in BERDIRI_SENDIRI:
        return galat
    if not belum:
        galat["unsur"] = [SEMUA_TERPENUHI]
    elif kode == KodeAlasan.DALUWARSA and BATAS_WAKTU not in belum:
        galat["unsur"] = [TEPAT_WAKTU]
    return galat


def _limpahkan(masukan: MasukanKajian, belum: dict[str, str], kode: str) -> Galat:
    return {"ke_kantor": [TANPA_TUJUAN]} if masukan.ke_kantor is None else {}


PEMERIKSA = {
    Putusan.REGISTRASI: _registrasi,
    Putusan.PERBAIKAN: _perbaikan,
    Putusan.TIDAK_DIREGISTRASI: _negatif,
    Putusan.SENGKETA: _negatif,
    Putusan.LIMPAHKAN: _limpahkan,
}
