import os
from functools import partial
from uuid import uuid4

import psycopg
import pytest
from django.db import (
    IntegrityError,
    connection,
    transaction,
)
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext
from psycopg.errors import InsufficientPrivilege

from tests import peladen
from tests.sekaligus import sekaligus
from wilayah.choices import Tampil
from wilayah.models import DaunJangkar, Jejak, Petugas
from wilayah.queries.jejak import periksa_rantai, riwayat
from wilayah.rules import rantai
from wilayah.services.jejak import catat, catat_banyak, jangkarkan, susun

PENULIS = 12
SEKALI = 10


@pytest.mark.django_db
def test_catat_writes_a_chain_that_verifies():
    subjek = uuid4()
    petugas = Petugas.objects.create_user("kab.contoh.penerima", nama="Petugas Contoh")

    satu = catat("laporan", subjek, "diterima", pelaku="pelapor", baru=True, nomor="BWS-1")
    dua = catat("laporan", subjek, "kajian_awal", pelaku=petugas, sebelum="diterima")

    baris = list(riwayat("laporan", subjek))
    assert [b.pk for b in baris] == [satu.pk, dua.pk]
    assert [b.urut for b in baris] == [1, 2]
    assert [b.pelaku_teks for b in baris] == ["pelapor", "Petugas Contoh (kab.contoh.penerima)"]
    assert [b.pelaku for b in baris] == [None, petugas]
    assert [b.rincian for b in baris] == [{"nomor": "BWS-1"}, {"sebelum": "diterima"}]
    assert bytes(baris[1].hash_sebelum) == bytes(baris[0].hash)
    assert periksa_rantai().baris == Jejak.objects.count()


@pytest.mark.django_db
def test_the_first_line_of_a_new_subject_is_one_statement():
    with CaptureQueriesContext(connection) as tangkapan:
        catat("laporan", uuid4(), "diterima", baru=True)

    assert [q["sql"].split()[0] for q in tangkapan] == ["INSERT"]


@pytest.mark.django_db
def test_many_chains_grow_in_a_fixed_number_of_queries():
    lama, baru = uuid4(), [uuid4() for _ in range(20)]
    catat("laporan", lama, "diterima", baru=True)
    isi = [(satu, {"tenggat": n}) for n, satu in enumerate([lama, *baru, lama])]

    with CaptureQueriesContext(connection) as tangkapan:
        catat_banyak("laporan", "tenggat_lewat", isi)

    assert len(tangkapan) == 3
    assert [b.rincian for b in riwayat("laporan", lama)] == [{}, {"tenggat": 0}, {"tenggat": 21}]
    assert all(riwayat("laporan", satu).get().urut == 1 for satu in baru)
    assert periksa_rantai().baris == Jejak.objects.count() == 23


@pytest.mark.django_db
def test_the_timeline_of_the_reporter_is_a_reading_of_the_trail():
    subjek = uuid4()
    catat("laporan", subjek, "diterima", tampil=Tampil.PELAPOR, baru=True)
    catat("laporan", subjek, "identitas_dibuka", alasan="pemeriksaan")
    catat("laporan", subjek, "diregistrasi", tampil=Tampil.PELAPOR)

    assert [b.peristiwa for b in riwayat("laporan", subjek, tampil=Tampil.PELAPOR)] == [
        "diterima",
        "diregistrasi",
    ]
    assert riwayat("laporan", subjek).count() == 3


@pytest.mark.django_db(transaction=True)
def test_catat_refuses_to_write_outside_a_transaction():
    with pytest.raises(AssertionError, match="commit with the act"):
        catat("laporan", uuid4(), "diterima", baru=True)


@pytest.mark.django_db(transaction=True)
def test_a_line_goes_with_the_act_it_records():
    subjek = uuid4()
    with transaction.atomic():
        catat("laporan", subjek, "diterima", baru=True)
        transaction.set_rollback(True)

    assert not riwayat("laporan", subjek).exists()


@pytest.mark.django_db(transaction=True)
def test_twelve_writers_fork_nothing_and_leave_no_gap():
    subjek = uuid4()
    with transaction.atomic():
        catat("laporan", subjek, "diterima", baru=True)

    def tulis(nomor: int) -> None:
        for _ in range(SEKALI):
            with transaction.atomic():
                catat("laporan", subjek, "dilihat", nomor=nomor)

    sekaligus([partial(tulis, nomor) for nomor in range(PENULIS)])
    assert [b.urut for b in riwayat("laporan", subjek)] == list(range(1, PENULIS * SEKALI + 2))
    assert periksa_rantai().baris == Jejak.objects.count()


@pytest.mark.django_db(transaction=True)
def test_twelve_writers_may_begin_a_chain_that_nobody_owns():
    subjek = uuid4()

    def tulis(nomor: int) -> None:
        with transaction.atomic():
            catat("kantor", subjek, "diubah", nomor=nomor)

    sekaligus([partial(tulis, nomor) for nomor in range(PENULIS)])
    assert [b.urut for b in riwayat("kantor", subjek)] == list(range(1, PENULIS + 1))


@pytest.mark.django_db
def test_a_subject_that_is_not_new_cannot_begin_a_second_chain():
    subjek = uuid4()
    catat("laporan", subjek, "diterima", baru=True)

    with pytest.raises(IntegrityError, match="jejak_chain_never_forks"), transaction.atomic():
        catat("laporan", subjek, "diterima", baru=True)


@pytest.mark.django_db
def test_the_database_refuses_a_line_that_does_not_continue_the_chain():
    subjek = uuid4()
    ujung = catat("laporan", subjek, "diterima", baru=True)
    melompat = susun("laporan", subjek, "lain", ujung=ujung)
    melompat.urut = 3
    bercabang = susun("laporan", subjek, "lain", ujung=ujung)
    bercabang.hash_sebelum = rantai.AWAL

    for baris in (melompat, bercabang):
        with pytest.raises(IntegrityError, match="does not continue"), transaction.atomic():
            baris.save(force_insert=True)


@pytest.mark.django_db
def test_the_database_refuses_a_hash_that_is_none():
    baris = susun("laporan", uuid4(), "diterima")
    baris.hash = b"pendek"

    with pytest.raises(IntegrityError, match="jejak_hashes_are_sha256"), transaction.atomic():
        baris.save(force_insert=True)


@pytest.mark.django_db
def test_many_lines_can_be_written_at_once():
    awal = [susun("laporan", uuid4(), "diterima") for _ in range(5)]
    lanjut = [susun("laporan", b.subjek, "diregistrasi", ujung=b) for b in awal]

    Jejak.objects.bulk_create([*awal, *lanjut])

    assert periksa_rantai().baris == Jejak.objects.count()


@pytest.mark.django_db
def test_an_officer_on_the_trail_cannot_be_deleted():
    petugas = Petugas.objects.create_user("kab.contoh.penelaah", nama="Petugas Contoh")
    catat("laporan", uuid4(), "dilihat", pelaku=petugas, baru=True)

    with pytest.raises(ProtectedError):
        petugas.delete()


TABEL = ["wilayah_jejak", "wilayah_jangkarjejak", "wilayah_daunjangkar"]
UBAH = {
    "UPDATE": "UPDATE {0} SET hash = hash",
    "DELETE": "DELETE FROM {0}",
    "TRUNCATE": "TRUNCATE {0} CASCADE",
}
PERAN = {
    "aplikasi": lambda: psycopg.connect(os.environ["DATABASE_URL"]),
    "pemilik": lambda: psycopg.connect(os.environ["DATABASE_URL_PEMILIK"]),
    "pengurus": lambda: peladen.pengurus(peladen.basis_saya()),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("tabel", TABEL)
@pytest.mark.parametrize("perintah", UBAH)
@pytest.mark.parametrize("peran", PERAN)
def test_the_trail_cannot_be_changed_by_anybody(peran, perintah, tabel):
    with transaction.atomic():
        catat("laporan", uuid4(), "diterima", baru=True)
        jangkarkan()
    sebab = "permission denied" if peran == "aplikasi" else "is append-only"

    with PERAN[peran]() as koneksi, pytest.raises(InsufficientPrivilege, match=sebab):
        koneksi.execute(UBAH[perintah].format(tabel))

    assert Jejak.objects.exists()
    assert DaunJangkar.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "perintah",
    [
        "SET session_replication_role = replica",
        "ALTER TABLE wilayah_jejak DISABLE TRIGGER ALL",
        "DROP TRIGGER wilayah_jejak_append_only ON wilayah_jejak",
        "DROP TABLE wilayah_jejak",
    ],
)
def test_the_application_role_cannot_open_the_lock(perintah):
    with PERAN["aplikasi"]() as koneksi, pytest.raises(InsufficientPrivilege):
        koneksi.execute(perintah)


@pytest.mark.django_db(transaction=True)
def test_the_application_role_cannot_give_itself_the_right():
    with PERAN["aplikasi"]() as koneksi:
        koneksi.execute("GRANT UPDATE ON wilayah_jejak TO CURRENT_USER")
        with pytest.raises(InsufficientPrivilege):
            koneksi.execute("UPDATE wilayah_jejak SET hash = hash")
