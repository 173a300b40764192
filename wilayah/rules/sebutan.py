"""What people call a region: the same level has other names in other provinces."""

from collections.abc import Sequence

from wilayah.choices import JenisWilayah, Tingkat
from wilayah.rules.kode import ACEH, KOTA_PERTAMA, PAPUA, jenis, tingkat

SUMATERA_BARAT = "13"
YOGYAKARTA = "34"
# In West Sumatra these keep desa: the Mentawai islands, Sawahlunto, Pariaman.
TANPA_NAGARI = frozenset({"13.09", "13.73", "13.77"})
SEBUTAN = {
    JenisWilayah.PROVINSI: "Provinsi",
    JenisWilayah.KABUPATEN: "Kabupaten",
    JenisWilayah.KOTA: "Kota",
    JenisWilayah.KECAMATAN: "Kecamatan",
    JenisWilayah.KELURAHAN: "Kelurahan",
    JenisWilayah.DESA: "Desa",
    JenisWilayah.DESA_ADAT: "Desa Adat",
}


def _sebutan_kecamatan(kode: str) -> str:
    if kode[:2] in PAPUA:
        return "Distrik"
    if kode[:2] == YOGYAKARTA:
        return "Kemantren" if int(kode[3:5]) >= KOTA_PERTAMA else "Kapanewon"
    return "Kecamatan"


def _sebutan_desa(kode: str) -> str:
    if kode[:2] == SUMATERA_BARAT:
        return "Desa" if kode[:5] in TANPA_NAGARI else "Nagari"
    khusus = {ACEH: "Gampong", YOGYAKARTA: "Kalurahan"}
    return khusus.get(kode[:2], "Kampung" if kode[:2] in PAPUA else "Desa")


def sebutan(kode: str) -> str:
    """Return the word people put before the region's name, for example ``Distrik``."""
    macam = jenis(kode)
    if macam == JenisWilayah.KECAMATAN:
        return _sebutan_kecamatan(kode)
    if macam == JenisWilayah.DESA:
        return _sebutan_desa(kode)
    if macam == JenisWilayah.DESA_ADAT and kode[:2] in PAPUA:
        return "Kampung Adat"
    return SEBUTAN[macam]


def bersebutan(kode: str, nama: str) -> str:
    """Return the name with its word in front; a province is called by its name alone."""
    if tingkat(kode) <= Tingkat.KABUPATEN:
        return nama
    kata = sebutan(kode)
    return nama if nama.startswith(f"{kata} ") else f"{kata} {nama}"


def nama_lengkap(dari_provinsi: Sequence[tuple[str, str]]) -> str:
    """Return "Desa X, Kecamatan Y, Kabupaten Z, Provinsi" from (code, name) pairs, top first."""
    return ", ".join(bersebutan(kode, nama) for kode, nama in reversed(dari_provinsi))
