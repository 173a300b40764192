"""Questions about people who sign in, and about the keys of their programs."""

from datetime import datetime

from django.db.models import Max, QuerySet
from django.db.models.functions import Lower

from wilayah.choices import JenisKantor, Peran
from wilayah.models import Jejak, Kantor, Petugas, TokenPetugas
from wilayah.rules.nama_akun import nama_baku
from wilayah.rules.token import sidik_token


def petugas_sesi(pk: int) -> Petugas | None:
    """Return the person of a session with their office, unless the account is disabled."""
    return Petugas.objects.select_related("kantor").filter(pk=pk, is_active=True).first()


def bernama(username: str) -> Petugas | None:
    """Return the person with this user name, whatever its capitals; look-alikes are nobody's."""
    if not username.isascii():
        return None
    semua = Petugas.objects.select_related("kantor").alias(baku=Lower("username"))
    return semua.filter(baku=nama_baku(username)).first()


def bersurel(surel: str) -> QuerySet[Petugas]:
    """Return the active accounts of an e-mail address that have a password to reset."""
    return Petugas.objects.filter(surel__iexact=surel, is_active=True)


def pemilik_token(token: str) -> Petugas | None:
    """Return the active officer to whom an API token belongs."""
    baris = (
        TokenPetugas.objects.select_related("petugas__kantor")
        .filter(sidik=sidik_token(token), dicabut=None, petugas__is_active=True)
        .first()
    )
    return baris.petugas if baris else None


def disentuh_pada(petugas: Petugas) -> datetime:
    """Return when somebody else last made, changed or gave rights or a password to an account."""
    milik = Jejak.objects.filter(subjek_jenis="petugas", subjek=str(petugas.pk))
    oleh_lain = milik.filter(pelaku__isnull=False).exclude(pelaku=petugas.pk)
    terakhir: datetime | None = oleh_lain.aggregate(waktu=Max("waktu"))["waktu"]
    return max(petugas.dibuat, terakhir) if terakhir else petugas.dibuat


def petugas_kantor(kantor: Kantor) -> QuerySet[Petugas]:
    """Return everybody of an office, those who may sign in first."""
    return Petugas.objects.filter(kantor=kantor).order_by("-is_active", "username")


def dapat_ditugasi(kantor: Kantor) -> QuerySet[Petugas]:
    """Return the people of an office to whom a report may be given."""
    pekerja = [Peran.PENERIMA, Peran.PENELAAH, Peran.KOORDINATOR, Peran.PIMPINAN, Peran.SEKRETARIAT]
    return petugas_kantor(kantor).filter(is_active=True, peran__overlap=pekerja)


def kantor_tujuan() -> QuerySet[Kantor]:
    """Return the Bawaslu offices a report can be passed to; their number is about 550."""
    bukan_ini = JenisKantor.PANWASLU_KECAMATAN
    return Kantor.objects.exclude(jenis=bukan_ini).order_by("kode_wilayah")
