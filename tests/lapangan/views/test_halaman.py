"""What a supervisor sees and does: their own village, their own forms, nobody's identity."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from laporan.models import Laporan
from pengawasan.lapangan.models import FormA, PengawasLapangan, Siaga
from pengawasan.lapangan.services.siaga import bangunkan, tutup
from pengawasan.lapangan.services.tugas import tugaskan
from tests.factories.lapangan import LENGKAP, TETANGGA, form_a, ponsel_terikat, undangan
from tests.factories.laporan import LENGKAP as LAPORAN
from tests.factories.laporan import laporan, petugas
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]
KUNCI = "ab12" * 16
HALAMAN = LENGKAP | {"ada_dugaan": "tidak", "jam_mulai": "19:00", "jam_selesai": "21:30"}
RAHASIA = ("Pelapor Contoh", "081200000000", "Jalan Contoh 1", "Terlapor Contoh", "amplop")


class Ponsel(Client):
    """The bound phone of somebody who has signed in."""

    def __init__(self, pengawas: PengawasLapangan) -> None:
        super().__init__()
        self.pengawas = pengawas


@pytest.fixture
def ponsel(db: None) -> Ponsel:
    satu = undangan(nama="Pengawas Satu")
    klien = Ponsel(satu.pengawas)
    ponsel_terikat(satu, klien)
    return klien


def kejadian() -> Siaga:
    laporan(LAPORAN, sedang_berlangsung=True)
    bangunkan()
    return Siaga.objects.latest("dibuat")


def kirim_json(klien: Client, isi: object = LENGKAP, kunci: str = KUNCI) -> Any:
    kepala = {"Idempotency-Key": kunci} if kunci else {}
    badan = isi if isinstance(isi, str) else json.dumps(isi)
    return klien.post(
        "/lapangan/form-a/kirim/", badan, content_type="application/json", headers=kepala
    )


def test_the_first_page_shows_what_happens_now_and_what_is_to_be_done(ponsel: Ponsel) -> None:
    kejadian()
    tugaskan(
        laporan(LAPORAN),
        ponsel.pengawas,
        "001/ST/2026",
        "Lihat.",
        petugas("63.11", Peran.KOORDINATOR),
    )

    isi = ponsel.get("/lapangan/").content.decode()

    assert "Sedang berlangsung" in isi
    assert "Uang, barang" in isi or "Politik uang" in isi
    assert "Surat tugas 001/ST/2026" in isi
    assert "hanya selama halaman ini terbuka" in isi
    assert "petugas piket Panwaslu Kecamatan Halong menerima surel" in isi


def test_an_alert_is_raised_by_looking_when_no_tick_did(ponsel: Ponsel) -> None:
    laporan(LAPORAN, sedang_berlangsung=True)

    assert "Politik uang" in ponsel.get("/lapangan/").content.decode()
    assert Siaga.objects.count() == 1


def test_no_page_of_the_field_tells_who_reported_or_what(ponsel: Ponsel) -> None:
    satu = kejadian()
    tugas = tugaskan(
        Laporan.objects.get(),
        ponsel.pengawas,
        "001/ST/2026",
        "Lihat balai desa.",
        petugas("63.11", Peran.KOORDINATOR),
    )
    jalan = ["", f"siaga/{satu.pk}/", f"tugas/{tugas.pk}/", "form-a/", "form-a/baru/", "sinkron/"]

    semua = "".join(ponsel.get(f"/lapangan/{satu}").content.decode() for satu in jalan)

    assert [kata for kata in (*RAHASIA, Laporan.objects.get().nomor) if kata in semua] == []
    assert "Lihat balai desa." in semua


def test_another_village_finds_nothing(ponsel: Ponsel) -> None:
    satu = kejadian()
    tetangga = ponsel_terikat(undangan(TETANGGA, nama="Tetangga"))
    tugas = tugaskan(
        Laporan.objects.get(),
        ponsel.pengawas,
        "",
        "Lihat.",
        petugas("63.11", Peran.KOORDINATOR),
    )
    form = form_a(ponsel.pengawas)
    jalan = [f"siaga/{satu.pk}/", f"tugas/{tugas.pk}/", f"form-a/{form.pk}/"]
    jalan += [f"form-a/{form.pk}/ubah/", f"form-a/{uuid4()}/", f"siaga/{uuid4()}/"]

    for alamat in jalan:
        assert tetangga.get(f"/lapangan/{alamat}").status_code == 404, alamat
    jawab = tetangga.post(f"/lapangan/siaga/{satu.pk}/jawab/", {"tindakan": "berangkat"})
    assert jawab.status_code == 404
    assert tetangga.post(f"/lapangan/form-a/{form.pk}/hapus/").status_code == 404
    assert "Politik uang" not in tetangga.get("/lapangan/").content.decode()


def test_another_supervisor_of_the_village_does_not_read_one_s_forms(ponsel: Ponsel) -> None:
    lain = ponsel_terikat(undangan(nama="Rekan"))
    form = form_a(ponsel.pengawas)

    assert lain.get(f"/lapangan/form-a/{form.pk}/").status_code == 404


def test_one_answers_an_alert_and_the_other_reads_who_goes(ponsel: Ponsel) -> None:
    satu = kejadian()
    lain = ponsel_terikat(undangan(nama="Rekan"))
    alamat = f"/lapangan/siaga/{satu.pk}/"

    ponsel.post(f"{alamat}jawab/", {"tindakan": "berangkat"})
    kalah = lain.post(f"{alamat}jawab/", {"tindakan": "berangkat"}, follow=True).content.decode()

    assert "Pengawas Satu" in kalah
    assert "Sudah ada yang menangani" in kalah
    assert "Saya berangkat" not in kalah
    tiba = ponsel.post(f"{alamat}jawab/", {"tindakan": "tiba"}, follow=True).content.decode()
    assert "Tulis Form A" in tiba
    assert ponsel.post(f"{alamat}jawab/", {"tindakan": "terbang"}).status_code == 404


def test_a_form_is_written_and_sent_on_the_page_without_script(ponsel: Ponsel) -> None:
    salah = ponsel.post("/lapangan/form-a/baru/", HALAMAN | {"uraian": "pendek", "kirim": "ya"})
    assert salah.status_code == 400
    assert "paling sedikit 20 huruf" in salah.content.decode()

    jawaban = ponsel.post(
        "/lapangan/form-a/baru/", HALAMAN | {"kirim": "ya", "kunci": KUNCI}, follow=True
    )

    isi = jawaban.content.decode()
    assert FormA.objects.get().nomor in isi.replace("<wbr>", "")
    assert LENGKAP["uraian"] in isi
    assert "tidak dapat diubah" in isi


def test_sent_twice_from_the_page_it_is_one_form(ponsel: Ponsel) -> None:
    for _ in range(2):
        ponsel.post("/lapangan/form-a/baru/", HALAMAN | {"kirim": "ya", "kunci": KUNCI})

    assert FormA.objects.count() == 1


def test_a_draft_is_kept_gone_on_with_and_sent(ponsel: Ponsel) -> None:
    awal = ponsel.post("/lapangan/form-a/baru/", {"tempat": "Balai desa", "simpan": "ya"})
    halaman = ponsel.get(awal["Location"]).content.decode()
    assert 'value="Balai desa"' in halaman

    ponsel.post(awal["Location"], HALAMAN | {"kirim": "ya"})

    assert FormA.objects.get().keadaan == "dikirim"
    lagi = ponsel.get(awal["Location"])
    assert lagi["Location"] == f"/lapangan/form-a/{FormA.objects.get().pk}/"


def test_a_suspicion_without_a_tick_is_not_kept(ponsel: Ponsel) -> None:
    isi = HALAMAN | {"dugaan_pelaku": "Seseorang", "kirim": "ya"}
    ponsel.post("/lapangan/form-a/baru/", isi)

    halaman = ponsel.get(f"/lapangan/form-a/{FormA.objects.get().pk}/").content.decode()
    assert "Seseorang" not in halaman


def test_the_phone_sends_once_and_hears_the_same_answer_again(ponsel: Ponsel) -> None:
    pertama, kedua = kirim_json(ponsel), kirim_json(ponsel)

    assert (pertama.status_code, kedua.status_code) == (201, 200)
    assert pertama.json() == kedua.json()
    lain = kirim_json(ponsel, LENGKAP | {"tempat": "Lapangan"})
    assert lain.status_code == 409
    assert FormA.objects.count() == 1


@pytest.mark.parametrize(
    ("badan", "kunci", "bidang"),
    [
        ("{", KUNCI, "badan"),
        ("[" * 3000, KUNCI, "badan"),
        ("[]", KUNCI, "badan"),
        ("null", KUNCI, "tempat"),
        (json.dumps(LENGKAP), "", "Idempotency-Key"),
        (json.dumps(LENGKAP), "pendek", "Idempotency-Key"),
        (json.dumps(LENGKAP | {"siaga": str(uuid4())}), KUNCI, "siaga"),
        (json.dumps(LENGKAP | {"uraian": "\ud800" * 30}), KUNCI, "uraian"),
    ],
)
def test_a_strange_body_is_refused_at_its_field(
    ponsel: Ponsel, badan: str, kunci: str, bidang: str
) -> None:
    jawaban = kirim_json(ponsel, badan, kunci)

    assert jawaban.status_code == 400
    assert bidang in jawaban.json()["galat"]


def test_without_a_session_the_phone_is_told_where_to_sign_in(ponsel: Ponsel) -> None:
    ponsel.post("/lapangan/keluar/")

    jawaban = kirim_json(ponsel)

    assert jawaban.status_code == 401
    assert jawaban.json() == {"masuk": False, "alamat": "/lapangan/masuk/"}
    assert not FormA.objects.exists()


def test_the_phone_learns_who_it_is_and_which_alerts_are_open(ponsel: Ponsel) -> None:
    satu = kejadian()

    isi = ponsel.get("/lapangan/sinkron/").json()

    assert isi["pemilik"] == str(ponsel.pengawas.pk)
    assert (isi["siaga"], isi["diambil"]) == ([str(satu.pk)], [])
    assert len(isi["csrf"]) > 30


def test_a_form_needs_the_token_of_its_page(ponsel: Ponsel) -> None:
    ketat = Client(enforce_csrf_checks=True)
    ketat.cookies = ponsel.cookies

    assert kirim_json(ketat).status_code == 403
    token = ketat.get("/lapangan/sinkron/").json()["csrf"]
    jawaban = ketat.post(
        "/lapangan/form-a/kirim/",
        json.dumps(LENGKAP),
        content_type="application/json",
        headers={"Idempotency-Key": KUNCI, "X-CSRFToken": token},
    )
    assert jawaban.status_code == 201


@pytest.mark.parametrize("banyak", [1, 30])
def test_the_first_page_costs_the_same_however_much_there_is(
    ponsel: Ponsel, banyak: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(banyak):
        laporan(LAPORAN, sedang_berlangsung=True)
        form_a(ponsel.pengawas)
    bangunkan()
    ponsel.get("/lapangan/")

    with django_assert_max_num_queries(10):
        ponsel.get("/lapangan/")


def test_the_worker_may_rule_the_field_and_nothing_else() -> None:
    jawaban = Client().get("/lapangan/pekerja.js")

    assert jawaban["Content-Type"].startswith("text/javascript")
    isi = jawaban.content.decode()
    assert "/lapangan/form-a/baru/" in isi
    assert "lapangan_form" in isi
    assert "/petugas/" not in isi


def test_a_neighbour_reads_no_place_of_an_alert_that_is_over(ponsel: Ponsel) -> None:
    satu = kejadian()
    alamat = f"/lapangan/siaga/{satu.pk}/"
    assert "balai desa" in ponsel.get(alamat).content.decode()

    tutup(satu, petugas("63.11", Peran.KOORDINATOR), "sudah bubar")

    isi = ponsel.get(alamat).content.decode()
    assert "balai desa" not in isi
    assert "Siaga ini sudah berakhir." in isi
