from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from laporan.models import Kontak, Laporan, Notifikasi, Pelapor, TandaTerima, Tenggat, Terlapor
from laporan.services.penerimaan import kunci_kiriman_baru
from tests.factories.laporan import INFORMASI, LENGKAP, isian
from tests.laporan.api.conftest import Kirim

SAAT = datetime(2024, 11, 22, 3, 0, tzinfo=UTC)
TABEL = (Laporan, Pelapor, Kontak, Terlapor, Tenggat, TandaTerima, Notifikasi)


@pytest.fixture(autouse=True)
def _saat() -> Any:
    with time_machine.travel(SAAT, tick=False):
        yield


def tersimpan() -> int:
    return sum(model._default_manager.count() for model in TABEL)


def test_a_complete_report_is_answered_as_the_contract_says(kirim: Kirim) -> None:
    jawaban = kirim(LENGKAP)
    isi = jawaban.json()
    assert jawaban.status_code == 201, isi
    assert set(isi) == {
        *("nomor", "kode_akses", "status", "syarat", "tenggat", "kantor", "tautan_status")
    }
    assert isi["status"] == "menunggu_berkas_asli"
    assert [satu["unsur"] for satu in isi["syarat"]] == [
        *("identitas_pelapor", "terlapor", "batas_waktu", "waktu_tempat", "uraian", "bukti")
    ]
    assert all(satu["terpenuhi"] for satu in isi["syarat"])
    assert {t["langkah"]: t["jatuh_tempo"] for t in isi["tenggat"]} == {
        "serah_berkas": "2024-11-24T23:59:59+08:00",
        "pelaporan": "2024-11-28T23:59:59+08:00",
    }
    assert isi["kantor"]["kode"] == "63.11"
    assert isi["kode_akses"] not in isi["tautan_status"]
    assert jawaban["Cache-Control"] == "no-store"


def test_information_without_a_name_gets_a_code_and_the_time_to_become_a_report(
    kirim: Kirim,
) -> None:
    isi = kirim(INFORMASI).json()
    assert isi["status"] == "informasi_awal"
    assert [t["langkah"] for t in isi["tenggat"]] == ["pelaporan"]
    assert {satu["unsur"] for satu in isi["syarat"] if satu["terpenuhi"]} == {"uraian"}
    assert Laporan.objects.get().tenggat_berikut is None
    assert not Pelapor.objects.exists()


@pytest.mark.parametrize(
    ("unsur", "ganti"),
    [
        ("identitas_pelapor", {"pelapor__alamat": ""}),
        ("terlapor", {"terlapor": [{"tidak_dikenal": True}]}),
        ("batas_waktu", {"tanggal_diketahui": None}),
        ("batas_waktu", {"waktu_kejadian": "2024-11-01", "tanggal_diketahui": "2024-11-10"}),
        ("waktu_tempat", {"waktu_kejadian": None}),
        ("waktu_tempat", {"wilayah": "63.11", "tempat": ""}),
        ("bukti", {"bukti_disebut": []}),
    ],
)
def test_a_missing_element_is_named_and_never_blocks(
    kirim: Kirim, unsur: str, ganti: dict[str, Any]
) -> None:
    jawaban = kirim(isian(**ganti))
    assert jawaban.status_code == 201
    belum = [satu for satu in jawaban.json()["syarat"] if not satu["terpenuhi"]]
    assert [satu["unsur"] for satu in belum] == [unsur]
    assert len(belum[0]["keterangan"]) > 40


def test_absent_null_and_empty_mean_the_same(kirim: Kirim) -> None:
    kunci = kunci_kiriman_baru()
    kosong: dict[str, Any] = {
        "tps": "",
        "titik": None,
        "saksi": [],
        "tautan": [""],
        "tempat": "balai desa",
    }
    assert kirim(LENGKAP, kunci=kunci).status_code == 201
    assert kirim(isian(**kosong), kunci=kunci).status_code == 200


def test_the_same_key_again_gives_the_same_answer_with_its_code(kirim: Kirim) -> None:
    kunci = kunci_kiriman_baru()
    pertama, kedua = kirim(LENGKAP, kunci=kunci), kirim(LENGKAP, kunci=kunci)
    assert (pertama.status_code, kedua.status_code) == (201, 200)
    assert pertama.json() == kedua.json()
    assert Laporan.objects.count() == Notifikasi.objects.filter(kanal="surel").count() == 1


@pytest.mark.parametrize("isi", [isian(tps="009"), {"bentuk": "laporan"}, {"asing": 1}, []])
def test_the_same_key_with_another_body_is_refused_before_the_body_is(
    kirim: Kirim, isi: Any
) -> None:
    kunci = kunci_kiriman_baru()
    kirim(LENGKAP, kunci=kunci)
    assert kirim(isi, kunci=kunci).status_code == 409
    assert Laporan.objects.count() == 1


@pytest.mark.parametrize(
    ("kunci", "umur"),
    [("k" * 16, timedelta(minutes=15)), ("9f86d081884c7d659a2feaa0c55ad015", timedelta(days=7))],
)
def test_the_code_is_shown_again_only_as_long_as_the_key_is_worth(
    kirim: Kirim, kunci: str, umur: timedelta
) -> None:
    asli = kirim(LENGKAP, kunci=kunci).json()
    with time_machine.travel(SAAT + umur - timedelta(seconds=1), tick=False):
        assert kirim(LENGKAP, kunci=kunci).json() == asli
    with time_machine.travel(SAAT + umur + timedelta(seconds=1), tick=False):
        jawaban = kirim(LENGKAP, kunci=kunci)
    assert jawaban.status_code == 200
    assert jawaban.json()["kode_akses"] is None
    assert jawaban.json()["nomor"] == asli["nomor"]


@pytest.mark.parametrize("kunci", ["pendek", "x" * 129, "kunci-tak-tercetak-\x7f", "kunci-é-" * 4])
def test_a_key_that_is_none_is_refused(kirim: Kirim, kunci: str) -> None:
    jawaban = kirim(LENGKAP, kunci=kunci)
    assert jawaban.status_code == 400
    assert "Idempotency-Key" in jawaban.json()["galat"]
    assert tersimpan() == 0


def _bersarang() -> bytes:
    return b'{"uraian":' + b"[" * 200_000 + b"]" * 200_000 + b"}"


@pytest.mark.parametrize(
    ("ruas", "ganti"),
    [
        ("pelapor.nama", {"pelapor__nama": " "}),
        ("pelapor.telepon", {"pelapor__telepon": "", "pelapor__surel": None}),
        ("pelapor.telepon", {"pelapor__telepon": "belum ada"}),
        ("pelapor.surel", {"pelapor__surel": "bukan alamat"}),
        ("pelapor.nik", {"pelapor__nik": "1"}),
        ("pelapor", {"pelapor": "Pelapor Contoh"}),
        ("pelapor.nama pelapor.telepon", {"pelapor": None}),
        ("uraian", {"uraian": "terlalu pendek"}),
        ("uraian", {"uraian": None}),
        ("uraian", {"uraian": 12345678901234567890123}),
        ("uraian", {"uraian": "Ada amplop dibagikan di balai desa.\x00"}),
        ("uraian", {"uraian": "Ada amplop dibagikan di balai desa. \ud83d"}),
        ("uraian", {"uraian": "a" * 20_001}),
        ("bentuk", {"bentuk": "surat"}),
        ("bentuk", {"bentuk": 1}),
        ("kategori", {"kategori": "tidak ada"}),
        ("wilayah", {"wilayah": "97"}),
        ("wilayah", {"wilayah": "63.11.99"}),
        ("wilayah", {"wilayah": "63.11.02.2005\u0000"}),
        ("wilayah", {"wilayah": None}),
        ("wilayah", {"wilayah": 63.11}),
        ("waktu_kejadian", {"waktu_kejadian": "2024-02-30"}),
        ("waktu_kejadian", {"waktu_kejadian": "kemarin"}),
        ("waktu_kejadian", {"waktu_kejadian": "0001-01-01T00:00:00+14:00"}),
        ("waktu_kejadian", {"waktu_kejadian": "9999-12-31T23:59:59-12:00"}),
        ("waktu_kejadian", {"waktu_kejadian": 1732105800}),
        ("waktu_kejadian", {"waktu_kejadian": "2024-11-23"}),
        ("waktu_kejadian", {"waktu_kejadian": "2024-11-22T23:00:00+08:00"}),
        ("tanggal_diketahui", {"tanggal_diketahui": "2024-11-23"}),
        ("tanggal_diketahui", {"tanggal_diketahui": "2024-11-19"}),
        ("tanggal_diketahui", {"tanggal_diketahui": True}),
        ("titik.lat", {"titik": {"lat": 91, "lng": 0}}),
        ("titik.lat", {"titik": {"lat": "-2.33", "lng": 115.4}}),
        ("titik.lng", {"titik": {"lat": -2.33}}),
        ("titik.lng", {"titik": {"lat": -2.33, "lng": 10**400}}),
        ("kejadian_daring", {"kejadian_daring": "ya"}),
        ("kejadian_daring", {"kejadian_daring": 1}),
        ("tautan.0", {"tautan": ["javascript:alert(1)"]}),
        ("tautan", {"tautan": "https://contoh.invalid"}),
        ("tautan", {"tautan": ["https://contoh.invalid"] * 31}),
        ("terlapor.1.nama", {"terlapor": [{"nama": "A"}, {"nama": 5}]}),
        ("terlapor.0.nomor", {"terlapor": [{"nomor": "5"}]}),
        ("saksi.0", {"saksi": ["Saksi"]}),
        ("bukti_disebut.0", {"bukti_disebut": ["surat cinta"]}),
        ("bukti_disebut.0", {"bukti_disebut": [{}]}),
        ("jenis_pemilihan", {"jenis_pemilihan": ["gubernur"]}),
        ("pemilihan", {"pemilihan": "pilkada-1900"}),
        ("status", {"status": "diregistrasi"}),
        ("???", {"\ud800\x00\n": 1}),
    ],
)
def test_malformed_input_is_refused_at_its_field_and_leaves_nothing(
    kirim: Kirim, ruas: str, ganti: dict[str, Any]
) -> None:
    jawaban = kirim(isian(**ganti))
    assert jawaban.status_code == 400
    assert jawaban["Content-Type"] == "application/problem+json"
    galat = jawaban.json()["galat"]
    assert set(galat) == set(ruas.split()), galat
    assert all(pesan[0].isupper() for daftar in galat.values() for pesan in daftar)
    assert tersimpan() == 0


@pytest.mark.parametrize(
    ("badan", "status"),
    [
        (b"", 400),
        (b"null", 400),
        (b"[]", 400),
        (b'"teks"', 400),
        (b"{", 400),
        (b'{"uraian": NaN}', 400),
        (b"\xff\xfe", 400),
        (b'{"uraian": ' + b"9" * 5000 + b"}", 400),
        (_bersarang(), 400),
        (b'{"uraian": "' + b"a" * 10_000_000 + b'"}', 413),
    ],
    ids=[
        "kosong",
        "null",
        "daftar",
        "teks",
        "putus",
        "nan",
        "bukan-utf8",
        "angka",
        "dalam",
        "10MB",
    ],
)
def test_a_body_that_is_no_submission_is_a_problem_document(
    kirim: Kirim, badan: bytes, status: int
) -> None:
    jawaban = kirim(badan)
    assert jawaban.status_code == status
    assert jawaban.json()["status"] == status
    assert tersimpan() == 0


def test_midnight_belongs_to_the_region_of_the_event(kirim: Kirim) -> None:
    lapor = isian(wilayah="91.71", tempat="pasar", waktu_kejadian=None)
    with time_machine.travel(datetime(2024, 11, 21, 15, 30, tzinfo=UTC), tick=False):
        hari_ini = kirim(isian(lapor, tanggal_diketahui="2024-11-22"))
        besok = kirim(isian(lapor, tanggal_diketahui="2024-11-23"))
        di_barat = kirim(isian(waktu_kejadian=None, tanggal_diketahui="2024-11-22"))
    assert hari_ini.status_code == 201, hari_ini.json()
    assert besok.json()["galat"].keys() == {"tanggal_diketahui"}
    assert di_barat.json()["galat"].keys() == {"tanggal_diketahui"}
    laporan = Laporan.objects.get()
    assert (laporan.zona, laporan.tanggal_disampaikan.isoformat()) == ("WIT", "2024-11-22")


def test_a_report_takes_twelve_queries(kirim: Kirim, django_assert_max_num_queries: Any) -> None:
    kirim(LENGKAP)
    with django_assert_max_num_queries(14) as terpakai:
        kirim(LENGKAP)
    sendiri = [q for q in terpakai.captured_queries if "SAVEPOINT" not in q["sql"]]
    assert len(sendiri) <= 12
