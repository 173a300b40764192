"""The yardstick: bare Django views without middleware, on the same tables and the same server.

``catat`` makes the rows of one report through the ORM, one ``create()`` each; ``cari`` reads one
report by its primary key.
"""

import os
import secrets
import uuid

import django
from django.db import connection, transaction
from django.http import HttpRequest, JsonResponse
from django.urls import path

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.bangku.settings_polos"
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402

from laporan.models import (  # noqa: E402
    Kontak,
    Laporan,
    Notifikasi,
    Pelapor,
    TandaTerima,
    Tenggat,
    Terlapor,
)
from wilayah.models import Jejak  # noqa: E402

POLA = uuid.UUID(os.environ["BANGKU_POLA"]) if "BANGKU_POLA" in os.environ else None
JENIS = (Pelapor, Kontak, Terlapor, Tenggat, Notifikasi, TandaTerima)


def baris_pola() -> dict[type, list[dict[str, object]]]:
    """Return the rows of one real report, to be written again under other keys."""
    pola: dict[type, list[dict[str, object]]] = {
        Laporan: list(Laporan.objects.filter(pk=POLA).values())
    }
    for jenis in JENIS:
        pola[jenis] = list(jenis.objects.filter(laporan=POLA).values())
    pola[Jejak] = list(Jejak.objects.filter(subjek=str(POLA)).values())
    connection.close()
    return pola


BARIS = baris_pola()


@transaction.atomic
def catat(request: HttpRequest) -> JsonResponse:
    """Write as many rows as one accepted report has."""
    baru, acak = uuid.uuid4(), secrets.token_hex(8)
    ganti: dict[type, dict[str, object]] = {
        Laporan: {"id": baru, "nomor": acak[:15], "kode_akses": secrets.token_bytes(40)},
        Pelapor: {"id": uuid.uuid4()},
        Kontak: {"id": uuid.uuid4()},
        Terlapor: {"id": uuid.uuid4()},
        TandaTerima: {"sidik_kunci": secrets.token_bytes(32)},
        Jejak: {"subjek": str(baru)},
    }
    for jenis, baris in BARIS.items():
        for urut, satu in enumerate(baris):
            isi = satu | ganti.get(jenis, {})
            if jenis not in {Laporan, Jejak}:
                isi["laporan_id"] = baru
            if jenis is Notifikasi:
                isi["kunci"] = f"{acak}:{urut}"
            if not isinstance(isi["id"], uuid.UUID):
                del isi["id"]
            jenis.objects.create(**isi)  # type: ignore[attr-defined]
    return JsonResponse({"id": str(baru)}, status=201)


def cari(request: HttpRequest) -> JsonResponse:
    """Read one report by its primary key."""
    laporan = Laporan.objects.get(pk=POLA)
    return JsonResponse({"nomor": laporan.nomor, "status": laporan.status})


def sehat(request: HttpRequest) -> JsonResponse:
    """Answer that the process is up."""
    return JsonResponse({})


urlpatterns = [path("catat/", catat), path("cari/", cari), path("sehat/", sehat)]
application = get_wsgi_application()
