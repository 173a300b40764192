"""Where a notice leads: to a page that opens to who reads it, or nowhere."""

import re

import pytest
from django.utils import timezone

from laporan.choices import KabarKantor
from laporan.models import Notifikasi
from laporan.services.notifikasi import kabari_kantor
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.models import SaranPerbaikan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.limpahan import putuskan_diterima
from pengawasan.perkara.services.penerusan_pengingat import ingatkan_saran
from tests.factories.laporan import kantor, laporan, petugas
from tests.perkara.views.test_halaman import alamat, masuk
from tests.perkara.views.test_saran import saran
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
BARIS = re.compile(r'<tr role="row"><th role="rowheader" scope="row">(.*?)</tr>', re.DOTALL)
TERTUTUP = "tidak lagi terbuka bagi kantor Anda"


def berkeliling():
    """Return a report of 63.11 that 63.71 held for a while, and that the province took from it."""
    kantor("63.71")
    satu = laporan(sumber="loket", oleh=petugas("63.11"))
    ke = MasukanKajian(Putusan.LIMPAHKAN, alasan="Tempatnya di sana.", ke_kantor="63.71")
    putuskan_diterima(satu, petugas("63.11", Peran.PIMPINAN), ke)
    satu.refresh_from_db()
    putuskan_kajian(satu, petugas("63", Peran.PIMPINAN), MasukanKajian(Putusan.AMBIL_ALIH))
    satu.refresh_from_db()
    return satu


def baris(klien):
    return BARIS.findall(klien.get(alamat("pemberitahuan")).content.decode())


@pytest.mark.parametrize(
    ("kode", "terbuka"),
    [("", True), ("63", True), ("63.11", True), ("63.11.02", True), ("63.71", False)],
)
def test_every_kind_of_notice_leads_to_a_page_its_reader_may_open_or_nowhere(kode, terbuka):
    satu, milik = berkeliling(), kantor(kode)
    Notifikasi.objects.all().delete()
    for kabar in KabarKantor:
        kabari_kantor(milik, satu, kabar, sebab="uji")
    klien = masuk(kode, Peran.PENERIMA)

    semua = baris(klien)
    tautan = [re.findall(r'href="([^"]+)"', isi) for isi in semua]

    assert len(semua) == len(KabarKantor)
    assert tautan == [[alamat("laporan", satu.nomor)] if terbuka else []] * len(semua)
    assert {klien.get(j).status_code for satu in tautan for j in satu} <= {200}
    assert [TERTUTUP in isi for isi in semua] == [not terbuka] * len(semua)


def test_who_a_report_was_taken_from_reads_so_without_a_link_that_stays_shut():
    satu = berkeliling()
    klien = masuk("63.71", Peran.PENERIMA)

    terbaru, dahulu = baris(klien)[:2]

    assert "Laporan diambil alih kantor lain" in terbaru
    assert "Laporan dilimpahkan ke kantor Anda" in dahulu
    for isi in (terbaru, dahulu):
        assert satu.nomor in isi
        assert "href" not in isi
        assert TERTUTUP in isi
    assert klien.get(alamat("laporan", satu.nomor)).status_code == 404


def test_a_notice_about_a_suggestion_leads_to_it(redis_url):
    ini = saran()
    SaranPerbaikan.objects.update(pengingat_pada=timezone.now())
    assert ingatkan_saran() == 1
    klien = masuk("63.11", Peran.PENELAAH)

    (isi,) = baris(klien)
    (tautan,) = re.findall(r'href="([^"]+)"', isi)

    assert tautan == alamat("saran_satu", ini.pk)
    assert klien.get(tautan).status_code == 200
    assert TERTUTUP not in isi
