"""From what the clocks of a case count: registration, or receipt where the regime says so."""

from datetime import date, timedelta

import pytest
import time_machine

from laporan.choices import CaraSerah
from laporan.models import Laporan, Tenggat
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.penerimaan import terima_berkas
from tests.factories.laporan import laporan, petugas
from tests.perkara.penanganan import calon_temuan, didaftarkan
from tests.perkara.services.test_temuan import tetapkan
from wilayah.choices import Peran
from wilayah.rules.tenggat import saat_setempat
from wilayah.services.rezim import koreksi_rezim

pytestmark = pytest.mark.django_db
REZIM = "PILKADA-2024"
SEJAK_DITERIMA = {
    "tenggat": {langkah: {"mulai_dari": "diterima"} for langkah in ("penanganan", "perpanjangan")}
}
SEHARI = timedelta(days=1)


def koreksi(sejak: date) -> None:
    koreksi_rezim(REZIM, SEJAK_DITERIMA, "Dihitung sejak diterima.", sejak, None)


def diterima() -> Laporan:
    satu = laporan()
    assert satu.rezim.kode == REZIM
    terima_berkas(satu, petugas("63.11"), ["identitas"], CaraSerah.LANGSUNG)
    return satu


def jatuh(satu: Laporan, langkah: str) -> date:
    baris = Tenggat.objects.get(laporan=satu, langkah=langkah, jalur="hukum_lain")
    return saat_setempat(baris.jatuh_tempo, "WITA").date()


def diperpanjang(jam: time_machine.Traveller) -> Laporan:
    """Return a case received on the 23rd, registered on the 24th, extended on the 25th."""
    satu = diterima()
    jam.shift(SEHARI)
    didaftarkan(satu)
    jam.shift(SEHARI)
    pindahkan(satu, petugas("63.11", Peran.PENELAAH), Langkah.KLARIFIKASI, "hukum_lain")
    pindahkan(satu, petugas("63.11", Peran.KOORDINATOR), Langkah.PERPANJANGAN, "hukum_lain")
    return satu


def test_handling_and_its_extension_count_from_receipt_where_the_regime_says_so():
    koreksi(date(2026, 11, 1))
    with time_machine.travel("2026-11-23T02:00:00Z", tick=True) as jam:
        satu = diperpanjang(jam)

    assert (jatuh(satu, "penanganan"), jatuh(satu, "perpanjangan")) == (
        date(2026, 11, 26),
        date(2026, 11, 28),
    )


def test_without_a_correction_both_count_from_registration():
    with time_machine.travel("2026-11-23T02:00:00Z", tick=True) as jam:
        satu = diperpanjang(jam)

    assert (jatuh(satu, "penanganan"), jatuh(satu, "perpanjangan")) == (
        date(2026, 11, 27),
        date(2026, 11, 29),
    )


def test_a_case_keeps_the_start_of_the_version_under_which_it_was_received():
    with time_machine.travel("2026-11-23T02:00:00Z", tick=True) as jam:
        satu = diterima()
        koreksi(date(2026, 11, 23))
        jam.shift(SEHARI)
        didaftarkan(satu)

    assert jatuh(satu, "penanganan") == date(2026, 11, 27)


def test_a_finding_that_nobody_received_counts_from_its_registration():
    koreksi(date(2026, 11, 1))
    with time_machine.travel("2026-11-23T02:00:00Z", tick=True):
        satu = calon_temuan()
        perkara = tetapkan(satu)

    jam = Tenggat.objects.get(laporan=satu, langkah="penanganan", jalur="hukum_lain")
    assert abs(jam.mulai - perkara.diregistrasi_pada) < timedelta(seconds=1)
