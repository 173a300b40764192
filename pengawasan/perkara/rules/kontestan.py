"""Who enters which contestant a case favoured or harmed."""

from pengawasan.perkara.choices import Hubungan, Sebab
from pengawasan.perkara.rules.wewenang import PENELAAH, Pelaku


def tolak_kontestan(pelaku: Pelaku) -> Sebab | None:
    """Return why this person enters no contestants on a case (403), or None."""
    if pelaku.berkonflik:
        return Sebab.BERKONFLIK
    if pelaku.peran.isdisjoint(PENELAAH):
        return Sebab.PERAN
    return None if pelaku.hubungan == Hubungan.PEMEGANG else Sebab.HANYA_PEMEGANG
