"""Whoever declares a stake in a report reaches it by no side door: alert, Form A, program."""

import pytest

from pengawasan.lapangan.models import FormA, Siaga
from pengawasan.lapangan.services.siaga import bangunkan, berangkat
from pengawasan.perkara.models import Perkara
from pengawasan.perkara.services.konflik import nyatakan_konflik
from tests.factories.lapangan import LENGKAP
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.perkara.penanganan import form_a, terdaftar
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
FORM = LENGKAP | {
    "ada_dugaan": "tidak",
    "jam_mulai": "19:00",
    "jam_selesai": "",
    "wilayah_provinsi": "63",
    "wilayah_kabupaten": "63.11",
}


def berkonflik(satu, peran):
    nyatakan_konflik(satu, petugas("63.11", peran), "keluarga", "Terlapor adalah ipar saya.")
    return masuk("63.11", peran)


@pytest.mark.parametrize("tindakan", ["berangkat", "tiba", "lepas", "tutup"])
def test_an_alert_is_neither_answered_nor_closed_by_them(tindakan):
    satu = laporan(INFORMASI, sedang_berlangsung=True)
    bangunkan()
    siaga = Siaga.objects.get()
    orang = berkonflik(satu, Peran.PENERIMA)

    isi = {"tindakan": tindakan, "alasan": "Sudah bubar."}
    assert orang.post(f"/petugas/siaga/{siaga.pk}/jawab/", isi).status_code == 403

    keadaan = siaga.keadaan
    siaga.refresh_from_db()
    assert (siaga.keadaan, siaga.petugas) == (keadaan, None)


def test_who_was_on_the_way_to_it_makes_room_for_another():
    satu = laporan(INFORMASI, sedang_berlangsung=True)
    lain = laporan(INFORMASI, sedang_berlangsung=True)
    bangunkan()
    siaga = Siaga.objects.get(laporan=satu)
    kerabat = petugas("63.11", Peran.PENERIMA)
    for kejadian in Siaga.objects.all():
        berangkat(kejadian, kerabat)

    berkonflik(satu, Peran.PENERIMA)

    siaga.refresh_from_db()
    assert (siaga.keadaan, siaga.petugas) == ("menunggu", None)
    assert Siaga.objects.get(laporan=lain).petugas == kerabat
    assert Jejak.objects.get(peristiwa="siaga_dilepas").subjek == str(satu.pk)
    tujuan, isi = f"/petugas/siaga/{siaga.pk}/jawab/", {"tindakan": "berangkat"}
    assert masuk("63.11", Peran.KOORDINATOR).post(tujuan, isi).status_code == 302
    siaga.refresh_from_db()
    assert siaga.petugas == petugas("63.11", Peran.KOORDINATOR)


def test_a_finding_is_not_begun_from_a_form_of_that_report():
    satu = laporan(INFORMASI)
    tujuan = f"{alamat('temuan_baru')}?form_a={form_a(satu).pk}"

    assert masuk("63.11", Peran.KOORDINATOR).get(tujuan).status_code == 200
    assert berkonflik(satu, Peran.PENELAAH).get(tujuan).status_code == 403


def test_a_form_of_that_report_is_not_corrected_by_its_own_author():
    satu = laporan(INFORMASI)
    lama = form_a(satu)
    assert lama.petugas is not None
    nyatakan_konflik(satu, lama.petugas, "keluarga", "Terlapor adalah ipar saya.")
    orang = masuk("63.11", Peran.PENELAAH)
    orang.force_login(lama.petugas)

    isi = FORM | {"menggantikan": str(lama.pk)}
    assert orang.post("/petugas/form-a/baru/", isi).status_code == 403
    assert FormA.objects.count() == 1


def test_an_officer_corrects_only_forms_of_their_own():
    lama = form_a(None)
    isi = FORM | {"menggantikan": str(lama.pk)}
    saya = masuk("63.11", Peran.KOORDINATOR)

    jawaban = saya.post("/petugas/form-a/baru/", isi)
    assert (jawaban.status_code, FormA.objects.count()) == (400, 1)
    assert lama.petugas is not None
    saya.force_login(lama.petugas)
    assert saya.post("/petugas/form-a/baru/", isi).status_code == 302
    assert FormA.objects.get(menggantikan=lama).petugas == lama.petugas


def test_a_program_of_theirs_does_not_read_the_case(klien):
    satu = terdaftar()
    tujuan = f"/api/v1/petugas/perkara/{Perkara.objects.get(laporan=satu).pk}/"
    program = klien("63.11", Peran.KOORDINATOR)

    assert program.get(tujuan).status_code == 200
    berkonflik(satu, Peran.KOORDINATOR)
    assert program.get(tujuan).status_code == 403
