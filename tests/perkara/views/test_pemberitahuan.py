"""The notices page: one's own office, newest first, unread told by word and shape."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laporan.choices import KabarKantor
from laporan.models import BacaanPetugas, Notifikasi
from laporan.queries.notifikasi import SEHALAMAN, ada_yang_baru
from laporan.services.bacaan import tandai_dibaca
from laporan.services.notifikasi import janji_kantor, kabari_kantor
from tests.factories.laporan import INFORMASI, LENGKAP, kantor, laporan, petugas
from tests.factories.perkara import diregistrasi
from wilayah.choices import Peran
from wilayah.models import Petugas

pytestmark = pytest.mark.django_db
HALAMAN = "/petugas/pemberitahuan/"


@pytest.fixture
def orang() -> Petugas:
    return petugas("63.11")


@pytest.fixture
def klien_orang(orang, client) -> Client:
    client.force_login(orang)
    return client


def _banyak(orang: Petugas, banyak: int) -> None:
    satu = laporan(INFORMASI)
    Notifikasi.objects.all().delete()
    Notifikasi.objects.bulk_create(
        janji_kantor(orang.kantor, satu, KabarKantor.LAPORAN_MASUK, kunci=f"uji:{n}")
        for n in range(banyak)
    )


def test_the_page_links_to_the_report_and_tells_no_word_of_it(klien_orang):
    satu = laporan()

    isi = klien_orang.get(HALAMAN).content.decode()

    assert f'href="/petugas/laporan/{satu.nomor}/"' in isi
    assert "Laporan baru masuk" in isi
    rahasia = [LENGKAP["uraian"][:20], *LENGKAP["pelapor"].values(), satu.nama_wilayah]
    assert [kata for kata in rahasia if kata in isi] == []


def test_the_newest_stands_first_and_unread_is_a_word_beside_a_shape(klien_orang):
    lama, baru = laporan(INFORMASI), laporan(INFORMASI)

    isi = klien_orang.get(HALAMAN).content.decode()

    assert isi.index(baru.nomor) < isi.index(lama.nomor)
    assert isi.count("Belum dibaca") == 2
    assert isi.count("<svg", isi.index("lencana--tunggu")) > 0


def test_reading_is_remembered_and_never_goes_back(klien_orang, orang):
    laporan(INFORMASI)
    terbaru = Notifikasi.objects.latest("pk").pk
    assert ada_yang_baru(orang)

    klien_orang.post(f"{HALAMAN}dibaca/", {"sampai": terbaru})
    klien_orang.post(f"{HALAMAN}dibaca/", {"sampai": 1})

    assert BacaanPetugas.objects.get(petugas=orang).sampai == terbaru
    assert not ada_yang_baru(orang)
    assert "Belum dibaca" not in klien_orang.get(HALAMAN).content.decode()


def test_another_office_and_another_officers_own_notices_stay_unseen(klien_orang, orang):
    satu = laporan(INFORMASI)
    Notifikasi.objects.all().delete()
    rekan = petugas("63.11", Peran.PENELAAH)
    kabari_kantor(kantor("63.71"), satu, KabarKantor.LAPORAN_MASUK, sebab="lain")
    kabari_kantor(orang.kantor, satu, KabarKantor.DITUGASKAN, sebab="rekan", petugas=rekan)

    assert satu.nomor not in klien_orang.get(HALAMAN).content.decode()
    assert not ada_yang_baru(orang)
    assert ada_yang_baru(rekan)


def test_pages_follow_each_other_without_gap_or_repeat(klien_orang, orang):
    _banyak(orang, SEHALAMAN + 3)

    pertama = klien_orang.get(HALAMAN).context["halaman"]
    kedua = klien_orang.get(f"{HALAMAN}?sebelum={pertama.berikut}").context["halaman"]

    id_id = [satu.id for satu in [*pertama.baris, *kedua.baris]]
    assert (len(pertama.baris), len(kedua.baris), kedua.berikut) == (SEHALAMAN, 3, None)
    assert id_id == sorted(id_id, reverse=True)
    assert len(set(id_id)) == SEHALAMAN + 3


def test_the_page_needs_as_many_queries_for_thirty_notices_as_for_one(klien_orang, orang):
    jumlah = []
    for banyak in (1, 30):
        _banyak(orang, banyak)
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            assert klien_orang.get(HALAMAN).status_code == 200
        jumlah.append(len(kueri))

    assert jumlah[0] == jumlah[1] <= 6


def test_the_mark_beside_the_menu_costs_one_query(orang, django_assert_num_queries):
    _banyak(orang, 30)

    with django_assert_num_queries(1):
        assert ada_yang_baru(orang)


UMUM = ("antrean", "peta", "kalender", "siaga", "penerusan", "saran", "form_a", "register")
UMUM += ("rekap", "pengawas", "orang", "pemberitahuan", "kalender_langganan", "sigaplapor")
SATU = ("laporan", "klarifikasi", "pleno", "surat", "barang", "konflik", "kontestan")
TANDA = '<span class="meja__jumlah">baru</span>'


@pytest.mark.parametrize("nama", [*UMUM, *SATU])
def test_every_page_of_the_workspace_says_that_something_is_new_for_one_query(nama):
    satu, _kode = diregistrasi(["hukum_lain"])
    pimpinan = petugas("63.11", Peran.PIMPINAN)
    klien = Client()
    klien.force_login(pimpinan)
    tujuan = reverse(f"petugas:{nama}", args=[satu.nomor] if nama in SATU else [])

    assert TANDA in klien.get(tujuan).content.decode()
    with CaptureQueriesContext(connection) as kueri:
        klien.get(tujuan)
    assert sum("laporan_bacaanpetugas" in satu["sql"] for satu in kueri) == (
        2 if nama == "pemberitahuan" else 1
    )
    tandai_dibaca(pimpinan, Notifikasi.objects.latest("pk").pk)
    assert TANDA not in klien.get(tujuan).content.decode()


def test_a_refusal_in_the_workspace_says_it_too_and_a_citizens_page_asks_nothing(klien_orang):
    laporan(INFORMASI)

    tolak = klien_orang.get("/petugas/laporan/LP-TIDAK-ADA/")
    with CaptureQueriesContext(connection) as kueri:
        klien_orang.get("/status/")

    assert (tolak.status_code, TANDA in tolak.content.decode()) == (404, True)
    assert [q for q in kueri if "notifikasi" in q["sql"]] == []


def test_an_empty_page_says_what_will_stand_there(klien_orang):
    isi = klien_orang.get(HALAMAN).content.decode()

    assert "Belum ada pemberitahuan" in isi
    assert "Tandai semua" not in isi


@pytest.mark.parametrize("sebelum", ["-1", "abc", "9" * 30, "\x00", "1.5", "٣"])
def test_a_strange_place_to_go_on_from_is_as_if_absent(klien_orang, orang, sebelum):
    _banyak(orang, 2)

    assert len(klien_orang.get(HALAMAN, {"sebelum": sebelum}).context["halaman"].baris) == 2


def test_strangers_sign_in_partners_find_nothing_and_administrators_are_refused(client):
    assert client.get(HALAMAN).status_code == 302
    client.force_login(Petugas.objects.create_user("mitra.uji", nama="Mitra", peran=[]))
    assert client.get(HALAMAN).status_code == 404
    client.force_login(petugas("63.11", Peran.ADMIN))
    assert client.get(HALAMAN).status_code == 403


def test_reading_is_marked_by_post_alone(klien_orang):
    assert klien_orang.get(f"{HALAMAN}dibaca/").status_code == 405


def test_a_notice_about_a_deadline_says_which_and_who_must_act(klien_orang, orang):
    satu = janji_kantor(orang.kantor, laporan(INFORMASI), KabarKantor.TENGGAT_LEWAT, kunci="uji")
    satu.data |= {"langkah": "putusan_pn", "jalur": "pidana"}
    Notifikasi.objects.bulk_create([satu])

    isi = klien_orang.get(HALAMAN).content.decode()

    assert "Putusan pengadilan negeri, tindak pidana · yang bertindak: Pengadilan negeri" in isi
