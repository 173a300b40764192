"""The receiving body's pages: who gets in, what they see of the case, and what they never see."""

import logging
from datetime import timedelta
from email.utils import parsedate_to_datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import Penerusan, TanggapanPenerusan, TautanPenerusan
from pengawasan.perkara.services.penerusan_tautan import cabut_tautan, terbitkan_tautan
from pengawasan.perkara.views.penerima_pintu import KUKI
from tests.perkara.terusan import Peramban, dipleno, diteruskan, pimpinan
from wilayah.models import Jejak
from wilayah.transports.catatan import SaringRahasia

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]
ORANG = {"nama": "Penerima Contoh", "jabatan": "Kepala bagian"}
TERIMA = ORANG | {"nomor_agenda": "77/2024"}
JAWAB = ORANG | {"hasil": "terbukti", "isi": "Dijatuhi hukuman disiplin.", "nomor_surat": "5/2024"}
HALAMAN = ("beranda", "jawab", "kembalikan", "lampiran")


def depan(penerusan: Penerusan) -> str:
    return reverse("terusan:depan", args=[terbitkan_tautan(penerusan, pimpinan())])


def test_looking_at_a_link_uses_nothing_up_whatever_looks():
    tujuan = depan(diteruskan())

    for cara in ("get", "head", "get", "get"):
        assert getattr(Client(), cara)(tujuan).status_code == 200
    assert Client().options(tujuan).status_code == 405
    teks = Client().get(tujuan).content.decode()
    assert "Kantor Penerima" not in teks
    assert "BKN" not in teks
    assert Client().post(tujuan).status_code == 302


def test_opening_binds_the_browser_by_a_cookie_of_these_pages_alone():
    penerusan = diteruskan()
    klien = Peramban(penerusan)

    halaman = f"/terusan/berkas/{penerusan.pk}/"
    kuki = klien.depan.cookies[f"{KUKI}-{penerusan.pk.hex}"]
    assert (kuki["path"], kuki["httponly"], kuki["samesite"]) == (halaman, True, "Strict")
    sampai = TautanPenerusan.objects.get().berlaku_sampai
    assert abs(parsedate_to_datetime(kuki["expires"]) - sampai) <= timedelta(seconds=2)
    assert klien.depan["Location"] == halaman
    assert "Kantor Penerima Contoh" in klien.get("beranda").content.decode()


def test_two_links_lie_open_side_by_side_in_one_browser():
    satu, dua = diteruskan(nama_penerima="KPU Contoh"), diteruskan(nama_penerima="BKN Contoh")
    pertama = Peramban(satu)
    kedua = Peramban(dua, pertama.klien)

    for _ in range(2):
        assert "KPU Contoh" in pertama.get("beranda").content.decode()
        assert "BKN Contoh" in kedua.get("beranda").content.decode()
    assert pertama.post("terima", data=TERIMA).status_code == 302
    assert kedua.post("keluar").status_code == 200
    assert kedua.get("beranda").status_code == 404
    assert "KPU Contoh" in pertama.get("beranda").content.decode()
    assert TanggapanPenerusan.objects.get().penerusan == satu


@pytest.mark.parametrize("nama", [*HALAMAN, "terima", "identitas", "surat", "keluar"])
def test_the_cookie_of_one_forwarding_opens_no_other(nama):
    milik, asing = Peramban(diteruskan()), diteruskan()
    kuki = milik.klien.cookies[f"{KUKI}-{milik.pk.hex}"].value
    milik.pk = asing.pk
    milik.klien.cookies[f"{KUKI}-{asing.pk.hex}"] = kuki

    for cara in (milik.get, milik.post):
        assert cara(nama).status_code in {404, 405}
    assert not TanggapanPenerusan.objects.exists()


def test_everything_that_opens_nothing_looks_the_same(settings):
    settings.BATAS_MATI = True
    penerusan = diteruskan()
    dipakai, dicabut = depan(penerusan), None
    Client().post(dipakai)
    dicabut = depan(penerusan)
    cabut_tautan(penerusan, pimpinan())

    buatan = [reverse("terusan:depan", args=[kata]) for kata in ("A" * 26, "x", "berkas")]
    badan = {
        getattr(Client(), cara)(tujuan).content
        for tujuan in (dipakai, dicabut, *buatan)
        for cara in ("get", "post")
    }
    assert len(badan) == 1
    assert {Client().get(t).status_code for t in (dipakai, dicabut)} == {404}
    assert Client().get("/terusan/").content in badan


@pytest.mark.parametrize("nama", ["beranda", "depan"])
def test_no_answer_is_kept_and_no_link_says_where_it_stood(nama):
    penerusan = diteruskan()
    tujuan = depan(penerusan) if nama == "depan" else f"/terusan/berkas/{penerusan.pk}/"

    for jawaban in (Client().get(tujuan), Peramban(penerusan).klien.get(tujuan)):
        assert jawaban["Cache-Control"] == "no-store"
        assert "noindex" in jawaban["X-Robots-Tag"]
        if nama == "depan":
            assert jawaban["Referrer-Policy"] == "no-referrer"


def test_guessing_is_stopped_after_a_while_and_a_good_link_still_opens():
    penerusan = diteruskan()
    klien = Client()
    status = [klien.get(f"/terusan/{n:026d}/").status_code for n in range(35)]

    assert status[:30] == [404] * 30
    assert set(status[30:]) == {429}
    assert klien.post(depan(penerusan)).status_code == 302


def test_the_log_never_holds_the_secret():
    tujuan = depan(diteruskan())
    baris = logging.LogRecord("x", 20, "", 0, '"GET %s HTTP/1.1" 200', (tujuan,), None)

    SaringRahasia().filter(baris)

    assert tujuan.split("/")[2] not in baris.getMessage()


@pytest.mark.parametrize("cara", ["get", "post"])
@pytest.mark.parametrize(
    "ubah",
    [
        lambda alamat: alamat.rstrip("/"),
        lambda alamat: alamat.replace("terusan", "Terusan"),
        lambda alamat: alamat.replace("/terusan", "/TERUSAN/").rstrip("/"),
        lambda alamat: alamat.replace("/terusan/", "/terusan/ "),
        lambda alamat: alamat.replace("/terusan/", "/terusan/berkas/"),
        lambda alamat: alamat.replace("/terusan/", "/trusan/"),
        lambda alamat: alamat + "lampiran/",
        str.lower,
    ],
)
def test_a_link_written_another_way_is_neither_kept_nor_logged(ubah, cara, caplog):
    alamat = depan(diteruskan())
    rahasia = alamat.split("/")[2]
    caplog.handler.addFilter(SaringRahasia())

    jawaban = getattr(Client(), cara)(ubah(alamat))

    assert jawaban["Cache-Control"] == "no-store"
    assert "noindex" in jawaban["X-Robots-Tag"]
    assert jawaban["Referrer-Policy"] == "no-referrer"
    assert rahasia.lower() not in caplog.text.lower()


@pytest.mark.parametrize("cara", ["get", "post"])
@pytest.mark.parametrize("nama", [*HALAMAN, "terima", "identitas", "surat", "keluar"])
def test_without_the_browser_no_page_answers(nama, cara):
    tujuan = reverse(f"terusan:{nama}", args=[diteruskan().pk])

    assert getattr(Client(), cara)(tujuan).status_code in {404, 405}


def test_the_body_sees_its_track_and_never_who_reported_or_witnessed():
    laporan = dipleno(JenisJalur.HUKUM_LAIN)
    klien = Peramban(diteruskan(laporan=laporan))

    teks = "".join(klien.get(nama).content.decode() for nama in HALAMAN)

    assert "198503152010011007" in teks
    assert "netralitas" in teks
    for rahasia in ("Pelapor Contoh", "081200000000", "pelapor@contoh.invalid", laporan.nomor):
        assert rahasia not in teks
    assert "pembagian amplop" not in teks, "the story itself is not handed over"


def test_the_receipt_the_answer_and_the_way_out():
    penerusan = diteruskan()
    klien = Peramban(penerusan)

    assert klien.post("terima", data=ORANG).status_code == 400
    assert klien.post("terima", data=TERIMA).status_code == 302
    assert klien.post("terima", data=TERIMA).status_code == 409
    assert klien.post("jawab", data=ORANG | {"isi": "kurang"}).status_code == 400
    assert klien.post("jawab", data=JAWAB).status_code == 302
    assert "hukuman disiplin" in klien.get("beranda").content.decode()
    assert klien.post("keluar").status_code == 200
    assert klien.get("beranda").status_code == 404
    assert TanggapanPenerusan.objects.count() == 2


def test_a_return_needs_its_reason_and_closes_the_browser():
    klien = Peramban(diteruskan())

    assert klien.post("kembalikan", data=ORANG | {"isi": "x"}).status_code == 400
    jawaban = klien.post("kembalikan", data=ORANG | {"isi": "Bukan kewenangan kami."})

    assert jawaban.status_code == 302
    assert klien.get("beranda").status_code == 404


@pytest.mark.parametrize("nama", ["terima", "jawab", "kembalikan", "keluar", "identitas"])
def test_another_site_cannot_speak_for_the_body(nama):
    klien = Peramban(diteruskan(), Client(enforce_csrf_checks=True))

    assert klien.post(nama, data=JAWAB).status_code == 403
    assert not TanggapanPenerusan.objects.exists()


def test_people_are_named_to_the_police_only_where_an_officer_ticked_it():
    biasa = Peramban(diteruskan(JenisJalur.PIDANA))
    assert biasa.post("identitas").status_code == 404

    klien = Peramban(diteruskan(JenisJalur.PIDANA, identitas=True))
    assert "Pelapor Contoh" not in klien.get("beranda").content.decode()
    jawaban = klien.post("identitas")

    assert "Pelapor Contoh" in jawaban.content.decode()
    baris = Jejak.objects.get(peristiwa="identitas_dibuka")
    assert baris.pelaku_teks == "penerima: penyidik"
    assert klien.get("identitas").status_code == 405


def test_the_page_asks_the_database_no_more_for_thirty_answers():
    penerusan = diteruskan()
    klien = Peramban(penerusan)
    klien.post("jawab", data=JAWAB)
    with CaptureQueriesContext(connection) as sedikit:
        klien.get("beranda")
    for _ in range(29):
        klien.post("jawab", data=JAWAB)
    with CaptureQueriesContext(connection) as banyak:
        klien.get("beranda")

    assert len(banyak) == len(sedikit)
    assert len(banyak) <= 10
