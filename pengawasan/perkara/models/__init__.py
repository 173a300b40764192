from pengawasan.perkara.models.kajian import KajianAwal, KonsepKajian
from pengawasan.perkara.models.perkara import Jalur, Perkara

__all__ = ["Jalur", "KajianAwal", "KonsepKajian", "Perkara"]
