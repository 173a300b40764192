"""Cryptography of reports: the key ring, data keys, sealed fields, access codes, receipts.

``settings.KUNCI_DATA`` is ``id:base64key[,id:base64key…]``. The first key wraps new data keys and
peppers new access codes; later ones still open what they closed. What must be equal over time
(search words, idempotency keys) hangs on the last, the oldest key, which therefore stays in the
ring for good; see ``manage.py rotasi_kunci``. Every use has its own key, derived by HKDF.
"""

from laporan.sandi.amplop import (
    GagalBuka,
    KunciData,
    Rahasia,
    alamat,
    buka,
    buka_bungkus,
    bungkus,
    id_bungkusan,
    kepala_bungkusan,
    kunci_baru,
    segel,
)
from laporan.sandi.gantungan import (
    Guna,
    KunciTidakSah,
    gantungan,
    kunci_kata,
    kunci_nama,
)
from laporan.sandi.kiriman import (
    buka_tanda_terima,
    segel_tanda_terima,
    sidik_idempoten,
    sidik_kiriman,
)
from laporan.sandi.kode import (
    baca_kode,
    kelompokkan_kode,
    kode_akses_baru,
    kode_cocok,
    sidik_kode,
)
from laporan.sandi.kontak import sidik_surel

__all__ = [
    "GagalBuka",
    "Guna",
    "KunciData",
    "KunciTidakSah",
    "Rahasia",
    "alamat",
    "baca_kode",
    "buka",
    "buka_bungkus",
    "buka_tanda_terima",
    "bungkus",
    "gantungan",
    "id_bungkusan",
    "kelompokkan_kode",
    "kepala_bungkusan",
    "kode_akses_baru",
    "kode_cocok",
    "kunci_baru",
    "kunci_kata",
    "kunci_nama",
    "segel",
    "segel_tanda_terima",
    "sidik_idempoten",
    "sidik_kiriman",
    "sidik_kode",
    "sidik_surel",
]
