"""SIGAPLAPOR's number on a report, the search by it, and the export in its terms."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from laporan.models import Laporan
from pengawasan.perkara.models import KajianAwal, NomorSigaplapor
from pengawasan.perkara.queries.antrean import Saringan, antrean
from tests.factories.laporan import INFORMASI, hari_kantor, kantor, laporan, petugas
from tests.perkara.test_cetak import buka as buka_xlsx
from tests.perkara.views.test_halaman import KURANG, alamat, masuk
from tests.perkara.views.test_register import terdaftar
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
EKSPOR = reverse("petugas:sigaplapor")
NOMOR = "002/LP/PL/Kab/27.09/III/2024"


def masa():
    """Return the period asked for: a month back, by the office's clock."""
    hari = hari_kantor()
    return {"dari": str(hari - timedelta(days=30)), "sampai": str(hari + timedelta(days=1))}


def tulis(klien, satu, nomor=NOMOR):
    return klien.post(alamat("sigaplapor_nomor", satu.nomor), {"nomor": nomor})


def ekspor(klien, **ganti):
    jawaban = klien.post(EKSPOR, masa() | {"bentuk": "csv"} | ganti)
    assert jawaban.status_code == 200, jawaban.content.decode()[:2000]
    return list(csv.DictReader(io.StringIO(jawaban.content.decode("utf-8-sig"))))


def test_the_number_is_entered_corrected_and_both_stay_on_the_trail():
    (perkara,) = terdaftar()
    saya = masuk("63.11", Peran.SEKRETARIAT)

    assert tulis(saya, perkara.laporan, " 001/LP/salah ").status_code == 302
    assert tulis(saya, perkara.laporan).status_code == 302
    assert tulis(saya, perkara.laporan).status_code == 302

    assert NomorSigaplapor.objects.get().nomor == NOMOR
    baris = Jejak.objects.filter(peristiwa="nomor_sigaplapor_dicatat").order_by("urut")
    assert [satu.rincian for satu in baris] == [
        {"nomor": "001/LP/salah"},
        {"nomor": NOMOR, "dahulu": "001/LP/salah"},
    ]
    halaman = saya.get(alamat("sigaplapor_nomor", perkara.laporan.nomor)).content.decode()
    assert NOMOR.replace("/", "/<wbr>") in halaman


@pytest.mark.parametrize("nomor", ["", "=1+1", "x" * 80, "<script>", "\0"])
def test_what_cannot_be_a_number_is_refused_at_its_field(nomor):
    satu = laporan()

    jawaban = tulis(masuk("63.11"), satu, nomor)

    assert jawaban.status_code == 400
    assert not NomorSigaplapor.objects.exists()


def test_a_number_names_one_report_whatever_its_capitals():
    satu, lain = laporan(), laporan()
    saya = masuk("63.11")
    tulis(saya, satu)

    jawaban = tulis(saya, lain, NOMOR.lower())

    assert jawaban.status_code == 400
    assert "laporan lain" in jawaban.content.decode()
    isi = {"laporan": lain, "petugas": petugas("63.11"), "waktu": timezone.now()}
    for nomor, kendala in ((NOMOR.upper(), "names_one_report"), ("=1", "looks_like_one")):
        with pytest.raises(IntegrityError, match=kendala), transaction.atomic():
            NomorSigaplapor.objects.create(nomor=nomor, **isi)


def test_strangers_and_readers_enter_nothing():
    satu = laporan()

    assert tulis(masuk("64.72"), satu).status_code == 404
    assert tulis(masuk("63.11", Peran.ADMIN), satu).status_code == 403
    assert tulis(masuk("63.11", Peran.AUDITOR), satu).status_code == 403
    assert tulis(masuk("63"), satu).status_code == 403
    assert tulis(Client(), satu).status_code == 302
    halaman = masuk("63.11", Peran.AUDITOR).get(alamat("sigaplapor_nomor", satu.nomor))
    assert "Peran Anda" in halaman.content.decode()
    assert not NomorSigaplapor.objects.exists()


def test_a_report_is_found_by_its_number_also_when_it_is_closed():
    satu, saya = laporan(), petugas("63.11")
    tulis(masuk("63.11"), satu)
    Laporan.objects.filter(pk=satu.pk).update(
        status="dicabut", status_sebelum="menunggu_berkas_asli"
    )

    for teks in (NOMOR, NOMOR.lower(), " 002 /LP/PL/Kab/27.09/III/2024 "):
        assert [b.nomor for b in antrean(saya, Saringan(cari=teks)).baris] == [satu.nomor]
    assert antrean(petugas("64.72"), Saringan(cari=NOMOR)).baris == []
    assert antrean(saya, Saringan(cari="003/LP")).baris == []


def test_an_export_speaks_sigaplapors_words_and_no_names():
    (perkara,) = terdaftar()
    tulis(masuk("63.11"), perkara.laporan)
    laporan(INFORMASI)

    (baris,) = ekspor(masuk("63.11", Peran.AUDITOR))

    assert baris["Nomor SIGAPLAPOR"] == NOMOR
    assert baris["Nomor Register"] == perkara.nomor_registrasi
    assert (baris["Kat 1"], baris["Kat 2"]) == ("Registrasi", "Ditangani Bawaslu Tempat Melapor")
    assert baris["Tanggal Registrasi"] == str(hari_kantor())
    assert (baris["Kabupaten/Kota"], baris["Kecamatan"]) == (
        "Kabupaten Balangan",
        "Kecamatan Halong",
    )
    assert baris["Jenis Pelanggaran"] == "Tindak pidana"
    datar = "\n".join(baris.values())
    desa = perkara.laporan.nama_wilayah.split(", ")[0]
    for rahasia in ("Pelapor Contoh", "Terlapor", "amplop", "0812", desa, "balai desa"):
        assert rahasia not in datar


def test_an_export_is_indonesian_also_on_an_english_screen():
    terdaftar()
    saya = masuk("63.11")
    saya.cookies["bahasa"] = "en"

    assert ekspor(saya)[0]["Dugaan"] == "Politik uang"


def test_a_report_passed_on_is_in_the_exports_of_both_offices():
    (perkara,) = terdaftar()
    sebelah, satu = kantor("63.10"), perkara.laporan
    KajianAwal.objects.create(
        laporan=satu,
        putaran=2,
        kantor=kantor("63.11"),
        petugas=petugas("63.11"),
        putusan="limpahkan",
        ke_kantor=sebelah,
        waktu=timezone.now(),
    )
    Laporan.objects.filter(pk=satu.pk).update(kantor=sebelah)

    (lama,), (baru,) = ekspor(masuk("63.11")), ekspor(masuk("63.10"))

    assert lama["Kat 2"] == "Dilimpahkan"
    assert baru["Kat 2"] == "Ditangani Bawaslu di tempat dilimpahkan/diteruskan"


def test_the_day_and_cause_of_the_study_are_the_studys_whatever_office_took_the_case_over():
    (perkara,) = terdaftar()
    satu, hari = perkara.laporan, timezone.now() + timedelta(days=2)
    KajianAwal.objects.create(
        laporan=satu,
        putaran=2,
        kantor=kantor("63"),
        petugas=petugas("63"),
        putusan="ambil_alih",
        alasan="Diambil alih provinsi.",
        waktu=hari,
    )

    (baris,) = ekspor(masuk("63.11", Peran.KOORDINATOR), alasan="on")

    assert (baris["Kat 1"], baris["Tanggal Kajian Awal"]) == ("Registrasi", str(hari_kantor()))
    assert baris["Alasan Kajian Awal"] != "Diambil alih provinsi."


def test_reasons_go_along_only_for_who_decides_and_asked_for_them():
    satu = laporan()
    masuk("63.11").post(alamat("terima", satu.nomor), {"diserahkan": ["bukti"], "cara": "langsung"})
    isi = KURANG | {
        "putusan": "tidak_diregistrasi",
        "alasan": "=Bukan pelanggaran",
        "putuskan": "ya",
    }
    masuk("63.11", Peran.KOORDINATOR).post(alamat("kajian", satu.nomor), isi)

    assert "Alasan Kajian Awal" not in ekspor(masuk("63.11", Peran.KOORDINATOR))[0]
    assert "Alasan Kajian Awal" not in ekspor(masuk("63.11"), alasan="on")[0]
    (baris,) = ekspor(masuk("63.11", Peran.KOORDINATOR), alasan="on")
    assert baris["Alasan Kajian Awal"] == "'=Bukan pelanggaran"
    assert baris["Kat 1"] == "Tidak Diregistrasi"
    assert baris["Kode Alasan"]
    assert [
        b.rincian["beralasan"] for b in Jejak.objects.filter(peristiwa="sigaplapor_diekspor")
    ] == [
        *(False, False, True),
    ]


def test_no_reason_goes_to_who_declared_a_stake_in_the_report():
    satu, orang = laporan(), masuk("63.11", Peran.KOORDINATOR)
    masuk("63.11").post(alamat("terima", satu.nomor), {"diserahkan": ["bukti"], "cara": "langsung"})
    isi = KURANG | {"putusan": "tidak_diregistrasi", "alasan": "Bukti kurang.", "putuskan": "ya"}
    masuk("63.11", Peran.PIMPINAN).post(alamat("kajian", satu.nomor), isi)
    assert ekspor(orang, alasan="on")[0]["Alasan Kajian Awal"] == "Bukti kurang."
    ikatan = {"jenis": "keluarga", "alasan": "Terlapor adalah ipar saya."}
    assert orang.post(alamat("konflik", satu.nomor), ikatan).status_code == 302

    (baris,) = ekspor(orang, alasan="on")

    assert (baris["Nomor Awasi"], baris["Alasan Kajian Awal"]) == (satu.nomor, "")
    (baris,) = ekspor(masuk("63.11", Peran.PIMPINAN), alasan="on")
    assert baris["Alasan Kajian Awal"] == "Bukti kurang."


def test_every_export_is_a_line_on_the_offices_trail():
    terdaftar(2)

    ekspor(masuk("63.11"))

    baris = Jejak.objects.get(peristiwa="sigaplapor_diekspor")
    assert (baris.subjek_jenis, baris.subjek) == ("kantor", str(kantor("63.11").pk))
    assert baris.rincian == masa() | {"banyak": 2, "beralasan": False}


def test_a_workbook_holds_the_same_rows():
    perkara = terdaftar(2)

    jawaban = masuk("63.11").post(EKSPOR, masa() | {"bentuk": "xlsx"})

    assert jawaban["Content-Disposition"].endswith('.xlsx"')
    baris = buka_xlsx(jawaban.content)
    nomor = [sel for satu in baris[-2:] for _jenis, sel in satu]
    for satu in perkara:
        assert satu.nomor_registrasi in nomor


@pytest.mark.parametrize(
    "ganti",
    [
        {"dari": ""},
        {"dari": "kemarin"},
        {"sampai": "2020-01-01"},
        {"dari": "2020-01-01"},
        {"dari": "9999-01-01", "sampai": "9999-12-31"},
        {"dari": "0001-01-01", "sampai": "0001-01-01"},
        {"bentuk": "exe"},
    ],
)
def test_a_period_that_cannot_be_is_refused_at_its_field(ganti):
    jawaban = masuk("63.11").post(EKSPOR, masa() | {"bentuk": "csv"} | ganti)

    assert jawaban.status_code == 400
    assert not Jejak.objects.filter(peristiwa="sigaplapor_diekspor").exists()


def test_nobody_exports_another_offices_reports():
    terdaftar()

    assert (
        masuk("64.72").post(EKSPOR, masa() | {"bentuk": "csv", "kantor": "63.11"}).status_code
        == 404
    )
    assert ekspor(masuk("64.72")) == []
    assert len(ekspor(masuk("63"), kantor="63.11")) == 1
    assert masuk("63.11", Peran.ADMIN).post(EKSPOR, masa()).status_code == 403
    assert Client().post(EKSPOR, masa()).status_code == 302


def test_the_page_names_what_still_lacks_its_number():
    pertama, kedua = terdaftar(2)
    tulis(masuk("63.11"), pertama.laporan)

    teks = masuk("63.11").get(EKSPOR).content.decode()

    assert kedua.nomor_registrasi.replace("/", "/<wbr>") in teks
    assert pertama.nomor_registrasi.replace("/", "/<wbr>") not in teks
    tulis(masuk("63.11"), kedua.laporan, "003/LP/PL")
    assert "sudah bernomor" in masuk("63.11").get(EKSPOR).content.decode()


def test_an_export_costs_the_same_queries_for_one_row_and_for_thirty():
    terdaftar()
    saya = masuk("63.11")

    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            ekspor(saya)
        return len(tangkap)

    sedikit = hitung()
    terdaftar(29)

    assert hitung() == sedikit
