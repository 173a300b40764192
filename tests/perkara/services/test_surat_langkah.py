"""A step leaves the draft of its paper behind; no paper stands in the way of a step."""

import pytest

from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.surat_langkah import siapkan_langkah
from tests.factories import laporan as pabrik
from tests.perkara.services.test_jalur import perkara, pimpinan
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
__all__ = ["perkara", "pimpinan"]


def test_a_step_leaves_the_draft_of_its_paper(perkara, pimpinan):
    pindahkan(perkara, pimpinan, Langkah.KAJIAN, "hukum_lain")

    naskah = siapkan_langkah(perkara, pimpinan, Langkah.KAJIAN, "hukum_lain")

    assert (naskah.jenis, naskah.jalur, naskah.keadaan) == ("kajian", "hukum_lain", "konsep")


def test_a_step_without_a_paper_drafts_none(perkara, pimpinan):
    assert siapkan_langkah(perkara, pimpinan, Langkah.PERPANJANGAN, "hukum_lain") is None
    assert not Dokumen.objects.exists()


def test_who_has_no_hand_in_papers_is_not_stopped_by_them(perkara):
    auditor = pabrik.petugas("63.11", Peran.AUDITOR)

    assert siapkan_langkah(perkara, auditor, Langkah.KAJIAN, "hukum_lain") is None
