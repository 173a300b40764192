"""Permission to add evidence to one report, as a word in an address that lasts a day."""

from uuid import UUID

from django.core import signing

from wilayah.errors import TidakDitemukan

GARAM = "laporan.bukti"
UMUR = 24 * 3600


def tiket_bukti(id_laporan: UUID) -> str:
    """Return a signed word that permits adding evidence to this report, and nothing else.

    It lets the server refuse an upload before it reads a byte of it.
    """
    return signing.dumps(str(id_laporan), salt=GARAM)


def baca_tiket(tiket: str) -> UUID:
    """Return the report a permission was made for; raise TidakDitemukan when it is none."""
    try:
        return UUID(signing.loads(tiket, salt=GARAM, max_age=UMUR))
    except (signing.BadSignature, ValueError, TypeError, UnicodeError) as galat:
        raise TidakDitemukan from galat
