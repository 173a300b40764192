"""Forwardings as officers work on them: the step's page, the list, the link, paper answers."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from pengawasan.perkara.choices import StatusJalur
from pengawasan.perkara.models import Jalur, Penerusan, TanggapanPenerusan, TautanPenerusan
from tests.factories.bukti import PDF, simpan
from tests.perkara.terusan import (
    NIP,
    RINGKASAN,
    bersurat,
    dipleno,
    diteruskan,
    pimpinan,
    terdaftar,
)
from wilayah.services.akun import terbitkan_token

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]
ISIAN = {
    "jalur": "hukum_lain",
    "sasaran": "bkn",
    "nama_penerima": "BKN Kantor Regional Contoh",
    "nomor_surat": "012/PP.00.02/K.63/XI/2024",
    "ringkasan": RINGKASAN,
    "terlapor_0_nama": "Terlapor Contoh",
    "terlapor_0_jabatan": "Kepala seksi",
    "terlapor_0_instansi": "Dinas Contoh",
    "terlapor_0_nip": "19850315 201001 1 007",
}


def alamat(nama, *isi):
    return reverse(f"petugas:{nama}", args=isi)


def klien():
    satu = Client()
    satu.force_login(pimpinan())
    return satu


def langkah(laporan, nama, jenis="hukum_lain"):
    return alamat("langkah", laporan.nomor, nama) + f"?jalur={jenis}"


def status(laporan, jenis="hukum_lain"):
    return Jalur.objects.get(perkara__laporan=laporan, jenis=jenis).status


def test_the_page_of_the_step_offers_what_fits_the_track_and_asks_what_it_needs():
    laporan = dipleno()
    simpan(laporan, PDF, "kuitansi.pdf")

    teks = klien().get(langkah(laporan, "teruskan")).content.decode()

    assert "Badan Kepegawaian Negara" in teks
    assert "DKPP" not in teks
    assert 'value="Terlapor Contoh"' in teks, "the report's own words stand there already"
    assert "NIP, 18 angka" in teks
    assert "kuitansi.pdf" in teks
    assert "identitas pelapor" not in teks


def test_the_number_comes_of_the_register_where_the_letter_was_issued_here():
    laporan = dipleno()
    assert "012/PP" not in klien().get(langkah(laporan, "teruskan")).content.decode()
    surat = bersurat(laporan)
    teks = klien().get(langkah(laporan, "teruskan")).content.decode()
    assert (
        "boleh dikosongkan" not in re.search(r'data-bidang="nomor_surat">([\s\S]*?)<input', teks)[1]
    )
    bidang = re.search(r'<input[^>]*name="nomor_surat"[^>]*>', teks)[0]
    assert f'value="{surat.nomor}"' in bidang
    assert "disabled" in bidang

    assert klien().post(langkah(laporan, "teruskan"), ISIAN).status_code == 302

    penerusan = Penerusan.objects.get()
    assert (penerusan.surat, penerusan.nomor_surat) == (surat, surat.nomor)
    assert ISIAN["nomor_surat"] != surat.nomor


def test_a_letter_that_is_not_issued_yet_has_no_number_until_it_is():
    laporan = dipleno()
    saya = klien()

    assert saya.post(langkah(laporan, "teruskan"), ISIAN | {"nomor_surat": ""}).status_code == 302

    penerusan = Penerusan.objects.get()
    halaman = alamat("penerusan_satu", penerusan.pk)
    assert "suratnya belum terbit" in saya.get(halaman).content.decode()
    assert "belum bernomor" in saya.get(alamat("penerusan")).content.decode()
    surat = bersurat(laporan)
    assert surat.nomor in saya.get(halaman).content.decode()
    assert surat.nomor in saya.get(alamat("penerusan"), {"cari": surat.nomor}).content.decode()


def test_a_track_is_forwarded_from_its_page_with_the_number_read_leniently():
    laporan = dipleno()

    jawaban = klien().post(langkah(laporan, "teruskan"), ISIAN)

    assert jawaban.status_code == 302, jawaban.content.decode()
    penerusan = Penerusan.objects.get()
    halaman = klien().get(alamat("penerusan_satu", penerusan.pk)).content.decode()
    assert NIP in halaman
    assert status(laporan) == StatusJalur.DITERUSKAN


@pytest.mark.parametrize(
    ("ganti", "kata"),
    [
        ({"terlapor_0_nip": "123"}, "18 angka"),
        ({"terlapor_0_nip": ""}, "18 angka"),
        ({"terlapor_0_instansi": ""}, "instansi"),
        ({"sasaran": ""}, "wajib"),
        ({"nomor_surat": "tanpa angka"}, "memuat angka"),
        ({"ringkasan": "singkat"}, "20"),
        ({"sasaran": "satpol_pp"}, "berada"),
        ({"pada": "2099-01-01T10:00"}, "belum terjadi"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_moves(ganti, kata):
    laporan = dipleno()

    jawaban = klien().post(langkah(laporan, "teruskan"), ISIAN | ganti)

    assert jawaban.status_code == 400
    assert kata in jawaban.content.decode().lower()
    assert status(laporan) == StatusJalur.PLENO


def test_programs_forward_through_the_same_form():
    laporan = dipleno()
    token = terbitkan_token(pimpinan().username)
    badan = {n: v for n, v in ISIAN.items() if not n.startswith("terlapor_0_na")}
    tujuan = f"/api/v1/petugas/perkara/{laporan.perkara.pk}/langkah/"

    def kirim(isi):
        return Client().post(
            tujuan,
            isi | {"langkah": "teruskan"},
            content_type="application/json",
            headers={"authorization": f"Token {token}"},
        )

    salah = kirim(badan | {"terlapor_0_nip": "1"})
    benar = kirim(badan)

    assert salah.status_code == 400
    assert "terlapor_0_nip" in salah.json()["galat"]
    assert benar.status_code == 200, benar.json()
    assert {"jenis": "hukum_lain", "status": "diteruskan"}.items() <= benar.json()["jalur"][
        0
    ].items()
    assert {"pantau", "dikembalikan", "tutup_pemantauan"} <= set(benar.json()["boleh"])


def test_what_comes_back_on_paper_is_typed_in_and_ends_the_track():
    penerusan = diteruskan()
    laporan, saya = penerusan.laporan, klien()

    saya.post(langkah(laporan, "pantau"), {"jalur": "hukum_lain", "nomor_agenda": "7/2024"})
    assert status(laporan) == StatusJalur.PEMANTAUAN
    tutup = {
        "jalur": "hukum_lain",
        "ke": "terbukti",
        "hasil": "terbukti",
        "nomor_surat": "5/BKN/2024",
        "isi": "Dijatuhi hukuman disiplin sedang.",
        "alasan": "BKN menyatakan pelanggaran disiplin terbukti.",
    }
    jawaban = saya.post(langkah(laporan, "tutup_pemantauan"), tutup)

    assert jawaban.status_code == 302, jawaban.content.decode()
    assert status(laporan) == StatusJalur.TERBUKTI
    penerusan.refresh_from_db()
    assert penerusan.keadaan == "ditutup"
    assert [t.jenis for t in TanggapanPenerusan.objects.order_by("dicatat_pada")] == [
        "terima",
        "jawab",
    ]
    assert not laporan.tenggat.filter(jalur="hukum_lain", selesai_pada=None).exists()


def test_an_interim_answer_is_kept_and_the_track_stays_watched():
    penerusan = diteruskan()
    isi = {"hasil": "ditindaklanjuti", "nomor_surat": "3/2024", "isi": "Sedang diperiksa."}

    jawaban = klien().post(alamat("penerusan_jawaban", penerusan.pk), isi)

    assert jawaban.status_code == 302
    assert status(penerusan.laporan) == StatusJalur.DITERUSKAN
    penerusan.refresh_from_db()
    assert penerusan.keadaan == "dijawab"


def test_the_sheet_names_the_letter_and_waits_for_its_number():
    penerusan, tunggu = diteruskan(), "Suratnya belum bernomor."
    lembar = klien().post(alamat("penerusan_tautan", penerusan.pk), {"hari": "7"})
    assert penerusan.nomor_surat in lembar.content.decode()

    belum = diteruskan(nomor_surat="")
    halaman = klien().get(alamat("penerusan_satu", belum.pk)).content.decode()
    assert tunggu in halaman
    assert alamat("penerusan_tautan", belum.pk) not in halaman
    jawaban = klien().post(alamat("penerusan_tautan", belum.pk), {"hari": "7"})
    assert (jawaban.status_code, tunggu in jawaban.content.decode()) == (409, True)


def test_the_link_is_shown_once_with_its_code_to_scan():
    penerusan = diteruskan()

    jawaban = klien().post(alamat("penerusan_tautan", penerusan.pk), {"hari": "7"})

    teks = jawaban.content.decode()
    assert jawaban.status_code == 201
    assert "no-store" in jawaban["Cache-Control"]
    rahasia = re.search(r"/terusan/([0-9A-Z]{26})/", teks)[1]
    assert "<svg" in teks
    tautan = TautanPenerusan.objects.get()
    assert timedelta(days=6) < tautan.berlaku_sampai - timezone.now() <= timedelta(days=7)
    for tujuan in (alamat("penerusan_satu", penerusan.pk), alamat("penerusan")):
        assert rahasia not in klien().get(tujuan).content.decode()
    assert Client().post(f"/terusan/{rahasia}/").status_code == 302
    klien().post(alamat("penerusan_cabut", penerusan.pk))
    tautan.refresh_from_db()
    assert tautan.dicabut_pada is not None


def test_a_decision_after_a_hearing_is_delivered_from_its_page():
    laporan = terdaftar("administrasi")
    tujuan = alamat("sampaikan", laporan.nomor, "administrasi")
    assert klien().get(tujuan).status_code == 409
    Jalur.objects.filter(perkara__laporan=laporan).update(
        status_sebelum="sidang",
        langkah_terakhir="putusan",
        status="pemantauan",
        hasil="terbukti",
        status_sejak=timezone.now() - timedelta(hours=1),
    )
    isi = {n: v for n, v in ISIAN.items() if n != "jalur"} | {"sasaran": "kpu_kabupaten"}
    isi = {n: v for n, v in isi.items() if n != "terlapor_0_nip"}

    assert klien().get(tujuan).status_code == 200
    jawaban = klien().post(tujuan, isi)

    assert jawaban.status_code == 302, jawaban.content.decode()
    assert Penerusan.objects.get().sasaran == "kpu_kabupaten"
