from laporan.models.berkas import BerkasTersimpan
from laporan.models.bukti import Bukti, TurunanBukti
from laporan.models.laporan import Laporan
from laporan.models.notifikasi import BacaanPetugas, Notifikasi
from laporan.models.orang import Kontak, Pelapor, Saksi, Terlapor
from laporan.models.penerimaan import (
    PenilaianUnsur,
    PenyerahanBerkas,
    RegisterNomor,
    TandaTerima,
    UpayaHubungi,
)
from laporan.models.tenggat import PenjelasanTenggat, PenyesuaianTenggat, Tenggat

__all__ = [
    "BacaanPetugas",
    "BerkasTersimpan",
    "Bukti",
    "Kontak",
    "Laporan",
    "Notifikasi",
    "Pelapor",
    "PenilaianUnsur",
    "PenjelasanTenggat",
    "PenyerahanBerkas",
    "PenyesuaianTenggat",
    "RegisterNomor",
    "Saksi",
    "TandaTerima",
    "Tenggat",
    "Terlapor",
    "TurunanBukti",
    "UpayaHubungi",
]
