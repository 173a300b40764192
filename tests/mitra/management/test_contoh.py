"""The demo as ``isi_contoh`` makes it, run once for all these tests."""

import pytest
from django.test import Client, override_settings

from laporan.choices import StatusBukti, StatusLaporan
from laporan.models import Bukti, Laporan
from pengawasan.mitra.management.contoh import daftar_kejadian
from pengawasan.mitra.models import AkunMitra, KirimanMitra
from pengawasan.mitra.rules.contoh import orang_contoh
from tests.mitra.management.test_isi_contoh import jalankan
from wilayah.choices import Peran
from wilayah.models import Petugas

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_contoh", "folder_bukti")]


@pytest.fixture(scope="module")
def _contoh(basis_modul, tmp_path_factory) -> None:
    bukti = tmp_path_factory.mktemp("bukti")
    with basis_modul.unblock(), override_settings(BUKTI_DIR=bukti):
        jalankan()


def test_the_demo_people_are_those_of_the_kontrak() -> None:
    nama = set(Petugas.objects.values_list("username", flat=True))
    peran = ("penerima", "penelaah", "koordinator", "pimpinan", "sekretariat")
    assert nama == {
        *("ri.admin", "ri.admin2", "ri.auditor", "ri.pimpinan", "prov.63.pimpinan"),
        *(f"kab.{k}.{p}" for k in ("63.11", "63.71", "19.71", "64.72") for p in peran),
        *("kec.63.11.02.penerima", "mitra.demo"),
    }
    for satu in Petugas.objects.select_related("kantor"):
        assert satu.surel == f"{satu.username}@contoh.invalid"
        assert satu.check_password("awasi-demo")
    assert AkunMitra.objects.get().petugas.username == "mitra.demo"
    admin = Petugas.objects.filter(is_staff=True)
    assert [satu.username for satu in admin] == ["ri.admin", "ri.admin2"]
    assert Petugas.objects.get(username="kab.63.11.penelaah").peran == [Peran.PENELAAH]


def test_everybody_of_the_demo_can_sign_in(redis_url: str) -> None:
    for nama in ("kab.63.11.penerima", "mitra.demo", "ri.admin"):
        klien = Client()
        jawaban = klien.post("/masuk/", {"username": nama, "password": "awasi-demo"})
        assert jawaban.status_code == 302, nama


def test_the_demo_cases_stand_in_many_states() -> None:
    keadaan = set(Laporan.objects.values_list("status", flat=True))
    tertinggal = {StatusLaporan.DIAMBIL_ALIH, StatusLaporan.DIGABUNG, StatusLaporan.CALON_TEMUAN}
    tertinggal |= {StatusLaporan.DIJADIKAN_TEMUAN, StatusLaporan.STATUS_DIUMUMKAN}
    assert keadaan == set(StatusLaporan.values) - tertinggal - {StatusLaporan.SELESAI}
    assert Laporan.objects.count() == len(daftar_kejadian()) >= 12
    wilayah = {kode[:5] for kode in Laporan.objects.values_list("kode_wilayah", flat=True)}
    assert wilayah == {"63.11", "63.71", "19.71", "64.72"}
    assert KirimanMitra.objects.count() == 1
    assert Bukti.objects.get().status == StatusBukti.TERSEGEL


def test_no_name_of_the_demo_repeats_the_office_and_two_admins_differ() -> None:
    for satu in Petugas.objects.select_related("kantor").exclude(kantor=None):
        assert "Bawaslu" not in satu.nama
        assert "Panwaslu" not in satu.nama
    nama = dict(Petugas.objects.values_list("username", "nama"))
    assert nama["kab.63.11.koordinator"] == "Koordinator divisi Contoh"
    assert nama["ri.admin"] != nama["ri.admin2"]


def test_a_second_run_adds_nothing() -> None:
    banyak = (Petugas.objects.count(), Laporan.objects.count(), Bukti.objects.count())
    sandi = Petugas.objects.get(username="ri.admin").password
    keluar, _ = jalankan()
    assert (Petugas.objects.count(), Laporan.objects.count(), Bukti.objects.count()) == banyak
    assert Petugas.objects.get(username="ri.admin").password == sandi
    assert keluar == "0 akun baru, 0 laporan contoh baru.\n"


def test_the_demo_names_no_real_person() -> None:
    for kejadian in daftar_kejadian():
        pelapor = kejadian.isi.get("pelapor", {})
        assert pelapor.get("nama", "Pelapor Contoh").startswith("Pelapor Contoh")
        assert not any(satu.get("nama") for satu in kejadian.isi.get("terlapor", []))
    assert all(satu.surel.endswith("@contoh.invalid") for satu in orang_contoh())
