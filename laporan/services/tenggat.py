"""The only module that writes deadlines, and which of them a report's queue goes by."""

from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone

from laporan.models import Laporan, Tenggat
from wilayah.queries.rezim import Acuan, acuan_versi
from wilayah.rules.tenggat import JatuhTempo, saat_setempat

MILIK_PELAPOR = "pelaporan"
"""Until when a report may be made: the reporter's time, so no queue goes by it."""


def acuan_laporan(laporan: Laporan, sejak: date | datetime) -> Acuan:
    """Return the law a report is judged by, with the calendar from a start on (one query)."""
    setempat = saat_setempat(sejak, laporan.kantor.zona)
    return acuan_versi(laporan.rezim_id, setempat.date())


def susun_tenggat(
    laporan: Laporan,
    jatuh: JatuhTempo,
    mulai: date | datetime,
    *,
    jalur: str = "",
    selesai: datetime | None = None,
) -> Tenggat:
    """Return the unsaved row of a deadline the clock has computed."""
    return Tenggat(
        laporan=laporan,
        langkah=jatuh.langkah,
        jalur=jalur,
        mulai=saat_setempat(mulai, laporan.kantor.zona),
        jatuh_tempo=jatuh.jatuh_tempo,
        satuan=jatuh.satuan,
        dasar=jatuh.dasar,
        belum_diverifikasi=jatuh.belum_diverifikasi,
        selesai_pada=selesai,
    )


def jadwalkan(laporan: Laporan, tenggat: list[Tenggat]) -> None:
    """Set on the unsaved report which open deadline its queue goes by."""
    terbuka = [t for t in tenggat if t.selesai_pada is None and t.langkah != MILIK_PELAPOR]
    terdekat = min(terbuka, key=lambda t: t.jatuh_tempo, default=None)
    laporan.tenggat_berikut = terdekat.jatuh_tempo if terdekat else None
    laporan.langkah_berikut = terdekat.langkah if terdekat else ""


def buka_tenggat(
    laporan: Laporan, langkah: str, mulai: date | datetime, *, jalur: str = ""
) -> Tenggat:
    """Open the deadline of a step, of one track's when named; one already open stays as it is.

    LangkahTidakDikenal when the report's regime sets no such deadline.
    """
    jatuh = acuan_laporan(laporan, mulai).tenggat(langkah, mulai, laporan.kantor.zona)
    baru = susun_tenggat(laporan, jatuh, mulai, jalur=jalur)
    Tenggat.objects.bulk_create([baru], ignore_conflicts=True)
    segarkan(laporan)
    return _jam(laporan, langkah, jalur).get(selesai_pada=None)


def ganti_tenggat(
    laporan: Laporan, langkah: str, mulai: date | datetime, *, jalur: str = ""
) -> None:
    """Count a step from another start: its last row is closed, a new one stands in its place."""
    jam = _jam(laporan, langkah, jalur)
    lama = jam.order_by("-pk").first()
    if lama is None:
        return
    jatuh = acuan_laporan(laporan, mulai).tenggat(langkah, mulai, laporan.kantor.zona)
    baru = susun_tenggat(laporan, jatuh, mulai, jalur=jalur, selesai=lama.selesai_pada)
    jam.filter(selesai_pada=None).update(selesai_pada=timezone.now())
    baru.save(force_insert=True)
    segarkan(laporan)


def tutup_tenggat(laporan: Laporan, *langkah: str, jalur: str = "") -> None:
    """Close the open deadlines of these steps, of all when none is named; with jalur only its."""
    terbuka = Tenggat.objects.filter(laporan=laporan, selesai_pada=None)
    if langkah:
        terbuka = terbuka.filter(langkah__in=langkah)
    if jalur:
        terbuka = terbuka.filter(jalur=jalur)
    terbuka.update(selesai_pada=timezone.now())
    segarkan(laporan)


def hidupkan_tenggat(laporan: Laporan, langkah: str, *, jalur: str = "") -> None:
    """Open a closed deadline again with the moment it always had."""
    terakhir = _jam(laporan, langkah, jalur).order_by("-pk").first()
    if terakhir is not None and terakhir.selesai_pada is not None:
        terakhir.selesai_pada = None
        terakhir.save(update_fields=["selesai_pada"])
    segarkan(laporan)


def segarkan(laporan: Laporan) -> None:
    """Write on the report which open deadline its queue goes by."""
    jadwalkan(laporan, list(Tenggat.objects.filter(laporan=laporan, selesai_pada=None)))
    laporan.save(update_fields=["tenggat_berikut", "langkah_berikut"])


def _jam(laporan: Laporan, langkah: str, jalur: str) -> QuerySet[Tenggat]:
    """Return the rows one clock ever had: exactly this step, exactly this track."""
    return Tenggat.objects.filter(laporan=laporan, langkah=langkah, jalur=jalur)
