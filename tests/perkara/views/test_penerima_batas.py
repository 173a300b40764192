"""What of the bundle stays back behind the body's link: scans, and what came after it left."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.tasks import pdf_dokumen
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import BarangBukti, Penerusan
from pengawasan.perkara.queries.bundel import susun_bundel
from pengawasan.perkara.rules import bundel_daftar as daftar
from tests.factories.bukti import PDF, foto
from tests.perkara.naskah import pindaian, sekretaris
from tests.perkara.terusan import (
    Peramban,
    bersurat,
    dikoreksi,
    dipleno,
    diteruskan,
    terdaftar,
)
from tests.perkara.views.test_barang import isian
from tests.perkara.views.test_bundel import alamat, klien, naskah
from tests.perkara.views.test_penerima_bundel import ambil, nama

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]
SUMPAH, KAJIAN = "i-ba-sumpah/01-ba-sumpah.pdf", "e-kajian/01-kajian.pdf"
DITAHAN = ["i. Berita acara sumpah (pindaian 1)", "o. Administrasi penyelidikan (pindaian 1)"]


def unggah(laporan: Laporan, huruf: str, jenis: str = "pidana") -> None:
    """Put a scan into an item of the bundle, as an officer does."""
    berkas = SimpleUploadedFile("pindaian.pdf", PDF, "application/pdf")
    tujuan = alamat("bundel_unggah", laporan.nomor, jenis, huruf)
    sasaran = "?sasaran=bkn" if jenis == "hukum_lain" else ""
    assert klien().post(tujuan + sasaran, {"berkas": berkas}).status_code == 302


def dipindai(surat: Dokumen) -> None:
    """File the scan of a paper's signed sheet."""
    tujuan = alamat("surat_final", surat.laporan.nomor, surat.pk)
    assert sekretaris().post(tujuan, pindaian(PDF)).status_code == 302


def isi(penerusan: Penerusan) -> tuple[list[str], list[str], list[str]]:
    """Return what the body takes: its files, what was held back, and what goes by a scan."""
    with ambil(Peramban(penerusan)) as arsip:
        manifes = json.loads(arsip.read("MANIFES.json"))
        scan = [nm for nm in nama(arsip) if arsip.read(nm) == PDF]
        return nama(arsip), manifes["ditahan"], scan


def test_scans_stay_back_where_identity_was_withheld_and_the_manifest_names_them():
    laporan = dipleno(JenisJalur.PIDANA, terdaftar(JenisJalur.PIDANA))
    surat = naskah(laporan, JenisDokumen.KAJIAN)
    dipindai(surat)
    unggah(laporan, "i")
    unggah(laporan, "o")

    berkas, ditahan, scan = isi(diteruskan(JenisJalur.PIDANA, laporan=laporan))

    assert scan == []
    assert KAJIAN in berkas, "the printed paper goes in the place of its scan"
    assert not [satu for satu in berkas if satu.startswith(("i-", "o-"))]
    assert ditahan == [f"{surat.judul} {surat.nomor} (pindaian bertanda tangan)", *DITAHAN]
    milik_kantor = susun_bundel(laporan, "pidana")
    assert [len(milik_kantor.isi[huruf]) for huruf in "eio"] == [1, 1, 1]
    assert milik_kantor.ditahan == ()


def test_scans_go_along_where_identity_was_handed_over():
    laporan = dipleno(JenisJalur.PIDANA, terdaftar(JenisJalur.PIDANA))
    dipindai(naskah(laporan, JenisDokumen.KAJIAN))
    unggah(laporan, "i")

    _berkas, ditahan, scan = isi(diteruskan(JenisJalur.PIDANA, laporan=laporan, identitas=True))

    assert (scan, ditahan) == ([KAJIAN, SUMPAH], [])


def test_no_other_body_than_the_police_gets_a_scan():
    laporan = dipleno()
    unggah(laporan, "d", "hukum_lain")

    berkas, ditahan, _scan = isi(diteruskan(laporan=laporan))

    assert not [satu for satu in berkas if satu.startswith("d-")]
    assert ditahan == ["d. Berita acara klarifikasi (pindaian 1)"]


def test_what_came_after_the_track_left_stays_back_but_its_letter_and_corrections():
    laporan = dipleno(JenisJalur.PIDANA, terdaftar(JenisJalur.PIDANA))
    kajian = naskah(laporan, JenisDokumen.KAJIAN)
    penerusan = diteruskan(JenisJalur.PIDANA, laporan=laporan, identitas=True)
    naskah(laporan, JenisDokumen.UNDANGAN_KLARIFIKASI)
    unggah(laporan, "i")
    pdf_dokumen(bersurat(laporan, JenisJalur.PIDANA))
    koreksi = dikoreksi(kajian)
    pdf_dokumen(koreksi)

    berkas, ditahan, _scan = isi(penerusan)

    assert [satu for satu in berkas if satu[0] in "aegi"] == [
        "a-surat-pengantar/01-penerusan-pidana.pdf",
        KAJIAN,
    ]
    assert ditahan == []
    with ambil(Peramban(penerusan)) as arsip:
        baris = json.loads(arsip.read("MANIFES.json"))["baris"]
    assert [b["sumber"] for b in baris if b["berkas"] == KAJIAN] == [koreksi.nomor]


@pytest.mark.parametrize(
    ("jenis", "identitas", "kata"),
    [
        ("hukum_lain", False, "tanpa pindaian unggahan dan naskah yang memuat identitas"),
        ("pidana", False, "tanpa pindaian unggahan dan naskah yang memuat identitas"),
        ("pidana", True, "identitas pelapor dan saksi, dan isi bundel"),
    ],
)
def test_the_office_reads_what_the_link_opens(jenis, identitas, kata):
    laporan = dipleno(jenis)
    orang = klien()
    langkah = alamat("langkah", laporan.nomor, "teruskan") + f"?jalur={jenis}"
    assert "Tautan penerima membuka surat" in orang.get(langkah).content.decode()

    penerusan = diteruskan(jenis, laporan=laporan, identitas=identitas)

    assert kata in orang.get(alamat("penerusan_satu", penerusan.pk)).content.decode()
    bundel = orang.get(alamat("bundel", laporan.nomor, jenis)).content.decode()
    assert "Pindaian yang ditambahkan di sini" in bundel


@pytest.mark.parametrize("identitas", [False, True])
def test_photos_of_things_and_the_words_about_them_go_where_identity_goes(identitas, monkeypatch):
    laporan = dipleno(JenisJalur.PIDANA, terdaftar(JenisJalur.PIDANA))
    kantor = klien()
    kantor.post(alamat("barang_tambah", laporan.nomor), isian(uraian="Amplop dari tetangga."))
    benda = BarangBukti.objects.get()
    gambar = SimpleUploadedFile("f.jpg", foto(), "image/jpeg")
    kantor.post(alamat("barang_unggah", benda.pk), {"foto": gambar})
    didaftar: list[str] = []
    asli = daftar.daftar_barang

    def lihat(kepala, benda, digital):
        didaftar.extend(satu.uraian for satu in benda)
        return asli(kepala, benda, digital)

    monkeypatch.setattr(daftar, "daftar_barang", lihat)

    berkas, ditahan, _ = isi(diteruskan(JenisJalur.PIDANA, laporan=laporan, identitas=identitas))

    assert [satu for satu in berkas if satu.startswith("n-")] == (
        ["n-barang-bukti/01-foto-barang.jpg"] if identitas else []
    )
    assert ditahan == ([] if identitas else [f"Foto barang {benda.nomor}"])
    (kata,) = didaftar
    assert ("tetangga" in kata) is identitas
    assert kata.startswith(benda.get_jenis_display())
