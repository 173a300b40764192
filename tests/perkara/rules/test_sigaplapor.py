"""SIGAPLAPOR's numbers and codes."""

import pytest

from pengawasan.perkara.choices import Hubungan, Putusan, Sebab
from pengawasan.perkara.rules.sigaplapor import (
    KAT_1,
    PINDAH,
    baca_nomor_sigaplapor,
    kat_1,
    kat_2,
    sebab_tertutup,
)
from pengawasan.perkara.rules.wewenang import Pelaku
from wilayah.choices import JenisKantor, Peran

TEMPAT = "Ditangani Bawaslu Tempat Melapor"
TUJUAN = "Ditangani Bawaslu di tempat dilimpahkan/diteruskan"
P = Putusan


@pytest.mark.parametrize(
    ("teks", "nomor"),
    [
        ("002/LP/PL/Kab/27.09/III/2024", "002/LP/PL/Kab/27.09/III/2024"),
        (" 021/LP/PL/RI/00.00/III/2024\n", "021/LP/PL/RI/00.00/III/2024"),
        ("22/LP/PL/ADM/RI/00.00/V/2019", "22/LP/PL/ADM/RI/00.00/V/2019"),
        ("002 / LP / PL", "002/LP/PL"),
        ("3654", "3654"),
        ("", None),
        ("=1+1", None),
        ("-2", None),
        ("/LP/", None),
        ("002/LP/<b>", None),
        ("1" * 61, None),
        ("٠٠٢", None),
    ],
)
def test_a_number_is_kept_as_sigaplapor_writes_it(teks, nomor):
    assert baca_nomor_sigaplapor(teks) == nomor


def test_every_verdict_has_a_code_or_moves_the_report():
    assert set(KAT_1) | PINDAH == set(Putusan)


@pytest.mark.parametrize(
    ("putusan", "di_kantor_lain", "satu", "dua"),
    [
        ([], False, "", ""),
        ([P.REGISTRASI], False, "Registrasi", TEMPAT),
        ([P.PERBAIKAN, P.REGISTRASI], False, "Registrasi", TEMPAT),
        ([P.LIMPAHKAN, P.REGISTRASI], False, "Registrasi", TUJUAN),
        ([P.AMBIL_ALIH, P.REGISTRASI], False, "Registrasi", TUJUAN),
        ([P.LIMPAHKAN], True, "", "Dilimpahkan"),
        ([P.LIMPAHKAN, P.REGISTRASI], True, "Registrasi", "Dilimpahkan"),
        ([P.PERBAIKAN], False, "Perbaikan", TEMPAT),
        ([P.TIDAK_DIREGISTRASI], False, "Tidak Diregistrasi", TEMPAT),
    ],
)
def test_the_codes_say_the_last_verdict_and_where_it_is_handled(putusan, di_kantor_lain, satu, dua):
    assert (kat_1(putusan), kat_2(putusan, di_kantor_lain=di_kantor_lain)) == (satu, dua)


@pytest.mark.parametrize(
    ("peran", "hubungan", "sebab"),
    [
        (Peran.PENERIMA, Hubungan.PEMEGANG, None),
        (Peran.SEKRETARIAT, Hubungan.PEMEGANG, None),
        (Peran.AUDITOR, Hubungan.PEMEGANG, Sebab.PERAN),
        (Peran.SEKRETARIAT, Hubungan.ATASAN, Sebab.BELUM_DIAMBIL_ALIH),
        (Peran.SEKRETARIAT, Hubungan.DAHULU, Sebab.KANTOR_LAIN),
        (Peran.SEKRETARIAT, Hubungan.KECAMATAN, Sebab.KANTOR_LAIN),
    ],
)
def test_the_office_in_charge_enters_the_number(peran, hubungan, sebab):
    pelaku = Pelaku(frozenset({peran}), JenisKantor.BAWASLU_KABUPATEN, hubungan)

    assert sebab_tertutup(pelaku) == sebab
