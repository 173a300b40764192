"""What a reporter reads where something is missing, and where a report came to its end."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from laporan.choices import StatusLaporan as S
from laporan.models import Laporan, Tenggat
from laporan.rules.penilaian import Verdik
from laporan.rules.unsur import CARA
from laporan.services.pencabutan import cabut
from laporan.services.status import ubah_status
from pengawasan.perkara.choices import Langkah, Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.gabungan import gabungkan
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penelusuran import PenelusuranMasuk, arsipkan, telusuri
from tests.factories import laporan as pabrik
from tests.factories.laporan import INFORMASI, petugas, terima
from tests.factories.perkara import UNSUR, diregistrasi
from tests.perkara.penanganan import PETUNJUK
from wilayah.choices import Peran
from wilayah.data.bawaan import isi_bawaan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]
SEBAB = {
    "bukti": "Foto yang dikirim gelap; orangnya tidak terlihat.",
    "waktu_tempat": "Jam kejadiannya belum disebut.",
}
ALASAN = "Menurut rapat hari ini."
LAKUKAN, ULANG = "Yang perlu Anda lakukan:", "Kalau melapor lagi:"
LAGI = "boleh dilaporkan lagi"
LEWAT = "Batas waktu melaporkan kejadian ini sudah lewat."


@pytest.fixture
def pimpinan():
    return petugas("63.11", Peran.PIMPINAN)


def halaman(laporan: Laporan, kode: str | None) -> str:
    isi = {"nomor": laporan.nomor, "kode_akses": kode}
    return Client().post("/status/", isi).content.decode()


def diterima() -> tuple[Laporan, str | None]:
    """Take in a report at the counter whose time to be made is not over."""
    hari_ini = str(pabrik.hari_kantor())
    oleh = petugas("63.11", Peran.PENERIMA)
    tanda = terima(sumber="loket", oleh=oleh, tanggal_diketahui=hari_ini)
    return Laporan.objects.get(nomor=tanda.nomor), tanda.kode_akses


def diputus(putusan: Putusan, *kurang: str, **isi: str) -> str:
    """Return the page after an initial study that found these elements wanting."""
    satu, kode = diterima()
    verdik = tuple(Verdik(u, u not in kurang, SEBAB.get(u, ALASAN) * (u in kurang)) for u in UNSUR)
    masukan = MasukanKajian(putusan, verdik, **isi)
    putuskan_kajian(satu, petugas("63.11", Peran.PIMPINAN), masukan)
    return halaman(satu, kode)


def test_who_is_asked_to_complete_reads_of_each_element_what_is_missing_and_what_to_do():
    teks = diputus(Putusan.PERBAIKAN, "bukti", "waktu_tempat")
    tugas = teks[teks.index("Yang perlu Anda lakukan</h2>") : teks.index("Riwayat</h2>")]

    assert "karena 2 unsur belum terpenuhi" in tugas
    assert tugas.count(LAKUKAN) == 2
    for kode, sebab in SEBAB.items():
        assert f"<strong>Yang kurang:</strong> {sebab}" in tugas
        assert CARA[kode] in tugas


def test_what_was_not_registered_says_of_each_missing_element_how_to_meet_it_next_time():
    teks = diputus(Putusan.TIDAK_DIREGISTRASI, "bukti", alasan=ALASAN)

    assert f"<strong>Yang kurang:</strong> {SEBAB['bukti']}" in teks
    assert f"<strong>{ULANG}</strong> {CARA['bukti']}" in teks
    assert teks.count(ULANG) == 1
    assert LAGI in teks
    assert "Laporkan lagi dengan yang tadinya kurang" in teks


def test_a_complete_report_that_ends_for_another_reason_is_not_told_that_something_is_missing():
    kode = "sudah_ditangani"
    teks = diputus(Putusan.TIDAK_DIREGISTRASI, alasan=ALASAN, kode_alasan=kode)

    assert "Semua unsur laporan Anda terpenuhi." in teks
    assert "tadinya kurang" not in teks
    assert ULANG not in teks


def test_who_reported_too_late_is_not_told_to_report_again():
    teks = diputus(Putusan.TIDAK_DIREGISTRASI, "batas_waktu", "bukti", alasan=ALASAN)

    assert LEWAT in teks
    assert "disampaikan sebagai informasi awal untuk ditelusuri" in teks
    assert SEBAB["bukti"] in teks
    for kata in (LAGI, "Laporkan lagi", ULANG, CARA["batas_waktu"], CARA["bukti"]):
        assert kata not in teks


@pytest.mark.parametrize("dicabut", [False, True])
def test_when_the_time_to_report_is_over_nobody_is_invited_to_report_again(*, dicabut: bool):
    satu, kode = diterima()
    if dicabut:
        cabut(satu)
    else:
        verdik = tuple(Verdik(u, u != "bukti", SEBAB["bukti"] * (u == "bukti")) for u in UNSUR)
        putusan = MasukanKajian(Putusan.TIDAK_DIREGISTRASI, verdik, alasan=ALASAN)
        putuskan_kajian(satu, petugas("63.11", Peran.PIMPINAN), putusan)
    assert "Laporkan lagi" in halaman(satu, kode)
    jam = Tenggat.objects.filter(laporan=satu, langkah="pelaporan")
    assert jam.update(jatuh_tempo=timezone.now() - timedelta(seconds=2)) == 1

    teks = halaman(satu, kode)

    assert LEWAT in teks
    for kata in ("lagi.", "Laporkan lagi", "melapor lagi"):
        assert kata not in teks[teks.index("Yang perlu Anda lakukan</h2>") :]


def test_every_element_that_ships_says_what_its_reporter_can_do():
    for kode in ("pilkada-2024", "pilkada-pasca-mk104", "pemilu-2022"):
        assert {satu["kode"] for satu in isi_bawaan(kode.upper())["unsur"]} <= CARA.keys()


def test_what_was_filed_away_says_that_more_may_be_sent_and_asks_for_nothing():
    tanda = terima(INFORMASI)
    satu, koordinator = Laporan.objects.get(), petugas("63.11", Peran.KOORDINATOR)
    orang = frozenset({petugas("63.11", Peran.PENELAAH).username})
    telusuri(satu, koordinator, PenelusuranMasuk("1/ST", PETUNJUK, orang))
    assert "Unsur laporan" in halaman(satu, tanda.kode_akses)
    arsipkan(satu, koordinator, "tidak_cukup_bukti", ALASAN)

    teks = halaman(satu, tanda.kode_akses)

    assert f"alasan: {ALASAN}" in teks
    assert "Kirim lagi dengan bukti atau keterangan baru" in teks
    assert "Tanpa identitas" not in teks
    assert "Unsur laporan" not in teks


def test_what_was_withdrawn_or_merged_says_what_comes_of_it():
    ditarik, kode = diterima()
    cabut(ditarik)
    teks = halaman(ditarik, kode)
    assert "Anda boleh melapor lagi." in teks
    assert "Unsur laporan" not in teks

    (asal, kode), (tujuan, _kode) = diterima(), diterima()
    gabungkan(asal, petugas("63.11", Peran.PIMPINAN), tujuan.nomor)
    teks = halaman(asal, kode)
    assert "Hasil penanganannya tertulis di riwayat begitu diumumkan." in teks
    assert "Unsur laporan" not in teks


def test_it_is_not_offered_to_make_a_report_of_what_is_too_late_for_it():
    tanda = terima(INFORMASI, tanggal_diketahui="2024-11-21")
    lewat = "Waktu untuk menjadikannya laporan sudah lewat"
    satu = Laporan.objects.get()
    assert Tenggat.objects.filter(laporan=satu, langkah="pelaporan", selesai_pada=None).exists()

    teks = halaman(satu, tanda.kode_akses)
    assert lewat in teks
    assert "jadikan laporan" not in teks
    assert "Tambah keterangan</button>" in teks
    baru = terima(INFORMASI, tanggal_diketahui=str(pabrik.hari_kantor()))
    teks = halaman(Laporan.objects.get(nomor=baru.nomor), baru.kode_akses)
    assert lewat not in teks
    assert "masih dapat menjadi laporan" in teks
    assert "Lengkapi atau jadikan laporan</button>" in teks


def test_a_verdict_that_can_be_appealed_is_said_and_its_clock_stands_once(pimpinan):
    satu, kode = diregistrasi(["pidana"])
    for langkah, isi, gerak in (
        (Langkah.GAKKUMDU_1, {}, Gerak()),
        (Langkah.KAJIAN, {}, Gerak()),
        (Langkah.GAKKUMDU_2, {}, Gerak()),
        (Langkah.PLENO, {"alasan": ALASAN}, Gerak(ke="pleno")),
        (Langkah.TERUSKAN, {"sasaran": "penyidik"}, Gerak()),
        (Langkah.PENYIDIKAN, {"nomor_laporan_polisi": "LP/1"}, Gerak()),
        (Langkah.LIMPAH_JPU, {}, Gerak()),
        (Langkah.LIMPAH_PN, {}, Gerak()),
        (Langkah.PUTUSAN_PN, {"nomor_putusan": "1/Pid"}, Gerak(hasil="terbukti")),
    ):
        pindahkan(satu, pimpinan, langkah, "pidana", gerak, **isi)

    teks = halaman(satu, kode)

    assert "Pengadilan negeri sudah memutus, tetapi putusannya belum tetap" in teks
    assert teks.count("Permohonan banding oleh terdakwa atau jaksa") == 1


def test_who_reads_the_end_is_led_to_the_outcomes(pimpinan):
    satu, kode = diregistrasi(["hukum_lain"])
    pindahkan(satu, pimpinan, Langkah.KAJIAN, "hukum_lain")
    pindahkan(satu, pimpinan, Langkah.PLENO, "hukum_lain", Gerak(ke="dihentikan"), alasan=ALASAN)
    for ke in (S.STATUS_DIUMUMKAN, S.SELESAI):
        ubah_status(satu, ke, pelaku=pimpinan, peristiwa=ke.value)
        teks = halaman(satu, kode)
        assert "Hasil setiap dugaan tertulis di bawah." in teks
        assert f"Tidak dapat ditindaklanjuti, alasan: {ALASAN}" in teks
    assert "surat pemberitahuan statusnya sudah terbit." in teks
    assert (
        f'ke {satu.kantor.nama} dengan menyebut nomor <span class="utuh-nomor">{satu.nomor}' in teks
    )
