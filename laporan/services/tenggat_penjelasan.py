"""A missed deadline asks for its reason; nothing is closed by the machine."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.models import PenjelasanTenggat, Tenggat
from laporan.queries.tenggat import tenggat_belum_dijelaskan
from laporan.rules.tenggat import ALASAN_TERPANJANG, ALASAN_TERPENDEK
from laporan.services.status import catat, kunci_laporan
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas


@transaction.atomic
def jelaskan(tenggat: Tenggat, petugas: Petugas, alasan: str) -> list[PenjelasanTenggat]:
    """Keep why a deadline was missed, for every track that missed it with this one.

    MasukanKeliru when the reason is shorter or longer than it may be; Penolakan (409) when the
    deadline is not over, or somebody has explained it already.
    """
    laporan = kunci_laporan(tenggat.laporan)
    alasan = alasan.strip()
    if not ALASAN_TERPENDEK <= len(alasan) <= ALASAN_TERPANJANG:
        batas = {"dari": ALASAN_TERPENDEK, "sampai": ALASAN_TERPANJANG}
        raise MasukanKeliru({"alasan": [_("Tulis %(dari)s sampai %(sampai)s huruf.") % batas]})
    bersama = tenggat_belum_dijelaskan(laporan, tenggat.langkah)
    semua = list(bersama.filter(jatuh_tempo=tenggat.jatuh_tempo))
    if tenggat not in semua:
        raise Penolakan(_("Tenggat ini tidak lewat, atau sudah dijelaskan."), status=409)
    kini = timezone.now()
    catat(
        laporan,
        "tenggat_dijelaskan",
        pelaku=petugas,
        tenggat=[satu.pk for satu in semua],
        langkah=tenggat.langkah,
        jatuh_tempo=tenggat.jatuh_tempo,
        alasan=alasan,
    )
    return PenjelasanTenggat.objects.bulk_create(
        PenjelasanTenggat(tenggat=satu, petugas=petugas, alasan=alasan, waktu=kini)
        for satu in semua
    )
