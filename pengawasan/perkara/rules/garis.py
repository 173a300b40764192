"""The line of a track: which stages lie behind it, where it stands, what is still to come."""

from dataclasses import dataclass

from pengawasan.perkara.choices import JenisJalur as J
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.choices import StatusJalur as S
from pengawasan.perkara.rules.jalur import AKHIR, BERPUTUSAN

SELESAI, KINI, NANTI, HENTI = "selesai", "kini", "nanti", "henti"

KAJIAN = (S.KLARIFIKASI, S.KAJIAN, S.PLENO)
DITERUSKAN = (*KAJIAN, S.DITERUSKAN, S.PEMANTAUAN)
DISIDANGKAN = (*KAJIAN, S.SIDANG, S.PEMANTAUAN)
TSM = (S.SIDANG, S.PEMANTAUAN)
PIDANA = (
    *(S.GAKKUMDU_1, S.KLARIFIKASI, S.KAJIAN, S.GAKKUMDU_2, S.PLENO, S.DITERUSKAN),
    *(S.PENYIDIKAN, S.PENUNTUTAN, S.SIDANG_PENGADILAN, S.BANDING),
)
GARIS: dict[J, tuple[S, ...]] = {
    J.ADMINISTRASI: DITERUSKAN,
    J.ADMINISTRASI_TSM: TSM,
    J.PIDANA: PIDANA,
    J.KODE_ETIK: DITERUSKAN,
    J.HUKUM_LAIN: DITERUSKAN,
}
SEBAGAI = {S.PERPANJANGAN: S.KLARIFIKASI}
"""States that stand at a stage of another name."""

GAGAL = frozenset({S.DIHENTIKAN, S.DIHENTIKAN_PENYIDIK, S.TIDAK_TERBUKTI})


@dataclass(frozen=True, slots=True)
class Titik:
    """One stage of a line; ``keadaan`` is selesai, kini, nanti or henti."""

    status: S
    keadaan: str


def garis(jenis: str, administrasi: str, status: str, sebelum: str, langkah: str) -> list[Titik]:
    """Return a track's line; once it has ended, only what it went through, and its end."""
    kini = S(status)
    tahap = _tahap(jenis, administrasi)
    if kini not in AKHIR:
        di = _tempat(tahap, kini)
        return [Titik(satu, _keadaan(urut, di)) for urut, satu in enumerate(tahap)]
    lewat = tahap[: _tempat(tahap, S(sebelum)) + 1] if sebelum else ()
    if langkah == Langkah.PLENO and S.PLENO not in lewat:
        lewat = (*lewat, S.PLENO)
    akhir = Titik(kini, HENTI if kini in GAGAL else SELESAI)
    return [*(Titik(satu, SELESAI) for satu in lewat), akhir]


def berikutnya(titik: list[Titik]) -> S | None:
    """Return the first stage still to come, None when there is none."""
    return next((satu.status for satu in titik if satu.keadaan == NANTI), None)


def terlewati(jenis: str, administrasi: str, status: str, dari: frozenset[S]) -> bool:
    """Tell whether a track stands beyond all of these states."""
    tahap, kini = _tahap(jenis, administrasi), S(status)
    di = len(tahap) if kini in AKHIR else _tempat(tahap, kini)
    return all(_tempat(tahap, satu) < di for satu in dari)


def _tahap(jenis: str, administrasi: str) -> tuple[S, ...]:
    if jenis == J.ADMINISTRASI and administrasi == BERPUTUSAN:
        return DISIDANGKAN
    return GARIS[J(jenis)]


def _tempat(tahap: tuple[S, ...], status: S) -> int:
    """Return where a state stands on the line, -1 before its first stage."""
    dicari = SEBAGAI.get(status, status)
    return tahap.index(dicari) if dicari in tahap else -1


def _keadaan(urut: int, di: int) -> str:
    if urut == di:
        return KINI
    return SELESAI if urut < di else NANTI
