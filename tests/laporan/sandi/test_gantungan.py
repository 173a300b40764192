import base64

import pytest
from django.apps import apps

from laporan import sandi
from laporan.sandi import Guna, KunciTidakSah, gantungan, kunci_kata, kunci_nama

SATU = base64.b64encode(bytes(range(32))).decode()
DUA = base64.b64encode(bytes(range(100, 132))).decode()


def test_the_first_key_is_current_and_the_last_the_oldest(settings):
    settings.KUNCI_DATA = f"k2:{DUA},k1:{SATU}"

    assert (gantungan().sekarang, gantungan().tertua) == ("k2", "k1")


@pytest.mark.parametrize(
    "buruk",
    [
        "",
        "k1",
        SATU,
        f":{SATU}",
        f"K 1:{SATU}",
        f"{'k' * 16}:{SATU}",
        "k1:",
        "k1:bukan base64!",
        f"k1:{base64.b64encode(bytes(range(31))).decode()}",
        f"k1:{base64.b64encode(bytes(range(33))).decode()}",
        f"k1:{base64.b64encode(bytes(32)).decode()}",
        f"k1:{'CHANGEME' * 5}CHA=",
        f"k1:{base64.b64encode(b'ganti-kunci-ini-sebelum-dipakai!').decode()}",
        f"k1:{SATU},k1:{DUA}",
        f"k2:{SATU},k1:{SATU}",
        f"k1:{SATU},",
    ],
)
def test_a_doubtful_key_ring_is_refused(settings, buruk):
    settings.KUNCI_DATA = buruk

    with pytest.raises(KunciTidakSah, match="KUNCI_DATA"):
        gantungan()


def test_a_refusal_never_shows_the_key(settings):
    settings.KUNCI_DATA = f"k1:{SATU[:-4]}"

    with pytest.raises(KunciTidakSah) as galat:
        gantungan()

    assert SATU[:8] not in str(galat.value)


def test_every_use_has_a_key_of_its_own():
    ring = gantungan()
    kunci = {ring.turunan(ring.sekarang, guna) for guna in Guna}

    assert len(kunci) == len(Guna)
    assert {len(k) for k in kunci} == {32}
    assert kunci_kata() != kunci_nama()


def test_a_key_that_left_the_ring_is_named(settings):
    settings.KUNCI_DATA = f"k1:{SATU}"
    _, bungkusan = sandi.kunci_baru(Guna.CERITA)
    settings.KUNCI_DATA = f"k2:{DUA}"

    with pytest.raises(KunciTidakSah, match="'k1'"):
        sandi.buka_bungkus(bungkusan, Guna.CERITA)


def test_search_words_stay_the_same_when_a_key_is_added(settings):
    settings.KUNCI_DATA = f"k1:{SATU}"
    sebelum = kunci_kata(), kunci_nama()
    settings.KUNCI_DATA = f"k2:{DUA},k1:{SATU}"

    assert (kunci_kata(), kunci_nama()) == sebelum


def test_repr_of_the_ring_shows_ids_only():
    teks = repr(gantungan())

    assert "uji1" in teks
    assert "\\x" not in teks


@pytest.mark.parametrize("buruk", ["", "k1:changeme", f"k1:{base64.b64encode(bytes(32)).decode()}"])
def test_the_program_does_not_start_on_a_doubtful_key_ring(settings, buruk):
    settings.KUNCI_DATA = buruk

    with pytest.raises(KunciTidakSah):
        apps.get_app_config("laporan").ready()
