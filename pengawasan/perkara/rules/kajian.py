"""An initial study as it was decided at the desk, and what must be said with each decision."""

from collections.abc import Sequence
from dataclasses import dataclass

from laporan.rules.penilaian import Verdik
from pengawasan.perkara.choices import KodeAlasan, Putusan
from wilayah.errors import untuk_orang
from wilayah.rules.rezim import Unsur

NEGATIF = frozenset({Putusan.TIDAK_DIREGISTRASI, Putusan.SENGKETA})
BATAS_WAKTU = "batas_waktu"
BELUM_TERPENUHI = untuk_orang("Laporan diregistrasi hanya bila semua unsur terpenuhi.")
TANPA_JALUR = untuk_orang("Pilih paling sedikit satu jenis dugaan pelanggaran.")
TANPA_KEKURANGAN = untuk_orang("Tandai paling sedikit satu unsur yang belum terpenuhi.")
TANPA_ALASAN = untuk_orang("Tulis alasannya, pelapor akan membacanya.")
BELUM_DIMINTA = untuk_orang("Pelapor belum pernah diminta melengkapi.")
TANPA_TUJUAN = untuk_orang("Pilih kantor tujuan.")


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
    masukan: MasukanKajian, unsur: Sequence[Unsur], *, perbaikan_sudah: bool
) -> dict[str, list[str]]:
    """Return what the decision still needs, by field; empty when it can be carried out.

    "Not completed" can only be said of somebody who was asked to complete.
    """
    galat = PEMERIKSA.get(masukan.putusan, _tanpa_syarat)(masukan, unsur)
    if masukan.kode_alasan == KodeAlasan.TIDAK_LENGKAP and not perbaikan_sudah:
        galat["kode_alasan"] = [BELUM_DIMINTA]
    return galat


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


def _tanpa_syarat(masukan: MasukanKajian, unsur: Sequence[Unsur]) -> dict[str, list[str]]:
    return {}


def _registrasi(masukan: MasukanKajian, unsur: Sequence[Unsur]) -> dict[str, list[str]]:
    galat: dict[str, list[str]] = {}
    dinilai = {satu.unsur for satu in masukan.unsur}
    if sisa := [satu.label for satu in unsur if satu.kode not in dinilai]:
        galat["unsur"] = ["Nilai setiap unsur. Belum dinilai: " + ", ".join(sisa) + "."]
    elif masukan.belum:
        galat["unsur"] = [BELUM_TERPENUHI]
    if not masukan.jalur:
        galat["jalur"] = [TANPA_JALUR]
    return galat


def _perbaikan(masukan: MasukanKajian, unsur: Sequence[Unsur]) -> dict[str, list[str]]:
    if masukan.belum:
        return {}
    return {"unsur": [TANPA_KEKURANGAN]}


def _negatif(masukan: MasukanKajian, unsur: Sequence[Unsur]) -> dict[str, list[str]]:
    return {} if masukan.alasan else {"alasan": [TANPA_ALASAN]}


def _limpahkan(masukan: MasukanKajian, unsur: Sequence[Unsur]) -> dict[str, list[str]]:
    return {"ke_kantor": [TANPA_TUJUAN]} if masukan.ke_kantor is None else {}


PEMERIKSA = {
    Putusan.REGISTRASI: _registrasi,
    Putusan.PERBAIKAN: _perbaikan,
    Putusan.TIDAK_DIREGISTRASI: _negatif,
    Putusan.SENGKETA: _negatif,
    Putusan.LIMPAHKAN: _limpahkan,
}
