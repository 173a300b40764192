"""The public fields of a report, through a door of their own: no story, no person, no place."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from laporan.choices import Kategori, StatusLaporan
from laporan.models import Laporan
from laporan.rules.nomor import baca_nomor
from wilayah.rules.kode import rantai
from wilayah.rules.tenggat import saat_setempat

BAGIAN_UMUM = 2
"""Of "Desa, Kecamatan, Kabupaten, Provinsi" the last two are public."""


@dataclass(frozen=True, slots=True)
class LaporanPublik:
    """What anybody may know of a report by its number (hukum: field class P0)."""

    nomor: str
    bentuk: str
    kategori: str
    nama_kategori: str
    kode_wilayah: str
    nama_wilayah: str
    status: str
    label: str
    sejak: date
    disampaikan: date
    nama_kantor: str


def laporan_publik(nomor: str) -> LaporanPublik | None:
    """Return the public fields of a report, or None when no report has this number."""
    baku = baca_nomor(nomor)
    if baku is None:
        return None
    kolom = (
        *("nomor", "bentuk", "kategori", "kode_wilayah", "nama_wilayah", "status"),
        *("status_sejak", "tanggal_disampaikan", "kantor__nama", "zona"),
    )
    laporan = Laporan.objects.select_related("kantor").only(*kolom).filter(nomor=baku).first()
    return publik(laporan) if laporan else None


def publik(laporan: Laporan) -> LaporanPublik:
    """Return the public fields of a report that was found already."""
    return LaporanPublik(
        nomor=laporan.nomor,
        bentuk=laporan.bentuk,
        kategori=laporan.kategori,
        nama_kategori=str(Kategori(laporan.kategori).label),
        kode_wilayah=rantai(laporan.kode_wilayah)[:BAGIAN_UMUM][-1],
        nama_wilayah=", ".join(laporan.nama_wilayah.split(", ")[-BAGIAN_UMUM:]),
        status=laporan.status,
        label=label_umum(laporan.status),
        sejak=saat_setempat(laporan.status_sejak, laporan.zona).date(),
        disampaikan=laporan.tanggal_disampaikan,
        nama_kantor=laporan.kantor.nama,
    )


def label_umum(status: str) -> str:
    """Return a status in the words of somebody who is not the reporter."""
    if status == StatusLaporan.PERBAIKAN:
        return _("Perlu dilengkapi pelapor")
    return str(StatusLaporan(status).label)
