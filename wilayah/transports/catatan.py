"""What the log never says: words in addresses that open something."""

import logging
import re

PEMBUKA = re.compile(
    r"((?:/+lapor/+bukti|/+sandi/+baru|/+terusan|(?<!/petugas)/+kalender|/+lapangan/+undangan)"
    r"\b/*)[^\s\"']+",
    re.IGNORECASE,
)
"""Where a permission stands in an address, however the address was written."""
KODE = r"(?=[\w-]*\d)(?:[0-9A-Za-z]-?){26}"
KUNCI = r"(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{40,}"
RAHASIA = re.compile(rf"(?<![\w-])(?:{KODE}|{KUNCI})(?![\w-]|\.(?!ics\b)\w)")
"""What looks like a secret wherever it stands: a code, or a long random word, but no file's name.

A calendar link is a secret whose name ends like a file's.
"""
TITIK = "..."


def samarkan(teks: str) -> str:
    """Return a text with three dots for every permission in it."""
    return RAHASIA.sub(TITIK, PEMBUKA.sub(rf"\1{TITIK}", teks))


class SaringRahasia(logging.Filter):
    """Write three dots for the permission that stands in an address."""

    def filter(self, record: logging.LogRecord) -> bool:
        pesan = record.getMessage()
        tersamar = samarkan(pesan)
        if tersamar != pesan:
            record.msg, record.args = tersamar, ()
        return True
