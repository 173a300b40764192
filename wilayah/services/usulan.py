"""Corrections of a regime by two administrators: one proposes, another one decides."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wilayah.choices import KeadaanUsulan
from wilayah.errors import (
    BukanWewenang,
    MasukanKeliru,
    Penolakan,
    TidakDitemukan,
    untuk_orang,
)
from wilayah.models import Petugas, RezimHukum, UsulanRezim
from wilayah.queries.usulan import isi_utuh, mendahului, versi_terbaru
from wilayah.rules.beda_rezim import beda
from wilayah.services import jejak
from wilayah.services.rezim import JENIS_SUBJEK, koreksi_rezim, periksa_koreksi


@transaction.atomic
def usulkan(
    kode: str, perubahan: Mapping[str, Any], alasan: str, berlaku_sejak: date, pengusul: Petugas
) -> UsulanRezim:
    """Propose a correction of a regime; nothing applies until somebody else approves it.

    Refuses what could not become a version (:func:`wilayah.services.rezim.periksa_koreksi`),
    and a proposal that changes nothing.
    """
    _pastikan_boleh(pengusul, "add")
    lama, baru = periksa_koreksi(kode, perubahan, alasan, berlaku_sejak)
    berubah = beda(isi_utuh(lama), baru)
    if not berubah:
        raise MasukanKeliru({"perubahan": [_("Tidak ada yang berubah.")]})
    usulan = UsulanRezim.objects.create(
        kode=kode,
        atas_versi=lama.versi,
        isi=perubahan,
        alasan=alasan.strip(),
        berlaku_sejak=berlaku_sejak,
        pengusul=pengusul,
    )
    _catat(usulan, "rezim.diusulkan", pengusul, tempat=[".".join(satu.tempat) for satu in berubah])
    return usulan


class AkunTerlaluBaru(BukanWewenang):
    """The approver's account was made, or changed by somebody else, after the proposal."""

    PESAN = untuk_orang(
        "Akun Anda dibuat, diberi hak, atau diubah orang lain sesudah usulan ini ditulis. "
        "Usulan ini diputuskan oleh admin yang akunnya sudah ada sebelumnya."
    )

    def __init__(self, usulan: UsulanRezim) -> None:
        super().__init__(self.PESAN)
        self.usulan = usulan


def setujui(usulan_id: int, pemutus: Petugas, *, versi: int) -> RezimHukum:
    """Make a proposal the next version of its regime, by somebody other than its author.

    ``versi`` is the version over which the approver saw the differences; when another one has
    come since, they look again (409). An account younger than the proposal does not decide it:
    its try stays on the trail.
    """
    try:
        return _setujui(usulan_id, pemutus, versi)
    except AkunTerlaluBaru as galat:
        with transaction.atomic():
            _catat(galat.usulan, "rezim.persetujuan_ditolak", pemutus)
        raise


@transaction.atomic
def _setujui(usulan_id: int, pemutus: Petugas, versi: int) -> RezimHukum:
    _pastikan_boleh(pemutus, "change")
    usulan = _menunggu(usulan_id)
    if usulan.pengusul_id == pemutus.pk:
        raise BukanWewenang(_("Usulan Anda sendiri diputuskan oleh admin lain."))
    if not mendahului(pemutus, usulan):
        raise AkunTerlaluBaru(usulan)
    terbaru = versi_terbaru(usulan.kode)
    if terbaru is None or terbaru.versi != versi:
        raise Penolakan(_("Rezim ini sudah berubah sejak Anda membacanya. Periksa kembali."))
    baris = koreksi_rezim(
        usulan.kode,
        usulan.isi,
        usulan.alasan,
        usulan.berlaku_sejak,
        pemutus,
        usulan=usulan.pk,
        pengusul=usulan.pengusul_id,
    )
    _putuskan(usulan, pemutus, keadaan=KeadaanUsulan.DISETUJUI, versi=baris)
    return baris


@transaction.atomic
def tolak(usulan_id: int, pemutus: Petugas, alasan: str) -> UsulanRezim:
    """Refuse a proposal with a reason; its author may take it back the same way."""
    _pastikan_boleh(pemutus, "change")
    if not alasan.strip():
        raise MasukanKeliru({"alasan_tolak": [_("Tuliskan alasan penolakan.")]})
    usulan = _menunggu(usulan_id)
    _putuskan(usulan, pemutus, keadaan=KeadaanUsulan.DITOLAK, alasan_tolak=alasan.strip())
    _catat(usulan, "rezim.usulan_ditolak", pemutus, alasan_tolak=usulan.alasan_tolak)
    return usulan


def _pastikan_boleh(petugas: Petugas, hak: str) -> None:
    if not petugas.has_perm(f"wilayah.{hak}_usulanrezim"):
        raise BukanWewenang(_("Hanya admin data acuan yang mengoreksi rezim hukum."))


def _menunggu(usulan_id: int) -> UsulanRezim:
    """Lock a proposal that nobody has decided yet."""
    usulan = UsulanRezim.objects.select_for_update().filter(pk=usulan_id).first()
    if usulan is None:
        raise TidakDitemukan
    if usulan.keadaan != KeadaanUsulan.MENUNGGU:
        raise Penolakan(_("Usulan ini sudah diputuskan."))
    return usulan


def _putuskan(usulan: UsulanRezim, pemutus: Petugas, **putusan: Any) -> None:
    isi = {"pemutus": pemutus, "diputus_pada": timezone.now(), **putusan}
    for ruas, nilai in isi.items():
        setattr(usulan, ruas, nilai)
    usulan.save(update_fields=list(isi))


def _catat(usulan: UsulanRezim, peristiwa: str, pelaku: Petugas, **rincian: Any) -> None:
    jejak.catat(
        JENIS_SUBJEK,
        usulan.kode,
        peristiwa,
        pelaku=pelaku,
        usulan=usulan.pk,
        atas_versi=usulan.atas_versi,
        berlaku_sejak=usulan.berlaku_sejak.isoformat(),
        alasan=usulan.alasan,
        **rincian,
    )
