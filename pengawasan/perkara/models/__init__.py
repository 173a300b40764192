from pengawasan.perkara.models.barang import BarangBukti, FotoBarang, MutasiBarang
from pengawasan.perkara.models.bundel import BerkasBundel
from pengawasan.perkara.models.gakkumdu import AnggotaGakkumdu, PembahasanGakkumdu
from pengawasan.perkara.models.kajian import KajianAwal, KonsepKajian
from pengawasan.perkara.models.kajian_pelanggaran import KajianPelanggaran
from pengawasan.perkara.models.kalender import LanggananKalender
from pengawasan.perkara.models.klarifikasi import (
    BeritaAcaraKlarifikasi,
    PenyampaianUndangan,
    UndanganKlarifikasi,
)
from pengawasan.perkara.models.konflik import KonflikKepentingan
from pengawasan.perkara.models.kontestan import KontestanPerkara
from pengawasan.perkara.models.penelusuran import ArsipInformasi, Penelusuran, PenerimaanLimpahan
from pengawasan.perkara.models.penerusan import (
    BuktiPenerusan,
    LampiranTanggapan,
    Penerusan,
    TanggapanPenerusan,
    TautanPenerusan,
)
from pengawasan.perkara.models.perkara import Jalur, Perkara
from pengawasan.perkara.models.pleno import PesertaPleno, PutusanPleno, RapatPleno
from pengawasan.perkara.models.saran import SaranPerbaikan
from pengawasan.perkara.models.sigaplapor import NomorSigaplapor

__all__ = [
    "AnggotaGakkumdu",
    "ArsipInformasi",
    "BarangBukti",
    "BeritaAcaraKlarifikasi",
    "BerkasBundel",
    "BuktiPenerusan",
    "FotoBarang",
    "Jalur",
    "KajianAwal",
    "KajianPelanggaran",
    "KonflikKepentingan",
    "KonsepKajian",
    "KontestanPerkara",
    "LampiranTanggapan",
    "LanggananKalender",
    "MutasiBarang",
    "NomorSigaplapor",
    "PembahasanGakkumdu",
    "Penelusuran",
    "PenerimaanLimpahan",
    "Penerusan",
    "PenyampaianUndangan",
    "Perkara",
    "PesertaPleno",
    "PutusanPleno",
    "RapatPleno",
    "SaranPerbaikan",
    "TanggapanPenerusan",
    "TautanPenerusan",
    "UndanganKlarifikasi",
]
