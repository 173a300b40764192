"""Photos of a Form A: only what was announced, sealed on disk, looked at without its secrets."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client

from laporan import sandi
from laporan.services import rotasi
from laporan.tasks import buang_tak_bertuan
from laporan.transports import gudang
from pengawasan.lapangan.models import BerkasFormA, FormA, TurunanFormA
from pengawasan.lapangan.queries.formulir import isi_form_a, kunci_berkas
from pengawasan.lapangan.queries.pengawas import telepon_pengawas
from pengawasan.lapangan.tasks import gambar_form_a
from tests.factories.bukti import PDF, PENANDA, foto
from tests.factories.lapangan import LENGKAP, TETANGGA, pengawas, ponsel_terikat, undangan
from tests.factories.laporan import petugas
from tests.sambungan import kirim_separuh
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]
KUNCI_BARU = "baru:" + base64.b64encode(hashlib.sha256(b"baru").digest()).decode()


@pytest.fixture
def ponsel(db: None, folder_bukti: Path) -> Client:
    return ponsel_terikat(undangan())


def kirim(klien: Client, *berkas: bytes) -> dict[str, Any]:
    """Send a form that announces these photos, and return the answer."""
    disebut = [
        {"nama": "baliho.jpg", "ukuran": len(b), "sha256": hashlib.sha256(b).hexdigest()}
        for b in berkas
    ]
    jawaban = klien.post(
        "/lapangan/form-a/kirim/",
        json.dumps(LENGKAP | {"berkas": disebut}),
        content_type="application/json",
        headers={"Idempotency-Key": "cd34" * 16},
    )
    assert jawaban.status_code == 201, jawaban.content
    isi: dict[str, Any] = jawaban.json()
    return isi


def unggah(klien: Client, alamat: str, isi: bytes, nama: str = "baliho.jpg") -> int:
    jawaban = klien.patch(
        alamat, isi, content_type="application/octet-stream", headers={"X-Nama": nama}
    )
    return jawaban.status_code


def test_an_announced_photo_is_sealed_and_a_second_sending_keeps_one(ponsel: Client) -> None:
    isi = foto()
    jawaban = kirim(ponsel, isi)
    assert jawaban["menunggu"] == [hashlib.sha256(isi).hexdigest()]

    assert [unggah(ponsel, jawaban["foto"], isi) for _ in range(2)] == [201, 201]

    satu = BerkasFormA.objects.get()
    assert b"".join(gudang.baca(kunci_berkas(satu), satu.pk)) == isi
    assert [id_berkas for id_berkas, _waktu in gudang.isi_folder()] == [satu.pk]
    assert PENANDA not in gudang.jalur(satu.pk).read_bytes()
    halaman = ponsel.get(jawaban["alamat"]).content.decode()
    assert "baliho.jpg" in halaman
    assert "belum terunggah" not in halaman


def test_the_sweep_of_strays_leaves_a_forms_photos_alone(ponsel: Client) -> None:
    isi = foto()
    unggah(ponsel, kirim(ponsel, isi)["foto"], isi)
    satu = BerkasFormA.objects.get()

    for folder in range(gudang.BANYAK_FOLDER):
        buang_tak_bertuan(folder, gudang.diubah(satu.pk) + 10)

    assert gudang.utuh(kunci_berkas(satu), satu.pk, satu.sha256)


@pytest.mark.parametrize(
    ("isi", "status"),
    [(foto(60, 60), 409), (PDF, 422), (b"<script>", 422), (b"", 413)],
)
def test_what_was_not_announced_or_is_no_photo_leaves_nothing(
    ponsel: Client, isi: bytes, status: int
) -> None:
    jawaban = kirim(ponsel, foto())

    assert unggah(ponsel, jawaban["foto"], isi) == status
    assert list(gudang.isi_folder()) == []
    assert BerkasFormA.objects.get().disegel_pada is None


def test_a_photo_over_its_limit_is_refused_unread(ponsel: Client) -> None:
    jawaban = kirim(ponsel, foto())

    assert unggah(ponsel, jawaban["foto"], b"x" * (15 * 1024 * 1024 + 1)) == 413


def test_nobody_else_adds_a_photo(ponsel: Client) -> None:
    isi = foto()
    jawaban = kirim(ponsel, isi)
    lain = ponsel_terikat(undangan(TETANGGA, nama="Tetangga"))

    assert unggah(lain, jawaban["foto"], isi) == 404
    assert unggah(Client(), jawaban["foto"], isi) == 401


def test_officers_look_at_a_picture_without_place_author_or_comment(ponsel: Client) -> None:
    isi = foto()
    jawaban = kirim(ponsel, isi)
    unggah(ponsel, jawaban["foto"], isi)
    kantor = Client()
    kantor.force_login(petugas("63.11", Peran.PENELAAH))
    berkas = BerkasFormA.objects.get()
    alamat = f"/petugas/form-a/{jawaban['id']}/foto/{berkas.pk}/"
    assert kantor.get(alamat).status_code == 404

    gambar_form_a()
    gambar = kantor.get(alamat)

    assert gambar["Content-Type"] == "image/jpeg"
    assert "sandbox" in gambar["Content-Security-Policy"]
    assert PENANDA not in gambar.content
    assert b"Exif" not in gambar.content
    assert alamat in kantor.get(f"/petugas/form-a/{jawaban['id']}/").content.decode()
    gambar_form_a()
    assert TurunanFormA.objects.count() == 1


def test_photos_of_a_draft_come_by_a_plain_page_and_a_bad_one_is_named(ponsel: Client) -> None:
    draf = ponsel.post("/lapangan/form-a/baru/", {"tempat": "Balai desa", "simpan": "ya"})
    id_draf = draf["Location"].split("/")[3]
    berkas = [
        SimpleUploadedFile("baliho.jpg", foto(), "image/jpeg"),
        SimpleUploadedFile("surat.pdf", PDF, "application/pdf"),
    ]

    jawaban = ponsel.post(f"/lapangan/bukti/{id_draf}/", {"foto": berkas}, follow=True)

    isi = jawaban.content.decode()
    assert "surat.pdf: Ini bukan foto" in isi
    assert "baliho.jpg" in isi
    assert BerkasFormA.objects.count() == len(list(gudang.isi_folder())) == 1
    kosong = ponsel.post(f"/lapangan/bukti/{id_draf}/", follow=True).content.decode()
    assert "Belum ada foto" in kosong


def test_an_upload_to_a_draft_needs_the_token_of_its_page(ponsel: Client) -> None:
    draf = ponsel.post("/lapangan/form-a/baru/", {"tempat": "Balai desa", "simpan": "ya"})
    ketat = Client(enforce_csrf_checks=True)
    ketat.cookies = ponsel.cookies

    berkas = SimpleUploadedFile("baliho.jpg", foto(), "image/jpeg")
    jawaban = ketat.post(f"/lapangan/bukti/{draf['Location'].split('/')[3]}/", {"foto": berkas})

    assert jawaban.status_code == 403
    assert list(gudang.isi_folder()) == []
    assert not BerkasFormA.objects.exists()


@pytest.mark.parametrize("diam", [True, False], ids=["silent", "hung up"])
def test_an_upload_to_a_draft_that_broke_off_is_let_go_and_called_so(
    ponsel: Client, monkeypatch: pytest.MonkeyPatch, *, diam: bool
) -> None:
    draf = ponsel.post("/lapangan/form-a/baru/", {"tempat": "Balai desa", "simpan": "ya"})
    ketat = Client(enforce_csrf_checks=True)
    ketat.cookies = ponsel.cookies
    isi = {"foto": SimpleUploadedFile("baliho.jpg", foto() + bytes(20_000))}
    tujuan = f"/lapangan/bukti/{draf['Location'].split('/')[3]}/"

    jawaban = kirim_separuh(ketat, tujuan, isi, diam=diam, sabar=monkeypatch)

    assert jawaban.status_code == 400
    assert "Sambungan terputus" in jawaban.content.decode()
    assert list(gudang.isi_folder()) == []


def test_photos_of_a_draft_that_are_too_many_at_once_are_named(
    ponsel: Client, settings: Any
) -> None:
    settings.BUKTI_JUMLAH_MAKS = 1
    draf = ponsel.post("/lapangan/form-a/baru/", {"tempat": "Balai desa", "simpan": "ya"})
    berkas = [SimpleUploadedFile(f"{n}.jpg", foto(40 + n, 40)) for n in range(3)]
    tujuan = f"/lapangan/bukti/{draf['Location'].split('/')[3]}/"

    isi = ponsel.post(tujuan, {"foto": berkas}, follow=True).content.decode()

    assert "2 berkas lain: Tidak disimpan: sekali kirim paling banyak 1 berkas." in isi
    assert BerkasFormA.objects.count() == 1


@pytest.mark.parametrize("ubah", [{"sha256": "a" * 64}, {"nama": b"x"}, {"ukuran": 1}])
def test_the_database_refuses_every_change_to_a_sealed_photo(
    ponsel: Client, ubah: dict[str, object]
) -> None:
    isi = foto()
    unggah(ponsel, kirim(ponsel, isi)["foto"], isi)

    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        BerkasFormA.objects.update(**ubah)
    with pytest.raises(DatabaseError, match="never deleted"), transaction.atomic():
        BerkasFormA.objects.all()._raw_delete("default")


def test_everything_sealed_in_the_field_moves_to_a_new_key_and_still_opens(
    ponsel: Client, settings: Any
) -> None:
    isi = foto()
    unggah(ponsel, kirim(ponsel, isi)["foto"], isi)
    gambar_form_a()
    bertelepon = pengawas(nama="Lain", telepon="0811-222-333")
    settings.KUNCI_DATA = f"{KUNCI_BARU},{settings.KUNCI_DATA}"

    for sasaran in rotasi.SASARAN:
        while rotasi.putar(sasaran):
            pass

    satu = FormA.objects.get()
    berkas, turunan = BerkasFormA.objects.get(), TurunanFormA.objects.get()
    bertelepon.refresh_from_db()
    for baris in (satu, berkas, turunan, bertelepon):
        assert sandi.id_bungkusan(bytes(baris.kunci_data)) == "baru"
    assert isi_form_a(satu)["uraian"] == LENGKAP["uraian"]
    assert gudang.utuh(kunci_berkas(berkas), berkas.pk, berkas.sha256)
    assert telepon_pengawas(bertelepon) == "0811-222-333"
