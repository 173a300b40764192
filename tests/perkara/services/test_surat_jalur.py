"""What a body was told of the reported party stands in no paper that others read."""

import pytest
from django.utils import timezone

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.queries.dokumen import lembar_dokumen
from pengawasan.dokumen.rules.jenis import BERJALUR
from pengawasan.perkara.choices import JenisJalur, Putusan
from pengawasan.perkara.models import KajianAwal
from pengawasan.perkara.rules.rahasia import Naskah
from pengawasan.perkara.rules.surat import RAHASIA
from pengawasan.perkara.services import surat
from tests.factories.laporan import kantor, petugas
from tests.perkara.perkara_kaya import temuan
from tests.perkara.terusan import NIP, dipleno, diteruskan, terdaftar
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
JALUR = JenisJalur.HUKUM_LAIN.value
TERSEBAR = [j for j in J if RAHASIA.get(j) != Naskah.SURAT_PENERUSAN and j not in BERJALUR]
JALUR_LAIN = {
    J.LAPORAN_TSM: JenisJalur.ADMINISTRASI_TSM,
    J.BERITA_ACARA_GAKKUMDU_1: JenisJalur.PIDANA,
    J.BERITA_ACARA_GAKKUMDU_2: JenisJalur.PIDANA,
}
PUTUSAN = {
    J.KELENGKAPAN: Putusan.PERBAIKAN,
    J.PELIMPAHAN: Putusan.LIMPAHKAN,
    J.PENGAMBILALIHAN: Putusan.AMBIL_ALIH,
    J.SERAH_TERIMA: Putusan.LIMPAHKAN,
}


def siap(jenis: J) -> Laporan:
    """Return a report of which a body was told, in the state in which this paper is written."""
    if jenis == J.TEMUAN:
        return temuan()
    lain = [JALUR_LAIN[jenis]] if jenis in JALUR_LAIN else []
    laporan = diteruskan(laporan=dipleno(laporan=terdaftar(JALUR, *lain))).laporan
    if jenis in PUTUSAN:
        oleh = {"kantor": laporan.kantor, "petugas": petugas("63.11"), "ke_kantor": kantor("63.71")}
        isi = oleh | {"putaran": 2, "putusan": PUTUSAN[jenis], "waktu": timezone.now()}
        KajianAwal.objects.create(laporan=laporan, **isi)
    if jenis == J.PENCABUTAN:
        dari = {"status_sebelum": StatusLaporan.KAJIAN_AWAL, "status": StatusLaporan.DICABUT}
        Laporan.objects.filter(pk=laporan.pk).update(**dari)
    return Laporan.objects.get(pk=laporan.pk)


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
    laporan = siap(jenis)

    dokumen = surat.siapkan(laporan, jenis, petugas("63.11", Peran.KOORDINATOR), JALUR)

    assert laporan.penerusan.exists()
    assert dokumen.jenis == jenis
    assert NIP not in str(lembar_dokumen(dokumen))


def test_the_letter_of_the_forwarding_keeps_the_number():
    laporan = diteruskan().laporan

    dokumen = surat.siapkan(
        laporan, J.PENERUSAN_HUKUM_LAIN, petugas("63.11", Peran.KOORDINATOR), JALUR
    )

    assert dokumen.jalur == JALUR
    assert NIP in str(lembar_dokumen(dokumen))
