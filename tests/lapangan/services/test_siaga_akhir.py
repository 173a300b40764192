"""An alert ends with its report, and is let go with the account of whoever set out to it."""

from datetime import timedelta

import pytest
from django.test import Client

from laporan.choices import KabarKantor
from laporan.choices import StatusLaporan as S
from laporan.models import Laporan, Notifikasi
from laporan.queries.status import baca_status
from laporan.services.pencabutan import cabut as cabut_laporan
from pengawasan.lapangan.errors import SiagaBerakhir
from pengawasan.lapangan.models import PengawasLapangan, Siaga
from pengawasan.lapangan.queries.siaga import (
    TempatSiaga,
    ada_siaga,
    siaga_berakhir,
    siaga_pengawas,
    siaga_terbuka,
    tempat_siaga,
)
from pengawasan.lapangan.queries.siaga_ramai import (
    desa_menunggu,
    siaga_dikenal,
    siaga_kantor,
    siaga_lapangan,
)
from pengawasan.lapangan.services import siaga as layanan
from pengawasan.lapangan.services.pengawas import cabut as cabut_akun
from pengawasan.lapangan.tasks import bangunkan_siaga
from tests.factories.lapangan import pengawas, ponsel_terikat, undangan
from tests.factories.laporan import INFORMASI, laporan, petugas
from wilayah.choices import Peran
from wilayah.errors import BukanWewenang
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
TEMPAT = "halaman balai desa"
BERAKHIR = "Siaga ini sudah berakhir. Anda tidak perlu berangkat."
TAMAT = [
    (S.INFORMASI_AWAL, S.DICABUT),
    (S.DITERIMA, S.DIGABUNG),
    (S.PENELUSURAN, S.DIARSIPKAN),
    (S.STATUS_DIUMUMKAN, S.SELESAI),
]


def siaga() -> Siaga:
    satu = laporan(INFORMASI, sedang_berlangsung=True, tempat=TEMPAT)
    layanan.bangunkan()
    return Siaga.objects.get(laporan=satu)


@pytest.mark.parametrize(("dari", "ke"), TAMAT)
def test_of_a_report_that_is_over_no_alert_calls_anybody(dari: S, ke: S) -> None:
    satu, orang, penerima = siaga(), pengawas(), petugas("63.11", Peran.PENERIMA)
    assert (siaga_terbuka(orang), ada_siaga(penerima)) == ([satu], True)
    induk = laporan(INFORMASI) if ke == S.DIGABUNG else None
    milik = Laporan.objects.filter(pk=satu.laporan.pk)
    milik.update(status_sebelum=dari, status=ke, digabung_ke=induk)

    assert siaga_terbuka(orang) == siaga_dikenal(orang) == desa_menunggu(penerima) == []
    assert not ada_siaga(penerima)
    for daftar in (siaga_lapangan(orang), siaga_kantor(penerima)):
        assert list(daftar.halaman.baris) == []
    assert list(siaga_berakhir(penerima).baris) == [satu]
    assert tempat_siaga(siaga_pengawas(orang).get(), orang) == TempatSiaga()
    for siapa in (orang, penerima):
        with pytest.raises(SiagaBerakhir):
            layanan.berangkat(satu, siapa)
    satu.refresh_from_db()
    assert satu.keadaan == "menunggu"
    assert not Jejak.objects.filter(peristiwa="pengawas_berangkat").exists()


@pytest.mark.parametrize("pergi", [False, True])
def test_a_withdrawn_report_s_place_leaves_the_phone(*, pergi: bool) -> None:
    undang, satu = undangan(), siaga()
    klien = ponsel_terikat(undang)
    alamat = f"/lapangan/siaga/{satu.pk}/"
    if pergi:
        layanan.berangkat(satu, undang.pengawas)
    assert TEMPAT in klien.get(alamat).content.decode()
    cabut_laporan(satu.laporan)

    isi = klien.get(alamat).content.decode()
    assert BERAKHIR in isi
    assert TEMPAT not in isi
    assert 'name="tindakan"' not in isi
    assert alamat not in klien.get("/lapangan/").content.decode()
    assert klien.get("/lapangan/sinkron/").json()["siaga"] == []
    jawaban = klien.post(f"{alamat}jawab/", {"tindakan": "berangkat"}, follow=True)
    assert BERAKHIR in jawaban.content.decode()
    riwayat = [kabar.keterangan for kabar in baca_status(satu.laporan).riwayat]
    assert ("Pengawas sedang menuju lokasi." in riwayat) is pergi


def test_an_office_reads_that_nobody_has_to_go_any_more(client: Client) -> None:
    satu = siaga()
    client.force_login(petugas("63.11", Peran.PENERIMA))
    cabut_laporan(satu.laporan)

    isi = {"tindakan": "berangkat"}
    jawaban = client.post(f"/petugas/siaga/{satu.pk}/jawab/", isi, follow=True)

    assert BERAKHIR in jawaban.content.decode()
    assert satu.laporan.nomor not in jawaban.content.decode()
    assert satu.laporan.nomor in client.get("/petugas/siaga/?lihat=selesai").content.decode()


def test_what_is_given_back_after_the_withdrawal_calls_no_office() -> None:
    satu, orang = siaga(), pengawas()
    layanan.berangkat(satu, orang)
    cabut_laporan(satu.laporan)
    kabar = Notifikasi.objects.count()

    assert layanan.lepas(satu, orang).keadaan == "menunggu"

    assert Notifikasi.objects.count() == kabar


def test_an_account_that_is_ended_lets_go_of_what_it_set_out_to() -> None:
    satu, orang, lain = siaga(), pengawas(), pengawas(nama="Lain")
    dipegang_lain = siaga()
    layanan.berangkat(satu, orang)
    layanan.berangkat(dipegang_lain, lain)
    kabar = Notifikasi.objects.filter(templat=KabarKantor.SEDANG_BERLANGSUNG)
    sebelum, koordinator = kabar.count(), petugas("63.11", Peran.KOORDINATOR)

    cabut_akun(orang, koordinator, "Berhenti bertugas hari ini.")

    satu.refresh_from_db()
    dipegang_lain.refresh_from_db()
    assert (satu.keadaan, satu.pengawas) == ("menunggu", None)
    assert dipegang_lain.pengawas == lain
    assert kabar.count() == sebelum + 2
    baris = Jejak.objects.get(peristiwa="siaga_dilepas")
    assert (baris.subjek, baris.pelaku) == (str(satu.laporan.pk), koordinator)
    with pytest.raises(BukanWewenang):
        layanan.berangkat(satu, orang)
    assert layanan.berangkat(satu, lain).pengawas == lain


def test_an_ended_account_lets_go_also_of_what_it_has_arrived_at(client: Client) -> None:
    satu, orang, koordinator = siaga(), pengawas(), petugas("63.11", Peran.KOORDINATOR)
    layanan.tiba(layanan.berangkat(satu, orang), orang)
    kabar = Notifikasi.objects.filter(templat=KabarKantor.SEDANG_BERLANGSUNG)
    sebelum = kabar.count()

    cabut_akun(orang, koordinator, "Berhenti bertugas hari ini.")

    satu.refresh_from_db()
    assert (satu.keadaan, satu.pengawas, satu.tiba_pada) == ("menunggu", None, None)
    assert kabar.count() == sebelum + 2
    client.force_login(petugas("63.11", Peran.PENERIMA))
    isi = client.get("/petugas/siaga/").content.decode()
    assert "Belum ada yang berangkat" in isi
    assert "Sudah di lokasi" not in isi
    assert layanan.berangkat(satu, koordinator).petugas == koordinator


@pytest.mark.parametrize("tiba", [False, True])
def test_a_term_that_is_over_lets_go_of_what_its_supervisor_is_on(*, tiba: bool) -> None:
    habis, lain = pengawas(), pengawas(nama="Lain")
    satu, dipegang_lain = siaga(), siaga()
    layanan.berangkat(satu, habis)
    layanan.berangkat(dipegang_lain, lain)
    if tiba:
        layanan.tiba(satu, habis)
    kabar = Notifikasi.objects.filter(templat=KabarKantor.SEDANG_BERLANGSUNG)
    sebelum = kabar.count()
    assert layanan.bebaskan_habis() == 0
    kemarin = habis.hari_ini() - timedelta(days=1)
    PengawasLapangan.objects.filter(pk=habis.pk).update(aktif_dari=kemarin, aktif_sampai=kemarin)

    bangunkan_siaga()

    satu.refresh_from_db()
    dipegang_lain.refresh_from_db()
    assert (satu.keadaan, satu.pengawas) == ("menunggu", None)
    assert dipegang_lain.pengawas == lain
    assert kabar.count() == sebelum + 2
    baris = Jejak.objects.get(peristiwa="siaga_dilepas")
    assert (baris.pelaku, baris.rincian["pengawas"]) == (None, str(habis.pk))
    assert layanan.bebaskan_habis() == 0


def test_on_its_last_day_a_supervisor_keeps_what_they_are_on() -> None:
    satu, orang = siaga(), pengawas()
    layanan.berangkat(satu, orang)
    hari_ini = orang.hari_ini()
    PengawasLapangan.objects.filter(pk=orang.pk).update(aktif_sampai=hari_ini)

    assert layanan.bebaskan_habis() == 0
    satu.refresh_from_db()
    assert satu.pengawas == orang


def test_until_the_tick_the_office_on_duty_reads_that_its_supervisor_is_gone(
    client: Client,
) -> None:
    satu, orang = siaga(), pengawas()
    layanan.tiba(layanan.berangkat(satu, orang), orang)
    kemarin = orang.hari_ini() - timedelta(days=1)
    PengawasLapangan.objects.filter(pk=orang.pk).update(aktif_dari=kemarin, aktif_sampai=kemarin)
    client.force_login(petugas("63.11", Peran.PENERIMA))

    assert "tidak bertugas lagi" in client.get("/petugas/siaga/").content.decode()
    bangunkan_siaga()
    isi = client.get("/petugas/siaga/").content.decode()
    assert "Belum ada yang berangkat" in isi
    assert "tidak bertugas lagi" not in isi


def test_of_a_report_that_is_over_it_stays_known_who_was_there() -> None:
    satu, orang, koordinator = siaga(), pengawas(), petugas("63.11", Peran.KOORDINATOR)
    layanan.tiba(layanan.berangkat(satu, orang), orang)
    cabut_laporan(satu.laporan)

    cabut_akun(orang, koordinator, "Berhenti bertugas hari ini.")

    satu.refresh_from_db()
    assert (satu.keadaan, satu.pengawas) == ("di_lokasi", orang)
