"""Words of the law and the office; stored values are readable words."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Tingkat(IntegerChoices):
    PROVINSI = 1, _("Provinsi")
    KABUPATEN = 2, _("Kabupaten/kota")
    KECAMATAN = 3, _("Kecamatan")
    DESA = 4, _("Desa/kelurahan")


class JenisWilayah(TextChoices):
    PROVINSI = "provinsi", _("Provinsi")
    KABUPATEN = "kabupaten", _("Kabupaten")
    KOTA = "kota", _("Kota")
    KECAMATAN = "kecamatan", _("Kecamatan")
    KELURAHAN = "kelurahan", _("Kelurahan")
    DESA = "desa", _("Desa")
    DESA_ADAT = "desa_adat", _("Desa adat")


class Zona(TextChoices):
    WIB = "WIB", "WIB"
    WITA = "WITA", "WITA"
    WIT = "WIT", "WIT"


class JenisKantor(TextChoices):
    BAWASLU_RI = "bawaslu_ri", _("Bawaslu Republik Indonesia")
    BAWASLU_PROVINSI = "bawaslu_provinsi", _("Bawaslu provinsi")
    BAWASLU_KABUPATEN = "bawaslu_kabupaten", _("Bawaslu kabupaten/kota")
    PANWASLU_KECAMATAN = "panwaslu_kecamatan", _("Panwaslu kecamatan")


class Peran(TextChoices):
    PENERIMA = "penerima", _("Penerima laporan")
    PENELAAH = "penelaah", _("Penelaah")
    KOORDINATOR = "koordinator", _("Koordinator divisi")
    PIMPINAN = "pimpinan", _("Pimpinan")
    SEKRETARIAT = "sekretariat", _("Sekretariat")
    ADMIN = "admin", _("Admin")
    AUDITOR = "auditor", _("Auditor")


class Tampil(TextChoices):
    """Who reads a line of the trail: the reporter's timeline is the part shown to both."""

    PETUGAS = "petugas", _("Petugas")
    PELAPOR = "pelapor", _("Pelapor dan petugas")


class JenisPemilihan(TextChoices):
    GUBERNUR = "gubernur", _("Pemilihan gubernur")
    BUPATI_WALI_KOTA = "bupati_wali_kota", _("Pemilihan bupati atau wali kota")
    PRESIDEN = "presiden", _("Pemilu presiden")
    DPR_DPD_DPRD = "dpr_dpd_dprd", _("Pemilu DPR, DPD, atau DPRD")
    TIDAK_TAHU = "tidak_tahu", _("Tidak tahu")


class JenisHariLibur(TextChoices):
    LIBUR_NASIONAL = "libur_nasional", _("Hari libur nasional")
    CUTI_BERSAMA = "cuti_bersama", _("Cuti bersama")
    PEMUNGUTAN_SUARA = "pemungutan_suara", _("Hari pemungutan suara")


class ApaHariLibur(TextChoices):
    """What a change of the calendar makes of a day."""

    LIBUR = "libur", _("Menjadi hari libur")
    KERJA = "kerja", _("Menjadi hari kerja")


class AsalAcuan(TextChoices):
    BAWAAN = "bawaan", _("Bawaan aplikasi")
    PETUGAS = "petugas", _("Diubah petugas")


class KeadaanUsulan(TextChoices):
    MENUNGGU = "menunggu", _("Menunggu admin lain")
    DISETUJUI = "disetujui", _("Disetujui")
    DITOLAK = "ditolak", _("Ditolak")


class Petahana(TextChoices):
    """Whether a contestant holds the office: elected, or acting."""

    BUKAN = "bukan", _("Bukan petahana")
    PETAHANA = "petahana", _("Petahana")
    PENJABAT = "penjabat", _("Penjabat kepala daerah")


class KodeRezim(TextChoices):
    PILKADA_2024 = "PILKADA-2024", _("Pilkada 2024")
    PILKADA_PASCA_MK104 = "PILKADA-PASCA-MK104", _("Pilkada sesudah Putusan MK 104/2025")
    PEMILU_2022 = "PEMILU-2022", _("Pemilu menurut Perbawaslu 7/2022")
