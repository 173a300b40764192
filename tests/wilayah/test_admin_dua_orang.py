"""The second administrator must have been one before the proposal was written."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from tests.wilayah.test_admin_usulan import KAJIAN, kini, klien, orang, teks, tulis, usulan
from wilayah.models import Jejak, Petugas
from wilayah.services.rezim import muat_rezim

pytestmark = pytest.mark.django_db
SANDI = "empat kata acak panjang 77"
PESAN = "diputuskan oleh admin yang akunnya sudah ada sebelumnya"


@pytest.fixture
def saya() -> Petugas:
    muat_rezim()
    return orang("")


@pytest.fixture
def admin(saya: Petugas) -> Client:
    return klien(saya)


def hak(siapa: Petugas, **ganti: object) -> dict[str, object]:
    isi = {"username": siapa.username, "nama": siapa.nama, "surel": siapa.surel}
    lain = {"kantor": siapa.kantor_id, "peran": siapa.peran or ["admin"], "is_active": "on"}
    return {**isi, **lain, "is_staff": "on", "is_superuser": "on", **ganti}


def buat(admin: Client, saya: Petugas) -> Petugas:
    """Make an account on the administrators' own pages, and an administrator of it."""
    isi = {"username": "kedua", "nama": "Admin Kedua", "surel": "", "kantor": saya.kantor_id}
    sandi = {"usable_password": "true", "password1": SANDI, "password2": SANDI}
    assert admin.post(reverse("admin:wilayah_petugas_add"), isi | sandi).status_code == 302
    baru = Petugas.objects.get(username="kedua")
    ubah(admin, baru)
    baru.refresh_from_db()
    assert baru.is_superuser
    return baru


def ubah(admin: Client, siapa: Petugas, **ganti: object) -> None:
    halaman = reverse("admin:wilayah_petugas_change", args=[siapa.pk])
    assert admin.post(halaman, hak(siapa, **ganti)).status_code == 302


def usulkan(admin: Client) -> None:
    assert admin.post(tulis("tenggat", "kajian_awal"), KAJIAN).status_code == 302


def setujui(siapa: Petugas) -> int:
    siapa.refresh_from_db()
    alamat = reverse("admin:usulan_setujui", args=[usulan().pk])
    jawaban = klien(siapa).post(alamat, {"versi": "1"})
    if jawaban.status_code == 403:
        assert PESAN in unescape(jawaban.content.decode())
    return jawaban.status_code


def ditolak() -> list[int | None]:
    baris = Jejak.objects.filter(subjek_jenis="rezim", peristiwa="rezim.persetujuan_ditolak")
    assert all(satu.rincian["usulan"] == usulan().pk for satu in baris)
    return [satu.pelaku_id for satu in baris]


def test_an_account_made_after_the_proposal_does_not_approve_it(
    admin: Client, saya: Petugas
) -> None:
    usulkan(admin)
    kedua = buat(admin, saya)
    halaman = teks(
        klien(kedua).get(reverse("admin:wilayah_usulanrezim_change", args=[usulan().pk]))
    )
    assert PESAN in halaman
    assert "Setujui, jadikan versi baru" not in halaman
    assert setujui(kedua) == 403
    assert (usulan().keadaan, kini().versi) == ("menunggu", 1)
    assert ditolak() == [kedua.pk]


def test_an_account_that_became_administrator_after_the_proposal_does_not_approve_it(
    admin: Client,
) -> None:
    lama = orang("63")
    Petugas.objects.filter(pk=lama.pk).update(is_staff=False, is_superuser=False)
    lama.refresh_from_db()
    usulkan(admin)
    ubah(admin, lama)
    assert setujui(lama) == 403
    assert (kini().versi, ditolak()) == (1, [lama.pk])


def test_an_account_whose_password_another_set_after_the_proposal_does_not_approve_it(
    admin: Client,
) -> None:
    lama = orang("63")
    usulkan(admin)
    sandi = {"usable_password": "true", "password1": SANDI, "password2": SANDI}
    alamat = reverse("admin:auth_user_password_change", args=[lama.pk])
    assert admin.post(alamat, sandi).status_code == 302
    assert setujui(lama) == 403
    assert (kini().versi, ditolak()) == (1, [lama.pk])


def test_an_account_given_another_address_after_the_proposal_does_not_approve_it(
    admin: Client,
) -> None:
    lama = orang("63")
    usulkan(admin)
    ubah(admin, lama, surel="lain@contoh.invalid")
    assert setujui(lama) == 403
    assert kini().versi == 1


def test_who_was_administrator_before_approves_also_with_a_new_password_of_their_own(
    admin: Client, saya: Petugas
) -> None:
    kedua = buat(admin, saya)
    usulkan(admin)
    sandi = {"usable_password": "true", "password1": SANDI + "8", "password2": SANDI + "8"}
    alamat = reverse("admin:auth_user_password_change", args=[kedua.pk])
    assert klien(kedua).post(alamat, sandi).status_code == 302
    assert setujui(kedua) == 302
    assert (usulan().keadaan, kini().versi, ditolak()) == ("disetujui", 2, [])


def test_failed_sign_ins_of_strangers_keep_nobody_from_approving(admin: Client) -> None:
    lama = orang("63")
    usulkan(admin)
    Client().post("/masuk/", {"username": lama.username, "password": "salah"})
    assert setujui(lama) == 302


def test_an_account_too_young_may_still_refuse(admin: Client, saya: Petugas) -> None:
    usulkan(admin)
    kedua = buat(admin, saya)
    alamat = reverse("admin:usulan_tolak", args=[usulan().pk])
    assert klien(kedua).post(alamat, {"alasan_tolak": "Keliru."}).status_code == 302
    assert usulan().keadaan == "ditolak"
