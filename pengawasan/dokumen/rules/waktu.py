"""Dates and numbers as Indonesian papers write them, whatever language the officer reads."""

from datetime import date, datetime

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
SATUAN = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
PULUH, RATUS, RIBU = 10, 100, 1000


def tanggal_panjang(hari: date | None) -> str:
    """21 November 2026; '' for no date."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}" if hari else ""


def hari_tanggal(hari: date | None) -> str:
    """Sabtu, 21 November 2026; '' for no date."""
    return f"{HARI[hari.weekday()]}, {tanggal_panjang(hari)}" if hari else ""


def saat_panjang(saat: datetime | None) -> str:
    """Sabtu, 21 November 2026, pukul 09.05 WITA, of an aware local moment; '' for none."""
    if saat is None:
        return ""
    return f"{hari_tanggal(saat.date())}, pukul {saat:%H.%M} {saat.tzname() or ''}".rstrip()


def hari_terbilang(hari: date | None) -> str:
    """Begin minutes: hari Sabtu tanggal dua puluh satu bulan November tahun dua ribu …."""
    if hari is None:
        return ""
    return (
        f"hari {HARI[hari.weekday()]} tanggal {terbilang(hari.day)} "
        f"bulan {BULAN[hari.month - 1]} tahun {terbilang(hari.year)}"
    )


def terbilang(n: int) -> str:
    """Return a number from 0 to 9999 in words."""
    if not 0 <= n < RIBU * PULUH:
        raise ValueError("numbers in papers are spelled out up to four digits")
    return _kata(n) or "nol"


def _kata(n: int) -> str:
    if n < PULUH:
        return SATUAN[n]
    if n < PULUH * 2:
        belas = {10: "sepuluh", 11: "sebelas"}
        return belas.get(n, f"{SATUAN[n - PULUH]} belas")
    for nilai, nama, satu in ((RIBU, "ribu", "seribu"), (RATUS, "ratus", "seratus")):
        if n >= nilai:
            kepala = satu if n // nilai == 1 else f"{_kata(n // nilai)} {nama}"
            return f"{kepala} {_kata(n % nilai)}".rstrip()
    return f"{SATUAN[n // PULUH]} puluh {SATUAN[n % PULUH]}".rstrip()
