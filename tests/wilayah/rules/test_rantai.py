import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wilayah.choices import Tampil
from wilayah.rules.rantai import (
    AWAL,
    Baris,
    Cacat,
    Daun,
    Hitungan,
    Jangkar,
    Pohon,
    kanonik,
    murni,
    periksa,
    periksa_jangkar,
    sidik_baris,
    sidik_daun,
    sidik_jangkar,
    waktu_utc,
)

WAKTU = datetime(2026, 11, 21, 10, 30, 0, 123456, UTC)


def rantai(subjek: str, panjang: int) -> list[Baris]:
    baris: list[Baris] = []
    for urut in range(1, panjang + 1):
        sebelum = baris[-1].hash if baris else AWAL
        satu = Baris(
            1, "laporan", subjek, urut, "diterima", None, "sistem", "petugas",
            {"alasan": "é"}, WAKTU, sebelum,
        )  # fmt: skip
        baris.append(replace(satu, hash=sidik_baris(satu)))
    return baris


def daun(baris: Baris, jangkar: int = 1) -> Daun:
    return Daun(jangkar, baris.subjek_jenis, baris.subjek, baris.urut, baris.hash)


def jangkar(urut: int, isi: list[Daun], sebelum: bytes = AWAL) -> Jangkar:
    pohon = Pohon()
    for satu in isi:
        pohon.tambah(sidik_daun(satu))
    satu = Jangkar(1, urut, WAKTU, len(isi), 9, pohon.akar(), sebelum)
    return replace(satu, hash=sidik_jangkar(satu))


def test_the_format_of_a_line_is_what_the_outside_world_can_recompute():
    isi = (
        '{"hash_sebelum":"' + "00" * 32 + '","pelaku":null,"pelaku_teks":"sistem",'
        '"peristiwa":"diterima","rincian":{"alasan":"é"},"subjek":"a","subjek_jenis":"laporan",'
        '"tampil":"petugas","urut":1,"waktu":"2026-11-21T10:30:00.123456+00:00"}'
    )

    assert rantai("a", 1)[0].hash == hashlib.sha256(f"awasi-jejak|1|{isi}".encode()).digest()


@pytest.mark.parametrize(
    "ubahan",
    [
        {"subjek_jenis": "perkara"},
        {"subjek": "b"},
        {"urut": 2},
        {"peristiwa": "dicabut"},
        {"pelaku": 7},
        {"pelaku_teks": "lain"},
        {"tampil": "pelapor"},
        {"rincian": {"alasan": "e"}},
        {"waktu": WAKTU + timedelta(microseconds=1)},
        {"hash_sebelum": bytes(31) + b"\x01"},
        {"versi": 2},
    ],
)
def test_every_field_of_a_line_is_under_its_hash(ubahan):
    baris = rantai("a", 1)[0]

    assert sidik_baris(replace(baris, **ubahan)) != baris.hash


def test_details_become_plain_json():
    isi = {
        "id": UUID(int=1),
        "tanggal": date(2026, 11, 21),
        "waktu": datetime(2026, 11, 21, 18, 30, tzinfo=timezone(timedelta(hours=8))),
        "tampil": Tampil.PELAPOR,
        "unsur": ("uraian", None, True),
        "peran": {"b", "a"},
        "sidik": b"\x01\xff",
    }

    assert murni(isi) == {
        "id": "00000000-0000-0000-0000-000000000001",
        "tanggal": "2026-11-21",
        "waktu": "2026-11-21T10:30:00.000000+00:00",
        "tampil": "pelapor",
        "unsur": ["uraian", None, True],
        "peran": ["a", "b"],
        "sidik": "01ff",
    }


@pytest.mark.parametrize("nilai", [1.5, object(), float("nan")])
def test_details_refuse_what_has_no_single_text(nilai):
    with pytest.raises(TypeError, match="does not belong in the trail"):
        murni({"nilai": nilai})


def test_a_moment_without_zone_is_refused():
    with pytest.raises(ValueError, match="aware"):
        waktu_utc(datetime(2026, 11, 21))  # noqa: DTZ001


@given(st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5)))
def test_canonical_json_does_not_depend_on_the_order_of_keys(isi):
    isi = {k.encode("utf-8", "replace").decode(): str(v) for k, v in isi.items()}
    isi = {k: v.encode("utf-8", "replace").decode() for k, v in isi.items()}

    assert kanonik(isi) == kanonik(dict(reversed(list(isi.items()))))


def simpul(kiri: bytes, kanan: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + kiri + kanan).digest()


def akar_rfc6962(daun: list[bytes]) -> bytes:
    if not daun:
        return hashlib.sha256(b"").digest()
    if len(daun) == 1:
        return daun[0]
    belah = 1 << (len(daun) - 1).bit_length() - 1
    return simpul(akar_rfc6962(daun[:belah]), akar_rfc6962(daun[belah:]))


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=40))
def test_the_growing_tree_has_the_root_of_rfc_6962(isi):
    pohon = Pohon()
    for satu in isi:
        pohon.tambah(satu)

    assert pohon.akar() == akar_rfc6962(isi)
    assert pohon.banyak == len(isi)


def test_whole_chains_are_counted():
    semua = [*rantai("a", 3), *rantai("b", 2)]

    assert periksa(semua, [daun(semua[1]), daun(semua[2], 2), daun(semua[4])]) == Hitungan(2, 5)
    assert periksa([], []) == Hitungan(0, 0)


def cacat(baris: list[Baris], isi: list[Daun] | None = None) -> tuple[str, int, str]:
    with pytest.raises(Cacat) as galat:
        periksa(baris, isi or [])
    return galat.value.tempat, galat.value.urut, galat.value.sebab


@pytest.mark.parametrize("letak", [0, 1, 2])
def test_a_changed_line_is_named(letak):
    baris = rantai("a", 3)
    baris[letak] = replace(baris[letak], peristiwa="lain")

    assert cacat(baris) == ("laporan a", letak + 1, "isi tidak cocok dengan hash-nya")


def test_a_changed_line_with_a_new_hash_breaks_the_next_one():
    baris = rantai("a", 3)
    palsu = replace(baris[1], peristiwa="lain")
    baris[1] = replace(palsu, hash=sidik_baris(palsu))

    assert cacat(baris) == ("laporan a", 3, "tidak menyambung ke baris sebelumnya")


@pytest.mark.parametrize("letak", [0, 1])
def test_a_missing_line_is_named(letak):
    baris = rantai("a", 3)
    del baris[letak]

    assert cacat([*baris, *rantai("b", 1)]) == ("laporan a", letak + 1, "baris hilang")


def test_a_shortened_chain_is_noticed_by_its_anchor():
    baris = rantai("a", 3)
    isi = [daun(baris[2], 4)]

    tempat, urut, sebab = cacat([*baris[:2], *rantai("b", 1)], isi)
    assert (tempat, urut) == ("laporan a", 3)
    assert "jangkar 4" in sebab
    assert cacat(rantai("b", 1), isi)[:2] == ("laporan a", 1)


def test_a_chain_written_anew_is_noticed_by_its_anchor():
    asli = rantai("a", 2)
    baru = replace(asli[1], peristiwa="lain")
    baru = replace(baru, hash=sidik_baris(baru))

    tempat, urut, sebab = cacat([asli[0], baru], [daun(asli[1])])
    assert (tempat, urut) == ("laporan a", 2)
    assert "berbeda" in sebab


def test_an_unknown_format_is_named():
    assert cacat([replace(rantai("a", 1)[0], versi=2)])[1:] == (1, "format 2 tidak dikenal")


def test_whole_anchors_give_the_newest_hash():
    isi = [daun(rantai("a", 1)[0]), daun(rantai("b", 2)[1])]
    satu = jangkar(1, isi)
    dua = jangkar(2, [], satu.hash)

    assert periksa_jangkar([satu, dua], isi) == dua.hash
    assert periksa_jangkar([], []) == AWAL


def test_broken_anchors_are_named():
    isi = [daun(rantai("a", 1)[0]), daun(rantai("b", 2)[1])]
    satu = jangkar(1, isi)
    dua = jangkar(2, [], satu.hash)
    kasus = {
        "jangkar 1: daun": ([satu, dua], isi[:1]),
        "jangkar 2: tidak menyambung": ([satu, replace(dua, hash_sebelum=AWAL)], isi),
        "jangkar 2: isi": ([satu, replace(dua, waktu=WAKTU + timedelta(1))], isi),
        "jangkar 2: format": ([satu, replace(dua, versi=9)], isi),
        "jangkar 1: jangkar hilang": ([dua], isi),
        "jangkar 2: jangkar hilang": ([satu], [*isi, replace(isi[0], jangkar=2)]),
    }
    for harapan, (urutan, semua) in kasus.items():
        with pytest.raises(Cacat) as galat:
            periksa_jangkar(urutan, semua)
        assert str(galat.value).replace(" urut", "").startswith(harapan)
