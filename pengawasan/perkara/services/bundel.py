"""A track's bundle: scans put in and withdrawn, and the record of every archive that leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.utils import IntegrityError
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.models import Laporan, Pelapor
from laporan.services.identitas import buka_identitas, buka_saksi
from laporan.services.status import catat, kunci_laporan
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.models import BerkasBundel, Jalur
from pengawasan.perkara.queries.bundel import TABEL
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.klarifikasi import buka_undangan, undangan_tak_terlindung
from pengawasan.perkara.queries.penerusan import sebab_penerusan
from pengawasan.perkara.rules.bundel import BUNDEL, Susunan
from pengawasan.perkara.rules.bundel_daftar import OrangDaftar
from pengawasan.perkara.rules.wewenang import Tolak
from pengawasan.perkara.services.penerusan_tulis import BerkasLampiran
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Petugas

BERKAS_TERBANYAK = 40


@transaction.atomic
def tambah_berkas(
    laporan: Laporan,
    petugas: Petugas,
    jalur: Jalur,
    tempat: tuple[str, str],
    semua: Sequence[BerkasLampiran],
) -> None:
    """Put sealed scans into a bundle, all or none; ``tempat`` is the bundle and the item's letter.

    Penolakan 403 for the person; 409 for a file that is there already, or one too many.
    """
    _jaga(laporan, petugas)
    bundel, huruf = tempat
    if bundel not in BUNDEL or huruf not in {b.huruf for b in BUNDEL[Susunan(bundel)]}:
        raise TidakDitemukan
    hidup = BerkasBundel.objects.filter(jalur=jalur, ditarik_pada=None)
    if hidup.count() + len(semua) > BERKAS_TERBANYAK:
        raise Penolakan(_("Bundel ini sudah memuat terlalu banyak unggahan."))
    for isi in semua:
        berkas = _tambah(petugas, jalur, tempat, isi)
        rincian: dict[str, Any] = {"bundel": bundel, "butir": huruf, "sha256": isi.sha256}
        catat(laporan, "bundel_diisi", pelaku=petugas, berkas=berkas, jalur=jalur.jenis, **rincian)


def _tambah(petugas: Petugas, jalur: Jalur, tempat: tuple[str, str], isi: BerkasLampiran) -> UUID:
    bundel, huruf = tempat
    try:
        with transaction.atomic():
            BerkasBundel.objects.create(
                id=isi.id,
                kunci_data=sandi.bungkus(isi.kunci, sandi.Guna.BUKTI),
                jalur=jalur,
                bundel=bundel,
                butir=huruf,
                nama=sandi.segel(isi.kunci, isi.nama, sandi.alamat(TABEL, "nama", isi.id)),
                jenis=isi.jenis,
                ukuran=isi.ukuran,
                sha256=isi.sha256,
                petugas=petugas,
                waktu=timezone.now(),
            )
    except IntegrityError as galat:
        raise Penolakan(_("Berkas yang sama sudah ada pada butir itu.")) from galat
    return isi.id


@transaction.atomic
def tarik_berkas(laporan: Laporan, petugas: Petugas, berkas: BerkasBundel) -> None:
    """Withdraw a scan that was put in by mistake; it stays on record."""
    _jaga(laporan, petugas)
    hidup = BerkasBundel.objects.filter(pk=berkas.pk, ditarik_pada=None)
    if hidup.update(ditarik_pada=timezone.now()):
        tempat: dict[str, Any] = {
            "bundel": berkas.bundel,
            "butir": berkas.butir,
            "sha256": berkas.sha256,
        }
        catat(laporan, "bundel_ditarik", pelaku=petugas, berkas=berkas.pk, **tempat)


@transaction.atomic
def buka_orang_bundel(
    laporan: Laporan, petugas: Petugas, jalur: Jalur, alasan: str, *, bernama: bool
) -> tuple[OrangDaftar, ...]:
    """Return the people of the list of witnesses; Penolakan 403 for who may not name them."""
    if bernama:
        izin(petugas, laporan).pastikan(Tindakan.BUKA_IDENTITAS)
    return orang_bundel(laporan, petugas, jalur, alasan, bernama=bernama)


@transaction.atomic
def orang_bundel(
    laporan: Laporan, pelaku: Petugas | str, jalur: Jalur, alasan: str, *, bernama: bool
) -> tuple[OrangDaftar, ...]:
    """Return the people of the list of witnesses: by name only when opened for this bundle.

    Each opening is a line of the trail. Experts and other parties heard on the track are no
    secret.
    """
    didengar = _didengar(jalur)
    pelapor = Pelapor.objects.filter(laporan=laporan).exists()
    if not bernama:
        sebutan = ["Pelapor"] * pelapor
        sebutan += [f"Saksi {n}" for n in range(1, laporan.saksi.count() + 1)]
        return (*(OrangDaftar(satu) for satu in sebutan), *didengar)
    siapa = buka_identitas(laporan, pelaku, alasan)
    saksi = buka_saksi(laporan, pelaku, alasan)
    orang = [OrangDaftar("Pelapor", siapa.nama, siapa.alamat, siapa.telepon)] if siapa else []
    orang += [
        OrangDaftar(f"Saksi {n}", satu.nama, satu.alamat, satu.telepon)
        for n, satu in enumerate(saksi, 1)
    ]
    return (*orang, *didengar)


def _didengar(jalur: Jalur) -> tuple[OrangDaftar, ...]:
    """Return the experts and related parties invited on a track, each once."""
    terbaca = (buka_undangan(satu) for satu in undangan_tak_terlindung(jalur))
    orang = (
        OrangDaftar(str(satu.baris.get_kepada_display()), satu.nama, satu.alamat)
        for satu in terbaca
    )
    return tuple(dict.fromkeys(orang))


@dataclass(frozen=True, slots=True)
class Unduhan:
    """An archive about to leave: its bundle, its manifest's hash, what it lacks, and why."""

    bundel: str
    sidik: str
    kurang: tuple[str, ...]
    alasan: str


@transaction.atomic
def catat_unduhan(laporan: Laporan, pelaku: Petugas | str, jalur: Jalur, unduhan: Unduhan) -> None:
    """Record who takes a bundle away before its first byte leaves, under its manifest's hash."""
    catat(
        laporan,
        "bundel_diunduh",
        pelaku=pelaku,
        jalur=jalur.jenis,
        bundel=unduhan.bundel,
        sha256_manifes=unduhan.sidik,
        kurang=list(unduhan.kurang),
        alasan=unduhan.alasan,
    )


def _jaga(laporan: Laporan, petugas: Petugas) -> None:
    kunci_laporan(laporan)
    if sebab := sebab_penerusan(petugas, laporan):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
