import secrets
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from laporan.choices import Bentuk, StatusLaporan, Sumber
from laporan.models import Laporan
from pengawasan.mitra.models import KirimanMitra, Mitra
from pengawasan.mitra.services.kunci import cabut_kunci, terbitkan_kunci
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import putuskan_kajian
from tests.factories.laporan import INFORMASI, LENGKAP, isian, laporan, petugas
from tests.factories.mitra import mitra
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
ALAMAT = "/api/v1/mitra/laporan/"
CANARY = {
    "uraian": "KENARI-CERITA amplop dibagikan di rumah warga pada malam hari.",
    "tempat": "KENARI-TEMPAT",
    "tps": "KENARI-TPS",
    "tautan": ["https://kenari.invalid/KENARI"],
    "pelapor": {
        "nama": "KENARI-NAMA",
        "alamat": "KENARI-ALAMAT",
        "telepon": "081299998888",
        "surel": "kenari@contoh.invalid",
    },
    "terlapor": [{"nama": "KENARI-TERLAPOR", "jabatan": "KENARI-JABATAN"}],
    "saksi": [{"nama": "KENARI-SAKSI"}],
}
UMUM = [
    *("nomor", "bentuk", "kategori", "nama_kategori", "wilayah", "kantor"),
    *("disampaikan", "status", "label", "sejak", "kode_alasan", "nama_alasan", "hasil"),
]


class Pintu:
    """The partners' API with one key."""

    def __init__(self, milik: Mitra) -> None:
        self.mitra, self.klien, self.kunci = milik, Client(), terbitkan_kunci(milik)

    @property
    def kepala(self) -> dict[str, str]:
        return {"Authorization": f"Api-Key {self.kunci}"}

    def kirim(self, badan: Any, kunci: str = "") -> Any:
        return self.klien.post(
            ALAMAT,
            badan,
            content_type="application/json",
            headers=self.kepala | {"Idempotency-Key": kunci or secrets.token_hex(20)},
        )

    def buka(self, ekor: str = "") -> Any:
        return self.klien.get(f"{ALAMAT}{ekor}", headers=self.kepala)


@pytest.fixture
def pintu() -> Pintu:
    return Pintu(mitra())


def test_what_a_partner_sends_is_informasi_awal(pintu: Pintu) -> None:
    jawaban = pintu.kirim(isian(INFORMASI))
    assert jawaban.status_code == 201
    baris = Laporan.objects.get(nomor=jawaban.json()["nomor"])
    assert (baris.bentuk, baris.sumber) == (Bentuk.INFORMASI_AWAL, Sumber.MITRA)
    assert KirimanMitra.objects.get().laporan == baris
    assert jawaban["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "ganti", [{"bentuk": None}, {"bentuk": ""}, {"pelapor": None}, {"pelapor": {"nama": "X"}}]
)
def test_without_a_person_of_standing_it_never_becomes_a_laporan(
    pintu: Pintu, ganti: dict[str, Any]
) -> None:
    jawaban = pintu.kirim(isian(LENGKAP, **ganti))
    assert jawaban.status_code == 201
    assert jawaban.json()["status"] == StatusLaporan.INFORMASI_AWAL


def test_with_a_person_of_standing_it_is_a_laporan(pintu: Pintu) -> None:
    jawaban = pintu.kirim(isian(LENGKAP, pelapor__kedudukan="pemantau"))
    assert jawaban.status_code == 201
    assert jawaban.json()["status"] == StatusLaporan.MENUNGGU_BERKAS_ASLI


def test_the_same_key_again_is_the_same_report(pintu: Pintu) -> None:
    kunci = secrets.token_hex(20)
    pertama, kedua = pintu.kirim(isian(INFORMASI), kunci), pintu.kirim(isian(INFORMASI), kunci)
    assert (pertama.status_code, kedua.status_code) == (201, 200)
    assert pertama.json() == kedua.json()
    assert KirimanMitra.objects.count() == 1
    assert pintu.kirim(isian(INFORMASI, tempat="lain"), kunci).status_code == 409
    assert pintu.kirim({"asing": 1}, kunci).status_code == 409


def test_the_same_key_from_two_partners_is_two_reports(pintu: Pintu) -> None:
    kunci, lain = secrets.token_hex(20), Pintu(mitra("Lembaga Lain"))
    satu, dua = pintu.kirim(isian(INFORMASI), kunci), lain.kirim(isian(INFORMASI), kunci)
    assert (satu.status_code, dua.status_code) == (201, 201)
    assert satu.json()["nomor"] != dua.json()["nomor"]


@pytest.mark.parametrize("badan", [[], "x", 5, None, {}, {"uraian": "pendek"}])
def test_a_malformed_body_is_400_and_stores_nothing(pintu: Pintu, badan: Any) -> None:
    assert pintu.kirim(badan).status_code == 400
    assert not Laporan.objects.exists()


@pytest.mark.parametrize("bentuk", [5, [], {}, ["laporan"], "surat"])
def test_a_form_of_report_that_is_none_is_400_and_stores_nothing(pintu: Pintu, bentuk: Any) -> None:
    jawaban = pintu.kirim(isian() | {"bentuk": bentuk})
    assert jawaban.status_code == 400
    assert not Laporan.objects.exists()


def test_a_missing_idempotency_key_is_400(pintu: Pintu) -> None:
    jawaban = pintu.klien.post(
        ALAMAT, isian(INFORMASI), content_type="application/json", headers=pintu.kepala
    )
    assert jawaban.status_code == 400
    assert "Idempotency-Key" in jawaban.json()["galat"]


def test_a_partner_sees_its_own_submissions_only(pintu: Pintu) -> None:
    nomor = pintu.kirim(isian(INFORMASI)).json()["nomor"]
    lain = Pintu(mitra("Lembaga Lain"))
    lain.kirim(isian(INFORMASI))
    laporan()
    isi = pintu.buka().json()
    assert [satu["nomor"] for satu in isi["hasil"]] == [nomor]
    assert isi["berikut"] is isi["sebelum"] is None
    assert list(isi["hasil"][0]) == [*UMUM, "dikirim"]


def test_submissions_are_paged_by_cursor_newest_first(pintu: Pintu) -> None:
    nomor = [pintu.kirim(isian(INFORMASI)).json()["nomor"] for _ in range(3)]
    pertama = pintu.buka("?banyak=2").json()
    assert [satu["nomor"] for satu in pertama["hasil"]] == [nomor[2], nomor[1]]
    kedua = pintu.klien.get(pertama["berikut"], headers=pintu.kepala).json()
    assert [satu["nomor"] for satu in kedua["hasil"]] == [nomor[0]]
    assert kedua["berikut"] is None
    assert pintu.buka("?kursor=karangan").status_code == 404


def test_the_list_asks_as_often_for_one_row_as_for_ten(
    pintu: Pintu, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for banyak in (1, 9):
        for _ in range(banyak):
            pintu.kirim(isian(INFORMASI))
        with django_assert_max_num_queries(3):
            pintu.buka()


def test_anybody_s_report_shows_its_public_fields_and_nothing_else(pintu: Pintu) -> None:
    baris = laporan(isian(LENGKAP, **CANARY))
    jawaban = pintu.buka(f"{baris.nomor}/")
    assert jawaban.status_code == 200
    isi = jawaban.json()
    assert list(isi) == UMUM
    assert isi["wilayah"] == {"kode": "63.11", "nama": "Kabupaten Balangan, Kalimantan Selatan"}
    assert isi["disampaikan"] == baris.tanggal_disampaikan.isoformat()
    assert isi["kode_alasan"] is None
    teks = jawaban.content.decode()
    for rahasia in ("KENARI", "kenari", "081299998888", "Halong", "63.11.02", "T0", str(baris.pk)):
        assert rahasia not in teks


def test_a_refusal_shows_its_reason_code_but_not_its_words(pintu: Pintu) -> None:
    ketua = petugas("63.11", Peran.KOORDINATOR, Peran.PENERIMA)
    baris = laporan(isian(LENGKAP), sumber=Sumber.LOKET, oleh=ketua)
    putuskan_kajian(
        baris,
        ketua,
        MasukanKajian(
            putusan=Putusan.TIDAK_DIREGISTRASI,
            kode_alasan="bukan_pelanggaran",
            alasan="KENARI: uraian alasan yang hanya untuk pelapor.",
        ),
    )
    isi = pintu.buka(f"{baris.nomor}/").json()
    assert isi["status"] == StatusLaporan.TIDAK_DIREGISTRASI
    assert isi["kode_alasan"] == "bukan_pelanggaran"
    assert "KENARI" not in str(isi)


@pytest.mark.parametrize("nomor", ["BWS-0000-0000-1", "x", "%00", "é" * 80])
def test_a_number_nobody_gave_out_is_404(pintu: Pintu, nomor: str) -> None:
    assert pintu.buka(f"{nomor}/").status_code == 404


def test_a_revoked_key_is_401_at_once(pintu: Pintu) -> None:
    assert pintu.buka().status_code == 200
    assert cabut_kunci(pintu.mitra, pintu.mitra.kunci.get().pk)
    for jawaban in (pintu.buka(), pintu.kirim(isian(INFORMASI))):
        assert jawaban.status_code == 401
        assert jawaban["WWW-Authenticate"] == "Api-Key"
        assert jawaban["Content-Type"] == "application/problem+json"


def test_the_key_of_a_partner_that_was_put_to_rest_is_401(pintu: Pintu) -> None:
    Mitra.objects.update(aktif=False)
    assert pintu.buka().status_code == 401


@pytest.mark.parametrize(
    "kepala", ["", "Api-Key", "Api-Key x", "Api-Key a b", "Token x", "Api-Key \xff"]
)
def test_without_a_key_everything_is_401(kepala: str) -> None:
    klien = Client()
    for alamat in (ALAMAT, f"{ALAMAT}BWS-0000-0000-1/"):
        assert klien.get(alamat, headers={"Authorization": kepala}).status_code == 401
    assert klien.post(ALAMAT, {}, content_type="application/json").status_code == 401


def test_a_session_opens_no_partner_s_api(pintu: Pintu) -> None:
    klien = Client()
    klien.force_login(petugas("63.11"))
    assert klien.get(ALAMAT).status_code == 401


def test_an_officer_s_token_is_no_partner_s_key(pintu: Pintu) -> None:
    assert (
        Client().get(ALAMAT, headers={"Authorization": f"Token {pintu.kunci}"}).status_code == 401
    )
