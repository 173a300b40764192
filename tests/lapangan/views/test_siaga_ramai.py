"""A flood of alerts: none of those that wait leaves the pages of the field."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.queries.siaga_ramai import BERDEKATAN, DAHULU, RAMAI, berkelompok
from pengawasan.lapangan.services import siaga as layanan
from pengawasan.lapangan.services.siaga import bangunkan, tutup
from tests.factories.lapangan import pengawas, ponsel_terikat, undangan
from tests.factories.laporan import INFORMASI, LENGKAP, laporan, petugas
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]
BERANDA = "/lapangan/"


@pytest.fixture
def ponsel(db: None) -> Client:
    return ponsel_terikat(undangan())


def kejadian(dasar: dict[str, Any] = INFORMASI) -> Siaga:
    satu = laporan(dasar, sedang_berlangsung=True)
    bangunkan()
    return Siaga.objects.get(laporan=satu)


def banjir(banyak: int) -> None:
    for _ in range(banyak):
        laporan(INFORMASI, sedang_berlangsung=True)
    bangunkan()


def semua_halaman(klien: Client) -> list[str]:
    """Walk the first page and every next one."""
    hasil, alamat = [klien.get(BERANDA).content.decode()], ""
    while berikut := re.search(r'rel="next" href="([^"]+)"', hasil[-1]):
        alamat = berikut[1]
        hasil.append(klien.get(f"{BERANDA}{alamat}").content.decode())
        assert len(hasil) < 10
    return hasil


def tautan(satu: Siaga) -> str:
    return f'href="/lapangan/siaga/{satu.pk}/"'


def test_every_one_of_forty_alerts_stands_on_a_page_of_the_supervisor(ponsel: Client) -> None:
    banjir(40)

    halaman = semua_halaman(ponsel)

    assert len(halaman) == 2
    isi = "".join(halaman)
    assert [satu for satu in Siaga.objects.all() if tautan(satu) not in isi] == []
    assert "40 kejadian terbuka" in halaman[0]
    assert 'rel="prev"' in halaman[1]


def test_the_alert_that_waited_before_the_flood_is_on_the_first_page(ponsel: Client) -> None:
    pertama = kejadian()
    banjir(40)

    isi = ponsel.get(BERANDA).content.decode()

    assert "Paling lama menunggu" in isi
    assert tautan(pertama) in isi


def test_a_named_alert_amid_the_flood_is_on_the_first_page(ponsel: Client) -> None:
    banjir(DAHULU + 1)
    bernama = kejadian(LENGKAP)
    banjir(35)

    isi = ponsel.get(BERANDA).content.decode()

    assert tautan(bernama) in isi
    assert isi.index(tautan(bernama)) < isi.index("Terbaru")
    assert "Pelapor Contoh" not in isi


def test_what_somebody_goes_to_no_longer_waits_above_the_others(ponsel: Client) -> None:
    pertama = kejadian()
    banjir(31)
    layanan.berangkat(pertama, pengawas(nama="Lain"))

    halaman = semua_halaman(ponsel)

    assert tautan(pertama) not in halaman[0]
    assert tautan(pertama) in halaman[1]


def test_alerts_of_the_same_minutes_stand_in_one_block_with_their_count(ponsel: Client) -> None:
    banjir(RAMAI - 1)
    assert "kejadian berdekatan" not in ponsel.get(BERANDA).content.decode()

    banjir(1)

    assert f"{RAMAI} kejadian berdekatan" in ponsel.get(BERANDA).content.decode()


def test_a_block_holds_one_village_ten_minutes_and_nobody_on_the_way() -> None:
    kini = timezone.now()
    saat = [timedelta(), BERDEKATAN, BERDEKATAN * 1.1]
    baris = [Siaga(kode_wilayah="a", keadaan="menunggu", waktu=kini - lewat) for lewat in saat]
    lain = Siaga(kode_wilayah="b", keadaan="menunggu", waktu=baris[-1].waktu)
    jalan = Siaga(kode_wilayah="b", keadaan="berangkat", waktu=baris[-1].waktu)

    hasil = berkelompok([*baris, lain, jalan, jalan])

    assert [len(satu.isi) for satu in hasil] == [2, 1, 1, 1, 1]


def test_the_end_of_one_of_many_is_no_news_to_the_phone(ponsel: Client) -> None:
    banjir(40)
    dikenal = re.search(r'data-siaga="([^"]+)"', ponsel.get(BERANDA).content.decode())
    assert dikenal is not None
    tutup(Siaga.objects.latest("dibuat"), petugas("63.11", Peran.KOORDINATOR), "sudah bubar")

    kata = ponsel.get("/lapangan/sinkron/").json()["siaga"]

    assert set(kata) <= set(dikenal[1].split())


def test_a_page_that_is_not_there_is_refused(ponsel: Client) -> None:
    assert ponsel.get(f"{BERANDA}?kursor=karangan").status_code == 400


def test_a_flood_costs_few_queries_more(
    ponsel: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    banjir(40)
    ponsel.get(BERANDA)

    with django_assert_max_num_queries(14):
        ponsel.get(BERANDA)
