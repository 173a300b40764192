"""Every paper of a case on which everything is known, in every regime: nothing known is blank."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from pengawasan.dokumen.cetak import gambar_halaman
from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.queries.dokumen import lembar_dokumen
from pengawasan.perkara.choices import StatusJalur
from pengawasan.perkara.models import Penerusan
from pengawasan.perkara.services.penerusan_tanggapan import tanggapi
from pengawasan.perkara.services.surat import siapkan
from tests.factories.laporan import petugas
from tests.perkara.perkara_kaya import (
    REZIM,
    Susunan,
    perkara,
    susunan_informasi,
    susunan_lain,
    susunan_perkara,
    susunan_temuan,
    temuan,
)
from tests.perkara.terusan import TERIMA, terbuka
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
FOTO = os.environ.get("AWASI_FOTO", "")
"""A folder for pictures of every page, for somebody who wants to look at them."""

ORANG = {"Tempat/Tanggal Lahir", "Jenis Kelamin", "Pekerjaan", "Kewarganegaraan", "E-Mail"}
"""What an identity card says and nobody asked for."""
DITULIS = {
    J.LAPORAN: ORANG | {"No. Telp/HP"},
    J.LAPORAN_TSM: ORANG | {"No. Telp/HP", "Hal yang diminta untuk diputus (petitum)"},
    J.PENERUSAN_PIDANA: ORANG | {"Bukti-bukti", "Saksi-saksi"},
    J.BERITA_ACARA_KLARIFIKASI: ORANG,
    J.KETERANGAN_SUMPAH: ORANG,
    J.PENCABUTAN: ORANG | {"Nama", "Alamat", "No. Telp/HP"},
    J.BERITA_ACARA_GAKKUMDU_1: {"Rencana pencarian bukti"},
    J.BERITA_ACARA_GAKKUMDU_2: {"Hasil penyelidikan"},
    J.SARAN_PERBAIKAN: {"Saran perbaikan"},
    J.BERITA_ACARA_PENERUSAN: {"Nomor tanda terima"},
    J.TEMUAN: {"Alamat", "No. Telp/HP", "Bukti-bukti", "Hari dan Tanggal Kejadian"}
    | {"Hari dan Tanggal Diketahui"},
    J.KAJIAN: {"Bukti-bukti"},
    J.PUTUSAN_ADMINISTRASI: {"Bukti-bukti"},
    J.FORM_A: {"Nomor surat tugas", "Tujuan", "Sasaran", "Tempat kejadian", "Waktu kejadian"}
    | {"Pelaku", "Bukti", "Uraian singkat dugaan pelanggaran", "Potensi sengketa"},
}
"""What stays a line to write on, because nobody recorded it."""
MESIN = [str(satu.label) for satu in StatusJalur if satu.value in {"berjalan", "sidang"}]


def susun(nama: str, semua: Iterable[Susunan]) -> dict[str, dict[str, Any]]:
    """Draft papers as the people in charge do, check each and return what it prints, by kind."""
    hasil = {}
    for urut, satu in enumerate(semua):
        orang = petugas(satu.kode, Peran.KOORDINATOR, Peran.PIMPINAN)
        alasan = "" if satu.jenis == J.PENCABUTAN else "Mencetak naskah ini"
        dokumen = siapkan(satu.laporan, satu.jenis, orang, satu.jalur, alasan_identitas=alasan)
        hasil[satu.jenis.value] = lembar = lembar_dokumen(dokumen)
        periksa(satu.jenis, lembar)
        for n, isi in enumerate(gambar_halaman(lembar) if FOTO else (), 1):
            (Path(FOTO) / f"{nama}-{urut:02}-{satu.jenis}-{n}.png").write_bytes(isi)
    return hasil


def kosong(lembar: dict[str, Any]) -> set[str]:
    """Return the names of what a paper leaves to be written by hand."""
    hasil: set[str] = set()
    for blok in lembar["blok"]:
        if blok["jenis"] == "isian":
            hasil |= {nama for nama, isi in blok["baris"] if not isi}
        elif _tanpa_isi(blok):
            hasil.add(blok["label"])
    return hasil


def _tanpa_isi(blok: dict[str, Any]) -> bool:
    if blok["jenis"] == "tabel":
        return not all(any(sel) for sel in blok["baris"] or [[""]])
    ruas = {"daftar": "butir", "tanya_jawab": "butir", "paragraf": "teks"}.get(blok["jenis"])
    return ruas is not None and not blok[ruas]


def periksa(jenis: J, lembar: dict[str, Any]) -> None:
    assert kosong(lembar) <= DITULIS.get(jenis, set()), jenis
    teks = str([lembar["acuan"], lembar["kepada"], lembar["kepala"], lembar["blok"]])
    assert "…" not in teks, jenis
    assert not [kata for kata in (*MESIN, "Belum tahu jenisnya") if kata in teks], jenis


@pytest.mark.parametrize("rezim", REZIM)
def test_a_case_that_went_all_its_ways_leaves_nothing_blank_that_it_knows(rezim: str) -> None:
    semua = susun(rezim, susunan_perkara(perkara(**REZIM[rezim])))

    assert len(semua) == 18
    assert "Pembagian amplop di balai desa." in str(semua[J.UNDANGAN_KLARIFIKASI]["blok"])
    assert "identitasnya dilindungi" in str(semua[J.KAJIAN]["blok"])


@pytest.mark.parametrize("rezim", REZIM)
def test_reports_that_never_became_a_case_leave_nothing_blank_that_they_know(rezim: str) -> None:
    semua = susun(f"lain-{rezim}", susunan_lain(**REZIM[rezim]))

    assert "Sudah diselesaikan secara kekeluargaan." in str(semua[J.PENCABUTAN]["blok"])


def test_a_finding_is_never_told_as_a_report_nor_judged_by_the_elements_of_one() -> None:
    semua = susun("temuan", susunan_temuan(temuan()))

    surat = semua[J.STATUS]
    assert not [blok for blok in surat["blok"] if blok["jenis"] in {"unsur", "kotak"}]
    assert surat["tautan"] == ""
    assert surat["kepada"][0] == "Pengawas yang menemukan"
    for jenis in (J.PENERUSAN_PIDANA, J.KAJIAN, J.BERITA_ACARA_PLENO, J.STATUS):
        assert "Laporan Nomor" not in str(semua[jenis])
    assert "Pengawas yang menemukan" in str(semua[J.PENERUSAN_PIDANA]["blok"])


def test_a_look_into_an_informasi_awal_names_it_so_and_says_from_when_to_when() -> None:
    semua = susun("informasi", susunan_informasi())

    assert "Informasi Awal Nomor" in str(semua[J.SURAT_TUGAS]["blok"])


def test_the_minutes_of_handing_over_carry_who_took_it_and_their_number() -> None:
    laporan = temuan()
    terusan = Penerusan.objects.get(laporan=laporan)
    tanggapi(terbuka(terusan), TERIMA)

    lembar = susun("serah", [Susunan(laporan, J.BERITA_ACARA_PENERUSAN, "pidana")])
    isi = lembar[J.BERITA_ACARA_PENERUSAN]

    assert ["Nomor tanda terima", TERIMA.nomor_agenda] in [
        list(baris) for baris in isi["blok"][1]["baris"]
    ]
    assert ["Jenis dugaan pelanggaran", "Tindak pidana"] in [
        list(baris) for baris in isi["blok"][1]["baris"]
    ]
    assert isi["pihak"][1]["nama"] == TERIMA.nama


def test_what_is_not_in_the_bundle_yet_is_not_said_to_be_enclosed() -> None:
    lembar = susun("bundel", [Susunan(temuan(), J.PENERUSAN_PIDANA, "pidana")])

    (berkas,) = [b for b in lembar[J.PENERUSAN_PIDANA]["blok"] if b["label"] == "Berkas"]
    assert berkas["butir"][0] == "Surat pengantar"
    assert berkas["butir"][5] == "Laporan hasil penyelidikan (menyusul)"
    assert berkas["butir"][11] == "Daftar terlapor"
