from pengawasan.perkara.models.bundel import BerkasBundel
from pengawasan.perkara.models.kajian import KajianAwal, KonsepKajian
from pengawasan.perkara.models.kontestan import KontestanPerkara
from pengawasan.perkara.models.penerusan import (
    BuktiPenerusan,
    LampiranTanggapan,
    Penerusan,
    TanggapanPenerusan,
    TautanPenerusan,
)
from pengawasan.perkara.models.perkara import Jalur, Perkara
from pengawasan.perkara.models.saran import SaranPerbaikan

__all__ = [
    "BerkasBundel",
    "BuktiPenerusan",
    "Jalur",
    "KajianAwal",
    "KonsepKajian",
    "KontestanPerkara",
    "LampiranTanggapan",
    "Penerusan",
    "Perkara",
    "SaranPerbaikan",
    "TanggapanPenerusan",
    "TautanPenerusan",
]
