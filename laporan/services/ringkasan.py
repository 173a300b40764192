"""One e-mail for many notices: an office reads a digest, never a flood."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from laporan.choices import Kanal, StatusNotifikasi
from laporan.models import Notifikasi
from wilayah.models import Petugas

TEMPLAT = "ringkasan_kantor"


@transaction.atomic
def ringkas(kantor_id: int) -> int:
    """Gather an office's waiting notices into one promised e-mail per officer.

    Return how many notices were gathered; 0 when the last digest is younger than
    ``JEDA_RINGKASAN`` seconds or nothing waits. Officers without an address read in the app.
    """
    menunggu = Notifikasi.objects.filter(
        kanal=Kanal.APLIKASI, status=StatusNotifikasi.ANTRE, kantor_id=kantor_id
    )
    pk = list(menunggu.select_for_update(skip_locked=True).values_list("pk", flat=True))
    if not pk or _baru_saja(kantor_id):
        return 0
    Notifikasi.objects.filter(pk__in=pk).update(status=StatusNotifikasi.TERKIRIM)
    petugas = Petugas.objects.filter(kantor_id=kantor_id, is_active=True)
    Notifikasi.objects.bulk_create(
        [
            Notifikasi(
                kunci=f"{TEMPLAT}:{kantor_id}:{max(pk)}:{orang}",
                kanal=Kanal.SUREL,
                templat=TEMPLAT,
                kantor_id=kantor_id,
                petugas_id=orang,
                data={"jumlah": len(pk)},
            )
            for orang in petugas.exclude(surel="").exclude(peran=[]).values_list("pk", flat=True)
        ],
        ignore_conflicts=True,
    )
    return len(pk)


def _baru_saja(kantor_id: int) -> bool:
    sejak = timezone.now() - timedelta(seconds=settings.JEDA_RINGKASAN)
    return Notifikasi.objects.filter(
        kantor_id=kantor_id, templat=TEMPLAT, kanal=Kanal.SUREL, dibuat__gt=sejak
    ).exists()
