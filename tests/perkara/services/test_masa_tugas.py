"""What an office no longer receives: outside its term, or without the power of its tier."""

from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from laporan.choices import CaraSerah, Sumber
from laporan.models import Laporan, PenyerahanBerkas, RegisterNomor
from pengawasan.perkara.services.penerimaan import terima_titipan
from tests.factories.laporan import isian, laporan, petugas
from wilayah.choices import Peran
from wilayah.errors import BukanWewenang, Penolakan
from wilayah.services.akun import terbitkan_token
from wilayah.services.rezim import koreksi_rezim

pytestmark = pytest.mark.django_db


@pytest.fixture
def purna():
    """Return a receiver of a Panwaslu Kecamatan whose term is over."""
    orang = petugas("63.11.02")
    orang.kantor.aktif_dari, orang.kantor.aktif_sampai = date(2024, 6, 1), date(2025, 1, 31)
    orang.kantor.save()
    return orang


def titip(orang, satu):
    return terima_titipan(satu.nomor, orang, ["identitas"], CaraSerah.LANGSUNG)


def test_an_office_outside_its_term_takes_no_originals(purna):
    satu = laporan()

    with pytest.raises(Penolakan, match="di luar masa tugas") as penolakan:
        titip(purna, satu)

    assert penolakan.value.status == 409
    assert not PenyerahanBerkas.objects.exists()
    assert Laporan.objects.get().status == "menunggu_berkas_asli"


def test_an_office_outside_its_term_enters_nothing_at_its_counter(purna):
    layar = Client()
    layar.force_login(purna)
    kepala = {"Authorization": f"Token {terbitkan_token(purna.username)}"}
    kunci = {"Idempotency-Key": uuid4().hex * 2}

    for nama in ("baru", "titipan"):
        assert layar.get(reverse(f"petugas:{nama}")).status_code == 409
    jawaban = Client().post(
        "/api/v1/petugas/laporan/", isian(), "application/json", headers=kepala | kunci
    )

    assert jawaban.status_code == 409
    assert not Laporan.objects.exists()


@pytest.mark.parametrize("kuasa", ["teruskan", "terima"])
def test_a_tier_that_receives_nothing_or_passes_nothing_on_takes_no_originals(kuasa):
    koreksi_rezim(
        "PILKADA-2024",
        {"wewenang": {"panwaslu_kecamatan": [kuasa]}},
        "Peraturan baru.",
        date(2024, 1, 1),
        None,
    )
    satu = laporan()

    with pytest.raises(Penolakan, match="tidak memberi tingkat") as penolakan:
        titip(petugas("63.11.03"), satu)

    assert penolakan.value.status == 409
    assert titip(petugas("64.72"), satu).laporan_id == satu.pk
    assert RegisterNomor.objects.count() == 1


def test_a_tier_without_the_power_enters_nothing_at_its_counter():
    tanpa = {"wewenang": {"panwaslu_kecamatan": ["terima"]}}
    koreksi_rezim("PILKADA-2024", tanpa, "Peraturan baru.", date(2024, 1, 1), None)

    with pytest.raises(Penolakan, match="tidak memberi tingkat") as penolakan:
        laporan(sumber=Sumber.LOKET, oleh=petugas("63.11.02"))

    assert penolakan.value.status == 409
    assert not Laporan.objects.exists()
    assert laporan(sumber=Sumber.LOKET, oleh=petugas("63.11")).status == "diterima"


def test_roles_come_before_terms(purna):
    purna.peran = ["auditor"]
    with pytest.raises(BukanWewenang):
        titip(purna, laporan())


@pytest.mark.parametrize("nama", ["register", "rekap", "sigaplapor", "gakkumdu_anggota"])
def test_an_office_outside_its_term_reads_no_books(purna, nama):
    purna.peran = [Peran.PIMPINAN]
    purna.save()
    layar = Client()
    layar.force_login(purna)

    assert layar.get(reverse(f"petugas:{nama}")).status_code == 404
    purna.kantor.aktif_sampai = date(2099, 1, 1)
    purna.kantor.save()
    assert layar.get(reverse(f"petugas:{nama}")).status_code == 200
