"""Where a track can be forwarded, and what is proposed first."""

import pytest

from laporan.choices import Kategori
from pengawasan.perkara.choices import JenisJalur
from tests.wilayah.isi_rezim import REZIM, K, M, P, ubah
from wilayah.rules.bacaan_rezim import baca_rezim
from wilayah.rules.kata_rezim import JENIS_JALUR, TINGKAT_KANTOR
from wilayah.rules.rezim import SasaranTidakDikenal


def test_the_tracks_of_a_regime_are_those_of_a_case() -> None:
    assert set(JENIS_JALUR) == set(JenisJalur.values)


@pytest.mark.parametrize("kode", [P, K, M])
@pytest.mark.parametrize("jalur", JENIS_JALUR)
def test_every_kind_of_track_can_be_forwarded_somewhere(kode: str, jalur: str) -> None:
    for jenis in TINGKAT_KANTOR[1:]:
        assert REZIM[kode].sasaran_untuk(jalur, jenis_kantor=jenis)


@pytest.mark.parametrize("kode", [P, K, M])
def test_targets_are_proposed_for_categories_that_exist(kode: str) -> None:
    disebut = {kata for satu in REZIM[kode].sasaran.values() for kata in satu.kategori}
    assert disebut <= set(Kategori.values)


@pytest.mark.parametrize(
    ("jalur", "kategori", "kantor", "pertama"),
    [
        ("hukum_lain", "netralitas_asn", "bawaslu_kabupaten", "bkn"),
        ("hukum_lain", "netralitas_kades", "bawaslu_kabupaten", "kepala_daerah"),
        ("hukum_lain", "netralitas_tni_polri", "bawaslu_provinsi", "tni"),
        ("hukum_lain", "apk", "bawaslu_kabupaten", "satpol_pp"),
        ("hukum_lain", "hoaks", "bawaslu_kabupaten", "dewan_pers"),
        ("administrasi", "logistik", "bawaslu_kabupaten", "kpu_kabupaten"),
        ("administrasi", "logistik", "bawaslu_provinsi", "kpu_provinsi"),
        ("administrasi_tsm", "politik_uang", "bawaslu_provinsi", "kpu_provinsi"),
        ("kode_etik", "netralitas_penyelenggara", "bawaslu_kabupaten", "dkpp"),
        ("pidana", "politik_uang", "bawaslu_kabupaten", "penyidik"),
    ],
)
def test_the_target_of_the_category_and_the_tier_comes_first(
    jalur: str, kategori: str, kantor: str, pertama: str
) -> None:
    for rezim in REZIM.values():
        assert rezim.sasaran_untuk(jalur, kategori, kantor)[0].kode == pertama


def test_content_is_taken_down_through_the_national_office_only() -> None:
    for rezim in REZIM.values():
        kode = [
            {satu.kode for satu in rezim.sasaran_untuk("hukum_lain", "hoaks", jenis)}
            for jenis in ("bawaslu_kabupaten", "bawaslu_provinsi", "bawaslu_ri")
        ]
        assert ["komdigi" in satu for satu in kode] == [False, False, True]
        assert ["bawaslu_ri_konten" in satu for satu in kode] == [True, True, False]


def test_an_officials_case_goes_to_the_agency_with_number_and_employer() -> None:
    bkn = REZIM[K].sasaran_berkode("bkn")
    assert set(bkn.wajib) == {"nama", "nip", "instansi"}
    assert (bkn.langkah, bkn.belum_diverifikasi) == ("bkn_verifikasi", False)
    assert REZIM[K].sasaran_berkode("kpu_kabupaten").langkah == "kpu_tindak_lanjut"
    assert REZIM[K].sasaran_berkode("tni").belum_diverifikasi
    with pytest.raises(SasaranTidakDikenal, match="kasn"):
        REZIM[K].sasaran_berkode("kasn")


def test_a_target_out_of_use_is_offered_to_nobody_but_still_known() -> None:
    rezim = baca_rezim(ubah("sasaran.bkn.aktif", nilai=False))
    assert "bkn" not in {satu.kode for satu in rezim.sasaran_untuk("hukum_lain")}
    assert rezim.sasaran_berkode("bkn").nama.startswith("Badan Kepegawaian")


@pytest.mark.parametrize("kode", [P, K, M])
def test_the_time_of_kpu_counts_from_what_ends_the_administrative_track(kode: str) -> None:
    mulai = {"rekomendasi": "diteruskan", "putusan": "putusan_dibacakan"}
    rezim = REZIM[kode]
    assert rezim.tenggat["kpu_tindak_lanjut"].mulai_dari == mulai[rezim.administrasi]
