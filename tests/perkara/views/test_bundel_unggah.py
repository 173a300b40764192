"""Scans put into a track's bundle: each in its item, all or none, withdrawn and not deleted."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from laporan.transports import gudang
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import BerkasBundel
from pengawasan.perkara.queries.bundel import kurang_bundel
from tests.factories.bukti import PDF, foto
from tests.perkara.terusan import dipleno, terdaftar
from tests.perkara.views.test_bundel import alamat, buka, klien, unduh
from wilayah.models import Jejak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]


@pytest.fixture
def pidana():
    """Return a criminal track that may be forwarded."""
    return dipleno(JenisJalur.PIDANA, terdaftar(JenisJalur.PIDANA))


def test_a_scan_fills_its_item_and_can_be_withdrawn(pidana):
    tujuan = alamat("bundel_unggah", pidana.nomor, "pidana", "f")
    petugas = klien()
    assert "f" in kurang_bundel(pidana, "pidana")

    pindaian = SimpleUploadedFile("lidik.pdf", PDF, "application/pdf")
    assert petugas.post(tujuan, {"berkas": pindaian}).status_code == 302

    assert "f" not in kurang_bundel(pidana, "pidana")
    with buka(unduh(pidana)[0]) as arsip:
        assert arsip.read("f-laporan-penyelidikan/01-laporan-penyelidikan.pdf") == PDF
    berkas = BerkasBundel.objects.get()
    petugas.post(alamat("bundel_tarik", pidana.nomor, "pidana", berkas.pk))
    assert "f" in kurang_bundel(pidana, "pidana")
    assert BerkasBundel.objects.count() == 1, "withdrawn, not deleted"


@pytest.mark.parametrize(("huruf", "isi"), [("z", PDF), ("f", b"MZ program")])
def test_a_scan_for_no_item_or_of_no_kind_is_not_kept(pidana, huruf, isi):
    tujuan = alamat("bundel_unggah", pidana.nomor, "pidana", huruf)
    sebelum = set(gudang.isi_folder())

    klien().post(tujuan, {"berkas": SimpleUploadedFile("x.pdf", isi)})

    assert not BerkasBundel.objects.exists()
    assert set(gudang.isi_folder()) == sebelum


def test_of_several_files_sent_at_once_all_are_kept_or_none(pidana):
    tujuan = alamat("bundel_unggah", pidana.nomor, "pidana", "f")
    sama = [SimpleUploadedFile("a.pdf", PDF), SimpleUploadedFile("b.pdf", PDF)]
    beda = [SimpleUploadedFile("a.pdf", PDF), SimpleUploadedFile("b.jpg", foto())]
    dahulu = set(gudang.isi_folder())

    assert klien().post(tujuan, {"berkas": sama}).status_code == 409
    assert (BerkasBundel.objects.count(), set(gudang.isi_folder())) == (0, dahulu)
    assert not Jejak.objects.filter(peristiwa="bundel_diisi").exists()

    assert klien().post(tujuan, {"berkas": beda}).status_code == 302
    assert BerkasBundel.objects.count() == 2
    assert unduh(pidana)


@pytest.mark.parametrize("jenis", ["%00", "asing", "kode_etik"])
def test_nothing_is_withdrawn_from_a_track_the_case_has_not(pidana, jenis):
    tujuan = f"/petugas/laporan/{pidana.nomor}/bundel/{jenis}/tarik/{uuid4()}/"

    assert klien().post(tujuan).status_code == 404
