from wilayah.models.batas import Batas
from wilayah.models.jejak import DaunJangkar, JangkarJejak, Jejak
from wilayah.models.kalender import HariLibur, PerubahanHariLibur
from wilayah.models.kantor import Kantor
from wilayah.models.pemilihan import Pemilihan, Tahapan
from wilayah.models.peserta import Peserta, TimPeserta
from wilayah.models.petugas import Petugas, TokenPetugas
from wilayah.models.rezim import RezimHukum
from wilayah.models.usulan import UsulanRezim
from wilayah.models.wilayah import AlihKode, Wilayah

__all__ = [
    "AlihKode",
    "Batas",
    "DaunJangkar",
    "HariLibur",
    "JangkarJejak",
    "Jejak",
    "Kantor",
    "Pemilihan",
    "PerubahanHariLibur",
    "Peserta",
    "Petugas",
    "RezimHukum",
    "Tahapan",
    "TimPeserta",
    "TokenPetugas",
    "UsulanRezim",
    "Wilayah",
]
