import base64
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan import sandi
from laporan.sandi.kode import HURUF
from pengawasan.perkara import sandi as terusan

NOMOR = "BWS-7K3M-92QX-C"
TAUTAN_LAMA = "32e0e27cd0bc68341e2812c5212efe96b7088fc34c9d864c9466e094398bc453"
SATU = "k1:" + base64.b64encode(bytes(range(32))).decode()
DUA = "k2:" + base64.b64encode(bytes(range(100, 132))).decode()
BANYAK = 100_000
# Chi-square with 31 degrees of freedom exceeds this once in a million tries.
BATAS_KHI = 85


def test_a_hundred_thousand_codes_do_not_repeat_and_use_all_letters_evenly():
    kode = [sandi.kode_akses_baru() for _ in range(BANYAK)]

    assert len(set(kode)) == BANYAK
    assert {len(k) for k in kode} == {26}
    harapan = BANYAK / 32
    for letak in range(26):
        hitung = Counter(k[letak] for k in kode)
        assert set(hitung) == set(HURUF)
        assert sum((n - harapan) ** 2 / harapan for n in hitung.values()) < BATAS_KHI


def test_a_code_is_shown_in_five_groups():
    kode = "0123456789ABCDEFGHJKMNPQRS"

    assert sandi.kelompokkan_kode(kode) == "01234-56789-ABCDE-FGHJK-MNPQRS"


@given(st.text(HURUF, min_size=26, max_size=26))
def test_a_code_is_read_however_people_type_it(kode):
    ketikan = [
        kode,
        kode.lower(),
        sandi.kelompokkan_kode(kode),
        sandi.kelompokkan_kode(kode).replace("-", " "),
        sandi.kelompokkan_kode(kode).replace("-", "–"),
        f" {kode.replace('0', 'o').replace('1', 'l')}\n",
        kode.replace("0", "O").replace("1", "I"),
        "".join(chr(ord(h) + 0xFEE0) for h in kode),
    ]

    assert {sandi.baca_kode(teks) for teks in ketikan} == {kode}


@given(st.text(max_size=80))
def test_reading_a_code_never_fails_and_is_idempotent(teks):
    kode = sandi.baca_kode(teks)

    assert kode is None or sandi.baca_kode(kode) == kode


@pytest.mark.parametrize("teks", ["", "0" * 25, "0" * 27, "U" * 26, "0" * 5_000_000, "\ud800" * 26])
def test_what_cannot_be_a_code_is_none(teks):
    assert sandi.baca_kode(teks) is None


def test_a_code_opens_its_own_report_only():
    kode, lain = sandi.kode_akses_baru(), sandi.kode_akses_baru()
    sidik = sandi.sidik_kode(kode, NOMOR)

    assert sandi.kode_cocok(sandi.kelompokkan_kode(kode).lower(), NOMOR, sidik)
    assert not sandi.kode_cocok(lain, NOMOR, sidik)
    assert not sandi.kode_cocok(kode, "BWS-0000-0000-0", sidik)
    assert not sandi.kode_cocok("", NOMOR, sidik)


@pytest.mark.parametrize("teks", ["", "bukan kode", "\ud800" * 26, "0" * 26])
def test_without_a_report_every_code_is_wrong(teks):
    assert not sandi.kode_cocok(teks, "\ud800", None)


def test_what_is_stored_shows_neither_code_nor_plain_hash():
    kode = sandi.kode_akses_baru()
    sidik = sandi.sidik_kode(kode, NOMOR)

    assert len(sidik) <= 48
    assert kode.encode() not in sidik


def test_codes_given_before_a_rotation_still_open(settings):
    settings.KUNCI_DATA = SATU
    kode = sandi.kode_akses_baru()
    lama = sandi.sidik_kode(kode, NOMOR)
    settings.KUNCI_DATA = f"{DUA},{SATU}"
    baru = sandi.sidik_kode(kode, NOMOR)

    assert sandi.kode_cocok(kode, NOMOR, lama)
    assert sandi.kode_cocok(kode, NOMOR, baru)
    assert lama != baru


def test_a_hash_that_was_stored_long_ago_still_opens(settings):
    settings.KUNCI_DATA = SATU
    tersimpan = bytes.fromhex(
        "026b31a65e07e6f0442f8abf7d22540781e4b467182e78c33a32b561182dc44ed71651"
    )

    assert sandi.kode_cocok("0" * 26, NOMOR, tersimpan)


def test_a_link_and_a_code_of_the_same_letters_have_different_hashes(settings):
    settings.KUNCI_DATA = SATU
    kode = "0" * 26

    assert terusan.sidik("tautan", kode).hex() == f"026b31{TAUTAN_LAMA}"
    assert terusan.sidik("tautan", kode) in terusan.sidik_calon("tautan", kode)
    assert terusan.sidik("tautan", kode) != terusan.sidik("sesi", kode)
    assert terusan.sidik("tautan", kode) != sandi.sidik_kode(kode, NOMOR)
