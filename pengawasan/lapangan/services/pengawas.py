"""Supervisors in the field, as their office keeps them: taken on, changed, revoked."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from laporan import sandi
from pengawasan.lapangan.choices import KeadaanPengawas, PeranLapangan
from pengawasan.lapangan.models import PengawasLapangan
from pengawasan.lapangan.queries.pengawas import alamat_telepon, dapat_mengurus
from pengawasan.lapangan.rules.undangan import PengawasBaru
from pengawasan.lapangan.services.perangkat import matikan
from pengawasan.lapangan.services.siaga import bebaskan
from wilayah.choices import Tingkat
from wilayah.errors import BukanWewenang, MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.models import Kantor, Petugas, Wilayah
from wilayah.queries.kantor import bertugas_kini
from wilayah.queries.wilayah import Lokasi, berinduk
from wilayah.rules.kode import mencakup
from wilayah.services import jejak

SUBJEK = "pengawas_lapangan"
MASA_TERLAMA = timedelta(days=730)
PANJANG_KECAMATAN = 8
Galat = dict[str, list[str]]


def pastikan_mengurus(pelaku: Petugas, kode_wilayah: str) -> None:
    """Raise 404 outside the jurisdiction, 403 for another role, 409 outside the office's term."""
    kantor = pelaku.kantor
    if kantor is None or not mencakup(kantor.kode_wilayah, kode_wilayah):
        raise TidakDitemukan
    if not dapat_mengurus(pelaku):
        pesan = _("Pengawas lapangan diurus koordinator, pimpinan, atau sekretariat kantornya.")
        raise BukanWewenang(pesan)
    if not bertugas_kini(kantor):
        raise Penolakan(_("Kantor Anda di luar masa tugasnya."))


@transaction.atomic
def tambah(pelaku: Petugas | None, baru: Sequence[PengawasBaru]) -> list[PengawasLapangan]:
    """Take supervisors on, all or none; MasukanKeliru names the wrong lines by their number.

    ``pelaku`` is nobody for the system itself. Somebody of the same name, role and place who is
    still on duty is not taken on twice.
    """
    if pelaku is not None:
        assert pelaku.kantor_id is not None, "the guard lets in people of an office"
        Kantor.objects.select_for_update(no_key=True).get(pk=pelaku.kantor_id)
    tempat = _tempat(baru)
    galat: Galat = {}
    for urut, satu in enumerate(baru, 1):
        if pesan := _salah(satu, tempat.get(satu.kode_wilayah), pelaku):
            galat[str(urut)] = [pesan]
    galat |= _kembar(baru, galat)
    if galat:
        raise MasukanKeliru(galat)
    kantor = _kantor(baru, pelaku)
    return [_simpan(satu, tempat[satu.kode_wilayah], kantor, pelaku) for satu in baru]


@transaction.atomic
def ubah_masa(pengawas: PengawasLapangan, pelaku: Petugas, dari: date, sampai: date) -> None:
    """Move a supervisor's term; MasukanKeliru when it ends before it begins or is too long."""
    pastikan_mengurus(pelaku, pengawas.kode_wilayah)
    pengawas = kunci(pengawas)
    pastikan_belum_dicabut(pengawas)
    if pesan := _salah_masa(dari, sampai):
        raise MasukanKeliru({"aktif_sampai": [pesan]})
    dahulu = [pengawas.aktif_dari, pengawas.aktif_sampai]
    pengawas.aktif_dari, pengawas.aktif_sampai = dari, sampai
    pengawas.save(update_fields=["aktif_dari", "aktif_sampai"])
    catat(pengawas, "masa_diubah", pelaku, dahulu=dahulu, dari=dari, sampai=sampai)


@transaction.atomic
def cabut(pengawas: PengawasLapangan, pelaku: Petugas, alasan: str) -> None:
    """End a supervisor's account at once: phone, session and invitation die with it.

    What they had set out to waits for somebody again.
    """
    pastikan_mengurus(pelaku, pengawas.kode_wilayah)
    pengawas = kunci(pengawas)
    pastikan_belum_dicabut(pengawas)
    pengawas.keadaan = KeadaanPengawas.DICABUT
    pengawas.save(update_fields=["keadaan"])
    matikan(pengawas)
    bebaskan(pengawas, pelaku)
    catat(pengawas, "pengawas_dicabut", pelaku, alasan=alasan)


def kunci(pengawas: PengawasLapangan) -> PengawasLapangan:
    """Lock the supervisor's row until commit and return it as it is now."""
    return PengawasLapangan.objects.select_for_update(no_key=True).get(pk=pengawas.pk)


def pastikan_belum_dicabut(pengawas: PengawasLapangan) -> None:
    """Raise Penolakan (409) for an account that was ended."""
    if pengawas.keadaan == KeadaanPengawas.DICABUT:
        raise Penolakan(_("Akun ini sudah dicabut. Tambahkan orangnya sebagai pengawas baru."))


def catat(
    pengawas: PengawasLapangan, peristiwa: str, pelaku: Petugas | str | None, **rincian: Any
) -> None:
    """Put something that happened to an account on its trail."""
    jejak.catat(SUBJEK, pengawas.pk, peristiwa, pelaku=pelaku, **rincian)


def _tempat(baru: Sequence[PengawasBaru]) -> dict[str, Lokasi]:
    kode = {satu.kode_wilayah for satu in baru}
    baris = Wilayah.objects.berlaku().filter(kode__in=kode, tingkat=Tingkat.DESA)
    return {satu.kode: satu for satu in berinduk(baris)}


def _kantor(baru: Sequence[PengawasBaru], pelaku: Petugas | None) -> dict[str, Kantor]:
    """Return for each village the Panwaslu Kecamatan that keeps it, else the one who takes on."""
    kode = {satu.kode_wilayah for satu in baru}
    prefiks = {satu[:panjang] for satu in kode for panjang in (0, 2, 5, PANJANG_KECAMATAN)}
    ada = {satu.kode_wilayah: satu for satu in Kantor.objects.filter(kode_wilayah__in=prefiks)}
    hasil = {}
    for satu in kode:
        calon = [ada.get(satu[:PANJANG_KECAMATAN]), pelaku.kantor if pelaku else None]
        calon += [ada.get(satu[:panjang]) for panjang in (5, 2, 0)]
        hasil[satu] = next(kantor for kantor in calon if kantor is not None)
    return hasil


def _salah(baru: PengawasBaru, lokasi: Lokasi | None, pelaku: Petugas | None) -> str:
    """Return what is wrong with one line, '' when nothing is."""
    if not baru.nama:
        return _("Namanya kosong.")
    if baru.peran not in PeranLapangan.values:
        return _("Perannya pkd atau ptps.")
    kantor = pelaku.kantor if pelaku else None
    if lokasi is None or (kantor and not mencakup(kantor.kode_wilayah, baru.kode_wilayah)):
        return _("Kode desa ini tidak ada di wilayah kerja Anda.")
    if (baru.peran == PeranLapangan.PTPS) != bool(baru.tps):
        return _("PTPS perlu nomor TPS 1 sampai 999; PKD tidak punya.")
    return _salah_masa(baru.aktif_dari, baru.aktif_sampai)


def _salah_masa(dari: date, sampai: date) -> str:
    if sampai < dari:
        return _("Masa tugasnya berakhir sebelum mulai.")
    return _("Masa tugas paling lama dua tahun.") if sampai - dari > MASA_TERLAMA else ""


def _kembar(baru: Sequence[PengawasBaru], galat: Galat) -> Galat:
    """Return the lines that name somebody who is there already, or stands twice in the list."""
    hidup = PengawasLapangan.objects.filter(kode_wilayah__in={satu.kode_wilayah for satu in baru})
    hidup = hidup.exclude(keadaan=KeadaanPengawas.DICABUT)
    ada = {
        (p.nama.casefold(), p.peran, p.kode_wilayah, p.tps): p.aktif_sampai
        for p in hidup.only("nama", "peran", "kode_wilayah", "tps", "aktif_sampai")
    }
    hasil: Galat = {}
    for urut, satu in enumerate(baru, 1):
        siapa = (satu.nama.casefold(), satu.peran, satu.kode_wilayah, satu.tps)
        if str(urut) not in galat and siapa in ada and ada[siapa] >= satu.aktif_dari:
            hasil[str(urut)] = [_("Orang ini sudah terdaftar di tempat itu.")]
        ada[siapa] = max(satu.aktif_sampai, ada.get(siapa, satu.aktif_sampai))
    return hasil


def _simpan(
    baru: PengawasBaru, lokasi: Lokasi, kantor: dict[str, Kantor], pelaku: Petugas | None
) -> PengawasLapangan:
    pengawas = PengawasLapangan(
        nama=baru.nama,
        peran=baru.peran,
        kode_wilayah=baru.kode_wilayah,
        nama_wilayah=lokasi.nama_lengkap,
        tps=baru.tps,
        kantor=kantor[baru.kode_wilayah],
        aktif_dari=baru.aktif_dari,
        aktif_sampai=baru.aktif_sampai,
    )
    if baru.telepon:
        data, pengawas.kunci_data = sandi.kunci_baru(sandi.Guna.BUKTI)
        pengawas.telepon = sandi.segel(data, baru.telepon, alamat_telepon(pengawas.pk))
    pengawas.save(force_insert=True)
    jejak.catat(
        SUBJEK,
        pengawas.pk,
        "pengawas_ditambahkan",
        pelaku=pelaku,
        baru=True,
        peran=baru.peran,
        wilayah=baru.kode_wilayah,
        tps=baru.tps,
        dari=baru.aktif_dari,
        sampai=baru.aktif_sampai,
    )
    return pengawas
