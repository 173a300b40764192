"""The outside world. Each channel is one class; nothing else speaks to a network."""

from laporan.choices import Kanal
from laporan.models import Notifikasi
from laporan.transports.dasar import Transport
from laporan.transports.surel import Surel

TRANSPORTS: dict[str, type[Transport]] = {Kanal.SUREL: Surel}


def kirim(notifikasi: Notifikasi) -> None:
    """Deliver one message; raise GagalKirim when the channel refuses."""
    TRANSPORTS[notifikasi.kanal]().kirim(notifikasi)
