"""The bundle behind the body's link: of its track only, as it was handed over, on the trail."""

import io
import json
import zipfile

import pytest
from django.test import Client
from django.urls import reverse

from laporan.models import Laporan
from laporan.transports import gudang
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.tasks import pdf_dokumen
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import Penerusan
from pengawasan.perkara.services.penerusan_tanggapan import tanggapi
from pengawasan.perkara.services.penerusan_tautan import cabut_tautan
from pengawasan.perkara.transports.bundel import BundelUtuh
from pengawasan.perkara.views import penerima
from tests.factories.bukti import PDF, foto, simpan
from tests.perkara.terusan import (
    KEMBALI,
    Peramban,
    bersurat,
    dipleno,
    diteruskan,
    pimpinan,
    terbuka,
    terdaftar,
)
from tests.perkara.views.test_bundel import naskah
from wilayah.models import Jejak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]


def ambil(klien: Peramban) -> zipfile.ZipFile:
    jawaban = klien.post("bundel")
    assert jawaban.status_code == 200, jawaban.content
    return zipfile.ZipFile(io.BytesIO(b"".join(jawaban.streaming_content)))


def nama(arsip: zipfile.ZipFile) -> list[str]:
    return [satu for satu in arsip.namelist() if not satu.startswith("MANIFES")]


def pidana(*, identitas: bool) -> tuple[Laporan, Peramban]:
    """Return a case at the police whose report form names the reporter, and their browser."""
    laporan = terdaftar(JenisJalur.PIDANA)
    naskah(laporan, JenisDokumen.LAPORAN, beridentitas=True)
    naskah(laporan, JenisDokumen.KAJIAN)
    dipleno(JenisJalur.PIDANA, laporan)
    terpilih, _tidak = simpan(laporan, PDF), simpan(laporan, foto())
    pilihan = {"bukti": (terpilih.pk,), "bukti_asli": True, "identitas": identitas}
    return laporan, Peramban(diteruskan(JenisJalur.PIDANA, laporan=laporan, **pilihan))


def test_the_body_takes_the_bundle_its_letter_goes_with_and_the_trail_says_so():
    laporan = dipleno()
    naskah(laporan, JenisDokumen.KAJIAN, jalur="hukum_lain")
    penerusan = diteruskan(laporan=laporan)
    surat = bersurat(laporan)
    pdf_dokumen(surat)
    klien = Peramban(penerusan)
    assert klien.alamat("bundel") in klien.get("beranda").content.decode()

    with ambil(klien) as arsip:
        assert {"a-surat-penerusan/01-penerusan-hukum-lain.pdf", "b-kajian/01-kajian.pdf"} <= set(
            nama(arsip)
        )
        assert json.loads(arsip.read("MANIFES.json"))["bundel"] == "bkn"

    baris = Jejak.objects.get(peristiwa="bundel_diunduh")
    assert baris.pelaku_teks == "penerima: bkn"
    assert baris.rincian["alasan"] == f"surat {surat.nomor}"
    assert klien.get("bundel").status_code == 405


def test_papers_of_another_track_and_the_letter_of_another_forwarding_stay_out():
    laporan = dipleno(laporan=terdaftar(JenisJalur.HUKUM_LAIN, JenisJalur.KODE_ETIK))
    naskah(laporan, JenisDokumen.KAJIAN, jalur="kode_etik")
    pdf_dokumen(bersurat(laporan))
    tanggapi(terbuka(diteruskan(laporan=laporan)), KEMBALI)

    with ambil(Peramban(diteruskan(laporan=laporan, nomor_surat="9/X/2024"))) as arsip:
        berkas = nama(arsip)
    assert not [satu for satu in berkas if satu.startswith(("a-", "b-"))]


@pytest.mark.parametrize("identitas", [False, True])
def test_the_police_are_told_who_reported_only_where_an_officer_ticked_it(identitas):
    _laporan, klien = pidana(identitas=identitas)

    with ambil(klien) as arsip:
        berkas, manifes = nama(arsip), json.loads(arsip.read("MANIFES.json"))

    assert ("d-formulir/01-laporan.pdf" in berkas) is identitas
    assert bool(manifes["ditahan"]) is not identitas
    assert "e-kajian/01-kajian.pdf" in berkas
    dibuka = Jejak.objects.filter(peristiwa="identitas_dibuka", pelaku_teks="penerima: penyidik")
    assert dibuka.exists() is identitas


def test_the_link_gives_the_police_the_evidence_chosen_for_them():
    _laporan, klien = pidana(identitas=False)

    with ambil(klien) as arsip:
        bukti = [satu for satu in nama(arsip) if satu.startswith("n-")]
        assert bukti == ["n-barang-bukti/01-bukti-01.pdf"]
        assert arsip.read(bukti[0]) == PDF


def test_a_forwarding_that_is_over_has_no_bundle():
    penerusan = diteruskan()
    klien = Peramban(penerusan)
    Penerusan.objects.filter(pk=penerusan.pk).update(
        keadaan="ditutup", keadaan_sebelum="dikirim", pengingat_pada=None
    )

    assert klien.alamat("bundel") not in klien.get("beranda").content.decode()
    assert klien.post("bundel").status_code == 404


def test_a_damaged_file_stops_the_bundle_and_leads_to_the_office():
    laporan = dipleno()
    bukti = simpan(laporan, PDF)
    klien = Peramban(diteruskan(laporan=laporan, bukti=(bukti.pk,)))
    berkas = gudang.jalur(bukti.pk)
    berkas.write_bytes(berkas.read_bytes()[:-1] + b"\0")

    jawaban = klien.post("bundel")

    assert jawaban.status_code == 409
    assert "Hubungi kantor pengawas" in jawaban.content.decode()
    assert not Jejak.objects.filter(peristiwa="bundel_diunduh").exists()


def test_a_damaged_bundle_names_nobody():
    laporan, klien = pidana(identitas=True)
    berkas = gudang.jalur(laporan.dokumen.get(jenis=JenisDokumen.KAJIAN).pk)
    berkas.write_bytes(berkas.read_bytes()[:-1] + b"\0")
    dahulu = Jejak.objects.filter(peristiwa="identitas_dibuka").count()

    jawaban = klien.post("bundel")

    assert (jawaban.status_code, "rusak" in jawaban.content.decode()) == (409, True)
    assert Jejak.objects.filter(peristiwa="identitas_dibuka").count() == dahulu


def test_a_link_that_dies_meanwhile_is_closed_and_its_files_are_not_called_damaged(monkeypatch):
    laporan, klien = pidana(identitas=True)

    def lalu_dicabut(isi):
        utuh = BundelUtuh(isi)
        cabut_tautan(Penerusan.objects.get(laporan=laporan), pimpinan())
        return utuh

    monkeypatch.setattr(penerima, "BundelUtuh", lalu_dicabut)
    jawaban = klien.post("bundel")

    assert (jawaban.status_code, "rusak" in jawaban.content.decode()) == (404, False)
    assert not Jejak.objects.filter(peristiwa="bundel_diunduh").exists()


def test_no_other_browser_and_no_other_site_takes_the_bundle():
    penerusan, lain = diteruskan(), diteruskan(JenisJalur.KODE_ETIK)
    klien = Peramban(penerusan, Client(enforce_csrf_checks=True))
    assert klien.post("bundel").status_code == 403

    for orang in (Client(), Peramban(lain).klien):
        assert orang.post(reverse("terusan:bundel", args=[penerusan.pk])).status_code == 404
    assert not Jejak.objects.filter(peristiwa="bundel_diunduh").exists()
