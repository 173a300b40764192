import base64
import os
from datetime import timedelta
from uuid import uuid4

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import (
    transaction,
)

from wilayah.models import Jejak
from wilayah.queries.jejak import periksa_jangkar, periksa_rantai
from wilayah.sandi import Tanda, sah
from wilayah.services import jejak
from wilayah.services.jejak import catat, jangkarkan, susun


@pytest.mark.django_db
def test_an_anchor_holds_the_heads_that_grew_since_the_last_one():
    a, b = uuid4(), uuid4()
    jangkarkan()
    catat("laporan", a, "diterima", baru=True)
    catat("laporan", a, "dilihat")
    catat("laporan", b, "diterima", baru=True)
    satu = jangkarkan()
    catat("laporan", b, "dilihat")
    dua = jangkarkan()
    tiga = jangkarkan()

    assert {(d.subjek, d.urut) for d in satu.daun.all()} == {(str(a), 2), (str(b), 1)}
    assert {(d.subjek, d.urut) for d in dua.daun.all()} == {(str(b), 2)}
    assert tiga.banyak == 0
    assert [satu.urut + 1, dua.urut + 1] == [dua.urut, tiga.urut]
    assert bytes(dua.hash_sebelum) == bytes(satu.hash)
    assert periksa_jangkar() == bytes(tiga.hash)
    assert periksa_rantai().baris == Jejak.objects.count()


@pytest.mark.django_db
def test_an_anchor_is_taken_in_pieces(monkeypatch):
    monkeypatch.setattr(jejak, "SEKALI_TULIS", 2)
    jangkarkan()
    Jejak.objects.bulk_create(susun("laporan", uuid4(), "diterima") for _ in range(5))

    assert jangkarkan().daun.count() == 5
    periksa_jangkar()


@pytest.mark.django_db(transaction=True)
def test_a_line_that_was_still_open_at_one_anchor_is_in_the_next():
    terlambat = susun("laporan", uuid4(), "diterima")
    with psycopg.connect(os.environ["DATABASE_URL"]) as lain:
        lain.execute(SISIP, isi(terlambat))
        with transaction.atomic():
            catat("laporan", uuid4(), "diterima", baru=True)
        jangkarkan()
        lain.commit()

    assert jangkarkan().daun.get().subjek == terlambat.subjek


SISIP = """INSERT INTO wilayah_jejak (versi, subjek_jenis, subjek, urut, peristiwa, pelaku_teks,
tampil, rincian, waktu, hash_sebelum, hash)
VALUES (%s, %s, %s, %s, %s, %s, %s, '{}', %s, %s, %s)"""


def isi(baris: Jejak) -> list[object]:
    return [
        *(baris.versi, baris.subjek_jenis, baris.subjek, baris.urut, baris.peristiwa),
        *(baris.pelaku_teks, baris.tampil, baris.waktu, baris.hash_sebelum, baris.hash),
    ]


@pytest.mark.django_db
def test_anchors_look_back_no_further_than_needed():
    catat("laporan", uuid4(), "diterima", baru=True)
    lama = jangkarkan()

    assert jejak.tanya.sampai_id(lama.waktu) < lama.sampai_id
    assert jejak.tanya.sampai_id(lama.waktu + timedelta(seconds=1)) == lama.sampai_id


@pytest.mark.django_db
def test_an_anchor_is_signed_when_a_key_is_set(settings):
    settings.KUNCI_JANGKAR = ""
    assert bytes(jangkarkan().tanda) == b""
    settings.KUNCI_JANGKAR = base64.b64encode(bytes(range(32))).decode()
    jangkar = jangkarkan()

    tanda = Tanda(bytes(jangkar.kunci_publik), bytes(jangkar.tanda))
    assert sah(tanda, bytes(jangkar.hash))
    assert not sah(tanda, bytes(32))
    assert not sah(Tanda(b"pendek", tanda.tanda), bytes(jangkar.hash))
    periksa_jangkar()


@pytest.mark.django_db
@pytest.mark.parametrize("buruk", ["bukan base64!", "cGVuZGVr"])
def test_a_broken_signing_key_is_refused(settings, buruk):
    settings.KUNCI_JANGKAR = buruk

    with pytest.raises(ImproperlyConfigured, match="KUNCI_JANGKAR"):
        jangkarkan()
