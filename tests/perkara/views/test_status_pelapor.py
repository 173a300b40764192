"""What a reporter reads of the tracks of their case: plain words, promises, and no secret."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from laporan.models import Laporan
from laporan.queries.riwayat import KALIMAT
from laporan.queries.riwayat_jalur import KALIMAT_JALUR
from laporan.queries.status import baca_status
from laporan.rules.penilaian import Verdik
from pengawasan.perkara.choices import JenisJalur, Langkah, Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.rules.langkah import SEPERKARA
from pengawasan.perkara.services.jalur import TERTUTUP, Gerak, pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from tests.factories.laporan import petugas, terima
from tests.factories.perkara import UNSUR, diregistrasi
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]
ALASAN = "Saksi kedua belum dapat ditemui."


@pytest.fixture
def pimpinan():
    return petugas("63.11", Peran.PIMPINAN)


def cek(laporan, kode):
    isi = {"nomor": laporan.nomor, "kode_akses": kode}
    return Client().post("/api/v1/status/", isi, content_type="application/json").json()


def jalur_dari(isi, jenis):
    return next(satu for satu in isi["jalur"] if satu["jenis"] == jenis)


@pytest.mark.parametrize("langkah", [satu for satu in Langkah if satu not in SEPERKARA])
def test_every_step_that_may_be_told_has_its_sentence_and_no_other_has(langkah):
    kunci = f"langkah_{langkah.value}"

    assert (kunci in KALIMAT_JALUR) == (langkah not in TERTUTUP)
    assert kunci not in KALIMAT


def test_a_case_shows_its_tracks_from_the_day_of_registration():
    laporan, kode = diregistrasi()

    isi = cek(laporan, kode)

    assert [satu["jenis"] for satu in isi["jalur"]] == sorted(JenisJalur.values)
    assert {satu["status"] for satu in isi["jalur"]} == {"berjalan"}
    pidana = jalur_dari(isi, "pidana")
    assert [satu["langkah"] for satu in pidana["tenggat"]] == ["penanganan"]
    assert [satu["langkah"] for satu in pidana["berikut"]][:2] == ["penerusan_pidana", "penyidikan"]
    tahap = {satu["tahap"]: satu for satu in isi["tahap"]}
    assert tahap["registrasi"]["tercapai"]
    assert tahap["penanganan"]["tenggat"]["dasar"]


def test_what_gakkumdu_discusses_and_its_clock_are_told_to_nobody(pimpinan):
    laporan, kode = diregistrasi(["pidana"])
    pindahkan(laporan, pimpinan, Langkah.GAKKUMDU_1, "pidana", kesimpulan="rahasia-gakkumdu")

    teks = str(cek(laporan, kode))

    for rahasia in ("gakkumdu_1", "rahasia-gakkumdu", "embahasan"):
        assert rahasia not in teks
    assert jalur_dari(cek(laporan, kode), "pidana")["status"] == "berjalan"


def test_a_longer_handling_and_its_reason_are_told(pimpinan):
    laporan, kode = diregistrasi(["hukum_lain"])
    pindahkan(laporan, pimpinan, Langkah.KLARIFIKASI, "hukum_lain")
    pindahkan(laporan, pimpinan, Langkah.PERPANJANGAN, "hukum_lain", alasan=ALASAN)

    isi = cek(laporan, kode)

    assert isi["riwayat"][-1]["keterangan"] == (
        f"Waktu penanganan dugaan pelanggaran hukum lainnya diperpanjang: {ALASAN}"
    )
    assert [t["langkah"] for t in jalur_dari(isi, "hukum_lain")["tenggat"]] == ["perpanjangan"]


def test_terbukti_is_not_said_before_somebody_with_the_power_has_said_it(pimpinan):
    laporan, kode = diregistrasi(["hukum_lain"])
    for langkah, isi, gerak in (
        (Langkah.KAJIAN, {}, Gerak()),
        (Langkah.PLENO, {}, Gerak(ke="pleno")),
        (Langkah.TERUSKAN, {"sasaran": "bkn"}, Gerak()),
        (Langkah.PANTAU, {}, Gerak()),
        (Langkah.TUTUP_PEMANTAUAN, {"alasan": "Diberi teguran."}, Gerak(ke="terbukti")),
    ):
        pindahkan(laporan, pimpinan, langkah, "hukum_lain", gerak, **isi)

    isi = cek(laporan, kode)
    kata = jalur_dari(isi, "hukum_lain")["keterangan"]

    pantau = next(s for s in isi["riwayat"] if s["peristiwa"] == "langkah_pantau")
    assert "Badan Kepegawaian Negara" in pantau["keterangan"]
    assert kata == "Ditindaklanjuti: Badan Kepegawaian Negara (BKN) sudah menjatuhkan tindakan."
    assert not any("terbukti" in satu["keterangan"] for satu in isi["riwayat"])
    akhir = "dugaan pelanggaran hukum lainnya sudah ditindaklanjuti. Penjelasan pengawas: Diberi"
    assert akhir in isi["riwayat"][-1]["keterangan"]
    assert any("Badan Kepegawaian Negara" in satu["keterangan"] for satu in isi["riwayat"])


def test_a_file_that_came_back_is_said_to_be_decided_anew_until_it_is(pimpinan):
    laporan, kode = diregistrasi(["hukum_lain"])
    for langkah, isi, gerak in (
        (Langkah.KAJIAN, {}, Gerak()),
        (Langkah.PLENO, {}, Gerak(ke="pleno")),
        (Langkah.TERUSKAN, {"sasaran": "bkn"}, Gerak()),
        (Langkah.DIKEMBALIKAN, {"nomor_surat": "9/K/2026"}, Gerak()),
    ):
        pindahkan(laporan, pimpinan, langkah, "hukum_lain", gerak, **isi)

    isi = cek(laporan, kode)
    kembali = jalur_dari(isi, "hukum_lain")
    bkn = "dikembalikan Badan Kepegawaian Negara (BKN); rapat pleno pengawas memutuskannya lagi."
    assert (kembali["status"], kembali["keterangan"]) == ("pleno", f"Berkasnya {bkn}")
    baris = isi["riwayat"][-1]["keterangan"]
    assert baris == f"Berkas dugaan pelanggaran hukum lainnya {bkn}"
    assert "9/K/2026" not in str(isi)

    akhir = Gerak(ke="tidak_terbukti")
    pindahkan(laporan, pimpinan, Langkah.PLENO, "hukum_lain", akhir, alasan=ALASAN)
    kata = jalur_dari(cek(laporan, kode), "hukum_lain")["keterangan"]
    assert kata == f"Tidak dapat ditindaklanjuti, alasan: {ALASAN}"


def test_a_track_that_cannot_be_followed_up_says_why(pimpinan):
    laporan, kode = diregistrasi(["kode_etik"])
    pindahkan(laporan, pimpinan, Langkah.KAJIAN, "kode_etik")
    akhir = Gerak(ke="tidak_terbukti")
    pindahkan(laporan, pimpinan, Langkah.PLENO, "kode_etik", akhir, alasan=ALASAN)

    kata = jalur_dari(cek(laporan, kode), "kode_etik")["keterangan"]

    assert kata == f"Tidak dapat ditindaklanjuti, alasan: {ALASAN}"


def test_the_page_shows_every_stage_and_track_with_its_promise_and_article(pimpinan):
    laporan, kode = diregistrasi()
    pindahkan(laporan, pimpinan, Langkah.KLARIFIKASI, "hukum_lain")

    isi = Client().post("/status/", {"nomor": laporan.nomor, "kode_akses": kode}).content.decode()

    assert "Pengawas sedang meminta keterangan para pihak." in isi
    assert "Paling lama 24 jam sesudah rapat pleno" in isi
    assert "UU 1/2015 Pasal 134 ayat (5)" in isi
    assert "Sekarang di sini, sampai" in isi
    assert "embahasan pertama" not in isi


def test_where_a_report_stands_is_one_query_however_many_tracks(pimpinan):
    hitungan = []
    for jenis in (["pidana"], JenisJalur.values):
        laporan, _ = diregistrasi(jenis)
        baca_status(laporan)
        with CaptureQueriesContext(connection) as tangkap:
            baca_status(laporan)
        hitungan.append(len(tangkap))

    assert hitungan == [1, 1]


def test_what_was_not_registered_says_why_element_by_element_and_what_is_left_to_do(pimpinan):
    tanda = terima(sumber="loket", oleh=petugas("63.11"))
    laporan = Laporan.objects.get(nomor=tanda.nomor)
    verdik = tuple(
        Verdik(satu, terpenuhi=satu != "bukti", alasan="" if satu != "bukti" else ALASAN)
        for satu in UNSUR
    )
    masukan = MasukanKajian(
        Putusan.TIDAK_DIREGISTRASI, verdik, kode_alasan="bukan_pelanggaran", alasan=ALASAN
    )
    putuskan_kajian(laporan, pimpinan, masukan)
    isi = {"nomor": laporan.nomor, "kode_akses": tanda.kode_akses}

    teks = Client().post("/status/", isi).content.decode()

    assert "Alasan untuk setiap unsur" in teks
    assert teks.count(ALASAN) >= 2
    assert 'href="/prosedur/#tidak-diregistrasi"' in teks
    assert teks.count("data-unsur-ringkas") == 1


def sampai_vonis(pimpinan, hasil):
    laporan, kode = diregistrasi(["pidana"])
    for langkah, isi, gerak in (
        (Langkah.GAKKUMDU_1, {}, Gerak()),
        (Langkah.KAJIAN, {}, Gerak()),
        (Langkah.GAKKUMDU_2, {}, Gerak()),
        (Langkah.PLENO, {}, Gerak(ke="pleno")),
        (Langkah.TERUSKAN, {"sasaran": "penyidik"}, Gerak()),
        (Langkah.PENYIDIKAN, {"nomor_laporan_polisi": "LP/1"}, Gerak()),
        (Langkah.LIMPAH_JPU, {}, Gerak()),
        (Langkah.LIMPAH_PN, {}, Gerak()),
        (Langkah.PUTUSAN_PN, {"nomor_putusan": "1/Pid"}, Gerak(hasil=hasil)),
    ):
        jalur = pindahkan(laporan, pimpinan, langkah, "pidana", gerak, **isi)
    return laporan, kode, jalur


@pytest.mark.parametrize("hasil", ["terbukti", "tidak_terbukti"])
def test_a_verdict_that_may_still_be_appealed_is_no_outcome_until_it_stands(pimpinan, hasil):
    laporan, kode, jalur = sampai_vonis(pimpinan, hasil)

    assert jalur.hasil == "ditindaklanjuti"
    isi = cek(laporan, kode)
    terbaca = [jalur_dari(isi, "pidana")["keterangan"], *(b["keterangan"] for b in isi["riwayat"])]
    assert not any("terbukti" in satu.lower() for satu in terbaca)

    tetap = pindahkan(laporan, pimpinan, Langkah.INKRACHT, "pidana")
    assert tetap.hasil == hasil
    kata = {"terbukti": "Terbukti menurut", "tidak_terbukti": "Tidak terbukti menurut"}[hasil]
    assert jalur_dari(cek(laporan, kode), "pidana")["keterangan"].startswith(kata)


def test_on_appeal_only_the_last_verdict_is_the_outcome(pimpinan):
    laporan, kode, _jalur = sampai_vonis(pimpinan, "terbukti")

    assert pindahkan(laporan, pimpinan, Langkah.BANDING, "pidana").hasil == "ditindaklanjuti"
    akhir = Gerak(hasil="tidak_terbukti")
    isi = {"nomor_putusan": "2/Pid", "hasil": "tidak_terbukti"}
    tetap = pindahkan(laporan, pimpinan, Langkah.PUTUSAN_PT, "pidana", akhir, **isi)

    assert tetap.hasil == "tidak_terbukti"
    assert "Tidak terbukti menurut" in jalur_dari(cek(laporan, kode), "pidana")["keterangan"]


def test_what_another_body_found_is_no_finding_of_ours(pimpinan):
    laporan, kode = diregistrasi(["hukum_lain"])
    for langkah, isi, gerak in (
        (Langkah.KAJIAN, {}, Gerak()),
        (Langkah.PLENO, {}, Gerak(ke="pleno")),
        (Langkah.TERUSKAN, {"sasaran": "bkn"}, Gerak()),
        (Langkah.TUTUP_PEMANTAUAN, {"alasan": "Diberi teguran."}, Gerak(ke="terbukti")),
    ):
        jalur = pindahkan(laporan, pimpinan, langkah, "hukum_lain", gerak, **isi)

    assert (jalur.status, jalur.hasil, jalur.berakhir) == ("terbukti", "ditindaklanjuti", True)
    terbaca = jalur_dari(cek(laporan, kode), "hukum_lain")
    assert terbaca["status"] == "pemantauan"
    assert "terbukti" not in str(terbaca).lower()
