"""Two database roles: the owner migrates, the application may not change what is append-only."""

from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

HAK = Path(__file__).with_name("hak.sql")


def beri_hak(url_pemilik: str, url_aplikasi: str) -> None:
    """Grant the application role its rights on all that the owner makes from now on."""
    aplikasi = str(conninfo_to_dict(url_aplikasi)["user"])
    if conninfo_to_dict(url_pemilik)["user"] == aplikasi:
        return
    perintah = HAK.read_text().replace(":aplikasi", sql.Identifier(aplikasi).as_string())
    with psycopg.connect(url_pemilik, autocommit=True) as koneksi:
        koneksi.execute(perintah.encode())
