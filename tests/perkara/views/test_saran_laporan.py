"""A suggestion that comes of a report is written by the office that works on it."""

import pytest

from laporan.choices import StatusLaporan
from laporan.services import penilaian
from pengawasan.perkara.models import SaranPerbaikan
from pengawasan.perkara.services.saran import kirim_saran
from tests.factories.laporan import kantor, laporan, petugas
from tests.perkara.views.test_halaman import masuk
from tests.perkara.views.test_saran import ISI, alamat, jam, koordinator, masukan
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Jejak

__all__ = ["jam"]

pytestmark = pytest.mark.django_db


def test_one_that_comes_of_a_report_says_so_on_its_trail():
    asal = laporan()
    tujuan = alamat("saran_baru") + f"?laporan={asal.nomor}"

    masuk("63.11", Peran.KOORDINATOR).post(tujuan, ISI)

    satu = SaranPerbaikan.objects.get()
    assert satu.laporan == asal
    assert Jejak.objects.get(peristiwa="saran_dikirim", subjek=str(asal.pk)).rincian["nomor"]
    asing = masuk("64.72", Peran.KOORDINATOR).get(tujuan)
    assert asing.status_code == 404


@pytest.mark.parametrize("kode", ["63", ""])
def test_an_office_above_writes_on_a_report_only_after_it_took_it_over(kode):
    asal, orang = laporan(), koordinator(kode)
    tujuan, atas = alamat("saran_baru") + f"?laporan={asal.nomor}", masuk(kode, Peran.KOORDINATOR)
    kpu = ISI | {"sasaran": "kpu", "wilayah": "63.11"}

    assert (atas.get(tujuan).status_code, atas.post(tujuan, kpu).status_code) == (403, 403)
    with pytest.raises(Penolakan) as galat:
        kirim_saran(orang, masukan(sasaran="kpu", wilayah="63.11"), asal)
    assert (galat.value.status, "ambil alih" in galat.value.pesan.lower()) == (403, True)
    assert not Jejak.objects.filter(peristiwa="saran_dikirim").exists()
    assert not SaranPerbaikan.objects.exists()
    assert tujuan not in atas.get(alamat("laporan", asal.nomor)).content.decode()


def test_the_office_that_gave_a_report_away_writes_nothing_on_it_any_more():
    asal = laporan(sumber="loket", oleh=petugas("63.11"))
    penilaian.putuskan(asal, StatusLaporan.DILIMPAHKAN, koordinator(), kantor=kantor("63.71"))

    with pytest.raises(Penolakan) as galat:
        kirim_saran(koordinator(), masukan(), asal)
    assert galat.value.status == 403
    assert kirim_saran(koordinator("63.71"), masukan(wilayah="63.71.01"), asal).laporan == asal
