"""The elements and targets a regime may set: where they stand, how they are coded, how many."""

import pytest

from tests.wilayah.isi_rezim import ubah
from wilayah.rules.bacaan_rezim import PANJANG_KODE_UNSUR, baca_rezim
from wilayah.rules.rezim import RezimTidakSah


def test_a_regime_may_add_elements_before_the_evidence() -> None:
    isi = ubah("nama", "Rezim dengan unsur tambahan")
    saksi = {**isi["unsur"][-1], "kode": "saksi", "label": "Saksi"}
    isi["unsur"].insert(5, saksi)
    assert [unsur.kode for unsur in baca_rezim(isi).unsur][-2:] == ["saksi", "bukti"]
    isi["unsur"].insert(6, saksi)
    with pytest.raises(RezimTidakSah, match="dua kali"):
        baca_rezim(isi)
    with pytest.raises(RezimTidakSah, match="harus identitas_pelapor"):
        baca_rezim({**isi, "unsur": isi["unsur"][1:]})


def test_an_element_code_fits_in_the_column_of_its_verdict() -> None:
    isi = ubah("nama", "Rezim dengan unsur panjang")
    panjang = {**isi["unsur"][-1], "kode": "k" * PANJANG_KODE_UNSUR}
    isi["unsur"].insert(5, panjang)
    assert baca_rezim(isi).unsur[5].kode == panjang["kode"]
    isi["unsur"][5] = {**panjang, "kode": "k" * (PANJANG_KODE_UNSUR + 1)}
    with pytest.raises(RezimTidakSah, match=r"unsur\[5\]"):
        baca_rezim(isi)


@pytest.mark.parametrize("kode", ['a"b <x>', "Saksi", "1saksi", "saksi\n"])
def test_an_element_code_is_a_plain_word(kode: str) -> None:
    isi = ubah("nama", "Rezim dengan unsur asing")
    isi["unsur"].insert(5, {**isi["unsur"][-1], "kode": kode})
    with pytest.raises(RezimTidakSah, match=r"unsur\[5\]\.kode"):
        baca_rezim(isi)


def test_a_regime_has_at_most_a_hundred_targets_and_thirty_elements() -> None:
    isi = ubah("nama", "Rezim besar")
    satu = isi["sasaran"]["bkn"]
    isi["sasaran"] = {f"badan_{urut}": satu for urut in range(100)}
    assert len(baca_rezim(isi).sasaran) == 100
    with pytest.raises(RezimTidakSah, match="sasaran: paling banyak 100"):
        baca_rezim({**isi, "sasaran": {**isi["sasaran"], "badan_100": satu}})
    banyak = [{**isi["unsur"][-1], "kode": f"saksi_{urut}"} for urut in range(25)]
    with pytest.raises(RezimTidakSah, match="unsur: paling banyak 30"):
        baca_rezim({**isi, "unsur": isi["unsur"][:5] + banyak + isi["unsur"][5:]})
