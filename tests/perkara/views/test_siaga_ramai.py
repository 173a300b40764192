"""A flood of alerts at the office: every one within reach, villages counted, mail by digest."""

import re
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from laporan.choices import KabarKantor, Kanal
from laporan.models import Notifikasi
from laporan.services.ringkasan import ringkas
from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.services import siaga as layanan
from tests.factories.lapangan import TETANGGA
from tests.factories.laporan import DESA, INFORMASI, LENGKAP, kantor, laporan, petugas
from tests.halaman import telusuri
from wilayah.choices import Peran
from wilayah.models import Kantor

pytestmark = pytest.mark.django_db
HALAMAN = "/petugas/siaga/"


@pytest.fixture
def penerima(client: Client) -> Client:
    for kode in ("", "63", "63.11", "63.11.02"):
        kantor(kode)
    orang = petugas("63.11", Peran.PENERIMA)
    orang.surel = "piket@contoh.invalid"
    orang.save()
    client.force_login(orang)
    return client


def kejadian(dasar: dict[str, Any] = INFORMASI, **ganti: object) -> Siaga:
    satu = laporan(dasar, sedang_berlangsung=True, **ganti)
    layanan.bangunkan()
    return Siaga.objects.get(laporan=satu)


def banjir(banyak: int) -> None:
    for _ in range(banyak):
        laporan(INFORMASI, sedang_berlangsung=True)
    layanan.bangunkan()


def buka(klien: Client, alamat: str = "") -> str:
    jawaban = klien.get(f"{HALAMAN}{alamat}")
    assert jawaban.status_code == 200
    return jawaban.content.decode()


@pytest.fixture
def sempit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pengawasan.lapangan.queries.siaga_ramai.SEHALAMAN", 15)


@pytest.mark.usefixtures("sempit")
def test_every_one_of_forty_alerts_stands_on_a_page_of_the_office(penerima: Client) -> None:
    banjir(40)

    def berikut(isi: str) -> str | None:
        tautan = re.search(r'rel="next" href="([^"]+)"', isi)
        return buka(penerima, tautan[1]) if tautan else None

    halaman = telusuri(buka(penerima), berikut)

    isi = "".join(halaman)
    assert len(halaman) == 3
    assert [satu for satu in Siaga.objects.all() if str(satu.pk) not in isi] == []
    assert "40 siaga terbuka" in halaman[0]


@pytest.mark.usefixtures("sempit")
def test_the_first_and_the_named_alert_stand_above_the_flood(penerima: Client) -> None:
    pertama = kejadian()
    banjir(5)
    bernama = kejadian(LENGKAP)
    banjir(20)

    isi = buka(penerima)

    atas = isi[: isi.index("<h2>Terbaru")]
    assert str(pertama.pk) in atas
    assert str(bernama.pk) in atas
    ids = re.findall(r' id="([^"]+)"', isi)
    assert len(ids) == len(set(ids))


@pytest.mark.usefixtures("sempit")
def test_the_village_beside_a_flooded_one_is_named_with_its_own_list(penerima: Client) -> None:
    banjir(10)
    tetangga = kejadian(wilayah=TETANGGA)
    banjir(25)

    isi = buka(penerima)
    assert "35 menunggu" in isi
    assert "1 menunggu" in isi
    assert f'href="?wilayah={TETANGGA}"' in isi

    sendiri = buka(penerima, f"?wilayah={TETANGGA}")
    assert re.findall(r"/petugas/siaga/([0-9a-f-]{36})/jawab/", sendiri)[0] == str(tetangga.pk)
    assert set(re.findall(r"/petugas/siaga/([0-9a-f-]{36})/jawab/", sendiri)) == {str(tetangga.pk)}
    assert "Semua wilayah" in sendiri
    berikut = re.search(r'rel="next" href="([^"]+)"', buka(penerima, f"?wilayah={DESA}"))
    assert berikut is not None
    assert str(tetangga.pk) not in buka(penerima, berikut[1].replace("&amp;", "&"))


def test_a_village_of_another_office_lists_nothing(penerima: Client) -> None:
    satu = kejadian()

    assert str(satu.pk) not in buka(penerima, "?wilayah=63.71.01.1001")


@pytest.mark.parametrize("desa", ["%00", "x" * 500, "'"])
def test_what_is_no_region_is_not_there(penerima: Client, desa: str) -> None:
    assert penerima.get(f"{HALAMAN}?wilayah={desa}").status_code == 404


@pytest.mark.usefixtures("sempit")
def test_a_flood_costs_few_queries_more(
    penerima: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    banjir(40)
    buka(penerima)

    with django_assert_max_num_queries(13):
        buka(penerima)


def test_the_first_of_a_flood_goes_by_mail_and_the_real_one_after_it_by_digest(
    penerima: Client,
) -> None:
    banjir(40)
    surat = Notifikasi.objects.filter(templat=layanan.TEMPLAT, kanal=Kanal.SUREL)
    assert surat.count() == layanan.SURAT_MAKS
    pertama = Siaga.objects.earliest("dibuat").laporan
    assert surat.filter(laporan=pertama, petugas__surel="piket@contoh.invalid").exists()

    nyata = kejadian(LENGKAP).laporan
    kantor_nyata = Kantor.objects.get(kode_wilayah="63.11")
    kabar = Notifikasi.objects.filter(templat=KabarKantor.SEDANG_BERLANGSUNG, kantor=kantor_nyata)
    assert not surat.filter(laporan=nyata).exists()
    assert kabar.filter(laporan=nyata).exists()

    assert ringkas(kantor_nyata.pk) >= 41
    ringkasan = Notifikasi.objects.get(templat="ringkasan_kantor", kantor=kantor_nyata)
    assert ringkasan.data["jumlah"] >= 41
