"""Many reports at once, copied from one that came in by the door."""

import secrets
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from laporan import sandi
from laporan.models import Laporan
from laporan.rules.nomor import susun_nomor


def salin(asal: Laporan, banyak: int, **ganti: Any) -> list[Laporan]:
    """Store copies of a report; a value that is a list gives each copy its own."""
    hasil = []
    for urut in range(banyak):
        satu = Laporan.objects.get(pk=asal.pk)
        satu.pk, satu.nomor = uuid4(), susun_nomor(secrets.token_bytes(5))
        satu.kode_akses = sandi.sidik_kode(sandi.kode_akses_baru(), satu.nomor)
        for nama, nilai in ganti.items():
            setattr(satu, nama, nilai[urut] if isinstance(nilai, list) else nilai)
        hasil.append(satu)
    return Laporan.objects.bulk_create(hasil)


def berturut(awal: datetime, banyak: int) -> list[datetime]:
    """Return moments an hour apart."""
    return [awal + timedelta(hours=urut) for urut in range(banyak)]
