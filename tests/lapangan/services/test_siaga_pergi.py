"""An officer who is gone lets go of the alert they set out to, so that another can go."""

from collections.abc import Callable
from datetime import timedelta
from unittest.mock import Mock

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from laporan.models import Laporan
from pengawasan.lapangan import tasks
from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.queries.siaga import siaga_untuk_petugas
from pengawasan.lapangan.services import siaga as layanan
from pengawasan.lapangan.tasks import bangunkan_siaga
from tests.factories.lapangan import pengawas
from tests.factories.laporan import INFORMASI, hari_kantor, kantor, laporan, petugas
from wilayah.choices import Peran
from wilayah.models import Jejak, Kantor, Petugas

pytestmark = pytest.mark.django_db


def siaga() -> Siaga:
    satu = laporan(INFORMASI, sedang_berlangsung=True)
    layanan.bangunkan()
    return Siaga.objects.get(laporan=satu)


def berhenti(orang: Petugas, _satu: Siaga) -> None:
    Petugas.objects.filter(pk=orang.pk).update(is_active=False)


def pindah_kantor(orang: Petugas, _satu: Siaga) -> None:
    Petugas.objects.filter(pk=orang.pk).update(kantor=kantor("63.71"))


def laporan_pindah(_orang: Petugas, satu: Siaga) -> None:
    lain = {"kode_wilayah": "63.71.01", "kecamatan": "63.71.01", "kantor": kantor("63.71")}
    Laporan.objects.filter(pk=satu.laporan.pk).update(**lain)


def masa_habis(orang: Petugas, _satu: Siaga) -> None:
    lalu = hari_kantor() - timedelta(days=1)
    Kantor.objects.filter(petugas=orang).update(aktif_sampai=lalu)


PERGI = [berhenti, pindah_kantor, laporan_pindah, masa_habis]


@pytest.mark.parametrize("tiba", [False, True])
@pytest.mark.parametrize("pergi", PERGI)
def test_an_officer_who_is_gone_lets_go_of_what_they_are_on(
    pergi: Callable[[Petugas, Siaga], None], *, tiba: bool
) -> None:
    satu, orang = siaga(), petugas("63.11", Peran.PENERIMA)
    layanan.berangkat(satu, orang)
    if tiba:
        layanan.tiba(satu, orang)
    assert layanan.bebaskan_habis() == 0
    pergi(orang, satu)

    bangunkan_siaga()

    satu.refresh_from_db()
    assert (satu.keadaan, satu.petugas, satu.tiba_pada) == ("menunggu", None, None)
    baris = Jejak.objects.get(peristiwa="siaga_dilepas")
    assert (baris.pelaku, baris.rincian["petugas"]) == (None, orang.pk)
    assert layanan.berangkat(satu, pengawas()).keadaan == "berangkat"
    assert layanan.bebaskan_habis() == 0


@pytest.mark.parametrize("kode", ["", "63", "63.11", "63.11.02"])
def test_officers_who_still_see_the_report_keep_what_they_are_on(kode: str) -> None:
    satu, orang = siaga(), petugas(kode, Peran.PENERIMA)
    layanan.berangkat(satu, orang)
    assert siaga_untuk_petugas(orang, satu.pk) == satu

    assert layanan.bebaskan_habis() == 0


def test_looking_for_those_who_are_gone_is_one_query_however_many_are_on_their_way(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for banyak in (1, 4):
        for _ in range(banyak):
            layanan.berangkat(siaga(), petugas("63.11", Peran.PENERIMA))
        with django_assert_num_queries(1):
            assert layanan.bebaskan_habis() == 0


def test_those_who_are_gone_let_go_also_when_raising_alerts_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    satu, orang = siaga(), petugas("63.11", Peran.PENERIMA)
    layanan.berangkat(satu, orang)
    berhenti(orang, satu)
    monkeypatch.setattr(tasks, "bangunkan", Mock(side_effect=OSError("penyimpanan")))

    with pytest.raises(OSError, match="penyimpanan"):
        bangunkan_siaga()

    satu.refresh_from_db()
    assert satu.keadaan == "menunggu"


def test_until_the_tick_the_office_reads_that_its_officer_is_gone(client: Client) -> None:
    satu, orang = siaga(), petugas("63.11", Peran.PENERIMA)
    layanan.berangkat(satu, orang)
    client.force_login(petugas("63.11", Peran.KOORDINATOR))
    assert "tidak bertugas lagi" not in client.get("/petugas/siaga/").content.decode()
    berhenti(orang, satu)

    assert "tidak bertugas lagi" in client.get("/petugas/siaga/").content.decode()
