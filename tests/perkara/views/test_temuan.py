"""The page on which a supervisor proposes a finding that nobody reported."""

import pytest
from django.test import Client
from django.utils import timezone

from laporan.models import Laporan
from laporan.queries.isi import buka_isi
from laporan.services.penerimaan import kunci_kiriman_baru
from tests.perkara.penanganan import calon_temuan, form_a
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


def isian(**ganti):
    hari = timezone.localdate().isoformat()
    isi = {
        "kunci": kunci_kiriman_baru(),
        "kategori": "apk",
        "uraian": "Baliho besar terpasang di halaman sekolah dasar sejak pagi.",
        "wilayah_provinsi": "63",
        "wilayah_kabupaten": "63.11",
        "wilayah_kecamatan": "63.11.02",
        "wilayah_desa": "63.11.02.2005",
        "tanggal_kejadian": hari,
        "tanggal_diketahui": hari,
        "jenis_pemilihan": "bupati_wali_kota",
        "terlapor_0_jabatan": "Tim kampanye",
    }
    return isi | ganti


def test_a_form_a_answers_the_questions_it_can_and_is_tied_to_the_finding():
    form, penelaah = form_a(None), masuk("63.11", Peran.PENELAAH)
    tujuan = alamat("temuan_baru")

    teks = penelaah.get(f"{tujuan}?form_a={form.pk}").content.decode()
    for kata in (
        "Alat peraga di tempat terlarang.",
        "halaman sekolah",
        form.nomor,
        "63.11.02.2005",
    ):
        assert kata in teks
    jawaban = penelaah.post(tujuan, isian(form_a=str(form.pk)))

    satu = Laporan.objects.get()
    assert jawaban["Location"] == alamat("laporan", satu.nomor)
    assert (satu.bentuk, satu.status, satu.sumber) == ("temuan", "calon_temuan", "pengawas")
    form.refresh_from_db()
    assert form.laporan == satu
    assert buka_isi(satu).terlapor[0].jabatan == "Tim kampanye"
    assert penelaah.get(jawaban["Location"]).status_code == 200


def test_a_finding_sent_twice_is_one_finding():
    penelaah, isi = masuk("63.11", Peran.PENELAAH), isian()

    for _ in range(2):
        assert penelaah.post(alamat("temuan_baru"), isi).status_code == 302
    assert penelaah.post(alamat("temuan_baru"), isi | {"tempat": "lain"}).status_code == 409
    assert Laporan.objects.count() == 1


@pytest.mark.parametrize(
    ("ganti", "kata"),
    [
        ({"uraian": ""}, "paling sedikit 20 huruf"),
        ({"wilayah_provinsi": "64"}, "di luar wilayah kerja"),
        ({"tanggal_diketahui": "2999-01-01"}, "Tahun ini di luar jangkauan"),
        ({"kunci": "x"}, "Halaman ini sudah lama"),
    ],
)
def test_what_lacks_anything_is_said_at_its_field(ganti, kata):
    if ganti.get("wilayah_provinsi"):
        ganti |= {"wilayah_kabupaten": "64.72", "wilayah_kecamatan": "", "wilayah_desa": ""}

    jawaban = masuk("63.11", Peran.PENELAAH).post(alamat("temuan_baru"), isian(**ganti))
    assert (jawaban.status_code, kata in jawaban.content.decode()) == (400, True)
    assert not Laporan.objects.exists()


def test_only_who_studies_finds_the_page_and_only_forms_of_ones_own():
    tujuan, form = alamat("temuan_baru"), form_a(None)

    for peran in (Peran.PENERIMA, Peran.SEKRETARIAT, Peran.AUDITOR, Peran.ADMIN):
        assert masuk("63.11", peran).get(tujuan).status_code == 403
    assert Client().get(tujuan).status_code == 302
    asing = masuk("64.72", Peran.PENELAAH)
    assert asing.get(f"{tujuan}?form_a={form.pk}").status_code == 404
    assert asing.get(f"{tujuan}?form_a=x").status_code == 404


def test_a_form_a_that_belongs_to_a_report_begins_no_other():
    form = form_a(calon_temuan())

    jawaban = masuk("63.11", Peran.PENELAAH).post(alamat("temuan_baru"), isian(form_a=str(form.pk)))
    assert jawaban.status_code == 409
    assert not Laporan.objects.filter(bentuk="temuan").exists()
