"""Which office a report belongs to, and who else sees it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from wilayah.choices import JenisKantor
from wilayah.errors import Penolakan
from wilayah.models import Kantor, Wilayah
from wilayah.queries.wilayah import Lokasi, rangkai
from wilayah.rules.kantor import bertugas, pewenang
from wilayah.rules.kode import rantai, sah
from wilayah.rules.tenggat import saat_setempat

PANJANG_KECAMATAN = 8


@dataclass(frozen=True, slots=True)
class Tempat:
    """A region in force, the office its reports belong to, and the kecamatan's, if on duty."""

    lokasi: Lokasi
    kantor: Kantor
    kantor_kecamatan: Kantor | None


def tempat(kode: str, pada: dt.date) -> Tempat | None:
    """Return region, parents and offices of a code in one query; None for a code not in force."""
    if not sah(kode):
        return None
    wilayah, kantor = _wilayah_dan_kantor(rantai(kode))
    lokasi = rangkai(kode, wilayah)
    if lokasi is None:
        return None
    return Tempat(
        lokasi=lokasi,
        kantor=_pilih(kode, kantor, pada) or kantor_untuk(kode, pada),
        kantor_kecamatan=_pada_kecamatan(kode, kantor, pada),
    )


def kantor_untuk(kode: str, pada: dt.date) -> Kantor:
    """Return the office that an online report from a region belongs to on a day.

    The kabupaten's office, the province's when no kabupaten is given; an office outside its
    term is passed over. Penolakan when nobody is on duty at all.
    """
    ada = _per_kode(Kantor.objects.filter(kode_wilayah__in=pewenang(kode)))
    kantor = _pilih(kode, ada, pada)
    if kantor is None:
        raise Penolakan(_("Belum ada kantor pengawas yang bertugas untuk wilayah ini."))
    return kantor


def kantor_pusat() -> Kantor | None:
    """Return the office of the nation, None where none was set up."""
    return Kantor.objects.filter(jenis=JenisKantor.BAWASLU_RI).first()


def kantor_di_atas(kantor: Kantor, jenis: Iterable[str]) -> Kantor | None:
    """Return the nearest office above another that is of one of these kinds (one query)."""
    atas = Kantor.objects.filter(kode_wilayah__in=["", *rantai(kantor.kode_wilayah)])
    calon = atas.filter(jenis__in=jenis).exclude(pk=kantor.pk)
    return max(calon, key=lambda satu: len(satu.kode_wilayah), default=None)


def kantor_kecamatan(kode: str, pada: dt.date) -> Kantor | None:
    """Return the Panwaslu Kecamatan of a region while it is in its term."""
    ada = _per_kode(Kantor.objects.filter(kode_wilayah=kode[:PANJANG_KECAMATAN]))
    return _pada_kecamatan(kode, ada, pada)


def di_masa_tugas(kantor: Kantor, pada: dt.date) -> bool:
    """Tell whether an office is inside its term on a day."""
    return bertugas(kantor.aktif_dari, kantor.aktif_sampai, pada)


def bertugas_kini(kantor: Kantor) -> bool:
    """Tell whether an office is in its term today, in its own zone."""
    return di_masa_tugas(kantor, saat_setempat(timezone.now(), kantor.zona).date())


def _pilih(kode: str, ada: Mapping[str, Kantor], pada: dt.date) -> Kantor | None:
    calon = (ada[prefiks] for prefiks in pewenang(kode) if prefiks in ada)
    return next((kantor for kantor in calon if di_masa_tugas(kantor, pada)), None)


def _pada_kecamatan(kode: str, ada: Mapping[str, Kantor], pada: dt.date) -> Kantor | None:
    if len(kode) < PANJANG_KECAMATAN:
        return None
    kantor = ada.get(kode[:PANJANG_KECAMATAN])
    return kantor if kantor is not None and di_masa_tugas(kantor, pada) else None


def _per_kode(kantor: Iterable[Kantor]) -> dict[str, Kantor]:
    return {satu.kode_wilayah: satu for satu in kantor}


def _kolom(model: type[Kantor] | type[Wilayah], kecuali: str = "") -> list[str]:
    return [f.attname for f in model._meta.concrete_fields if f.attname != kecuali]  # noqa: SLF001


def _wilayah_dan_kantor(kode: tuple[str, ...]) -> tuple[dict[str, Wilayah], dict[str, Kantor]]:
    """Read the rows of a path and the offices of the same prefixes together."""
    dari_wilayah, dari_kantor = _kolom(Wilayah, kecuali="kata"), _kolom(Kantor)
    kolom = ", ".join([*(f"w.{k}" for k in dari_wilayah), *(f"k.{k}" for k in dari_kantor)])
    with connection.cursor() as kursor:
        kursor.execute(
            f"SELECT {kolom} FROM wilayah_wilayah w"  # noqa: S608 -- column names of the models
            " LEFT JOIN wilayah_kantor k ON k.kode_wilayah = w.kode"
            " WHERE w.kode = ANY(%s) AND w.berlaku_sampai IS NULL",
            [list(kode)],
        )
        baris = kursor.fetchall()
    batas = len(dari_wilayah)
    wilayah = [Wilayah.from_db("default", dari_wilayah, satu[:batas]) for satu in baris]
    kantor = [
        Kantor.from_db("default", dari_kantor, satu[batas:])
        for satu in baris
        if satu[batas] is not None
    ]
    return {satu.kode: satu for satu in wilayah}, _per_kode(kantor)
