"""What every answer carries, whoever asks and wherever: policy, no framing, no stray cookie."""

import re
from itertools import chain
from urllib.parse import quote

import pytest
from django.test import Client

from tests.keamanan.jalan import semua_jalan
from tests.keamanan.kaya import nilai_nyata
from wilayah.models import Petugas

pytestmark = pytest.mark.django_db
WARGA = ("/", "/lapor/", "/lapor/terkirim/", "/lapor/tanya/", "/status/", "/gaya/", "/tidak/ada/")


def _jawaban(orang, kasus):
    """Return every page of every visitor by address, its open places filled with a real number."""
    nyata = {"nomor": kasus.nomor, "kode": "63.11", "username": "uji.63.11"}
    for siapa, klien in orang.items():
        for jalan in semua_jalan():
            yield siapa, jalan.pola, klien.get(jalan.isi("tidak-ada", nyata))
        yield siapa, "tidak ada", klien.get("/tidak/ada/")
        yield siapa, "admin", klien.get("/admin/")


def _jawaban_kaya(klien):
    """Return every page of an officer about a case far on its way; files have their rules."""
    nyata = nilai_nyata()
    for jalan in semua_jalan():
        if jalan.terbuka and jalan.pola.startswith("petugas/"):
            jawaban = klien.get(jalan.isi("pidana", nyata))
            if jawaban.get("Content-Type", "").startswith("text/html"):
                yield "petugas", jalan.pola, jawaban


def _arahan(jawaban):
    arahan = (satu.split() for satu in jawaban["Content-Security-Policy"].split(";"))
    return {nama: nilai for nama, *nilai in arahan}


def _ketat(jawaban):
    """Tell whether an answer carries the whole policy, and stands in nobody's frame."""
    csp = _arahan(jawaban)
    return (
        "unsafe" not in jawaban["Content-Security-Policy"]
        and csp["default-src"] == csp["frame-ancestors"] == csp["object-src"] == ["'none'"]
        and csp["form-action"] == ["'self'"]
        and csp["base-uri"] == ["'none'"]
        and "*" not in jawaban["Content-Security-Policy"]
        and "http:" not in jawaban["Content-Security-Policy"]
        and jawaban.get("X-Content-Type-Options") == "nosniff"
        and jawaban.get("X-Frame-Options") == "DENY"
        and jawaban.get("Referrer-Policy") in {"same-origin", "no-referrer"}
        and "camera=()" in jawaban.get("Permissions-Policy", "")
        and jawaban.get("Cross-Origin-Opener-Policy") == "same-origin"
    )


def _sebaris(jawaban):
    """Return what a page would run, style or fetch without the nonce of this answer."""
    if not jawaban.get("Content-Type", "").startswith("text/html"):
        return []
    isi = jawaban.content.decode()
    nonce = re.findall(r"'nonce-([^']+)'", jawaban["Content-Security-Policy"])
    buruk = [
        tanda
        for tanda in re.findall(r"<(?:script|style)\b[^>]*>", isi)
        if not (" src=" in tanda or 'type="application/json"' in tanda)
        and not any(f'nonce="{satu}"' in tanda for satu in nonce)
    ]
    buruk += re.findall(r"<[^>]+\s(?:on\w+|style)=[^>]*>", isi)
    return [*buruk, *re.findall(r"(?:src|action)=[\"']https?://[^\"']*", isi)]


@pytest.mark.usefixtures("folder_bukti")
def test_every_answer_is_strict_is_shown_in_no_frame_and_runs_nothing_inline(orang, kasus):
    longgar, buruk, halaman = [], [], 0
    for siapa, pola, jawaban in chain(_jawaban(orang, kasus), _jawaban_kaya(orang["petugas"])):
        if not (jawaban.streaming or _ketat(jawaban)):
            longgar.append((siapa, pola, jawaban.status_code))
        buruk += [(siapa, pola, satu) for satu in _sebaris(jawaban)]
        halaman += jawaban.status_code == 200

    assert (longgar, buruk) == ([], [])
    assert halaman > 100


def test_the_nonce_differs_in_every_answer(client):
    def nonce() -> list[str]:
        jawaban = client.get("/petugas/peta/", follow=True)
        return re.findall(r"'nonce-([^']+)'", jawaban["Content-Security-Policy"])

    assert not set(nonce()) & set(nonce())


@pytest.mark.parametrize("jalur", WARGA)
def test_a_citizen_is_given_no_cookie_but_the_one_of_the_form(client, jalur):
    jawaban = client.get(jalur)

    assert set(jawaban.cookies) <= {"csrf"}
    for kuki in jawaban.cookies.values():
        assert kuki["httponly"]
        assert kuki["samesite"] == "Lax"


def test_the_api_gives_no_cookie_at_all(orang, kasus):
    for jalan in semua_jalan():
        if jalan.pola.startswith("api/"):
            assert not orang["tamu"].get(jalan.isi("x", {"nomor": kasus.nomor})).cookies


def test_a_session_is_no_way_into_the_api(orang, kasus):
    for jalan in semua_jalan():
        if jalan.pola.startswith(("api/v1/petugas/", "api/v1/mitra/")):
            for cara in ("get", "post"):
                jawaban = getattr(orang["petugas"], cara)(jalan.isi(kasus.nomor))
                assert jawaban.status_code in {401, 405}, (jalan.pola, cara)


@pytest.mark.parametrize("host", ["jahat.example", "127.0.0.1.jahat.example", "127.0.0.1:80@jahat"])
def test_another_host_is_refused_everywhere_with_a_plain_400(kasus, host):
    tamu = Client(raise_request_exception=False, headers={"host": host})
    for jalan in semua_jalan():
        jalur = jalan.isi("tidak-ada")
        assert tamu.get(jalur).status_code == 400, jalur
        assert tamu.post(jalur).status_code == 400, jalur


@pytest.mark.parametrize("kepala", [{}, {"host": "jahat.example"}])
def test_the_api_refuses_in_its_own_form_also_where_it_has_no_door(client, kepala):
    jawaban = client.get("/api/v1/tidak/ada/", headers=kepala)

    assert jawaban["Content-Type"] == "application/problem+json"
    assert jawaban.json()["status"] == jawaban.status_code == (400 if kepala else 404)


def test_a_forwarded_host_changes_no_address(client, kasus):
    jawaban = client.get("/petugas/", headers={"x-forwarded-host": "jahat.example"})

    assert "jahat" not in jawaban["Location"]


@pytest.mark.parametrize(
    "tujuan", ["https://jahat.example/", "//jahat.example", "/\\jahat.example"]
)
def test_nobody_is_sent_to_another_site_after_signing_in_or_switching_language(
    client, redis_url, tujuan
):
    akun = Petugas.objects.create_user("uji.masuk", "kata-sandi-uji", nama="Uji", peran=[])
    assert client.post("/bahasa/", {"bahasa": "en", "lanjut": tujuan})["Location"] == "/"

    masuk = {"username": akun.username, "password": "kata-sandi-uji", "next": tujuan}
    jawaban = client.post(f"/masuk/?next={quote(tujuan)}", masuk)

    assert jawaban["Location"] == "/masuk/lanjut/"


def test_forms_without_their_token_change_nothing(kasus):
    ketat = Client(enforce_csrf_checks=True, raise_request_exception=False)
    lolos = []
    for jalan in semua_jalan():
        if not jalan.pola.startswith("api/"):
            status = ketat.post(jalan.isi(kasus.nomor)).status_code
            if status not in {403, 405, 404}:
                lolos.append((jalan.pola, status))
    assert lolos == []
