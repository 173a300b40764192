"""People found while a report is handled stand beside those it named, sealed alike."""

import pytest

from laporan.models import Saksi, Terlapor
from laporan.queries.isi import buka_isi
from laporan.rules.masukan import SaksiMasuk, TerlaporMasuk
from laporan.rules.stem import nama_kunci
from laporan.sandi import kunci_nama
from laporan.services.identitas import buka_saksi
from laporan.services.pihak import tambah_saksi, tambah_terlapor
from tests.factories.laporan import laporan, petugas
from wilayah.errors import MasukanKeliru
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


def test_a_reported_party_is_added_after_the_others_and_found_by_name():
    satu = laporan()
    tambah_terlapor(satu, petugas("63.11"), [TerlaporMasuk(nama="Kepala Bidang Kenari")])

    assert [t.nama for t in buka_isi(satu).terlapor] == ["Terlapor Contoh", "Kepala Bidang Kenari"]
    satu.refresh_from_db()
    assert set(nama_kunci("kenari", kunci_nama())) <= set(satu.kata)
    baris = Jejak.objects.get(peristiwa="terlapor_ditambahkan")
    assert baris.rincian == {"banyak": 1}


def test_a_witness_is_added_under_a_key_of_their_own():
    satu, orang = laporan(), petugas("63.11")
    tambah_saksi(satu, orang, [SaksiMasuk(nama="Saksi Kenari")])
    tambah_saksi(satu, orang, [SaksiMasuk(nama="Saksi Lain")])

    assert [s.nama for s in buka_saksi(satu, orang, "menyusun undangan")] == [
        "Saksi Kenari",
        "Saksi Lain",
    ]
    assert list(Saksi.objects.values_list("urutan", flat=True)) == [1, 2]
    assert b"Kenari" not in bytes(Saksi.objects.first().isi)


def test_nobody_is_added_of_whom_nothing_is_known():
    satu = laporan()
    for tambah, orang in ((tambah_terlapor, TerlaporMasuk()), (tambah_saksi, SaksiMasuk(" "))):
        with pytest.raises(MasukanKeliru):
            tambah(satu, petugas("63.11"), [orang])

    assert (Terlapor.objects.count(), Saksi.objects.count()) == (1, 0)
