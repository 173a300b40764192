"""The pages of clarification, study, Gakkumdu and plenary: who reaches them and what they show."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import (
    BeritaAcaraKlarifikasi,
    Jalur,
    PutusanPleno,
    RapatPleno,
    UndanganKlarifikasi,
)
from pengawasan.perkara.services.jalur import pindahkan
from tests.factories.laporan import petugas
from tests.perkara.pemeriksaan import dikaji, gakkumdu, pidana, undang
from tests.perkara.penanganan import pimpinan, terdaftar
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
WITA = timezone.get_fixed_timezone(8 * 60)
SEMUA = (Peran.PENERIMA, Peran.PENELAAH, Peran.KOORDINATOR, Peran.SEKRETARIAT)


def jam(**lalu):
    return (timezone.now() - timedelta(**lalu)).astimezone(WITA).strftime("%Y-%m-%dT%H:%M")


def undangan(**ganti):
    return {"kepada": "terlapor-1", "jadwal": jam(days=-3), "tempat": "kantor"} | ganti


def acara(**ganti):
    isi = {
        "hadir": "ya",
        "pemeriksa": [petugas("63.11", Peran.PENELAAH).username],
        "mulai": jam(minutes=50),
        "selesai": jam(minutes=20),
        "tanya_0": "Apakah Anda di sana?",
        "jawab_0": "Ya, saya di balai desa.",
    }
    return isi | ganti


def halaman(satu, milik):
    """Return every page of the handling of a case by its address."""
    return [
        alamat("klarifikasi", satu.nomor),
        alamat("klarifikasi_tambah", satu.nomor, "hukum_lain"),
        alamat("undangan", milik.pk),
        alamat("undangan_surat", milik.pk),
        alamat("berita_acara", milik.pk),
        alamat("kajian_pelanggaran", satu.nomor, "hukum_lain"),
        alamat("gakkumdu", satu.nomor),
        alamat("pleno", satu.nomor),
    ]


@pytest.mark.parametrize("cara", ["get", "post", "put", "head"])
def test_the_stranger_finds_none_of_the_pages(cara):
    satu = terdaftar()
    milik = undang(satu)

    for tempat in halaman(satu, milik):
        assert getattr(masuk("64.72", *SEMUA), cara)(tempat).status_code == 404, tempat
        assert getattr(Client(), cara)(tempat).status_code == 302


def test_the_account_administrator_reads_none_and_the_auditor_writes_none():
    satu = terdaftar()
    milik = undang(satu)
    jejak = Jejak.objects.count()

    for tempat in halaman(satu, milik):
        assert masuk("63.11", Peran.ADMIN).get(tempat).status_code == 403, tempat
        assert masuk("63.11", Peran.AUDITOR).post(tempat, acara()).status_code in {403, 405}
    assert Jejak.objects.count() == jejak


def test_the_first_invitation_is_a_step_and_the_next_has_a_page():
    satu, penelaah = terdaftar(), masuk("63.11", Peran.PENELAAH)
    langkah = alamat("langkah", satu.nomor, "klarifikasi")

    dekat = penelaah.post(langkah, undangan(jalur="hukum_lain", jadwal=jam(hours=-1)))
    assert (dekat.status_code, "terlalu dekat" in dekat.content.decode()) == (400, True)
    assert penelaah.post(langkah, undangan(jalur="hukum_lain")).status_code == 302
    tambah = alamat("klarifikasi_tambah", satu.nomor, "hukum_lain")
    assert penelaah.post(tambah, undangan(kepada="pelapor")).status_code == 302

    daftar = penelaah.get(alamat("klarifikasi", satu.nomor)).content.decode()
    assert ("Terlapor 1" in daftar, "Pelapor" in daftar) == (True, True)
    assert "Terlapor Contoh" not in daftar
    assert UndanganKlarifikasi.objects.count() == 2


def test_no_page_shows_a_protected_name_before_a_reason_and_the_letter_one_name_only():
    satu = terdaftar()
    undang(satu)
    milik = undang(satu, kepada="saksi", orang=0, nama="Saksi Kenari", alamat="Jalan Kenari 1")
    koordinator = masuk("63.11", Peran.KOORDINATOR)

    for tempat in [*halaman(satu, milik), alamat("laporan", satu.nomor)]:
        assert "Kenari" not in koordinator.get(tempat).content.decode(), tempat
    surat = alamat("undangan_surat", milik.pk)
    assert koordinator.post(surat, {"alasan": " "}).status_code == 400
    teks = koordinator.post(surat, {"alasan": "menyusun surat"}).content.decode()

    assert ("Saksi Kenari" in teks, "Jalan Kenari 1" in teks) == (True, True)
    for lain in ("Pelapor Contoh", "Terlapor Contoh"):
        assert lain not in teks
    assert masuk("63.11", Peran.PENELAAH).post(surat, {"alasan": "ingin tahu"}).status_code == 403


def test_a_delivery_is_recorded_on_the_page_of_its_invitation():
    milik = undang()
    penerima, tujuan = masuk("63.11", Peran.PENERIMA), alamat("undangan", milik.pk)
    isi = {"cara": "langsung", "waktu": jam(minutes=5), "berhasil": "ya", "penerima": "Keluarga"}

    assert penerima.post(tujuan, isi | {"waktu": jam(days=-1)}).status_code == 400
    assert penerima.post(tujuan, isi).status_code == 302
    assert "Keluarga" in penerima.get(tujuan).content.decode()
    assert "Keluarga" not in masuk("63.11", Peran.AUDITOR).get(tujuan).content.decode()


def test_minutes_grow_row_by_row_and_are_then_signed():
    milik = undang()
    penelaah, tujuan = masuk("63.11", Peran.PENELAAH), alamat("berita_acara", milik.pk)
    banyak = {f"tanya_{n}": f"Pertanyaan ke-{n}" for n in range(5)}

    assert penelaah.post(tujuan, acara(**banyak, simpan="ya")).status_code == 302
    teks = penelaah.get(tujuan).content.decode()
    assert ("Pertanyaan ke-4" in teks, "tanya_9" in teks) == (True, True)
    kurang = penelaah.post(tujuan, acara(selesai="", tandatangani="ya"))
    assert kurang.status_code == 400
    assert penelaah.post(tujuan, acara(tandatangani="ya")).status_code == 302

    assert BeritaAcaraKlarifikasi.objects.get().ditandatangani_pada is not None
    assert "Ya, saya di balai desa." in penelaah.get(tujuan).content.decode()
    assert penelaah.post(tujuan, acara()).status_code == 200
    assert masuk("63.11", Peran.AUDITOR).get(tujuan).status_code == 403


def test_a_study_is_written_on_its_page_and_closed_to_others_until_the_plenary():
    satu = terdaftar()
    pindahkan(satu, petugas("63.11", Peran.PENELAAH), Langkah.KAJIAN, "hukum_lain")
    penelaah = masuk("63.11", Peran.PENELAAH)
    tujuan = alamat("kajian_pelanggaran", satu.nomor, "hukum_lain")

    assert penelaah.post(tujuan, {"fakta": "Amplop kenari ditemukan."}).status_code == 302
    assert "Amplop kenari" in penelaah.get(tujuan).content.decode()
    for kode, peran in (
        ("63.11", Peran.AUDITOR),
        ("63.11", Peran.SEKRETARIAT),
        ("63", Peran.PIMPINAN),
    ):
        jawaban = masuk(kode, peran).get(tujuan)
        assert (jawaban.status_code, "kenari" in jawaban.content.decode()) == (403, False)
    assert penelaah.get(alamat("kajian_pelanggaran", satu.nomor, "pidana")).status_code == 404
    assert penelaah.get(alamat("kajian_pelanggaran", satu.nomor, "x")).status_code == 404


def putusan(nama, hasil="ditindaklanjuti", **ganti):
    isi = {"hasil": hasil, "alasan": "Buktinya cukup menurut rapat.", "pasal": "Pasal 71"}
    return {f"{nama}-{bidang}": nilai for bidang, nilai in (isi | ganti).items()}


def rapat(**ganti):
    hadir = [satu.username for satu in pimpinan()]
    return {
        "pada": jam(),
        "tempat": "ruang rapat",
        "nomor_berita_acara": "1/BA",
        "hadir": hadir,
    } | ganti


def test_one_page_lists_every_track_that_is_ready_and_decides_them():
    satu = dikaji("hukum_lain", "administrasi")
    sekretariat, tujuan = masuk("63.11", Peran.SEKRETARIAT), alamat("pleno", satu.nomor)
    pimpinan()

    teks = sekretariat.get(tujuan).content.decode()
    assert ("hukum_lain-hasil" in teks, "administrasi-hasil" in teks) == (True, True)
    isi = rapat() | putusan("hukum_lain") | putusan("administrasi", "tidak_terbukti")
    assert sekretariat.post(tujuan, isi | {"hukum_lain-alasan": ""}).status_code == 400
    assert sekretariat.post(tujuan, rapat()).status_code == 400
    assert not RapatPleno.objects.exists()
    assert sekretariat.post(tujuan, isi).status_code == 302

    assert PutusanPleno.objects.count() == 2
    assert Dokumen.objects.filter(laporan=satu, jenis="berita_acara_pleno").count() == 1
    assert "Buktinya cukup menurut rapat." in sekretariat.get(tujuan).content.decode()
    assert sekretariat.post(tujuan, isi).status_code == 409


def test_a_track_without_its_study_is_named_with_the_reason():
    satu = terdaftar()
    pindahkan(satu, petugas("63.11", Peran.PENELAAH), Langkah.KAJIAN, "hukum_lain")
    koordinator = masuk("63.11", Peran.KOORDINATOR)

    halaman_pleno = koordinator.get(alamat("pleno", satu.nomor)).content.decode()
    assert "Kajian jalur ini belum lengkap" in halaman_pleno
    langkah = koordinator.get(alamat("langkah", satu.nomor, "pleno") + "?jalur=hukum_lain")
    assert langkah.status_code == 409


def test_dissent_is_shown_to_who_leads_and_said_to_exist_to_the_rest():
    satu = dikaji()
    _a, b = pimpinan(2)
    isi = putusan("hukum_lain", beda_oleh=[b.username], beda_pendapat="Bukti kenari kurang.")
    hadir = [orang.username for orang in pimpinan(2)]
    tujuan = alamat("pleno", satu.nomor)
    assert (
        masuk("63.11", Peran.SEKRETARIAT).post(tujuan, rapat(hadir=hadir) | isi).status_code == 302
    )

    assert "kenari" in masuk("63.11", Peran.KOORDINATOR).get(tujuan).content.decode()
    for peran in (Peran.AUDITOR, Peran.PENELAAH, Peran.SEKRETARIAT):
        teks = masuk("63.11", peran).get(tujuan).content.decode()
        assert ("kenari" in teks, "Ada pendapat berbeda, tertutup." in teks) == (False, True)


def test_the_list_of_gakkumdu_is_kept_by_who_leads_and_the_secretariat():
    koordinator, tujuan = masuk("63.11", Peran.KOORDINATOR), alamat("gakkumdu_anggota")
    isi = {"nama": "Penyidik Contoh", "unsur": "polri", "jabatan": "Penyidik"}

    assert koordinator.post(tujuan, isi | {"unsur": "x"}).status_code == 400
    assert koordinator.post(tujuan, isi).status_code == 302
    assert koordinator.post(tujuan, isi).status_code == 400
    satu = petugas("63.11").kantor.anggota_gakkumdu.get()
    ubah = alamat("gakkumdu_ubah", satu.pk)
    assert koordinator.post(ubah, isi | {"jabatan": "Kanit"}).status_code == 302
    satu.refresh_from_db()
    assert (satu.jabatan, satu.aktif) == ("Kanit", False)
    assert masuk("63.11", Peran.PENELAAH).get(tujuan).status_code == 403
    assert masuk("63.71", Peran.KOORDINATOR).get(ubah).status_code == 404


def test_what_gakkumdu_said_is_on_its_page_and_on_no_other():
    satu = pidana()
    penelaah = masuk("63.11", Peran.PENELAAH)

    assert "187A" in penelaah.get(alamat("gakkumdu", satu.nomor)).content.decode()
    assert "187A" not in penelaah.get(alamat("laporan", satu.nomor)).content.decode()
    for peran in (Peran.AUDITOR, Peran.SEKRETARIAT):
        assert masuk("63.11", peran).get(alamat("gakkumdu", satu.nomor)).status_code == 403


def test_a_discussion_is_taken_as_a_step_with_those_who_were_there():
    satu, anggota = terdaftar(("pidana",)), gakkumdu()
    penelaah, tujuan = masuk("63.11", Peran.PENELAAH), alamat("langkah", satu.nomor, "gakkumdu_1")
    isi = {
        "jalur": "pidana",
        "peserta": [str(a.pk) for a in anggota[:2]],
        "kesimpulan": "Dilanjutkan ke klarifikasi.",
    }

    kurang = penelaah.post(tujuan, isi)
    assert (kurang.status_code, "Tulis alasannya" in kurang.content.decode()) == (400, True)
    assert penelaah.post(tujuan, isi | {"peserta": [str(a.pk) for a in anggota]}).status_code == 302
    assert Jalur.objects.get().status == "gakkumdu_1"
