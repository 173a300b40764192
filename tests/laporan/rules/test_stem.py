import time

from hypothesis import given
from hypothesis import strategies as st

from laporan.rules.stem import bagian_nama, kata_cari, kata_dasar, kata_kunci, nama_kunci

KUNCI = bytes(range(32))
CERITA = "Kepala desa membagikan uang Rp 100.000 kepada warga di TPS 003 malam sebelum pemungutan."


def test_forms_of_one_word_share_a_stem():
    assert kata_dasar("membagikan") == kata_dasar("pembagian") == kata_dasar("DIBAGIKAN")


def test_stop_words_and_short_words_say_nothing():
    assert kata_dasar("yang di dan itu ke pak") == kata_dasar("pak")
    assert kata_dasar("ke di yg") == frozenset()


def test_numbers_stay_whole():
    assert {"003", "100", "000"} <= kata_dasar(CERITA)


@given(st.text(max_size=300))
def test_keyed_words_are_sorted_distinct_and_fit_a_bigint(teks):
    kata = kata_kunci(teks, KUNCI)

    assert kata == sorted(set(kata))
    assert all(-(2**63) <= k < 2**63 for k in kata)


def test_search_finds_another_form_of_the_word():
    assert set(kata_cari("pembagian uang", KUNCI)) <= set(kata_kunci(CERITA, KUNCI))
    assert not set(kata_cari("penghitungan", KUNCI)) & set(kata_kunci(CERITA, KUNCI))


def test_words_mean_nothing_under_another_key():
    assert not set(kata_kunci(CERITA, KUNCI)) & set(kata_kunci(CERITA, bytes(32)))


def test_names_are_neither_stemmed_nor_thinned():
    assert bagian_nama("Di Pemilu Sutrisno, S.H.") == {"di", "pemilu", "sutrisno", "s", "h"}
    assert nama_kunci("SUTRISNO Di", KUNCI) == nama_kunci("di sutrisno", KUNCI)


def test_full_width_letters_are_the_same_letters():
    assert kata_kunci("ｕａｎｇ", KUNCI) == kata_kunci("uang", KUNCI)


def test_a_story_of_two_thousand_characters_takes_a_few_milliseconds():
    cerita = (CERITA * 25)[:2000]
    kata_kunci(cerita, KUNCI)
    mulai = time.perf_counter()
    for _ in range(20):
        kata_kunci(cerita, KUNCI)

    assert (time.perf_counter() - mulai) / 20 < 0.02
