from pengawasan.perkara.models.barang import BarangBukti, FotoBarang, MutasiBarang
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
from pengawasan.perkara.models.sigaplapor import NomorSigaplapor

__all__ = [
    "BarangBukti",
    "BerkasBundel",
    "BuktiPenerusan",
    "FotoBarang",
    "Jalur",
    "KajianAwal",
    "KonsepKajian",
    "KontestanPerkara",
    "LampiranTanggapan",
    "MutasiBarang",
    "NomorSigaplapor",
    "Penerusan",
    "Perkara",
    "SaranPerbaikan",
    "TanggapanPenerusan",
    "TautanPenerusan",
]
