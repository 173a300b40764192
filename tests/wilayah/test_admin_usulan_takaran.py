"""Hostile proposals are answered in their form, and nothing of them is kept."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.wilayah.isi_rezim import P
from tests.wilayah.test_admin_usulan import KAJIAN, SEBAB, klien, orang, teks, tulis
from wilayah.models import Jejak, UsulanRezim
from wilayah.services.rezim import muat_rezim

pytestmark = pytest.mark.django_db
SASARAN = {"nama": "n", "jalur": ["pidana"], "untuk": "u", "dasar": "d", "keyakinan": "H"}


@pytest.fixture
def admin() -> Client:
    muat_rezim()
    return klien(orang(""))


def kosong() -> bool:
    return not UsulanRezim.objects.exists() and not Jejak.objects.filter(subjek_jenis="rezim")


@pytest.mark.parametrize(
    ("perubahan", "pesan"),
    [
        ({"nomor": {"registrasi": "{urut:>300000000}{kode}{tahun}"}}, "paling besar 6"),
        ({"nomor": {"registrasi": "{urut:>9000000000000000000}{kode}{tahun}"}}, "paling besar 6"),
        ('{"tenggat":' * 3000 + "1" + "}" * 3000, "JSON ini tidak dapat dibaca"),
        ('{"tenggat":' * 50 + "1" + "}" * 50, "bersusun lebih dari 6 tingkat"),
        ('{"tenggat":' + "[" * 25_000 + "]" * 25_000 + "}", "JSON ini tidak dapat dibaca"),
        ('{"tenggat":{"kajian_awal":{"dasar":"a\\u0000b"}}}', "tidak dapat disimpan"),
        ('{"tenggat":{"kajian_awal":{"dasar":"a\\ud800b"}}}', "tidak dapat disimpan"),
        ('{"tenggat":{"a\\u0000b":{}}}', "nama ruas tidak dikenal"),
        ('{"tenggat":{"kajian_awal":{"jumlah":1' + "0" * 5000 + "}}}", "tidak dapat dibaca"),
        ('{"tenggat":{"kajian_awal":{"jumlah":1' + "0" * 500 + "}}}", "bilangan terlalu besar"),
        ('{"tenggat":{"kajian_awal":{"jumlah":NaN}}}', "bukan teks, bilangan bulat"),
        ('{"tenggat":{"kajian_awal":{"jumlah":1e999}}}', "bukan teks, bilangan bulat"),
        ({"edisi": 999}, "Edisi hanya ditetapkan oleh aplikasi"),
        ({"berlaku_sampai": "9999-12-31"}, "rezim.berlaku_sampai"),
        ({"sasaran": {f"k{n}": SASARAN for n in range(90)}}, "sasaran: paling banyak 100"),
        ({"sasaran": {f"k{n}": {} for n in range(3000)}}, "lebih dari 200 baris"),
        ({"nama": "x" * 70_000}, "60000"),
    ],
    ids=range(17),
)
def test_a_hostile_correction_is_refused_at_its_field(
    admin: Client, perubahan: Any, pesan: str
) -> None:
    isi = perubahan if isinstance(perubahan, str) else json.dumps(perubahan)
    jawaban = admin.post(tulis("lanjutan"), SEBAB | {"perubahan": isi})
    assert jawaban.status_code == 400
    assert pesan in str(jawaban.context["lembar"].form.errors["perubahan"])
    assert kosong()


@pytest.mark.parametrize(
    ("bagian", "kunci", "isian", "ruas"),
    [
        ("nomor", "", {"registrasi": "{urut:>300000000}{kode}{tahun}"}, "registrasi"),
        ("nomor", "", {"kode_jenis.gubernur": "=cmd|"}, "kode_jenis.gubernur"),
        ("umum", "", {"dasar": "x" * 401}, "dasar"),
        ("umum", "", {"berlaku_dari": "0001-01-01"}, "berlaku_dari"),
        ("umum", "", {"berlaku_dari": "2090-01-01", "berlaku_sampai": ""}, "berlaku_dari"),
        ("aplikasi", "", {"pengingat": "1" + "0" * 5000}, "pengingat"),
        ("aplikasi", "", {"undangan": "31"}, "undangan"),
        ("aplikasi", "", {"undangan": "1" + "0" * 5000}, "undangan"),
        ("sasaran", "bkn", {"kategori": "Netralitas ASN"}, "kategori"),
        ("sasaran", "bkn", {"nama": "a\x00b"}, "nama"),
    ],
)
def test_a_row_says_at_its_field_what_is_wrong(
    admin: Client, bagian: str, kunci: str, isian: dict[str, str], ruas: str
) -> None:
    form = admin.get(tulis(bagian, kunci)).context["lembar"].form
    awal = {b.html_name: b.field.prepare_value(b.value()) for b in form}
    utuh = {k: v for k, v in (awal | SEBAB | isian).items() if v not in (None, False)}
    jawaban = admin.post(tulis(bagian, kunci), utuh)
    assert jawaban.status_code == 400
    assert list(jawaban.context["lembar"].form.errors) == [ruas]
    assert kosong()


def test_a_correction_begins_within_five_years(admin: Client) -> None:
    hari = timezone.localdate() + timedelta(days=5 * 365 + 1)
    for terlalu_jauh in ("9999-12-31", (hari + timedelta(days=1)).isoformat()):
        jawaban = admin.post(
            tulis("tenggat", "kajian_awal"), KAJIAN | {"berlaku_sejak": terlalu_jauh}
        )
        assert jawaban.status_code == 400
        galat = str(jawaban.context["lembar"].form.errors["berlaku_sejak"])
        assert f"Paling lambat {hari:%d-%m-%Y}" in galat
    assert kosong()
    dekat = KAJIAN | {"berlaku_sejak": hari.isoformat()}
    assert admin.post(tulis("tenggat", "kajian_awal"), dekat).status_code == 302


def test_a_correction_cannot_begin_before_the_regime(admin: Client) -> None:
    awal = KAJIAN | {"berlaku_sejak": "0001-01-01"}
    jawaban = admin.post(tulis("tenggat", "kajian_awal"), awal)
    assert jawaban.status_code == 400
    assert "tidak dapat mendahuluinya" in teks(jawaban)


def test_what_was_typed_stays_in_the_form_that_refuses_it(admin: Client) -> None:
    jawaban = admin.post(tulis("lanjutan"), SEBAB | {"perubahan": '{"nama": '})
    assert '{"nama": ' in teks(jawaban)


def test_an_address_that_cannot_be_a_regime_is_not_found(admin: Client) -> None:
    for kode in ("a%00b", "%ED%A0%80", "x" * 500):
        assert admin.get(tulis("umum").replace(P, kode)).status_code == 404
    jauh = reverse("admin:usulan_setujui", args=[10**30])
    assert admin.post(jauh, {"versi": "9" * 400}).status_code == 404
