"""Accounts: what is kept of a try, of a token, and who may change whom."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from wilayah.choices import JenisKantor, Peran
from wilayah.errors import BukanWewenang, MasukanKeliru
from wilayah.models import Jejak, Kantor, Petugas, TokenPetugas
from wilayah.queries.petugas import pemilik_token
from wilayah.services import akun

pytestmark = pytest.mark.django_db
SANDI = "sandi-uji-panjang"


@pytest.fixture
def kantor() -> Kantor:
    isi = {"jenis": JenisKantor.BAWASLU_KABUPATEN, "nama": "Bawaslu Uji", "zona": "WITA"}
    return Kantor.objects.get_or_create(kode_wilayah="63.11", defaults=isi)[0]


@pytest.fixture
def admin(kantor: Kantor) -> Petugas:
    return Petugas.objects.create_user(
        "uji.admin", SANDI, nama="Admin Uji", kantor=kantor, peran=[Peran.ADMIN]
    )


def test_kenali_accepts_the_right_password_whatever_the_capitals_of_the_name(admin):
    assert akun.kenali("UJI.Admin", SANDI, asal="127.0.0.0/24") == admin


def test_kenali_keeps_a_failed_try_but_never_what_was_typed(admin):
    assert akun.kenali("uji.admin", "rahasia-salah", asal="127.0.0.0/24") is None
    assert akun.kenali("rahasia-salah", "x", asal="127.0.0.0/24") is None

    baris = list(Jejak.objects.filter(peristiwa="gagal_masuk").order_by("id"))
    assert [b.subjek for b in baris] == [str(admin.pk), "tak_dikenal"]
    assert "rahasia" not in "".join(f"{b.subjek}{b.pelaku_teks}{b.rincian}" for b in baris)


def test_kenali_refuses_a_disabled_account(admin):
    Petugas.objects.update(is_active=False)

    assert akun.kenali("uji.admin", SANDI, asal="x") is None


def test_token_is_kept_as_a_hash_and_earlier_ones_stay_valid(admin):
    pertama, kedua = akun.terbitkan_token("uji.admin"), akun.terbitkan_token("uji.admin")

    assert pemilik_token(pertama) == pemilik_token(kedua) == admin
    assert not TokenPetugas.objects.filter(sidik=pertama.encode()).exists()
    assert Jejak.objects.filter(peristiwa="token_dibuat").count() == 2


def test_token_of_a_disabled_account_opens_nothing(admin):
    token = akun.terbitkan_token("uji.admin")
    Petugas.objects.update(is_active=False)

    assert pemilik_token(token) is None


def test_token_petugas_prints_the_token_and_nothing_else(admin, capsys):
    call_command("token_petugas", "uji.admin")

    keluar, galat = capsys.readouterr()
    assert pemilik_token(keluar.strip()) == admin
    assert (keluar.count("\n"), galat) == (1, "")


def test_token_petugas_names_who_is_unknown():
    with pytest.raises(CommandError, match="tidak"):
        call_command("token_petugas", "tidak.ada")


def test_tambah_petugas_makes_an_account_that_can_sign_in(admin):
    baru, sandi = akun.tambah_petugas(
        admin, username="uji.baru", nama="Petugas Baru", surel="", peran=[Peran.PENERIMA]
    )

    assert akun.kenali("uji.baru", sandi, asal="x") == baru
    assert (baru.kantor, baru.peran) == (admin.kantor, ["penerima"])


def test_tambah_petugas_refuses_a_name_in_use(admin):
    with pytest.raises(MasukanKeliru):
        akun.tambah_petugas(admin, username="UJI.ADMIN", nama="x", surel="", peran=[])


@pytest.mark.parametrize("peran", [[], [Peran.KOORDINATOR], [Peran.PENERIMA, Peran.AUDITOR]])
def test_only_admin_and_pimpinan_manage_accounts(admin, peran):
    Petugas.objects.filter(pk=admin.pk).update(peran=peran)
    admin.refresh_from_db()

    with pytest.raises(BukanWewenang):
        akun.tambah_petugas(admin, username="uji.lain", nama="x", surel="", peran=[])
    assert not Petugas.objects.filter(username="uji.lain").exists()


def test_every_change_of_an_account_is_a_link_of_its_chain(admin):
    rekan, _ = akun.tambah_petugas(
        admin, username="uji.rekan", nama="Rekan", surel="", peran=[Peran.PENERIMA]
    )
    akun.ubah_petugas(rekan, admin, nama="R", surel="", peran=[Peran.PENELAAH], aktif=False)
    akun.atur_ulang_sandi(rekan, pelaku=admin)

    baris = list(Jejak.objects.filter(subjek=str(rekan.pk)).order_by("urut"))
    assert [b.peristiwa for b in baris] == ["akun_dibuat", "akun_diubah", "sandi_diganti"]
    assert [b.urut for b in baris] == [1, 2, 3]
    assert baris[1].rincian == {
        "peran_dahulu": ["penerima"],
        "peran": ["penelaah"],
        "aktif": False,
    }


def test_nobody_changes_their_own_roles(admin):
    with pytest.raises(BukanWewenang):
        akun.ubah_petugas(admin, admin, nama="A", surel="", peran=[Peran.PIMPINAN], aktif=True)

    admin.refresh_from_db()
    assert admin.peran == [Peran.ADMIN]


@pytest.mark.parametrize("ubah", [{"peran": [Peran.PENELAAH]}, {"aktif": False}])
def test_sessions_end_when_roles_change_or_the_account_is_disabled(admin, ubah):
    rekan, _ = akun.tambah_petugas(
        admin, username="uji.rekan", nama="Rekan", surel="", peran=[Peran.PENERIMA]
    )
    klien = Client()
    klien.force_login(rekan)
    assert klien.get("/masuk/lanjut/")["Location"] == "/petugas/"

    isi = {"peran": [Peran.PENERIMA], "aktif": True} | ubah
    akun.ubah_petugas(rekan, admin, nama="Rekan", surel="", **isi)

    assert klien.get("/masuk/lanjut/")["Location"].startswith("/masuk/?next=")


def _rekan_bertoken(admin):
    rekan, _ = akun.tambah_petugas(
        admin, username="uji.rekan", nama="Rekan", surel="", peran=[Peran.PENERIMA]
    )
    return rekan, akun.terbitkan_token("uji.rekan")


AKHIR = {
    "a new password": lambda r, a: akun.ganti_sandi(r, "sandi-lain-panjang", pelaku=r),
    "a reset": lambda r, a: akun.atur_ulang_sandi(r, pelaku=a),
    "other roles": lambda r, a: akun.ubah_petugas(
        r, a, nama="R", surel="", peran=[Peran.PENELAAH], aktif=True
    ),
    "disabling": lambda r, a: akun.ubah_petugas(
        r, a, nama="R", surel="", peran=[Peran.PENERIMA], aktif=False
    ),
}


@pytest.mark.parametrize("sebab", AKHIR)
def test_tokens_end_with_password_roles_and_access(admin, sebab):
    rekan, token = _rekan_bertoken(admin)

    AKHIR[sebab](rekan, admin)
    Petugas.objects.update(is_active=True)

    assert pemilik_token(token) is None
    assert TokenPetugas.objects.get().dicabut is not None
    assert Jejak.objects.get(peristiwa="token_dicabut").rincian == {"jumlah": 1}


def test_a_token_survives_a_corrected_name(admin):
    rekan, token = _rekan_bertoken(admin)

    akun.ubah_petugas(rekan, admin, nama="R", surel="", peran=[Peran.PENERIMA], aktif=True)

    assert pemilik_token(token) == rekan


def test_token_petugas_cabut_ends_all_tokens_of_one_person_and_makes_none(admin, capsys):
    _, token = _rekan_bertoken(admin)
    lagi, punya_admin = akun.terbitkan_token("uji.rekan"), akun.terbitkan_token("uji.admin")

    call_command("token_petugas", "uji.rekan", "--cabut")

    assert capsys.readouterr().out == ""
    assert pemilik_token(token) is pemilik_token(lagi) is None
    assert pemilik_token(punya_admin) == admin
    assert TokenPetugas.objects.count() == 3
    with pytest.raises(CommandError, match="tidak"):
        call_command("token_petugas", "tidak.ada", "--cabut")
