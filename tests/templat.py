"""Fill the template database: rights, migrations, and what every test takes for granted."""

import os
import sys
from typing import LiteralString

import django
from django.core.management import call_command, get_commands
from django.db import connections
from psycopg import sql

from pengawasan.lokal.hak import beri_hak

# The commands that load regions, offices, calendar, regimes and elections, in this order.
ACUAN = ("impor_wilayah", "siapkan_acuan")
# From this many rows on a table is too large to be copied back after a test: no test changes it.
BESAR = 20_000


def isi_templat() -> None:
    """Migrate as the owner and load the reference data."""
    beri_hak(os.environ["DATABASE_URL_PEMILIK"], os.environ["DATABASE_URL"])
    call_command("migrate", database="pemilik", verbosity=0)
    for perintah in ACUAN:
        if perintah in get_commands():
            call_command(perintah, stdout=sys.stderr)


def simpan_cadangan() -> None:
    """Copy what the filled tables hold, so that a test which commits can be undone."""
    with connections["pemilik"].cursor() as kursor:
        kursor.execute("CREATE SCHEMA cadangan CREATE TABLE besar (tabel text)")
        for tabel in connections["pemilik"].introspection.table_names(kursor):
            (banyak,) = kursor.execute(_tabel("SELECT count(*) FROM public.{t}", tabel)).fetchone()
            if banyak > BESAR:
                kursor.execute("INSERT INTO cadangan.besar VALUES (%s)", [tabel])
            elif banyak:
                salin = "CREATE TABLE cadangan.{t} AS TABLE public.{t}"
                kursor.execute(_tabel(salin, tabel))


def _tabel(pola: LiteralString, tabel: str) -> sql.Composed:
    return sql.SQL(pola).format(t=sql.Identifier(tabel))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    isi_templat()
    simpan_cadangan()
