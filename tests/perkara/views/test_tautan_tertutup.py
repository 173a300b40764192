"""No page offers a link behind which the officer finds a closed door."""

import pytest

from tests.perkara.penanganan import ditelusuri, form_a
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]
SIAPA = [
    ("63.11", Peran.PENERIMA),
    ("63.11", Peran.PENELAAH),
    ("63.11", Peran.SEKRETARIAT),
    ("63.11", Peran.AUDITOR),
    ("63.11.02", Peran.PENELAAH),
    ("63", Peran.PENELAAH),
    ("63", Peran.AUDITOR),
    ("", Peran.PIMPINAN),
]


@pytest.mark.parametrize(("kode", "peran"), SIAPA)
def test_the_page_of_a_case_offers_a_form_a_to_whom_it_opens(kode, peran):
    satu = ditelusuri()
    klien, tujuan = masuk(kode, peran), alamat("form_a_laporan", satu.nomor)

    ditawarkan = tujuan in klien.get(alamat("laporan", satu.nomor)).content.decode()

    assert ditawarkan == (klien.get(tujuan).status_code == 200)


@pytest.mark.parametrize(("kode", "peran"), SIAPA)
def test_a_form_a_offers_a_finding_to_whom_it_opens(kode, peran):
    satu = form_a(None)
    klien, tujuan = masuk(kode, peran), alamat("temuan_baru")

    isi = klien.get(alamat("form_a_satu", satu.pk)).content.decode()

    assert (tujuan in isi) == (klien.get(tujuan).status_code == 200)


def test_both_links_stand_there_for_who_may_follow_them():
    penelaah, satu = masuk("63.11", Peran.PENELAAH), ditelusuri()

    kasus = penelaah.get(alamat("laporan", satu.nomor)).content.decode()
    isi = penelaah.get(alamat("form_a_satu", form_a(None).pk)).content.decode()

    assert alamat("form_a_laporan", satu.nomor) in kasus
    assert alamat("temuan_baru") in isi
