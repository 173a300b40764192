"""The place in a list from which the next page goes on, as an opaque word in the URL."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

TERPANJANG = 200


class KursorKeliru(ValueError):
    """The word in the URL was not written by us."""


@dataclass(frozen=True, slots=True)
class Kursor:
    """A row's place in a list (moment, id); ``mundur`` walks towards the beginning."""

    tenggat: datetime | None
    id: UUID
    mundur: bool = False

    def tulis(self) -> str:
        """Return the cursor as a word for the URL."""
        saat = self.tenggat.isoformat() if self.tenggat else ""
        isi = json.dumps([int(self.mundur), saat, self.id.hex], separators=(",", ":"))
        return urlsafe_b64encode(isi.encode()).decode().rstrip("=")


def baca_kursor(teks: str) -> Kursor | None:
    """Read a cursor; '' is the beginning, anything malformed is KursorKeliru."""
    if not teks:
        return None
    if len(teks) > TERPANJANG:
        raise KursorKeliru(teks)
    try:
        mundur, saat, kunci = json.loads(urlsafe_b64decode(teks + "=" * (-len(teks) % 4)))
        tenggat = datetime.fromisoformat(saat) if saat else None
        if mundur not in {0, 1} or (tenggat and tenggat.tzinfo is None):
            raise KursorKeliru(teks)
        tenggat = tenggat.astimezone(UTC) if tenggat else None
        return Kursor(tenggat, UUID(kunci), bool(mundur))
    except (ValueError, TypeError, AttributeError, OverflowError):
        raise KursorKeliru(teks) from None
