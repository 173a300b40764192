from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from wilayah.models import Batas, Wilayah
from wilayah.rules.geometri import Geometri, kotak


@dataclass(frozen=True)
class HasilBatas:
    """How many outlines an import wrote, and how many named no region in force."""

    ditulis: int
    dilewati: int


@transaction.atomic
def impor_batas(batas: Mapping[str, Geometri]) -> HasilBatas:
    """Keep the outlines of regions in force; the same ones again change nothing."""
    berlaku = set(Wilayah.objects.berlaku().values_list("kode", flat=True))
    ada = dict(Batas.objects.filter(kode__in=batas).values_list("kode", "geometri"))
    baru = [
        _batas(kode, geometri)
        for kode, geometri in sorted(batas.items())
        if kode in berlaku and ada.get(kode) != geometri
    ]
    Batas.objects.bulk_create(
        baru,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["kode"],
        update_fields=["barat", "selatan", "timur", "utara", "geometri"],
    )
    return HasilBatas(ditulis=len(baru), dilewati=len(batas.keys() - berlaku))


def _batas(kode: str, geometri: Geometri) -> Batas:
    barat, selatan, timur, utara = kotak(geometri)
    return Batas(
        kode=kode, barat=barat, selatan=selatan, timur=timur, utara=utara, geometri=geometri
    )
