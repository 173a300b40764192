"""Bring a test database back to its template after a test that committed."""

from functools import cache

import psycopg
from psycopg import sql

from tests import peladen


@cache
def _tabel(basis: str) -> tuple[tuple[str, ...], dict[str, sql.Composed]]:
    """Return the tables that start empty, and for the filled ones their columns to copy."""
    with peladen.pengurus(basis) as koneksi:
        semua = {n for (n,) in koneksi.execute(_NAMA, ["public"])}
        berisi = {n for (n,) in koneksi.execute(_NAMA, ["cadangan"])} & semua
        besar = {n for (n,) in koneksi.execute("SELECT tabel FROM cadangan.besar")}
        kolom = {nama: _kolom(koneksi, nama) for nama in berisi}
    return tuple(sorted(semua - berisi - besar)), kolom


_NAMA = "SELECT tablename FROM pg_tables WHERE schemaname = %s"
_KOLOM = """SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'
AND table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position"""


def _kolom(koneksi: psycopg.Connection, tabel: str) -> sql.Composed:
    return sql.SQL(", ").join(sql.Identifier(n) for (n,) in koneksi.execute(_KOLOM, [tabel]))


def pulihkan(basis: str) -> None:
    """Empty what started empty, restore what changed; triggers and foreign keys stand aside."""
    kosong, berisi = _tabel(basis)
    with peladen.pengurus(basis) as koneksi:
        koneksi.execute("SET session_replication_role = replica")
        koneksi.execute("SET lock_timeout = '20s'")
        for nama in kosong:
            koneksi.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(nama)))
        for nama, kolom in berisi.items():
            _kembalikan(koneksi, nama, kolom)


def _kembalikan(koneksi: psycopg.Connection, nama: str, kolom: sql.Composed) -> None:
    isian = {"n": sql.Identifier(nama), "c": sql.Identifier("cadangan", nama), "k": kolom}
    beda = """SELECT (SELECT count(*) FROM {n}) <> (SELECT count(*) FROM {c})
        OR EXISTS (SELECT {k} FROM {n} EXCEPT SELECT {k} FROM {c})"""
    (berubah,) = koneksi.execute(sql.SQL(beda).format(**isian)).fetchone() or (True,)
    if berubah:
        koneksi.execute(sql.SQL("DELETE FROM {n}").format(**isian))
        tanam = "INSERT INTO {n} ({k}) OVERRIDING SYSTEM VALUE SELECT {k} FROM {c}"
        koneksi.execute(sql.SQL(tanam).format(**isian))
