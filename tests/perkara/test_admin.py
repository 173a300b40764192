"""The admin site: reference data with a trail, reports read-only and silent."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from laporan.models import Laporan
from tests.factories.laporan import kantor, laporan, petugas
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import HariLibur, Jejak, Kantor, Pemilihan, Petugas, Wilayah
from wilayah.queries.petugas import pemilik_token
from wilayah.services.akun import terbitkan_token

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin():
    saya = petugas("", Peran.ADMIN)
    Petugas.objects.filter(pk=saya.pk).update(is_staff=True, is_superuser=True)
    klien = Client()
    klien.force_login(Petugas.objects.get(pk=saya.pk))
    return klien


def test_everybody_signs_in_by_the_sites_own_door(admin):
    def akhir(klien):
        return klien.get("/admin/", follow=True).redirect_chain[-1][0]

    assert akhir(Client()) == "/masuk/?next=/admin/"
    assert admin.get("/admin/login/")["Location"] == "/admin/"
    biasa = Client()
    biasa.force_login(petugas("63.11", Peran.PIMPINAN))
    assert akhir(biasa) == "/petugas/"


@pytest.mark.parametrize(
    "model", ["wilayah", "kantor", "harilibur", "pemilihan", "rezimhukum", "petugas", "jejak"]
)
def test_every_list_of_reference_data_opens(admin, model):
    assert admin.get(reverse(f"admin:wilayah_{model}_changelist")).status_code == 200


def test_reports_show_neither_story_nor_identity_and_lead_to_the_workspace(admin):
    satu = laporan()
    halaman = [
        reverse("admin:laporan_laporan_changelist"),
        reverse("admin:laporan_laporan_change", args=[satu.pk]),
    ]

    for alamat in halaman:
        teks = admin.get(alamat).content.decode()
        assert satu.nomor in teks
        assert f"/petugas/laporan/{satu.nomor}/" in teks
        for rahasia in ("amplop", "Pelapor Contoh", "Terlapor Contoh", "0812"):
            assert rahasia not in teks


@pytest.mark.parametrize("nama", ["add", "change", "delete"])
def test_reports_and_regions_cannot_be_written(admin, nama):
    satu, daerah = laporan(), Wilayah.objects.first()
    for model, kunci in (("laporan_laporan", satu.pk), ("wilayah_wilayah", daerah.pk)):
        isi = [] if nama == "add" else [kunci]
        jawaban = admin.post(reverse(f"admin:{model}_{nama}", args=isi), {"status": "dicabut"})
        assert jawaban.status_code == 403
    assert Laporan.objects.get().status == "menunggu_berkas_asli"


def test_an_office_is_edited_with_a_line_on_the_trail(admin):
    satu = kantor("63.11")
    isi = {
        "nama": satu.nama,
        "kode_bawaslu": "12.34",
        "alamat": "Jalan Contoh",
        "zona": "WITA",
        "telepon": "(0526) 000",
        "jam": "",
        "surel": "",
        "tautan_peta": "",
    }

    jawaban = admin.post(reverse("admin:wilayah_kantor_change", args=[satu.pk]), isi)

    assert jawaban.status_code == 302, jawaban.context["errors"]
    assert Kantor.objects.get(pk=satu.pk).kode_bawaslu == "12.34"
    baris = Jejak.objects.get(subjek_jenis="kantor", subjek=str(satu.pk))
    assert baris.peristiwa == "acuan_diubah"
    assert {"kode_bawaslu", "alamat"} <= set(baris.rincian["ruas"])


@pytest.mark.parametrize("kode", ["1411", "14.1", "14.11.02.03", "empat", "14,11"])
def test_an_own_code_that_fits_in_no_register_number_is_refused_at_its_field(admin, kode):
    satu = kantor("63.11")
    isi = {"nama": satu.nama, "kode_bawaslu": kode, "zona": "WITA"}

    jawaban = admin.post(reverse("admin:wilayah_kantor_change", args=[satu.pk]), isi)

    assert jawaban.status_code == 200
    assert list(jawaban.context["adminform"].form.errors) == ["kode_bawaslu"]
    assert Kantor.objects.get(pk=satu.pk).kode_bawaslu == ""


HARI = {"nama": "Hari Uji", "jenis": "libur_nasional", "alasan": "Keputusan bersama yang baru."}


@pytest.fixture
def hari():
    return HariLibur.objects.create(
        tanggal=date(2027, 1, 12), nama="Hari Uji", asal="bawaan", perkiraan=True
    )


def test_a_holiday_is_struck_out_with_a_reason_and_belongs_to_the_officer(admin, hari):
    ubah = reverse("admin:wilayah_harilibur_change", args=[hari.pk])
    coret = HARI | {"dihapus": "on", "tanggal": "2027-01-13"}

    assert admin.post(ubah, coret | {"alasan": " "}).status_code == 200
    assert not Jejak.objects.filter(subjek_jenis="hari_libur").exists()
    assert admin.post(ubah, coret).status_code == 302

    hari.refresh_from_db()
    assert (hari.tanggal, hari.dihapus, hari.asal) == (date(2027, 1, 12), True, "petugas")
    baris = Jejak.objects.get(subjek_jenis="hari_libur")
    assert (baris.peristiwa, baris.subjek) == ("hari_libur.dicoret", "2027-01-12")
    assert baris.rincian["alasan"] == hari.alasan == HARI["alasan"]
    assert "sudah dicoret" in admin.post(ubah, coret).content.decode()


def test_a_corrected_holiday_is_no_estimate_any_more(admin, hari):
    ubah = reverse("admin:wilayah_harilibur_change", args=[hari.pk])

    assert admin.post(ubah, HARI | {"nama": "Nama resmi"}).status_code == 302

    hari.refresh_from_db()
    assert (hari.nama, hari.perkiraan, hari.asal) == ("Nama resmi", False, "petugas")
    assert Jejak.objects.get(subjek_jenis="hari_libur").peristiwa == "hari_libur.ditetapkan"


def test_a_day_off_is_added_once_with_a_reason(admin, hari):
    tambah = reverse("admin:wilayah_harilibur_add")

    assert admin.post(tambah, HARI | {"tanggal": "2027-01-14"}).status_code == 302
    assert HariLibur.objects.get(tanggal="2027-01-14").alasan == HARI["alasan"]
    assert admin.post(tambah, HARI | {"tanggal": "2027-01-12"}).status_code == 200
    assert Jejak.objects.filter(subjek_jenis="hari_libur").count() == 1


def test_an_election_is_added_with_its_stages(admin):
    isi = {
        "kode": "ulang-uji",
        "nama": "Pemungutan ulang",
        "jenis": "bupati_wali_kota",
        "rezim": "PILKADA-PASCA-MK104",
        "hari_pemungutan": "2027-03-01",
        "mulai": "2027-01-01",
        "selesai": "2027-04-01",
        "wilayah": "63.11",
        "tahapan-TOTAL_FORMS": "1",
        "tahapan-INITIAL_FORMS": "0",
        "tahapan-0-nama": "Masa tenang",
        "tahapan-0-mulai": "2027-02-26",
        "tahapan-0-selesai": "2027-02-28",
    }

    jawaban = admin.post(reverse("admin:wilayah_pemilihan_add"), isi)

    assert jawaban.status_code == 302, jawaban.context["errors"]
    assert Pemilihan.objects.get(kode="ulang-uji").tahapan.get().nama == "Masa tenang"
    assert Jejak.objects.filter(subjek_jenis="pemilihan", subjek="ulang-uji").count() == 2


def test_accounts_are_made_and_changed_with_a_line_each(admin):
    satu = kantor("63.11")
    sandi = "kuda baterai staples benar"
    isi = {
        "username": "uji.admin.baru",
        "nama": "Orang Baru",
        "surel": "",
        "kantor": satu.pk,
        "usable_password": "true",
        "password1": sandi,
        "password2": sandi,
    }

    jawaban = admin.post(reverse("admin:wilayah_petugas_add"), isi)
    assert jawaban.status_code == 302, jawaban.context["errors"]
    baru = Petugas.objects.get(username="uji.admin.baru")
    assert baru.check_password(sandi)

    ubah = {"username": baru.username, "nama": "Orang Baru", "kantor": satu.pk, "is_active": "on"}
    jawaban = admin.post(
        reverse("admin:wilayah_petugas_change", args=[baru.pk]), ubah | {"peran": ["penelaah"]}
    )
    assert jawaban.status_code == 302, jawaban.context["errors"]
    baru.refresh_from_db()
    assert baru.peran == ["penelaah"]

    lain = "lain kuda baterai staples"
    admin.post(
        reverse("admin:auth_user_password_change", args=[baru.pk]),
        {"usable_password": "true", "password1": lain, "password2": lain},
    )
    baris = Jejak.objects.filter(subjek_jenis="petugas", subjek=str(baru.pk)).order_by("urut")
    assert [b.peristiwa for b in baris] == ["acuan_ditambah", "acuan_diubah", "sandi_diganti"]


@pytest.mark.django_db(transaction=True)
def test_a_new_password_and_its_line_are_written_together_or_not_at_all(admin, monkeypatch):
    orang = petugas("63.11", Peran.PENELAAH)
    sandi = "lain kuda baterai staples"
    isi = {"usable_password": "true", "password1": sandi, "password2": sandi}
    halaman = reverse("admin:auth_user_password_change", args=[orang.pk])

    def gagal(*_isi, **_ruas):
        raise Penolakan("jejak tidak dapat ditulis")

    with monkeypatch.context() as tiru:
        tiru.setattr("wilayah.admin.akun.catat", gagal)
        assert admin.post(halaman, isi).status_code == 409
    assert not Petugas.objects.get(pk=orang.pk).check_password(sandi)

    assert admin.post(halaman, isi).status_code == 302
    assert Petugas.objects.get(pk=orang.pk).check_password(sandi)
    assert Jejak.objects.get(peristiwa="sandi_diganti").subjek == str(orang.pk)


@pytest.mark.parametrize("sebab", ["kantor", "sandi"])
def test_tokens_end_with_the_office_or_password_an_administrator_changes(admin, sebab):
    rekan = petugas("63.11", Peran.PENERIMA)
    token = terbitkan_token(rekan.username)
    alamat = reverse("admin:wilayah_petugas_change", args=[rekan.pk])
    isi = {"username": rekan.username, "nama": rekan.nama, "surel": "", "is_active": "on"}
    isi |= {"peran": ["penerima"], "kantor": kantor("63.71").pk}
    if sebab == "sandi":
        alamat = reverse("admin:auth_user_password_change", args=[rekan.pk])
        sandi = "kuda baterai staples benar"
        isi = {"password1": sandi, "password2": sandi, "usable_password": "true"}

    assert pemilik_token(token) == rekan
    assert admin.post(alamat, isi).status_code == 302

    assert pemilik_token(token) is None
    assert Jejak.objects.filter(peristiwa="token_dicabut").count() == 1


def test_the_admin_site_takes_ascii_user_names_only(admin):
    sandi = "kuda baterai staples benar"
    isi = {"nama": "Orang", "password1": sandi, "password2": sandi, "usable_password": "true"}
    alamat = reverse("admin:wilayah_petugas_add")

    assert admin.post(alamat, isi | {"username": "or\u0131ng"}).status_code == 200
    assert admin.post(alamat, isi | {"username": "orang"}).status_code == 302
    assert Petugas.objects.get(nama="Orang").username == "orang"
