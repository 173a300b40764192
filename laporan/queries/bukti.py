from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import F, Manager, QuerySet
from django.utils import timezone

from laporan import sandi
from laporan.choices import StatusBukti
from laporan.models import BerkasTersimpan, Bukti, Laporan, TurunanBukti
from laporan.rules.berkas import GAMBAR

UMUR_TERTINGGAL = timedelta(hours=24)
UMUR_BELUM_DISAHKAN = timedelta(minutes=5)


@dataclass(frozen=True)
class BuktiBaca:
    """One piece of evidence as pages show it; ``nama`` is the reporter's own label.

    ``gambar`` says of an image whether officers can look at it: siap, disiapkan, gagal; else ''.
    """

    id: UUID
    nama: str
    ukuran: int
    terunggah: int
    status: str
    jenis: str
    sha256: str
    alasan: str
    gambar: str

    @property
    def bergambar(self) -> bool:
        """Tell whether there is a picture to look at."""
        return self.gambar == "siap"


def kunci_bukti(bukti: Bukti | TurunanBukti) -> sandi.KunciData:
    """Open the data key of one file."""
    return sandi.buka_bungkus(bytes(bukti.kunci_data), sandi.Guna.BUKTI)


def nama_bukti(bukti: Bukti) -> str:
    """Return the label the reporter gave the file."""
    tempat = sandi.alamat("laporan_bukti", "nama", bukti.pk)
    return str(sandi.buka(kunci_bukti(bukti), bytes(bukti.nama), tempat))


def daftar_bukti(laporan: Laporan) -> list[BuktiBaca]:
    """Return the evidence of a report in the order it came, in one query."""
    baris = Bukti.objects.filter(laporan=laporan).select_related("turunan").order_by("dibuat", "id")
    return [
        BuktiBaca(
            id=bukti.pk,
            nama=nama_bukti(bukti),
            ukuran=bukti.ukuran,
            terunggah=bukti.terunggah,
            status=bukti.status,
            jenis=bukti.jenis,
            sha256=bukti.sha256,
            alasan=bukti.alasan,
            gambar=_gambar(bukti),
        )
        for bukti in baris
    ]


def _gambar(bukti: Bukti) -> str:
    if bukti.status != StatusBukti.TERSEGEL or bukti.jenis not in GAMBAR:
        return ""
    turunan: TurunanBukti | None = getattr(bukti, "turunan", None)
    if turunan is None:
        return "disiapkan"
    return "gagal" if turunan.galat else "siap"


def jumlah_tersegel(laporan: Laporan) -> int:
    """Return how many files of a report are sealed."""
    return Bukti.objects.filter(laporan=laporan, status=StatusBukti.TERSEGEL).count()


def bukti_laporan(laporan: Laporan, id_bukti: UUID) -> Bukti | None:
    """Return one piece of evidence by its report and its id together."""
    return Bukti.objects.filter(laporan=laporan, pk=id_bukti).first()


def bukti_terlihat(terlihat: QuerySet[Laporan], id_bukti: UUID) -> Bukti | None:
    """Return one piece of evidence when its report is among those the officer may see."""
    kandidat = Bukti.objects.filter(pk=id_bukti, laporan__in=terlihat)
    return kandidat.select_related("turunan").first()


def belum_berturunan(maks: int = 20) -> list[Bukti]:
    """Return sealed images that officers cannot look at yet."""
    menunggu = Bukti.objects.filter(menunggu_turunan=True)
    return list(menunggu.order_by("disegel_pada")[:maks])


def belum_disahkan() -> list[Bukti]:
    """Return uploads that are whole but were never judged, left alone for a while."""
    lama = timezone.now() - UMUR_BELUM_DISAHKAN
    lengkap = Bukti.objects.filter(
        status=StatusBukti.MENGUNGGAH, terunggah=F("ukuran"), dibuat__lt=lama
    )
    return list(lengkap)


def tertinggal() -> QuerySet[Bukti]:
    """Return uploads announced more than a day ago and never sealed, and refused ones."""
    lama = timezone.now() - UMUR_TERTINGGAL
    return Bukti.objects.filter(
        dibuat__lt=lama, status__in=[StatusBukti.MENGUNGGAH, StatusBukti.DITOLAK]
    )


def dikenal(berkas: Collection[UUID]) -> set[UUID]:
    """Return which files of the evidence folder belong to a row, of whatever app, in one query."""
    asli, *lain = [
        semua.filter(pk__in=berkas).order_by().values_list("pk", flat=True)
        for semua in (Bukti.objects, TurunanBukti.objects, *pemilik_berkas())
    ]
    return set(asli.union(*lain))


def pemilik_berkas() -> list[Manager[Any]]:
    """Return the rows of every app that keep a sealed file of their own."""
    model = [satu for satu in apps.get_models() if issubclass(satu, BerkasTersimpan)]
    return [satu._default_manager for satu in model]  # noqa: SLF001 - Django's name for it
