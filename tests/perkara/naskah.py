"""Papers for the tests of their pages: a report received, a paper issued, who works on them."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from laporan.models import Laporan
from pengawasan.dokumen.models import Dokumen
from tests.factories.laporan import laporan
from tests.factories.naskah import konsep
from tests.perkara.views.test_halaman import BERKAS, alamat, masuk
from wilayah.choices import Peran

PDF = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n"


@pytest.fixture
def diterima(db: None) -> Laporan:
    """Return a report whose files were received in the office."""
    satu = laporan()
    assert masuk("63.11").post(alamat("terima", satu.nomor), BERKAS).status_code == 302
    return Laporan.objects.get(pk=satu.pk)


@pytest.fixture
def terbit(diterima: Laporan, folder_bukti: Path) -> Dokumen:
    """Return an issued paper of that report."""
    dokumen = konsep(dari=diterima)
    jawaban = sekretaris().post(alamat("surat_terbit", diterima.nomor, dokumen.pk))
    assert jawaban.status_code == 302
    return Dokumen.objects.get(pk=dokumen.pk)


def sekretaris() -> Client:
    return masuk("63.11", Peran.SEKRETARIAT)


def koordinator() -> Client:
    return masuk("63.11", Peran.KOORDINATOR)


def pindaian(isi: bytes = PDF, nama: str = "naskah.pdf") -> dict[str, Any]:
    """Return what the form of a signed copy sends."""
    return {"cara": "pindaian", "berkas": SimpleUploadedFile(nama, isi)}


def isian(klien: Client, halaman: str) -> dict[str, Any]:
    """Return what the form on a page holds, as a browser would send it back."""
    isi = klien.get(halaman).context["form"]
    return {nama: isi[nama].value() or "" for nama in isi.fields}
