"""Regimes: what ships, and what a malformed one is told."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from wilayah.data.bawaan import rezim_bawaan
from wilayah.rules.bacaan_rezim import PANJANG_KODE_UNSUR, baca_rezim
from wilayah.rules.rezim import LANGKAH, Register, RezimTidakSah, Satuan
from wilayah.rules.rezim import rezim_bawaan as bawaan_menurut

REZIM = {rezim.kode: rezim for rezim in map(baca_rezim, rezim_bawaan())}
P, K, M = "PILKADA-2024", "PILKADA-PASCA-MK104", "PEMILU-2022"


def test_three_regimes_ship_and_each_sets_every_step() -> None:
    assert set(REZIM) == {P, K, M}
    for rezim in REZIM.values():
        assert set(rezim.tenggat) == set(LANGKAH)


def test_the_elements_stand_in_the_order_of_the_contract() -> None:
    urutan = ["identitas_pelapor", "terlapor", "batas_waktu", "waktu_tempat", "uraian", "bukti"]
    for rezim in REZIM.values():
        assert [unsur.kode for unsur in rezim.unsur] == urutan
        assert [unsur.jenis for unsur in rezim.unsur] == ["formal"] * 3 + ["materiel"] * 3


def test_only_the_four_steps_of_the_intake_of_a_pemilu_and_its_handling_count_working_days() -> (
    None
):
    hari_kerja = {la for la, a in REZIM[M].tenggat.items() if a.satuan is Satuan.HARI_KERJA}
    assert {"pelaporan", "serah_berkas", "kajian_awal", "perbaikan"} <= hari_kerja
    rantai = {"penyidikan", "p19", "p19_kembali", "limpah_pn"}
    for kode in (P, K):
        di_sini = {la for la, a in REZIM[kode].tenggat.items() if a.satuan is Satuan.HARI_KERJA}
        assert di_sini == rantai


def test_what_rests_on_background_only_is_marked_unverified() -> None:
    ditandai = {la for la, a in REZIM[P].tenggat.items() if a.belum_diverifikasi}
    assert ditandai == {
        "serah_berkas",
        "penanganan",
        "temuan",
        "gakkumdu_1",
        "penerusan_pidana",
        "tsm_putusan",
        "kpu_tindak_lanjut",
    }


def test_the_regimes_follow_each_other_without_gap_at_the_constitutional_court() -> None:
    assert REZIM[P].berlaku_pada(date(2025, 7, 29))
    assert not REZIM[P].berlaku_pada(date(2025, 7, 30))
    assert REZIM[K].berlaku_pada(date(2025, 7, 30))
    assert not REZIM[K].berlaku_pada(date(2025, 7, 29))
    assert (REZIM[P].administrasi, REZIM[K].administrasi) == ("rekomendasi", "putusan")


@pytest.mark.parametrize(
    ("tanggal", "jenis", "kode"),
    [
        (date(2024, 11, 27), "tidak_tahu", P),
        (date(2025, 7, 29), "gubernur", P),
        (date(2025, 7, 30), "bupati_wali_kota", K),
        (date(2026, 11, 21), "tidak_tahu", K),
        (date(2026, 11, 21), "presiden", M),
        (date(2024, 2, 14), "dpr_dpd_dprd", M),
    ],
)
def test_an_undetermined_election_falls_under_the_regime_of_its_day(
    tanggal: date, jenis: str, kode: str
) -> None:
    assert bawaan_menurut(tanggal, jenis) == kode


@pytest.mark.parametrize("kode", [P, K, M])
def test_a_panwaslu_kecamatan_receives_and_passes_on_but_does_not_judge(kode: str) -> None:
    rezim = REZIM[kode]
    assert rezim.boleh("panwaslu_kecamatan", "terima")
    assert rezim.boleh("panwaslu_kecamatan", "teruskan")
    assert not rezim.boleh("panwaslu_kecamatan", "kajian_awal")
    assert rezim.boleh("bawaslu_kabupaten", "kajian_awal")
    assert not rezim.boleh("kelurahan", "terima")


def test_a_registration_number_is_written_as_the_office_writes_it() -> None:
    register = Register("LP", "bupati", "kabupaten", "63.11", date(2026, 11, 21))
    pola = REZIM[K].nomor
    assert pola.nomor_registrasi(1, register) == "001/Reg/LP/PB/Kab/63.11/XI/2026"
    assert pola.nomor_registrasi(1204, register) == "1204/Reg/LP/PB/Kab/63.11/XI/2026"
    assert pola.nomor_tanda_terima(27, register) == "027/LP/PB/Kab/63.11/XI/2026"


def test_a_receipt_number_follows_the_regimes_own_pattern_where_it_has_one() -> None:
    isi = ubah("nomor.tanda_terima", "{urut}-{kode}-{tahun}")
    register = Register("LP", "bupati", "kabupaten", "63.11", date(2026, 11, 21))
    assert baca_rezim(isi).nomor.nomor_tanda_terima(2, register) == "2-63.11-2026"


def ubah(jalan: str, nilai: Any) -> dict[str, Any]:
    isi = deepcopy(next(isi for isi in rezim_bawaan() if isi["kode"] == P))
    tabel = isi
    *antara, akhir = jalan.split(".")
    for kunci in antara:
        tabel = tabel[kunci]
    if nilai is None:
        del tabel[akhir]
    else:
        tabel[akhir] = nilai
    return isi


@pytest.mark.parametrize(
    ("jalan", "nilai", "tempat"),
    [
        ("kode", "", "rezim.kode"),
        ("berlaku_dari", "2024-02-30", "rezim.berlaku_dari"),
        ("berlaku_sampai", "2023-01-01", "rezim.berlaku_sampai"),
        ("administrasi", "denda", "rezim.administrasi"),
        ("warna", "merah", "rezim.warna"),
        ("tenggat.kasasi", {}, "tenggat.kasasi"),
        ("tenggat.p19", None, "tenggat.p19"),
        ("tenggat.p19.jumlah", 0, "tenggat.p19.jumlah"),
        ("tenggat.p19.jumlah", True, "tenggat.p19.jumlah"),
        ("tenggat.p19.jumlah", "3", "tenggat.p19.jumlah"),
        ("tenggat.p19.jumlah", 10**9, "tenggat.p19.jumlah"),
        ("tenggat.p19.satuan", "pekan", "tenggat.p19.satuan"),
        ("tenggat.p19.jumlh", 3, "tenggat.p19.jumlh"),
        ("tenggat.p19.keyakinan", "X", "tenggat.p19.keyakinan"),
        ("tenggat.p19.dasar", " ", "tenggat.p19.dasar"),
        ("unsur", None, "unsur"),
        ("unsur", [], "unsur"),
        ("unsur", ["identitas_pelapor"], r"unsur\[0\]"),
        ("wewenang.camat", ["terima"], "wewenang.camat"),
        ("wewenang.bawaslu_ri", ["memvonis"], "memvonis"),
        ("wewenang.bawaslu_ri", None, "wewenang.bawaslu_ri"),
        ("nomor.tanda_terima", "{urut}/{kode}", "nomor.tanda_terima"),
        ("nomor.registrasi", "{urut}/{kode}", "nomor.registrasi"),
        ("nomor.registrasi", "{urut.real}/{kode}/{tahun}", "nomor.registrasi"),
        ("nomor.registrasi", "{urut", "nomor.registrasi"),
        ("nomor.registrasi", "{urut:q}{kode}{tahun}", "nomor.registrasi"),
        ("nomor.kode_jenis", {}, "nomor.kode_jenis"),
    ],
)
def test_a_malformed_regime_is_refused_by_naming_the_place(
    jalan: str, nilai: Any, tempat: str
) -> None:
    with pytest.raises(RezimTidakSah, match=tempat):
        baca_rezim(ubah(jalan, nilai))


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
