"""An issued paper stays as it was, whoever asks the database; without reasons there is none."""

import os
from itertools import product

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from pengawasan.dokumen.choices import CaraFinal, JenisDokumen
from pengawasan.dokumen.models import Dokumen, SalinanFinal
from pengawasan.dokumen.services.dokumen import terbitkan
from pengawasan.dokumen.services.salinan import SalinanMasuk, finalkan
from pengawasan.dokumen.tasks import pdf_dokumen
from tests.factories.laporan import kantor, petugas
from tests.factories.naskah import TANPA_ALASAN, konsep
from tests.tetap import APPEND_ONLY, lolos
from wilayah.choices import Peran

DITOLAK = (*APPEND_ONLY, "never changes", "keeps its report", "begins as a draft")
UBAH = "UPDATE dokumen_dokumen SET {}"
TERBITKAN_SAJA = """
UPDATE dokumen_dokumen SET keadaan = 'terbit', nomor = '001/X', tahun = 2026, urutan = 1,
  tanggal = '2026-11-21', ditutup_oleh_id = disusun_oleh_id, ditutup_pada = now(),
  unsur = %s::jsonb WHERE id = %s
"""
UBAHAN = [
    "isi = ''",
    "judul = 'Lain'",
    "unsur = '[]'",
    "nomor = '999/X'",
    "urutan = urutan + 1",
    "tanggal = tanggal - 1",
    "keadaan = 'konsep'",
    "keadaan = 'batal'",
    "sha256 = repeat('0', 64)",
    "laporan_id = gen_random_uuid()",
    "beridentitas = true",
]


@pytest.fixture
def final(transactional_db):
    kantor("63.11")
    oleh = petugas("63.11", Peran.SEKRETARIAT)
    dokumen = terbitkan(konsep(), oleh)
    pdf_dokumen(dokumen)
    finalkan(dokumen, oleh, tanda())
    return dokumen


def tanda():
    return SalinanMasuk(
        CaraFinal.ELEKTRONIK,
        penyedia="Penyedia Contoh",
        nomor_sertifikat="00:11",
        ditandatangani_pada=Dokumen.objects.latest("disusun_pada").disusun_pada,
    )


def test_nothing_of_an_issued_paper_changes(final):
    assert lolos(*map(UBAH.format, UBAHAN), sebab=DITOLAK) == []


def test_no_paper_and_no_copy_is_ever_deleted(final):
    tabel = ("dokumen_dokumen", "dokumen_salinanfinal")
    perintah = ("DELETE FROM {}", "TRUNCATE {} CASCADE")

    assert lolos(*(p.format(t) for p, t in product(perintah, tabel)), sebab=DITOLAK) == []


def test_a_signed_copy_never_changes(final):
    assert lolos("UPDATE dokumen_salinanfinal SET penyedia = 'Lain'", sebab=DITOLAK) == []


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE dokumen_dokumen SET kunci_data = 'baru'",
        "UPDATE dokumen_salinanfinal SET kunci_data = 'baru'",
    ],
)
def test_the_wrapping_of_a_key_may_be_renewed(final, perintah):
    with psycopg.connect(os.environ["DATABASE_URL"]) as koneksi:
        assert koneksi.execute(perintah).rowcount == 1


@pytest.mark.django_db
def test_a_paper_is_not_born_issued():
    isi = Dokumen.objects.values().get(pk=konsep().pk)

    with pytest.raises(DatabaseError, match="begins as a draft"), transaction.atomic():
        Dokumen.objects.create(**isi | {"id": None, "keadaan": "terbit"})


@pytest.mark.django_db
@pytest.mark.parametrize("jenis", ["status", "kelengkapan", "kajian_awal"])
@pytest.mark.parametrize(
    "unsur",
    [
        "[]",
        '[{"hasil": "belum", "alasan": ""}]',
        '[{"hasil": "belum", "alasan": "  \\t"}]',
        '[{"hasil": "belum"}]',
        '[{"hasil": "", "alasan": "ada"}]',
        '[{"alasan": "ada"}]',
        '[{"hasil": "terpenuhi"}, {"hasil": "belum", "alasan": ""}]',
    ],
)
def test_the_database_refuses_a_letter_without_a_reason_per_element(jenis, unsur):
    dokumen = konsep(JenisDokumen(jenis), unsur=TANPA_ALASAN)

    with (
        pytest.raises(IntegrityError, match="dokumen_gives_a_reason_for_every_unmet_element"),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(TERBITKAN_SAJA, [unsur, dokumen.pk])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("ubahan", "batas"),
    [
        ("nomor = '001/X'", "dokumen_is_numbered_when_issued_and_not_before"),
        ("keadaan = 'terbit'", "dokumen_is_numbered_when_issued_and_not_before"),
        ("sha256 = 'x'", "dokumen_is_numbered_when_issued_and_not_before"),
        ("jenis = 'penerusan_pidana'", "keeps its report|permission denied"),
    ],
)
def test_a_draft_is_held_to_its_own_rules(ubahan, batas):
    konsep()

    with (
        pytest.raises(DatabaseError, match=batas),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(UBAH.format(ubahan))


@pytest.mark.django_db
def test_a_paper_of_a_track_names_it():
    with pytest.raises(IntegrityError, match="dokumen_of_a_track_names_it"), transaction.atomic():
        konsep(JenisDokumen.PENERUSAN_PIDANA)

    assert konsep(JenisDokumen.PENERUSAN_PIDANA, jalur="pidana").jalur == "pidana"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "isi",
    [
        {"cara": "pindaian"},
        {"cara": "elektronik", "penyedia": "", "nomor_sertifikat": "1"},
        {"cara": "elektronik", "penyedia": "P", "nomor_sertifikat": "1"},
    ],
)
def test_a_copy_is_a_scan_or_a_signature_on_record(isi):
    dokumen = konsep()
    with (
        pytest.raises(IntegrityError, match="salinan_is_a_scan_or_a_signature_on_record"),
        transaction.atomic(),
    ):
        SalinanFinal.objects.create(
            dokumen=dokumen,
            urutan=1,
            petugas=dokumen.disusun_oleh,
            waktu=dokumen.disusun_pada,
            **isi,
        )
