"""The clock of the follow-up of a decision on structured, systematic and massive violations."""

import pytest

from laporan.choices import CaraSerah
from laporan.models import Tenggat
from pengawasan.perkara.choices import Langkah, Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penerimaan import terima_berkas
from tests.factories.laporan import laporan, petugas
from tests.factories.perkara import registrasi
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
TSM = "administrasi_tsm"


def test_what_kpu_does_after_a_decision_on_tsm_has_its_own_shorter_clock():
    satu, provinsi = laporan(), petugas("63", Peran.PIMPINAN)
    terima_berkas(satu, petugas("63.11"), ["identitas"], CaraSerah.LANGSUNG)
    putuskan_kajian(satu, provinsi, MasukanKajian(Putusan.AMBIL_ALIH))
    putuskan_kajian(satu, provinsi, registrasi(TSM))

    pindahkan(satu, provinsi, Langkah.SIDANG, TSM)
    pindahkan(satu, provinsi, Langkah.PUTUSAN, TSM, Gerak("pemantauan"))

    jam = Tenggat.objects.get(laporan=satu, selesai_pada=None)
    assert (jam.langkah, jam.jalur, jam.satuan) == ("tsm_tindak_lanjut", TSM, "hari_kerja")
    pindahkan(satu, provinsi, Langkah.TUTUP_PEMANTAUAN, TSM, Gerak("terbukti"))
    assert not Tenggat.objects.filter(laporan=satu, selesai_pada=None).exists()
