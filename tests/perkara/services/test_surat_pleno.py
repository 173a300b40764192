"""Minutes of a plenary carry the articles it decided on, and are signed by who decided."""

import pytest

from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.queries.dokumen import buka_naskah
from pengawasan.dokumen.rules.blok import Paragraf
from pengawasan.perkara.rules.pleno import PutusanMasuk
from pengawasan.perkara.services import surat
from pengawasan.perkara.services.konflik import nyatakan_konflik
from pengawasan.perkara.services.pleno import catat_pleno
from tests.perkara.pemeriksaan import dikaji
from tests.perkara.penanganan import pimpinan, rapat

pytestmark = pytest.mark.django_db
PASAL = ("UU 5/2014 Pasal 2 huruf f", "PP 94/2021 Pasal 5")


def test_the_articles_of_each_decision_stand_in_the_table_and_no_dissent_is_not_counted():
    laporan, orang = dikaji("hukum_lain", "kode_etik"), pimpinan()[0]
    putusan = [
        PutusanMasuk("ditindaklanjuti", "Buktinya cukup.", "hukum_lain", PASAL),
        PutusanMasuk("dihentikan", "Buktinya tidak cukup.", "kode_etik", ()),
    ]
    catat_pleno(laporan, orang, rapat(orang), putusan)

    isi = buka_naskah(surat.siapkan(laporan, J.BERITA_ACARA_PLENO, orang))

    blok = {satu.label: satu for satu in isi.blok if satu.label}
    assert blok["Keputusan"].kepala[1] == "Pasal"
    pasal = {baris[0]: baris[1] for baris in blok["Keputusan"].baris}
    assert pasal["Pelanggaran hukum lainnya"] == "; ".join(PASAL)
    assert pasal["Kode etik penyelenggara"] == "–"
    assert blok["Pendapat berbeda"] == Paragraf("Tidak ada.", label="Pendapat berbeda")


def test_who_was_away_or_has_a_stake_stands_in_the_list_and_signs_nothing():
    laporan, (satu, dua, tiga, empat) = dikaji("hukum_lain"), pimpinan(2, 3, 4)
    nyatakan_konflik(laporan, empat, "keluarga", "Terlapor adalah ipar saya.")
    putusan = [PutusanMasuk("ditindaklanjuti", "Buktinya cukup.", "hukum_lain", PASAL)]
    catat_pleno(laporan, satu, rapat(satu, dua, tiga), putusan)

    isi = buka_naskah(surat.siapkan(laporan, J.BERITA_ACARA_PLENO, satu))

    blok = {b.label: b for b in isi.blok if b.label}
    hadir = {nama: ket for nama, _, ket in blok["Kehadiran"].baris}
    assert hadir[empat.nama] == "Menyatakan konflik kepentingan"
    assert sorted(p.nama for p in isi.pihak) == sorted(n for n, k in hadir.items() if k == "Hadir")
    assert empat.nama not in {p.nama for p in isi.pihak}
