"""What a dump without keys shows: no code, no key, nobody and no story."""

from typing import Any

from django.db import connection
from psycopg import sql

from laporan.services.penerimaan import kunci_kiriman_baru
from tests.factories.laporan import LENGKAP, isian
from tests.laporan.api.conftest import Kirim


def test_the_code_and_the_key_are_stored_nowhere(kirim: Kirim) -> None:
    kunci = kunci_kiriman_baru()
    kode = kirim(LENGKAP, kunci=kunci).json()["kode_akses"]
    semua = seluruh_basis()
    assert kode not in semua
    assert kunci not in semua
    assert "laporan_laporan" in semua


def test_no_table_shows_who_reported_or_what(kirim: Kirim) -> None:
    rahasia: dict[str, Any] = {
        "pelapor__nama": "Namaxq Satu",
        "pelapor__alamat": "Gang Alamatxq 2",
        "pelapor__telepon": "081377788899",
        "pelapor__surel": "surelxq@contoh.invalid",
        "uraian": "Saya melihat gulaxq dibagikan di Tempatxq kepada pemilih.",
        "tempat": "Tempatxq",
        "terlapor": [{"nama": "Terlaporxq", "ciri": "topixq merah"}],
        "saksi": [{"nama": "Saksixq", "telepon": "085511122233"}],
        "titik": {"lat": -2.3344, "lng": 115.4567},
        "tautan": ["https://contoh.invalid/tautanxq"],
    }
    assert kirim(isian(**rahasia)).status_code == 201
    semua = seluruh_basis().lower()
    kata = ("nama", "alamat", "surel", "gula", "tempat", "terlapor", "topi", "saksi", "tautan")
    angka = ("081377788899", "085511122233", "2.3344", "115.4567")
    assert not [canang for canang in (*(f"{k}xq" for k in kata), *angka) if canang in semua]


def seluruh_basis() -> str:
    """Return every value of every table as text; "xq" stands in no official name."""
    potongan = []
    with connection.cursor() as kursor:
        for tabel in connection.introspection.table_names(kursor):
            if tabel.startswith(("wilayah_wilayah", "wilayah_alihkode")):
                continue
            kursor.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(tabel)))
            potongan.append(tabel)
            for baris in kursor.fetchall():
                for nilai in baris:
                    mentah = bytes(nilai) if isinstance(nilai, bytes | memoryview) else None
                    potongan.append(mentah.decode("latin-1") if mentah else str(nilai))
    return "\n".join(potongan)
