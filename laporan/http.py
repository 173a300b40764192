"""Permission to add evidence to one report, as a word in an address that lasts a day."""

from uuid import UUID

from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac

from laporan.models import Laporan
from wilayah.errors import TidakDitemukan

GARAM = "laporan.bukti"
UMUR = 24 * 3600


def tiket_bukti(laporan: Laporan) -> str:
    """Return a signed word that permits adding evidence to this report, and nothing else.

    It lets the server refuse an upload before it reads a byte of it, and dies with the access
    code it was made under.
    """
    return signing.dumps([str(laporan.pk), _cap(laporan)], salt=GARAM)


def laporan_bertiket(tiket: str) -> Laporan:
    """Return the report a permission was made for; raise TidakDitemukan when it is none."""
    try:
        pk, cap = signing.loads(tiket, salt=GARAM, max_age=UMUR)
        laporan = Laporan.objects.filter(pk=UUID(pk)).first()
    except (signing.BadSignature, ValueError, TypeError, AttributeError) as galat:
        raise TidakDitemukan from galat
    if laporan is None or not constant_time_compare(cap, _cap(laporan)):
        raise TidakDitemukan
    return laporan


def _cap(laporan: Laporan) -> str:
    """Return what stands for the present access code of a report."""
    return salted_hmac(GARAM, bytes(laporan.kode_akses), algorithm="sha256").hexdigest()[:32]
