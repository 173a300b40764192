"""Where an alert is: read from the sealed report, by whom it serves and only while it does."""

import pytest

from laporan.models import Pelapor
from pengawasan.lapangan.models import PengawasLapangan, Siaga
from pengawasan.lapangan.queries.siaga import TempatSiaga, siaga_pengawas, tempat_siaga
from pengawasan.lapangan.services import siaga as layanan
from pengawasan.lapangan.services.siaga import bangunkan
from tests.factories.lapangan import form_a, pengawas
from tests.factories.laporan import LENGKAP, isian, laporan, petugas
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


def tempat(orang: PengawasLapangan) -> str:
    """Return the place of the only alert, as this supervisor reads it."""
    return tempat_siaga(siaga_pengawas(orang).get(), orang).tempat


def test_the_place_is_read_from_the_report_and_nothing_else_of_it() -> None:
    orang = pengawas()
    laporan(LENGKAP, sedang_berlangsung=True)
    bangunkan()

    assert tempat_siaga(siaga_pengawas(orang).get(), orang) == TempatSiaga("balai desa", "")


def test_the_place_of_a_threatened_reporter_is_not_shown_in_the_field() -> None:
    masukan = isian(LENGKAP, sedang_berlangsung=True, pelapor__merasa_terancam=True)
    satu = laporan(masukan)
    bangunkan()

    orang = pengawas()
    assert satu == siaga_pengawas(orang).get().laporan
    assert tempat(orang) == ""


def test_who_feels_threatened_only_later_is_shown_no_longer() -> None:
    satu, orang = laporan(LENGKAP, sedang_berlangsung=True), pengawas()
    bangunkan()
    assert tempat(orang) == "balai desa"

    Pelapor.objects.filter(laporan=satu).update(merasa_terancam=True)

    assert tempat(orang) == ""


@pytest.mark.parametrize("akhir", ["ditutup", "selesai"])
def test_the_place_of_an_alert_that_is_over_stays_with_whoever_went(akhir: str) -> None:
    laporan(LENGKAP, sedang_berlangsung=True)
    bangunkan()
    satu, pergi, tetangga = Siaga.objects.get(), pengawas(), pengawas(nama="Lain")
    layanan.berangkat(satu, pergi)
    assert tempat(tetangga) == "balai desa"

    if akhir == "selesai":
        form_a(pergi, siaga=str(satu.pk))
    else:
        layanan.tutup(satu, petugas("63.11", Peran.KOORDINATOR), "sudah bubar")

    satu.refresh_from_db()
    assert satu.keadaan == akhir
    assert tempat_siaga(siaga_pengawas(tetangga).get(), tetangga) == TempatSiaga()
    assert tempat(pergi) == "balai desa"
