"""A name typed by hand where a paper leaves room for a reporter or a witness is noticed."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.rules.bahan import Bahan, Orang
from pengawasan.dokumen.rules.identitas import bernama
from pengawasan.dokumen.rules.jenis import SEORANG, UNTUK_ORANG
from pengawasan.dokumen.rules.naskah import Naskah, baca_naskah, tulis_naskah
from pengawasan.dokumen.rules.susunan import SUSUNAN, rancang
from tests.factories.bahan import LAIN, bahan

NAMA = "Nama Diketik"
SATU_ORANG = [
    (lain, jenis)
    for lain in ({"sebagai": "pelapor", "ke": 1}, {"sebagai": "saksi"})
    for jenis in sorted(SEORANG)
]
SEMUA = [({}, j) for j in J if j not in SEORANG] + SATU_ORANG
# The letters that name nobody until whoever they go to is opened.
SURAT: list[tuple[J, dict[str, Any]]] = [
    (J.STATUS, {}),
    (J.KELENGKAPAN, {}),
    (J.UNDANGAN_KLARIFIKASI, {"sebagai": "pelapor"}),
    (J.UNDANGAN_KLARIFIKASI, {"sebagai": "saksi"}),
]


def tertutup(jenis: J, lain: dict[str, Any]) -> Bahan:
    isi = bahan(jenis, lain=LAIN | lain)
    saksi = tuple(Orang(satu.sebutan) for satu in isi.saksi)
    return replace(isi, pelapor=Orang("Pelapor"), saksi=saksi)


def isi_naskah(naskah: Naskah) -> dict[str, Any]:
    isi: dict[str, Any] = json.loads(json.dumps(tulis_naskah(naskah)))
    return isi


def tempat(kosong: Any, terisi: Any, jalan: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Return where two papers differ: the places of people who were opened in one of them.

    Rows that became more are one place: the first of them.
    """
    if not isinstance(kosong, list | dict):
        yield from [jalan] if isinstance(kosong, str) and kosong != terisi else []
    elif len(kosong) != len(terisi):
        yield (*jalan, 0, -1)
    else:
        for kunci in kosong if isinstance(kosong, dict) else range(len(kosong)):
            yield from tempat(kosong[kunci], terisi[kunci], (*jalan, kunci))


def diketik(naskah: Naskah, jalan: tuple[Any, ...], isi: Any) -> Naskah:
    hasil = isi_naskah(naskah)
    sasaran: Any = hasil
    for kunci in jalan[:-1]:
        sasaran = sasaran[kunci]
    sasaran[jalan[-1]] = isi
    return baca_naskah(hasil)


def isian(naskah: Naskah, nama: str, isi: str) -> Naskah:
    """Type into every row of a name."""
    blok = (
        replace(b, baris=tuple((n, isi if n == nama else i) for n, i, *_ in b.baris))
        if b.jenis == "isian"
        else b
        for b in naskah.blok
    )
    return naskah.ganti(blok=tuple(blok))


@pytest.mark.parametrize(("lain", "jenis"), SEMUA)
def test_every_place_an_opened_name_would_take_marks_the_paper_when_typed_by_hand(lain, jenis):
    kosong = rancang(tertutup(jenis, lain))
    terisi = isi_naskah(SUSUNAN[jenis](bahan(jenis, lain=LAIN | lain)))

    semua = [j for j in tempat(isi_naskah(kosong), terisi) if j[:1] != ("tautan",)]

    assert not bernama(kosong, jenis, kosong)
    assert [j for j in semua if not bernama(diketik(kosong, j, NAMA), jenis, kosong)] == []
    assert semua or jenis not in {J.TANDA_TERIMA, J.STATUS, J.KELENGKAPAN, J.KAJIAN, *SEORANG}


@pytest.mark.parametrize(
    "jenis", [J.KAJIAN, J.TEMUAN, J.FORM_A, J.PENERUSAN_PIDANA, J.LAPORAN, J.LAPORAN_TSM]
)
def test_a_witness_typed_over_what_stands_for_them_marks_the_paper(jenis):
    naskah = rancang(tertutup(jenis, {}))

    if jenis in {J.KAJIAN, J.TEMUAN, J.FORM_A}:
        ubahan = [isian(naskah, "Saksi", kata) for kata in (NAMA, f"Saksi 1, {NAMA}", "Saksi 1 A")]
    else:
        (tabel,) = [b for b in naskah.blok if b.label == "Saksi-saksi"]
        ubahan = [naskah.ganti(blok=(replace(tabel, baris=((NAMA, "", ""),)),))]

    assert all(bernama(satu, jenis, naskah) for satu in ubahan)


@pytest.mark.parametrize(
    "kata",
    [
        *("", "Nihil", "Saksi 1", "Saksi 1, Saksi 12", "Belum ada yang disebut."),
        "Ada, namanya tersegel dalam Form A.",
    ],
)
def test_what_a_draft_says_of_its_witnesses_names_nobody(kata):
    naskah = rancang(tertutup(J.FORM_A, {}))

    assert not bernama(isian(naskah, "Saksi", kata), J.FORM_A, naskah)


@pytest.mark.parametrize("jenis", [J.TANDA_TERIMA, J.TANDA_TERIMA_BARANG, J.LAPORAN, J.PENCABUTAN])
@pytest.mark.parametrize("ruas", ["nama", "nip"])
def test_a_name_under_the_line_where_a_reporter_signs_marks_the_paper(jenis, ruas):
    naskah = rancang(tertutup(jenis, {}))
    (urut,) = [n for n, p in enumerate(naskah.pihak) if p.atas in {"Pelapor,", "Yang menyerahkan,"}]

    assert bernama(diketik(naskah, ("pihak", urut, ruas), NAMA), jenis, naskah)
    assert bernama(diketik(naskah, ("pihak", urut, "atas"), f"{NAMA},"), jenis, naskah)
    lain = 1 - urut
    assert not bernama(diketik(naskah, ("pihak", lain, "nama"), NAMA), jenis, naskah)


def test_who_signs_for_an_office_is_no_secret():
    for jenis in (J.SERAH_TERIMA, J.BERITA_ACARA_PENERUSAN, J.BERITA_ACARA_PLENO, J.SURAT_TUGAS):
        naskah = rancang(tertutup(jenis, {}))
        semua = range(len(naskah.pihak))

        assert not [
            n for n in semua if bernama(diketik(naskah, ("pihak", n, "nama"), NAMA), jenis, naskah)
        ]


@pytest.mark.parametrize(("jenis", "lain"), SURAT)
def test_a_name_or_address_typed_for_an_unnamed_addressee_marks_the_letter(jenis, lain):
    naskah = rancang(tertutup(jenis, lain))

    for kepada in (
        (NAMA, "di tempat"),
        (naskah.kepada[0], "Jalan Diketik"),
        (*naskah.kepada, NAMA),
    ):
        assert bernama(naskah.ganti(kepada=kepada), jenis, naskah)
    for kepada in ((naskah.kepada[0],), ()):
        assert not bernama(naskah.ganti(kepada=kepada), jenis, naskah)


@pytest.mark.parametrize("jenis", [J.PELIMPAHAN, J.SARAN_PERBAIKAN, J.PENERUSAN_ETIK])
def test_a_letter_to_an_office_may_be_addressed_by_hand(jenis):
    naskah = rancang(tertutup(jenis, {}))

    for dulu in (naskah, naskah.ganti(kepada=("", "di tempat")), naskah.ganti(kepada=())):
        tujuan = naskah.ganti(kepada=("Ketua KPU Contoh", "Jalan Contoh 1"))
        assert not bernama(tujuan, jenis, dulu)


@pytest.mark.parametrize(
    ("jenis", "lain"), [*SURAT, (J.UNDANGAN_KLARIFIKASI, {"sebagai": "saksi", "ke": 99})]
)
def test_an_addressee_typed_where_an_earlier_save_left_nobody_marks_the_letter(jenis, lain):
    awal = rancang(tertutup(jenis, lain))

    for kepada in ((), ("",), ("di tempat",)):
        kosong = awal.ganti(kepada=kepada)
        assert not bernama(kosong, jenis, awal)
        for baru in ((NAMA,), (NAMA, "di tempat"), ("Jalan Diketik",)):
            assert bernama(awal.ganti(kepada=baru), jenis, kosong)


@pytest.mark.parametrize("jenis", [J.BERITA_ACARA_KLARIFIKASI, J.KETERANGAN_SUMPAH])
@pytest.mark.parametrize("sebagai", ["pelapor", "saksi"])
@pytest.mark.parametrize("ruas", ["atas", "jabatan"])
def test_a_signature_typed_where_an_earlier_save_left_nothing_marks_the_paper(jenis, sebagai, ruas):
    awal = rancang(tertutup(jenis, {"sebagai": sebagai}))
    (urut,) = [n for n, p in enumerate(awal.pihak) if p.jabatan.startswith(("Pelapor", "Saksi"))]

    kosong = diketik(awal, ("pihak", urut, ruas), "")
    isi = diketik(kosong, ("pihak", urut, "nama"), NAMA)

    assert bernama(kosong, jenis, awal) or bernama(isi, jenis, kosong)


def test_every_letter_to_a_reporter_or_witness_is_of_a_kind_that_says_so():
    tujuan = {
        jenis
        for lain, jenis in SEMUA
        if any(
            satu.startswith(("Pelapor", "Saksi")) for satu in rancang(tertutup(jenis, lain)).kepada
        )
    }

    assert tujuan == UNTUK_ORANG
