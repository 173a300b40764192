"""What somebody with all the power over the database cannot hide."""

import base64
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from tests import peladen
from tests.sekaligus import sekaligus
from wilayah.models import JangkarJejak
from wilayah.queries import jejak as tanya
from wilayah.services.jejak import catat, jangkarkan, susun

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def subjek() -> str:
    subjek = str(uuid4())
    with transaction.atomic():
        catat("laporan", subjek, "diterima", baru=True, nomor="BWS-7K3M-92QX-C")
        catat("laporan", subjek, "kajian_awal")
        catat("laporan", subjek, "diregistrasi")
        catat("laporan", uuid4(), "diterima", baru=True)
    return subjek


def rusakkan(perintah: str, *isi: object) -> None:
    """Do as a superuser for whom triggers stand aside."""
    with peladen.pengurus(peladen.basis_saya()) as koneksi:
        koneksi.execute("SET session_replication_role = replica")
        assert koneksi.execute(perintah, isi).rowcount


def verifikasi() -> str:
    keluaran = StringIO()
    call_command("verifikasi_jejak", stdout=keluaran)
    return keluaran.getvalue()


def cacat() -> str:
    with pytest.raises(CommandError) as galat:
        verifikasi()
    assert galat.value.returncode == 1
    return str(galat.value)


def test_a_whole_trail_is_one_line(subjek):
    jangkar = jangkarkan()

    teks = verifikasi()
    assert teks.startswith("Jejak utuh: ")
    assert bytes(jangkar.hash).hex() in teks
    assert teks.count("\n") == 1


def test_a_trail_without_an_anchor_says_so(subjek):
    assert verifikasi() == "Jejak utuh: 2 rantai, 4 baris; belum ada jangkar.\n"


@pytest.mark.parametrize(
    "kolom",
    [
        "peristiwa = 'lain'",
        'rincian = \'{"nomor": "lain"}\'',
        "waktu = waktu - interval '1 day'",
        "pelaku_teks = 'lain'",
        "tampil = 'pelapor'",
    ],
)
def test_a_changed_line_is_named(subjek, kolom):
    rusakkan(f"UPDATE wilayah_jejak SET {kolom} WHERE subjek = %s AND urut = 2", subjek)  # noqa: S608

    assert f"laporan {subjek} urut 2: isi tidak cocok" in cacat()


@pytest.mark.parametrize("urut", [1, 2])
def test_a_deleted_line_is_named(subjek, urut):
    rusakkan("DELETE FROM wilayah_jejak WHERE subjek = %s AND urut = %s", subjek, urut)

    assert f"laporan {subjek} urut {urut}: baris hilang" in cacat()


def test_a_shortened_chain_is_named_by_its_anchor(subjek):
    jangkar = jangkarkan()
    rusakkan("DELETE FROM wilayah_jejak WHERE subjek = %s AND urut >= 2", subjek)

    teks = cacat()
    assert f"laporan {subjek} urut 2: baris hilang" in teks
    assert f"jangkar {jangkar.urut}" in teks


def test_a_chain_that_vanished_is_named_by_its_anchor(subjek):
    jangkarkan()
    rusakkan("DELETE FROM wilayah_jejak WHERE subjek = %s", subjek)

    assert f"laporan {subjek} urut 1: baris hilang" in cacat()


def test_a_chain_written_anew_is_named_by_its_anchor(subjek):
    jangkarkan()
    palsu = susun("laporan", subjek, "lain")
    rusakkan("DELETE FROM wilayah_jejak WHERE subjek = %s", subjek)
    for _ in range(3):
        palsu.save(force_insert=True)
        palsu = susun("laporan", subjek, "lain", ujung=palsu)

    assert f"laporan {subjek} urut 3: berbeda" in cacat()


def test_an_emptied_trail_is_noticed(subjek):
    jangkarkan()
    rusakkan("DELETE FROM wilayah_jejak")

    assert "baris hilang" in cacat()


def test_a_changed_anchor_is_named(subjek):
    jangkar = jangkarkan()
    rusakkan("UPDATE wilayah_jangkarjejak SET waktu = now() WHERE urut = %s", jangkar.urut)

    assert f"jangkar urut {jangkar.urut}: isi tidak cocok" in cacat()


def test_a_forgotten_head_is_named_by_its_anchor(subjek):
    jangkar = jangkarkan()
    rusakkan("DELETE FROM wilayah_daunjangkar WHERE subjek = %s", subjek)

    assert f"jangkar urut {jangkar.urut}: daun tidak cocok" in cacat()


def test_a_deleted_anchor_is_named(subjek):
    jangkar = jangkarkan()
    jangkarkan()
    rusakkan("DELETE FROM wilayah_jangkarjejak WHERE urut = %s", jangkar.urut)

    assert f"jangkar urut {jangkar.urut}: jangkar hilang" in cacat()


KUNCI = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
LAIN = "/////////////////////////////////////////w8="


def test_a_false_signature_is_named(subjek, settings):
    settings.KUNCI_JANGKAR = KUNCI
    jangkar = jangkarkan()
    rusakkan("UPDATE wilayah_jangkarjejak SET tanda = %s WHERE urut = %s", bytes(64), jangkar.urut)

    assert f"jangkar urut {jangkar.urut}: tanda tangan tidak sah" in cacat()
    assert JangkarJejak.objects.count() >= 1


def test_a_signature_by_a_strangers_key_is_named(subjek, settings):
    settings.KUNCI_JANGKAR = LAIN
    jangkar = jangkarkan()
    assert "Jejak utuh" in verifikasi()

    settings.KUNCI_JANGKAR = KUNCI
    jangkarkan()

    assert f"jangkar urut {jangkar.urut}: kunci penanda tangan tidak dikenal" in cacat()


def test_a_former_key_is_known_while_it_is_listed(subjek, settings):
    settings.KUNCI_JANGKAR = LAIN
    lama = base64.b64encode(jangkarkan().kunci_publik).decode()
    settings.KUNCI_JANGKAR = KUNCI
    jangkarkan()
    settings.KUNCI_JANGKAR_LAMA = [lama]
    assert "Jejak utuh" in verifikasi()

    settings.KUNCI_JANGKAR = ""
    assert "kunci penanda tangan tidak dikenal" in cacat()


def test_a_removed_signature_is_named(subjek, settings):
    settings.KUNCI_JANGKAR = ""
    jangkarkan()
    settings.KUNCI_JANGKAR = KUNCI
    jangkarkan()
    jangkar = jangkarkan()
    assert "Jejak utuh" in verifikasi()

    rusakkan(
        "UPDATE wilayah_jangkarjejak SET tanda = '', kunci_publik = '' WHERE urut = %s",
        jangkar.urut,
    )

    assert f"jangkar urut {jangkar.urut}: tanda tangan hilang" in cacat()


def test_what_is_written_meanwhile_raises_no_false_alarm(subjek, monkeypatch):
    jangkarkan()
    asli = tanya._semua_daun

    def tulis():
        with transaction.atomic():
            catat("laporan", uuid4(), "diterima", baru=True)
        jangkarkan()

    def sambil_menulis(*urutan):
        daun = list(asli(*urutan))
        sekaligus([tulis])
        yield from daun

    monkeypatch.setattr(tanya, "_semua_daun", sambil_menulis)

    assert "Jejak utuh" in verifikasi()
    assert JangkarJejak.objects.count() == 3
