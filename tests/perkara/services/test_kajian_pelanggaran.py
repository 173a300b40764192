"""A study is written in versions, sealed, and closed by the plenary."""

import pytest

from pengawasan.perkara.models import (
    KajianPelanggaran,
)
from pengawasan.perkara.queries.kajian_pelanggaran import kajian_jalur, sebab_baca
from pengawasan.perkara.services import kajian_pelanggaran
from pengawasan.perkara.services.jalur import Gerak
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian, tutup_pemeriksaan
from tests.factories.laporan import petugas
from tests.perkara.pemeriksaan import KAJIAN, catat, dikaji, jalur, penelaah
from tests.perkara.penanganan import terdaftar
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


def test_a_study_is_closed_by_the_plenary_and_read_more_widely_afterwards():
    satu = dikaji()
    milik = jalur(satu, "hukum_lain")
    auditor, atasan = petugas("63.11", Peran.AUDITOR), petugas("63", Peran.PIMPINAN)
    assert sebab_baca(auditor, satu, milik) is not None
    assert sebab_baca(atasan, satu, milik) is not None
    catat(satu)

    milik.refresh_from_db()
    assert sebab_baca(auditor, satu, milik) is None
    assert sebab_baca(atasan, satu, milik) is None
    assert KajianPelanggaran.objects.get().ditutup_pada is not None
    with pytest.raises(Penolakan) as galat:
        simpan_kajian(satu, penelaah(), milik, KAJIAN)
    assert galat.value.status == 409


def test_each_version_of_a_study_is_sealed_and_the_trail_holds_its_hash():
    satu = dikaji()
    simpan_kajian(satu, penelaah(), jalur(satu, "hukum_lain"), KAJIAN | {"rekomendasi": "BKN."})

    terbuka = kajian_jalur(satu, jalur(satu, "hukum_lain"))
    assert (terbuka.baris.versi, terbuka.isi["rekomendasi"]) == (2, "BKN.")
    assert b"Amplop" not in bytes(terbuka.baris.isi)
    semua = Jejak.objects.filter(peristiwa="kajian_disusun").order_by("urut")
    assert [b.rincian["versi"] for b in semua] == [1, 2]
    assert semua[0].rincian["isi"] != semua[1].rincian["isi"]
    assert "Amplop" not in str(list(semua.values("rincian")))


def test_evidence_stays_open_when_the_study_laid_in_with_the_step_is_not_kept(monkeypatch):
    satu = terdaftar()

    def gagal(bagian):
        raise RuntimeError("disk penuh")

    with monkeypatch.context() as rusak:
        rusak.setattr(kajian_pelanggaran, "kajian_lengkap", gagal)
        with pytest.raises(RuntimeError):
            tutup_pemeriksaan(satu, penelaah(), "hukum_lain", KAJIAN, Gerak())
    assert jalur(satu, "hukum_lain").status == "berjalan"
    assert not KajianPelanggaran.objects.exists()

    tutup_pemeriksaan(satu, penelaah(), "hukum_lain", KAJIAN, Gerak())
    assert jalur(satu, "hukum_lain").status == "kajian"
    assert KajianPelanggaran.objects.get().versi == 1


@pytest.mark.parametrize(
    ("kode", "peran"),
    [("63.11", Peran.SEKRETARIAT), ("63.11", Peran.AUDITOR), ("63", Peran.KOORDINATOR)],
)
def test_who_does_not_study_writes_no_study(kode, peran):
    satu = dikaji()

    with pytest.raises(Penolakan) as galat:
        simpan_kajian(satu, petugas(kode, peran), jalur(satu, "hukum_lain"), KAJIAN)
    assert galat.value.status == 403
