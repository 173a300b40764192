"""One e-mail for many notices: an office reads a digest, never a flood."""

from collections.abc import Mapping
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from laporan.choices import Kanal, StatusNotifikasi
from laporan.models import Notifikasi
from wilayah.choices import Peran
from wilayah.models import Kantor, Petugas

TEMPLAT = "ringkasan_kantor"
PEMBACA = [peran.value for peran in Peran if peran != Peran.ADMIN]


@transaction.atomic
def ringkas(kantor_id: int) -> int:
    """Gather an office's waiting notices into one promised e-mail per officer they are for.

    Return how many notices were gathered; 0 when the last digest is younger than
    ``JEDA_RINGKASAN`` seconds or nothing waits. Officers without an address read in the app.
    The office's row is locked, without hindering reports: two sweeps at once make one digest.
    """
    Kantor.objects.select_for_update(no_key=True).get(pk=kantor_id)
    if _baru_saja(kantor_id):
        return 0
    menunggu = dict(
        Notifikasi.objects.filter(
            kanal=Kanal.APLIKASI, status=StatusNotifikasi.ANTRE, kantor_id=kantor_id
        )
        .select_for_update()
        .values_list("pk", "petugas_id")
    )
    Notifikasi.objects.filter(pk__in=menunggu).update(status=StatusNotifikasi.TERKIRIM)
    Notifikasi.objects.bulk_create(_surel(kantor_id, menunggu), ignore_conflicts=True)
    return len(menunggu)


def _surel(kantor_id: int, menunggu: Mapping[int, int | None]) -> list[Notifikasi]:
    """Return an e-mail for each officer with something to read; the counts are their own."""
    hasil = []
    for orang in _penerima(kantor_id):
        jumlah = sum(untuk in {None, orang} for untuk in menunggu.values())
        if jumlah:
            hasil.append(
                Notifikasi(
                    kunci=f"{TEMPLAT}:{kantor_id}:{max(menunggu)}:{orang}",
                    kanal=Kanal.SUREL,
                    templat=TEMPLAT,
                    kantor_id=kantor_id,
                    petugas_id=orang,
                    data={"jumlah": jumlah},
                )
            )
    return hasil


def _penerima(kantor_id: int) -> list[int]:
    bertugas = Petugas.objects.filter(
        kantor_id=kantor_id, is_active=True, peran__overlap=PEMBACA
    ).exclude(surel="")
    return list(bertugas.order_by("pk").values_list("pk", flat=True))


def _baru_saja(kantor_id: int) -> bool:
    sejak = timezone.now() - timedelta(seconds=settings.JEDA_RINGKASAN)
    return Notifikasi.objects.filter(
        kantor_id=kantor_id, templat=TEMPLAT, kanal=Kanal.SUREL, dibuat__gt=sejak
    ).exists()
