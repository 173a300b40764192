"""The page of a case: what is due, who must act, what is open, and why not the rest."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from laporan.models import Laporan, Tenggat
from laporan.services.status import catat
from laporan.services.tenggat import segarkan
from pengawasan.dokumen.models import Dokumen
from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.services.siaga import bangunkan, tutup
from pengawasan.perkara.choices import JenisJalur, Langkah
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.kasus import JEJAK_TERLIHAT, buka_kasus
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from tests.factories.laporan import laporan as buat_laporan
from tests.factories.laporan import petugas
from tests.factories.perkara import diregistrasi
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
PALING_BANYAK = 12


@pytest.fixture
def pimpinan():
    return petugas("63.11", Peran.PIMPINAN)


def halaman(siapa, laporan, tanya=""):
    klien = Client()
    klien.force_login(siapa)
    jawaban = klien.get(reverse("petugas:laporan", args=[laporan.nomor]) + tanya)
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def hitung(siapa, laporan):
    """Count every query of the request, those of session and officer too."""
    klien, alamat = Client(), reverse("petugas:laporan", args=[laporan.nomor])
    klien.force_login(siapa)
    klien.get(alamat)
    with CaptureQueriesContext(connection) as tangkap:
        assert klien.get(alamat).status_code == 200
    return len(tangkap)


def naskah(laporan, siapa, banyak):
    kini = timezone.now()
    return [
        Dokumen(
            laporan=laporan,
            jenis="surat_tugas",
            judul="Surat Tugas",
            kantor=laporan.kantor,
            isi=b"-",
            disusun_oleh=siapa,
            disusun_pada=kini,
            diubah_pada=kini,
        )
        for _ in range(banyak)
    ]


def lewatkan(laporan, **pilih):
    kini = timezone.now()
    Tenggat.objects.filter(laporan=laporan, **pilih).update(
        mulai=kini - timedelta(days=5), jatuh_tempo=kini - timedelta(days=2)
    )
    segarkan(laporan)


def test_the_page_costs_the_same_however_many_tracks_clocks_papers_and_lines(pimpinan):
    sedikit, _ = diregistrasi(["pidana"])
    banyak, _ = diregistrasi()
    for jenis in ("hukum_lain", "administrasi", "kode_etik"):
        pindahkan(banyak, pimpinan, Langkah.KLARIFIKASI, jenis)
        pindahkan(banyak, pimpinan, Langkah.PERPANJANGAN, jenis, alasan="saksi di luar kota")
    Dokumen.objects.bulk_create(naskah(banyak, pimpinan, 30))
    for _urut in range(40):
        catat(banyak, "kontak_dibuka", pelaku=pimpinan)

    assert hitung(pimpinan, sedikit) == hitung(pimpinan, banyak) <= PALING_BANYAK


AKHIR = {
    "administrasi": ("sidang", "putusan", "pemantauan"),
    "administrasi_tsm": ("sidang", "putusan", "pemantauan"),
    "pidana": ("pleno", "teruskan", "diteruskan"),
    "kode_etik": ("kajian", "pleno", "terbukti"),
    "hukum_lain": ("kajian", "pleno", "pleno"),
}
"""Where each kind of track can stand once it is decided: state before, step, state."""


def diputus(jalur, status):
    laporan, _ = diregistrasi(jalur)
    for satu in Jalur.objects.filter(perkara__laporan=laporan):
        satu.status_sebelum, satu.langkah_terakhir, satu.status = AKHIR[satu.jenis]
        satu.hasil, satu.diputus_pada = "terbukti", timezone.now()
        satu.save()
        catat(laporan, f"langkah_{satu.langkah_terakhir}", pelaku=None, jalur=satu.jenis)
    Laporan.objects.filter(pk=laporan.pk).update(
        status=status,
        status_sebelum="ditangani" if status == "diputus" else "diputus",
        status_sejak=timezone.now(),
    )
    laporan.refresh_from_db()
    return laporan


@pytest.mark.parametrize("status", ["diputus", "status_diumumkan"])
def test_a_decided_case_costs_no_more_whatever_was_decided(pimpinan, status):
    satu, semua = diputus(["administrasi"], status), diputus([*AKHIR], status)

    assert hitung(pimpinan, satu) == hitung(pimpinan, semua) <= PALING_BANYAK
    assert "Sampaikan putusan" in halaman(pimpinan, satu)


def test_the_nearest_deadline_its_track_and_who_must_act_stand_on_top(pimpinan):
    laporan, _ = diregistrasi()
    lewatkan(laporan, jalur="hukum_lain", langkah="penanganan")

    kasus = buka_kasus(pimpinan, laporan)
    teks = halaman(pimpinan, laporan)

    assert (kasus.terdekat.langkah, kasus.jalur_terdekat) == (
        "penanganan",
        ["Pelanggaran hukum lainnya"],
    )
    assert kasus.jalur[0].jalur.jenis == "hukum_lain"
    assert "Penelaah, koordinator divisi, atau pimpinan" in teks
    assert "lewat 2 hari" in teks


def test_there_is_one_primary_act_and_an_owed_explanation_takes_its_place(pimpinan):
    laporan, _ = diregistrasi(["hukum_lain"])
    utama = re.compile(r'class="tombol" href="([^"]+)"')
    sebelum = utama.findall(halaman(pimpinan, laporan))
    lewatkan(laporan)

    sesudah = utama.findall(halaman(pimpinan, laporan))

    assert sebelum == [f"/petugas/laporan/{laporan.nomor}/langkah/klarifikasi/?jalur=hukum_lain"]
    assert len(sesudah) == 1
    assert "/penjelasan/" in sesudah[0]


def test_an_open_step_leads_to_its_page_and_a_closed_one_says_why(pimpinan):
    laporan, _ = diregistrasi(["pidana"])
    auditor = petugas("63.11", Peran.AUDITOR)

    kartu = buka_kasus(pimpinan, laporan).jalur[0]
    tertutup = {satu.langkah: satu.sebab for satu in kartu.tertutup}
    teks = halaman(auditor, laporan)

    assert [satu.langkah for satu in kartu.boleh] == [Langkah.GAKKUMDU_1]
    assert tertutup[Langkah.PLENO] == "Terbuka sesudah tahap: Pembahasan kedua Gakkumdu."
    assert "/langkah/gakkumdu_1/" not in teks
    assert "Peran Anda tidak melakukan tindakan ini." in teks


def test_steps_that_lie_behind_are_not_listed_and_an_ended_track_has_none(pimpinan):
    laporan, _ = diregistrasi(["kode_etik"])
    pindahkan(laporan, pimpinan, Langkah.KAJIAN, "kode_etik")
    kartu = buka_kasus(pimpinan, laporan).jalur[0]
    lewat = {satu.langkah for satu in (*kartu.boleh, *kartu.tertutup)}
    akhir = Gerak(ke="tidak_terbukti")
    pindahkan(laporan, pimpinan, Langkah.PLENO, "kode_etik", akhir, alasan="Bukti tidak cukup.")

    kartu = buka_kasus(pimpinan, laporan).jalur[0]

    assert Langkah.PLENO in lewat
    assert Langkah.KAJIAN not in lewat
    assert (kartu.boleh, kartu.tertutup, kartu.jam) == ((), (), ())
    assert kartu.titik[-1].status == "tidak_terbukti"


def test_the_whole_cases_own_steps_say_what_they_wait_for(pimpinan):
    laporan, _ = diregistrasi(["kode_etik"])

    teks = halaman(pimpinan, laporan)

    assert "Umumkan status" in teks
    assert "Belum semua jalur perkara ini diputus." in teks


def test_each_reason_is_said_once_with_everything_it_keeps_closed(pimpinan):
    laporan, _ = diregistrasi(["pidana"])
    kasus = buka_kasus(pimpinan, laporan)
    teks = halaman(pimpinan, laporan)

    for milik in (kasus, kasus.jalur[0]):
        tertutup = [(satu.sebab, satu.label) for satu in milik.tertutup]
        dibaca = [(satu.sebab, apa) for satu in milik.alasan_tertutup for apa in satu.apa]
        assert sorted(dibaca) == sorted(tertutup)
    alasan = [satu.sebab for satu in kasus.alasan_tertutup]
    assert len(alasan) == len(set(alasan)) < len(kasus.tertutup)
    lain = teks[teks.index("Mengapa yang lain belum bisa?") :].partition("</details>")[0]
    assert lain.count("<dt>") == len(alasan)
    for satu in kasus.alasan_tertutup:
        assert f"<dt>{satu.sebab}</dt><dd>{' · '.join(satu.apa)}</dd>" in lain


def test_a_long_trail_is_folded_and_opens_whole(pimpinan):
    laporan, _ = diregistrasi(["pidana"])
    for _urut in range(JEJAK_TERLIHAT + 5):
        catat(laporan, "kontak_dibuka", pelaku=pimpinan)

    terlipat, utuh = halaman(pimpinan, laporan), halaman(pimpinan, laporan, "?jejak=semua")

    assert terlipat.count("Kontak pelapor dibuka") == JEJAK_TERLIHAT
    assert 'href="?jejak=semua#jejak"' in terlipat
    assert utuh.count("Kontak pelapor dibuka") == JEJAK_TERLIHAT + 5
    assert 'href="?jejak=semua#jejak"' not in utuh


def test_the_papers_stand_with_their_state_and_the_track_they_belong_to(pimpinan):
    laporan, _ = diregistrasi(["pidana"])
    satu = naskah(laporan, pimpinan, 1)[0]
    satu.jenis, satu.jalur, satu.belum_diverifikasi = "kajian", "pidana", True
    satu.save()

    butir = buka_kasus(pimpinan, laporan).bagian.naskah

    assert [(b.judul, b.keadaan, b.jalur) for b in butir] == [
        ("Kajian dugaan pelanggaran", "Konsep", "Tindak pidana")
    ]
    teks = halaman(pimpinan, laporan)
    assert "judul belum diverifikasi" in teks
    assert teks.count("berarti belum kami cocokkan dengan naskah aturannya") == 1


def test_a_report_without_a_case_has_no_tracks_and_still_one_next_act(pimpinan):
    laporan = buat_laporan(sumber="loket", oleh=petugas("63.11"))

    kasus = buka_kasus(pimpinan, laporan)

    assert kasus.jalur == []
    assert kasus.utama.label == "Putuskan kajian awal"
    assert "lajur" not in halaman(pimpinan, laporan)


@pytest.mark.parametrize("jenis", sorted(set(JenisJalur) - {JenisJalur.ADMINISTRASI_TSM}))
def test_every_kind_of_track_opens_with_some_step_for_who_may_take_it(jenis, pimpinan):
    laporan, _ = diregistrasi([jenis])

    kasus = buka_kasus(pimpinan, laporan)

    assert kasus.jalur[0].boleh
    assert kasus.utama is kasus.jalur[0].boleh[0]


def test_every_section_leads_to_its_pages(pimpinan):
    laporan, _ = diregistrasi()
    klien = Client()
    klien.force_login(pimpinan)
    Dokumen.objects.bulk_create(naskah(laporan, pimpinan, 1))
    teks = halaman(pimpinan, laporan)

    bagian = re.findall(r'class="kecil butir__kaki">(.*?)</p>', teks, re.DOTALL)
    tautan = {satu for baris in bagian for satu in re.findall(r'href="([^"]+)"', baris)}

    for kata in ("surat/", "barang/", "klarifikasi/", "pleno/", "kajian/pidana/", "gakkumdu/"):
        assert any(kata in satu for satu in tautan), kata
    assert {klien.get(satu).status_code for satu in tautan} == {200}


def test_a_study_before_its_plenary_is_no_link_for_who_may_not_read_it():
    laporan, _ = diregistrasi(["pidana"])

    teks = halaman(petugas("63.11", Peran.AUDITOR), laporan)

    assert "/kajian/pidana/" not in teks
    assert f"/laporan/{laporan.nomor}/gakkumdu/" not in teks


def test_a_report_of_what_is_happening_now_leads_to_the_alert(pimpinan):
    laporan = buat_laporan(sedang_berlangsung=True)
    assert bangunkan() == 1
    terbuka = halaman(pimpinan, laporan)

    tutup(Siaga.objects.get(laporan=laporan), pimpinan, "Pengawas sudah di tempat lain.")

    assert "Buka Siaga" in terbuka
    assert "Buka Siaga" not in halaman(pimpinan, laporan)
