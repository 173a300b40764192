"""A Form A and its corrections are of one report, whichever of them is tied first."""

import pytest

from laporan.choices import KabarKantor
from laporan.models import Laporan, Notifikasi
from laporan.services.pencabutan import cabut
from pengawasan.lapangan.models import FormA, PengawasLapangan
from pengawasan.lapangan.queries.penulis import acuan_pengawas, penulis_pengawas
from pengawasan.lapangan.rules.formulir import FormAMasuk
from pengawasan.lapangan.services import formulir as layanan
from pengawasan.lapangan.services.formulir import hubungkan
from pengawasan.lapangan.services.tugas import tugaskan
from tests.factories.lapangan import form_a, pengawas
from tests.factories.laporan import INFORMASI, laporan, petugas
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak, Petugas

pytestmark = pytest.mark.django_db


@pytest.fixture
def atasan() -> Petugas:
    return petugas("63.11", Peran.KOORDINATOR)


def koreksi(orang: PengawasLapangan, lama: FormA, **ganti: object) -> FormA:
    return form_a(orang, menggantikan=str(lama.pk), **ganti)


def milik(*semua: FormA) -> list[Laporan | None]:
    return [FormA.objects.get(pk=satu.pk).laporan for satu in semua]


def test_a_tied_correction_takes_all_it_corrects_along(atasan: Petugas) -> None:
    orang, satu = pengawas(), laporan(INFORMASI)
    awal = form_a(orang)
    kedua = koreksi(orang, awal)
    cabang = koreksi(orang, awal)
    ketiga = koreksi(orang, kedua)

    hubungkan(ketiga, satu, atasan)

    semua = (awal, kedua, cabang, ketiga)
    assert milik(*semua) == [satu] * 4
    assert milik(koreksi(orang, cabang)) == [satu]
    terikat = Jejak.objects.filter(peristiwa="dihubungkan").values_list("subjek", flat=True)
    assert sorted(terikat) == sorted(str(form.pk) for form in semua)
    masuk = Jejak.objects.filter(subjek=str(satu.pk), peristiwa="form_a_masuk")
    assert {baris.rincian["nomor"] for baris in masuk} >= {form.nomor for form in semua}
    assert Notifikasi.objects.filter(templat=KabarKantor.FORM_A_MASUK).count() == 2


def test_a_form_that_was_corrected_is_not_tied_itself(atasan: Petugas) -> None:
    orang = pengawas()
    lama = form_a(orang)
    baru = koreksi(orang, lama)

    with pytest.raises(Penolakan, match="sudah dikoreksi"):
        hubungkan(lama, laporan(INFORMASI), atasan)

    assert milik(lama, baru) == [None, None]
    assert not Jejak.objects.filter(peristiwa="dihubungkan").exists()


def test_a_chain_is_of_one_report_only(atasan: Petugas) -> None:
    orang, satu = pengawas(), laporan(INFORMASI)
    lama = form_a(orang)
    baru = hubungkan(koreksi(orang, lama), satu, atasan)

    for form in (lama, baru):
        with pytest.raises(Penolakan):
            hubungkan(form, laporan(INFORMASI), atasan)
        assert hubungkan(form, satu, atasan).laporan == satu
    assert Jejak.objects.filter(peristiwa="dihubungkan").count() == 2


def test_a_correction_sent_for_a_task_ties_the_loose_form_it_corrects(atasan: Petugas) -> None:
    orang, satu = pengawas(), laporan(INFORMASI)
    lama = form_a(orang)

    baru = koreksi(orang, lama, tugas=str(tugaskan(satu, orang, "", "Lihat.", atasan).pk))

    assert milik(lama, baru) == [satu, satu]


def test_a_correction_read_before_its_form_was_tied_follows_it(atasan: Petugas) -> None:
    orang, satu = pengawas(), laporan(INFORMASI)
    lama = form_a(orang)
    masukan = FormAMasuk(
        tahapan="kampanye",
        bentuk="langsung",
        mulai=lama.mulai,
        ada_dugaan=False,
        menggantikan=str(lama.pk),
    )
    dibaca = acuan_pengawas(orang, masukan)
    hubungkan(lama, satu, atasan)

    baru = layanan.kirim(masukan, penulis_pengawas(orang), dibaca).form

    assert milik(baru) == [satu]
    lain = tugaskan(laporan(INFORMASI), orang, "", "Lihat.", atasan)
    with pytest.raises(MasukanKeliru):
        koreksi(orang, lama, tugas=str(lain.pk))


def test_a_closed_report_keeps_the_corrections_of_its_forms(atasan: Petugas) -> None:
    orang, satu = pengawas(), laporan(INFORMASI)
    lama = hubungkan(form_a(orang), satu, atasan)
    cabut(satu)

    baru = koreksi(orang, lama)

    assert milik(baru, koreksi(orang, baru)) == [satu, satu]
