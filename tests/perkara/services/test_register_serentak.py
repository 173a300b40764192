"""Sixteen at once, twenty times: the registers of an office have no gap and no double number."""

from collections import Counter

import pytest
from django.db import transaction
from django.utils import timezone

from laporan.choices import CaraSerah
from laporan.models import Laporan, RegisterNomor
from laporan.services.nomor import nomor_berikut
from pengawasan.perkara.choices.register import JenisBuku
from pengawasan.perkara.models import BarangBukti, MutasiBarang, Perkara
from pengawasan.perkara.queries.register_urut import keurutan
from pengawasan.perkara.rules.barang import MasukanMutasi
from pengawasan.perkara.rules.register import REGISTER
from pengawasan.perkara.services.barang import catat_barang, mutasikan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penerimaan import terima_berkas
from tests.factories.laporan import hari_kantor, kantor, laporan, petugas
from tests.perkara.baris import salin
from tests.perkara.rules.test_barang import barang as masukan
from tests.perkara.services.test_serentak import DAFTAR
from tests.sekaligus import sekaligus
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan

pytestmark = pytest.mark.django_db(transaction=True)
PEKERJA, PUTARAN, BATAL = 16, 20, 4


class Urung(Exception):
    """Something after the number was given out went wrong."""


def serentak(tugas):
    """Run all at the same moment, each on a connection of its own; return what each came to."""
    return sekaligus(tugas, boleh=(Urung, Penolakan))


def urungkan(tugas):
    """Do it, number and all, and then take all of it back."""

    def jalan():
        with transaction.atomic():
            tugas()
            raise Urung

    return jalan


def test_sixteen_workers_registering_at_one_office_leave_no_gap_and_no_double_number():
    asal, orang = laporan(), petugas("63.11", Peran.KOORDINATOR)
    terima_berkas(asal, petugas("63.11"), ["identitas"], CaraSerah.LANGSUNG)
    asal = Laporan.objects.get(pk=asal.pk)
    siap = salin(asal, PEKERJA * PUTARAN + BATAL)
    batal, siap = siap[:BATAL], siap[BATAL:]

    def daftarkan(satu):
        satu = Laporan.objects.get(pk=satu.pk)
        return lambda: putuskan_kajian(satu, orang, DAFTAR).nomor_registrasi

    semua = []
    for putaran in range(PUTARAN):
        giliran = siap[putaran * PEKERJA : (putaran + 1) * PEKERJA]
        gagal = [urungkan(daftarkan(satu)) for satu in batal]
        hasil = serentak([*(daftarkan(satu) for satu in giliran), *gagal])
        assert Counter(type(satu) for satu in hasil) == {str: PEKERJA, Urung: BATAL}
        semua += [satu for satu in hasil if isinstance(satu, str)]
        urutan = Perkara.objects.order_by("urutan").values_list("urutan", flat=True)
        assert list(urutan) == list(range(1, (putaran + 1) * PEKERJA + 1))

    assert len(set(semua)) == len(semua) == PEKERJA * PUTARAN
    assert set(Perkara.objects.values_list("nomor_registrasi", flat=True)) == set(semua)
    urut = keurutan(kantor("63.11"), hari_kantor().year, JenisBuku.LAPORAN)
    assert (urut.berurutan, urut.banyak) == (True, PEKERJA * PUTARAN)


@pytest.mark.parametrize("register", sorted(REGISTER.values()))
def test_every_run_of_numbers_goes_on_without_a_gap_whoever_gives_up(register):
    tempat, tahun, semua = kantor("63.11"), hari_kantor().year, []

    def ambil():
        with transaction.atomic():
            return nomor_berikut(tempat, tahun, register)

    for _ in range(PUTARAN):
        hasil = serentak([ambil] * PEKERJA + [urungkan(ambil)] * BATAL)
        semua += [satu for satu in hasil if isinstance(satu, int)]

    assert sorted(semua) == list(range(1, PEKERJA * PUTARAN + 1))
    assert RegisterNomor.objects.get(jenis=register).terakhir == len(semua)


def test_two_offices_and_two_years_do_not_wait_for_each_other():
    satu, lain, kini = kantor("63.11"), kantor("63.71"), hari_kantor().year

    def ambil(tempat, tahun):
        with transaction.atomic():
            return tempat.kode_wilayah, tahun, nomor_berikut(tempat, tahun, "registrasi")

    with transaction.atomic():
        nomor_berikut(satu, kini, "registrasi")
        hasil = serentak([lambda: ambil(lain, kini), lambda: ambil(satu, kini + 1)])

    assert sorted(hasil) == [("63.11", kini + 1, 1), ("63.71", kini, 1)]


def test_sixteen_things_entered_at_once_are_numbered_without_a_gap():
    orang, satu = petugas("63.11"), laporan()
    siap = [Laporan.objects.get(pk=s.pk) for s in salin(satu, PEKERJA + BATAL)]

    def catat(mana):
        return lambda: catat_barang(mana, orang, masukan(waktu=timezone.now())).nomor

    tugas = [catat(s) for s in siap[:PEKERJA]] + [urungkan(catat(s)) for s in siap[PEKERJA:]]
    hasil = serentak(tugas)

    assert Counter(type(s) for s in hasil) == {str: PEKERJA, Urung: BATAL}
    urutan = BarangBukti.objects.order_by("urutan").values_list("urutan", flat=True)
    assert list(urutan) == list(range(1, PEKERJA + 1))


def test_of_two_who_hand_the_same_thing_over_one_is_told():
    orang = petugas("63.11"), petugas("63.11", Peran.SEKRETARIAT)
    satu = catat_barang(laporan(), orang[0], masukan(waktu=timezone.now()))

    def serahkan(siapa):
        mana = BarangBukti.objects.select_related("laporan__kantor").get(pk=satu.pk)
        isi = MasukanMutasi("diserahkan", timezone.now(), kepada="penyidik", penerima="Penyidik")
        return lambda: mutasikan(mana, siapa, isi)

    hasil = serentak([serahkan(siapa) for siapa in orang])

    assert Counter(type(s) for s in hasil) == {MutasiBarang: 1, MasukanKeliru: 1}
    assert list(MutasiBarang.objects.values_list("urut", "keadaan").order_by("urut")) == [
        (1, "tersimpan"),
        (2, "diserahkan"),
    ]
