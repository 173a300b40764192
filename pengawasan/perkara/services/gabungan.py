"""Joining reports of the same incident: each keeps its reporter, one is handled for all."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from laporan.choices import KabarPelapor
from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.queries.gabungan import tergabung
from laporan.services.notifikasi import kabari_semua_pelapor
from laporan.services.status import catat, catat_banyak, ubah_status
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.queries.penelusuran import tujuan_gabung
from pengawasan.perkara.rules.penelusuran import kedudukan
from pengawasan.perkara.services.pintu import kunci
from wilayah.choices import Tampil
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas


@transaction.atomic
def gabungkan(laporan: Laporan, petugas: Petugas, nomor: str) -> Laporan:
    """Join a report to another open one of the same office, and return that one.

    What was joined can take no others in, so no ring arises. MasukanKeliru (``tujuan``) when
    there is no such report, or one of less standing.
    """
    tujuan = tujuan_gabung(laporan, nomor)
    _kunci_berdua(laporan, tujuan)
    kunci(laporan, petugas, Tindakan.GABUNG)
    tujuan = tujuan_gabung(laporan, nomor)
    if tujuan is None:
        pesan = _("Tidak ada laporan terbuka bernomor ini di kantor Anda.")
        raise MasukanKeliru({"tujuan": [pesan]})
    _pastikan_menampung(laporan, tujuan)
    laporan.digabung_ke = tujuan
    laporan.save(update_fields=["digabung_ke"])
    ubah_status(laporan, S.DIGABUNG, pelaku=petugas, peristiwa="digabung")
    catat(tujuan, "laporan_digabungkan", pelaku=petugas, asal=laporan.nomor)
    return tujuan


def kabari_tergabung(laporan: Laporan, petugas: Petugas, peristiwa: str, **rincian: Any) -> None:
    """Tell who reported the same incident what anybody may know of the case by now.

    Each reads it on their own report, by their own code: no number or reason of another's.
    """
    semua = tergabung(laporan)
    isi = [(satu, rincian) for satu in semua]
    catat_banyak(peristiwa, isi, pelaku=petugas, tampil=Tampil.PELAPOR)
    sebab = f"{peristiwa} {laporan.status_sejak.isoformat()}"
    kabari_semua_pelapor(semua, KabarPelapor.STATUS_BERUBAH, sebab=sebab)


def _pastikan_menampung(laporan: Laporan, tujuan: Laporan) -> None:
    asal, ke = (
        kedudukan(satu.bentuk, satu.status, diterima=satu.diterima_pada is not None)
        for satu in (laporan, tujuan)
    )
    if ke < asal:
        pesan = _(
            "Laporan hanya dapat digabungkan ke laporan yang sudah diterima atau perkara yang "
            "sudah diregistrasi."
        )
        raise MasukanKeliru({"tujuan": [pesan]})


def _kunci_berdua(laporan: Laporan, tujuan: Laporan | None) -> None:
    """Lock both rows in one order, so that two who join crosswise do not wait for each other."""
    kunci_baris = [laporan.pk, *([tujuan.pk] if tujuan else [])]
    semua = Laporan.objects.filter(pk__in=kunci_baris).order_by("pk")
    list(semua.select_for_update(of=("self",), no_key=True).values_list("pk", flat=True))
