"""The body's link: good once, for a while, for one browser, and never kept in the clear."""

import os
from datetime import timedelta

import psycopg
import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from psycopg.errors import InsufficientPrivilege

from laporan.models import Notifikasi
from pengawasan.perkara import sandi
from pengawasan.perkara.choices import JenisJalur, StatusJalur
from pengawasan.perkara.choices.penerusan import HasilTanggapan, JenisTanggapan
from pengawasan.perkara.models import Jalur, Penerusan, TanggapanPenerusan, TautanPenerusan
from pengawasan.perkara.queries.penerusan import tanggapan_dari
from pengawasan.perkara.queries.penerusan_penerima import tautan_sesi
from pengawasan.perkara.rules.penerusan import MasukanTanggapan
from pengawasan.perkara.services.penerusan_tanggapan import tanggapi
from pengawasan.perkara.services.penerusan_tautan import (
    akhiri_sesi,
    buka_tautan,
    cabut_tautan,
    terbitkan_tautan,
)
from tests.factories import laporan as pabrik
from tests.perkara.services.test_serentak import serentak
from tests.perkara.terusan import diteruskan, pimpinan
from wilayah.choices import Peran
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Jejak, Petugas

pytestmark = pytest.mark.django_db
TERIMA = MasukanTanggapan(
    JenisTanggapan.TERIMA, "Penerima Contoh", "Kepala bagian", nomor_agenda="77/2024"
)
JAWAB = MasukanTanggapan(
    JenisTanggapan.JAWAB,
    "Penerima Contoh",
    "Kepala bagian",
    nomor_surat="5/BKN/2024",
    hasil=HasilTanggapan.TERBUKTI,
    isi="Dijatuhi hukuman disiplin sedang.",
)
KEMBALI = MasukanTanggapan(JenisTanggapan.KEMBALIKAN, "Penerima Contoh", "Kepala", isi="x" * 20)


def terbuka(penerusan: Penerusan) -> TautanPenerusan:
    """Return the link of a forwarding as opened in a browser."""
    return tautan_sesi(buka_tautan(terbitkan_tautan(penerusan, pimpinan())))


def status(penerusan: Penerusan) -> str:
    return Jalur.objects.get(pk=penerusan.jalur_id).status


def test_a_link_opens_once_and_binds_one_browser():
    rahasia = terbitkan_tautan(diteruskan(), pimpinan())

    sesi = buka_tautan(rahasia)

    assert tautan_sesi(sesi).dibuka_pada is not None
    with pytest.raises(TidakDitemukan):
        buka_tautan(rahasia)
    with pytest.raises(TidakDitemukan):
        tautan_sesi(rahasia)


def test_the_secret_has_130_bits_and_only_keyed_hashes_are_kept():
    penerusan = diteruskan()
    rahasia = terbitkan_tautan(penerusan, pimpinan())
    sesi = buka_tautan(rahasia)

    assert len(rahasia) == 26
    assert len(sesi) >= 43
    baris = TautanPenerusan.objects.values().get()
    assert rahasia not in str(baris)
    assert sesi not in str(baris)
    jejak = " ".join(str(j.rincian) for j in Jejak.objects.filter(subjek=str(penerusan.laporan_id)))
    assert rahasia not in jejak
    assert sesi not in jejak


def test_case_dashes_and_look_alikes_are_forgiven():
    rahasia = terbitkan_tautan(diteruskan(), pimpinan())

    assert buka_tautan(sandi.kelompokkan_kode(rahasia).lower().replace("0", "o"))


@pytest.mark.parametrize("kata", ["", "x", "A" * 26, "../../etc", "\0" * 26, "é" * 26, "A" * 5000])
def test_what_nobody_gave_out_opens_nothing(kata):
    terbitkan_tautan(diteruskan(), pimpinan())

    with pytest.raises(TidakDitemukan):
        buka_tautan(kata)
    with pytest.raises(TidakDitemukan):
        tautan_sesi(kata)


def test_a_link_dies_when_its_days_are_over_and_so_does_its_browser():
    penerusan = diteruskan()
    rahasia = terbitkan_tautan(penerusan, pimpinan(), 3)
    nanti = timezone.now() + timedelta(days=3, seconds=1)
    with time_machine.travel(nanti, tick=False), pytest.raises(TidakDitemukan):
        buka_tautan(rahasia)

    sesi = buka_tautan(rahasia)
    with time_machine.travel(nanti, tick=False), pytest.raises(TidakDitemukan):
        tautan_sesi(sesi)


def test_a_new_link_kills_the_old_one_and_its_browser():
    penerusan = diteruskan()
    lama = terbitkan_tautan(penerusan, pimpinan())
    sesi = buka_tautan(terbitkan_tautan(penerusan, pimpinan()))
    terbitkan_tautan(penerusan, pimpinan())

    for mati in (lambda: buka_tautan(lama), lambda: tautan_sesi(sesi)):
        with pytest.raises(TidakDitemukan):
            mati()


def test_a_revoked_link_and_one_the_body_closed_open_nothing():
    penerusan = diteruskan()
    sesi = buka_tautan(terbitkan_tautan(penerusan, pimpinan()))
    cabut_tautan(penerusan, pimpinan())
    with pytest.raises(TidakDitemukan):
        tautan_sesi(sesi)

    tautan = terbuka(penerusan)
    akhiri_sesi(tautan)
    with pytest.raises(TidakDitemukan):
        tanggapi(tautan, TERIMA)


def test_a_link_outlives_a_change_of_keys(settings):
    rahasia = terbitkan_tautan(diteruskan(), pimpinan())
    baru = "baru:" + "mGdP2q1x0uJ3fVt7kZsYwQh5cRb8nLa4eHi6oTjXvE0="
    settings.KUNCI_DATA = f"{baru},{settings.KUNCI_DATA}"

    assert buka_tautan(rahasia)


def test_only_who_works_on_the_case_gives_links_out():
    penerusan = diteruskan()

    for orang in (
        pabrik.petugas("63.11", Peran.PENERIMA),
        pabrik.petugas("63.11", Peran.AUDITOR),
        pabrik.petugas("63", Peran.PIMPINAN),
    ):
        with pytest.raises(Penolakan) as galat:
            terbitkan_tautan(penerusan, orang)
        assert galat.value.status == 403
    assert not TautanPenerusan.objects.exists()


def test_the_receipt_moves_the_track_for_the_office_that_answers_for_it():
    penerusan = diteruskan()

    tanggapi(terbuka(penerusan), TERIMA)

    assert status(penerusan) == StatusJalur.PEMANTAUAN
    baris = Jejak.objects.get(peristiwa="langkah_pantau")
    assert baris.pelaku is None
    assert baris.pelaku_teks == "penerima: bkn"
    assert baris.rincian["penanggung"] == pimpinan().pk
    kabar = Notifikasi.objects.get(templat="penerusan_diterima")
    assert kabar.kantor == penerusan.laporan.kantor


def test_an_answer_is_kept_sealed_and_waits_for_an_officer_to_close():
    penerusan = diteruskan()

    tanggapi(terbuka(penerusan), JAWAB)

    penerusan.refresh_from_db()
    assert (penerusan.keadaan, penerusan.pengingat_pada) == ("dijawab", None)
    assert status(penerusan) == StatusJalur.PEMANTAUAN
    (dibaca,) = tanggapan_dari(penerusan)
    assert dibaca.isi == JAWAB.isi
    assert b"disiplin" not in bytes(dibaca.baris.isi)
    jejak = str([j.rincian for j in Jejak.objects.filter(subjek=str(penerusan.laporan_id))])
    assert "disiplin" not in jejak
    assert "Penerima Contoh" not in jejak


def test_a_return_brings_the_track_back_and_ends_the_link():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)

    tanggapi(tautan, KEMBALI)

    assert status(penerusan) == StatusJalur.PLENO
    penerusan.refresh_from_db()
    assert penerusan.keadaan == "dikembalikan"
    with pytest.raises(TidakDitemukan):
        tanggapi(tautan, JAWAB)


def test_the_polices_receipt_is_kept_and_moves_nothing():
    penerusan = diteruskan(JenisJalur.PIDANA)

    tanggapi(terbuka(penerusan), TERIMA)

    assert status(penerusan) == StatusJalur.DITERUSKAN
    penerusan.refresh_from_db()
    assert penerusan.keadaan == "diterima"


def test_where_nobody_may_take_the_step_the_word_is_kept_and_the_office_told():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)
    Petugas.objects.filter(kantor=penerusan.kantor).update(is_active=False)

    tanggapi(tautan, TERIMA)

    assert status(penerusan) == StatusJalur.DITERUSKAN
    assert TanggapanPenerusan.objects.count() == 1
    assert Notifikasi.objects.filter(templat="penerusan_diterima").count() == 1


def test_the_sender_who_left_is_followed_by_whoever_of_the_office_may():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)
    pengganti = pabrik.petugas("63.11", Peran.PENELAAH)
    Petugas.objects.filter(pk=pimpinan().pk).update(is_active=False)

    tanggapi(tautan, TERIMA)

    assert Jejak.objects.get(peristiwa="langkah_pantau").rincian["penanggung"] == pengganti.pk


def test_a_receipt_confirmed_twice_is_refused_the_second_time():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)
    tanggapi(tautan, TERIMA)

    with pytest.raises(Penolakan) as galat:
        tanggapi(tautan, TERIMA)

    assert galat.value.status == 409
    assert TanggapanPenerusan.objects.count() == 1


def test_a_body_speaks_no_more_often_than_any_needs(monkeypatch):
    monkeypatch.setattr("pengawasan.perkara.services.penerusan_tanggapan.TERBANYAK", 2)
    tautan = terbuka(diteruskan())
    tanggapi(tautan, JAWAB)
    tanggapi(tautan, JAWAB)

    with pytest.raises(Penolakan) as galat:
        tanggapi(tautan, JAWAB)
    assert galat.value.status == 409


@pytest.mark.django_db(transaction=True)
def test_of_two_receipts_at_once_one_is_kept():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)
    salinan = [TautanPenerusan.objects.get(pk=tautan.pk) for _ in range(4)]

    hasil = serentak([lambda t=t: tanggapi(t, TERIMA) for t in salinan])

    assert hasil == ["409: Penerimaan berkas ini sudah dikonfirmasi."] * 3 + ["ok"]
    assert TanggapanPenerusan.objects.count() == 1
    assert Jejak.objects.filter(peristiwa="langkah_pantau").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_open_a_link_at_once_one_gets_in():
    rahasia = terbitkan_tautan(diteruskan(), pimpinan())

    hasil = serentak([lambda: buka_tautan(rahasia)] * 8)

    assert hasil.count("ok") == 1
    assert len(hasil) == 8


def test_an_opened_link_is_never_bound_to_another_browser():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)

    with pytest.raises(Exception, match="append-only"), transaction.atomic():
        TautanPenerusan.objects.filter(pk=tautan.pk).update(sidik_sesi=b"x" * 40)


@pytest.mark.parametrize(
    ("nama", "ubah"),
    [
        ("tautan_of_a_forwarding_lives_alone", {}),
        ("tautan_opened_is_bound_to_a_browser", {"sidik_sesi": b"y"}),
        ("tautan_expires_after_it_begins", {"berlaku_sampai": timezone.now() - timedelta(days=9)}),
    ],
)
def test_the_database_refuses_a_link(nama, ubah):
    penerusan = diteruskan()
    terbitkan_tautan(penerusan, pimpinan())
    lama = TautanPenerusan.objects.get()
    isi = {"dibuat_pada": lama.dibuat_pada, "berlaku_sampai": lama.berlaku_sampai} | ubah
    if ubah:
        cabut_tautan(penerusan, pimpinan())

    with pytest.raises(IntegrityError, match=nama), transaction.atomic():
        TautanPenerusan.objects.create(
            penerusan=penerusan, sidik=b"lain", petugas=pimpinan(), **isi
        )


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("peran", ["DATABASE_URL", "DATABASE_URL_PEMILIK"])
@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE perkara_tanggapanpenerusan SET hasil = 'ditolak'",
        "DELETE FROM perkara_tanggapanpenerusan",
        "UPDATE perkara_tautanpenerusan SET berlaku_sampai = now() + interval '1 year'",
        "UPDATE perkara_tautanpenerusan SET dibuka_pada = NULL, sidik_sesi = NULL",
        "DELETE FROM perkara_tautanpenerusan",
    ],
)
def test_what_the_body_said_and_by_which_link_stays(peran, perintah):
    tanggapi(terbuka(diteruskan()), JAWAB)

    with (
        psycopg.connect(os.environ[peran]) as koneksi,
        pytest.raises(InsufficientPrivilege, match=r"permission denied|is append-only"),
    ):
        koneksi.execute(perintah)


def test_looking_a_link_up_asks_the_database_once():
    terbitkan_tautan(diteruskan(), pimpinan())
    sidik = sandi.sidik_calon("tautan", "A" * 26)

    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL enable_seqscan = off")
        kursor.execute(
            "EXPLAIN SELECT id FROM perkara_tautanpenerusan WHERE sidik = ANY(%s)", [sidik]
        )
        rencana = "\n".join(baris for (baris,) in kursor.fetchall())

    assert "Index" in rencana
