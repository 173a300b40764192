"""Nothing that a client sends makes a 500: every address, every verb, every kind of rubbish."""

import inspect
import json
import re
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.forms import DateField, DateTimeField
from django.urls import resolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laporan.models import Laporan
from tests.factories.laporan import isian
from tests.keamanan.jalan import Jalan, semua_jalan
from tests.keamanan.kaya import nilai_nyata

pytestmark = pytest.mark.django_db
CARA = ("get", "post", "put", "patch", "delete", "head", "options")
KATA = (
    "\x00",
    "\ud800",
    "x" * 5000,
    "'; DROP TABLE laporan_laporan; --",
    "../../etc/passwd",
    "%00%0d%0aSet-Cookie: a=b",
    "{{ 7*7 }}{% debug %}",
    "\u202e\ufeff\u0000🗳️",
    "-1e309",
    "99999999999999999999999999",
    "٣٣",
    "<script>alert(1)</script>",
)
SATU_KATA = ("\x00", "63.11.\x00")
TEBAKAN = {"cari", "kursor", "banyak", "lat", "lng", "nomor", "next"}
BADAN = (
    b"",
    b"null",
    b"[]",
    b'"teks"',
    b"{",
    b'{"nomor": "\\u0000", "kode_akses": "\\ud800"}',
    b'{"uraian": NaN, "titik": {"lat": Infinity, "lng": 1e999}}',
    b"\xff\xfe\x00",
    b"[" * 20000,
    b'{"a":' * 5000 + b"1" + b"}" * 5000,
    b'{"banyak": 1' + b"0" * 5000 + b"}",
)
WAKTU = DateField | DateTimeField
UJUNG = ("0001-01-01", "9999-12-31", "0001-01-01T00:00", "9999-12-31T23:59:00-12:00")
KEPALA = {"idempotency-key": "k" * 32, "x-kode-akses": "0" * 26}


def _kata(kata: str) -> str:
    """Return a word as it may stand in an address, lone surrogates included."""
    return quote(kata.encode("utf-8", "surrogatepass"), safe="")


def _wajar(status: int) -> bool:
    return status < 500


def _periksa(cara: str, jalur: str, jawaban: Any) -> list[tuple[str, str, int]]:
    return [] if _wajar(jawaban.status_code) else [(cara, jalur[:90], jawaban.status_code)]


def _permintaan(jalan: Jalan, nomor: str) -> Iterator[tuple[str, str]]:
    """Yield every verb on the address, and two of them on strange words beside a real report."""
    biasa = jalan.isi("tidak-ada", {"nomor": nomor})
    yield from ((cara, biasa) for cara in CARA)
    for kata in KATA if jalan.berkata else ():
        asing = {jalan.isi(_kata(kata)), jalan.isi(_kata(kata), {"nomor": nomor})} - {biasa}
        yield from ((cara, jalur) for jalur in sorted(asing) for cara in ("get", "post"))


@pytest.mark.parametrize("siapa", ["tamu", "petugas"])
def test_no_address_and_no_verb_breaks_on_strange_parts(orang, kasus, siapa):
    rusak = []
    for jalan in semua_jalan():
        for cara, jalur in _permintaan(jalan, kasus.nomor):
            rusak += _periksa(cara, jalur, getattr(orang[siapa], cara)(jalur))
    assert rusak == []


def _nama_kueri(jalur: str, jawaban: Any) -> set[str]:
    """Return the words a page reads: those its view names, and the names in its forms."""
    ruang = sys.modules[resolve(jalur).func.__module__]
    isi = jawaban.content.decode(errors="ignore") if not jawaban.streaming else ""
    dibaca = {*re.findall(r'(?:GET|POST)\.get\("(\w+)"', inspect.getsource(ruang))}
    return dibaca | {*re.findall(r'name="([\w-]+)"', isi)} - {"csrfmiddlewaretoken"}


def _di_luar(jawaban: Any) -> bool:
    """Tell whether the door stayed shut, so that no words come any further."""
    masuk = jawaban.status_code == 302 and jawaban["Location"].startswith("/masuk/")
    return masuk or jawaban.status_code in {403, 404}


@pytest.mark.parametrize("siapa", ["tamu", "petugas", "mitra"])
def test_no_page_breaks_on_strange_words_in_its_query_or_its_form(orang, kasus, siapa):
    klien, rusak = orang[siapa], []
    for jalan in semua_jalan():
        jalur = jalan.isi("uji.63.11", {"nomor": kasus.nomor})
        halaman = klien.get(jalur)
        nama = _nama_kueri(jalur, halaman) | TEBAKAN
        for kata in KATA[:1] if _di_luar(halaman) else KATA:
            kueri = "&".join(f"{n}={_kata(kata)}" for n in sorted(nama))
            rusak += _periksa("get", f"{jalur}?{kueri[:60]}", klien.get(f"{jalur}?{kueri}"))
            isi = klien.generic("POST", jalur, kueri, "application/x-www-form-urlencoded")
            rusak += _periksa(f"post {kata[:9]!r}", jalur, isi)
    assert rusak == []


@pytest.mark.usefixtures("folder_bukti")
def test_no_page_of_a_case_far_on_its_way_breaks_on_strange_words(orang):
    klien, nyata, rusak, masuk = orang["petugas"], nilai_nyata(), [], 0
    for jalan in semua_jalan():
        if not (jalan.terbuka and jalan.pola.startswith("petugas/")):
            continue
        jalur = jalan.isi("pidana", nyata)
        halaman = klien.get(jalur)
        masuk += halaman.status_code == 200
        rusak += _periksa("get", jalur, halaman)
        kueri = dict.fromkeys(_nama_kueri(jalur, halaman), "\x00")
        rusak += _periksa("get", f"{jalur}?", klien.get(jalur, kueri))
        rusak += _periksa("post", jalur, klien.post(jalur, kueri))
    assert rusak == []
    assert masuk > 35


@pytest.mark.parametrize("siapa", ["petugas", "pusat"])
def test_no_page_breaks_on_one_strange_word_where_the_rest_is_right(orang, siapa):
    klien, rusak, masuk = orang[siapa], [], 0
    for jalan in semua_jalan():
        if jalan.terbuka or not jalan.pola.startswith("petugas/"):
            continue
        jalur = jalan.isi("")
        halaman = klien.get(jalur)
        masuk += halaman.status_code == 200
        form = (halaman.context or {}).get("form")
        benar = {nama: form[nama].value() or "" for nama in form.fields} if form else {}
        for nama in _nama_kueri(jalur, halaman):
            for kata in SATU_KATA:
                rusak += _periksa(f"get {nama}", jalur, klien.get(jalur, {nama: kata}))
                if form:
                    isi = klien.post(jalur, benar | {nama: kata})
                    rusak += _periksa(f"post {nama}", jalur, isi)
    assert rusak == []
    assert masuk > 15


@pytest.mark.usefixtures("folder_bukti")
def test_days_and_moments_at_the_ends_of_time_break_no_page(orang):
    klien, nyata, rusak, berwaktu = orang["petugas"], nilai_nyata(), [], 0
    for jalan in semua_jalan():
        if not jalan.pola.startswith("petugas/"):
            continue
        jalur = jalan.isi("pidana", nyata)
        form = (klien.get(jalur).context or {}).get("form")
        hari = [n for n, b in form.fields.items() if isinstance(b, WAKTU)] if form else []
        isi = {nama: form[nama].value() or "" for nama in form.fields} if hari else {}
        berwaktu += bool(hari)
        for satu in UJUNG if hari else ():
            jawaban = klien.post(jalur, isi | dict.fromkeys(hari, satu))
            rusak += _periksa(satu, jalan.pola, jawaban)
            rusak += _periksa("get", jalan.pola, klien.get(jalur))
    assert rusak == []
    assert berwaktu > 5


def test_no_door_of_the_api_breaks_on_a_strange_body(orang, kasus, auth):
    rusak = []
    for jalan in semua_jalan():
        if not jalan.pola.startswith("api/"):
            continue
        jalur = jalan.isi("63.11", {"nomor": kasus.nomor})
        for kepala in auth:
            for badan in BADAN:
                for cara in ("POST", "PATCH"):
                    for jenis in ("application/json", "text/plain", "multipart/form-data"):
                        jawaban = orang["tamu"].generic(
                            cara, jalur, badan, jenis, headers=KEPALA | kepala
                        )
                        rusak += _periksa(f"{cara} {badan[:20]!r}", jalur, jawaban)
    assert rusak == []


NILAI = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=30),
    st.sampled_from(KATA),
    st.lists(st.one_of(st.text(max_size=5), st.integers()), max_size=3),
    st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2),
)


@settings(
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    nama=st.lists(st.sampled_from([*isian(), "pelapor.nama", "titik.lat"]), min_size=1, max_size=3),
    nilai=st.lists(NILAI, min_size=3, max_size=3),
)
def test_a_report_with_wrong_types_is_stored_whole_or_refused_at_the_field(orang, nama, nilai):
    isi = isian()
    for satu, ganti in zip(nama, nilai, strict=False):
        atas, _, bawah = satu.partition(".")
        isi[atas] = {bawah: ganti} if bawah else ganti
    sebelum = Laporan.objects.count()

    jawaban = orang["tamu"].generic(
        "POST",
        "/api/v1/laporan/",
        json.dumps(isi).encode("utf-8", "surrogatepass"),
        "application/json",
        headers={"idempotency-key": f"{hash(json.dumps(isi)):x}".rjust(24, "k")},
    )

    tersimpan = Laporan.objects.count() - sebelum
    assert (jawaban.status_code, tersimpan) in {(201, 1), (200, 0), (400, 0), (409, 0)}
    if jawaban.status_code == 400:
        galat = jawaban.json()["galat"]
        assert galat
        assert all(isinstance(satu, str) for pesan in galat.values() for satu in pesan)
