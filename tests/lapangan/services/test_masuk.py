"""Signing in on a bound phone: the PIN, its lock, the session and its ends."""

from datetime import timedelta

import pytest
from django.utils import timezone
from time_machine import travel

from pengawasan.lapangan.models import Perangkat
from pengawasan.lapangan.queries.sesi import perangkat_dikenal, sesi_berlaku
from pengawasan.lapangan.services.masuk import UMUR_SESI, buka_kunci, keluar, masuk
from pengawasan.lapangan.services.pengawas import cabut, ubah_masa
from pengawasan.lapangan.services.undangan import ikat, undang
from tests.factories.lapangan import PIN, undangan
from tests.factories.laporan import petugas
from tests.sekaligus import sekaligus
from wilayah.choices import Peran
from wilayah.errors import TidakDitemukan
from wilayah.models import Jejak, Petugas

pytestmark = pytest.mark.django_db
SALAH = "480292"


@pytest.fixture
def koordinator() -> Petugas:
    return petugas("63.11", Peran.KOORDINATOR)


@pytest.fixture
def rahasia() -> str:
    return ikat(undangan().kode, PIN)


def ponsel(rahasia: str) -> Perangkat:
    perangkat = perangkat_dikenal(rahasia)
    assert perangkat is not None
    return perangkat


def test_the_pin_opens_a_session_for_twelve_hours(rahasia: str) -> None:
    sesi = masuk(ponsel(rahasia), PIN).sesi

    assert sesi_berlaku(ponsel(rahasia), sesi)
    assert not sesi_berlaku(ponsel(rahasia), sesi + "x")
    assert not sesi_berlaku(ponsel(rahasia), "")
    with travel(timezone.now() + UMUR_SESI):
        assert not sesi_berlaku(ponsel(rahasia), sesi)


def test_neither_secret_stands_readable_in_the_database(rahasia: str) -> None:
    sesi = masuk(ponsel(rahasia), PIN).sesi
    baris = str(Perangkat.objects.values().get())

    assert rahasia not in baris
    assert sesi not in baris
    assert PIN not in baris


def test_a_new_session_ends_the_one_before_and_signing_out_ends_it(rahasia: str) -> None:
    pertama, kedua = masuk(ponsel(rahasia), PIN).sesi, masuk(ponsel(rahasia), PIN).sesi

    assert not sesi_berlaku(ponsel(rahasia), pertama)
    assert sesi_berlaku(ponsel(rahasia), kedua)
    keluar(ponsel(rahasia))
    assert not sesi_berlaku(ponsel(rahasia), kedua)


def test_five_wrong_pins_lock_and_then_even_the_right_one_is_not_compared(rahasia: str) -> None:
    sisa = [masuk(ponsel(rahasia), SALAH).sisa for _ in range(5)]

    assert sisa == [4, 3, 2, 1, 0]
    assert masuk(ponsel(rahasia), PIN).sesi == ""
    assert masuk(ponsel(rahasia), PIN).terkunci_sampai is not None
    assert Jejak.objects.filter(peristiwa="pin_terkunci").count() == 1
    with travel(timezone.now() + timedelta(minutes=5, seconds=1)):
        assert masuk(ponsel(rahasia), PIN).sesi


def test_each_lock_is_longer_and_after_the_last_only_the_office_opens(
    rahasia: str, koordinator: Petugas
) -> None:
    kini = timezone.now()
    lama = []
    for _kali in range(5):
        with travel(kini, tick=False):
            for _ in range(5):
                hasil = masuk(ponsel(rahasia), SALAH)
        if hasil.terkunci_sampai:
            lama.append(hasil.terkunci_sampai - kini)
            kini = hasil.terkunci_sampai
    assert lama == [
        timedelta(minutes=5),
        timedelta(minutes=30),
        timedelta(hours=4),
        timedelta(hours=24),
    ]
    assert hasil.terkunci_mati
    buka_kunci(ponsel(rahasia).pengawas, koordinator)
    with travel(kini + timedelta(seconds=1)):
        sesudah = masuk(ponsel(rahasia), PIN)
    assert sesudah.sesi


def test_the_right_pin_forgets_the_wrong_ones(rahasia: str) -> None:
    for _ in range(4):
        masuk(ponsel(rahasia), SALAH)
    masuk(ponsel(rahasia), PIN)

    assert masuk(ponsel(rahasia), SALAH).sisa == 4


@pytest.mark.django_db(transaction=True)
def test_wrong_pins_at_the_same_time_are_counted_one_by_one(rahasia: str) -> None:
    sekaligus([lambda: masuk(ponsel(rahasia), SALAH)] * 8)

    assert Perangkat.objects.get().gagal == 5
    assert Perangkat.objects.get().terkunci_sampai is not None


def test_revoking_ends_phone_and_session_at_once(rahasia: str, koordinator: Petugas) -> None:
    sesi = masuk(ponsel(rahasia), PIN).sesi
    lama = ponsel(rahasia)

    cabut(lama.pengawas, koordinator, "mengundurkan diri")

    assert perangkat_dikenal(rahasia) is None
    baris = Perangkat.objects.select_related("pengawas").get(pk=lama.pk)
    assert not sesi_berlaku(baris, sesi)


def test_the_end_of_the_term_ends_the_session_at_once(rahasia: str, koordinator: Petugas) -> None:
    sesi = masuk(ponsel(rahasia), PIN).sesi
    pengawas = ponsel(rahasia).pengawas
    kemarin = pengawas.hari_ini() - timedelta(days=1)

    ubah_masa(pengawas, koordinator, kemarin - timedelta(days=9), kemarin)

    assert not sesi_berlaku(ponsel(rahasia), sesi)
    ubah_masa(pengawas, koordinator, kemarin, kemarin + timedelta(days=9))
    assert sesi_berlaku(ponsel(rahasia), sesi)


def test_inviting_again_ends_the_session_of_the_old_phone(
    rahasia: str, koordinator: Petugas
) -> None:
    sesi = masuk(ponsel(rahasia), PIN).sesi
    lama = ponsel(rahasia)

    undang(lama.pengawas, koordinator)

    assert perangkat_dikenal(rahasia) is None
    assert not sesi_berlaku(Perangkat.objects.select_related("pengawas").get(pk=lama.pk), sesi)


@pytest.mark.parametrize("rahasia_lain", ["", "x", "x" * 43, "x" * 400, "\x00"])
def test_no_other_secret_is_a_phone(rahasia: str, rahasia_lain: str) -> None:
    assert perangkat_dikenal(rahasia_lain) is None


def test_a_phone_unbound_while_the_pin_was_typed_is_an_unknown_phone(rahasia: str) -> None:
    perangkat = ponsel(rahasia)
    Perangkat.objects.update(dicabut_pada=timezone.now())

    with pytest.raises(TidakDitemukan):
        masuk(perangkat, PIN)
