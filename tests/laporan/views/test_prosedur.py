"""The page about the procedure: the real deadlines of each regime, light, in two languages."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from wilayah.choices import KodeRezim
from wilayah.http import KUKI_BAHASA
from wilayah.queries.rezim import rezim_berlaku
from wilayah.services.rezim import koreksi_rezim

pytestmark = pytest.mark.django_db
BERAT = 35 * 1024


def isi(alamat: str = "/prosedur/") -> str:
    jawaban = Client().get(alamat)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


@pytest.mark.parametrize("kode", KodeRezim.values)
def test_every_deadline_of_the_regime_stands_there_with_its_article(kode: str) -> None:
    teks = isi(f"/prosedur/?rezim={kode}")

    for aturan in rezim_berlaku(kode, timezone.localdate()).tenggat.values():
        if aturan.langkah != "putusan_administrasi":
            assert aturan.dasar in teks, aturan.langkah
    assert "belum diverifikasi" in teks
    assert len(teks.encode()) <= BERAT


def test_the_law_in_force_is_what_is_shown_unasked() -> None:
    teks = isi()

    assert "Putusan MK 104/PUU-XXIII/2025" in teks
    assert "Pengawas bersidang terbuka dan memutus" in teks
    assert "5 hari kalender</strong>" in teks


def test_another_regime_is_a_switch_away() -> None:
    teks = isi("/prosedur/?rezim=PEMILU-2022")

    assert "9 hari kerja</strong>" in teks
    assert "UU 7/2017 Pasal 454" in teks
    assert 'href="?rezim=PILKADA-2024"' in teks
    assert "perkara dari masa itu tetap mengikutinya" in isi("/prosedur/?rezim=PILKADA-2024")


def test_an_unknown_regime_is_no_page() -> None:
    assert Client().get("/prosedur/?rezim=PILKADA-1955").status_code == 404


@pytest.mark.parametrize("alamat", ["/", "/status/", "/lapor/"])
def test_the_procedure_is_a_link_away_from_where_people_begin(alamat: str) -> None:
    assert 'href="/prosedur/"' in isi(alamat)


def test_every_link_inside_the_page_leads_somewhere() -> None:
    teks = isi()
    tujuan = set(re.findall(r'href="#([\w-]+)"', teks))

    assert "tidak-diregistrasi" in tujuan
    assert all(f'id="{satu}"' in teks for satu in tujuan)


def test_the_page_asks_the_database_twice(django_assert_max_num_queries: object) -> None:
    isi()
    with django_assert_max_num_queries(2):  # type: ignore[operator]
        isi()


def test_a_corrected_regime_says_since_when_it_reads_so() -> None:
    hari, kode = timezone.localdate(), KodeRezim.PILKADA_PASCA_MK104
    assert "terakhir dikoreksi" not in isi(f"/prosedur/?rezim={kode}")

    perubahan = {"tenggat": {"kajian_awal": {"dasar": "Pasal contoh"}}}
    koreksi_rezim(kode, perubahan, "Dicocokkan dengan teks.", hari, None)

    teks = isi(f"/prosedur/?rezim={kode}")
    assert re.search(rf"terakhir dikoreksi, berlaku sejak [^;]*\b{hari.day} [^;]*;", teks)
    assert "Pasal contoh" in teks


def test_the_procedure_speaks_english_too() -> None:
    klien = Client()
    klien.cookies[KUKI_BAHASA] = "en"

    assert '<html lang="en"' in klien.get("/prosedur/").content.decode()


def test_a_table_of_contents_leads_to_every_part_of_the_page() -> None:
    teks = isi()
    daftar = teks[
        teks.index('class="prosedur__isi"') : teks.index("</nav>", teks.index("isi-halaman"))
    ]

    tujuan = re.findall(r'href="#([a-z-]+)"', daftar)

    assert tujuan == re.findall(r'class="prosedur__bagian" aria-labelledby="([a-z-]+)"', teks)
    assert all(f'<h2 id="{satu}">' in teks for satu in tujuan)
