"""The table of powers, and what an office is to a report."""

from datetime import UTC
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.choices import StatusLaporan as S
from laporan.rules.status import DAPAT_DIPUTUS, PERALIHAN
from pengawasan.perkara.choices import Hubungan, Putusan, Tahap, Tindakan
from pengawasan.perkara.rules.kontak import nomor_internasional, tautan_wa
from pengawasan.perkara.rules.wewenang import (
    ATURAN,
    PEMERIKSA,
    Keadaan,
    Pelaku,
    hubungan,
    putusan_terbuka,
    tolak_keadaan,
)
from wilayah.rules.kursor import Kursor, KursorKeliru, baca_kursor

KAB, KEC, PROV, RI = (
    "bawaslu_kabupaten",
    "panwaslu_kecamatan",
    "bawaslu_provinsi",
    "bawaslu_ri",
)


@pytest.mark.parametrize(
    ("kode", "jenis", "pemegang", "wilayah", "jadi"),
    [
        ("63.11", KAB, "63.11", "63.11.02", Hubungan.PEMEGANG),
        ("63.11.02", KEC, "63.11", "63.11.02.2005", Hubungan.KECAMATAN),
        ("63.11.03", KEC, "63.11", "63.11.02.2005", None),
        ("63", PROV, "63.11", "63.11.02", Hubungan.ATASAN),
        ("", RI, "63.11", "63.11.02", Hubungan.ATASAN),
        ("", RI, "", "63.11.02", Hubungan.PEMEGANG),
        ("63.11", KAB, "63.71", "63.11.02", Hubungan.DAHULU),
        ("63.11", KAB, "63", "63.11.02", Hubungan.DAHULU),
        ("63", PROV, "", "63.11.02", Hubungan.DAHULU),
        ("63", PROV, "64.72", "63.11.02", Hubungan.DAHULU),
        ("63.1", KAB, "63.11", "63.11.02", None),
        ("64", PROV, "63.11", "63.11.02", None),
        ("64.72", KAB, "63.11", "63.11.02", None),
    ],
)
def test_hubungan_says_what_an_office_is_to_a_report(kode, jenis, pemegang, wilayah, jadi):
    assert hubungan(kode, jenis, pemegang=pemegang, wilayah=wilayah) == jadi


def test_every_act_has_its_rule_and_its_check_and_every_status_its_short_word():
    assert set(ATURAN) == set(PEMERIKSA) == set(Tindakan)
    assert set(Tahap.values) == set(S.values)


@pytest.mark.parametrize(("status", "bentuk"), list(product(S, ("laporan", "informasi_awal"))))
def test_no_act_is_open_that_the_state_table_would_refuse(status, bentuk):
    pemegang = Pelaku(frozenset(), KAB, Hubungan.PEMEGANG)
    keadaan = Keadaan(bentuk, status, berkas_lewat=True, perbaikan_lewat=True)
    menuju = {
        Tindakan.TERIMA: {S.DITERIMA},
        Tindakan.INFORMASI_AWAL: {S.INFORMASI_AWAL},
        Tindakan.MULAI_KAJIAN: {S.KAJIAN_AWAL},
        Tindakan.TERIMA_KELENGKAPAN: {S.KAJIAN_AWAL},
        Tindakan.PUTUSKAN: {S.TIDAK_DIREGISTRASI},
    }

    for tindakan, tujuan in menuju.items():
        if tolak_keadaan(tindakan, pemegang, keadaan) is None:
            assert tujuan <= PERALIHAN[status], tindakan


@pytest.mark.parametrize("sudah", [False, True])
def test_completion_is_offered_once(sudah):
    for status in DAPAT_DIPUTUS:
        keadaan = Keadaan("laporan", status, perbaikan_sudah=sudah)
        assert (Putusan.PERBAIKAN in putusan_terbuka(keadaan)) is not sudah


@given(st.none() | st.datetimes(timezones=st.timezones()), st.uuids(), st.booleans())
def test_a_cursor_is_read_as_it_was_written(tenggat, kunci, mundur):
    # Hours that a clock goes through twice are equal to nothing in another zone.
    kursor = Kursor(tenggat and tenggat.astimezone(UTC), kunci, mundur)

    assert baca_kursor(kursor.tulis()) == kursor


@given(st.text(max_size=250))
def test_a_made_up_cursor_is_refused_or_nothing(teks):
    try:
        hasil = baca_kursor(teks)
    except KursorKeliru:
        return
    assert hasil is None or isinstance(hasil, Kursor)


@pytest.mark.parametrize(
    ("telepon", "jadi"),
    [
        ("0812-3456-7890", "6281234567890"),
        ("+62 812 3456 7890", "6281234567890"),
        ("81234567890", "6281234567890"),
        ("+60 12 345 6789", "60123456789"),
        ("110", ""),
        ("tidak ada", ""),
    ],
)
def test_a_telephone_number_is_written_for_whatsapp(telepon, jadi):
    assert nomor_internasional(telepon) == jadi


def test_the_whatsapp_address_carries_the_message_and_nothing_else():
    assert (
        tautan_wa("0812 3456 7890", "Laporan X") == "https://wa.me/6281234567890?text=Laporan%20X"
    )
    assert tautan_wa("", "Laporan X") == ""
