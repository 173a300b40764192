"""A name typed by hand into a paper closes it to everybody who is not trusted with identities."""

from dataclasses import replace

import pytest

from laporan.choices import CaraSerah
from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import buka_naskah
from pengawasan.dokumen.rules.naskah import Naskah
from pengawasan.perkara.services import surat
from pengawasan.perkara.services.konflik import nyatakan_konflik
from pengawasan.perkara.services.penerimaan import terima_berkas
from tests.factories.laporan import LENGKAP, kantor, laporan, petugas
from tests.perkara.penanganan import terdaftar
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
NAMA = "Nama Diketik"


@pytest.fixture
def diterima() -> Laporan:
    for kode in ("63", "63.11", "63.11.02"):
        kantor(kode)
    satu = laporan(LENGKAP)
    terima_berkas(satu, petugas("63.11"), ["identitas", "bukti"], CaraSerah.LANGSUNG)
    return satu


def bernama(naskah: Naskah) -> Naskah:
    """Type a name into the row of a receipt that was left blank."""
    blok = (
        replace(b, baris=tuple((n, NAMA if n == "Nama Pelapor" else i) for n, i, *_ in b.baris))
        if b.jenis == "isian"
        else b
        for b in naskah.blok
    )
    return naskah.ganti(blok=tuple(blok))


def terbit(satu: Laporan, *, ketik: bool) -> Dokumen:
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    konsep = surat.siapkan(satu, J.TANDA_TERIMA, koordinator)
    naskah = buka_naskah(konsep)
    konsep = surat.ubah(satu, konsep, koordinator, bernama(naskah) if ketik else naskah, ())
    return surat.terbitkan(satu, konsep, petugas("63.11", Peran.SEKRETARIAT))


@pytest.mark.parametrize(
    ("kode", "peran"),
    [("63.11", Peran.AUDITOR), ("63", Peran.PIMPINAN), ("63.11.02", Peran.PENERIMA)],
)
def test_a_receipt_with_a_name_typed_by_hand_opens_to_the_trusted_alone(diterima, kode, peran):
    asing = petugas(kode, peran)
    surat.baca(terbit(diterima, ketik=False), asing)
    dokumen = terbit(diterima, ketik=True)

    with pytest.raises(Penolakan) as galat:
        surat.baca(dokumen, asing)
    surat.baca(dokumen, petugas("63.11", Peran.KOORDINATOR))

    assert galat.value.status == 403
    assert str(galat.value).startswith("Naskah ini menyebut orang; isinya hanya dibaca kantor yang")
    dibuka = Jejak.objects.get(peristiwa="dokumen_beridentitas_dibuka")
    assert dibuka.rincian["dokumen"] == str(dokumen.pk)


def test_who_declared_a_stake_reads_that_it_is_their_stake_that_closes_the_paper(diterima):
    dokumen, koordinator = terbit(diterima, ketik=True), petugas("63.11", Peran.KOORDINATOR)
    nyatakan_konflik(diterima, koordinator, "keluarga", "Terlapor adalah ipar saya.")

    with pytest.raises(Penolakan, match="konflik kepentingan"):
        surat.baca(dokumen, koordinator)


def test_a_witness_named_in_the_second_of_two_saves_closes_the_invitation():
    satu, koordinator = terdaftar(), petugas("63.11", Peran.KOORDINATOR)
    undangan = {"sebagai": "saksi", "ke": 1}
    konsep = surat.siapkan(satu, J.UNDANGAN_KLARIFIKASI, koordinator, "hukum_lain", undangan)
    awal = buka_naskah(konsep)
    surat.ubah(satu, konsep, koordinator, awal.ganti(kepada=()), ())
    assert awal.kepada == ("Saksi", "di tempat")
    assert not konsep.beridentitas

    kosong = buka_naskah(konsep)
    konsep = surat.ubah(satu, konsep, koordinator, kosong.ganti(kepada=(NAMA, "di tempat")), ())

    assert konsep.beridentitas
    with pytest.raises(Penolakan) as galat:
        surat.baca(konsep, petugas("63.11", Peran.AUDITOR))
    assert galat.value.status == 403
