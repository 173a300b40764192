"""What a completion leaves behind, and what it makes of an *informasi awal*."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from laporan.models import Tenggat
from tests.factories.laporan import INFORMASI, terima
from tests.laporan.api.test_status import SAAT, tulis
from wilayah.models import Jejak

pytestmark = pytest.mark.usefixtures("kantor_setempat")


@pytest.fixture(autouse=True)
def jam(settings: Any) -> Any:
    settings.BATAS_MATI = True
    with time_machine.travel(SAAT, tick=False) as waktu:
        yield waktu


def test_what_a_completion_overwrites_stays_on_the_trail() -> None:
    tanda = terima()
    isi = {
        "kategori": "netralitas_asn",
        "waktu_kejadian": "2024-11-19",
        "ketepatan_waktu": "tanggal",
        "tanggal_diketahui": "2024-11-20",
        "wilayah": "63.11.02",
    }
    jawaban = tulis("lengkapi", tanda.nomor, str(tanda.kode_akses), isi)
    assert jawaban.status_code == 200, jawaban.json()
    perubahan = Jejak.objects.get(peristiwa="dilengkapi").rincian["perubahan"]
    assert perubahan["kategori"] == ["politik_uang", "netralitas_asn"]
    assert perubahan["tanggal_diketahui"] == ["2024-11-21", "2024-11-20"]
    assert perubahan["tanggal_kejadian"] == ["2024-11-20", "2024-11-19"]
    assert perubahan["waktu_kejadian"] == ["2024-11-20T11:30:00.000000+00:00", None]
    assert perubahan["kode_wilayah"] == ["63.11.02.2005", "63.11.02"]
    assert "jenis_pemilihan" not in perubahan


def test_the_time_for_reporting_follows_a_corrected_day_of_knowledge() -> None:
    tanda = terima(INFORMASI)
    isi = {"waktu_kejadian": "2024-11-16", "tanggal_diketahui": "2024-11-17"}
    jawaban = tulis("lengkapi", tanda.nomor, str(tanda.kode_akses), isi)
    tenggat = {t["langkah"]: t["jatuh_tempo"] for t in jawaban.json()["tenggat"]}
    assert tenggat == {"pelaporan": "2024-11-24T23:59:59+08:00"}
    assert Tenggat.objects.filter(langkah="pelaporan", selesai_pada=None).count() == 1
    assert Tenggat.objects.filter(langkah="pelaporan").count() == 2


def test_the_time_of_a_report_already_made_stays_closed_when_its_start_moves() -> None:
    tanda = terima()
    isi = {"tanggal_diketahui": "2024-11-20"}
    assert tulis("lengkapi", tanda.nomor, str(tanda.kode_akses), isi).status_code == 200
    lama, baru = Tenggat.objects.filter(langkah="pelaporan").order_by("pk")
    assert baru.jatuh_tempo == lama.jatuh_tempo - timedelta(days=1)
    assert baru.selesai_pada == lama.selesai_pada is not None


def test_a_known_sender_makes_information_a_report_by_saying_so_alone() -> None:
    nama = {"nama": "Pelapor Contoh", "telepon": "081200000000"}
    tanda = terima(INFORMASI, pelapor=nama)
    kode = str(tanda.kode_akses)
    jawaban = tulis("lengkapi", tanda.nomor, kode, {"bentuk": "laporan"})
    assert jawaban.json().get("status") == "menunggu_berkas_asli", jawaban.json()
    assert not Jejak.objects.filter(peristiwa="dilengkapi").exists()
    assert tulis("lengkapi", tanda.nomor, kode, {"bentuk": "laporan"}).status_code == 400


def test_an_unknown_sender_is_asked_for_a_name_before_it_becomes_a_report() -> None:
    tanda = terima(INFORMASI)
    jawaban = tulis("lengkapi", tanda.nomor, str(tanda.kode_akses), {"bentuk": "laporan"})
    assert (jawaban.status_code, set(jawaban.json()["galat"])) == (400, {"pelapor.nama"})


@pytest.mark.parametrize("jalan", ["cabut", "bukti", "lengkapi"])
def test_a_closed_report_says_so_before_it_judges_a_body(jalan: str) -> None:
    tanda = terima()
    isi, kode = {"asing": 1}, str(tanda.kode_akses)
    assert tulis(jalan, tanda.nomor, kode, isi).status_code == 400
    assert tulis("cabut", tanda.nomor, kode, {}).status_code == 200
    assert tulis(jalan, tanda.nomor, kode, isi).status_code == 409
