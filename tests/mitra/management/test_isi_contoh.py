import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from laporan.choices import Bentuk, StatusLaporan, Sumber
from laporan.models import Laporan
from laporan.queries.isi import buka_isi
from pengawasan.mitra.rules.contoh import orang_contoh
from wilayah.models import Kantor, Peserta, Petugas
from wilayah.services.pemilihan import muat_pemilihan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]
SATU: dict[str, Any] = {
    "id": "UJI-001",
    "source_url": "https://contoh.invalid/berita/1",
    "tanggal_berita": "2024-11-12",
    "tanggal_kejadian": None,
    "provinsi": "Kalimantan Selatan",
    "kabupaten_kota": "Kabupaten Balangan",
    "kecamatan": None,
    "desa": None,
    "jenis": "netralitas_kades",
    "uraian": "Seorang kepala desa mengajak warga memilih salah satu pasangan calon.",
    "terlapor_jabatan": "kepala desa",
    "bukti": [],
    "saksi_count": None,
    "pelapor_jenis": None,
    "hasil": "bukan_pelanggaran",
    "hasil_catatan": "KENARI-HASIL",
    "parafrase": False,
    "same_as": None,
}


def jalankan(**pilihan: Any) -> tuple[str, str]:
    keluar, galat = StringIO(), StringIO()
    call_command("isi_contoh", stdout=keluar, stderr=galat, **pilihan)
    return keluar.getvalue(), galat.getvalue()


@pytest.fixture
def berkas(tmp_path: Path) -> Callable[..., Path]:
    def tulis(*baris: Any) -> Path:
        teks = [satu if isinstance(satu, str) else json.dumps(satu) for satu in baris]
        tujuan = tmp_path / "laporan.jsonl"
        tujuan.write_text("\n".join(teks) + "\n")
        return tujuan

    return tulis


def test_outside_the_demo_nothing_is_made(settings: Settings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="AWASI_DEMO=ya"):
        jalankan()
    assert not Petugas.objects.exists()
    assert not Laporan.objects.exists()


def test_the_demo_offices_can_be_visited_and_called_and_keep_what_they_wrote() -> None:
    Kantor.objects.filter(kode_wilayah="63.11").update(alamat="Jalan Kantor 9")

    jalankan()

    for satu in orang_contoh():
        kantor = Kantor.objects.get(kode_wilayah=satu.kantor)
        assert kantor.alamat
        assert kantor.jam
        assert kantor.telepon
        assert kantor.telepon_piket
    assert Kantor.objects.get(kode_wilayah="63.11").alamat == "Jalan Kantor 9"
    assert Kantor.objects.get(kode_wilayah="63.71").alamat.startswith("Jalan Contoh")


def test_the_demo_election_has_contestants_that_a_second_run_leaves_alone() -> None:
    muat_pemilihan(timezone.localdate())

    jalankan()
    sekali = list(Peserta.objects.order_by("pk").values())
    jalankan()

    assert {satu["wilayah"] for satu in sekali} == {"63", "63.11", "63.71", "19.71", "64.72"}
    assert all("Contoh" in satu["nama_calon"] for satu in sekali)
    assert list(Peserta.objects.order_by("pk").values()) == sekali


def test_a_line_is_filed_as_informasi_awal_through_the_intake(berkas: Any) -> None:
    keluar, galat = jalankan(berkas=berkas(SATU))
    assert galat == ""
    assert keluar.splitlines()[0] == "1 laporan baru, 0 sudah ada."
    baris = Laporan.objects.get()
    assert (baris.bentuk, baris.sumber) == (Bentuk.INFORMASI_AWAL, Sumber.IMPOR)
    assert (baris.status, baris.kategori) == (StatusLaporan.INFORMASI_AWAL, "netralitas_kades")
    assert baris.kode_wilayah == "63.11"
    assert baris.kantor.kode_wilayah == "63.11"
    assert str(baris.tanggal_diketahui) == "2024-11-12"
    isi = buka_isi(baris)
    assert isi.uraian == SATU["uraian"]
    assert isi.tautan == (SATU["source_url"],)
    assert not hasattr(baris, "pelapor")
    assert "KENARI" not in str(isi)


def test_what_is_null_stays_missing_and_shows_as_a_missing_element(berkas: Any) -> None:
    kosong = dict.fromkeys(SATU) | {
        nama: SATU[nama] for nama in ("id", "uraian", "provinsi", "jenis")
    }
    jalankan(berkas=berkas(kosong))
    baris = Laporan.objects.get()
    assert baris.kode_wilayah == "63"
    assert baris.tanggal_kejadian is baris.tanggal_diketahui is baris.waktu_kejadian is None
    assert baris.terlapor.count() == 0
    assert {"identitas_pelapor", "terlapor", "batas_waktu", "waktu_tempat", "bukti"} == set(
        baris.unsur_belum
    )


def test_evidence_witnesses_and_days_are_kept_where_they_are_known(berkas: Any) -> None:
    isi = SATU | {"bukti": ["video"], "saksi_count": 2, "tanggal_kejadian": "2024-11-10"}
    jalankan(berkas=berkas(isi | {"kecamatan": "Halong", "desa": "Halong"}))
    baris = Laporan.objects.get()
    assert baris.bukti_disebut == ["video", "saksi"]
    assert str(baris.tanggal_kejadian) == "2024-11-10"
    assert baris.kode_wilayah == "63.11.02.2005"
    assert baris.pemilihan is not None
    assert baris.pemilihan.pk == "pilkada-2024"


def test_the_same_file_again_adds_nothing(berkas: Any) -> None:
    dua = SATU | {"id": "UJI-002", "kabupaten_kota": None}
    for harapan in ("2 laporan baru, 0 sudah ada.", "0 laporan baru, 2 sudah ada."):
        keluar, _ = jalankan(berkas=berkas(SATU, dua))
        assert keluar.splitlines() == [
            harapan,
            "Wilayah dikenali: desa/kelurahan 0, kecamatan 0, kabupaten/kota 1, provinsi 1.",
        ]
    assert Laporan.objects.count() == 2


def test_bad_lines_are_named_and_take_no_good_line_with_them(berkas: Any) -> None:
    jalur = berkas(
        SATU,
        "{bukan json",
        "",
        "[]",
        SATU | {"id": "B", "uraian": "pendek"},
        SATU | {"id": "C", "provinsi": "Antah Berantah", "kabupaten_kota": None},
        SATU | {"id": "D", "tanggal_kejadian": "2099-01-01"},
        SATU | {"id": "E", "jenis": "asing"},
        SATU | {"id": "F", "bukti": "video"},
        SATU | {"id": "G", "provinsi": 5},
        SATU | {"id": ""},
        SATU,
        SATU | {"id": "Z"},
    )
    keluar, galat = StringIO(), StringIO()
    with pytest.raises(CommandError, match="10 baris tidak diajukan"):
        call_command("isi_contoh", berkas=jalur, stdout=keluar, stderr=galat)
    nomor = [
        int(satu.split(":")[0].removeprefix("baris ")) for satu in galat.getvalue().splitlines()
    ]
    assert nomor == [2, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    assert "2 laporan baru" in keluar.getvalue()
    assert Laporan.objects.count() == 2


def test_an_id_that_comes_back_with_another_story_is_named_and_not_filed(berkas: Any) -> None:
    jalankan(berkas=berkas(SATU))
    with pytest.raises(CommandError, match="1 baris tidak diajukan"):
        jalankan(berkas=berkas(SATU | {"uraian": "Cerita yang sama sekali lain dari yang dulu."}))
    assert buka_isi(Laporan.objects.get()).uraian == SATU["uraian"]


@pytest.mark.parametrize("isi", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_one_clear_line(tmp_path: Path, isi: bytes | None) -> None:
    jalur = tmp_path / "x.jsonl"
    if isi is not None:
        jalur.write_bytes(isi)
    with pytest.raises(CommandError, match="Berkas tidak dapat dibaca"):
        jalankan(berkas=jalur)
