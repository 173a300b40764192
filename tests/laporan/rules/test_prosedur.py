"""The procedure as it is drawn: bars, sums and ways on, from the shipped regimes."""

from itertools import pairwise

import pytest

from laporan.rules.prosedur import aturan_terpakai, batang_waktu, jalur_prosedur, seluruhnya
from pengawasan.perkara.choices import JenisJalur
from wilayah.choices import KodeRezim
from wilayah.data.bawaan import isi_bawaan
from wilayah.rules.bacaan_rezim import baca_rezim


@pytest.fixture(params=KodeRezim.values)
def rezim(request):
    return baca_rezim(isi_bawaan(request.param))


def test_each_bar_begins_where_the_one_before_it_ends(rezim):
    batang = batang_waktu(rezim)

    assert [satu.aturan.langkah for satu in batang] == ["serah_berkas", "kajian_awal", "penanganan"]
    assert all(lain.mulai == satu.akhir for satu, lain in pairwise(batang))


def test_every_kind_of_track_is_told_with_its_deadlines_and_its_targets(rezim):
    jalur = {satu.jenis: satu for satu in jalur_prosedur(rezim)}

    assert list(jalur) == JenisJalur.values
    assert [satu.langkah for satu in jalur["pidana"].aturan] == [
        *("gakkumdu_1", "penanganan", "perpanjangan", "penerusan_pidana", "penyidikan"),
        *("p19", "p19_kembali", "limpah_pn", "putusan_pn", "banding", "putusan_pt"),
    ]
    assert all(satu.sasaran for satu in jalur.values())


@pytest.mark.parametrize(
    ("kode", "lama"),
    [("PILKADA-2024", (5, 7)), ("PILKADA-PASCA-MK104", (5, 7)), ("PEMILU-2022", (9, 16))],
)
def test_the_sum_is_study_and_handling_and_the_longest_handling(kode, lama):
    jumlah = seluruhnya(baca_rezim(isi_bawaan(kode)))

    assert (jumlah.paling_lama, jumlah.diperpanjang) == lama


def test_there_is_no_sum_where_days_differ():
    isi = isi_bawaan("PEMILU-2022")
    isi["tenggat"]["kajian_awal"]["satuan"] = "hari_kalender"

    assert seluruhnya(baca_rezim(isi)) is None


def test_a_recommendation_has_no_hearing_to_wait_for():
    nama = {
        kode: {satu.langkah for satu in aturan_terpakai(baca_rezim(isi_bawaan(kode)))}
        for kode in KodeRezim.values
    }

    assert "putusan_administrasi" not in nama["PILKADA-2024"]
    assert "putusan_administrasi" in nama["PILKADA-PASCA-MK104"]
