"""Regimes: what ships, and what a malformed one is told."""

from datetime import date
from typing import Any

import pytest

from tests.wilayah.isi_rezim import REZIM, K, M, P, ubah
from wilayah.rules.bacaan_rezim import baca_rezim
from wilayah.rules.kata_rezim import JENIS_DOKUMEN, LANGKAH, TINGKAT_KANTOR
from wilayah.rules.rezim import Register, RezimTidakSah, Satuan
from wilayah.rules.rezim import rezim_bawaan as bawaan_menurut


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
    rantai = {"penyidikan", "p19", "p19_kembali", "limpah_pn", "tsm_tindak_lanjut"}
    for kode in (P, K):
        di_sini = {la for la, a in REZIM[kode].tenggat.items() if a.satuan is Satuan.HARI_KERJA}
        assert di_sini == rantai


def test_what_rests_on_background_only_is_marked_unverified() -> None:
    ditandai = {la for la, a in REZIM[P].tenggat.items() if a.belum_diverifikasi}
    assert ditandai == {
        "serah_berkas",
        "penelusuran",
        "penanganan",
        "putusan_administrasi",
        "temuan",
        "gakkumdu_1",
        "penerusan_pidana",
        "tsm_putusan",
        "kpu_tindak_lanjut",
        "tsm_tindak_lanjut",
    }


def test_what_the_law_of_a_pemilu_says_in_so_many_words_is_not_marked() -> None:
    ditandai = {la for la, a in REZIM[M].tenggat.items() if a.belum_diverifikasi}
    assert ditandai == {
        "kajian_awal",
        "penelusuran",
        "gakkumdu_1",
        "putusan_administrasi",
        "tsm_putusan",
        "kpu_tindak_lanjut",
        "tsm_tindak_lanjut",
    }


def test_the_follow_up_of_a_decision_on_tsm_has_a_clock_of_its_own() -> None:
    for rezim in REZIM.values():
        aturan = rezim.aturan("tsm_tindak_lanjut")
        assert (aturan.jumlah, aturan.satuan) == (3, Satuan.HARI_KERJA)


def test_the_clock_of_a_delegated_report_goes_on_unverified() -> None:
    for rezim in REZIM.values():
        assert (rezim.limpahan.jam, rezim.limpahan.belum_diverifikasi) == ("berlanjut", True)


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
def test_every_paper_has_a_title_and_only_official_ones_a_code(kode: str) -> None:
    formulir = REZIM[kode].formulir
    assert tuple(formulir) == JENIS_DOKUMEN
    assert formulir["status"].kode == ("B.18" if kode == M else "A.17")
    assert formulir["berita_acara_pleno"].kode == ""
    assert formulir["kajian"].belum_diverifikasi
    assert all(satu.judul and satu.dasar for satu in formulir.values())


def test_the_code_of_a_mass_violation_report_is_sure_in_pilkada_only() -> None:
    assert [REZIM[kode].formulir["laporan_tsm"].kode for kode in (P, K, M)] == [
        "TSM.GBW-1",
        "TSM.GBW-1",
        "",
    ]
    assert not REZIM[P].formulir["laporan_tsm"].belum_diverifikasi
    assert REZIM[M].formulir["laporan_tsm"].belum_diverifikasi


def test_warnings_and_reminders_are_the_programs_own_rules() -> None:
    for rezim in REZIM.values():
        assert rezim.aplikasi.peringatan == (50, 80, 100)
        assert rezim.aplikasi.pengingat == (7, 14, 30)


@pytest.mark.parametrize("kode", [P, K, M])
def test_a_panwaslu_kecamatan_writes_what_it_saw_and_suggests_only(kode: str) -> None:
    boleh = REZIM[kode].wewenang["panwaslu_kecamatan"]
    assert {"terima", "teruskan", "form_a", "saran_perbaikan"} <= boleh
    assert boleh.isdisjoint(
        {"penelusuran", "temuan", "pleno", "penerusan", "sidang", "gakkumdu", "tsm"}
    )


def test_hearings_follow_the_regime_and_ethics_of_the_ranks_stay_in_the_kabupaten() -> None:
    assert not REZIM[P].boleh("bawaslu_kabupaten", "sidang")
    assert REZIM[K].boleh("bawaslu_kabupaten", "sidang")
    assert REZIM[M].boleh("bawaslu_kabupaten", "sidang")
    for rezim in REZIM.values():
        etik = [satu for satu in TINGKAT_KANTOR if rezim.boleh(satu, "etik_internal")]
        assert etik == ["bawaslu_kabupaten"]


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
    assert pola.nomor_surat_keluar(3, register) == "003/PP.00.02/Kab/63.11/XI/2026"
    assert pola.nomor_barang_bukti(12, register) == "012/BB/Kab/63.11/2026"
    assert pola.nomor_serah_terima(4, register) == "004/ST/PB/Kab/63.11/XI/2026"
    assert pola.belum_diverifikasi


@pytest.mark.parametrize("kode", [P, K, M])
def test_a_paper_of_no_report_is_numbered_by_its_office(kode: str) -> None:
    pola = REZIM[kode].nomor
    register = Register("", "", "kabupaten", "63.11", date(2026, 11, 21))
    assert pola.nomor_saran_perbaikan(1, register) == "001/SP/Kab/63.11/XI/2026"
    assert pola.nomor_form_a(1234, register) == "1234/LHP/PM.01.02/63.11/XI/2026"


def test_a_finding_has_its_own_letters() -> None:
    register = Register("temuan", "dpr_dpd_dprd", "kabupaten", "27.09", date(2024, 4, 2))
    assert REZIM[M].nomor.nomor_registrasi(6, register) == "006/Reg/TM/PL/Kab/27.09/IV/2024"
    assert REZIM[M].nomor.nomor_tanda_terima(6, register) == "006/TM/PL/Kab/27.09/IV/2024"


def test_a_receipt_number_follows_the_regimes_own_pattern_where_it_has_one() -> None:
    isi = ubah("nomor.tanda_terima", "{urut}-{kode}-{tahun}")
    register = Register("LP", "bupati", "kabupaten", "63.11", date(2026, 11, 21))
    assert baca_rezim(isi).nomor.nomor_tanda_terima(2, register) == "2-63.11-2026"


def test_a_pattern_that_passes_fits_its_column_in_every_month() -> None:
    pola = "{urut:06d}/{bentuk}/{jenis}/{kantor}/{kode}/{bulan}/{tahun}"
    terpanjang = 0
    for isi in (ubah("nomor.registrasi", pola + "x" * banyak) for banyak in range(40)):
        try:
            nomor = baca_rezim(isi).nomor
        except RezimTidakSah:
            break
        semua = (
            Register("temuan", "bupati", "kota", "00.00.00", date(2026, b + 1, 1))
            for b in range(12)
        )
        terpanjang = max(len(nomor.nomor_registrasi(99_999, satu)) for satu in semua)
    assert terpanjang == 60


@pytest.mark.parametrize(
    ("jalan", "nilai", "tempat"),
    [
        ("kode", "", "rezim.kode"),
        ("berlaku_dari", "2024-02-30", "rezim.berlaku_dari"),
        ("berlaku_sampai", "2023-01-01", "rezim.berlaku_sampai"),
        ("berlaku_dari", "0001-01-01", "rezim.berlaku_dari"),
        ("berlaku_dari", "20240101", "rezim.berlaku_dari"),
        ("berlaku_sampai", "9999-12-31", "rezim.berlaku_sampai"),
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
        ("tenggat.penanganan.mulai_dari", "registrasi", "tenggat.penanganan.mulai_dari"),
        ("tenggat.kajian_awal.mulai_dari", "diregistrasi", "tenggat.kajian_awal.mulai_dari"),
        ("tenggat.p19.dasar", " ", "tenggat.p19.dasar"),
        ("limpahan.jam", "berhenti", "limpahan.jam"),
        ("limpahan", None, "limpahan"),
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
        ("nomor.registrasi", "{urut:>300000000}{kode}{tahun}", "nomor.registrasi: hanya urut"),
        ("nomor.registrasi", "{urut:07d}{kode}{tahun}", "nomor.registrasi: hanya urut"),
        ("nomor.registrasi", "{urut:{kode}}{kode}{tahun}", "nomor.registrasi: hanya urut"),
        ("nomor.registrasi", "{urut!r}{kode}{tahun}", "nomor.registrasi: hanya urut"),
        ("nomor.registrasi", "{urut}{kode:>50}{tahun}", "nomor.registrasi: hanya urut"),
        ("nomor.registrasi", "{urut}\n{kode}{tahun}", "nomor.registrasi: di antara ruas"),
        ("nomor.registrasi", "<b>{urut}{kode}{tahun}", "nomor.registrasi: di antara ruas"),
        ("nomor.registrasi", "{{{urut}{kode}{tahun}", "nomor.registrasi: di antara ruas"),
        ("nomor.kode_jenis.gubernur", "=cmd|", "nomor.kode_jenis.gubernur"),
        ("nomor.kode_jenis.Gubernur", "PG", "nomor.kode_jenis.Gubernur"),
        ("nomor.kode_bentuk", {f"k{n}b": "A" for n in range(21)}, "nomor.kode_bentuk: 1 sampai"),
        ("nomor.kode_jenis", {}, "nomor.kode_jenis"),
        ("nomor.surat_keluar", "{urut}/{perihal}", "nomor.surat_keluar"),
        ("nomor.barang_bukti", None, "nomor.barang_bukti"),
        ("nomor.serah_terima", None, "nomor.serah_terima"),
        ("nomor.saran_perbaikan", "{urut}/{jenis}/{kode}/{tahun}", "nomor.saran_perbaikan"),
        ("nomor.form_a", "{urut}/{bentuk}/{kode}/{tahun}", "nomor.form_a"),
        ("nomor.form_a", "{urut}/{kode}/{tahun}" + "/LHP" * 15, "lebih dari 60 huruf"),
        ("nomor.keyakinan", "Z", "nomor.keyakinan"),
        ("edisi", 0, "rezim.edisi"),
        ("formulir.kajian", None, "formulir.kajian"),
        ("formulir.kajian.judul", " ", "formulir.kajian.judul"),
        ("formulir.kajian.kode", "K" * 21, "formulir.kajian.kode"),
        ("formulir.kajian.warna", "biru", "formulir.kajian.warna"),
        ("formulir.puisi", {}, "formulir.puisi"),
        ("sasaran.BKN", {}, "sasaran.BKN"),
        ("sasaran.bkn", "Jakarta", "sasaran.bkn"),
        ("sasaran.bkn.jalur", [], "sasaran.bkn.jalur"),
        ("sasaran.bkn.jalur", ["perdata"], "perdata"),
        ("sasaran.bkn.wajib", ["zodiak"], "zodiak"),
        ("sasaran.bkn.wajib", ["nip", "nip"], "dua kali"),
        ("sasaran.bkn.tingkat", "bawaslu_ri", "sasaran.bkn.tingkat"),
        ("sasaran.bkn.kategori", ["Netralitas ASN"], "sasaran.bkn.kategori"),
        ("sasaran.bkn.langkah", "kasasi", "sasaran.bkn.langkah"),
        ("sasaran.bkn.urut", -1, "sasaran.bkn.urut"),
        ("sasaran.bkn.aktif", "ya", "sasaran.bkn.aktif"),
        ("sasaran.bkn.catatan", 7, "sasaran.bkn.catatan"),
        ("sasaran.bkn.kategori", [f"kata_{n}" for n in range(21)], "kategori: paling banyak 20"),
        ("aplikasi", None, "rezim.aplikasi"),
        ("aplikasi.peringatan", [], "aplikasi.peringatan"),
        ("aplikasi.peringatan", [80, 50], "aplikasi.peringatan"),
        ("aplikasi.peringatan", [50, 101], "aplikasi.peringatan"),
        ("aplikasi.pengingat", [0], "aplikasi.pengingat"),
        ("aplikasi.pengingat", list(range(1, 14)), "aplikasi.pengingat: paling banyak 12"),
        ("aplikasi.undangan", True, "aplikasi.undangan"),
    ],
)
def test_a_malformed_regime_is_refused_by_naming_the_place(
    jalan: str, nilai: Any, tempat: str
) -> None:
    with pytest.raises(RezimTidakSah, match=tempat):
        baca_rezim(ubah(jalan, nilai))


def test_a_counter_may_be_up_to_six_figures_wide() -> None:
    register = Register("LP", "bupati", "kabupaten", "63.11", date(2026, 11, 21))
    for lebar, tertulis in ((":06d", "000007"), (":04", "0007"), (":d", "7")):
        isi = ubah("nomor.registrasi", "{urut" + lebar + "}/{kode}/{tahun}")
        assert baca_rezim(isi).nomor.nomor_registrasi(7, register) == f"{tertulis}/63.11/2026"
