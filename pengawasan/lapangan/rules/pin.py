"""The PIN of a phone: which ones are too simple, and how long wrong tries lock."""

from datetime import timedelta
from itertools import pairwise

PANJANG = 6
SEKALI_KUNCI = 5
"""Wrong tries after which the phone locks."""

LAMA_KUNCI = (
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=4),
    timedelta(hours=24),
)
"""How long each further lock lasts; after the last one only the office opens it again."""

GAGAL_MAKS = SEKALI_KUNCI * (len(LAMA_KUNCI) + 1)
RAGAM_MIN = 3
SERING = frozenset(
    {
        *("112233", "121314", "123123", "123321", "123454", "131313", "142536", "147258"),
        *("147852", "159357", "159753", "170845", "246810", "258456", "321321", "456123"),
        *("456789", "654123", "666888", "696969", "741852", "789456", "852456", "963852"),
    }
)


def pin_sah(pin: str) -> bool:
    """Tell whether the text has six decimal digits."""
    return len(pin) == PANJANG and pin.isascii() and pin.isdecimal()


def pin_mudah(pin: str) -> bool:
    """Tell whether somebody would try this PIN among the first."""
    langkah = {int(kini) - int(dulu) for dulu, kini in pairwise(pin)}
    berurut = len(langkah) == 1
    berulang = pin[:3] == pin[3:] or pin[:2] * 3 == pin
    return berurut or berulang or len(set(pin)) < RAGAM_MIN or pin in SERING


def lama_kunci(gagal: int) -> timedelta | None:
    """Return for how long this many wrong tries in a row lock; None while they do not."""
    if gagal <= 0 or gagal % SEKALI_KUNCI or gagal >= GAGAL_MAKS:
        return None
    return LAMA_KUNCI[gagal // SEKALI_KUNCI - 1]


def terkunci_mati(gagal: int) -> bool:
    """Tell whether only the office can open the phone again."""
    return gagal >= GAGAL_MAKS
