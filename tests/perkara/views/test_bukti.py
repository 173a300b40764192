import hashlib
from uuid import uuid4

import pytest
from django.test import Client

from laporan.models import Bukti, TurunanBukti
from laporan.tasks import buat_turunan
from laporan.transports import gudang
from tests.factories.bukti import PDF, PENANDA, foto, simpan
from tests.factories.laporan import laporan, petugas
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]
ALASAN = {"alasan": "Untuk kajian awal"}


@pytest.fixture
def bukti() -> Bukti:
    hasil = simpan(laporan(), foto(), "foto balai desa.jpg")
    buat_turunan()
    return hasil


def masuk(client: Client, kode: str = "63.11", *peran: Peran) -> Client:
    client.force_login(petugas(kode, *peran))
    return client


def gambar(bukti: Bukti) -> str:
    return f"/petugas/bukti/{bukti.pk}/gambar/"


def unduh(bukti: Bukti) -> str:
    return f"/petugas/bukti/{bukti.pk}/unduh/"


def test_an_officer_sees_the_clean_picture_and_nothing_of_the_original(
    client: Client, bukti: Bukti
) -> None:
    jawaban = masuk(client).get(gambar(bukti))
    assert jawaban.status_code == 200
    assert jawaban["Content-Type"] == "image/jpeg"
    assert PENANDA not in jawaban.content


def test_an_original_leaves_as_it_came_byte_for_byte(client: Client, bukti: Bukti) -> None:
    jawaban = masuk(client).post(unduh(bukti), ALASAN)
    isi = jawaban.getvalue()
    assert isi == foto()
    assert hashlib.sha256(isi).hexdigest() == bukti.sha256
    assert jawaban["Content-Length"] == str(len(isi))


@pytest.mark.parametrize("cara", ["gambar", "unduh"])
def test_evidence_is_served_in_a_closed_box(client: Client, bukti: Bukti, cara: str) -> None:
    masuk(client)
    jawaban = client.get(gambar(bukti)) if cara == "gambar" else client.post(unduh(bukti), ALASAN)
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert jawaban["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert jawaban["Cache-Control"] == "no-store"
    assert jawaban["Cross-Origin-Resource-Policy"] == "same-origin"
    if cara == "unduh":
        assert jawaban["Content-Type"] == "application/octet-stream"
        assert jawaban["Content-Disposition"] == 'attachment; filename="foto balai desa.jpg"'
        jawaban.getvalue()


@pytest.mark.parametrize("nama", ['a";x=.jpg', "baris\r\nBaru: ya.jpg", "naïf 📷.svg", "x.html"])
def test_no_name_breaks_out_of_the_header(client: Client, nama: str) -> None:
    bukti = simpan(laporan(), PDF, nama)
    jawaban = masuk(client).post(unduh(bukti), ALASAN)
    assert jawaban["Content-Disposition"].startswith("attachment;")
    assert jawaban["Content-Type"] == "application/octet-stream"
    assert "Baru" not in jawaban.headers
    jawaban.getvalue()


def test_a_download_leaves_one_line_with_its_reason(client: Client, bukti: Bukti) -> None:
    jawaban = masuk(client).post(unduh(bukti), {"alasan": "  Untuk\0 kajian \n awal "})
    jawaban.getvalue()
    baris = Jejak.objects.get(peristiwa="bukti_asli_diunduh")
    assert baris.rincian == {"bukti": str(bukti.pk), "alasan": "Untuk kajian awal"}
    assert baris.pelaku == petugas("63.11")


@pytest.mark.parametrize("alasan", ["", "    ", "ya", "x" * 301])
def test_without_a_reason_no_byte_leaves_and_nothing_is_written(
    client: Client, bukti: Bukti, alasan: str
) -> None:
    jawaban = masuk(client).post(unduh(bukti), {"alasan": alasan})
    assert jawaban.status_code == 400
    assert "Tulis alasan" in jawaban.content.decode()
    assert not Jejak.objects.filter(peristiwa="bukti_asli_diunduh").exists()


def test_an_original_is_never_handed_out_by_a_link(client: Client, bukti: Bukti) -> None:
    assert masuk(client).get(unduh(bukti)).status_code == 405


@pytest.mark.parametrize("kode", ["63.71", "64.72", "64"])
def test_an_officer_of_another_region_finds_no_evidence(
    client: Client, bukti: Bukti, kode: str
) -> None:
    masuk(client, kode)
    assert client.get(gambar(bukti)).status_code == 404
    assert client.post(unduh(bukti), ALASAN).status_code == 404
    assert not Jejak.objects.filter(peristiwa="bukti_asli_diunduh").exists()


def test_who_only_keeps_accounts_does_not_read_evidence(client: Client, bukti: Bukti) -> None:
    masuk(client, "63.11", Peran.ADMIN)
    assert client.get(gambar(bukti)).status_code == 403
    assert client.post(unduh(bukti), ALASAN).status_code == 403


def test_who_is_not_signed_in_is_sent_to_the_door(client: Client, bukti: Bukti) -> None:
    for jawaban in (client.get(gambar(bukti)), client.post(unduh(bukti), ALASAN)):
        assert jawaban.status_code == 302
        assert jawaban["Location"].startswith("/masuk/")


def test_a_made_up_id_is_404(client: Client) -> None:
    assert masuk(client).get(f"/petugas/bukti/{uuid4()}/gambar/").status_code == 404


@pytest.mark.parametrize("cara", ["bit", "ujung", "hilang"])
def test_a_damaged_original_is_not_handed_out_in_part(
    client: Client, bukti: Bukti, cara: str, caplog: pytest.LogCaptureFixture
) -> None:
    jalur = gudang.jalur(bukti.pk)
    isi = bytearray(jalur.read_bytes())
    isi[-20] ^= 1
    match cara:
        case "bit":
            jalur.write_bytes(bytes(isi))
        case "ujung":
            jalur.write_bytes(b"")
        case _:
            jalur.unlink()
    jawaban = masuk(client).post(unduh(bukti), ALASAN)
    assert jawaban.status_code == 409
    assert "rusak" in jawaban.content.decode()
    assert str(bukti.pk) in caplog.text
    assert not Jejak.objects.filter(peristiwa="bukti_asli_diunduh").exists()


def test_a_picture_that_could_not_be_drawn_is_404(client: Client) -> None:
    bukti = simpan(laporan(), foto()[:300])
    buat_turunan()
    assert TurunanBukti.objects.get(bukti=bukti).galat
    assert masuk(client).get(gambar(bukti)).status_code == 404


def test_the_case_page_says_of_every_image_whether_it_can_be_looked_at(client: Client) -> None:
    baris = laporan()
    siap = simpan(baris, foto(), "siap.jpg")
    simpan(baris, foto()[:300], "rusak.jpg")
    buat_turunan()
    simpan(baris, foto(50, 50), "baru.jpg")
    teks = masuk(client).get(f"/petugas/laporan/{baris.nomor}/").content.decode()
    assert teks.count(gambar(siap)) == 2
    assert teks.count("/gambar/") == 2
    assert "tidak dapat digambar ulang" in teks
    assert "sedang disiapkan" in teks
    assert siap.sha256 in teks
