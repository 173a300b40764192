"""An officer's Form A: for one report of their own office, open, without a stake in any of it."""

import pytest
from django.test import Client

from laporan.models import Laporan
from laporan.services.pencabutan import cabut
from pengawasan.lapangan.models import FormA, Siaga
from pengawasan.lapangan.services.siaga import bangunkan, berangkat, lepas
from pengawasan.perkara.services.konflik import nyatakan_konflik
from tests.factories.lapangan import LENGKAP
from tests.factories.laporan import INFORMASI, kantor, laporan, petugas
from wilayah.choices import Peran
from wilayah.models import Kantor, Petugas

pytestmark = pytest.mark.django_db
HALAMAN = LENGKAP | {"ada_dugaan": "tidak", "jam_mulai": "19:00", "jam_selesai": "21:30"}
WILAYAH = {"wilayah_provinsi": "63", "wilayah_kabupaten": "63.11"}
BARU = "/petugas/form-a/baru/"


@pytest.fixture
def orang(client: Client) -> Petugas:
    for kode in ("", "63", "63.11", "63.11.02", "63.71"):
        kantor(kode)
    satu = petugas("63.11", Peran.KOORDINATOR)
    client.force_login(satu)
    return satu


def alamat(satu: Laporan) -> str:
    return f"/petugas/laporan/{satu.nomor}/form-a/"


def form_a(client: Client, satu: Laporan) -> FormA:
    client.post(alamat(satu), HALAMAN)
    return FormA.objects.get(laporan=satu)


def test_a_correction_of_another_report_s_form_is_refused(client: Client, orang: Petugas) -> None:
    lama, lain = form_a(client, laporan(INFORMASI)), laporan(INFORMASI)

    jawaban = client.post(alamat(lain), HALAMAN | {"menggantikan": str(lama.pk)})

    assert jawaban.status_code == 400
    assert "Ini milik laporan lain." in jawaban.content.decode()
    assert FormA.objects.count() == 1


def test_an_alert_of_another_report_is_not_ended(client: Client, orang: Petugas) -> None:
    laporan(INFORMASI, sedang_berlangsung=True)
    bangunkan()
    siaga = Siaga.objects.get()
    berangkat(siaga, orang)

    jawaban = client.post(alamat(laporan(INFORMASI)), HALAMAN | {"siaga": str(siaga.pk)})

    siaga.refresh_from_db()
    assert jawaban.status_code == 400
    assert siaga.keadaan == "berangkat"
    assert not FormA.objects.exists()


def test_a_correction_of_a_report_one_has_a_stake_in_is_refused(
    client: Client, orang: Petugas
) -> None:
    lama = form_a(client, laporan(INFORMASI))
    assert lama.laporan is not None
    cabut(lama.laporan, "salah lihat")
    nyatakan_konflik(lama.laporan, orang, "keluarga", "Terlapor kerabat dekat saya.")

    jawaban = client.post(BARU, HALAMAN | WILAYAH | {"menggantikan": str(lama.pk)})

    assert jawaban.status_code == 403
    assert FormA.objects.count() == 1


def test_a_correction_of_a_report_that_went_to_another_office_is_refused(
    client: Client, orang: Petugas
) -> None:
    lama = form_a(client, laporan(INFORMASI))
    assert lama.laporan is not None
    jauh = Kantor.objects.get(kode_wilayah="63.71")
    Laporan.objects.filter(pk=lama.laporan.pk).update(
        kantor=jauh, kode_wilayah="63.71.01.1001", kecamatan="63.71.01"
    )

    jawaban = client.post(BARU, HALAMAN | WILAYAH | {"menggantikan": str(lama.pk)})

    assert jawaban.status_code in {403, 404}
    assert FormA.objects.count() == 1


def test_what_was_typed_for_a_report_that_ended_meanwhile_is_shown_again(
    client: Client, orang: Petugas
) -> None:
    satu = laporan(INFORMASI)
    cabut(satu, "salah lihat")

    jawaban = client.post(alamat(satu), HALAMAN)

    assert jawaban.status_code == 409
    assert "Form A tidak dapat ditambah" in jawaban.content.decode()
    assert LENGKAP["uraian"] in jawaban.content.decode()
    assert client.get(alamat(satu)).status_code == 409
    assert not FormA.objects.exists()


def test_a_report_that_takes_none_any_more_offers_no_form(client: Client, orang: Petugas) -> None:
    satu = laporan(INFORMASI)
    form_a(client, satu)
    halaman, tautan = f"/petugas/laporan/{satu.nomor}/", f'href="{alamat(satu)}"'
    assert tautan in client.get(halaman).content.decode()

    cabut(satu, "salah lihat")

    isi = client.get(halaman).content.decode()
    assert "Penelusuran dan Form A" in isi
    assert tautan not in isi


def test_an_alert_that_another_took_is_let_go_and_the_form_is_sent(
    client: Client, orang: Petugas
) -> None:
    satu = laporan(INFORMASI, sedang_berlangsung=True)
    bangunkan()
    siaga = Siaga.objects.get()
    berangkat(siaga, orang)
    lepas(siaga, orang)

    jawaban = client.post(alamat(satu), HALAMAN | {"siaga": str(siaga.pk)})

    isi = jawaban.content.decode()
    assert jawaban.status_code == 400
    assert "Kejadian ini tidak Anda tangani." in isi
    assert "Form A ini tidak ada." not in isi
    assert LENGKAP["uraian"] in isi
    assert str(siaga.pk) not in isi
    assert client.post(alamat(satu), HALAMAN | {"siaga": ""}).status_code == 302
    assert FormA.objects.get().siaga is None
