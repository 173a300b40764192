"""What the phone is told of an alert: no place of the threatened, news of what was given back."""

import re

import pytest
from django.test import Client

from laporan.models import Pelapor
from pengawasan.lapangan.models import PengawasLapangan, Siaga
from pengawasan.lapangan.queries.siaga_ramai import RAMAI
from pengawasan.lapangan.services.siaga import bangunkan, berangkat, lepas
from tests.factories.lapangan import pengawas, ponsel_terikat, undangan
from tests.factories.laporan import LENGKAP, laporan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]
SINKRON = "/lapangan/sinkron/"


@pytest.fixture
def ponsel(db: None) -> Client:
    return ponsel_terikat(undangan())


@pytest.fixture
def lain(ponsel: Client) -> PengawasLapangan:
    return pengawas(nama="Lain")


def kejadian(banyak: int = 1) -> list[Siaga]:
    for _ in range(banyak):
        laporan(LENGKAP, sedang_berlangsung=True, tps="TPS 3")
    bangunkan()
    return list(Siaga.objects.all())


def dikenal(klien: Client) -> list[str]:
    """Return the alerts that the first page hands to its script as known."""
    isi = re.search(r'data-siaga="([^"]*)"', klien.get("/lapangan/").content.decode())
    assert isi is not None
    return isi[1].split()


@pytest.mark.parametrize("banyak", [1, RAMAI])
def test_no_page_shows_the_polling_place_of_a_threatened_reporter(
    ponsel: Client, banyak: int
) -> None:
    (satu, *_) = kejadian(banyak)
    assert "TPS 003" in ponsel.get("/lapangan/").content.decode()
    assert "TPS 3" in ponsel.get(f"/lapangan/siaga/{satu.pk}/").content.decode()

    Pelapor.objects.update(merasa_terancam=True)

    daftar = ponsel.get("/lapangan/").content.decode()
    assert "TPS" not in daftar
    assert f"/lapangan/siaga/{satu.pk}/" in daftar
    rinci = ponsel.get(f"/lapangan/siaga/{satu.pk}/").content.decode()
    assert "TPS" not in rinci
    assert "balai desa" not in rinci
    assert "Tanyakan kepada" in rinci


def test_what_was_taken_when_the_page_was_opened_is_news_once_given_back(
    ponsel: Client, lain: PengawasLapangan
) -> None:
    (satu,) = kejadian()
    berangkat(satu, lain)
    assert dikenal(ponsel) == []
    assert ponsel.get(SINKRON).json()["siaga"] == []

    lepas(satu, lain)

    assert ponsel.get(SINKRON).json()["siaga"] == [str(satu.pk)]


def test_what_is_taken_while_the_page_stands_open_is_known_no_longer(
    ponsel: Client, lain: PengawasLapangan
) -> None:
    (satu,) = kejadian()
    assert dikenal(ponsel) == [str(satu.pk)]

    berangkat(satu, lain)

    isi = ponsel.get(SINKRON).json()
    assert (isi["siaga"], isi["diambil"]) == ([], [str(satu.pk)])
