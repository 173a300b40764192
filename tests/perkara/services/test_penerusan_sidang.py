"""A decision taken after a hearing is delivered to whom it binds: no step, since its reading."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from laporan.services.status import catat
from pengawasan.perkara.choices import StatusJalur
from pengawasan.perkara.forms.penerusan import FormSampaikan
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.penerusan import sasaran_jalur
from pengawasan.perkara.services import penerusan as layanan
from pengawasan.perkara.services.penerusan import sampaikan
from pengawasan.perkara.services.penerusan_tautan import terbitkan_tautan
from tests.perkara.terusan import masukan, pimpinan, terdaftar
from wilayah.errors import MasukanKeliru, Penolakan

pytestmark = pytest.mark.django_db


def test_a_decision_after_a_hearing_is_delivered_without_a_step():
    laporan = terdaftar("administrasi")
    Jalur.objects.filter(perkara__laporan=laporan).update(
        status_sebelum="sidang", langkah_terakhir="putusan", status="pemantauan", hasil="terbukti"
    )

    baru = sampaikan(laporan, pimpinan(), "administrasi", masukan("administrasi"))

    assert baru.sasaran == "kpu_kabupaten"
    assert Jalur.objects.get(perkara__laporan=laporan).status == StatusJalur.PEMANTAUAN
    with pytest.raises(Penolakan):
        sampaikan(laporan, pimpinan(), "administrasi", masukan("administrasi"))


def test_a_decision_is_delivered_under_a_number():
    laporan = terdaftar("administrasi")
    Jalur.objects.filter(perkara__laporan=laporan).update(
        status_sebelum="sidang", langkah_terakhir="putusan", status="pemantauan", hasil="terbukti"
    )

    with pytest.raises(MasukanKeliru) as galat:
        sampaikan(laporan, pimpinan(), "administrasi", masukan("administrasi", nomor_surat=""))
    assert list(galat.value.galat) == ["nomor_surat"]
    catat(laporan, "langkah_putusan", pelaku=pimpinan(), jalur="administrasi", nomor_putusan="7/PS")
    form = FormSampaikan(laporan=laporan, jenis="administrasi", zona="WITA")

    assert (form["nomor_surat"].initial, form["nomor_surat"].field.required) == ("7/PS", True)


def test_a_decision_is_delivered_since_its_reading_whenever_that_was_typed():
    laporan, kini = terdaftar("administrasi"), timezone.now()
    dibacakan = kini - timedelta(hours=5)
    Jalur.objects.filter(perkara__laporan=laporan).update(
        status_sebelum="sidang",
        langkah_terakhir="putusan",
        status="pemantauan",
        hasil="terbukti",
        status_sejak=kini,
        terjadi_pada=dibacakan,
    )
    isi, menit = masukan("administrasi"), dibacakan.replace(second=0, microsecond=0)

    with pytest.raises(MasukanKeliru) as galat:
        sampaikan(laporan, pimpinan(), "administrasi", isi, menit - timedelta(seconds=1))
    assert list(galat.value.galat) == ["pada"]
    baru = sampaikan(laporan, pimpinan(), "administrasi", isi, menit)
    assert baru.diteruskan_pada == menit


def test_a_decision_delivered_without_a_number_goes_out_under_its_own():
    laporan = terdaftar("administrasi")
    Jalur.objects.filter(perkara__laporan=laporan).update(
        status_sebelum="sidang", langkah_terakhir="putusan", status="pemantauan", hasil="terbukti"
    )
    jalur = Jalur.objects.get(perkara__laporan=laporan)
    isi = masukan("administrasi", nomor_surat="")
    sasaran = next(s for s in sasaran_jalur(laporan, "administrasi") if s.kode == isi.sasaran)
    lama = layanan._tulis(laporan, jalur, pimpinan(), sasaran, isi, timezone.now())
    with pytest.raises(Penolakan, match="belum bernomor"):
        terbitkan_tautan(lama, pimpinan())
    catat(laporan, "langkah_putusan", pelaku=pimpinan(), jalur="administrasi", nomor_putusan="7/PS")
    petugas = Client()
    petugas.force_login(pimpinan())

    halaman = petugas.get(reverse("petugas:penerusan_satu", args=[lama.pk]))
    lembar = petugas.post(reverse("petugas:penerusan_tautan", args=[lama.pk]), {"hari": "14"})

    teks = halaman.content.decode().lower()
    assert ("belum bernomor" in teks, halaman.context["nomor"]) == (False, "7/PS")
    assert (lembar.status_code, "7/PS" in lembar.content.decode()) == (201, True)
