import hashlib
import io
import logging
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from pytest_django import Settings

from laporan import sandi
from laporan.choices import StatusBukti
from laporan.http import tiket_bukti
from laporan.models import Bukti, Laporan
from laporan.queries.bukti import kunci_bukti
from laporan.transports import gudang, unggahan
from laporan.views.bukti import unggah as unggah_view
from tests.factories.bukti import PENANDA, foto
from tests.factories.laporan import laporan
from wilayah.errors import Penolakan
from wilayah.transports.batas import Batas

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder_bukti(tmp_path: Path, settings: Settings, redis_url: str) -> Path:
    settings.BUKTI_DIR = tmp_path / "bukti"
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    return tmp_path


@pytest.fixture
def baris() -> Laporan:
    return laporan()


def unggah(client: Client, baris: Laporan, *isi: bytes, nama: str = "foto.jpg") -> Any:
    berkas = [SimpleUploadedFile(nama, satu, "image/jpeg") for satu in isi]
    return client.post(f"/lapor/bukti/{tiket_bukti(baris)}/", {"bukti": berkas})


def berkas(folder: Path) -> list[Path]:
    return [satu for satu in folder.rglob("*") if satu.is_file() and satu.stat().st_size]


def test_an_ordinary_upload_seals_every_file(client: Client, baris: Laporan) -> None:
    jawaban = unggah(client, baris, foto(), foto(300, 200))
    assert jawaban.status_code == 200
    for bukti in Bukti.objects.all():
        isi = b"".join(gudang.baca(kunci_bukti(bukti), bukti.pk))
        assert bukti.status == StatusBukti.TERSEGEL
        assert bukti.sha256 == hashlib.sha256(isi).hexdigest()
    assert Bukti.objects.count() == 2
    assert "no-store" in jawaban["Cache-Control"]


def test_no_plain_byte_of_an_upload_touches_the_disk(
    client: Client, baris: Laporan, folder_bukti: Path
) -> None:
    unggah(client, baris, foto() + PENANDA * 400_000)
    tersimpan = berkas(folder_bukti)
    assert sum(satu.stat().st_size for satu in tersimpan) > 7_000_000
    assert all(PENANDA not in satu.read_bytes() for satu in tersimpan)
    assert all(satu.parent.parent.name == "bukti" for satu in tersimpan)


def test_a_file_over_the_limit_is_cut_off_and_named(
    client: Client, baris: Laporan, settings: Settings, folder_bukti: Path
) -> None:
    settings.BUKTI_UKURAN_MAKS = 500_000
    jawaban = unggah(client, baris, foto() + bytes(2_000_000), nama="besar.jpg")
    assert jawaban.status_code == 422
    assert "besar.jpg" in jawaban.content.decode()
    assert not Bukti.objects.exists()
    assert berkas(folder_bukti) == []


def test_one_bad_file_does_not_take_the_good_one_with_it(
    client: Client, baris: Laporan, folder_bukti: Path
) -> None:
    jawaban = unggah(client, baris, foto(), b"<html><script>1</script>", b"")
    assert jawaban.status_code == 422
    assert Bukti.objects.get(status=StatusBukti.TERSEGEL).ukuran == len(foto())
    assert len(berkas(folder_bukti)) == 1


def test_the_eleventh_file_is_not_kept_and_the_page_says_so(
    client: Client, baris: Laporan, folder_bukti: Path
) -> None:
    jawaban = unggah(client, baris, *(foto(20 + urut, 20) for urut in range(12)))
    assert jawaban.status_code == 422
    assert "2 berkas lain" in jawaban.content.decode()
    assert Bukti.objects.filter(status=StatusBukti.TERSEGEL).count() == 10
    assert len(berkas(folder_bukti)) == 10


@pytest.mark.parametrize("banyak", [101, 150])
def test_a_body_of_too_many_files_is_refused_whole_and_nothing_kept(
    client: Client, baris: Laporan, folder_bukti: Path, banyak: int
) -> None:
    assert unggah(client, baris, *([foto(20, 20)] * banyak)).status_code == 400
    assert not Bukti.objects.exists()
    assert berkas(folder_bukti) == []


def test_nothing_chosen_is_said_and_nothing_stored(client: Client, baris: Laporan) -> None:
    jawaban = client.post(f"/lapor/bukti/{tiket_bukti(baris)}/", {})
    assert jawaban.status_code == 422
    assert "Belum ada berkas yang dipilih" in jawaban.content.decode()


@pytest.mark.parametrize("tiket", ["x", "0" * 40, "a:b:c", "é"])
def test_a_made_up_permission_is_404_and_the_body_is_not_read(
    client: Client, tiket: str, folder_bukti: Path
) -> None:
    jawaban = client.post(f"/lapor/bukti/{tiket}/", {"bukti": SimpleUploadedFile("a.jpg", foto())})
    assert jawaban.status_code == 404
    assert berkas(folder_bukti) == []


def test_a_permission_of_yesterday_is_404(
    client: Client, baris: Laporan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("laporan.http.UMUR", -1)
    assert unggah(client, baris, foto()).status_code == 404


def test_a_new_access_code_ends_the_permission(client: Client, baris: Laporan) -> None:
    alamat = f"/lapor/bukti/{tiket_bukti(baris)}/"
    baris.kode_akses = sandi.sidik_kode(sandi.kode_akses_baru(), baris.nomor)
    baris.save(update_fields=["kode_akses"])
    isi = {"bukti": SimpleUploadedFile("foto.jpg", foto())}
    assert client.post(alamat, isi).status_code == 404
    assert not Bukti.objects.exists()


def test_a_closed_report_takes_no_upload(
    client: Client, baris: Laporan, folder_bukti: Path
) -> None:
    Laporan.objects.update(status="dicabut", status_sebelum="diterima")
    assert unggah(client, baris, foto()).status_code == 409
    assert not Bukti.objects.exists()
    assert berkas(folder_bukti) == []


@pytest.mark.parametrize(
    "rahasia", ["/lapor/bukti/{tiket}/", "/lapor/bukti/{tiket}/x", "/sandi/baru/MQ/{tiket}/x/"]
)
def test_no_permission_in_an_address_stands_in_the_log(
    client: Client, baris: Laporan, rahasia: str
) -> None:
    tiket, tulisan = tiket_bukti(baris), io.StringIO()
    layar = next(h for h in logging.getLogger().handlers if h.name == "layar")
    assert isinstance(layar, logging.StreamHandler)
    lama = layar.setStream(tulisan)
    try:
        for kirim in (client.get, client.post):
            assert kirim(rahasia.format(tiket=tiket)).status_code >= 400
        client.get("/tidak-ada/")
    finally:
        layar.setStream(lama)
    assert "/sandi/baru/..." in tulisan.getvalue() or "/lapor/bukti/..." in tulisan.getvalue()
    assert "/tidak-ada/" in tulisan.getvalue()
    assert tiket not in tulisan.getvalue()


def test_the_page_names_only_what_was_just_sent(client: Client, baris: Laporan) -> None:
    unggah(client, baris, foto(), nama="KENARI.jpg")
    assert "KENARI" not in unggah(client, baris, foto(50, 50)).content.decode()


@pytest.mark.parametrize("alamat", ["/masuk/", "/lapor/", "/lapor/terkirim/", "/status/"])
def test_a_file_posted_to_any_other_page_is_stored_nowhere(
    client: Client, alamat: str, folder_bukti: Path
) -> None:
    client.post(alamat, {"bukti": SimpleUploadedFile("a.jpg", foto() + bytes(900_000))})
    assert berkas(folder_bukti) == []
    assert not Bukti.objects.exists()


def test_a_body_over_the_limit_is_413_elsewhere(client: Client) -> None:
    besar = SimpleUploadedFile("a.jpg", foto() + bytes(1_200_000))
    assert client.post("/masuk/", {"bukti": besar}).status_code == 413
    patch = client.patch("/api/v1/status/", bytes(1_200_000), content_type="application/json")
    assert patch.status_code == 413


@pytest.mark.parametrize("potong", [0.5, 0.99])
def test_of_a_body_that_broke_off_nothing_is_kept(
    baris: Laporan, folder_bukti: Path, potong: float
) -> None:
    berkas_uji = SimpleUploadedFile("foto.jpg", foto() + bytes(400_000), "image/jpeg")
    badan = encode_multipart(BOUNDARY, {"bukti": berkas_uji})
    lingkungan = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": MULTIPART_CONTENT,
        "CONTENT_LENGTH": str(len(badan)),
        "wsgi.input": io.BytesIO(badan[: int(len(badan) * potong)]),
    }
    with pytest.raises(Penolakan, match="terputus"):
        unggah_view(RequestFactory().request(**lingkungan), tiket_bukti(baris))
    assert not Bukti.objects.exists()
    assert berkas(folder_bukti) == []


def test_a_file_under_another_name_than_asked_for_is_not_kept(
    client: Client, baris: Laporan, folder_bukti: Path
) -> None:
    isi = {"lain": SimpleUploadedFile("foto.jpg", foto())}
    assert client.post(f"/lapor/bukti/{tiket_bukti(baris)}/", isi).status_code == 422
    assert berkas(folder_bukti) == []


@pytest.mark.parametrize("badan", [b"", b"--x", b"\0" * 2000, b"--BoUnDaRyStRiNg\r\n\r\n"])
def test_a_malformed_body_is_refused_and_not_a_fault(
    client: Client, baris: Laporan, badan: bytes
) -> None:
    alamat = f"/lapor/bukti/{tiket_bukti(baris)}/"
    for jenis in (
        MULTIPART_CONTENT,
        "multipart/form-data",
        "text/plain",
        "multipart/form-data; boundary=",
    ):
        assert client.generic("POST", alamat, badan, content_type=jenis).status_code in {400, 422}


def test_a_network_that_used_up_its_share_waits_at_the_page_too(
    client: Client, baris: Laporan, monkeypatch: pytest.MonkeyPatch, folder_bukti: Path
) -> None:
    monkeypatch.setattr(unggahan, "JATAH_JARINGAN", Batas("bukti-jaringan", 2, 3600))
    assert unggah(client, baris, foto()).status_code == 200
    tersimpan = berkas(folder_bukti)
    assert unggah(client, baris, foto() + bytes(1_500_000)).status_code == 429
    assert berkas(folder_bukti) == tersimpan
