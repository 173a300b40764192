import base64
import time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan import sandi
from laporan.rules.stem import kata_kunci
from laporan.sandi import GagalBuka, Guna, Rahasia

BARIS = UUID("0d3c2c5e-7f0a-4d55-9c58-4b4a5f9f8a10")
LAIN = UUID("1d3c2c5e-7f0a-4d55-9c58-4b4a5f9f8a10")
AAD = sandi.alamat("laporan_laporan", "isi", BARIS)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda isi: st.lists(isi) | st.dictionaries(st.sampled_from(["nama", "alamat"]), isi),
)


def kunci() -> sandi.KunciData:
    return sandi.kunci_baru(Guna.CERITA)[0]


@given(JSON)
def test_what_is_sealed_comes_back(isi):
    kunci_data = kunci()

    assert sandi.buka(kunci_data, sandi.segel(kunci_data, isi, AAD), AAD) == isi


@pytest.mark.parametrize(
    "tempat",
    [
        sandi.alamat("laporan_laporan", "isi", LAIN),
        sandi.alamat("laporan_laporan", "catatan", BARIS),
        sandi.alamat("laporan_saksi", "isi", BARIS),
        "",
    ],
)
def test_a_sealed_value_moved_elsewhere_does_not_open(tempat):
    kunci_data = kunci()
    amplop = sandi.segel(kunci_data, "rahasia", AAD)

    with pytest.raises(GagalBuka):
        sandi.buka(kunci_data, amplop, tempat)


@given(st.data())
def test_any_changed_or_missing_byte_is_noticed(data):
    kunci_data = kunci()
    amplop = sandi.segel(kunci_data, "rahasia", AAD)
    letak = data.draw(st.integers(0, len(amplop) - 1))
    bit = data.draw(st.integers(0, 7))
    rusak = amplop[:letak] + bytes([amplop[letak] ^ 1 << bit]) + amplop[letak + 1 :]

    for salah in (rusak, amplop[:letak]):
        with pytest.raises(GagalBuka):
            sandi.buka(kunci_data, salah, AAD)


def test_another_key_does_not_open():
    amplop = sandi.segel(kunci(), "rahasia", AAD)

    with pytest.raises(GagalBuka):
        sandi.buka(kunci(), amplop, AAD)


def test_sealing_twice_gives_different_bytes():
    kunci_data = kunci()

    assert len({sandi.segel(kunci_data, "sama", AAD) for _ in range(2000)}) == 2000


def test_the_envelope_shows_nothing_of_the_text():
    amplop = sandi.segel(kunci(), "Pak Lurah Contoh", AAD)

    assert b"Lurah" not in amplop


def test_a_wrapped_key_opens_for_its_own_use_only():
    kunci_data, bungkusan = sandi.kunci_baru(Guna.IDENTITAS)

    assert sandi.buka_bungkus(bungkusan, Guna.IDENTITAS) == kunci_data
    for guna in (Guna.CERITA, Guna.KONTAK, Guna.BUKTI, Guna.SAKSI):
        with pytest.raises(GagalBuka):
            sandi.buka_bungkus(bungkusan, guna)


def test_a_wrapped_key_names_the_key_that_wrapped_it():
    _, bungkusan = sandi.kunci_baru(Guna.CERITA)

    assert sandi.id_bungkusan(bungkusan) == "uji1"
    assert bungkusan.startswith(sandi.kepala_bungkusan("uji1"))


@pytest.mark.parametrize("rusak", [b"", b"\x01", b"\x02\x04uji1", b"\x01\x04uji1", b"bukan kunci"])
def test_a_broken_wrapping_does_not_open(rusak):
    with pytest.raises((GagalBuka, sandi.KunciTidakSah)):
        sandi.buka_bungkus(rusak, Guna.CERITA)


def test_a_wrapping_does_not_open_under_another_key_of_the_same_id(settings):
    _, bungkusan = sandi.kunci_baru(Guna.CERITA)
    settings.KUNCI_DATA = "uji1:" + base64.b64encode(bytes(range(32))).decode()

    with pytest.raises(GagalBuka):
        sandi.buka_bungkus(bungkusan, Guna.CERITA)


def test_opened_text_and_keys_do_not_show_themselves():
    kunci_data = kunci()
    isi = sandi.buka(
        kunci_data, sandi.segel(kunci_data, {"nama": "Pelapor Contoh", "hp": ["0812"]}, AAD), AAD
    )

    assert "Contoh" not in repr(isi)
    assert "0812" not in repr(isi)
    assert isinstance(isi["nama"], Rahasia)
    assert f"{isi['nama']}" == "Pelapor Contoh"
    assert repr(kunci_data) == "<kunci data>"


def test_sealing_and_stemming_a_long_story_takes_a_few_milliseconds():
    cerita = ("Kepala desa membagikan uang kepada warga di balai desa malam itu juga. " * 30)[:2000]

    def terima() -> None:
        kunci_data, _ = sandi.kunci_baru(Guna.CERITA)
        sandi.segel(kunci_data, {"uraian": cerita}, AAD)
        kata_kunci(cerita, sandi.kunci_kata())

    terima()
    mulai = time.perf_counter()
    for _ in range(50):
        terima()

    assert (time.perf_counter() - mulai) / 50 < 0.02
