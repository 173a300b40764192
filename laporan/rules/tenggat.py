"""Deadlines of a report: whose time runs, when it warns, and what tracks of a case share."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from wilayah.rules.tenggat import AKHIR_HARI, ZONA

MILIK_PELAPOR = "pelaporan"
"""Until when a report may be made: the reporter's time, so no queue goes by it."""

JAM_PELAPOR = frozenset({MILIK_PELAPOR, "serah_berkas", "perbaikan"})
"""What the reporter has to do in time; no office answers for it."""

JAM_LUAR: Mapping[str, str] = {
    "kpu_tindak_lanjut": "kpu",
    "tsm_tindak_lanjut": "kpu",
    "bkn_verifikasi": "bkn",
    "penyidikan": "penyidik",
    "p19": "penuntut_umum",
    "p19_kembali": "penyidik",
    "limpah_pn": "penuntut_umum",
    "putusan_pn": "pengadilan_negeri",
    "banding": "para_pihak",
    "putusan_pt": "pengadilan_tinggi",
}
"""What somebody outside has to do in time, and who: the office watches, and answers for none."""

BUKAN_KANTOR = JAM_PELAPOR | JAM_LUAR.keys()
"""What no office can miss: nothing is asked of it, refused to it, or told above it for these."""

ALASAN_TERPENDEK, ALASAN_TERPANJANG = 10, 2000
DEKAT, HABIS = 80, 100
"""In percent of the time: when the coordinator is told too, and when it is over."""


class Bertempo(Protocol):
    """Anything that falls due: a step and its last moment."""

    @property
    def langkah(self) -> str: ...

    @property
    def jatuh_tempo(self) -> datetime: ...


Satu = TypeVar("Satu", bound=Bertempo)


def satukan(tenggat: Iterable[Satu]) -> list[Satu]:
    """Return the first of the deadlines that share a step and a moment, in their order."""
    hasil: dict[tuple[str, datetime], Satu] = {}
    for satu in tenggat:
        hasil.setdefault((satu.langkah, satu.jatuh_tempo), satu)
    return list(hasil.values())


def ambang(langkah: str, persen: Sequence[int]) -> tuple[int, ...]:
    """Return at which of the regime's percentages a step warns; its end is always one.

    Of the reporter's own steps nobody hears at half time; of the time to report at all, nobody.
    """
    if langkah == MILIK_PELAPOR:
        return ()
    semua = sorted({*persen, HABIS})
    return tuple(satu for satu in semua if langkah not in JAM_PELAPOR or satu >= DEKAT)


def saat_peringatan(mulai: datetime, jatuh_tempo: datetime, persen: int) -> datetime:
    """Return when this much of the time is used; all of it is the second after the last one."""
    if persen >= HABIS:
        return jatuh_tempo + timedelta(seconds=1)
    return mulai + (jatuh_tempo - mulai) * persen / HABIS


def peringatan_berikut(
    ambang: Sequence[int], sudah: int, mulai: datetime, jatuh_tempo: datetime
) -> datetime | None:
    """Return the moment of the first warning after ``sudah`` percent, None after the last."""
    persen = next((satu for satu in ambang if satu > sudah), None)
    return saat_peringatan(mulai, jatuh_tempo, persen) if persen is not None else None


def terlampaui(
    ambang: Sequence[int], mulai: datetime, jatuh_tempo: datetime, kini: datetime
) -> int:
    """Return the warning before the highest one already reached, 0 when at most one is.

    A deadline that opens late warns once, by the highest of what it has already passed.
    """
    lampau = _lampau(ambang, mulai, jatuh_tempo, kini)
    return lampau[-2] if len(lampau) > 1 else 0


def tercapai(ambang: Sequence[int], mulai: datetime, jatuh_tempo: datetime, kini: datetime) -> int:
    """Return the highest warning that is reached, 0 when none is."""
    return next(reversed(_lampau(ambang, mulai, jatuh_tempo, kini)), 0)


def _lampau(
    ambang: Sequence[int], mulai: datetime, jatuh_tempo: datetime, kini: datetime
) -> list[int]:
    return [p for p in ambang if saat_peringatan(mulai, jatuh_tempo, p) <= kini]


def zona_asal(jatuh_tempo: datetime, utama: str) -> str:
    """Return the zone in which a period in days was counted: there it ends with the day.

    ``utama`` is the zone of the office in charge, which need not be the one that opened it.
    """
    calon = (utama, *(zona for zona in ZONA if zona != utama))
    cocok = (zona for zona in calon if jatuh_tempo.astimezone(ZONA[zona]).time() == AKHIR_HARI)
    return next(cocok, utama)


def di_antara(hari: Iterable[date], mulai: datetime, akhir: datetime) -> list[date]:
    """Return the days after the local day of ``mulai``, up to that of ``akhir`` in its zone."""
    terakhir = akhir.astimezone(mulai.tzinfo).date()
    return [satu for satu in hari if mulai.date() < satu <= terakhir]
