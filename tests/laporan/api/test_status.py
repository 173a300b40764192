import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from laporan.choices import StatusLaporan, Sumber
from laporan.models import Laporan, Pelapor, Saksi, Tenggat, Terlapor
from laporan.queries.isi import buka_isi
from laporan.rules.penilaian import Verdik
from laporan.services.penilaian import mulai_kajian, putuskan, tulis_penilaian
from tests.factories.laporan import INFORMASI, LENGKAP, kantor, petugas, terima
from wilayah.choices import Peran
from wilayah.models import Jejak

SAAT = datetime(2024, 11, 22, 3, 0, tzinfo=UTC)
BELUM = [
    Verdik("terlapor", terpenuhi=False, alasan="Nama lengkap terlapor belum disebut."),
    Verdik("bukti", terpenuhi=True),
]
pytestmark = pytest.mark.usefixtures("kantor_setempat")


@pytest.fixture(autouse=True)
def jam(settings: Any) -> Any:
    """Hold the clock still, and the limits off unless a test is about them."""
    settings.BATAS_MATI = True
    with time_machine.travel(SAAT, tick=False) as waktu:
        yield waktu


def cari(nomor: Any, kode: Any) -> Any:
    badan = json.dumps({"nomor": nomor, "kode_akses": kode})
    return Client().post("/api/v1/status/", badan, content_type="application/json")


def tulis(jalan: str, nomor: str, kode: str, isi: Any) -> Any:
    return Client().post(
        f"/api/v1/laporan/{nomor}/{jalan}/",
        json.dumps(isi),
        content_type="application/json",
        headers={"X-Kode-Akses": kode},
    )


def dalam_perbaikan(**ganti: Any) -> tuple[str, str]:
    oleh = petugas("63.11", Peran.KOORDINATOR)
    tanda = terima(sumber=Sumber.LOKET, oleh=petugas("63.11"), **ganti)
    laporan = Laporan.objects.get(nomor=tanda.nomor)
    mulai_kajian(laporan, oleh)
    tulis_penilaian(laporan, BELUM)
    putuskan(laporan, StatusLaporan.PERBAIKAN, oleh)
    assert tanda.kode_akses
    return tanda.nomor, tanda.kode_akses


def test_number_and_code_show_where_the_report_stands() -> None:
    tanda = terima()
    jawaban = cari(tanda.nomor.lower(), f" {tanda.kode_akses} ")
    isi = jawaban.json()
    assert jawaban.status_code == 200
    assert set(isi) == {
        *("nomor", "bentuk", "status", "label", "sejak", "riwayat", "syarat", "tenggat"),
        *("kantor", "pesan", "tahap", "jalur"),
    }
    assert isi["status"] == "menunggu_berkas_asli"
    assert isi["label"] == "Menunggu berkas asli"
    assert [satu["peristiwa"] for satu in isi["riwayat"]] == ["disampaikan"]
    assert [satu["langkah"] for satu in isi["tenggat"]] == ["serah_berkas"]
    assert isi["tenggat"][0]["jatuh_tempo"].endswith("+08:00")
    assert tanda.kode_akses not in jawaban.content.decode()


def test_every_pair_that_does_not_match_gets_the_identical_answer() -> None:
    satu, dua = terima(), terima()
    pasangan = [
        (satu.nomor, dua.kode_akses),
        (satu.nomor, "0" * 26),
        ("BWS-0000-0000-0", satu.kode_akses),
        ("bukan nomor", "bukan kode"),
        ("x", "\x00"),
        ("\ud800", "\udfff"),
        ("%00'; --", "ﷺ" * 64),
    ]
    jawaban = [cari(*dua) for dua in pasangan]
    assert {j.status_code for j in jawaban} == {404}
    assert len({j.content for j in jawaban}) == 1
    assert len({tuple(sorted(j.headers.items())) for j in jawaban}) == 1


@pytest.mark.parametrize(
    "badan",
    [
        {},
        [],
        {"nomor": "BWS"},
        {"nomor": 1, "kode_akses": "x"},
        {"nomor": "", "kode_akses": ""},
        {"nomor": "x" * 65, "kode_akses": "x"},
        {"nomor": "x", "kode_akses": ["x"]},
    ],
)
def test_what_is_missing_overlong_or_no_text_is_malformed(badan: Any) -> None:
    jawaban = Client().post("/api/v1/status/", json.dumps(badan), content_type="application/json")
    assert jawaban.status_code == 400
    assert jawaban.json()["galat"]


def test_a_look_up_takes_one_query(django_assert_num_queries: Any) -> None:
    tanda = terima()
    cari(tanda.nomor, tanda.kode_akses)
    with django_assert_num_queries(1):
        cari(tanda.nomor, tanda.kode_akses)
    with django_assert_num_queries(1):
        cari("bukan nomor", "bukan kode")


@pytest.mark.parametrize("jalan", ["lengkapi", "cabut"])
def test_a_wrong_code_opens_no_door(jalan: str) -> None:
    tanda = terima()
    assert tulis(jalan, tanda.nomor, "0" * 26, {"tps": "1"}).status_code == 404
    assert tulis(jalan, "BWS-0000-0000-0", "0" * 26, {"tps": "1"}).status_code == 404
    assert tulis(jalan, tanda.nomor, "", {"tps": "1"}).status_code == 400
    assert Laporan.objects.get().status == "menunggu_berkas_asli"


def test_looking_is_being_told_and_starts_the_period_once(jam: Any) -> None:
    nomor, kode = dalam_perbaikan()
    assert not Tenggat.objects.filter(langkah="perbaikan").exists()
    isi = cari(nomor, kode).json()
    assert isi["label"] == "Perlu Anda lengkapi sampai Minggu 24 November 2024 11.00 WITA"
    assert {t["langkah"]: t["jatuh_tempo"] for t in isi["tenggat"]} == {
        "perbaikan": "2024-11-24T11:00:00+08:00"
    }
    belum = [satu for satu in isi["syarat"] if not satu["terpenuhi"]]
    assert [(s["unsur"], s["keterangan"]) for s in belum] == [("terlapor", BELUM[0].alasan)]
    jam.shift(timedelta(hours=3))
    assert cari(nomor, kode).json()["tenggat"] == isi["tenggat"]
    assert Laporan.objects.get().tenggat_berikut == SAAT + timedelta(hours=48)


def test_a_verdict_on_some_elements_does_not_call_the_others_met() -> None:
    nomor, kode = dalam_perbaikan(pelapor__alamat="")
    belum = [s["unsur"] for s in cari(nomor, kode).json()["syarat"] if not s["terpenuhi"]]
    assert belum == ["identitas_pelapor", "terlapor"]


def test_completion_sends_the_report_back_to_the_initial_study() -> None:
    nomor, kode = dalam_perbaikan()
    cari(nomor, kode)
    tambahan = {
        "uraian": "Amplop dibagikan sesudah rapat, masing-masing berisi lima puluh ribu rupiah.",
        "terlapor": [{"nama": "Terlapor Kedua"}],
        "saksi": [{"nama": "Saksi Contoh"}],
    }
    jawaban = tulis("lengkapi", nomor, kode, tambahan)
    assert jawaban.status_code == 200, jawaban.json()
    assert jawaban.json()["status"] == "kajian_awal"
    laporan = Laporan.objects.get()
    isi = buka_isi(laporan)
    assert isi.uraian == tambahan["uraian"]
    assert [versi.uraian for versi in isi.terdahulu] == [LENGKAP["uraian"]]
    assert [satu.nama for satu in isi.terlapor] == ["Terlapor Contoh", "Terlapor Kedua"]
    assert Saksi.objects.count() == 1
    baris = Jejak.objects.get(subjek=str(laporan.pk), peristiwa="dilengkapi")
    assert baris.rincian["isi"] != baris.rincian["isi_sebelum"]
    assert laporan.langkah_berikut == "kajian_awal"


def test_completion_sent_twice_adds_nothing_twice() -> None:
    tanda = terima()
    tambahan = {"terlapor": [{"nama": "Terlapor Kedua"}]}
    assert tulis("lengkapi", tanda.nomor, str(tanda.kode_akses), tambahan).status_code == 200
    assert tulis("lengkapi", tanda.nomor, str(tanda.kode_akses), tambahan).status_code == 400
    assert Terlapor.objects.count() == 2


@pytest.mark.parametrize(
    ("ruas", "isi"),
    [
        ("badan", {}),
        ("uraian", {"uraian": "pendek"}),
        ("asing", {"asing": 1}),
        ("tanggal_diketahui", {"tanggal_diketahui": "2024-11-23"}),
        ("tanggal_diketahui", {"tanggal_diketahui": "2024-11-02"}),
        ("wilayah", {"wilayah": "63.71"}),
        ("wilayah", {"wilayah": "97"}),
        ("pelapor.surel", {"pelapor": {"surel": "x"}}),
    ],
)
def test_a_malformed_completion_changes_nothing(ruas: str, isi: dict[str, Any]) -> None:
    tanda = terima()
    sebelum = Laporan.objects.values().get()
    jawaban = tulis("lengkapi", tanda.nomor, str(tanda.kode_akses), isi)
    assert (jawaban.status_code, set(jawaban.json()["galat"])) == (400, {ruas})
    assert Laporan.objects.values().get() == sebelum


def test_information_whose_sender_gives_a_name_in_time_becomes_a_report() -> None:
    tanda = terima(INFORMASI)
    nama = {"pelapor": {"nama": "Pelapor Contoh", "telepon": "081200000000"}}
    jawaban = tulis("lengkapi", tanda.nomor, str(tanda.kode_akses), nama)
    assert jawaban.json()["bentuk"] == "laporan"
    assert jawaban.json()["status"] == "menunggu_berkas_asli"
    assert [t["langkah"] for t in jawaban.json()["tenggat"]] == ["serah_berkas"]
    assert Pelapor.objects.get().punya_nama


@pytest.mark.parametrize(("bentuk", "status"), [({}, 200), ({"bentuk": "laporan"}, 409)])
def test_after_seven_days_information_stays_information(
    jam: Any, bentuk: dict[str, str], status: int
) -> None:
    tanda = terima(INFORMASI)
    jam.shift(timedelta(days=8))
    isi = {"pelapor": {"nama": "Pelapor Contoh", "telepon": "081200000000"}} | bentuk
    assert tulis("lengkapi", tanda.nomor, str(tanda.kode_akses), isi).status_code == status
    assert Laporan.objects.get().status == "informasi_awal"
    assert Pelapor.objects.exists() == (status == 200)


def test_a_report_is_withdrawn_before_registration_and_never_after() -> None:
    tanda = terima()
    alasan = {"alasan": "Sudah selesai secara baik-baik."}
    jawaban = tulis("cabut", tanda.nomor, str(tanda.kode_akses), alasan)
    assert jawaban.json()["status"] == "dicabut"
    laporan = Laporan.objects.get()
    assert buka_isi(laporan).alasan_cabut == alasan["alasan"]
    assert not Tenggat.objects.filter(selesai_pada=None).exists()
    assert laporan.tenggat_berikut is None
    assert tulis("cabut", tanda.nomor, str(tanda.kode_akses), {}).status_code == 409
    assert tulis("lengkapi", tanda.nomor, str(tanda.kode_akses), {"tps": "1"}).status_code == 409


@pytest.mark.usefixtures("redis_url")
def test_too_many_wrong_codes_from_one_network_have_to_wait_and_the_right_one_passes(
    settings: Any,
) -> None:
    settings.BATAS_MATI = False
    tanda = terima()
    assert {cari("x", str(n)).status_code for n in range(60)} == {404}
    tertahan = cari(tanda.nomor, "A" * 26)
    assert tertahan.status_code == 429
    assert tertahan["Retry-After"]
    assert cari(tanda.nomor, tanda.kode_akses).status_code == 200


def test_an_office_elsewhere_is_not_asked() -> None:
    assert kantor("63.11").nama in json.dumps(cari(*_pasangan(terima())).json())


def _pasangan(tanda: Any) -> tuple[str, str]:
    return tanda.nomor, tanda.kode_akses
