"""Make a database and its files ready: rights, migrations, reference data, messages, static files.

`python -m pengawasan.lokal.siapkan [--contoh]` is safe to repeat, and quick where nothing changed.
"""

import argparse
import hashlib
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
import psycopg
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command, get_commands
from django.db import OperationalError

from pengawasan import env
from pengawasan.lokal import pesan
from pengawasan.lokal.hak import beri_hak

ACUAN = {"impor_wilayah": "wilayah", "siapkan_acuan": "kantor, kalender dan pemilihan"}

# Shipped by packages, shown on no page of ours: the browsable API, sources meant for debugging.
TAK_DIPAKAI = ["rest_framework", "leaflet-src*", "leaflet.draw-src*", "proj4-src*", "xregexp.js"]


@contextmanager
def langkah(kata: str) -> Iterator[None]:
    """Say what is going on and how long it took."""
    mulai = time.monotonic()
    print(f"  {kata} …", flush=True)
    yield
    if (detik := time.monotonic() - mulai) > 1:
        print(f"  {kata}: {detik:.0f} detik", flush=True)


def _sidik_statis() -> str:
    sidik = hashlib.sha256()
    for pencari in get_finders():
        for jalur, tempat in pencari.list([]):
            keadaan = Path(tempat.path(jalur)).stat()
            sidik.update(f"{jalur} {keadaan.st_size} {keadaan.st_mtime_ns}\n".encode())
    return sidik.hexdigest()


def kumpulkan_statis() -> None:
    """Collect, hash and compress the static files unless they are as they were."""
    catatan, sidik = Path(settings.STATIC_ROOT) / ".sidik", _sidik_statis()
    if catatan.exists() and catatan.read_text() == sidik:
        return
    call_command(
        "collectstatic", interactive=False, clear=True, verbosity=0, ignore_patterns=TAK_DIPAKAI
    )
    catatan.write_text(sidik)


def siapkan_basis_data() -> None:
    """Grant, migrate, and load what the law and the map say."""
    with langkah("skema basis data"):
        aplikasi = env.text("DATABASE_URL")
        beri_hak(env.text("DATABASE_URL_PEMILIK", aplikasi), aplikasi)
        call_command("migrate", database="pemilik", verbosity=0, interactive=False)
    for perintah, kata in ACUAN.items():
        if perintah in get_commands():
            with langkah(kata):
                call_command(perintah)


def siapkan(*, contoh: bool) -> None:
    """Do all of it, in the order in which each step needs the one before."""
    django.setup()
    with langkah("berkas statis dan terjemahan"):
        pesan.susun()
        kumpulkan_statis()
    siapkan_basis_data()
    if contoh and "isi_contoh" in get_commands():
        with langkah("orang dan laporan contoh"):
            call_command("isi_contoh")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--contoh", action="store_true", help="orang dan laporan contoh")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pengawasan.settings")
    try:
        siapkan(contoh=parser.parse_args().contoh)
    except ImproperlyConfigured as galat:
        sys.exit(f"awasi: {galat}")
    except (psycopg.OperationalError, OperationalError) as galat:
        sys.exit(f"awasi: basis data tidak menjawab: {str(galat).strip().splitlines()[0]}")


if __name__ == "__main__":
    main()
