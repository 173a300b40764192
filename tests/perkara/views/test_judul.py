"""Every page's headings are a ladder: no step is skipped, also where a list is empty."""

import re
from itertools import pairwise

import pytest

from tests.perkara.views import test_siaga
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]
DAFTAR = (
    *("antrean", "peta", "pemberitahuan", "kalender", "register", "rekap", "sigaplapor"),
    *("penerusan", "saran", "pengawas", "siaga", "form_a", "orang", "gakkumdu_anggota"),
)


def tingkat(isi: str) -> list[int]:
    """Return the levels of a page's headings in order."""
    return [int(satu) for satu in re.findall(r"<h([1-6])\b", isi)]


def pastikan_bertangga(isi: str) -> None:
    semua = tingkat(isi)
    assert semua[0] == 1
    langkah = [kini - lalu for lalu, kini in pairwise(semua)]
    assert all(satu <= 1 for satu in langkah), semua


@pytest.mark.parametrize("nama", DAFTAR)
def test_an_empty_list_skips_no_heading(nama):
    for kueri in ({}, {"cari": "tidak ada"}, {"lihat": "selesai"}):
        pastikan_bertangga(masuk("63.11", Peran.PIMPINAN).get(alamat(nama), kueri).content.decode())


def test_cards_of_alerts_stand_under_the_heading_of_their_list():
    satu = test_siaga.kejadian()

    isi = masuk("63.11", Peran.PENERIMA).get(alamat("siaga")).content.decode()

    assert satu.laporan.nomor in isi
    pastikan_bertangga(isi)
    assert 3 in tingkat(isi)


def test_an_empty_list_of_suggestions_says_whether_a_filter_hides_everything():
    penelaah = masuk("63.11", Peran.KOORDINATOR)

    kosong = penelaah.get(alamat("saran")).content.decode()
    disaring = penelaah.get(alamat("saran"), {"keadaan": "diabaikan"}).content.decode()

    assert "Belum ada saran perbaikan" in kosong
    assert "Belum ada saran perbaikan" not in disaring
    assert "Tidak ada saran perbaikan yang cocok dengan saringan ini." in disaring
    assert "Keadaan: Diabaikan" in disaring


def test_what_describes_a_field_of_the_export_stands_on_its_page():
    isi = masuk("63.11", Peran.PIMPINAN).get(alamat("sigaplapor")).content.decode()

    acuan = re.findall(r'aria-describedby="([^"]+)"', isi)
    assert acuan
    for satu in " ".join(acuan).split():
        assert f'id="{satu}"' in isi
