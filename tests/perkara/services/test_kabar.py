"""Who is told of what: the reporter of every change, the office of what it must do."""

import pytest

from laporan.api.masukan import baca_tambahan
from laporan.choices import CaraSerah, KabarKantor, KabarPelapor, Kanal, StatusLaporan
from laporan.models import Laporan, Notifikasi
from laporan.services import berkas, kelengkapan, pencabutan, penilaian
from pengawasan.perkara.choices import Langkah, Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from tests.factories.laporan import INFORMASI, kantor, laporan, petugas
from tests.factories.perkara import registrasi
from tests.perkara.pemeriksaan import catat, dikaji, putus
from tests.perkara.penanganan import calon_temuan, terdaftar
from tests.perkara.services.test_temuan import tetapkan
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
S = StatusLaporan
TAMBAHAN = {"uraian": "Foto menyusul dari tempat itu, diambil dari seberang jalan."}


def _surat(satu: Laporan) -> list[str]:
    baris = Notifikasi.objects.filter(laporan=satu, kanal=Kanal.SUREL).order_by("pk")
    return list(baris.values_list("templat", flat=True))


def _kantor(satu: Laporan, kode: str) -> list[str]:
    baris = Notifikasi.objects.filter(laporan=satu, kanal=Kanal.APLIKASI, kantor=kantor(kode))
    return list(baris.order_by("pk").values_list("templat", flat=True))


@pytest.fixture
def diterima() -> Laporan:
    """Return a report whose originals its office has taken in."""
    satu = laporan()
    penerima = petugas("63.11")
    berkas.terima_berkas(satu, penerima, penerima.kantor, ["identitas"], CaraSerah.LANGSUNG)
    return satu


def test_a_report_tells_its_reporter_its_office_and_its_kecamatan_once_each():
    satu = laporan()

    assert _surat(satu) == [KabarPelapor.TANDA_TERIMA]
    assert _kantor(satu, "63.11") == [KabarKantor.LAPORAN_MASUK]
    assert _kantor(satu, "63.11.02") == [KabarKantor.LAPORAN_MASUK]
    assert Notifikasi.objects.filter(laporan=satu).count() == 3


def test_every_change_of_status_is_one_letter_to_the_reporter(diterima):
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    penilaian.mulai_kajian(diterima, koordinator)
    penilaian.putuskan(diterima, S.PERBAIKAN, koordinator, alasan="Foto belum ada.")
    kelengkapan.lengkapi(diterima, baca_tambahan(TAMBAHAN, diterima.zona))
    penilaian.putuskan(diterima, S.DIREGISTRASI, koordinator, nomor_registrasi="001/Reg")

    kabar = KabarPelapor.STATUS_BERUBAH
    perlu = KabarPelapor.PERLU_DILENGKAPI
    assert _surat(diterima) == [KabarPelapor.TANDA_TERIMA, kabar, kabar, perlu, kabar, kabar]
    assert _kantor(diterima, "63.11") == [
        KabarKantor.LAPORAN_MASUK,
        KabarKantor.BERKAS_LENGKAP,
        KabarKantor.LAPORAN_DILENGKAPI,
    ]


def test_a_withdrawal_is_told_to_both_sides():
    satu = laporan()

    pencabutan.cabut(satu, "tidak jadi")

    assert _surat(satu)[1:] == [KabarPelapor.STATUS_BERUBAH]
    assert _kantor(satu, "63.11")[1:] == [KabarKantor.LAPORAN_DICABUT]


def test_originals_taken_in_elsewhere_are_told_to_the_office_in_charge():
    satu = laporan()
    lain = petugas("63.71")

    berkas.terima_berkas(satu, lain, lain.kantor, ["bukti"], CaraSerah.LANGSUNG)

    assert _kantor(satu, "63.11")[1:] == [KabarKantor.BERKAS_DITERIMA]


def test_a_delegated_report_is_told_to_the_office_that_gets_it(diterima):
    koordinator = petugas("63.11", Peran.KOORDINATOR)

    penilaian.putuskan(diterima, S.DILIMPAHKAN, koordinator, kantor=kantor("63.71"))

    assert _kantor(diterima, "63.71") == [KabarKantor.DILIMPAHKAN_KEMARI]
    assert _kantor(diterima, "63.11") == [KabarKantor.LAPORAN_MASUK, KabarKantor.BERKAS_LENGKAP]


def test_a_report_taken_over_is_told_to_both_offices(diterima):
    pimpinan = petugas("63", Peran.PIMPINAN)

    penilaian.putuskan(diterima, S.DIAMBIL_ALIH, pimpinan, kantor=pimpinan.kantor)

    assert _kantor(diterima, "63") == [KabarKantor.DIAMBIL_ALIH_KEMARI]
    assert _kantor(diterima, "63.11")[2:] == [KabarKantor.DIAMBIL_ALIH_LAIN]


def test_an_assignment_is_told_to_the_person_and_not_to_whoever_assigned_themselves(diterima):
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    penelaah = petugas("63.11", Peran.PENELAAH)

    penilaian.tetapkan_penanggung_jawab(diterima, penelaah, koordinator)
    penilaian.tetapkan_penanggung_jawab(diterima, koordinator, koordinator)
    penilaian.tetapkan_penanggung_jawab(diterima, None, koordinator)

    (satu,) = Notifikasi.objects.filter(templat=KabarKantor.DITUGASKAN)
    assert (satu.petugas, satu.kantor, satu.laporan) == (penelaah, penelaah.kantor, diterima)


def test_a_reporter_without_an_address_gets_no_letter_at_any_step():
    satu = laporan(INFORMASI)

    pencabutan.cabut(satu)

    assert _surat(satu) == []


def test_originals_at_its_own_counter_are_told_to_the_office_too(diterima):
    assert _kantor(diterima, "63.11")[1:] == [KabarKantor.BERKAS_LENGKAP]


@pytest.mark.parametrize(
    ("jalur", "sendiri", "atas"),
    [
        (("hukum_lain",), [], [KabarKantor.DIREGISTRASI_BAWAHAN]),
        (("pidana",), [KabarKantor.PIDANA_DIREGISTRASI], [KabarKantor.DIREGISTRASI_BAWAHAN]),
        (("administrasi_tsm", "hukum_lain"), [], [KabarKantor.PERLU_DIAMBIL_ALIH]),
    ],
)
def test_a_new_case_is_told_to_gakkumdu_of_a_crime_and_to_the_office_above(jalur, sendiri, atas):
    kantor("63")
    kantor("")
    satu = terdaftar(jalur)

    assert _kantor(satu, "63.11")[1:] == sendiri
    assert _kantor(satu, "63") == atas
    assert _kantor(satu, "") == []


def test_a_case_of_a_province_is_told_to_the_office_of_the_nation(diterima):
    kantor("")
    pimpinan = petugas("63", Peran.PIMPINAN)
    putuskan_kajian(diterima, pimpinan, MasukanKajian(Putusan.AMBIL_ALIH))
    putuskan_kajian(diterima, pimpinan, registrasi("administrasi_tsm"))

    assert _kantor(diterima, "") == [KabarKantor.DIREGISTRASI_BAWAHAN]


def test_a_proposed_finding_is_told_to_the_office_and_a_criminal_one_to_its_gakkumdu():
    satu = calon_temuan()
    assert _kantor(satu, "63.11")[-1] == KabarKantor.CALON_TEMUAN

    tetapkan(satu, jalur=frozenset({"pidana"}))
    assert _kantor(satu, "63.11")[-1] == KabarKantor.PIDANA_DIREGISTRASI


def test_who_answers_for_a_case_hears_that_its_handling_began_unless_they_began_it():
    satu, lain = terdaftar(("hukum_lain", "administrasi")), terdaftar()
    koordinator, penelaah = petugas("63.11", Peran.KOORDINATOR), petugas("63.11", Peran.PENELAAH)
    penilaian.tetapkan_penanggung_jawab(satu, koordinator, penelaah)
    penilaian.tetapkan_penanggung_jawab(lain, penelaah, penelaah)

    pindahkan(satu, penelaah, Langkah.KLARIFIKASI, "hukum_lain")
    pindahkan(satu, penelaah, Langkah.KLARIFIKASI, "administrasi")
    pindahkan(lain, penelaah, Langkah.KLARIFIKASI, "hukum_lain")

    (kabar,) = Notifikasi.objects.filter(templat=KabarKantor.PENANGANAN_DIMULAI)
    assert (kabar.petugas, kabar.laporan) == (koordinator, satu)


def test_a_study_that_begins_is_told_once_for_each_track():
    satu = terdaftar(("hukum_lain", "administrasi"))
    penelaah = petugas("63.11", Peran.PENELAAH)
    for jenis in ("hukum_lain", "administrasi"):
        pindahkan(satu, penelaah, Langkah.KAJIAN, jenis)

    assert _kantor(satu, "63.11")[1:] == [KabarKantor.KAJIAN_DISUSUN] * 2
    assert set(Notifikasi.objects.values_list("data", flat=True).filter(laporan=satu)[0]) == {
        "nomor"
    }


def test_content_forwarded_up_is_told_to_the_office_of_the_nation():
    kantor("")
    satu = dikaji("hukum_lain")
    catat(satu, putus())
    koordinator = petugas("63.11", Peran.KOORDINATOR)

    pindahkan(satu, koordinator, Langkah.TERUSKAN, "hukum_lain", sasaran="bawaslu_ri_konten")

    assert _kantor(satu, "") == [KabarKantor.KONTEN_DITERUSKAN]
