"""The tracks of a case as its reporter may know them: read from the clocks and the trail.

The tracks themselves are another app's; what it tells the reporter stands on the trail. What
Gakkumdu discusses is told to nobody (hukum, field class P4), nor is the clock of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

AWALAN = "langkah_"
RAHASIA = frozenset({"gakkumdu_1"})
"""Deadlines that the reporter never reads."""

BERJALAN, PLENO, PUTUSAN = "berjalan", "pleno", "putusan"
KINI = (
    *(BERJALAN, "gakkumdu_1", "klarifikasi", "perpanjangan", "kajian", "gakkumdu_2", PLENO),
    *("sidang", "diteruskan", "pemantauan"),
    *("penyidikan", "penuntutan", "sidang_pengadilan", "banding"),
)
"""The states of tracks that have not come to their end, in the order of any of them."""

TSM = "administrasi_tsm"
KPU, KPU_TSM = ("pemantauan", "kpu_tindak_lanjut"), ("pemantauan", "tsm_tindak_lanjut")
RANTAI: Mapping[str, tuple[tuple[str, str], ...]] = {
    "administrasi": (KPU,),
    TSM: (KPU_TSM,),
    "pidana": (
        ("pleno", "penerusan_pidana"),
        ("penyidikan", "penyidikan"),
        ("penuntutan", "limpah_pn"),
        ("sidang_pengadilan", "putusan_pn"),
        ("banding", "banding"),
        ("banding", "putusan_pt"),
    ),
    "kode_etik": (),
    "hukum_lain": (),
}
"""After the handling: in which state of a kind of track which deadline runs."""

SESUDAH_SIDANG: Mapping[str, tuple[tuple[str, str], ...]] = {
    "administrasi": (("pleno", "putusan_administrasi"), KPU)
}
"""The same for a regime whose administrative track ends in a binding decision."""


@dataclass(frozen=True, slots=True)
class KeadaanJalur:
    """Where one track stands for its reporter: ``status`` is the last state they were told.

    ``sendiri`` tells whether the supervisors themselves decided it; ``hasil`` is what a decision
    or a court said, ``sasaran`` to whom it was forwarded.
    """

    jenis: str
    status: str = BERJALAN
    sejak: datetime | None = None
    langkah: str = ""
    hasil: str = ""
    sasaran: str = ""
    alasan: str = ""
    sendiri: bool = False

    @property
    def berakhir(self) -> bool:
        return self.status not in KINI

    @property
    def terucap(self) -> str:
        """The state as its reporter is told it: what another body found is no finding of ours."""
        return "pemantauan" if self.status == "terbukti" and not self.sendiri else self.status


def dengan_sasaran(
    kejadian: Iterable[tuple[datetime, str, Mapping[str, Any]]],
) -> list[tuple[datetime, str, Mapping[str, Any]]]:
    """Return lines of the trail, each of a forwarded track with the body it went to."""
    tujuan: dict[Any, Any] = {}
    hasil = []
    for waktu, peristiwa, rincian in kejadian:
        milik = rincian.get("jalur")
        if milik and "sasaran" in rincian:
            tujuan[milik] = rincian["sasaran"]
        lengkap = {"sasaran": tujuan[milik]} | dict(rincian) if milik in tujuan else rincian
        hasil.append((waktu, peristiwa, lengkap))
    return hasil


def baca_jalur(
    jenis: Iterable[str], kejadian: Iterable[tuple[datetime, str, Mapping[str, Any]]]
) -> tuple[KeadaanJalur, ...]:
    """Return the tracks that have a clock or a line of the trail, in the order they came."""
    hasil = {satu: KeadaanJalur(satu) for satu in jenis if satu}
    for waktu, peristiwa, rincian in kejadian:
        milik = rincian.get("jalur")
        if peristiwa.startswith(AWALAN) and isinstance(milik, str):
            langkah = peristiwa.removeprefix(AWALAN)
            hasil[milik] = _lanjut(hasil.get(milik, KeadaanJalur(milik)), waktu, langkah, rincian)
    return tuple(hasil.values())


def disidangkan(jenis: str, administrasi: str) -> bool:
    """Tell whether the office itself decides this kind of track, after an open hearing."""
    return jenis == TSM or (jenis in SESUDAH_SIDANG and administrasi == PUTUSAN)


def rantai_berikut(jenis: str, status: str, administrasi: str) -> tuple[str, ...]:
    """Return the deadlines that are still to come on a track after where it stands."""
    if status not in KINI:
        return ()
    rantai = SESUDAH_SIDANG.get(jenis) if administrasi == PUTUSAN else None
    di = KINI.index(status)
    return tuple(
        langkah
        for tahap, langkah in (RANTAI.get(jenis, ()) if rantai is None else rantai)
        if KINI.index(tahap) > di
    )


def _lanjut(
    dahulu: KeadaanJalur, waktu: datetime, langkah: str, rincian: Mapping[str, Any]
) -> KeadaanJalur:
    return KeadaanJalur(
        jenis=dahulu.jenis,
        status=str(rincian.get("ke", dahulu.status)),
        sejak=waktu,
        langkah=langkah,
        hasil=str(rincian.get("hasil") or dahulu.hasil),
        sasaran=str(rincian.get("sasaran") or dahulu.sasaran),
        alasan=str(rincian.get("alasan") or ""),
        sendiri=langkah in {PLENO, PUTUSAN} or (dahulu.sendiri and langkah != "teruskan"),
    )
