"""Numbers of an office's registers: without gaps, also when many are taken at once."""

from datetime import date

from django.db import connection

from laporan.models import Laporan
from laporan.rules.nomor import kunci_kantor, kunci_pemilihan
from wilayah.models import Kantor
from wilayah.queries.rezim import rezim_berlaku, rezim_versi
from wilayah.rules.rezim import PolaNomor, Register, rezim_bawaan

TANDA_TERIMA = "tanda_terima"
LAPORAN = "LP"
KODE_NASIONAL = "00.00"
BERIKUT = """
INSERT INTO laporan_registernomor AS r (kantor_id, tahun, jenis, terakhir) VALUES (%s, %s, %s, 1)
ON CONFLICT ON CONSTRAINT register_counts_once_per_office_and_year
DO UPDATE SET terakhir = r.terakhir + 1 RETURNING terakhir
"""


def nomor_berikut(kantor: Kantor, tahun: int, jenis: str) -> int:
    """Take the next number of a register, inside the caller's transaction.

    Others who want a number of the same register wait until this transaction ends; when it is
    rolled back the number goes to the next one, so no gap arises.
    """
    assert connection.in_atomic_block, "a number is given out with what it numbers"
    with connection.cursor() as kursor:
        kursor.execute(BERIKUT, [kantor.pk, tahun, jenis])
        (urut,) = kursor.fetchone()
    return int(urut)


def register(laporan: Laporan, kantor: Kantor, tanggal: date, bentuk: str = LAPORAN) -> Register:
    """Return what stands in an office's numbers for a report on a local date.

    ``bentuk`` is a key of the regime's code table, or the code itself. Bawaslu's own region code
    where it has been entered, else the Kemendagri code.
    """
    return Register(
        bentuk=bentuk,
        jenis=kunci_pemilihan(laporan.jenis_pemilihan, kantor.jenis, laporan.kode_wilayah),
        kantor=kunci_kantor(kantor.jenis, kantor.kode_wilayah),
        kode=kantor.kode_bawaslu or kantor.kode_wilayah or KODE_NASIONAL,
        tanggal=tanggal,
    )


def register_kantor(kantor: Kantor, tanggal: date) -> Register:
    """Return what stands in the number of a paper that belongs to no report."""
    kunci = kunci_kantor(kantor.jenis, kantor.kode_wilayah)
    kode = kantor.kode_bawaslu or kantor.kode_wilayah or KODE_NASIONAL
    return Register(bentuk="", jenis="", kantor=kunci, kode=kode, tanggal=tanggal)


def pola_kantor(tanggal: date) -> PolaNomor:
    """Return the patterns of the regime that applies on a local date where no report names one."""
    return rezim_berlaku(rezim_bawaan(tanggal), tanggal).nomor


def nomor_tanda_terima(laporan: Laporan, kantor: Kantor, tanggal: date) -> str:
    """Take the next receipt number of an office for originals handed over."""
    urut = nomor_berikut(kantor, tanggal.year, TANDA_TERIMA)
    pola = rezim_versi(laporan.rezim_id).nomor
    return pola.nomor_tanda_terima(urut, register(laporan, kantor, tanggal))


def nomor_registrasi(laporan: Laporan, urut: int, tanggal: date, bentuk: str = LAPORAN) -> str:
    """Return the number of the ``urut``-th case in one register of the office in charge."""
    pola = rezim_versi(laporan.rezim_id).nomor
    return pola.nomor_registrasi(urut, register(laporan, laporan.kantor, tanggal, bentuk))
