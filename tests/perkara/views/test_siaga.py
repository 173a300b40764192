"""The office's page of alerts: who goes, who may answer, what it costs."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from laporan.queries.status import baca_status
from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.services import siaga as layanan
from pengawasan.perkara.services.konflik import nyatakan_konflik
from tests.factories.lapangan import LENGKAP, pengawas
from tests.factories.laporan import INFORMASI, isian, kantor, laporan, petugas
from tests.factories.laporan import LENGKAP as LAPORAN
from wilayah.choices import Peran
from wilayah.models import Kantor

pytestmark = pytest.mark.django_db


def masuk_sebagai(kode: str, *peran: Peran) -> Client:
    klien = Client()
    klien.force_login(petugas(kode, *peran))
    return klien


@pytest.fixture
def penerima() -> Client:
    for kode in ("", "63", "63.11", "63.11.02", "63.71"):
        kantor(kode)
    return masuk_sebagai("63.11", Peran.PENERIMA)


def kejadian(**ganti: object) -> Siaga:
    laporan(INFORMASI, sedang_berlangsung=True, **ganti)
    layanan.bangunkan()
    return Siaga.objects.latest("dibuat")


def jawab(klien: Client, siaga: Siaga, tindakan: str, **isi: str) -> str:
    alamat = f"/petugas/siaga/{siaga.pk}/jawab/"
    return klien.post(alamat, {"tindakan": tindakan} | isi, follow=True).content.decode()


def test_the_page_raises_what_no_tick_has_raised_yet(penerima: Client) -> None:
    nomor = laporan(INFORMASI, sedang_berlangsung=True).nomor

    isi = penerima.get("/petugas/siaga/").content.decode()

    assert nomor in isi
    assert "Saya berangkat" in isi
    assert "Bila belum ada yang berangkat, hubungi pengawas di sana." in isi


def test_an_officer_goes_and_the_field_reads_who(penerima: Client) -> None:
    satu = kejadian()

    jawab(penerima, satu, "berangkat")
    isi = jawab(penerima, satu, "tiba")

    satu.refresh_from_db()
    assert satu.petugas is not None
    assert "Petugas 63.11" in isi
    assert "Tulis Form A" in isi
    assert "Pengawas sedang menuju lokasi." in [
        kejadian.keterangan for kejadian in baca_status(satu.laporan).riwayat
    ]


def test_the_form_a_of_the_officer_who_went_ends_the_alert(penerima: Client) -> None:
    satu = kejadian()
    jawab(penerima, satu, "berangkat")
    alamat = f"/petugas/laporan/{satu.laporan.nomor}/form-a/"

    halaman = penerima.get(f"{alamat}?siaga={satu.pk}").content.decode()
    assert f'value="{satu.pk}"' in halaman
    isi = LENGKAP | {"ada_dugaan": "tidak", "jam_mulai": "19:00", "jam_selesai": ""}
    penerima.post(alamat, isi | {"siaga": str(satu.pk)})

    satu.refresh_from_db()
    assert satu.keadaan == "selesai"
    assert satu.form_a.get().laporan == satu.laporan


def test_whoever_comes_second_reads_who_goes(penerima: Client) -> None:
    satu = kejadian()
    layanan.berangkat(satu, pengawas())

    isi = jawab(penerima, satu, "berangkat")

    assert "Sudah ada yang menangani" in isi
    assert "Pengawas Contoh" in isi


def test_an_alert_is_closed_only_with_a_reason(penerima: Client) -> None:
    satu = kejadian()

    assert "Tulis alasan" in jawab(penerima, satu, "tutup")
    jawab(penerima, satu, "tutup", alasan="Sudah bubar sebelum ada yang tiba.")

    satu.refresh_from_db()
    assert satu.keadaan == "ditutup"
    assert satu.laporan.nomor not in penerima.get("/petugas/siaga/").content.decode()
    selesai = penerima.get("/petugas/siaga/?lihat=selesai").content.decode()
    assert "Sudah bubar" in selesai


@pytest.mark.parametrize(
    ("kode", "peran", "status"),
    [
        ("63.71", Peran.KOORDINATOR, 404),
        ("63", Peran.PIMPINAN, 403),
        ("", Peran.PIMPINAN, 403),
        ("63.11", Peran.AUDITOR, 403),
        ("63.11.02", Peran.PENERIMA, 302),
    ],
)
def test_only_the_offices_near_the_place_answer(
    penerima: Client, kode: str, peran: Peran, status: int
) -> None:
    satu = kejadian()

    jawaban = masuk_sebagai(kode, peran).post(
        f"/petugas/siaga/{satu.pk}/jawab/", {"tindakan": "berangkat"}
    )

    assert jawaban.status_code == status


def test_an_unknown_act_is_not_there(penerima: Client) -> None:
    alamat = f"/petugas/siaga/{kejadian().pk}/jawab/"

    assert penerima.post(alamat, {"tindakan": "terbang"}).status_code == 404
    assert penerima.get(alamat).status_code == 405


@pytest.mark.parametrize("banyak", [1, 30])
def test_the_page_costs_the_same_however_many_alerts(
    penerima: Client, banyak: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(banyak):
        laporan(INFORMASI, sedang_berlangsung=True)
    layanan.bangunkan()
    penerima.get("/petugas/siaga/")

    with django_assert_max_num_queries(8):
        penerima.get("/petugas/siaga/")


def test_another_region_reads_none_of_it(penerima: Client) -> None:
    satu = kejadian()

    isi = masuk_sebagai("63.71", Peran.KOORDINATOR).get("/petugas/siaga/").content.decode()

    assert satu.laporan.nomor not in isi
    assert Kantor.objects.get(kode_wilayah="63.71").nama in isi


def test_the_place_of_an_alert_that_is_over_is_read_by_the_office_in_charge(
    penerima: Client,
) -> None:
    satu = kejadian(tps="TPS 3")
    kecamatan = masuk_sebagai("63.11.02", Peran.PENERIMA)
    assert "TPS 003" in kecamatan.get("/petugas/siaga/").content.decode()

    jawab(penerima, satu, "tutup", alasan="Sudah bubar.")

    alamat = "/petugas/siaga/?lihat=selesai"
    assert "TPS 003" in penerima.get(alamat).content.decode()
    isi = kecamatan.get(alamat).content.decode()
    assert satu.laporan.nomor in isi
    assert "TPS 003" not in isi


def test_the_office_reads_the_place_in_words_also_of_the_threatened(penerima: Client) -> None:
    satu = kejadian(tempat="balai desa", tps="TPS 3")
    laporan(isian(LAPORAN, sedang_berlangsung=True, pelapor__merasa_terancam=True))
    layanan.bangunkan()

    isi = penerima.get("/petugas/siaga/").content.decode()

    assert isi.count("balai desa") == 2
    assert isi.count("tempatnya tidak tampil di ponsel pengawas") == 1
    jawab(penerima, satu, "tutup", alasan="Sudah bubar.")
    kecamatan = masuk_sebagai("63.11.02", Peran.PENERIMA)
    assert "balai desa" not in kecamatan.get("/petugas/siaga/?lihat=selesai").content.decode()


def test_who_has_a_stake_in_the_report_reads_no_place(penerima: Client) -> None:
    satu = kejadian(tempat="balai desa", tps="TPS 3")
    orang = petugas("63.11", Peran.KOORDINATOR)
    nyatakan_konflik(satu.laporan, orang, "keluarga", "Terlapor adalah ipar saya.")

    isi = masuk_sebagai("63.11", Peran.KOORDINATOR).get("/petugas/siaga/").content.decode()

    assert satu.laporan.nomor in isi
    assert "balai desa" not in isi
    assert "TPS 003" not in isi
