"""What templates say with words: time left, moments in the office's zone, badges and icons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django import template
from django.utils import timezone
from django.utils.dateformat import format as format_tanggal
from django.utils.formats import number_format
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext

from laporan.choices import StatusLaporan
from laporan.sandi import kelompokkan_kode
from laporan.templatetags.gambar_ikon import IKON
from wilayah.choices import Peran
from wilayah.rules.rezim import AturanTenggat, Satuan
from wilayah.rules.tenggat import lewat, zona_waktu

register = template.Library()

JAM_SEHARI = 24
SATU_JAM = timedelta(hours=1)
SATU_HARI = timedelta(days=1)
TUNGGU = {StatusLaporan.MENUNGGU_BERKAS_ASLI, StatusLaporan.PERBAIKAN}
BERES = {
    *(StatusLaporan.DIREGISTRASI, StatusLaporan.DIJADIKAN_TEMUAN, StatusLaporan.DIPUTUS),
    *(StatusLaporan.STATUS_DIUMUMKAN, StatusLaporan.SELESAI),
}
HENTI = {
    *(StatusLaporan.TIDAK_DIREGISTRASI, StatusLaporan.DIARSIPKAN),
    *(StatusLaporan.DICABUT, StatusLaporan.DIGABUNG),
}
IKON_NADA = {
    "tunggu": "tunggu",
    "jalan": "jalan",
    "beres": "benar",
    "henti": "henti",
    "nanti": "jam",
    "segera": "segera",
    "lewat": "awas",
    "info": "info",
    "awas": "awas",
    "bahaya": "awas",
}


@dataclass(frozen=True, slots=True)
class SisaWaktu:
    """Time left until a moment: ``nada`` is nanti, segera (under a day), lewat or beres."""

    nada: str
    kata: str
    ikon: str


def setempat(waktu: datetime, zona: str) -> datetime:
    """Return the moment on the clock of WIB, WITA or WIT; without a zone, of WIB."""
    return waktu.astimezone(zona_waktu(zona or "WIB"))


def lama(selang: timedelta, hari: int) -> str:
    """Say a length of time in its largest useful unit: 3 hari, 5 jam, 20 menit."""
    if selang >= SATU_HARI:
        return ngettext("%(n)d hari", "%(n)d hari", hari) % {"n": hari}
    if selang >= SATU_JAM:
        jam = int(selang / SATU_JAM)
        return ngettext("%(n)d jam", "%(n)d jam", jam) % {"n": jam}
    menit = max(1, int(selang / timedelta(minutes=1)))
    return ngettext("%(n)d menit", "%(n)d menit", menit) % {"n": menit}


def sisa(jatuh_tempo: datetime, zona: str, kini: datetime) -> SisaWaktu:
    """Put the time left until ``jatuh_tempo`` into words; days are calendar days of the zone."""
    hari = (setempat(jatuh_tempo, zona).date() - setempat(kini, zona).date()).days
    if lewat(jatuh_tempo, kini):
        kata = gettext("lewat %(lama)s") % {"lama": lama(kini - jatuh_tempo, -hari)}
        return SisaWaktu("lewat", kata, IKON_NADA["lewat"])
    selang = jatuh_tempo - kini
    nada = "nanti" if selang >= SATU_HARI else "segera"
    kata = gettext("%(lama)s lagi") % {"lama": lama(selang, hari)}
    return SisaWaktu(nada, kata, IKON_NADA[nada])


@register.simple_tag
def sisa_waktu(jatuh_tempo: datetime, zona: str = "WIB", kini: datetime | None = None) -> SisaWaktu:
    """``{% sisa_waktu t.jatuh_tempo kantor.zona as sisa %}`` → ``sisa.kata``, ``sisa.nada``."""
    return sisa(jatuh_tempo, zona, kini or timezone.now())


@register.filter
def saat(waktu: datetime | None, zona: str = "WIB") -> str:
    """Sabtu, 21 November 2026, 09.05 WIB."""
    return format_tanggal(setempat(waktu, zona), "l, j F Y, H.i e") if waktu else ""


@register.filter
def saat_ringkas(waktu: datetime | None, zona: str = "WIB") -> str:
    """Jumat 22 November pukul 23.59 WITA; the year only where it is not this one."""
    if not waktu:
        return ""
    lokal = setempat(waktu, zona)
    tahun = "" if lokal.year == setempat(timezone.now(), zona).year else " Y"
    pukul = gettext("pukul")
    return f"{format_tanggal(lokal, 'l j F' + tahun)} {pukul} {format_tanggal(lokal, 'H.i e')}"


@register.filter
def tanggal(hari: date | None, zona: str = "WIB") -> str:
    """Sabtu, 21 November 2026, of a date or of a moment in the zone."""
    if isinstance(hari, datetime):
        hari = setempat(hari, zona)
    return format_tanggal(hari, "l, j F Y") if hari else ""


@register.filter
def tanggal_singkat(waktu: datetime | None, zona: str = "WIB") -> str:
    """22 November of a moment in the zone; the year only where it is not this one."""
    if not waktu:
        return ""
    lokal = setempat(waktu, zona)
    tahun = "" if lokal.year == setempat(timezone.now(), zona).year else " Y"
    return format_tanggal(lokal, "j F" + tahun)


@register.filter
def iso(waktu: datetime | None, zona: str = "WIB") -> str:
    """Return the moment for ``<time datetime>``, with the zone's offset."""
    return setempat(waktu, zona).isoformat(timespec="seconds") if waktu else ""


@register.simple_tag
def ikon(nama: str, kelas: str = "") -> SafeString:
    """Draw one of our own icons; it says nothing to a screen reader, the word beside it does."""
    return format_html(
        '<svg class="ikon{}" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"'
        ' focusable="false">{}</svg>',
        f" {kelas}" if kelas else "",
        mark_safe(IKON[nama]),  # noqa: S308 - our own constant
    )


@register.filter
def nada_status(status: str) -> str:
    """Return the tone of a report's status: tunggu (for you), jalan, beres or henti."""
    if status in TUNGGU:
        return "tunggu"
    if status in BERES:
        return "beres"
    return "henti" if status in HENTI else "jalan"


@register.filter
def ikon_nada(nada: str) -> str:
    """Return the name of the icon that says a tone by its shape."""
    return IKON_NADA.get(nada, "info")


@register.filter
def putus_garis(teks: object) -> SafeString:
    """Let a register number break after its strokes only: 001/, PL/, PB."""
    return mark_safe("/<wbr>".join(map(conditional_escape, str(teks).split("/"))))  # noqa: S308


@register.filter
def angka(n: int) -> str:
    """4.000 in Indonesian, 4,000 in English."""
    return number_format(n, force_grouping=True)


@register.filter
def nama_peran(peran: str) -> str:
    return str(Peran(peran).label)


@register.filter
def membaca_laporan(peran: Iterable[str] | None) -> bool:
    """Tell whether who holds these roles reads reports: every role does but the administrator's."""
    return not set(peran or ()) <= {Peran.ADMIN}


@register.filter
def kelompok_kode(kode: str) -> list[str]:
    """Cut an access code into its groups of 5-5-5-5-6."""
    return kelompokkan_kode(kode).split("-")


@register.filter
def ambil(kamus: Mapping[str, object] | None, kunci: object) -> object:
    """Look a key up in a mapping; nothing found is an empty word."""
    return (kamus or {}).get(str(kunci), "")


@register.filter
def terpenuhi(unsur: Iterable[object]) -> int:
    """Count the elements of a checklist that are met or not needed."""
    return sum(1 for butir in unsur if _nilai_unsur(butir) is not False)


def _nilai_unsur(butir: object) -> object:
    if isinstance(butir, Mapping):
        return butir.get("terpenuhi")
    return getattr(butir, "terpenuhi", None)


@register.filter
def lama_aturan(aturan: AturanTenggat) -> str:
    """Say how long a rule gives: 2 hari kalender, 7 hari kerja, 24 jam, 2 × 24 jam."""
    n = aturan.jumlah
    if aturan.satuan is Satuan.HARI_KERJA:
        return ngettext("%(n)d hari kerja", "%(n)d hari kerja", n) % {"n": n}
    if aturan.satuan is Satuan.HARI_KALENDER:
        return ngettext("%(n)d hari kalender", "%(n)d hari kalender", n) % {"n": n}
    if n > JAM_SEHARI and n % JAM_SEHARI == 0:
        kata = gettext("%(n)d × 24 jam") % {"n": n // JAM_SEHARI}
        return kata.replace(" ", "\N{NO-BREAK SPACE}")
    return ngettext("%(n)d jam", "%(n)d jam", n) % {"n": n}
