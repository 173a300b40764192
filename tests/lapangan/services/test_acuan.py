"""What a Form A refers to: one report that still takes it in, and nothing of another."""

import pytest

from laporan.choices import StatusLaporan as S
from laporan.models import Laporan, Notifikasi
from pengawasan.lapangan.errors import AcuanTertutup
from pengawasan.lapangan.models import FormA, PengawasLapangan, Siaga, TugasLapangan
from pengawasan.lapangan.services.siaga import bangunkan, berangkat
from pengawasan.lapangan.services.tugas import batalkan, selesaikan, tugaskan
from tests.factories.lapangan import form_a, pengawas
from tests.factories.laporan import INFORMASI, laporan, petugas
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
TAMAT = [
    (S.INFORMASI_AWAL, S.DICABUT),
    (S.DITERIMA, S.DIGABUNG),
    (S.PENELUSURAN, S.DIARSIPKAN),
    (S.STATUS_DIUMUMKAN, S.SELESAI),
]


def tugas(orang: PengawasLapangan, satu: Laporan | None = None) -> TugasLapangan:
    atasan = petugas("63.11", Peran.KOORDINATOR)
    return tugaskan(satu or laporan(INFORMASI), orang, "", "Lihat.", atasan)


def akhiri(satu: Laporan, dari: S, ke: S) -> None:
    induk = laporan(INFORMASI) if ke == S.DIGABUNG else None
    Laporan.objects.filter(pk=satu.pk).update(status_sebelum=dari, status=ke, digabung_ke=induk)


@pytest.mark.parametrize(("dari", "ke"), TAMAT)
def test_a_report_that_is_over_takes_in_no_form_a(dari: S, ke: S) -> None:
    orang = pengawas()
    satu = tugas(orang)
    akhiri(satu.laporan, dari, ke)
    kabar = Notifikasi.objects.count()

    with pytest.raises(AcuanTertutup) as galat:
        form_a(orang, tugas=str(satu.pk))

    assert (galat.value.status, galat.value.lepas) == (409, ["tugas"])
    assert not FormA.objects.exists()
    assert not Jejak.objects.filter(peristiwa__in=["form_a_masuk", "form_a_dikirim"]).exists()
    assert Notifikasi.objects.count() == kabar
    satu.refresh_from_db()
    assert satu.terbuka


def test_the_same_words_are_taken_without_the_reference() -> None:
    orang = pengawas()
    laporan(INFORMASI, sedang_berlangsung=True)
    bangunkan()
    siaga = Siaga.objects.get()
    berangkat(siaga, orang)
    akhiri(siaga.laporan, S.INFORMASI_AWAL, S.DICABUT)
    with pytest.raises(AcuanTertutup) as galat:
        form_a(orang, "ab" * 32, siaga=str(siaga.pk))

    satu = form_a(orang, "ab" * 32)

    assert galat.value.lepas == ["siaga"]
    assert (satu.siaga, satu.laporan) == (None, None)
    assert satu.nomor


def test_what_was_sent_before_the_report_ended_answers_again_afterwards() -> None:
    orang = pengawas()
    satu = tugas(orang)
    lama = form_a(orang, "ab" * 32, tugas=str(satu.pk))
    akhiri(satu.laporan, S.INFORMASI_AWAL, S.DICABUT)

    assert form_a(orang, "ab" * 32, tugas=str(satu.pk)) == lama


def test_a_correction_keeps_the_report_of_what_it_corrects_also_when_that_is_over() -> None:
    orang = pengawas()
    lama = form_a(orang, tugas=str(tugas(orang).pk))
    assert lama.laporan is not None
    akhiri(lama.laporan, S.INFORMASI_AWAL, S.DICABUT)

    koreksi = form_a(orang, menggantikan=str(lama.pk))

    assert (koreksi.menggantikan, koreksi.laporan) == (lama, lama.laporan)
    masuk = Jejak.objects.filter(subjek=str(lama.laporan.pk), peristiwa="form_a_masuk")
    assert [baris.rincian["form_a"] for baris in masuk.order_by("pk")] == [
        str(lama.pk),
        str(koreksi.pk),
    ]


def test_a_correction_of_an_open_report_is_tied_to_it() -> None:
    orang = pengawas()
    lama = form_a(orang, tugas=str(tugas(orang).pk))

    assert form_a(orang, menggantikan=str(lama.pk)).laporan == lama.laporan


def test_a_form_refers_to_one_report_only() -> None:
    orang = pengawas()
    lama = form_a(orang, tugas=str(tugas(orang).pk))

    with pytest.raises(MasukanKeliru) as galat:
        form_a(orang, tugas=str(tugas(orang).pk), menggantikan=str(lama.pk))

    assert galat.value.galat == {"menggantikan": ["Ini milik laporan lain."]}
    assert FormA.objects.count() == 1


def test_a_task_taken_back_while_its_form_arrives_stays_taken_back() -> None:
    satu = tugas(pengawas())
    batalkan(satu, petugas("63.11", Peran.KOORDINATOR), "sudah selesai")

    selesaikan(satu)

    satu.refresh_from_db()
    assert satu.dibatalkan_pada is not None
    assert satu.selesai_pada is None
