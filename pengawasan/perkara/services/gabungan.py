"""Joining reports of the same incident: each keeps its reporter, one is handled for all."""

from django.db import transaction
from django.utils.translation import gettext as _

from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.services.status import catat, ubah_status
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.queries.penelusuran import tujuan_gabung
from pengawasan.perkara.services.pintu import kunci
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas


@transaction.atomic
def gabungkan(laporan: Laporan, petugas: Petugas, nomor: str) -> Laporan:
    """Join a report to another open one of the same office, and return that one.

    What was joined can take no others in, so no ring arises. MasukanKeliru (``tujuan``) when
    there is no such report.
    """
    tujuan = tujuan_gabung(laporan, nomor)
    _kunci_berdua(laporan, tujuan)
    kunci(laporan, petugas, Tindakan.GABUNG)
    tujuan = tujuan_gabung(laporan, nomor)
    if tujuan is None:
        pesan = _("Tidak ada laporan terbuka bernomor ini di kantor Anda.")
        raise MasukanKeliru({"tujuan": [pesan]})
    laporan.digabung_ke = tujuan
    laporan.save(update_fields=["digabung_ke"])
    ubah_status(laporan, S.DIGABUNG, pelaku=petugas, peristiwa="digabung", bersama=tujuan.nomor)
    catat(tujuan, "laporan_digabungkan", pelaku=petugas, asal=laporan.nomor)
    return tujuan


def _kunci_berdua(laporan: Laporan, tujuan: Laporan | None) -> None:
    """Lock both rows in one order, so that two who join crosswise do not wait for each other."""
    kunci_baris = [laporan.pk, *([tujuan.pk] if tujuan else [])]
    semua = Laporan.objects.filter(pk__in=kunci_baris).order_by("pk")
    list(semua.select_for_update(of=("self",), no_key=True).values_list("pk", flat=True))
