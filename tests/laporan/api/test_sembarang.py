"""Nothing a client sends makes a server error."""

import json
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories.laporan import LENGKAP, isian, terima
from tests.laporan.api.conftest import Kirim

teks = st.text(st.characters(), max_size=40)
nilai = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | teks
    | st.sampled_from(["2024-02-30", "0001-01-01", "9999-12-31T23:59:59-23:59", "63.11", "\x00"]),
    lambda anak: st.lists(anak, max_size=3) | st.dictionaries(teks, anak, max_size=3),
    max_leaves=8,
)
RUAS = [
    *(nama for nama in LENGKAP if nama != "pelapor"),
    *(f"pelapor__{nama}" for nama in (*LENGKAP["pelapor"], "tanggal_lahir", "kedudukan")),
    *("titik", "titik__lat", "saksi", "tautan", "tps", "kejadian_daring", "pemilihan", "asing"),
]
TANPA_BATAS = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@TANPA_BATAS
@given(st.sampled_from(RUAS), nilai)
def test_any_value_in_any_field_is_taken_or_refused_in_words(
    kirim: Kirim, ruas: str, isi: Any
) -> None:
    jawaban = kirim(isian(**{ruas: isi}))
    assert jawaban.status_code in {201, 400}, (ruas, isi)
    assert (jawaban.status_code == 201) == ("galat" not in jawaban.json())


@TANPA_BATAS
@given(nilai)
def test_any_json_for_a_body_is_refused_in_words(kirim: Kirim, isi: Any) -> None:
    assert kirim(isi).json()["status"] == 400


@TANPA_BATAS
@given(st.sampled_from(["lengkapi", "cabut"]), st.sampled_from(RUAS), nilai)
@pytest.mark.usefixtures("kantor_setempat")
def test_any_completion_or_withdrawal_is_taken_or_refused_in_words(
    kantor_setempat: None, jalan: str, ruas: str, isi: Any
) -> None:
    tanda = terima()
    atas, _, bawah = ruas.partition("__")
    jawaban = Client().post(
        f"/api/v1/laporan/{tanda.nomor}/{jalan}/",
        json.dumps({atas: {bawah: isi} if bawah else isi}),
        content_type="application/json",
        headers={"X-Kode-Akses": str(tanda.kode_akses)},
    )
    assert jawaban.status_code in {200, 400}, (ruas, isi, jawaban.content)


@TANPA_BATAS
@given(st.text(st.characters(), min_size=1, max_size=400))
def test_a_file_may_be_called_anything(kantor_setempat: None, nama: str) -> None:
    tanda = terima()
    jawaban = Client().post(
        f"/api/v1/laporan/{tanda.nomor}/bukti/",
        json.dumps({"nama": f"{nama}.jpg", "ukuran": 1000}),
        content_type="application/json",
        headers={"X-Kode-Akses": str(tanda.kode_akses)},
    )
    assert jawaban.status_code == 201, jawaban.content


@TANPA_BATAS
@given(nilai, nilai, nilai)
def test_any_announcement_of_evidence_is_taken_or_refused_in_words(
    kantor_setempat: None, nama: Any, ukuran: Any, sha256: Any
) -> None:
    tanda = terima()
    jawaban = Client().post(
        f"/api/v1/laporan/{tanda.nomor}/bukti/",
        json.dumps({"nama": nama, "ukuran": ukuran, "sha256": sha256}),
        content_type="application/json",
        headers={"X-Kode-Akses": str(tanda.kode_akses)},
    )
    assert jawaban.status_code in {201, 400, 409, 413}, jawaban.content


@TANPA_BATAS
@given(nilai, nilai)
def test_any_pair_is_looked_up_or_refused_in_words(
    kantor_setempat: None, nomor: Any, kode: Any
) -> None:
    badan = json.dumps({"nomor": nomor, "kode_akses": kode})
    jawaban = Client().post("/api/v1/status/", badan, content_type="application/json")
    assert jawaban.status_code in {400, 404, 429}
