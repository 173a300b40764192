"""The calendar of an office as iCalendar (RFC 5545): number, step, region, moment, article."""

from datetime import UTC, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from laporan.models import Tenggat
from laporan.templatetags.rupa import saat_ringkas
from pengawasan.perkara.queries.kalender import umpan
from pengawasan.perkara.templatetags.kata_jejak import TENGGAT
from wilayah.models import Petugas

PEMBUAT = "-//Awasi//Kalender tenggat//ID"
SEGARKAN = timedelta(hours=1)


def susun_kalender(petugas: Petugas) -> bytes:
    """Return the open deadlines of the officer's own office, in Indonesian whoever asks.

    The same deadlines give the same bytes: nothing here says when it was asked for.
    """
    assert petugas.kantor is not None, "a link opens only for people of an office"
    with translation.override(settings.LANGUAGE_CODE):
        kalender = Calendar()
        kalender.add("prodid", PEMBUAT)
        kalender.add("version", "2.0")
        kalender.add("x-wr-calname", _("Tenggat %(kantor)s") % {"kantor": petugas.kantor.nama})
        kalender.add("refresh-interval", SEGARKAN, parameters={"value": "DURATION"})
        kalender.add("x-published-ttl", "PT1H")
        for tenggat in umpan(petugas):
            kalender.add_component(_peristiwa(tenggat))
        isi: bytes = kalender.to_ical()
    return isi


def _peristiwa(tenggat: Tenggat) -> Event:
    laporan = tenggat.laporan
    saat, zona = tenggat.jatuh_tempo.astimezone(UTC), laporan.kantor.zona
    rincian = {"saat": saat_ringkas(tenggat.jatuh_tempo, zona), "dasar": tenggat.dasar}
    peristiwa = Event()
    peristiwa.add("uid", f"tenggat-{tenggat.pk}@{urlsplit(settings.ALAMAT_SITUS).hostname}")
    peristiwa.add("dtstamp", tenggat.mulai.astimezone(UTC))
    peristiwa.add("dtstart", saat)
    peristiwa.add("dtend", saat)
    peristiwa.add("summary", f"{TENGGAT.get(tenggat.langkah, tenggat.langkah)} · {laporan.nomor}")
    peristiwa.add("location", laporan.nama_wilayah)
    peristiwa.add("description", _("Sampai %(saat)s. Dasar: %(dasar)s") % rincian)
    peristiwa.add("transp", "TRANSPARENT")
    return peristiwa
