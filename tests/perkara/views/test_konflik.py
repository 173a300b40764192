"""Whoever declares a stake in a report keeps its number and status, and nothing else of it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from laporan.models import Laporan
from pengawasan.perkara.models import KonflikKepentingan
from pengawasan.perkara.services.konflik import nyatakan_konflik
from tests.factories.bukti import foto, simpan
from tests.factories.laporan import laporan, petugas
from tests.perkara.api.bahan import DAFTAR as DAFTAR_API
from tests.perkara.api.bahan import jalan
from tests.perkara.views.test_halaman import BERKAS, BERNOMOR, DAFTAR, alamat, masuk
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
PERNYATAAN = {"jenis": "keluarga", "alasan": "Terlapor adalah ipar saya."}
TERTUTUP = "konflik kepentingan pada laporan ini"


@pytest.fixture
def perkara():
    satu = laporan()
    masuk("63.11").post(alamat("terima", satu.nomor), BERKAS)
    masuk("63.11", Peran.KOORDINATOR).post(alamat("kajian", satu.nomor), DAFTAR)
    return Laporan.objects.select_related("perkara").get(pk=satu.pk)


def nyatakan(satu, *peran, kode="63.11"):
    orang = masuk(kode, *peran)
    assert orang.post(alamat("konflik", satu.nomor), PERNYATAAN).status_code == 302
    return orang


def test_a_declaration_is_sealed_and_on_the_trail_without_its_reason(perkara):
    nyatakan(perkara, Peran.PIMPINAN)

    baris = KonflikKepentingan.objects.get()
    assert (baris.laporan, baris.jenis) == (perkara, "keluarga")
    assert b"ipar" not in bytes(baris.alasan)
    jejak = Jejak.objects.get(peristiwa="konflik_dinyatakan")
    assert (jejak.pelaku, jejak.rincian) == (baris.petugas, {"jenis": "keluarga"})
    assert jejak.tampil == "petugas"


def test_the_page_then_shows_number_and_status_and_nothing_of_the_story(perkara):
    teks = nyatakan(perkara, Peran.PIMPINAN).get(alamat("laporan", perkara.nomor)).content.decode()

    assert perkara.nomor in teks
    assert "Diregistrasi" in teks
    for rahasia in ("pembagian amplop", "Terlapor Contoh", "balai desa", "Politik uang"):
        assert rahasia not in teks


@pytest.mark.parametrize("cara", ["get", "post"])
@pytest.mark.parametrize("nama", [n for n in BERNOMOR if n != "laporan"])
def test_every_other_page_is_refused_with_the_reason(perkara, nama, cara):
    orang = nyatakan(perkara, Peran.PIMPINAN, Peran.PENERIMA, Peran.KOORDINATOR)

    jawaban = getattr(orang, cara)(alamat(nama, perkara.nomor))

    assert jawaban.status_code == 403
    assert TERTUTUP in jawaban.content.decode()


def test_steps_evidence_and_things_are_refused_by_every_door(perkara, klien, settings, tmp_path):
    settings.BUKTI_DIR = tmp_path / "bukti"
    bukti = simpan(perkara, foto())
    orang = nyatakan(perkara, Peran.KOORDINATOR)
    program = klien("63.11", Peran.KOORDINATOR)

    for jawaban in (
        orang.get(alamat("langkah", perkara.nomor, "perpanjangan") + "?jalur=pidana"),
        orang.post(alamat("bukti_unduh", bukti.pk), {"alasan": "menyusun kajian"}),
        orang.get(alamat("bukti_gambar", bukti.pk)),
        orang.get(alamat("barang", perkara.nomor)),
        program.post(jalan(perkara.nomor, "kajian_awal"), DAFTAR_API, "json"),
        program.post(
            f"/api/v1/petugas/perkara/{perkara.perkara.pk}/langkah/",
            {"langkah": "perpanjangan", "jalur": "pidana"},
            "json",
        ),
    ):
        assert jawaban.status_code == 403, jawaban.content
        assert TERTUTUP in jawaban.content.decode()


def test_it_is_declared_once_and_never_for_another_report(perkara):
    orang = petugas("63.11", Peran.PIMPINAN)
    nyatakan_konflik(perkara, orang, "keluarga", "Terlapor adalah ipar saya.")

    with pytest.raises(Penolakan) as galat:
        nyatakan_konflik(perkara, orang, "keluarga", "Terlapor adalah ipar saya.")
    assert galat.value.status == 409
    lain = masuk("63.11", Peran.PIMPINAN).get(alamat("laporan", laporan().nomor))
    assert "pembagian amplop" in lain.content.decode()


def test_who_leads_reads_who_declared_what_and_nobody_else_does(perkara):
    nyatakan(perkara, Peran.PENELAAH)
    tujuan = alamat("konflik", perkara.nomor)

    assert "ipar saya" in masuk("63.11", Peran.KOORDINATOR).get(tujuan).content.decode()
    for kode, peran in (
        ("63.11", Peran.PENERIMA),
        ("63.11", Peran.AUDITOR),
        ("63", Peran.PIMPINAN),
    ):
        jawaban = masuk(kode, peran).get(tujuan)
        assert jawaban.status_code == 200
        assert "ipar saya" not in jawaban.content.decode()


def test_who_answered_for_the_report_does_so_no_more(perkara):
    perkara.penanggung_jawab = petugas("63.11", Peran.PENELAAH)
    perkara.save()
    nyatakan(perkara, Peran.PENELAAH)

    perkara.refresh_from_db()
    assert perkara.penanggung_jawab is None


def test_strangers_find_no_declaration_and_an_empty_one_is_refused(perkara):
    tujuan = alamat("konflik", perkara.nomor)

    assert masuk("64.72", Peran.PIMPINAN).post(tujuan, PERNYATAAN).status_code == 404
    assert masuk("63.11", Peran.ADMIN).post(tujuan, PERNYATAAN).status_code == 403
    assert Client().get(tujuan).status_code == 302
    assert masuk("63.11").post(tujuan, {"jenis": "keluarga", "alasan": " "}).status_code == 400
    assert not KonflikKepentingan.objects.exists()


def test_the_pages_cost_the_same_whoever_declared(perkara):
    orang = masuk("63.11", Peran.KOORDINATOR)

    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            assert orang.get(alamat("laporan", perkara.nomor)).status_code == 200
        return len(tangkap)

    sebelum = hitung()
    for peran in (Peran.PENERIMA, Peran.PENELAAH, Peran.PIMPINAN, Peran.SEKRETARIAT):
        nyatakan(perkara, peran)

    assert hitung() == sebelum
