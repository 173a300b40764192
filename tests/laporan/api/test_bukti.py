import hashlib
from pathlib import Path

import pytest

from laporan.choices import StatusBukti
from laporan.models import Bukti
from laporan.queries.bukti import kunci_bukti, nama_bukti
from laporan.transports import gudang
from tests.factories.bukti import PDF, PENANDA, Pengunggah, foto
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


def berkas(folder: Path) -> list[Path]:
    return [satu for satu in folder.rglob("*") if satu.is_file()]


def isi_terang(bukti: Bukti) -> bytes:
    return b"".join(gudang.baca(kunci_bukti(bukti), bukti.pk))


def test_a_file_sent_in_pieces_is_sealed_under_its_own_hash(unggah: Pengunggah) -> None:
    isi = foto()
    assert unggah.umumkan(isi).status_code == 201
    tengah = len(isi) // 2
    assert unggah.kirim(isi[:tengah]).status_code == 204
    assert unggah.posisi()["Upload-Offset"] == str(tengah)
    akhir = unggah.kirim(isi[tengah:], tengah)
    assert akhir.status_code == 204
    assert akhir["Bukti-Status"] == "tersegel"
    bukti = Bukti.objects.get()
    assert bukti.status == StatusBukti.TERSEGEL
    assert bukti.sha256 == hashlib.sha256(isi).hexdigest()
    assert bukti.jenis == "image/jpeg"
    assert isi_terang(bukti) == isi


def test_the_place_to_send_to_is_on_the_same_host(unggah: Pengunggah) -> None:
    jawaban = unggah.umumkan(b"x" * 10)
    assert jawaban["Location"].startswith("http://testserver/api/v1/laporan/BWS-")
    assert jawaban["Upload-Offset"] == "0"
    assert jawaban["Cache-Control"] == "no-store"


def test_nothing_on_disk_can_be_read_without_the_keys(
    unggah: Pengunggah, folder_bukti: Path
) -> None:
    isi = PDF + PENANDA * 5000
    unggah.umumkan(isi, nama="KENARI-rahasia.pdf")
    unggah.kirim(isi)
    (satu,) = berkas(folder_bukti)
    mentah = satu.read_bytes()
    assert len(mentah) > len(isi)
    assert PENANDA not in mentah
    assert b"%PDF" not in mentah
    bukti = Bukti.objects.get()
    assert satu.name == bukti.pk.hex
    assert b"rahasia" not in bytes(bukti.nama)
    assert nama_bukti(bukti) == "KENARI-rahasia.pdf"


def test_the_trail_says_what_was_sealed_and_not_what_it_was_called(
    unggah: Pengunggah,
) -> None:
    isi = foto()
    unggah.umumkan(isi, nama="KENARI.jpg")
    unggah.kirim(isi)
    baris = Jejak.objects.get(peristiwa="bukti_disegel")
    assert baris.rincian["sha256"] == hashlib.sha256(isi).hexdigest()
    assert baris.rincian["ukuran"] == len(isi)
    assert "KENARI" not in str(baris.rincian)


def test_a_wrong_offset_is_409_and_names_the_right_one(unggah: Pengunggah) -> None:
    isi = foto()
    unggah.umumkan(isi)
    unggah.kirim(isi[:100])
    jawaban = unggah.kirim(isi[50:], 50)
    assert jawaban.status_code == 409
    assert jawaban.json()["posisi"] == 100
    assert Bukti.objects.get().terunggah == 100
    assert unggah.kirim(isi[100:], 100).status_code == 204


@pytest.mark.parametrize("posisi", ["", "-1", "1.5", "abc", "9" * 30, "１"])
def test_an_offset_that_is_no_number_is_400(unggah: Pengunggah, posisi: str) -> None:
    unggah.umumkan(b"x" * 10)
    assert unggah.kirim(b"x", posisi).status_code in {400, 409}
    assert Bukti.objects.get().terunggah == 0


def test_another_content_type_than_the_verbs_demand_is_415(unggah: Pengunggah) -> None:
    unggah.umumkan(b"x" * 10)
    jawaban = unggah.klien.patch(
        unggah.tempat,
        b"x",
        content_type="application/json",
        headers={"X-Kode-Akses": unggah.kode, "Upload-Offset": "0"},
    )
    assert jawaban.status_code == 415


@pytest.mark.parametrize(
    "nama", ["../../x.jpg", "a\u202egpj.exe", "n" * 300, "CON", "📷.jpg", "...", "a/b\\c"]
)
def test_a_strange_name_is_cleaned_and_never_refused(unggah: Pengunggah, nama: str) -> None:
    isi = foto()
    assert unggah.umumkan(isi, nama=nama).status_code == 201
    assert unggah.kirim(isi).status_code == 204
    label = nama_bukti(Bukti.objects.get())
    assert label
    assert not set(label) & set("/\\\0\u202e")


def test_announced_twice_it_is_one_upload_that_goes_on(unggah: Pengunggah) -> None:
    isi = foto()
    pertama = unggah.umumkan(isi)
    unggah.kirim(isi[:500])
    kedua = unggah.umumkan(isi)
    assert kedua["Location"] == pertama["Location"]
    assert kedua["Upload-Offset"] == "500"
    assert Bukti.objects.count() == 1


def test_without_a_hash_only_an_untouched_upload_of_the_same_name_is_found_again(
    unggah: Pengunggah,
) -> None:
    a = unggah.umumkan(b"x" * 9, sha256="", nama="a.mp4")["Location"]
    assert unggah.umumkan(b"x" * 9, sha256="", nama="a.mp4")["Location"] == a
    assert unggah.umumkan(b"x" * 9, sha256="", nama="b.mp4")["Location"] != a
    unggah.umumkan(b"x" * 9, sha256="", nama="a.mp4")
    unggah.kirim(b"x")
    assert unggah.umumkan(b"x" * 9, sha256="", nama="a.mp4")["Location"] != a


def test_a_file_damaged_on_disk_before_its_end_is_refused(unggah: Pengunggah) -> None:
    isi = foto()
    unggah.umumkan(isi)
    unggah.kirim(isi[:-1])
    jalur = gudang.jalur(Bukti.objects.get().pk)
    rusak = bytearray(jalur.read_bytes())
    rusak[100] ^= 1
    jalur.write_bytes(bytes(rusak))
    assert unggah.kirim(isi[-1:], len(isi) - 1).status_code == 422
    assert Bukti.objects.get().status == StatusBukti.DITOLAK


def test_what_an_interrupted_write_left_behind_is_cut_off(unggah: Pengunggah) -> None:
    isi = foto()
    unggah.umumkan(isi)
    unggah.kirim(isi[:500])
    with gudang.jalur(Bukti.objects.get().pk).open("ab") as tujuan:
        tujuan.write(b"\0\0\1\0setengah bingkai")
    assert unggah.kirim(isi[500:], 500).status_code == 204
    assert isi_terang(Bukti.objects.get()) == isi
