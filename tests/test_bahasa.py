"""The English catalogue, and who is answered in which language."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog
from django.db.models import Choices
from django.test import Client
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import trans_real

import laporan.choices
import pengawasan.perkara.choices
import wilayah.choices
from laporan.choices import StatusLaporan
from laporan.errors import PeralihanTerlarang
from pengawasan.lokal import pesan
from tests.factories.bukti import simpan
from tests.factories.laporan import laporan as buat_laporan
from tests.factories.laporan import petugas, terima
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, TidakDitemukan, untuk_orang
from wilayah.http import KUKI_BAHASA

RUAS = re.compile(r"%%|%\(\w+\)[sd]|%[sd]|\{\w+\}|</?\w+>|/\w+/|\n")
PILIHAN = [
    jenis
    for modul in (wilayah.choices, laporan.choices, pengawasan.perkara.choices)
    for jenis in vars(modul).values()
    if isinstance(jenis, type) and issubclass(jenis, Choices) and jenis.__module__ == modul.__name__
]
HALAMAN_WARGA = ["/", "/lapor/", "/status/", "/masuk/", "/tidak/ada/"]
HALAMAN_PETUGAS = ["/petugas/", "/petugas/pemberitahuan/", "/petugas/orang/", "/petugas/peta/"]


@pytest.fixture(scope="module")
def katalog() -> Catalog:
    return pesan.baca(pesan.LOKAL / "en" / "LC_MESSAGES" / "django.po")


@pytest.fixture(scope="module")
def _tersusun() -> None:
    pesan.susun()
    trans_real._translations.clear()


@pytest.fixture(autouse=True)
def _indonesia(_tersusun: None) -> Iterator[None]:
    with translation.override("id"):
        yield


@pytest.fixture
def orang_asing(client: Client) -> Client:
    """Return a browser whose language switch stands on English."""
    client.cookies[KUKI_BAHASA] = "en"
    return client


def _ruas(teks: str) -> tuple[str, ...]:
    return tuple(sorted(RUAS.findall(teks)))


def _kalimat(katalog: Catalog) -> list[str]:
    """Return Indonesian phrases long enough to be nothing else, with nothing to fill in."""
    semua = [satu.id if isinstance(satu.id, str) else satu.id[0] for satu in katalog if satu.id]
    return [satu for satu in semua if satu.count(" ") >= 2 and not RUAS.search(satu)]


def test_every_message_in_use_is_translated_and_no_other_is_kept():
    assert pesan.periksa() == []


def test_gathering_again_changes_nothing(tmp_path, monkeypatch):
    po = tmp_path / "en" / "LC_MESSAGES" / "django.po"
    po.parent.mkdir(parents=True)
    asli = (pesan.LOKAL / "en" / "LC_MESSAGES" / "django.po").read_bytes()
    po.write_bytes(asli)
    monkeypatch.setattr(pesan, "LOKAL", tmp_path)

    pesan.kumpulkan()

    assert po.read_bytes() == asli


def test_a_translation_fills_in_what_its_original_fills_in(katalog):
    pasangan = [
        (satu.id if isinstance(satu.id, str) else satu.id[-1], tujuan)
        for satu in katalog
        if satu.id
        for tujuan in ([satu.string] if isinstance(satu.string, str) else satu.string)
    ]

    assert len(pasangan) > len(PILIHAN)
    assert [p for p in pasangan if len({_ruas(satu) for satu in p}) > 1] == []


@pytest.mark.parametrize("jenis", PILIHAN, ids=lambda jenis: jenis.__name__)
def test_every_word_of_the_law_has_an_english_one(jenis, katalog):
    label = [satu.label for satu in jenis if isinstance(satu.label, Promise)]

    inggris = [katalog.get(str(satu)) for satu in label]
    with translation.override("en"):
        terbaca = [str(satu) for satu in label]

    assert terbaca == [satu.string if satu else None for satu in inggris]


def test_the_word_that_asks_for_a_number_reads_as_a_verb(katalog):
    assert katalog.get("Isi").string == "Enter"


def test_no_two_statuses_read_alike_in_english():
    with translation.override("en"):
        assert len({str(satu.label) for satu in StatusLaporan}) == len(StatusLaporan)


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", HALAMAN_WARGA)
def test_a_page_is_english_with_the_cookie_and_indonesian_without(alamat, client, katalog):
    asli = client.get(alamat, HTTP_ACCEPT_LANGUAGE="en").content.decode()
    client.cookies[KUKI_BAHASA] = "en"
    jawaban = client.get(alamat)
    inggris = jawaban.content.decode()

    assert '<html lang="id"' in asli
    assert "Langsung ke isi" in asli
    assert '<html lang="en"' in inggris
    assert "Skip to content" in inggris
    assert jawaban["Content-Language"] == "en"
    assert [kata for kata in _kalimat(katalog) if kata in inggris] == []


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", HALAMAN_PETUGAS)
def test_an_officers_page_is_english_too(alamat, orang_asing, katalog):
    buat_laporan()
    orang_asing.force_login(petugas("63.11", Peran.PIMPINAN))

    isi = orang_asing.get(alamat).content.decode()

    assert '<html lang="en"' in isi
    assert [kata for kata in _kalimat(katalog) if kata in isi] == []


@pytest.mark.django_db
def test_a_reporter_reads_their_status_in_english(orang_asing, katalog):
    bukti = terima()
    kunci = {"nomor": bukti.nomor, "kode_akses": bukti.kode_akses}

    isi = orang_asing.post("/status/", kunci, follow=True).content.decode()

    assert "Waiting for originals" in isi
    assert [kata for kata in _kalimat(katalog) if kata in isi] == []


@pytest.mark.django_db
@pytest.mark.parametrize("akhir", ["", "terima/", "identitas/", "kajian/", "tugaskan/"])
def test_a_case_is_english_apart_from_what_its_reporter_wrote(akhir, orang_asing, katalog):
    alamat = f"/petugas/laporan/{buat_laporan().nomor}/{akhir}"
    orang_asing.force_login(petugas("63.11", Peran.PIMPINAN, Peran.PENERIMA))

    balasan = [orang_asing.get(alamat), orang_asing.post(alamat, {})]

    isi = "".join(satu.content.decode() for satu in balasan)
    assert [kata for kata in _kalimat(katalog) if kata in isi] == []


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", ["/lapor/", "/status/", "/masuk/"])
def test_what_is_wrong_with_a_form_is_said_in_english(alamat, orang_asing, katalog):
    isi = orang_asing.post(alamat, {"nomor": "x", "username": "x"}).content.decode()

    assert '<html lang="en"' in isi
    assert [kata for kata in _kalimat(katalog) if kata in isi] == []


@pytest.mark.django_db
def test_a_language_we_do_not_speak_is_indonesian(client):
    client.cookies[KUKI_BAHASA] = "fr"

    assert '<html lang="id"' in client.get("/").content.decode()


@pytest.mark.django_db
def test_the_api_speaks_indonesian_whatever_the_cookie_says(orang_asing):
    salah = orang_asing.post("/api/v1/laporan/", {}, content_type="application/json")
    hilang = orang_asing.get("/api/v1/wilayah/99/", HTTP_ACCEPT_LANGUAGE="en")

    assert salah.status_code == 400
    assert salah["Content-Language"] == hilang["Content-Language"] == "id"
    assert hilang.json()["detail"] == "Kode wilayah ini tidak ada atau tidak berlaku lagi."


def test_a_refusal_of_the_pure_rules_is_said_in_the_language_of_who_asked():
    kata = untuk_orang("Tulis alasannya, supaya pelapor tahu.")
    with translation.override("en"):
        galat = MasukanKeliru({"unsur.0.alasan": [kata]})
        hilang = TidakDitemukan()
        terlarang = PeralihanTerlarang("dicabut", "diterima", boleh=[])

    assert galat.galat == {"unsur.0.alasan": ["Write the reason, so that the reporter knows."]}
    assert galat.pesan == "Something filled in is not right yet."
    assert hilang.pesan == "This page or record does not exist."
    assert terlarang.pesan == "A report with status “dicabut” cannot move to “diterima”."
    assert MasukanKeliru({"a": [kata]}).galat == {"a": [kata]}


@pytest.mark.django_db
def test_what_is_stored_is_indonesian_whoever_sent_it():
    with translation.override("en"):
        bukti = simpan(buat_laporan(), b"MZ program", "x.jpg")

    assert bukti.alasan.startswith("Jenis berkas ini tidak diterima.")
