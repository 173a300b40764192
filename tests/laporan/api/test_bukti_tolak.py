"""What the door for evidence refuses, and to whom."""

from pathlib import Path

import pytest
from pytest_django import Settings

from laporan.choices import StatusBukti, StatusLaporan
from laporan.models import Bukti, Laporan
from laporan.rules.jawaban import TandaTerimaBaca
from laporan.services import bukti as layanan
from laporan.services.bukti import DITUTUP
from laporan.services.status import ubah_status
from laporan.transports import gudang, unggahan
from tests.factories.bukti import Pengunggah, foto
from tests.factories.laporan import terima
from wilayah.transports.batas import Batas

pytestmark = pytest.mark.django_db


def berkas(folder: Path) -> list[Path]:
    return [satu for satu in folder.rglob("*") if satu.is_file()]


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
    unggah: Pengunggah, tanda_bukti: TandaTerimaBaca
) -> None:
    laporan = Laporan.objects.get(nomor=tanda_bukti.nomor)
    ubah_status(laporan, StatusLaporan.DICABUT, pelaku="pelapor", peristiwa="dicabut")
    assert unggah.umumkan(foto()).status_code == 409


@pytest.mark.parametrize("tutup", [StatusLaporan.DICABUT, StatusLaporan.TIDAK_DIREGISTRASI])
@pytest.mark.parametrize("sisa", [0, 1, 400])
def test_what_was_announced_before_a_report_was_closed_is_not_taken_after_it(
    unggah: Pengunggah,
    folder_bukti: Path,
    tutup: StatusLaporan,
    sisa: int,
) -> None:
    isi = foto()
    unggah.umumkan(isi)
    unggah.kirim(isi[: len(isi) - sisa - 1])
    Laporan.objects.update(status=tutup, status_sebelum=StatusLaporan.KAJIAN_AWAL)
    ditolak = unggah.kirim(isi[len(isi) - sisa - 1 :], len(isi) - sisa - 1)
    assert (ditolak.status_code, ditolak.json()["detail"]) == (409, DITUTUP)
    bukti = Bukti.objects.get()
    assert (bukti.status, bukti.sha256, bukti.alasan) == (StatusBukti.DITOLAK, "", DITUTUP)
    assert berkas(folder_bukti) == []
    assert unggah.kirim(isi).status_code == 409


def test_a_whole_file_is_not_sealed_into_a_report_closed_before_its_judgement(
    tanda_bukti: TandaTerimaBaca, folder_bukti: Path
) -> None:
    laporan = Laporan.objects.get(nomor=tanda_bukti.nomor)
    bukti = layanan.umumkan(laporan, "foto.jpg", 3)
    Laporan.objects.update(status="dicabut", status_sebelum="diterima")
    ditolak = layanan.sahkan(bukti, "0" * 64, foto()[:4096], ukuran=3)
    assert (ditolak.status, ditolak.alasan) == (StatusBukti.DITOLAK, DITUTUP)


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


def test_a_disk_that_fills_up_on_the_way_keeps_what_came(
    unggah: Pengunggah, settings: Settings
) -> None:
    isi = foto()
    unggah.umumkan(isi)
    unggah.kirim(isi[:100])
    sisa, settings.BUKTI_SISA_MIN = settings.BUKTI_SISA_MIN, 2**62
    jawaban = unggah.kirim(isi[100:], 100)
    assert (jawaban.status_code, jawaban["Retry-After"]) == (503, "30")
    assert unggah.posisi()["Upload-Offset"] == "100"
    settings.BUKTI_SISA_MIN = sisa
    assert unggah.kirim(isi[100:], 100).status_code == 204


def test_one_network_cannot_fill_the_disk_over_many_reports(
    unggah: Pengunggah, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unggahan, "JATAH_JARINGAN", Batas("bukti-jaringan", 2, 3600))
    kode = []
    for _kali in range(3):
        tanda = terima()
        lain = Pengunggah(tanda.nomor, str(tanda.kode_akses))
        lain.umumkan(foto())
        kode.append(lain.kirim(foto()).status_code)
    assert kode == [204, 204, 429]
    assert Bukti.objects.filter(terunggah=0).count() == 1
