import copy
import io
import os
import time
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
import time_machine
from django.db import connection, connections, transaction
from django.db.utils import DatabaseError
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from PIL import Image

from laporan import sandi, tasks
from laporan.choices import StatusBukti
from laporan.models import Bukti, Laporan, TurunanBukti
from laporan.queries import bukti as tanya_bukti
from laporan.queries.bukti import belum_berturunan, kunci_bukti
from laporan.services import bukti as layanan
from laporan.services.bukti import umumkan
from laporan.transports import gudang, pelukis
from tests.factories.bukti import GPS, PDF, PENANDA, foto, png, simpan
from tests.factories.laporan import laporan
from wilayah.models import Jejak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]
LAMA = timedelta(hours=25)


@pytest.fixture
def baris() -> Laporan:
    return laporan()


def isi_turunan(bukti: Bukti) -> bytes:
    turunan = TurunanBukti.objects.get(bukti=bukti)
    return b"".join(gudang.baca(kunci_bukti(turunan), turunan.pk))


def menua(bukti: Bukti, selang: timedelta = LAMA) -> None:
    Bukti.objects.filter(pk=bukti.pk).update(dibuat=timezone.now() - selang)
    if gudang.jalur(bukti.pk).exists():
        saat = time.time() - selang.total_seconds()
        os.utime(gudang.jalur(bukti.pk), (saat, saat))


def test_nothing_hidden_in_a_photo_survives_in_what_officers_see(baris: Laporan) -> None:
    asli = foto()
    assert asli.count(PENANDA) == 3
    with Image.open(io.BytesIO(asli)) as gambar:
        assert gambar.getexif().get_ifd(GPS)
    bukti = simpan(baris, asli)
    tasks.buat_turunan()
    bersih = isi_turunan(bukti)
    assert PENANDA not in bersih
    with Image.open(io.BytesIO(bersih)) as gambar:
        assert gambar.format == "JPEG"
        assert not gambar.getexif()
        assert set(gambar.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert gambar.size == (300, 400), "turned upright as the camera said"


def test_a_derivative_is_made_once_and_says_by_what(baris: Laporan) -> None:
    bukti = simpan(baris, foto())
    tasks.buat_turunan()
    tasks.buat_turunan()
    turunan = TurunanBukti.objects.get(bukti=bukti)
    assert turunan.alat == pelukis.ALAT
    assert belum_berturunan() == []
    assert Jejak.objects.filter(peristiwa="turunan_dibuat").count() == 1
    assert tasks.turunkan(bukti).pk == turunan.pk
    assert len(list(gudang.isi_folder())) == 2


def test_only_one_worker_draws_at_a_time(baris: Laporan) -> None:
    bukti = simpan(baris, foto())
    with (
        psycopg.connect(**connection.get_connection_params()) as lain,
        lain.cursor() as kursor,
    ):
        kursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [layanan.GILIRAN])
        tasks.buat_turunan()
        assert belum_berturunan() == [bukti]
        kursor.execute("SELECT pg_advisory_unlock(hashtext(%s))", [layanan.GILIRAN])
    tasks.buat_turunan()
    assert belum_berturunan() == []


def test_a_tick_of_drawing_ends_before_the_next_one(
    baris: Laporan, monkeypatch: pytest.MonkeyPatch
) -> None:
    simpan(baris, foto())
    simpan(baris, foto(40, 30))
    monkeypatch.setattr(tasks, "LAMA_SAPUAN", -1.0)
    tasks.buat_turunan()
    assert len(belum_berturunan()) == 1


def _sama(bukti: Bukti) -> Bukti:
    lain = copy.copy(bukti)
    lain.pk = uuid4()
    return lain


@pytest.mark.parametrize("tanya", ["belum_berturunan", "belum_disahkan", "tertinggal"])
def test_a_sweep_reads_only_what_waits(baris: Laporan, tanya: str) -> None:
    """Ask among many that wait for nothing, counted: of few, any way to read them is as good."""
    satu = simpan(baris, foto())
    Bukti.objects.filter(pk=satu.pk).update(menunggu_turunan=False)
    satu.refresh_from_db()
    Bukti.objects.bulk_create(_sama(satu) for _ in range(300))
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE laporan_bukti")
    with CaptureQueriesContext(connection) as tangkap, connection.cursor() as kursor:
        list(getattr(tanya_bukti, tanya)())
        kursor.execute("SET LOCAL enable_seqscan = off")
        kursor.execute(f"EXPLAIN {tangkap[0]['sql']}")
        rencana = str(kursor.fetchall())
    assert "bukti_belum_disegel" in rencana or "bukti_menunggu_turunan" in rencana


def test_the_derivative_is_unreadable_on_disk_too(baris: Laporan, folder_bukti: Path) -> None:
    simpan(baris, foto())
    tasks.buat_turunan()
    for satu in folder_bukti.rglob("??/*"):
        assert b"\xff\xd8\xff" not in satu.read_bytes()


def test_a_decompression_bomb_is_recorded_as_a_failed_derivative(baris: Laporan) -> None:
    bom = png(9000, 9000)
    assert len(bom) < 100_000
    bukti = simpan(baris, bom, "bom.png")
    assert bukti.status == StatusBukti.TERSEGEL
    tasks.buat_turunan()
    turunan = TurunanBukti.objects.get(bukti=bukti)
    assert (turunan.galat, turunan.sha256) == ("terlalu besar", "")
    assert not gudang.jalur(turunan.pk).exists()
    assert belum_berturunan() == [], "and is not tried again for ever"


def test_a_picture_cut_in_half_fails_in_words(baris: Laporan) -> None:
    simpan(baris, foto()[:300])
    tasks.buat_turunan()
    assert TurunanBukti.objects.get().galat == "tidak terbaca"


def test_what_is_no_picture_has_no_derivative(baris: Laporan) -> None:
    simpan(baris, PDF, "surat.pdf")
    tasks.buat_turunan()
    assert not TurunanBukti.objects.exists()


def test_an_upload_left_behind_for_a_day_is_gone_bytes_and_row(baris: Laporan) -> None:
    bukti = umumkan(baris, "a.jpg", 1000)
    gudang.tambah(kunci_bukti(bukti), bukti.pk, 0, b"x" * 10)
    menua(bukti)
    tasks.bersihkan_sementara()
    assert not Bukti.objects.exists()
    assert list(gudang.isi_folder()) == []


def test_a_slow_upload_that_still_grows_is_left_alone(baris: Laporan) -> None:
    bukti = umumkan(baris, "a.jpg", 1000)
    menua(bukti)
    gudang.tambah(kunci_bukti(bukti), bukti.pk, 0, b"x" * 10)
    tasks.bersihkan_sementara()
    assert Bukti.objects.filter(pk=bukti.pk).exists()


def test_a_file_without_a_row_is_swept_after_a_day(folder_bukti: Path) -> None:
    kunci = sandi.kunci_baru(sandi.Guna.BUKTI)[0]
    muda, tua = uuid4(), uuid4()
    for satu in (muda, tua):
        gudang.tambah(kunci, satu, 0, b"x")
    saat = time.time() - LAMA.total_seconds()
    os.utime(gudang.jalur(tua), (saat, saat))
    batas = time.time() - tanya_bukti.UMUR_TERTINGGAL.total_seconds()
    tasks.buang_tak_bertuan((tua.int >> 120) ^ 1, batas)
    assert len(list(gudang.isi_folder())) == 2, "another folder's turn"
    tasks.buang_tak_bertuan(tua.int >> 120, batas)
    assert [pk for pk, _ in gudang.isi_folder()] == [muda]


def test_run_after_run_every_folder_has_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    folder: list[int] = []
    monkeypatch.setattr(tasks, "buang_tak_bertuan", lambda satu, _batas: folder.append(satu))
    with time_machine.travel(0, tick=False) as jam:
        for _kali in range(gudang.BANYAK_FOLDER):
            tasks.bersihkan_sementara()
            jam.shift(tasks.SELANG_BERSIH)
    assert sorted(folder) == list(range(gudang.BANYAK_FOLDER))


def test_sealed_evidence_and_its_derivative_outlive_every_sweep(baris: Laporan) -> None:
    bukti = simpan(baris, foto())
    tasks.buat_turunan()
    for pk, _ in gudang.isi_folder():
        os.utime(gudang.jalur(pk), (0, 0))
        tasks.buang_tak_bertuan(pk.int >> 120, time.time())
    tasks.bersihkan_sementara()
    assert len(list(gudang.isi_folder())) == 2
    assert Bukti.objects.filter(pk=bukti.pk).exists()


def test_a_file_whose_last_byte_came_before_a_crash_is_sealed_by_the_sweep(
    baris: Laporan,
) -> None:
    isi = foto()
    bukti = umumkan(baris, "a.jpg", len(isi))
    gudang.tambah(kunci_bukti(bukti), bukti.pk, 0, isi)
    Bukti.objects.filter(pk=bukti.pk).update(terunggah=len(isi))
    menua(bukti, timedelta(minutes=6))
    tasks.bersihkan_sementara()
    assert Bukti.objects.get().status == StatusBukti.TERSEGEL


def test_a_whole_upload_of_no_accepted_kind_is_refused_by_the_sweep(baris: Laporan) -> None:
    bukti = umumkan(baris, "a.jpg", 6)
    gudang.tambah(kunci_bukti(bukti), bukti.pk, 0, b"<html>")
    Bukti.objects.filter(pk=bukti.pk).update(terunggah=6)
    menua(bukti, timedelta(minutes=6))
    tasks.bersihkan_sementara()
    assert Bukti.objects.get().status == StatusBukti.DITOLAK
    assert list(gudang.isi_folder()) == []


@pytest.mark.django_db(databases=["default", "pemilik"], transaction=True)
@pytest.mark.parametrize("peran", ["default", "pemilik"])
@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE laporan_bukti SET sha256 = repeat('0', 64)",
        "UPDATE laporan_bukti SET status = 'ditolak'",
        "UPDATE laporan_bukti SET nama = ''",
        "DELETE FROM laporan_bukti",
    ],
)
def test_a_sealed_row_refuses_every_change_to_every_role(
    baris: Laporan, peran: str, perintah: str
) -> None:
    simpan(baris, foto())
    with (
        pytest.raises(DatabaseError, match="sealed evidence"),
        transaction.atomic(peran),
        connections[peran].cursor() as kursor,
    ):
        kursor.execute(perintah)
    assert Bukti.objects.get().status == StatusBukti.TERSEGEL


def test_the_key_of_a_sealed_row_may_be_wrapped_anew(baris: Laporan) -> None:
    bukti = simpan(baris, foto())
    bungkusan = sandi.bungkus(kunci_bukti(bukti), sandi.Guna.BUKTI)
    Bukti.objects.filter(pk=bukti.pk).update(kunci_data=bungkusan)
    assert bytes(Bukti.objects.get().kunci_data) == bungkusan
