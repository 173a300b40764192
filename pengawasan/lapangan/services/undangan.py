"""Invitations: made by the office, used once by the phone that is bound."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from pengawasan.lapangan.choices import KeadaanPengawas
from pengawasan.lapangan.errors import UndanganMati
from pengawasan.lapangan.models import PengawasLapangan, Perangkat, Undangan
from pengawasan.lapangan.queries.sesi import undangan_hidup
from pengawasan.lapangan.rules.pin import pin_mudah, pin_sah
from pengawasan.lapangan.rules.undangan import PengawasBaru
from pengawasan.lapangan.sandi import (
    kelompokkan,
    kode_undangan_baru,
    lada_pin,
    rahasia_baru,
    sidik_perangkat,
    sidik_undangan,
)
from pengawasan.lapangan.services.pengawas import (
    catat,
    kunci,
    pastikan_belum_dicabut,
    pastikan_mengurus,
    tambah,
)
from pengawasan.lapangan.services.perangkat import PELAKU, matikan
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas

UMUR_UNDANGAN = timedelta(days=7)


@dataclass(frozen=True, slots=True, repr=False)
class UndanganBaru:
    """What is shown once: the code in groups, and the link that carries it after the ``#``."""

    pengawas: PengawasLapangan
    kode: str
    tautan: str


@transaction.atomic
def undang(pengawas: PengawasLapangan, pelaku: Petugas) -> UndanganBaru:
    """Invite (again): a phone that was bound, its session and an older invitation die at once."""
    pastikan_mengurus(pelaku, pengawas.kode_wilayah)
    pengawas = kunci(pengawas)
    pastikan_belum_dicabut(pengawas)
    if pengawas.hari_ini() > pengawas.aktif_sampai:
        raise Penolakan(_("Masa tugasnya sudah berakhir. Perpanjang dulu, lalu undang lagi."))
    return _terbitkan(pengawas, pelaku)


@transaction.atomic
def undang_baru(pelaku: Petugas | None, baru: Sequence[PengawasBaru]) -> list[UndanganBaru]:
    """Take supervisors on and invite each, all or none (see ``services.pengawas.tambah``)."""
    return [_terbitkan(satu, pelaku) for satu in tambah(pelaku, baru)]


@transaction.atomic
def ikat(kode: str, pin: str) -> str:
    """Bind a phone by its invitation and return the phone's secret; the invitation is spent.

    MasukanKeliru for a PIN that is none or too simple (nothing is spent), UndanganMati (404) for
    every code that opens nothing. Of two phones with one code the first gets it.
    """
    if pesan := salah_pin(pin):
        raise MasukanKeliru({"pin": [pesan]})
    undangan = undangan_hidup(kode)
    if undangan is None:
        raise UndanganMati
    pengawas = kunci(undangan.pengawas)
    undangan = undangan_hidup(kode)
    if undangan is None:
        raise UndanganMati
    undangan.dipakai_pada = timezone.now()
    undangan.save(update_fields=["dipakai_pada"])
    matikan(pengawas)
    rahasia, pk = rahasia_baru(), uuid4()
    sandi_pin = make_password(lada_pin(pk, pin), hasher="argon2")
    Perangkat.objects.create(
        id=pk, pengawas=pengawas, sidik=sidik_perangkat(rahasia), pin=sandi_pin
    )
    pengawas.keadaan = KeadaanPengawas.AKTIF
    pengawas.save(update_fields=["keadaan"])
    catat(pengawas, "perangkat_diikat", PELAKU, perangkat=pk, undangan=undangan.pk)
    return rahasia


def salah_pin(pin: str) -> str:
    """Return why a PIN is not taken, '' when it is."""
    if not pin_sah(pin):
        return _("PIN terdiri dari 6 angka.")
    if pin_mudah(pin):
        return _("PIN ini terlalu mudah ditebak. Hindari angka berurutan atau berulang.")
    return ""


def tautan_undangan(kode: str) -> str:
    """Return the address of an invitation; what follows the ``#`` is never sent to a server."""
    return f"{settings.ALAMAT_SITUS}{reverse('lapangan:undangan')}#{kode}"


def _terbitkan(pengawas: PengawasLapangan, pelaku: Petugas | None) -> UndanganBaru:
    matikan(pengawas)
    kode = kode_undangan_baru()
    sampai = timezone.now() + UMUR_UNDANGAN
    baris = Undangan.objects.create(
        pengawas=pengawas, sidik=sidik_undangan(kode), sampai=sampai, oleh=pelaku
    )
    pengawas.keadaan = KeadaanPengawas.DIUNDANG
    pengawas.save(update_fields=["keadaan"])
    catat(pengawas, "undangan_dibuat", pelaku, undangan=baris.pk, sampai=sampai)
    return UndanganBaru(pengawas, kelompokkan(kode), tautan_undangan(kode))
