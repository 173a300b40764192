"""What may become of a thing in keeping, and what each act must say."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import product

import pytest

from pengawasan.perkara.choices import Hubungan, Sebab
from pengawasan.perkara.choices.barang import JenisMutasi, KeadaanBarang
from pengawasan.perkara.rules.barang import (
    KEADAAN,
    MasukanBarang,
    MasukanMutasi,
    galat_barang,
    galat_mutasi,
    mutasi_terbuka,
    sebab_tertutup,
)
from pengawasan.perkara.rules.wewenang import Pelaku
from wilayah.choices import JenisKantor, Peran
from wilayah.queries.rezim import rezim_berlaku

KINI = datetime(2024, 11, 22, 3, 0, tzinfo=UTC)
LALU = KINI - timedelta(days=1)
AKHIR = (KeadaanBarang.DIKEMBALIKAN, KeadaanBarang.DIMUSNAHKAN)


def barang(**ganti):
    isi = {
        "jenis": "uang",
        "uraian": "Sepuluh lembar uang kertas.",
        "jumlah": Decimal(10),
        "satuan": "lembar",
        "dari": "saksi",
        "tempat": "lemari barang bukti",
        "waktu": LALU,
        "nilai": 500_000,
    }
    return MasukanBarang(**isi | ganti)


def test_a_whole_entry_lacks_nothing():
    assert galat_barang(barang(), KINI) == {}


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"uraian": "  "}, "uraian"),
        ({"tempat": ""}, "tempat"),
        ({"jumlah": Decimal(0)}, "jumlah"),
        ({"nilai": None}, "nilai"),
        ({"waktu": KINI + timedelta(seconds=1)}, "waktu"),
    ],
)
def test_an_entry_names_what_it_lacks(ganti, bidang):
    assert list(galat_barang(barang(**ganti), KINI)) == [bidang]


def test_only_money_must_say_its_amount():
    assert galat_barang(barang(jenis="dokumen", nilai=None), KINI) == {}


@pytest.mark.parametrize(("keadaan", "jenis"), list(product(KeadaanBarang, JenisMutasi)))
def test_every_pair_of_state_and_movement_is_judged_by_the_table(keadaan, jenis):
    masukan = MasukanMutasi(jenis, KINI, "rak 2", "penyidik", "penyidik pembantu", "S-2", "dasar")

    terbuka = "jenis" not in galat_mutasi(masukan, keadaan, LALU, KINI)

    assert terbuka == ((keadaan, jenis) in KEADAAN) == (jenis in mutasi_terbuka(keadaan))


@pytest.mark.parametrize("keadaan", AKHIR)
def test_what_has_gone_back_or_is_destroyed_can_only_be_corrected(keadaan):
    assert mutasi_terbuka(keadaan) == [JenisMutasi.DIBETULKAN]


@pytest.mark.parametrize(
    ("jenis", "bidang"),
    [
        ("dipindahkan", "tempat"),
        ("disegel_ulang", "nomor_segel"),
        ("diserahkan", "kepada"),
        ("dikembalikan", "kepada"),
        ("dimusnahkan", "catatan"),
        ("dibetulkan", "catatan"),
    ],
)
def test_a_movement_names_what_it_lacks(jenis, bidang):
    assert list(galat_mutasi(MasukanMutasi(jenis, KINI), "tersimpan", LALU, KINI)) == [bidang]


@pytest.mark.parametrize("waktu", [LALU - timedelta(seconds=1), KINI + timedelta(seconds=1)])
def test_a_movement_happens_after_the_last_and_not_in_the_future(waktu):
    masukan = MasukanMutasi("dipindahkan", waktu, "rak 2")

    assert list(galat_mutasi(masukan, "tersimpan", LALU, KINI)) == ["waktu"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("peran", "hubungan", "sebab"),
    [
        (Peran.PENERIMA, Hubungan.PEMEGANG, None),
        (Peran.SEKRETARIAT, Hubungan.PEMEGANG, None),
        (Peran.PENELAAH, Hubungan.PEMEGANG, None),
        (Peran.KOORDINATOR, Hubungan.PEMEGANG, None),
        (Peran.PENERIMA, Hubungan.KECAMATAN, None),
        (Peran.AUDITOR, Hubungan.PEMEGANG, Sebab.PERAN),
        (Peran.PENERIMA, Hubungan.ATASAN, Sebab.BELUM_DIAMBIL_ALIH),
        (Peran.PENERIMA, Hubungan.DAHULU, Sebab.KANTOR_LAIN),
    ],
)
def test_the_office_in_charge_and_the_subdistrict_keep_things(peran, hubungan, sebab):
    rezim = rezim_berlaku("PILKADA-2024", KINI.date())
    pelaku = Pelaku(frozenset({peran}), JenisKantor.BAWASLU_KABUPATEN, hubungan)

    assert sebab_tertutup(pelaku, rezim) == sebab
