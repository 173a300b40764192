"""The only module that writes deadlines, and which of them a report's queue goes by."""

from datetime import date, datetime

from django.utils import timezone

from laporan.models import Laporan, Tenggat
from laporan.models.tenggat import TenggatQuerySet
from laporan.rules import tenggat as aturan
from wilayah.queries.rezim import Acuan, acuan_versi, rezim_versi
from wilayah.rules.tenggat import JatuhTempo, saat_setempat

MILIK_PELAPOR = aturan.MILIK_PELAPOR


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
    """Return the unsaved row of a deadline the clock has computed, with its first warning."""
    baris = Tenggat(
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
    baris.peringatan_ke = aturan.terlampaui(
        ambang(baris), baris.mulai, baris.jatuh_tempo, timezone.now()
    )
    rencanakan(baris)
    return baris


def ambang(tenggat: Tenggat) -> tuple[int, ...]:
    """Return at which percentages a deadline warns under the version its report keeps."""
    persen = rezim_versi(tenggat.laporan.rezim_id).aplikasi.peringatan
    return aturan.ambang(tenggat.langkah, persen)


def mundurkan(tenggat: Tenggat) -> None:
    """Plan an unsaved deadline whose moment moved: an end that lies ahead again is told again."""
    if tenggat.peringatan_ke >= aturan.HABIS:
        tenggat.peringatan_ke = aturan.tercapai(
            ambang(tenggat), tenggat.mulai, tenggat.jatuh_tempo, timezone.now()
        )
    rencanakan(tenggat)


def rencanakan(tenggat: Tenggat) -> None:
    """Set on the unsaved deadline when it warns next."""
    tenggat.peringatan_pada = aturan.peringatan_berikut(
        ambang(tenggat), tenggat.peringatan_ke, tenggat.mulai, tenggat.jatuh_tempo
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


def ganti_tenggat(laporan: Laporan, langkah: str, mulai: date | datetime) -> None:
    """Count a step of the report from another start: a new row takes the place of its last."""
    jam = _jam(laporan, langkah)
    lama = jam.order_by("-pk").first()
    if lama is None:
        return
    jatuh = acuan_laporan(laporan, mulai).tenggat(langkah, mulai, laporan.kantor.zona)
    baru = susun_tenggat(laporan, jatuh, mulai, selesai=lama.selesai_pada)
    jam.terbuka().update(selesai_pada=timezone.now(), gugur=True)
    baru.save(force_insert=True)
    segarkan(laporan)


def tutup_tenggat(
    laporan: Laporan, *langkah: str, jalur: str = "", pada: datetime | None = None
) -> None:
    """Close the open deadlines of these steps, of all when none is named; with jalur only its.

    ``pada`` is when the step was done, where that was not this moment.
    """
    terbuka = Tenggat.objects.terbuka().filter(laporan=laporan)
    if langkah:
        terbuka = terbuka.filter(langkah__in=langkah)
    if jalur:
        terbuka = terbuka.filter(jalur=jalur)
    terbuka.update(selesai_pada=pada or timezone.now())
    segarkan(laporan)


def gugurkan_tenggat(laporan: Laporan, *langkah: str, jalur: str, pada: datetime) -> None:
    """Let open deadlines of a track fall away: rights that nobody made use of."""
    terbuka = Tenggat.objects.terbuka().filter(laporan=laporan, jalur=jalur)
    terbuka.filter(langkah__in=langkah).update(selesai_pada=pada, gugur=True)
    segarkan(laporan)


def hidupkan_tenggat(laporan: Laporan, langkah: str) -> None:
    """Open a closed deadline of the report itself again with the moment it always had."""
    terakhir = _jam(laporan, langkah).order_by("-pk").first()
    if terakhir is not None and terakhir.selesai_pada is not None:
        terakhir.selesai_pada, terakhir.gugur = None, False
        terakhir.save(update_fields=["selesai_pada", "gugur"])
    segarkan(laporan)


def segarkan(laporan: Laporan) -> None:
    """Write on the report which open deadline its queue goes by."""
    jadwalkan(laporan, list(Tenggat.objects.terbuka().filter(laporan=laporan)))
    laporan.save(update_fields=["tenggat_berikut", "langkah_berikut"])


def _jam(laporan: Laporan, langkah: str, jalur: str = "") -> TenggatQuerySet:
    """Return the rows one clock ever had: exactly this step, exactly this track or none."""
    return Tenggat.objects.filter(laporan=laporan, langkah=langkah, jalur=jalur)
