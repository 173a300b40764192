"""The calendar's seeds: the ``holidays`` package, and what it does not say well enough.

Checked by hand against the joint ministerial decrees (SKB) for 2022 to 2026, with their
amendments (Idul Fitri and Idul Adha 2023, 18 August 2025). The package follows the decree for
2027; nothing has been decreed for later years.
"""

from datetime import date
from functools import lru_cache

from holidays.countries.indonesia import Indonesia

from wilayah.choices import JenisHariLibur
from wilayah.rules.kalender import TAHUN_BAWAAN, HariAcuan

TAHUN_SKB_TERAKHIR = 2027
TANDA_PERKIRAAN = " (perkiraan)"
# Polling days become days off by presidential decree, too late for the yearly list.
PEMUNGUTAN_SUARA = {
    date(2024, 2, 14): "Pemungutan suara Pemilu 2024",
    date(2024, 11, 27): "Pemungutan suara Pilkada 2024",
}


@lru_cache(maxsize=1)
def hari_libur_bawaan() -> tuple[HariAcuan, ...]:
    """Return national days off, cuti bersama and polling days of 2022–2028, by date."""
    hari = _menurut_paket("government", JenisHariLibur.CUTI_BERSAMA)
    hari |= _menurut_paket("public", JenisHariLibur.LIBUR_NASIONAL)
    for tanggal, nama in PEMUNGUTAN_SUARA.items():
        hari[tanggal] = HariAcuan(tanggal, nama, JenisHariLibur.PEMUNGUTAN_SUARA.value)
    return tuple(hari[tanggal] for tanggal in sorted(hari))


def _menurut_paket(golongan: str, jenis: JenisHariLibur) -> dict[date, HariAcuan]:
    paket = Indonesia(years=TAHUN_BAWAAN, categories=(golongan,), language="id")
    return {
        tanggal: HariAcuan(
            tanggal=tanggal,
            nama=nama.replace(TANDA_PERKIRAAN, ""),
            jenis=jenis.value,
            perkiraan=TANDA_PERKIRAAN in nama or tanggal.year > TAHUN_SKB_TERAKHIR,
        )
        for tanggal, nama in paket.items()
    }
