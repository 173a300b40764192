"""The forwardings of an office: the list, and who reaches which."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import Penerusan, TautanPenerusan
from pengawasan.perkara.queries.penerusan import tautan_hidup
from tests.halaman import telusuri
from tests.perkara.terusan import diteruskan, pimpinan
from tests.perkara.views.test_halaman import masuk
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]


def alamat(nama, *isi):
    return reverse(f"petugas:{nama}", args=isi)


def klien():
    satu = Client()
    satu.force_login(pimpinan())
    return satu


def test_the_list_shows_the_longest_under_way_first_and_the_late_body_by_name():
    with time_machine.travel(datetime(2024, 11, 25, 1, 0, tzinfo=UTC), tick=False):
        diteruskan(JenisJalur.ADMINISTRASI, nama_penerima="KPU Contoh")
    with time_machine.travel(datetime(2024, 12, 20, 1, 0, tzinfo=UTC), tick=False):
        diteruskan(nama_penerima="BKN Contoh")

        teks = klien().get(alamat("penerusan")).content.decode()

    assert teks.index("KPU Contoh") < teks.index("BKN Contoh")
    assert teks.count("Penerima melewati batasnya") == 1
    assert "25 hari berjalan" in teks


@pytest.mark.parametrize(
    ("isi", "banyak"),
    [({}, 1), ({"keadaan": "semua"}, 2), ({"keadaan": "ditutup"}, 1), ({"cari": "tak ada"}, 0)],
)
def test_the_list_is_filtered_by_the_url(isi, banyak):
    selesai = diteruskan()
    Penerusan.objects.filter(pk=selesai.pk).update(
        keadaan="ditutup", keadaan_sebelum="dikirim", pengingat_pada=None
    )
    diteruskan()

    teks = klien().get(alamat("penerusan"), isi).content.decode()

    assert len(re.findall(r'href="/petugas/penerusan/[0-9a-f-]{36}/"', teks)) == banyak


def test_the_list_goes_on_page_by_page(monkeypatch):
    monkeypatch.setattr("pengawasan.perkara.queries.penerusan_daftar.SEHALAMAN", 2)
    nama = [f"Penerima {n}" for n in range(5)]
    for satu in nama:
        diteruskan(nama_penerima=satu)
    saya = klien()

    def buka(tanya=""):
        return saya.get(alamat("penerusan") + tanya).content.decode()

    def berikut(teks):
        lanjut = re.search(r'rel="next" href="([^"]+)"', teks)
        return buka(lanjut[1].replace("&amp;", "&")) if lanjut else None

    terbaca = "".join(telusuri(buka(), berikut))
    assert re.findall(r">(Penerima \d)<", terbaca) == nama
    assert saya.get(alamat("penerusan"), {"kursor": "bukan"}).status_code == 400


def test_the_list_costs_the_same_at_one_and_at_thirty():
    diteruskan()
    saya = klien()
    saya.get(alamat("penerusan"))
    with CaptureQueriesContext(connection) as satu:
        saya.get(alamat("penerusan"))
    for _ in range(29):
        diteruskan()
    with CaptureQueriesContext(connection) as banyak:
        saya.get(alamat("penerusan"))

    assert len(satu) == len(banyak)


@pytest.mark.parametrize("cara", ["get", "post"])
@pytest.mark.parametrize(
    "nama", ["penerusan_satu", "penerusan_tautan", "penerusan_cabut", "penerusan_jawaban"]
)
def test_a_forwarding_is_the_offices_own(nama, cara):
    penerusan = diteruskan()
    tujuan = alamat(nama, penerusan.pk)
    jejak = Jejak.objects.count()

    assert getattr(masuk("64.72", Peran.PIMPINAN), cara)(tujuan).status_code == 404
    assert getattr(Client(), cara)(tujuan).status_code == 302
    assert getattr(masuk("63.11", Peran.ADMIN), cara)(tujuan).status_code == 403
    atasan = getattr(masuk("63", Peran.PIMPINAN), cara)(tujuan).status_code
    assert atasan in ({200, 403, 405} if cara == "get" else {403, 405})
    assert Jejak.objects.count() == jejak


def test_who_declared_a_stake_sees_no_forwarding_of_the_report():
    penerusan = diteruskan()
    saya = masuk("63.11", Peran.KOORDINATOR)
    assert saya.get(alamat("penerusan_satu", penerusan.pk)).status_code == 200
    saya.post(
        alamat("konflik", penerusan.laporan.nomor),
        {"jenis": "keluarga", "alasan": "Terlapor masih kerabat saya."},
    )

    assert saya.get(alamat("penerusan_satu", penerusan.pk)).status_code == 403
    assert saya.get(alamat("bundel", penerusan.laporan.nomor, "hukum_lain")).status_code == 403


def test_an_empty_list_says_whether_a_filter_hides_everything():
    kosong = klien().get(alamat("penerusan")).content.decode()
    saringan = klien().get(alamat("penerusan"), {"cari": "tidak ada"}).content.decode()

    assert "Tidak ada penerusan yang berjalan" in kosong
    assert "Tidak ada penerusan yang cocok dengan saringan ini." in saringan
    assert "Nomor surat: tidak ada" in saringan
    assert "Hapus saringan" in saringan


def test_every_track_handed_over_leads_to_its_bundle():
    satu = diteruskan(JenisJalur.KODE_ETIK)

    isi = klien().get(alamat("penerusan_satu", satu.pk)).content.decode()

    tujuan = alamat("bundel", satu.laporan.nomor, JenisJalur.KODE_ETIK.value)
    assert tujuan in isi
    assert klien().get(tujuan).status_code == 200


@pytest.mark.parametrize("hari", ["ngawur", "", "5", "14.5"])
def test_a_wrong_span_gives_out_no_link_and_leaves_the_old_one_alive(hari):
    satu = diteruskan()
    klien().post(alamat("penerusan_tautan", satu.pk), {"hari": "7"})
    lama = TautanPenerusan.objects.get()

    jawaban = klien().post(alamat("penerusan_tautan", satu.pk), {"hari": hari})

    assert jawaban.status_code == 400
    assert jawaban.context["form_tautan"].errors["hari"]
    assert TautanPenerusan.objects.get() == lama
    assert tautan_hidup(satu) == lama
