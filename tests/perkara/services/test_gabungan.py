"""Reports of one incident are handled as one; each keeps its reporter, and no ring arises."""

import pytest

from laporan.models import Laporan, Notifikasi, Pelapor
from laporan.queries.status import baca_status
from pengawasan.perkara.services.gabungan import gabungkan
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.perkara.penanganan import terdaftar
from tests.perkara.services.test_serentak import serentak
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Jejak


def koordinator(kode="63.11"):
    return petugas(kode, Peran.KOORDINATOR)


@pytest.mark.django_db
def test_a_joined_report_stops_its_clocks_keeps_its_reporter_and_tells_them():
    satu, tujuan = laporan(), terdaftar()
    gabungkan(satu, koordinator(), tujuan.nomor)

    assert (satu.status, satu.digabung_ke) == ("digabung", tujuan)
    assert not satu.tenggat.filter(selesai_pada=None).exists()
    assert Pelapor.objects.filter(laporan=satu).exists()
    assert "Ditangani bersama laporan lain" in baca_status(satu).label
    assert Notifikasi.objects.filter(laporan=satu, templat="status_berubah").exists()
    baris = Jejak.objects.get(subjek=str(tujuan.pk), peristiwa="laporan_digabungkan")
    assert (baris.rincian, baris.tampil) == ({"asal": satu.nomor}, "petugas")


@pytest.mark.django_db
def test_what_was_joined_takes_no_others_in():
    satu, dua, tiga = laporan(), laporan(), laporan(INFORMASI)
    gabungkan(satu, koordinator(), dua.nomor)

    for asal, tujuan in ((dua, satu), (tiga, satu), (tiga, tiga)):
        with pytest.raises(Penolakan) as galat:
            gabungkan(asal, koordinator(), tujuan.nomor)
        assert galat.value.status == 400
    gabungkan(dua, koordinator(), tiga.nomor)
    assert Laporan.objects.filter(status="digabung").count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("nomor", ["", "bukan nomor", "BWS-0000-0000-0"])
def test_a_number_that_nobody_has_is_refused_at_its_field(nomor):
    with pytest.raises(Penolakan) as galat:
        gabungkan(laporan(), koordinator(), nomor)
    assert list(galat.value.rincian["galat"]) == ["tujuan"]


@pytest.mark.django_db
def test_reports_of_different_offices_and_registered_cases_are_not_joined():
    satu, lain = laporan(), laporan(INFORMASI, wilayah="63.71.01")
    perkara = terdaftar()

    with pytest.raises(Penolakan) as asing:
        gabungkan(satu, koordinator(), lain.nomor)
    with pytest.raises(Penolakan) as terlambat:
        gabungkan(perkara, koordinator(), satu.nomor)
    with pytest.raises(Penolakan) as orang:
        gabungkan(satu, petugas("63.11", Peran.PENELAAH), perkara.nomor)

    assert (asing.value.status, terlambat.value.status, orang.value.status) == (400, 409, 403)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("putaran", range(3))
def test_two_who_join_crosswise_end_with_one_joined_to_the_other(putaran):
    satu, dua = laporan(), laporan()
    orang = koordinator()

    hasil = serentak(
        [
            lambda: gabungkan(satu, orang, dua.nomor),
            lambda: gabungkan(dua, orang, satu.nomor),
        ]
    )

    assert [h[:3] for h in hasil] == ["400", "ok"]
    assert Laporan.objects.filter(status="digabung").count() == 1
