"""A report passed on to another office: received under its number, then decided, once."""

from datetime import date, timedelta

import pytest
import time_machine

from laporan.models import Laporan, Notifikasi
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.models import PenerimaanLimpahan
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import mulai_kajian, putuskan_kajian, simpan_konsep
from pengawasan.perkara.services.penelusuran import (
    terima_limpahan,
)
from tests.factories.laporan import laporan, petugas
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.rules.tenggat import saat_setempat
from wilayah.services.rezim import koreksi_rezim

pytestmark = pytest.mark.django_db


def koordinator(kode="63.11"):
    return petugas(kode, Peran.KOORDINATOR)


def jam(satu):
    return set(satu.tenggat.filter(selesai_pada=None).values_list("langkah", flat=True))


def dilimpahkan():
    satu = laporan(sumber="loket", oleh=petugas("63.11"))
    masukan = MasukanKajian(Putusan.LIMPAHKAN, alasan="Tempatnya di sana.", ke_kantor="63.71")
    putuskan_kajian(satu, koordinator(), masukan)
    return Laporan.objects.select_related("kantor").get(pk=satu.pk)


def test_a_delegated_report_is_received_under_the_targets_own_number():
    satu = dilimpahkan()
    diterima, batas = satu.diterima_pada, satu.tenggat.get(langkah="kajian_awal").jatuh_tempo
    baris = terima_limpahan(satu, koordinator("63.71"), ["bukti"], "Berita acara 12.")

    assert baris.nomor.startswith("001/ST/PB/Kota/63.71/")
    assert (baris.kantor.kode_wilayah, baris.dari_kantor.kode_wilayah) == ("63.71", "63.11")
    satu.refresh_from_db()
    assert (satu.status, satu.diterima_pada) == ("kajian_awal", diterima)
    assert satu.tenggat.get(langkah="kajian_awal", selesai_pada=None).jatuh_tempo == batas
    kabar = Notifikasi.objects.get(templat="limpahan_diterima")
    assert kabar.kantor.kode_wilayah == "63.11"


@pytest.mark.parametrize(("jam", "hari"), [("berlanjut", 25), ("mulai_ulang", 26)])
def test_the_clock_of_a_delegated_report_goes_on_or_starts_again_as_the_regime_says(jam, hari):
    koreksi = {"limpahan": {"jam": jam, "catatan": ""}}
    koreksi_rezim("PILKADA-2024", koreksi, "Dicocokkan.", date(2026, 11, 1), None)
    with time_machine.travel("2026-11-23T02:00:00Z", tick=True) as waktu:
        satu = dilimpahkan()
        waktu.shift(timedelta(days=1))
        terima_limpahan(satu, koordinator("63.71"), ["bukti"])

    batas = satu.tenggat.get(langkah="kajian_awal", selesai_pada=None).jatuh_tempo
    assert saat_setempat(batas, "WITA").date() == date(2026, 11, hari)
    assert saat_setempat(satu.diterima_pada, "WITA").date() == date(2026, 11, 23)


def test_the_study_of_a_delegated_report_begins_with_its_receipt():
    satu = dilimpahkan()

    with pytest.raises(Penolakan) as galat:
        mulai_kajian(satu, koordinator("63.71"))
    assert (galat.value.status, galat.value.pesan) == (
        409,
        "Konfirmasi dulu bahwa limpahannya diterima.",
    )
    boleh = izin(koordinator("63.71"), satu).terbuka()
    assert ("terima_limpahan" in boleh, "mulai_kajian" in boleh) == (True, False)
    terima_limpahan(satu, koordinator("63.71"), [])
    assert satu.status == "kajian_awal"


@pytest.mark.parametrize("putusan", [p for p in Putusan if p != Putusan.AMBIL_ALIH])
def test_nothing_is_decided_of_a_delegated_report_before_its_receipt(putusan):
    satu = dilimpahkan()
    masukan = MasukanKajian(putusan, alasan="Sudah jelas.", ke_kantor="63.11")

    with pytest.raises(Penolakan) as putus:
        putuskan_kajian(satu, koordinator("63.71"), masukan)
    with pytest.raises(Penolakan) as konsep:
        simpan_konsep(satu, petugas("63.71", Peran.PENELAAH), {"putusan": putusan})

    for galat in (putus.value, konsep.value):
        assert (galat.status, galat.pesan) == (409, "Konfirmasi dulu bahwa limpahannya diterima.")
    assert Laporan.objects.get().status == "dilimpahkan"


def test_a_higher_office_takes_over_what_was_delegated_below_before_its_receipt():
    satu = dilimpahkan()

    putuskan_kajian(satu, koordinator("63"), MasukanKajian(Putusan.AMBIL_ALIH))

    satu.refresh_from_db()
    assert (satu.status, satu.kantor.kode_wilayah) == ("diambil_alih", "63")


def test_only_the_office_it_was_passed_to_confirms_and_only_once():
    satu = dilimpahkan()

    with pytest.raises(Penolakan) as asal:
        terima_limpahan(satu, koordinator("63.11"), [])
    terima_limpahan(satu, koordinator("63.71"), [])
    with pytest.raises(Penolakan) as lagi:
        terima_limpahan(satu, koordinator("63.71"), [])

    assert (asal.value.status, lagi.value.status) == (409, 409)
    assert PenerimaanLimpahan.objects.count() == 1
