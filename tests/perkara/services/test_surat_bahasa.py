"""Papers are Indonesian whatever language the officer reads the pages in, additions as well."""

import pytest
from django.utils import timezone, translation

from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.queries.dokumen import lembar_dokumen
from pengawasan.dokumen.rules.identitas import SEBUTAN_PIHAK
from pengawasan.perkara.choices.barang import AsalBarang, PenerimaBarang
from pengawasan.perkara.queries.barang import bahan_tanda_terima, daftar_barang
from pengawasan.perkara.queries.surat_tambahan import PENCARI, tambahan_tercatat
from pengawasan.perkara.rules.barang import TERLINDUNG
from pengawasan.perkara.services import surat
from pengawasan.perkara.services.barang import catat_barang
from tests.factories.laporan import petugas
from tests.perkara.penanganan import calon_temuan, ditelusuri, form_a, terdaftar
from tests.perkara.perkara_kaya import REZIM, SEMUA, perkara
from tests.perkara.rules.test_barang import barang
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
BENTUK = {J.SURAT_TUGAS, J.FORM_A, J.TEMUAN, J.PENCABUTAN}
"""Papers of a look into something, of a finding, of a report withdrawn."""


def sama(satu, jenis: J, jalur: str = "") -> bool:
    """Tell whether additions read the same in both languages, and are there at all."""
    with translation.override("en"):
        inggris = dict(tambahan_tercatat(satu, jenis, jalur))
    with translation.override("id"):
        indonesia = dict(tambahan_tercatat(satu, jenis, jalur))
    assert inggris == indonesia, jenis
    return bool(indonesia)


def test_what_a_case_has_on_record_is_told_in_indonesian_for_every_kind_of_paper():
    satu = perkara(**REZIM["PEMILU-2022"])

    terisi = {jenis for jenis in PENCARI for jalur in SEMUA if sama(satu, jenis, jalur)}

    assert terisi >= set(PENCARI) - BENTUK


def test_a_form_a_an_assignment_and_a_finding_are_drafted_in_indonesian():
    ditelusur = ditelusuri()
    form_a(ditelusur)

    assert sama(ditelusur, J.FORM_A)
    assert sama(ditelusur, J.SURAT_TUGAS)
    assert sama(calon_temuan(), J.TEMUAN)
    with translation.override("en"):
        dokumen = surat.siapkan(ditelusur, J.FORM_A, petugas("63.11", Peran.KOORDINATOR))
    assert "Kampanye" in str(lembar_dokumen(dokumen))


def test_the_receipt_of_one_thing_is_indonesian_and_its_roles_are_those_papers_know():
    satu = terdaftar()
    masuk = barang(waktu=timezone.now(), penyerah="Saksi Rahasia", dari="saksi")
    catat_barang(satu, petugas("63.11", Peran.SEKRETARIAT), masuk)
    (terbuka,) = daftar_barang(satu)

    with translation.override("en"):
        isi = bahan_tanda_terima(terbuka, terbuka.mutasi[0])

    assert (isi["perbuatan"], isi["penyerah"]) == ("diterima", "Saksi")
    with translation.override("id"):
        peran = {str(AsalBarang(dari).label) for dari in TERLINDUNG}
        assert peran | {str(PenerimaBarang.PEMILIK.label)} == SEBUTAN_PIHAK
