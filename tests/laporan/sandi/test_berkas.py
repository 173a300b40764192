import io
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.sandi import GagalBuka, KunciData
from laporan.sandi.berkas import BINGKAI, KEPALA, buka_berkas, tutup, ujung

KUNCI = KunciData(bytes(range(32)))
ID = UUID("6b1f5a34-9f5e-4f0b-9a4e-0d6f6f1a2b3c")
ISI = st.binary(min_size=1, max_size=3 * BINGKAI + 17)


def buka(tertutup: bytes, kunci: KunciData = KUNCI, id_berkas: UUID = ID) -> bytes:
    return b"".join(buka_berkas(kunci, id_berkas, io.BytesIO(tertutup)))


def bingkai(tertutup: bytes) -> list[bytes]:
    hasil, sumber = [], io.BytesIO(tertutup)
    while kepala := sumber.read(KEPALA.size):
        hasil.append(kepala + sumber.read(KEPALA.unpack(kepala)[0]))
    return hasil


@given(st.lists(ISI, min_size=1, max_size=4))
def test_pieces_sealed_one_after_the_other_open_as_the_whole(potongan: list[bytes]) -> None:
    tertutup, posisi = b"", 0
    for potong in potongan:
        tertutup += tutup(KUNCI, ID, posisi, potong)
        posisi += len(potong)
        assert ujung(io.BytesIO(tertutup), posisi) == len(tertutup)
    assert buka(tertutup) == b"".join(potongan)


@given(ISI, st.data())
def test_a_single_flipped_bit_is_noticed(isi: bytes, data: st.DataObject) -> None:
    tertutup = bytearray(tutup(KUNCI, ID, 0, isi))
    tempat = data.draw(st.integers(0, len(tertutup) - 1))
    tertutup[tempat] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(GagalBuka):
        buka(bytes(tertutup))


@given(st.binary(min_size=1, max_size=3 * BINGKAI), st.data())
def test_a_cut_inside_a_frame_is_noticed(isi: bytes, data: st.DataObject) -> None:
    tertutup = tutup(KUNCI, ID, 0, isi)
    panjang = data.draw(st.integers(1, len(tertutup) - 1))
    tepi = {0}
    for satu in bingkai(tertutup):
        tepi.add(max(tepi) + len(satu))
    if panjang not in tepi:
        with pytest.raises(GagalBuka):
            buka(tertutup[:panjang])


@given(st.permutations(range(4)))
def test_frames_in_another_order_do_not_open(urutan: list[int]) -> None:
    isi = bytes(4 * BINGKAI)
    potong = bingkai(tutup(KUNCI, ID, 0, isi))
    teracak = b"".join(potong[i] for i in urutan)
    if urutan == [0, 1, 2, 3]:
        assert buka(teracak) == isi
    else:
        with pytest.raises(GagalBuka):
            buka(teracak)


def test_a_frame_dropped_from_the_middle_is_noticed() -> None:
    potong = bingkai(tutup(KUNCI, ID, 0, bytes(3 * BINGKAI)))
    with pytest.raises(GagalBuka):
        buka(potong[0] + potong[2])


def test_a_file_cut_at_a_frame_is_shorter_than_its_record() -> None:
    potong = bingkai(tutup(KUNCI, ID, 0, bytes(2 * BINGKAI)))
    with pytest.raises(GagalBuka):
        ujung(io.BytesIO(potong[0]), 2 * BINGKAI)


def test_no_append_continues_between_two_frames() -> None:
    tertutup = tutup(KUNCI, ID, 0, b"x" * 100)
    with pytest.raises(GagalBuka):
        ujung(io.BytesIO(tertutup), 50)


def test_a_file_opens_with_its_own_key_and_id_only() -> None:
    tertutup = tutup(KUNCI, ID, 0, b"isi")
    for kunci, id_berkas in ((KunciData(bytes(32)), ID), (KUNCI, uuid4())):
        with pytest.raises(GagalBuka):
            buka(tertutup, kunci, id_berkas)


def test_no_plain_byte_is_in_the_frames() -> None:
    assert b"KENARI" not in tutup(KUNCI, ID, 0, b"KENARI" * 40_000)
