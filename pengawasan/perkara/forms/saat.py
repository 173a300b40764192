"""Days and moments in forms: how they are asked for, and by which clock they are read."""

from datetime import date, datetime, tzinfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from pengawasan.perkara.rules.kalender import TAHUN

HARI = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
SAAT = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


def pastikan_tahun(hari: date) -> None:
    """Refuse a day or a moment beyond the years this house counts in.

    At the ends of time no clock can be changed: what is kept of them cannot be read again.
    """
    if hari.year not in TAHUN:
        raise ValidationError(_("Tahun ini di luar jangkauan."))


class BidangHari(forms.DateField):
    """A day, as every form of an office asks for one."""

    widget = HARI
    default_validators = [pastikan_tahun]


class BidangSaat(forms.DateTimeField):
    """A moment, as every form of an office asks for one."""

    widget = SAAT
    default_validators = [pastikan_tahun]


def jam_dinding(saat: datetime, zona: tzinfo) -> datetime:
    """Return what a field read by the active clock, as the clock on the office's wall said it."""
    return timezone.localtime(saat).replace(tzinfo=zona)
