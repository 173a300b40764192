"""Who reads which paper, kind by kind; what a regime knows no paper of is not offered."""

import pytest

from laporan.choices import Bentuk, StatusLaporan
from laporan.rules.jalur import disidangkan
from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.perkara.choices import Hubungan, JenisJalur, StatusJalur
from pengawasan.perkara.choices.surat import SebabSurat
from pengawasan.perkara.rules.surat import (
    MENERUSKAN,
    MILIK_PENULIS,
    PEMBACA,
    RAHASIA,
    TERBUKA,
    KeadaanSurat,
    jalur_surat,
    sebab_surat,
)
from tests.wilayah.isi_rezim import REZIM

SEBELUM_PLENO = {J.KAJIAN, J.BERITA_ACARA_GAKKUMDU_1, J.BERITA_ACARA_GAKKUMDU_2}


def test_every_kind_of_paper_says_who_reads_it_and_says_it_once():
    assert set(PEMBACA) == set(J)
    assert TERBUKA.isdisjoint(RAHASIA)


def test_what_is_secret_hands_over_or_is_kept_by_its_office_is_open_to_nobody_else():
    assert set(RAHASIA) >= SEBELUM_PLENO | MENERUSKAN | MILIK_PENULIS


@pytest.mark.parametrize("kode", REZIM)
@pytest.mark.parametrize("jalur", [JenisJalur.ADMINISTRASI, JenisJalur.ADMINISTRASI_TSM])
def test_a_track_is_recommended_on_or_decided_as_its_regime_says_wherever_it_stands(kode, jalur):
    administrasi = REZIM[kode].administrasi
    sidang = disidangkan(jalur, administrasi)
    boleh, bukan = J.PUTUSAN_ADMINISTRASI, J.PENERUSAN_ADMINISTRASI
    if not sidang:
        boleh, bukan = bukan, boleh
    ditawarkan = 0
    for status in StatusJalur:
        keadaan = KeadaanSurat(
            *(Bentuk.LAPORAN, StatusLaporan.DITANGANI, Hubungan.PEMEGANG),
            jalur={jalur: status},
            diteruskan=frozenset({jalur}),
            administrasi=administrasi,
        )
        sebab = SebabSurat.BELUM_SIDANG if boleh == J.PENERUSAN_ADMINISTRASI else "diputus_sidang"
        assert (sebab_surat(bukan, keadaan), jalur_surat(bukan, keadaan)) == (sebab, [])
        ditawarkan += sebab_surat(boleh, keadaan) is None
    assert ditawarkan > 0


def test_only_the_pilkada_before_the_court_recommends_on_its_administrative_track():
    rekomendasi = {k for k, r in REZIM.items() if not disidangkan("administrasi", r.administrasi)}

    assert rekomendasi == {"PILKADA-2024"}
