"""The letter of a forwarding: one number, its own letter, and no other's."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from laporan.models import Notifikasi
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import Penerusan, TautanPenerusan
from pengawasan.perkara.queries.penerusan import surat_siap
from pengawasan.perkara.services.penerusan_pengingat import ingatkan_penerusan
from pengawasan.perkara.services.penerusan_tanggapan import tanggapi
from tests.perkara.terusan import (
    KEMBALI,
    bersurat,
    dikoreksi,
    dipleno,
    diteruskan,
    pimpinan,
    terbuka,
)
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


def baru(penerusan: Penerusan) -> Penerusan:
    return Penerusan.objects.select_related("surat").get(pk=penerusan.pk)


def tautan_dahulu(penerusan: Penerusan) -> TautanPenerusan:
    """Return a link as it was given out before its letter had to have a number."""
    kini = timezone.now()
    return TautanPenerusan.objects.create(
        penerusan=penerusan,
        sidik=b"dahulu",
        petugas=pimpinan(),
        dibuat_pada=kini,
        berlaku_sampai=kini + timedelta(days=1),
    )


def pasangkan() -> None:
    """Tie letters and forwardings of before as the migration does."""
    migrasi = import_module(
        "pengawasan.perkara.migrations.0019_a_forwarding_bears_its_letters_number"
    )
    with connection.cursor() as kursor:
        kursor.execute(migrasi.PASANGKAN)


def test_a_letter_issued_while_the_body_has_the_case_gives_it_its_number():
    penerusan = diteruskan()
    assert penerusan.nomor_surat.startswith("012/")

    surat = bersurat(penerusan.laporan)

    assert (baru(penerusan).surat, baru(penerusan).nomor_surat) == (surat, surat.nomor)
    baris = Jejak.objects.get(peristiwa="penerusan_bernomor")
    assert baris.rincian["nomor"] == surat.nomor


def test_a_correction_takes_the_place_of_the_letter_it_follows():
    penerusan = diteruskan()

    kedua = dikoreksi(bersurat(penerusan.laporan))
    assert baru(penerusan).surat == kedua
    ketiga = bersurat(penerusan.laporan)
    assert baru(penerusan).surat == ketiga


def test_a_correction_stays_with_the_forwarding_that_came_back():
    satu = diteruskan()
    surat = bersurat(satu.laporan)
    tanggapi(terbuka(satu), KEMBALI)
    dua = diteruskan(laporan=satu.laporan, nomor_surat="8/X/2024")

    koreksi = dikoreksi(surat)

    assert (baru(satu).surat, baru(satu).nomor_surat) == (koreksi, koreksi.nomor)
    assert (baru(dua).surat, baru(dua).nomor_surat) == (None, "8/X/2024")


def test_a_correction_after_the_return_is_no_letter_of_the_next_forwarding():
    satu = diteruskan()
    surat = bersurat(satu.laporan)
    tanggapi(terbuka(satu), KEMBALI)
    dikoreksi(dikoreksi(surat))
    assert surat_siap(satu.laporan, JenisJalur.HUKUM_LAIN) is None

    kedua = bersurat(satu.laporan)
    dikoreksi(baru(satu).surat)
    assert surat_siap(satu.laporan, JenisJalur.HUKUM_LAIN) == kedua
    koreksi = dikoreksi(kedua)
    dua = diteruskan(laporan=satu.laporan)

    assert (baru(dua).surat, baru(dua).nomor_surat) == (koreksi, koreksi.nomor)


def test_every_forwarding_keeps_its_own_letter():
    laporan = dipleno()
    pertama = bersurat(laporan)
    satu = diteruskan(laporan=laporan)
    tanggapi(terbuka(satu), KEMBALI)

    dua = diteruskan(laporan=laporan, nomor_surat="")
    assert (dua.surat, dua.nomor_surat) == (None, "")
    kedua = bersurat(laporan)

    assert (baru(satu).surat, baru(satu).nomor_surat) == (pertama, pertama.nomor)
    assert (baru(dua).surat, baru(dua).nomor_surat) == (kedua, kedua.nomor)


def test_a_letter_issued_after_a_return_waits_for_the_next_forwarding():
    satu = diteruskan()
    tanggapi(terbuka(satu), KEMBALI)
    surat = bersurat(satu.laporan)

    dua = diteruskan(laporan=satu.laporan)

    assert baru(satu).surat is None
    assert dua.surat == surat


def test_the_letter_of_another_track_changes_nothing():
    penerusan = diteruskan()
    lain = diteruskan(JenisJalur.KODE_ETIK)

    bersurat(lain.laporan, JenisJalur.KODE_ETIK)

    assert baru(penerusan).surat is None
    assert baru(lain).surat is not None


def test_nothing_is_said_outside_of_a_letter_without_a_number():
    for nomor in ("", "7/X/2024"):
        diteruskan(nomor_surat=nomor, surel="kantor@contoh.invalid")
    Penerusan.objects.update(pengingat_pada="2024-01-01T00:00Z")

    ingatkan_penerusan()

    surel = Notifikasi.objects.filter(templat="mohon_jawaban")
    assert [satu.data["nomor_surat"] for satu in surel] == ["7/X/2024"]


@pytest.mark.parametrize("ubah", ["nomor", "lepas", "asing"])
def test_the_database_refuses_any_number_but_the_letters_own(ubah):
    penerusan = diteruskan()
    bersurat(penerusan.laporan)
    surat = bersurat(dipleno(JenisJalur.KODE_ETIK), JenisJalur.KODE_ETIK)
    isi = {
        "nomor": {"nomor_surat": "lain/1"},
        "lepas": {"surat": None},
        "asing": {"surat": surat, "nomor_surat": surat.nomor},
    }

    with pytest.raises(ProgrammingError, match="append-only"), transaction.atomic():
        Penerusan.objects.filter(pk=penerusan.pk).update(**isi[ubah])


def test_letters_issued_before_they_were_tied_go_to_the_forwarding_of_their_time(monkeypatch):
    monkeypatch.setattr("pengawasan.perkara.services.surat.pasangkan_surat", lambda *_: None)
    laporan = dipleno()
    satu, pertama = diteruskan(laporan=laporan, nomor_surat=""), bersurat(laporan)
    tanggapi(tautan_dahulu(satu), KEMBALI)
    dua, kedua = diteruskan(laporan=laporan, nomor_surat=""), bersurat(laporan)
    koreksi = dikoreksi(pertama)
    lain = diteruskan(JenisJalur.KODE_ETIK)

    pasangkan()

    assert (baru(satu).surat, baru(satu).nomor_surat) == (koreksi, koreksi.nomor)
    assert (baru(dua).surat, baru(dua).nomor_surat) == (kedua, kedua.nomor)
    assert (baru(lain).surat, baru(lain).nomor_surat) == (None, lain.nomor_surat)


def test_a_number_typed_before_letters_were_tied_stays(monkeypatch):
    monkeypatch.setattr("pengawasan.perkara.services.surat.pasangkan_surat", lambda *_: None)
    monkeypatch.setattr("pengawasan.perkara.services.penerusan.surat_siap", lambda *_: None)
    lain = diteruskan(nomor_surat="7/X/2024")
    bersurat(lain.laporan)
    laporan = dipleno()
    surat = bersurat(laporan)
    sama = diteruskan(laporan=laporan, nomor_surat=surat.nomor)

    pasangkan()

    assert (baru(lain).surat, baru(lain).nomor_surat) == (None, "7/X/2024")
    assert (baru(sama).surat, baru(sama).nomor_surat) == (surat, surat.nomor)
