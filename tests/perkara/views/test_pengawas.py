"""Supervisors at the office: invited singly or by list, unlocked, moved, revoked; Form A read."""

import re
from datetime import timedelta
from html import unescape
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from laporan.services.pencabutan import cabut
from pengawasan.lapangan.models import FormA, PengawasLapangan, Perangkat
from pengawasan.lapangan.queries.sesi import undangan_hidup
from pengawasan.lapangan.services.masuk import masuk
from pengawasan.lapangan.services.undangan import ikat
from tests.factories.lapangan import LENGKAP, PIN, TETANGGA, form_a, pengawas, undangan
from tests.factories.laporan import DESA, INFORMASI, hari_kantor, kantor, laporan, petugas
from wilayah.choices import Peran
from wilayah.models import Jejak, Wilayah

pytestmark = pytest.mark.django_db
KODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}")
HALAMAN = LENGKAP | {"ada_dugaan": "tidak", "jam_mulai": "19:00", "jam_selesai": "21:30"}


def masuk_sebagai(kode: str, *peran: Peran) -> Client:
    klien = Client()
    klien.force_login(petugas(kode, *peran))
    return klien


@pytest.fixture
def koordinator() -> Client:
    for kode in ("", "63", "63.11", "63.11.02", "63.71"):
        kantor(kode)
    return masuk_sebagai("63.11", Peran.KOORDINATOR)


def isian(**ganti: str) -> dict[str, str]:
    hari_ini = hari_kantor()
    return {
        "nama": "Pengawas Contoh",
        "peran": "pkd",
        "kode_wilayah": DESA,
        "aktif_dari": hari_ini.isoformat(),
        "aktif_sampai": (hari_ini + timedelta(days=60)).isoformat(),
    } | ganti


def test_an_invitation_is_shown_once_with_its_code_and_its_picture(koordinator: Client) -> None:
    jawaban = koordinator.post("/petugas/pengawas/tambah/", isian())

    isi = jawaban.content.decode()
    kode = KODE.findall(isi)
    assert len(kode) == 1
    assert "<svg" in isi
    assert "no-store" in jawaban["Cache-Control"]
    satu = PengawasLapangan.objects.get()
    assert satu.kantor.kode_wilayah == "63.11.02"
    assert kode[0] not in koordinator.get(f"/petugas/pengawas/{satu.pk}/").content.decode()
    assert undangan_hidup(kode[0]) is not None


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        ({"kode_wilayah": "63.71.01.1001"}, "tidak ada di wilayah kerja"),
        ({"peran": "ptps"}, "perlu nomor TPS"),
        ({"aktif_sampai": "2020-01-01"}, "berakhir sebelum mulai"),
        ({"nama": ""}, "harus diisi"),
    ],
)
def test_what_is_wrong_with_an_invitation_is_said(
    koordinator: Client, ganti: dict[str, str], pesan: str
) -> None:
    jawaban = koordinator.post("/petugas/pengawas/tambah/", isian(**ganti))

    assert jawaban.status_code == 400
    assert pesan in unescape(jawaban.content.decode())
    assert not PengawasLapangan.objects.exists()


def test_a_pasted_list_invites_everybody_or_names_the_wrong_lines(koordinator: Client) -> None:
    hari = isian()
    masa = {"aktif_dari": hari["aktif_dari"], "aktif_sampai": hari["aktif_sampai"]}
    benar = f"nama;peran;kode;tps\nSatu;pkd;{DESA}\n\nDua;PTPS;{DESA};TPS 3;0812000\n"

    salah = koordinator.post(
        "/petugas/pengawas/tempel/", masa | {"daftar": benar + "Tiga;camat;x\nEmpat;ptps;y"}
    )
    assert salah.status_code == 400
    assert re.search(r"Baris 5: .*Baris 6: ", unescape(salah.content.decode()), re.DOTALL)
    assert not PengawasLapangan.objects.exists()

    isi = koordinator.post("/petugas/pengawas/tempel/", masa | {"daftar": benar}).content.decode()
    assert len(set(KODE.findall(isi))) == 2
    assert PengawasLapangan.objects.get(peran="ptps").tps == "003"


def test_a_list_may_not_be_endless(koordinator: Client) -> None:
    daftar = "\n".join(f"Orang {n};pkd;{DESA}" for n in range(201))
    jawaban = koordinator.post("/petugas/pengawas/tempel/", isian() | {"daftar": daftar})

    assert jawaban.status_code == 400
    assert "paling banyak 200" in jawaban.content.decode()


def test_the_office_unlocks_moves_the_term_invites_again_and_revokes(koordinator: Client) -> None:
    satu = undangan()
    ikat(satu.kode, PIN)
    alamat = f"/petugas/pengawas/{satu.pengawas.pk}/"
    for _ in range(5):
        masuk(Perangkat.objects.get(), "480292")
    assert "terkunci sampai" in koordinator.get(alamat).content.decode()

    koordinator.post(f"{alamat}buka/")
    assert Perangkat.objects.get().gagal == 0
    akhir = str(hari_kantor() + timedelta(days=200))
    masa = {"aktif_dari": isian()["aktif_dari"], "aktif_sampai": akhir}
    koordinator.post(f"{alamat}masa/", masa)
    assert str(PengawasLapangan.objects.get().aktif_sampai) == akhir
    assert koordinator.post(f"{alamat}masa/", masa | {"aktif_sampai": "1"}).status_code == 400
    assert len(KODE.findall(koordinator.post(f"{alamat}undang/").content.decode())) == 1
    assert Perangkat.objects.get().dicabut_pada is not None
    assert koordinator.post(f"{alamat}cabut/", {"alasan": "x"}).status_code == 400
    koordinator.post(f"{alamat}cabut/", {"alasan": "mengundurkan diri"})
    assert PengawasLapangan.objects.get().keadaan == "dicabut"
    assert koordinator.post(f"{alamat}undang/").status_code == 409
    peristiwa = Jejak.objects.filter(subjek=str(satu.pengawas.pk)).order_by("urut")
    assert list(peristiwa.values_list("peristiwa", flat=True)) == [
        *("pengawas_ditambahkan", "undangan_dibuat", "perangkat_diikat", "pin_terkunci"),
        *("kunci_dibuka", "masa_diubah", "undangan_dibuat", "pengawas_dicabut"),
    ]


@pytest.mark.parametrize("akhir", ["", "undang/", "buka/", "masa/", "cabut/"])
def test_another_region_finds_no_supervisor(koordinator: Client, akhir: str) -> None:
    satu = pengawas()
    asing = masuk_sebagai("63.71", Peran.PIMPINAN)
    cara = asing.post if akhir else asing.get

    assert cara(f"/petugas/pengawas/{satu.pk}/{akhir}").status_code == 404
    assert koordinator.get(f"/petugas/pengawas/{uuid4()}/").status_code == 404


@pytest.mark.parametrize(
    ("kode", "peran"),
    [("63.11", Peran.PENERIMA), ("63", Peran.PIMPINAN), ("63.11", Peran.AUDITOR)],
)
def test_who_may_not_manage_reads_the_list_and_changes_nothing(
    koordinator: Client, kode: str, peran: Peran
) -> None:
    satu = pengawas()
    klien = masuk_sebagai(kode, peran)

    isi = klien.get("/petugas/pengawas/").content.decode()
    assert "Pengawas Contoh" in isi
    assert "Undang pengawas" not in isi
    assert klien.get(f"/petugas/pengawas/{satu.pk}/").status_code == 200
    assert klien.get("/petugas/pengawas/tambah/").status_code == 403
    assert klien.post(f"/petugas/pengawas/{satu.pk}/cabut/", {"alasan": "iseng"}).status_code == 403


def test_the_list_is_filtered_and_paged_by_place(koordinator: Client) -> None:
    for n in range(55):
        pengawas(nama=f"Orang {n:02}", tps=f"{n + 1:03}")
    pengawas(TETANGGA, nama="Tetangga")

    pertama = koordinator.get("/petugas/pengawas/").content.decode()
    berikut = unescape(re.findall(r'rel="next" href="([^"]+)"', pertama)[0])
    kedua = koordinator.get(f"/petugas/pengawas/{berikut}").content.decode()
    nama = re.findall(r"Orang \d\d|Tetangga", pertama + kedua)

    assert len(nama) == len(set(nama)) == 56
    assert nama[0] == "Tetangga"
    disaring = koordinator.get(f"/petugas/pengawas/?wilayah={TETANGGA}").content.decode()
    assert re.findall(r"Orang \d\d|Tetangga", disaring) == ["Tetangga"]
    assert "Orang 07" in koordinator.get("/petugas/pengawas/?nama=orang+07").content.decode()
    kosong = koordinator.get("/petugas/pengawas/?keadaan=aktif").content.decode()
    assert "Tidak ada yang cocok" in kosong


@pytest.mark.parametrize("banyak", [1, 30])
def test_the_list_costs_the_same_however_long(
    koordinator: Client, banyak: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(banyak):
        pengawas(nama=f"Orang {n}")
    koordinator.get("/petugas/pengawas/")

    with django_assert_max_num_queries(4):
        koordinator.get("/petugas/pengawas/")


@pytest.mark.parametrize("kueri", ["setelah=x", "wilayah=%00", "keadaan=x", "setelah=" + "9" * 99])
def test_a_strange_filter_breaks_nothing(koordinator: Client, kueri: str) -> None:
    assert koordinator.get(f"/petugas/pengawas/?{kueri}").status_code in {200, 400}


def test_an_officer_writes_a_form_a_for_a_report_and_one_of_their_own(koordinator: Client) -> None:
    nomor = laporan(INFORMASI).nomor

    koordinator.post(f"/petugas/laporan/{nomor}/form-a/", HALAMAN)
    wilayah = {"wilayah_provinsi": "63", "wilayah_kabupaten": "63.11"}
    bebas = koordinator.post("/petugas/form-a/baru/", HALAMAN | wilayah, follow=True)

    terkait, sendiri = FormA.objects.order_by("dikirim_pada")
    assert terkait.laporan is not None
    assert terkait.laporan.nomor == nomor
    assert (sendiri.laporan, sendiri.kode_wilayah) == (None, "63.11")
    assert LENGKAP["uraian"] in bebas.content.decode()
    isi = koordinator.get("/petugas/form-a/").content.decode()
    assert isi.replace("<wbr>", "").count("/LHP/PM.01.02/63.11/") == 2


def test_an_office_above_writes_no_form_a_for_a_report_it_has_not_taken_over(
    koordinator: Client,
) -> None:
    satu = laporan(INFORMASI)
    alamat = f"/petugas/laporan/{satu.nomor}/form-a/"

    assert masuk_sebagai("63", Peran.KOORDINATOR).post(alamat, HALAMAN).status_code == 403
    assert masuk_sebagai("63.11", Peran.AUDITOR).post(alamat, HALAMAN).status_code == 403
    cabut(satu, "salah lihat")
    assert koordinator.post(alamat, HALAMAN).status_code == 409
    assert not FormA.objects.exists()


@pytest.mark.parametrize("wilayah", [{}, {"wilayah_provinsi": "19"}, {"wilayah_provinsi": "97"}])
def test_an_officer_writes_only_about_their_own_region(
    koordinator: Client, wilayah: dict[str, str]
) -> None:
    jawaban = koordinator.post("/petugas/form-a/baru/", HALAMAN | wilayah)

    assert jawaban.status_code == 400
    assert not FormA.objects.exists()


def test_a_form_of_another_region_is_not_there(koordinator: Client) -> None:
    satu = form_a(pengawas())
    asing = masuk_sebagai("63.71", Peran.PIMPINAN)

    assert asing.get(f"/petugas/form-a/{satu.pk}/").status_code == 404
    assert asing.get(f"/petugas/form-a/{satu.pk}/foto/{uuid4()}/").status_code == 404
    nomor = laporan(INFORMASI).nomor
    assert asing.post(f"/petugas/laporan/{nomor}/form-a/", HALAMAN).status_code == 404


@pytest.mark.parametrize("banyak", [1, 30])
def test_the_list_of_forms_costs_the_same_however_long(
    koordinator: Client, banyak: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    orang = pengawas()
    for _ in range(banyak):
        form_a(orang)
    koordinator.get("/petugas/form-a/")

    with django_assert_max_num_queries(5):
        koordinator.get("/petugas/form-a/")


def test_a_village_to_choose_says_its_kecamatan(koordinator: Client) -> None:
    isi = unescape(koordinator.get("/petugas/pengawas/tambah/").content.decode())
    kecamatan = Wilayah.objects.get(kode=DESA[:8]).nama
    pilihan = re.findall(r'<option value="(63\.11[^"]+)">([^<]+)</option>', isi)

    assert dict(pilihan)[DESA].endswith(f", {kecamatan} ({DESA})")
    assert all(", " in kata for _kode, kata in pilihan)
