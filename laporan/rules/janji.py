"""The promise of every stage: when it was reached, until when it runs, how long it may take."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from laporan.rules import tahap
from laporan.rules.jawaban import JanjiTahap, TenggatBaca
from wilayah.rules.rezim import AturanTenggat

TERCAPAI: Mapping[str, tuple[str, ...]] = {
    tahap.TERSAMPAIKAN: ("disampaikan",),
    tahap.BERKAS: ("berkas_diserahkan",),
    tahap.PERIKSA: ("diregistrasi", "tidak_diregistrasi"),
    tahap.REGISTRASI: ("diregistrasi", "tidak_diregistrasi"),
    tahap.PENELUSURAN: ("penelusuran_selesai",),
    tahap.TEMUAN: ("dijadikan_temuan",),
    tahap.ARSIP: ("diarsipkan",),
    tahap.PENANGANAN: ("diputus",),
    tahap.PUTUSAN: ("diputus",),
    tahap.PENGUMUMAN: ("status_diumumkan",),
    tahap.DICABUT: ("dicabut",),
    tahap.DIGABUNG: ("digabung",),
}
"""Which lines of the trail say that a stage was reached."""

DIPUTUS = ("penanganan", "perpanjangan", "putusan_administrasi", "tsm_putusan")
JAM: Mapping[str, tuple[str, ...]] = {
    tahap.BERKAS: ("serah_berkas",),
    tahap.PERIKSA: ("kajian_awal", "perbaikan"),
    tahap.REGISTRASI: ("kajian_awal",),
    tahap.PENELUSURAN: ("penelusuran",),
    tahap.TEMUAN: ("temuan",),
    tahap.PENANGANAN: DIPUTUS,
    tahap.PUTUSAN: DIPUTUS,
}
"""The deadlines that end with a stage; the first one is promised before any of them runs."""


def janji_tahap(
    tahapan: Iterable[tahap.Tahap],
    kejadian: Sequence[tuple[datetime, str]],
    tenggat: Sequence[TenggatBaca],
    aturan: Mapping[str, AturanTenggat],
) -> tuple[JanjiTahap, ...]:
    """Return the stages of a report with what was, is or will be promised of each.

    ``tenggat`` are the open deadlines; of several that share a stage the last one binds it.
    """
    return tuple(_satu(satu, kejadian, tenggat, aturan) for satu in tahapan)


def _satu(
    satu: tahap.Tahap,
    kejadian: Sequence[tuple[datetime, str]],
    tenggat: Sequence[TenggatBaca],
    aturan: Mapping[str, AturanTenggat],
) -> JanjiTahap:
    jam = JAM.get(satu.kode, ())
    berjalan = [t for t in tenggat if t.langkah in jam]
    terakhir = max(berjalan, key=lambda t: t.jatuh_tempo, default=None)
    janji = aturan.get(jam[0]) if jam and terakhir is None else None
    if satu.keadaan == tahap.NANTI:
        return JanjiTahap(satu.kode, satu.keadaan, tenggat=terakhir, aturan=janji)
    tercapai = _saat(TERCAPAI[satu.kode], kejadian)
    if satu.keadaan != tahap.KINI:
        return JanjiTahap(satu.kode, satu.keadaan, tercapai)
    return JanjiTahap(
        satu.kode, satu.keadaan, tercapai, terakhir, janji if tercapai is None else None
    )


def _saat(nama: tuple[str, ...], kejadian: Sequence[tuple[datetime, str]]) -> datetime | None:
    """Return when one of these happened last."""
    return next((waktu for waktu, satu in reversed(kejadian) if satu in nama), None)
