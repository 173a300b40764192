"""Days and moments in forms: how they are asked for, and by which clock they are read."""

from datetime import datetime, tzinfo

from django import forms
from django.utils import timezone

HARI = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
SAAT = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


def jam_dinding(saat: datetime, zona: tzinfo) -> datetime:
    """Return what a field read by the active clock, as the clock on the office's wall said it."""
    return timezone.localtime(saat).replace(tzinfo=zona)
