from pengawasan.perkara.models.kajian import KajianAwal
from pengawasan.perkara.models.perkara import Jalur, Perkara

__all__ = ["Jalur", "KajianAwal", "Perkara"]
