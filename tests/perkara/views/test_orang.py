"""People and roles of one's office, and what is done at the counter and on the telephone."""

import re
from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import reverse

from laporan.models import Laporan, PenyerahanBerkas, Tenggat, UpayaHubungi
from pengawasan.perkara.services.konflik import nyatakan_konflik
from pengawasan.perkara.services.penerimaan import tugaskan
from tests.factories.laporan import INFORMASI, LENGKAP, laporan, petugas
from tests.perkara.views.test_halaman import BERKAS, DAFTAR, KURANG, alamat, masuk
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru
from wilayah.models import Jejak, Petugas

pytestmark = pytest.mark.django_db


def test_an_office_sees_its_own_people_only():
    petugas("63.71", Peran.PENELAAH)
    teks = masuk("63.11", Peran.PENERIMA).get(alamat("orang")).content.decode()

    assert "uji.63.11.penerima" in teks
    assert "uji.63.71" not in teks
    assert "Tambah orang" not in teks


@pytest.mark.parametrize("peran", [Peran.ADMIN, Peran.PIMPINAN])
def test_who_manages_the_office_makes_an_account_and_shows_its_password_once(peran):
    isi = {"username": "uji.baru", "nama": "Orang Baru", "peran": ["penelaah"]}

    jawaban = masuk("63.11", peran).post(alamat("orang_tambah"), isi)

    sandi = re.search(r'id="sandi">([^<]+)<', jawaban.content.decode()).group(1)
    baru = Petugas.objects.get(username="uji.baru")
    assert baru.check_password(sandi)
    assert (baru.kantor.kode_wilayah, baru.peran) == ("63.11", ["penelaah"])
    assert sandi not in str(list(Jejak.objects.values_list("rincian", flat=True)))


@pytest.mark.parametrize(
    "nama", ["uj\u0131.baru", "uji.\u017faru", "\uff55ji.baru", "\u0443ji.baru"]
)
def test_a_new_user_name_is_of_ascii_letters(nama):
    isi = {"username": nama, "nama": "Orang Baru", "peran": ["penelaah"]}

    assert masuk("63.11", Peran.ADMIN).post(alamat("orang_tambah"), isi).status_code == 400
    assert not Petugas.objects.filter(nama="Orang Baru").exists()


def test_others_may_not_manage_accounts():
    rekan = petugas("63.11", Peran.PENELAAH)
    koordinator = masuk("63.11", Peran.KOORDINATOR)

    for nama, isi in (("orang_tambah", ()), ("orang_ubah", (rekan.username,))):
        assert koordinator.get(alamat(nama, *isi)).status_code == 403
        assert koordinator.post(alamat(nama, *isi), {}).status_code == 403
    assert koordinator.post(alamat("orang_sandi", rekan.username)).status_code == 403


@pytest.mark.parametrize(
    ("peran", "atas"),
    [
        (Peran.PIMPINAN, {"is_superuser": True}),
        (Peran.PIMPINAN, {"is_staff": True}),
        (Peran.ADMIN, {"is_superuser": True}),
        (Peran.ADMIN, {"peran": [Peran.PIMPINAN]}),
    ],
)
def test_nobody_in_charge_reaches_an_account_above_their_own(peran, atas):
    sasaran = petugas("63.11", Peran.PENELAAH)
    Petugas.objects.filter(pk=sasaran.pk).update(surel="atas@contoh.invalid", **atas)
    dahulu = Petugas.objects.values().get(pk=sasaran.pk)
    pengurus = masuk("63.11", peran)
    ubah, sandi = (alamat(nama, sasaran.username) for nama in ("orang_ubah", "orang_sandi"))
    isi = {"nama": "X", "surel": "jahat@contoh.invalid", "peran": ["penelaah"]}

    jawaban = [pengurus.get(ubah), pengurus.post(ubah, isi), pengurus.post(sandi)]

    assert [satu.status_code for satu in jawaban] == [403, 403, 403]
    assert "atas@contoh.invalid" not in "".join(satu.content.decode() for satu in jawaban)
    assert Petugas.objects.values().get(pk=sasaran.pk) == dahulu
    assert not Jejak.objects.filter(subjek_jenis="petugas", subjek=str(sasaran.pk)).exists()


def test_pimpinan_manages_an_admin_and_an_administrator_everybody():
    pimpinan, admin = masuk("63.11", Peran.PIMPINAN), petugas("63.11", Peran.ADMIN)
    assert pimpinan.post(alamat("orang_sandi", admin.username)).status_code == 200

    Petugas.objects.filter(peran=[Peran.PIMPINAN]).update(is_superuser=True)
    Petugas.objects.filter(pk=admin.pk).update(is_superuser=True)
    lain = Client()
    lain.force_login(Petugas.objects.get(peran=[Peran.PIMPINAN]))
    assert lain.post(alamat("orang_sandi", admin.username)).status_code == 200


def test_a_person_of_another_office_is_not_there():
    asing = petugas("63.71", Peran.PENELAAH)
    admin = masuk("63.11", Peran.ADMIN)

    assert admin.get(alamat("orang_ubah", asing.username)).status_code == 404
    assert admin.post(alamat("orang_sandi", asing.username)).status_code == 404


def test_a_name_no_account_can_have_is_not_there():
    admin = masuk("63.11", Peran.ADMIN)

    assert admin.get("/petugas/orang/%00/").status_code == 404
    assert admin.post("/petugas/orang/uji%00/", {}).status_code == 404
    assert admin.post("/petugas/orang/%00/sandi/").status_code == 404


def test_a_disabled_account_is_signed_out_at_once():
    rekan = petugas("63.11", Peran.PENERIMA)
    dia = Client()
    dia.force_login(rekan)
    assert dia.get(alamat("antrean")).status_code == 200

    isi = {"nama": "Rekan", "surel": "", "peran": ["penerima"]}
    tujuan = alamat("orang_ubah", rekan.username)
    assert masuk("63.11", Peran.ADMIN).post(tujuan, isi).status_code == 302

    assert dia.get(alamat("antrean")).status_code == 302
    assert dia.post(alamat("terima", laporan().nomor), BERKAS).status_code == 302


def test_a_partner_finds_no_workspace():
    mitra = Client()
    mitra.force_login(Petugas.objects.create_user("uji.mitra", "x", nama="Mitra"))

    for nama in ("antrean", "peta", "orang", "baru", "titipan"):
        assert mitra.get(alamat(nama)).status_code == 404
    assert mitra.get(alamat("laporan", laporan().nomor)).status_code == 404


def test_originals_may_be_left_at_any_office_which_sees_nothing_of_the_report():
    satu, jauh = laporan(), masuk("64.72", Peran.PENERIMA)

    jawaban = jauh.post(alamat("titipan"), BERKAS | {"nomor": satu.nomor.lower()}, follow=True)

    assert jawaban.status_code == 200
    assert "amplop" not in jawaban.content.decode()
    serah = PenyerahanBerkas.objects.get()
    assert (serah.kantor.kode_wilayah, serah.laporan_id) == ("64.72", satu.pk)
    assert Laporan.objects.get().status == "diterima"
    assert Laporan.objects.get().kantor.kode_wilayah == "63.11"
    assert jauh.get(alamat("laporan", satu.nomor)).status_code == 404
    assert jauh.post(alamat("titipan"), BERKAS | {"nomor": satu.nomor}).status_code == 400
    assert jauh.post(alamat("titipan"), BERKAS | {"nomor": "BWS-1"}).status_code == 400


@pytest.fixture
def kurang():
    satu = laporan()
    masuk("63.11").post(alamat("terima", satu.nomor), BERKAS)
    minta = KURANG | {"putusan": "perbaikan", "putuskan": "ya"}
    masuk("63.11", Peran.KOORDINATOR).post(alamat("kajian", satu.nomor), minta)
    return Laporan.objects.get(pk=satu.pk)


def test_the_whatsapp_button_carries_number_and_link_only(kurang):
    saya = masuk("63.11", Peran.PENELAAH)
    assert "0812" not in saya.get(alamat("catat_kontak", kurang.nomor)).content.decode()

    isi = saya.post(alamat("catat_kontak", kurang.nomor), {"tampilkan": "ya"}).content.decode()

    tautan = unquote(re.search(r'href="(https://wa\.me/[^"]+)"', isi).group(1))
    assert tautan.startswith("https://wa.me/6281200000000?text=Laporan " + kurang.nomor)
    assert f"/status/?nomor={kurang.nomor}" in tautan
    assert "Contoh" not in tautan
    assert Jejak.objects.get(peristiwa="kontak_dibuka").pelaku.username == "uji.63.11.penelaah"


def test_failed_tries_are_logged_and_the_clock_starts_with_the_first_that_succeeds(kurang):
    saya = masuk("63.11", Peran.PENERIMA)
    halaman = alamat("catat_kontak", kurang.nomor)

    saya.post(halaman, {"cara": "telepon", "berhasil": "tidak", "catatan": "Tidak diangkat."})
    assert not Tenggat.objects.filter(langkah="perbaikan").exists()
    saya.post(halaman, {"cara": "langsung", "berhasil": "ya"})

    assert list(UpayaHubungi.objects.values_list("cara", "berhasil")) == [
        ("telepon", False),
        ("langsung", True),
    ]
    assert Tenggat.objects.get(langkah="perbaikan").selesai_pada is None
    assert saya.get(halaman).status_code == 409


def test_additions_at_the_counter_send_the_report_back_to_its_study(kurang):
    jawaban = masuk("63.11").post(
        alamat("terima_kelengkapan", kurang.nomor), {"diserahkan": ["bukti"]}
    )

    assert jawaban.status_code == 302
    assert Laporan.objects.get().status == "kajian_awal"
    assert Laporan.objects.get().langkah_berikut == "kajian_awal"
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    assert koordinator.post(alamat("kajian", kurang.nomor), DAFTAR).status_code == 302
    assert Laporan.objects.get().status == "diregistrasi"


def test_a_koordinator_names_who_answers_and_only_from_the_office():
    satu, rekan = laporan(), petugas("63.11", Peran.PENELAAH)
    asing = petugas("63.71", Peran.PENELAAH)
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    halaman = alamat("tugaskan", satu.nomor)

    assert koordinator.post(halaman, {"petugas": asing.username}).status_code == 400
    assert koordinator.post(halaman, {"petugas": rekan.username}).status_code == 302
    assert Laporan.objects.get().penanggung_jawab == rekan
    assert koordinator.post(halaman, {"petugas": ""}).status_code == 302
    assert Laporan.objects.get().penanggung_jawab is None


def test_somebody_with_a_stake_in_it_is_neither_offered_nor_named():
    satu, rekan = laporan(INFORMASI), petugas("63.11", Peran.PENELAAH)
    nyatakan_konflik(satu, rekan, "keluarga", "Terlapor adalah ipar saya.")
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    halaman = alamat("tugaskan", satu.nomor)

    for tujuan in (halaman, alamat("telusuri", satu.nomor)):
        assert rekan.username not in koordinator.get(tujuan).content.decode()
    assert koordinator.post(halaman, {"petugas": rekan.username}).status_code == 400
    with pytest.raises(MasukanKeliru) as galat:
        tugaskan(satu, petugas("63.11", Peran.KOORDINATOR), rekan.username)
    assert list(galat.value.galat) == ["petugas"]
    assert Laporan.objects.get().penanggung_jawab is None


def test_a_report_entered_at_the_counter_is_received_and_shows_its_code_once():
    klien = masuk("63.11.02")
    halaman = klien.get(reverse("petugas:baru"))
    kunci = re.search(r'name="kunci" value="([^"]+)"', halaman.content.decode()).group(1)
    isi = {
        "kunci": kunci,
        "kategori": "politik_uang",
        "uraian": LENGKAP["uraian"],
        "wilayah_provinsi": "63",
        "wilayah_kabupaten": "63.11",
        "wilayah_kecamatan": "63.11.02",
        "boleh_tahu": "ya",
        "nama": "Pelapor Contoh",
        "alamat": "Jalan Contoh 1",
        "telepon": "081200000000",
        "tanggal_diketahui": "2024-11-21",
        "bukti_disebut": ["foto"],
        "diserahkan": ["identitas", "formulir"],
    }

    jawaban = klien.post(reverse("petugas:baru"), isi)

    assert jawaban.status_code == 201, jawaban.content.decode()[:3000]
    assert 'id="kode-akses"' in jawaban.content.decode()
    satu = Laporan.objects.get()
    assert (satu.sumber, satu.status) == ("loket", "diterima")
    assert klien.post(reverse("petugas:baru"), isi).status_code == 200
    assert Laporan.objects.count() == 1
    assert satu.penyerahan.get().diserahkan == ["identitas", "formulir"]
    kosong = klien.post(reverse("petugas:baru"), isi | {"diserahkan": [], "kunci": kunci[::-1]})
    assert "Tandai paling sedikit satu berkas." in kosong.content.decode()
    salah = klien.post(reverse("petugas:baru"), isi | {"uraian": "pendek", "kunci": kunci[::-1]})
    assert salah.status_code == 400
    assert masuk("63.11", Peran.PIMPINAN).get(reverse("petugas:baru")).status_code == 403
