"""Evidence is closed while people are still invited: the page warns, and asks once."""

import pytest

from pengawasan.perkara.models import Jalur
from pengawasan.perkara.services.berita_acara import simpan_berita_acara
from tests.factories.laporan import petugas
from tests.perkara.pemeriksaan import acara, undang
from tests.perkara.penanganan import terdaftar
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


def tutup(klien, satu, **isi):
    return klien.post(
        alamat("langkah", satu.nomor, "kajian"), {"jalur": "hukum_lain", "kesimpulan": ""} | isi
    )


def test_evidence_is_closed_over_an_open_invitation_only_by_who_says_so():
    satu = terdaftar()
    undang(satu)
    undang(satu, kepada="ahli", orang=0, nama="Ahli Contoh")
    klien = masuk("63.11", Peran.PENELAAH)

    teks = klien.get(alamat("langkah", satu.nomor, "kajian") + "?jalur=hukum_lain").content.decode()
    tanpa = tutup(klien, satu)

    assert "Undangan ini belum selesai: Terlapor 1, Ahli." in teks
    assert "Ahli Contoh" not in teks
    assert tanpa.status_code == 400
    assert "selesaikan undangannya dulu" in tanpa.content.decode()
    assert Jalur.objects.get().status == "klarifikasi"
    assert tutup(klien, satu, tetap_tutup="on").status_code == 302
    assert Jalur.objects.get().status == "kajian"


@pytest.mark.parametrize("hadir", [True, False])
def test_who_was_heard_or_did_not_come_is_waited_for_no_more(hadir):
    satu, orang = terdaftar(), petugas("63.11", Peran.PENELAAH)
    simpan_berita_acara(undang(satu), orang, acara(hadir=hadir), ditandatangani=hadir)
    klien = masuk("63.11", Peran.PENELAAH)

    teks = klien.get(alamat("langkah", satu.nomor, "kajian") + "?jalur=hukum_lain").content.decode()

    assert "belum selesai" not in teks
    assert "tetap_tutup" not in teks
    assert tutup(klien, satu).status_code == 302
