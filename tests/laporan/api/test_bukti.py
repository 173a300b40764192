import hashlib
from pathlib import Path

import pytest
from pytest_django import Settings

from laporan.choices import StatusBukti, StatusLaporan
from laporan.models import Bukti, Laporan
from laporan.queries.bukti import kunci_bukti, nama_bukti
from laporan.rules.jawaban import TandaTerimaBaca
from laporan.services.status import ubah_status
from laporan.transports import gudang, unggahan
from tests.factories.bukti import PDF, PENANDA, Pengunggah, foto
from tests.factories.laporan import terima
from wilayah.models import Jejak
from wilayah.transports.batas import Batas

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder_bukti(tmp_path: Path, settings: Settings, redis_url: str) -> Path:
    settings.BUKTI_DIR = tmp_path
    return tmp_path


@pytest.fixture
def tanda() -> TandaTerimaBaca:
    return terima()


@pytest.fixture
def unggah(tanda: TandaTerimaBaca) -> Pengunggah:
    return Pengunggah(tanda.nomor, tanda.kode_akses or "")


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


def test_bytes_that_do_not_match_the_announced_hash_are_refused_and_gone(
    unggah: Pengunggah, folder_bukti: Path
) -> None:
    isi = foto()
    unggah.umumkan(isi, sha256="0" * 64)
    jawaban = unggah.kirim(isi)
    assert jawaban.status_code == 422
    assert "SHA-256" in jawaban.json()["detail"]
    assert Bukti.objects.get().status == StatusBukti.DITOLAK
    assert berkas(folder_bukti) == [] or all(not b.stat().st_size for b in berkas(folder_bukti))
    assert unggah.kirim(isi).status_code == 422
    assert unggah.posisi()["Bukti-Status"] == "ditolak"


@pytest.mark.parametrize(
    "isi",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
        b"<!doctype html><script>alert(1)</script>",
        b"MZ\x90\0" + bytes(200),
        b"GIF89a/*" + bytes(20) + b"*/=1;<script>alert(1)</script>",
        b"PK\x03\x04" + bytes(26) + b"isi.exe" + bytes(60),
    ],
)
def test_a_file_of_no_accepted_kind_is_refused_whatever_it_calls_itself(
    unggah: Pengunggah, isi: bytes
) -> None:
    assert unggah.umumkan(isi, nama="foto.jpg", jenis="image/jpeg").status_code == 201
    jawaban = unggah.kirim(isi)
    assert jawaban.status_code == 422
    bukti = Bukti.objects.get()
    assert (bukti.status, bukti.sha256) == (StatusBukti.DITOLAK, "")
    assert not gudang.jalur(bukti.pk).exists()


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


@pytest.mark.parametrize("ukuran", [0, -1, 100 * 1024 * 1024 + 1, 10**30, "10", 1.5, True, None])
def test_an_impossible_size_is_400_and_stores_nothing(unggah: Pengunggah, ukuran: object) -> None:
    jawaban = unggah.umumkan(b"x", ukuran=ukuran)
    assert jawaban.status_code == 400
    assert "ukuran" in jawaban.json()["galat"]
    assert not Bukti.objects.exists()


def test_exactly_100_mb_may_be_announced(unggah: Pengunggah) -> None:
    assert unggah.umumkan(b"x", ukuran=100 * 1024 * 1024).status_code == 201


@pytest.mark.parametrize(
    "badan", [{"sha256": "xyz"}, {"nama": 5}, {"asing": 1}, {"nama": "a\ud800"}, {"nama": "a\0b"}]
)
def test_a_malformed_announcement_is_400(unggah: Pengunggah, badan: dict[str, object]) -> None:
    assert unggah.umumkan(b"x", **badan).status_code in {201, 400}
    if "nama" not in badan:
        assert not Bukti.objects.exists()


def test_the_eleventh_file_is_refused(unggah: Pengunggah) -> None:
    for urut in range(10):
        assert unggah.umumkan(b"%d" % urut).status_code == 201
    jawaban = unggah.umumkan(b"kesebelas")
    assert jawaban.status_code == 409
    assert "10" in jawaban.json()["detail"]
    assert Bukti.objects.count() == 10


def test_a_refused_file_leaves_its_place_to_another(unggah: Pengunggah) -> None:
    for urut in range(10):
        unggah.umumkan(b"%d" % urut)
    unggah.kirim(b"9")
    assert Bukti.objects.filter(status=StatusBukti.DITOLAK).count() == 1
    assert unggah.umumkan(b"pengganti").status_code == 201


def test_more_bytes_than_announced_are_not_kept(unggah: Pengunggah) -> None:
    unggah.umumkan(foto(), ukuran=100)
    jawaban = unggah.kirim(foto())
    assert jawaban.status_code == 413
    assert Bukti.objects.get().terunggah <= 100


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


@pytest.mark.parametrize("salah", ["kode", "laporan lain", "nomor karangan"])
def test_a_stranger_finds_no_upload_and_cannot_make_one(unggah: Pengunggah, salah: str) -> None:
    isi = foto()
    unggah.umumkan(isi)
    lain = terima()
    kode = {"kode": "0" * 26, "laporan lain": lain.kode_akses or ""}
    asing = Pengunggah(unggah.nomor, kode.get(salah, unggah.kode))
    asing.tempat = unggah.tempat
    if salah == "nomor karangan":
        asing.nomor = "BWS-0000-0000-0"
        asing.tempat = unggah.tempat.replace(unggah.nomor, lain.nomor)
    badan = asing.umumkan(b"y")
    assert badan.status_code == 404
    assert asing.posisi().status_code == 404
    assert asing.kirim(isi).status_code == 404
    assert Bukti.objects.get().terunggah == 0


def test_every_wrong_pair_reads_the_same_404(unggah: Pengunggah) -> None:
    jawaban = {
        Pengunggah(nomor, kode).umumkan(b"x").content
        for nomor, kode in [(unggah.nomor, "0" * 26), (unggah.nomor, "z"), ("x", "y")]
    }
    assert len(jawaban) == 1


def test_without_a_code_the_answer_is_400(unggah: Pengunggah) -> None:
    assert Pengunggah(unggah.nomor, "").umumkan(b"x").status_code == 400


def test_a_withdrawn_report_takes_no_more_evidence(
    unggah: Pengunggah, tanda: TandaTerimaBaca
) -> None:
    laporan = Laporan.objects.get(nomor=tanda.nomor)
    ubah_status(laporan, StatusLaporan.DICABUT, pelaku="pelapor", peristiwa="dicabut")
    assert unggah.umumkan(foto()).status_code == 409


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


def test_a_report_is_not_flooded_with_announcements(
    unggah: Pengunggah, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unggahan, "BATAS_UNGGAH", Batas("bukti", 2, 3600))
    kode = [unggah.umumkan(b"%d" % urut).status_code for urut in range(3)]
    assert kode == [201, 201, 429]


def test_a_full_disk_is_said_before_a_byte_is_taken(unggah: Pengunggah, settings: Settings) -> None:
    settings.BUKTI_SISA_MIN = 2**62
    jawaban = unggah.umumkan(b"x")
    assert jawaban.status_code == 503
    assert not Bukti.objects.exists()
