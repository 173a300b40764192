"""What a body was told of the reported party stands in no paper that others read."""

from contextlib import suppress

import pytest

from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import lembar_dokumen
from pengawasan.dokumen.rules.jenis import BERJALUR
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.rules.rahasia import Naskah
from pengawasan.perkara.rules.surat import RAHASIA
from pengawasan.perkara.services import surat
from tests.factories.laporan import petugas
from tests.perkara.terusan import NIP, diteruskan
from wilayah.choices import Peran
from wilayah.errors import Penolakan

pytestmark = pytest.mark.django_db
JALUR = JenisJalur.HUKUM_LAIN.value
TERSEBAR = [j for j in J if RAHASIA.get(j) != Naskah.SURAT_PENERUSAN and j not in BERJALUR]


def test_a_receiver_draws_no_number_of_a_forwarding_into_the_form_of_the_report():
    laporan = diteruskan().laporan

    dokumen = surat.siapkan(laporan, J.LAPORAN, petugas("63.11", Peran.PENERIMA), JALUR)

    isi = str(lembar_dokumen(dokumen))
    assert dokumen.jalur == ""
    assert "Terlapor Contoh" in isi
    for kata in (NIP, "Kepala seksi", "Dinas Contoh"):
        assert kata not in isi


@pytest.mark.parametrize("jenis", TERSEBAR)
def test_only_the_papers_of_a_forwarding_say_what_the_body_was_told(jenis):
    laporan = diteruskan().laporan

    with suppress(Penolakan):
        surat.siapkan(laporan, jenis, petugas("63.11", Peran.KOORDINATOR), JALUR)

    for dokumen in Dokumen.objects.filter(laporan=laporan):
        assert NIP not in str(lembar_dokumen(dokumen))


def test_the_letter_of_the_forwarding_keeps_the_number():
    laporan = diteruskan().laporan

    dokumen = surat.siapkan(
        laporan, J.PENERUSAN_HUKUM_LAIN, petugas("63.11", Peran.KOORDINATOR), JALUR
    )

    assert dokumen.jalur == JALUR
    assert NIP in str(lembar_dokumen(dokumen))
