"""The body's link: good once, for a while, for one browser, and never kept in the clear."""

from contextlib import nullcontext
from copy import copy
from datetime import timedelta
from threading import Thread
from time import sleep
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from laporan.services.status import catat, kunci_laporan
from pengawasan.perkara import sandi
from pengawasan.perkara.models import Jalur, Penerusan, TautanPenerusan
from pengawasan.perkara.queries.penerusan_penerima import tautan_sesi
from pengawasan.perkara.services.penerusan_tanggapan import tanggapi
from pengawasan.perkara.services.penerusan_tautan import (
    akhiri_sesi,
    buka_tautan,
    cabut_tautan,
    terbitkan_tautan,
)
from tests.factories import laporan as pabrik
from tests.perkara.services.test_serentak import serentak
from tests.perkara.terusan import JAWAB, TERIMA, bersurat, diteruskan, pimpinan, terbuka
from tests.sekaligus import tunggu
from tests.tetap import lolos
from wilayah.choices import Peran
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


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


def test_no_link_goes_out_before_its_letter_has_a_number():
    penerusan = diteruskan(nomor_surat="")

    with pytest.raises(Penolakan) as galat:
        terbitkan_tautan(penerusan, pimpinan())
    assert (galat.value.status, TautanPenerusan.objects.count()) == (409, 0)
    bersurat(penerusan.laporan)

    assert terbitkan_tautan(penerusan, pimpinan())


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


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_open_a_link_at_once_one_gets_in():
    rahasia = terbitkan_tautan(diteruskan(), pimpinan())

    hasil = serentak([lambda: buka_tautan(rahasia)] * 8)

    assert hasil.count("ok") == 1
    assert len(hasil) == 8


def tertunggu() -> bool:
    """Tell whether somebody comes to wait for a lock within three seconds."""
    for _kali in range(60):
        with connection.cursor() as kursor:
            kursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
            if kursor.fetchone()[0]:
                return True
        sleep(0.05)
    return False


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("buka", [True, False])
def test_who_opens_or_leaves_while_the_office_ends_the_link_waits_in_no_ring(buka):
    penerusan = diteruskan()
    if buka:
        rahasia, menolak = terbitkan_tautan(penerusan, pimpinan()), pytest.raises(TidakDitemukan)
    else:
        tautan, menolak = terbuka(penerusan), nullcontext()

    def penerima() -> None:
        try:
            with menolak:
                _sesi = buka_tautan(rahasia) if buka else akhiri_sesi(tautan)
            hasil.append("ditolak" if buka else "ditutup")
        finally:
            connection.close()

    hasil: list[str] = []
    utas = Thread(target=penerima, daemon=True)
    with transaction.atomic():
        catat(kunci_laporan(penerusan.laporan), "penanganan_dimulai", pelaku=pimpinan())
        utas.start()
        assert tertunggu()
        cabut_tautan(penerusan, pimpinan())
    tunggu(utas)

    assert hasil == ["ditolak" if buka else "ditutup"]
    assert TautanPenerusan.objects.get().dicabut_pada is not None
    assert not Jejak.objects.filter(peristiwa="tautan_ditutup_penerima").exists()


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
def test_what_the_body_said_and_by_which_link_stays():
    tanggapi(terbuka(diteruskan()), JAWAB)
    perintah = (
        "UPDATE perkara_tanggapanpenerusan SET hasil = 'ditolak'",
        "DELETE FROM perkara_tanggapanpenerusan",
        "UPDATE perkara_tautanpenerusan SET berlaku_sampai = now() + interval '1 year'",
        "UPDATE perkara_tautanpenerusan SET dibuka_pada = NULL, sidik_sesi = NULL",
        "DELETE FROM perkara_tautanpenerusan",
    )

    assert lolos(*perintah) == []


def _banyakkan(penerusan, banyak=200):
    """Put links that live beside the one of a forwarding, each on a forwarding of its own."""
    lain = [copy(penerusan) for _ in range(banyak)]
    tautan = [copy(penerusan.tautan.get()) for _ in lain]
    for ke, (satu, milik) in enumerate(zip(lain, tautan, strict=True), 2):
        satu.pk, milik.pk, milik.sidik = uuid4(), uuid4(), uuid4().bytes
        satu.urutan, milik.penerusan_id = ke, satu.pk
        satu.keadaan_sebelum, satu.keadaan = "dikirim", "ditutup"
        satu.pengingat_pada = None
    Penerusan.objects.bulk_create(lain)
    TautanPenerusan.objects.bulk_create(tautan)


def test_a_link_is_looked_up_by_its_index_however_many_live():
    penerusan = diteruskan()
    rahasia = terbitkan_tautan(penerusan, pimpinan())
    _banyakkan(penerusan)
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE perkara_tautanpenerusan, perkara_penerusan")
    with CaptureQueriesContext(connection) as tangkap:
        buka_tautan(rahasia)

    cari = [satu["sql"] for satu in tangkap if '"sidik" IN' in satu["sql"]]
    assert len(cari) == 2
    with connection.cursor() as kursor:
        for jalan in ("seqscan", "hashjoin", "mergejoin"):
            kursor.execute(f"SET LOCAL enable_{jalan} = off")
        for satu in cari:
            kursor.execute(f"EXPLAIN {satu}")
            assert "Index Cond: (sidik =" in str(kursor.fetchall())
