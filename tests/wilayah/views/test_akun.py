"""Signing in and out, limits, a forgotten password, language, health."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerPutus

from wilayah.choices import JenisKantor, Peran
from wilayah.models import Jejak, Kantor, Petugas
from wilayah.tasks import buang_sesi, pulihkan_sandi
from wilayah.transports import batas

pytestmark = pytest.mark.django_db
SANDI = "sandi-uji-panjang"


@pytest.fixture
def saya(redis_url):
    isi = {"jenis": JenisKantor.BAWASLU_KABUPATEN, "nama": "Bawaslu Uji", "zona": "WITA"}
    kantor = Kantor.objects.get_or_create(kode_wilayah="63.11", defaults=isi)[0]
    return Petugas.objects.create_user(
        "uji.saya",
        SANDI,
        nama="Petugas Uji",
        surel="petugas@contoh.invalid",
        kantor=kantor,
        peran=[Peran.PENERIMA],
    )


def masuk(klien, sandi=SANDI, **lain):
    return klien.post("/masuk/", {"username": "uji.saya", "password": sandi} | lain)


def tanpa_rahasia(jawaban):
    return re.sub(r'(?<=csrfmiddlewaretoken" value=")\w+', "", jawaban.content.decode())


def test_masuk_leads_officers_to_the_queue_and_partners_to_their_page(saya):
    klien = Client()
    assert masuk(klien)["Location"] == "/masuk/lanjut/"
    assert klien.get("/masuk/lanjut/")["Location"] == "/petugas/"

    Petugas.objects.create_user("uji.mitra", SANDI, nama="Mitra Uji")
    mitra = Client()
    mitra.post("/masuk/", {"username": "uji.mitra", "password": SANDI})
    assert mitra.get("/masuk/lanjut/")["Location"] == "/mitra/"


def test_masuk_gives_a_new_session_and_writes_a_line(saya):
    klien = Client()
    klien.get("/masuk/")
    masuk(klien)

    assert Jejak.objects.get(peristiwa="masuk").pelaku == saya
    assert klien.get("/masuk/").status_code == 302


@pytest.mark.parametrize("nama", ["uji.saya", "siapa.saja"])
def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(saya, nama):
    jawaban = Client().post("/masuk/", {"username": nama, "password": "salah"})

    assert jawaban.status_code == 400
    assert "Nama pengguna atau kata sandi tidak cocok." in jawaban.content.decode()
    assert Jejak.objects.filter(peristiwa="gagal_masuk").count() == 1


@pytest.mark.parametrize("tujuan", ["https://jahat.invalid/", "//jahat.invalid", "javascript:x"])
def test_masuk_never_sends_away_from_the_site(saya, tujuan):
    assert masuk(Client(), next=tujuan)["Location"] == "/masuk/lanjut/"
    assert masuk(Client(), next="/petugas/peta/")["Location"] == "/petugas/peta/"


def test_the_eleventh_try_in_ten_minutes_is_refused_even_with_the_right_password(saya):
    for _ in range(10):
        assert masuk(Client(), "salah").status_code == 400

    assert masuk(Client()).status_code == 429
    assert Jejak.objects.filter(peristiwa="gagal_masuk").count() == 10


# Full-width letters, a long s, an upper-case name: each is read as u, j, i, s, a or y somewhere.
MIRIP = ["uji.saya", "UJI.SAYA", "\uff55ji.saya", "uj\uff49.saya", "uji.\u017faya", "uji.sa\uff59a"]


def test_look_alikes_of_a_name_share_its_tries(saya):
    isi = [{"username": nama} for nama in MIRIP * 2]

    status = [masuk(Client(), "salah", **satu).status_code for satu in isi]

    assert status == [400] * 10 + [429] * 2


@pytest.mark.parametrize("nama", [*MIRIP[2:], "uj\u0131.saya"])
def test_a_look_alike_of_a_name_signs_nobody_in(saya, nama):
    assert masuk(Client(), username=nama).status_code == 400
    assert Jejak.objects.get(peristiwa="gagal_masuk").subjek == "tak_dikenal"


def test_nobody_locks_an_officer_out_from_other_networks(saya):
    for urut in range(51):
        asing = Client(REMOTE_ADDR=f"198.18.{urut}.1")
        assert masuk(asing, "salah").status_code == 400

    assert masuk(Client(REMOTE_ADDR="203.0.113.7")).status_code == 302


def test_without_redis_tries_are_counted_in_memory_and_fewer(saya, settings, monkeypatch):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    batas._di_memori.cache_clear()
    kecil = batas.Batas("uji", 20, 600)

    assert [batas.boleh(kecil, "x") for _ in range(3)] == [True, True, False]
    assert batas.boleh(kecil, "y")


def test_limits_can_be_switched_off_for_measurements(saya, settings):
    settings.BATAS_MATI = True

    assert all(batas.boleh(batas.Batas("uji", 1, 600), "x") for _ in range(5))


def test_keluar_only_by_post(saya):
    klien = Client()
    masuk(klien)

    assert klien.get("/keluar/").status_code == 405
    assert klien.post("/keluar/")["Location"] == "/masuk/"
    assert klien.get("/petugas/").status_code == 302


def test_lupa_sandi_answers_alike_and_writes_only_to_the_owner(saya, monkeypatch):
    antre = []
    monkeypatch.setattr("wilayah.tasks.pulihkan_sandi.delay", antre.append)

    kenal = Client().post("/sandi/lupa/", {"surel": "PETUGAS@contoh.invalid"})
    asing = Client().post("/sandi/lupa/", {"surel": "lain@contoh.invalid"})

    assert tanpa_rahasia(kenal) == tanpa_rahasia(asing)
    assert antre == [[saya.pk], []]
    for pk in antre:
        pulihkan_sandi(pk)
    assert [surat.to for surat in mail.outbox] == [["petugas@contoh.invalid"]]


def test_lupa_sandi_says_so_when_the_queue_is_away(saya, monkeypatch):
    def putus(pk):
        raise BrokerPutus

    monkeypatch.setattr("wilayah.tasks.pulihkan_sandi.delay", putus)

    assert Client().post("/sandi/lupa/", {"surel": "a@contoh.invalid"}).status_code == 503


def tautan_pemulihan(saya):
    pulihkan_sandi([saya.pk])
    return re.search(r"/sandi/baru/\S+", mail.outbox[-1].body).group()


def test_the_link_works_once_ends_all_sessions_and_leaves_the_address_bar(saya):
    lama, klien = Client(), Client()
    masuk(lama)
    tautan = tautan_pemulihan(saya)

    assert klien.get(tautan)["Location"] == "/sandi/baru/"
    kurang = klien.post("/sandi/baru/", {"sandi": "pendek", "ulang": "lain"})
    assert kurang.status_code == 400
    baru = "kuda baterai staples benar"
    assert klien.post("/sandi/baru/", {"sandi": baru, "ulang": baru}).status_code == 302

    assert lama.get("/petugas/").status_code == 302
    assert masuk(Client(), baru).status_code == 302
    lagi = Client()
    lagi.get(tautan)
    assert lagi.get("/sandi/baru/").status_code == 404


@pytest.mark.parametrize("tautan", ["/sandi/baru/bukan/token-asli/", "/sandi/baru/MQ/x/"])
def test_a_made_up_link_finds_nothing_and_leaves_no_session(tautan):
    klien = Client()

    assert klien.get(tautan).status_code == 404
    assert klien.get("/sandi/baru/").status_code == 404
    assert not Session.objects.exists()
    assert "awasi" not in klien.cookies


def test_sessions_over_are_swept_away_and_the_others_stay(saya):
    klien = Client()
    masuk(klien)
    Session.objects.create(
        session_key="lewat", session_data="", expire_date=timezone.now() - timedelta(minutes=1)
    )

    buang_sesi()

    assert not Session.objects.filter(session_key="lewat").exists()
    assert klien.get("/masuk/lanjut/")["Location"] == "/petugas/"
    assert "wilayah.buang_sesi" in {s["task"] for s in settings.CELERY_BEAT_SCHEDULE.values()}


def test_the_language_switch_is_a_cookie_and_stays_on_the_site():
    klien = Client()

    jawaban = klien.post("/bahasa/", {"bahasa": "en", "lanjut": "/masuk/"})
    assert (jawaban["Location"], jawaban.cookies["bahasa"].value) == ("/masuk/", "en")
    assert klien.get("/masuk/")["Content-Language"] == "en"

    asing = klien.post("/bahasa/", {"bahasa": "xx", "lanjut": "https://jahat.invalid/"})
    assert (asing["Location"], "bahasa" in asing.cookies) == ("/", False)
    assert klien.get("/bahasa/").status_code == 405


def test_sehat_says_the_process_is_up_and_siap_asks_what_it_stands_on(redis_url, settings):
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    assert Client().get("/sehat/").json() == {"sehat": True}
    jawaban = Client().get("/siap/")
    assert (jawaban.status_code, jawaban.json()["basis_data"]) == (200, True)

    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    jawaban = Client().get("/siap/")
    assert (jawaban.status_code, jawaban.json()["broker"]) == (503, False)
