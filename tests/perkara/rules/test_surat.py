"""Who reads which paper, kind by kind: what nobody opened stays closed."""

from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.jenis import RAHASIA as DITANDAI
from pengawasan.perkara.rules.surat import MENERUSKAN, MILIK_PENULIS, PEMBACA, RAHASIA, TERBUKA


def test_every_kind_of_paper_says_who_reads_it_and_says_it_once():
    assert set(PEMBACA) == set(JenisDokumen)
    assert TERBUKA.isdisjoint(RAHASIA)


def test_what_is_marked_secret_hands_over_or_is_kept_by_its_office_is_open_to_nobody_else():
    assert set(RAHASIA) >= DITANDAI | MENERUSKAN | MILIK_PENULIS
