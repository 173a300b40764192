"""Who reads which paper, kind by kind: what nobody opened stays closed."""

from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.perkara.rules.surat import MENERUSKAN, MILIK_PENULIS, PEMBACA, RAHASIA, TERBUKA

SEBELUM_PLENO = {J.KAJIAN, J.BERITA_ACARA_GAKKUMDU_1, J.BERITA_ACARA_GAKKUMDU_2}


def test_every_kind_of_paper_says_who_reads_it_and_says_it_once():
    assert set(PEMBACA) == set(J)
    assert TERBUKA.isdisjoint(RAHASIA)


def test_what_is_secret_hands_over_or_is_kept_by_its_office_is_open_to_nobody_else():
    assert set(RAHASIA) >= SEBELUM_PLENO | MENERUSKAN | MILIK_PENULIS
