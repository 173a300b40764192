"""Officers who issue papers at the same moment."""

import pytest

from laporan.choices import CaraSerah
from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.services import surat
from pengawasan.perkara.services.penerimaan import terima_berkas
from tests.factories.laporan import laporan, petugas
from tests.perkara.services.test_serentak import serentak
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db(transaction=True)


def konsep() -> tuple[Laporan, Dokumen]:
    satu = laporan()
    terima_berkas(satu, petugas("63.11"), ["identitas"], CaraSerah.LANGSUNG)
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    return satu, surat.siapkan(satu, JenisDokumen.TANDA_TERIMA, koordinator)


def terbit(satu: Laporan, dokumen: Dokumen):
    sekretaris = petugas("63.11", Peran.SEKRETARIAT)
    laporan_lain = Laporan.objects.get(pk=satu.pk)
    dokumen_lain = Dokumen.objects.select_related("kantor", "laporan").get(pk=dokumen.pk)
    return lambda: surat.terbitkan(laporan_lain, dokumen_lain, sekretaris)


def test_papers_issued_at_once_take_the_next_numbers_without_gap():
    semua = [konsep() for _ in range(6)]

    hasil = serentak([terbit(*satu) for satu in semua])

    assert hasil == ["ok"] * 6
    assert sorted(Dokumen.objects.values_list("urutan", flat=True)) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("putaran", range(3))
def test_one_draft_issued_twice_at_once_takes_one_number(putaran):
    satu, dokumen = konsep()

    hasil = serentak([terbit(satu, dokumen) for _ in range(3)])

    assert hasil.count("ok") == 1
    assert all(kata.startswith("409: Naskah ini bukan konsep lagi.") for kata in hasil[:2])
    assert Dokumen.objects.get().urutan == 1


def test_a_draft_issued_and_given_up_at_once_ends_one_way():
    satu, dokumen = konsep()
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    lain = Dokumen.objects.select_related("kantor", "laporan").get(pk=dokumen.pk)
    laporan_lain = Laporan.objects.get(pk=satu.pk)

    hasil = serentak(
        [
            terbit(satu, dokumen),
            lambda: surat.batalkan(laporan_lain, lain, koordinator, "Salah orang"),
        ]
    )

    akhir = Dokumen.objects.get()
    assert hasil.count("ok") == 1
    assert bool(akhir.nomor) == (akhir.keadaan == "terbit")


def test_a_paper_issued_twice_leaves_no_gap_behind():
    satu, dokumen = konsep()
    serentak([terbit(satu, dokumen) for _ in range(3)])
    lagi, kedua = konsep()

    terbit(lagi, kedua)()

    assert Dokumen.objects.get(pk=kedua.pk).urutan == 2
