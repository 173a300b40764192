"""A track's bundle: complete or not, what leaves, and to whom."""

import hashlib
import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from laporan.transports import gudang
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.naskah import Kop, Naskah
from pengawasan.dokumen.services.dokumen import Rancangan, susun, terbitkan
from pengawasan.dokumen.tasks import pdf_dokumen
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.queries.bundel import susun_bundel
from pengawasan.perkara.rules.klarifikasi import UndanganMasuk
from pengawasan.perkara.services.bundel import buka_orang_bundel
from pengawasan.perkara.services.klarifikasi import mulai_klarifikasi
from tests.factories.bukti import PDF, foto, simpan
from tests.perkara.terusan import NIP, dipleno, diteruskan, pimpinan, terdaftar
from tests.perkara.views.test_halaman import masuk
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]
UNDUH = {"alasan": "penyerahan kepada SPKT"}


@pytest.fixture
def pidana():
    """Return a criminal track with evidence and an issued study."""
    laporan = terdaftar(JenisJalur.PIDANA)
    simpan(laporan, foto(), "rumah Pelapor.jpg")
    simpan(laporan, PDF, "kuitansi.pdf")
    naskah(laporan, JenisDokumen.KAJIAN)
    return dipleno(JenisJalur.PIDANA, laporan)


def naskah(laporan, jenis, *, beridentitas=False, jalur="pidana"):
    isi = Naskah("surat", "Kajian", Kop("Lembaga", "Kantor"))
    surat = susun(
        laporan, jenis, pimpinan(), Rancangan(isi, beridentitas=beridentitas), jalur=jalur
    )
    terbitkan(surat, pimpinan())
    pdf_dokumen(surat)
    return surat


def alamat(nama, *isi):
    return reverse(f"petugas:{nama}", args=isi)


def klien():
    satu = Client()
    satu.force_login(pimpinan())
    return satu


def unduh(laporan, jenis="pidana", **isi):
    jawaban = klien().post(alamat("bundel_unduh", laporan.nomor, jenis), UNDUH | isi)
    assert jawaban.status_code == 200, jawaban.content
    return b"".join(jawaban.streaming_content), jawaban


def buka(isi):
    return zipfile.ZipFile(io.BytesIO(isi))


def test_an_item_that_has_only_a_draft_says_so_and_leads_to_it():
    laporan = dipleno(JenisJalur.PIDANA, terdaftar(JenisJalur.PIDANA))
    isi = Naskah("surat", "Kajian", Kop("Lembaga", "Kantor"))
    surat = susun(laporan, JenisDokumen.KAJIAN, pimpinan(), Rancangan(isi), jalur="pidana")

    teks = klien().get(alamat("bundel", laporan.nomor, "pidana")).content.decode()

    assert "Baru konsep; masuk setelah diterbitkan." in teks
    assert f'href="{alamat("surat", laporan.nomor)}#d{surat.pk}"' in teks


def test_every_file_of_the_archive_is_in_the_manifest_under_its_true_hash(pidana):
    isi, jawaban = unduh(pidana)

    with buka(isi) as arsip:
        manifes = json.loads(arsip.read("MANIFES.json"))
        nama = set(arsip.namelist()) - {"MANIFES.json", "MANIFES.txt"}
        assert {satu["berkas"] for satu in manifes["baris"]} == nama
        for satu in manifes["baris"]:
            berkas = arsip.read(satu["berkas"])
            assert hashlib.sha256(berkas).hexdigest() == satu["sha256"], satu
            assert len(berkas) == satu["ukuran"]
        sidik = hashlib.sha256(arsip.read("MANIFES.json")).hexdigest()
    assert Jejak.objects.get(peristiwa="bundel_diunduh").rincian["sha256_manifes"] == sidik
    assert jawaban["Content-Disposition"].startswith('attachment; filename="bundel-pidana-')
    assert "no-store" in jawaban["Cache-Control"]


def test_the_archive_holds_originals_papers_and_lists_and_names_what_is_missing(pidana):
    isi, _ = unduh(pidana)

    with buka(isi) as arsip:
        nama = arsip.namelist()
        assert arsip.read("n-barang-bukti/01-bukti-01.jpg") == foto()
        assert arsip.read("n-barang-bukti/02-bukti-02.pdf") == PDF
        assert {"c-daftar-isi/01-daftar-isi.pdf", "e-kajian/01-kajian.pdf"} <= set(nama)
        assert arsip.read("k-daftar-saksi/01-daftar-saksi.pdf").startswith(b"%PDF")
        manifes = json.loads(arsip.read("MANIFES.json"))
        assert "f. Laporan hasil penyelidikan" in manifes["belum_ada"]
        assert not [satu for satu in manifes["belum_ada"] if satu.startswith("e.")]
    assert not [satu for satu in nama if "Pelapor" in satu], "a reporter's label names nobody"


def test_the_same_case_gives_the_same_archive_every_time(pidana):
    assert unduh(pidana)[0] == unduh(pidana)[0]


def test_without_the_tick_nobody_is_named_and_papers_that_name_are_held_back(pidana):
    naskah(pidana, JenisDokumen.LAPORAN, beridentitas=True)
    isi, _ = unduh(pidana)

    with buka(isi) as arsip:
        manifes = json.loads(arsip.read("MANIFES.json"))
        assert manifes["ditahan"]
        assert not [nama for nama in arsip.namelist() if nama.startswith("d-")]
    assert not Jejak.objects.filter(peristiwa="identitas_dibuka").exists()


def test_with_the_tick_the_opening_is_on_the_trail_and_the_papers_go_along(pidana):
    naskah(pidana, JenisDokumen.LAPORAN, beridentitas=True)
    isi, _ = unduh(pidana, identitas="ya")

    with buka(isi) as arsip:
        assert "d-formulir/01-laporan.pdf" in arsip.namelist()
        assert json.loads(arsip.read("MANIFES.json"))["ditahan"] == []
    assert Jejak.objects.get(peristiwa="identitas_dibuka").rincian["alasan"] == UNDUH["alasan"]


def test_a_damaged_file_stops_the_whole_bundle(pidana):
    bukti = pidana.bukti.first()
    berkas = gudang.jalur(bukti.pk)
    berkas.write_bytes(berkas.read_bytes()[:-1] + b"\0")

    jawaban = klien().post(alamat("bundel_unduh", pidana.nomor, "pidana"), UNDUH)

    assert jawaban.status_code == 409
    assert not Jejak.objects.filter(peristiwa="bundel_diunduh").exists()


def test_the_page_says_what_is_missing_before_anything_is_forwarded(pidana):
    halaman = klien().get(alamat("bundel", pidana.nomor, "pidana")).content.decode()
    langkah = klien().get(alamat("langkah", pidana.nomor, "teruskan") + "?jalur=pidana")

    assert "butir belum ada" in halaman
    assert "f. Laporan hasil penyelidikan" in halaman
    assert "f. Laporan hasil penyelidikan" in langkah.content.decode()


def test_bkn_gets_its_own_items_with_the_officials_numbers():
    penerusan = diteruskan()
    isi, _ = unduh(penerusan.laporan, "hukum_lain")

    with buka(isi) as arsip:
        assert json.loads(arsip.read("MANIFES.json"))["bundel"] == "bkn"
        assert "c-daftar-terlapor/01-daftar-terlapor.pdf" in arsip.namelist()
        assert NIP.encode() not in arsip.read("MANIFES.json")


def test_other_bodies_get_the_evidence_chosen_for_them():
    laporan = dipleno(JenisJalur.KODE_ETIK)
    satu, _dua = simpan(laporan, PDF), simpan(laporan, PDF + b"2")
    diteruskan(JenisJalur.KODE_ETIK, laporan=laporan, bukti=(satu.pk,))

    with buka(unduh(laporan, "kode_etik")[0]) as arsip:
        bukti = [nama for nama in arsip.namelist() if nama.startswith("e-bukti/")]
    assert bukti == ["e-bukti/01-bukti-01.pdf"]


@pytest.mark.parametrize("cara", ["get", "post"])
def test_the_bundle_is_for_who_works_on_the_case_in_its_office(pidana, cara):
    halaman = [
        alamat("bundel", pidana.nomor, "pidana"),
        alamat("bundel_unduh", pidana.nomor, "pidana"),
        alamat("bundel_unggah", pidana.nomor, "pidana", "f"),
    ]
    for tujuan in halaman:
        asing = getattr(masuk("64.72", Peran.PIMPINAN), cara)(tujuan, UNDUH)
        assert asing.status_code == 404
        for kode, peran in (
            ("63.11", Peran.PENERIMA),
            ("63.11", Peran.AUDITOR),
            ("63", Peran.PIMPINAN),
        ):
            assert getattr(masuk(kode, peran), cara)(tujuan, UNDUH).status_code in {403, 405}
        assert getattr(Client(), cara)(tujuan, UNDUH).status_code in {302, 403}
    assert not Jejak.objects.filter(peristiwa="bundel_diunduh").exists()


def test_a_track_the_case_has_not_has_no_bundle(pidana):
    assert klien().get(alamat("bundel", pidana.nomor, "kode_etik")).status_code == 404
    assert klien().get(alamat("bundel", pidana.nomor, "tidak-ada")).status_code == 404


def test_no_bundle_leaves_without_a_reason(pidana):
    jawaban = klien().post(alamat("bundel_unduh", pidana.nomor, "pidana"), {"alasan": " "})

    assert jawaban.status_code == 400
    assert not Jejak.objects.filter(peristiwa="bundel_diunduh").exists()


@pytest.mark.parametrize(("identitas", "tanda"), [({"identitas": "on"}, True), ({}, False)])
def test_who_asked_for_names_need_not_ask_again_after_an_error(pidana, identitas, tanda):
    jawaban = klien().post(
        alamat("bundel_unduh", pidana.nomor, "pidana"), {"alasan": ""} | identitas
    )

    halaman = jawaban.content.decode()
    kotak = halaman[halaman.index('name="identitas"') :].split(">")[0]
    assert jawaban.status_code == 400
    assert ("checked" in kotak) is tanda


def test_experts_heard_on_the_track_stand_in_the_list_and_witnesses_only_by_number():
    laporan = terdaftar(JenisJalur.HUKUM_LAIN, saksi=[{"nama": "Saksi Contoh"}])
    lusa = timezone.now() + timedelta(days=2)
    ahli = UndanganMasuk(
        "ahli", lusa, "kantor", nama="Ahli Contoh", alamat="Kampus Contoh", perihal="Pendapat ahli."
    )
    mulai_klarifikasi(laporan, pimpinan(), "hukum_lain", ahli)
    jalur = laporan.perkara.jalur.get()

    orang = buka_orang_bundel(laporan, pimpinan(), jalur, "menyusun bundel", bernama=False)

    assert [(satu.sebutan, satu.nama) for satu in orang] == [
        ("Pelapor", ""),
        ("Saksi 1", ""),
        ("Ahli", "Ahli Contoh"),
    ]
    bernama = buka_orang_bundel(laporan, pimpinan(), jalur, "menyusun bundel", bernama=True)
    assert [satu.nama for satu in bernama] == ["Pelapor Contoh", "Saksi Contoh", "Ahli Contoh"]


@pytest.mark.parametrize(
    "jenis", [JenisDokumen.KAJIAN, JenisDokumen.KETERANGAN_SUMPAH, JenisDokumen.SURAT_TUGAS]
)
def test_a_study_or_statement_of_no_track_stays_out_and_other_papers_go_along(jenis):
    laporan = dipleno(JenisJalur.PIDANA, terdaftar(JenisJalur.PIDANA))
    naskah(laporan, jenis, jalur="")

    bundel = susun_bundel(laporan, JenisJalur.PIDANA, beridentitas=True)
    isi = [satu for _, berkas in bundel.butir for satu in berkas]
    assert len(isi) == (jenis == JenisDokumen.SURAT_TUGAS)
