"""Accounts: sign-in, keys to the API, people and roles of an office. Each act leaves a line."""

import secrets
from collections.abc import Collection

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.backends.db import SessionStore
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wilayah.choices import Peran
from wilayah.errors import BukanWewenang, MasukanKeliru
from wilayah.models import Kantor, Petugas, TokenPetugas
from wilayah.queries.petugas import bernama, petugas_sesi
from wilayah.rules.token import PANJANG_ACAK, sidik_token, susun_token
from wilayah.services.jejak import catat

SUBJEK = "petugas"
HURUF_SANDI = "abcdefghjkmnpqrstuvwxyz23456789"


class PengenalPetugas(ModelBackend):
    """Know people by user name, and fetch them with their office for every request."""

    def get_user(self, user_id: int) -> Petugas | None:
        return petugas_sesi(user_id)


def kenali(username: str, sandi: str, *, asal: str) -> Petugas | None:
    """Return the person, or None after writing down the failed try in its own transaction.

    An unknown name costs the same hashing as a wrong password.
    """
    petugas = bernama(username)
    if petugas is None:
        make_password(sandi)
    elif petugas.check_password(sandi) and petugas.is_active:
        return petugas
    catat_gagal_masuk(petugas, asal=asal)
    return None


@transaction.atomic
def catat_gagal_masuk(petugas: Petugas | None, *, asal: str) -> None:
    """Record a failed try; what was typed as a name is never kept, it may be a password."""
    subjek = str(petugas.pk) if petugas else "tak_dikenal"
    catat(SUBJEK, subjek, "gagal_masuk", pelaku="tak dikenal", asal=asal)


@transaction.atomic
def catat_masuk(petugas: Petugas, *, asal: str) -> None:
    catat(SUBJEK, petugas.pk, "masuk", pelaku=petugas, asal=asal)


@transaction.atomic
def terbitkan_token(username: str, *, pelaku: Petugas | None = None) -> str:
    """Return a new key to the API; earlier ones stay valid. MasukanKeliru for nobody active."""
    petugas = bernama(username)
    if petugas is None or not petugas.is_active:
        raise MasukanKeliru({"username": [_("Tidak ada petugas aktif bernama itu.")]})
    token = susun_token(secrets.token_bytes(PANJANG_ACAK))
    baris = TokenPetugas.objects.create(petugas=petugas, sidik=sidik_token(token))
    catat(SUBJEK, petugas.pk, "token_dibuat", pelaku=pelaku, token=baris.pk)
    return token


@transaction.atomic
def cabut_token(petugas: Petugas, *, pelaku: Petugas | None = None) -> int:
    """End every key of this person to the API; return how many were still valid."""
    berlaku = TokenPetugas.objects.filter(petugas=petugas, dicabut=None)
    jumlah = berlaku.update(dicabut=timezone.now())
    if jumlah:
        catat(SUBJEK, petugas.pk, "token_dicabut", pelaku=pelaku, jumlah=jumlah)
    return jumlah


@transaction.atomic
def cabut_token_bernama(username: str) -> int:
    """End every key of whoever has this name, disabled or not. MasukanKeliru for nobody."""
    petugas = bernama(username)
    if petugas is None:
        raise MasukanKeliru({"username": [_("Tidak ada petugas bernama itu.")]})
    return cabut_token(petugas)


@transaction.atomic
def ganti_sandi(petugas: Petugas, sandi: str, *, pelaku: Petugas) -> None:
    """Set a new password; sessions and keys to the API end with the old one."""
    petugas.set_password(sandi)
    petugas.save(update_fields=["password"])
    catat(SUBJEK, petugas.pk, "sandi_diganti", pelaku=pelaku)
    cabut_token(petugas, pelaku=pelaku)


@transaction.atomic
def atur_ulang_sandi(petugas: Petugas, *, pelaku: Petugas) -> str:
    """Give the account a random password, shown once to whoever is in charge, and return it."""
    petugas = _dalam_kantor(petugas, pelaku)
    sandi = _sandi_acak()
    ganti_sandi(petugas, sandi, pelaku=pelaku)
    return sandi


@transaction.atomic
def tambah_petugas(
    pelaku: Petugas, *, username: str, nama: str, surel: str, peran: Collection[str]
) -> tuple[Petugas, str]:
    """Make an account in one's own office; return it with its first password, shown once."""
    _pastikan_pengurus(pelaku)
    if bernama(username):
        raise MasukanKeliru({"username": [_("Nama pengguna ini sudah dipakai.")]})
    sandi = _sandi_acak()
    isi = {"nama": nama, "surel": surel, "kantor": pelaku.kantor, "peran": sorted(peran)}
    try:
        with transaction.atomic():
            petugas = Petugas.objects.create_user(username, sandi, **isi)
    except IntegrityError:
        raise MasukanKeliru({"username": [_("Nama pengguna ini sudah dipakai.")]}) from None
    catat(SUBJEK, petugas.pk, "akun_dibuat", pelaku=pelaku, baru=True, peran=sorted(peran))
    return petugas, sandi


@transaction.atomic
def ubah_petugas(
    petugas: Petugas, pelaku: Petugas, *, nama: str, surel: str, peran: Collection[str], aktif: bool
) -> Petugas:
    """Change a colleague's name, address, roles or access; nobody changes their own roles.

    A changed role or a disabled account ends all sessions and keys of that person.
    """
    petugas = _dalam_kantor(petugas, pelaku)
    dahulu = (sorted(petugas.peran), petugas.is_active)
    if petugas.pk == pelaku.pk and dahulu != (sorted(peran), aktif):
        raise BukanWewenang(_("Peran dan akses Anda sendiri diubah oleh orang lain di kantor ini."))
    petugas.nama, petugas.surel = nama, surel
    petugas.peran, petugas.is_active = sorted(peran), aktif
    petugas.save(update_fields=["nama", "surel", "peran", "is_active"])
    catat(
        SUBJEK,
        petugas.pk,
        "akun_diubah",
        pelaku=pelaku,
        peran_dahulu=dahulu[0],
        peran=sorted(peran),
        aktif=aktif,
    )
    if dahulu != (sorted(peran), aktif):
        cabut_token(petugas, pelaku=pelaku)
    return petugas


@transaction.atomic
def buang_sesi_lewat() -> None:
    """Delete the sessions whose time is over."""
    SessionStore.clear_expired()


def _pastikan_pengurus(pelaku: Petugas) -> None:
    if pelaku.kantor is None or not pelaku.berperan(Peran.ADMIN, Peran.PIMPINAN):
        raise BukanWewenang(_("Hanya admin atau pimpinan kantor yang mengatur akun."))


def pastikan_boleh_mengatur(pelaku: Petugas, petugas: Petugas) -> None:
    """Refuse who is not in charge, and who would reach rights above their own."""
    _pastikan_pengurus(pelaku)
    if pelaku.is_superuser:
        return
    if petugas.is_superuser or petugas.is_staff:
        raise BukanWewenang(_("Akun pengurus sistem hanya diatur oleh pengurus sistem."))
    if petugas.berperan(Peran.PIMPINAN) and not pelaku.berperan(Peran.PIMPINAN):
        raise BukanWewenang(_("Akun pimpinan hanya diatur oleh pimpinan kantor."))


def _dalam_kantor(petugas: Petugas, pelaku: Petugas) -> Petugas:
    """Lock the office, then the account, so that two people in charge act one after the other."""
    _pastikan_pengurus(pelaku)
    assert pelaku.kantor_id is not None, "who is in charge has an office"
    Kantor.objects.select_for_update().get(pk=pelaku.kantor_id)
    terkunci = Petugas.objects.select_for_update(of=("self",)).get(
        pk=petugas.pk, kantor_id=pelaku.kantor_id
    )
    pastikan_boleh_mengatur(pelaku, terkunci)
    return terkunci


def _sandi_acak() -> str:
    kelompok = ("".join(secrets.choice(HURUF_SANDI) for _ in range(4)) for _ in range(4))
    return "-".join(kelompok)
