"""Rows whose contents lie sealed: the story, the people, and how to be reached."""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from laporan import sandi
from laporan.models import Kontak, Laporan, Pelapor, Saksi, Terlapor
from laporan.rules.masukan import (
    Masukan,
    PelaporMasuk,
    SaksiMasuk,
    TerlaporMasuk,
    tanpa_kosong,
)
from laporan.rules.stem import kata_kunci, nama_kunci

IDENTITAS = (
    "nama", "alamat", "telepon", "surel", "tempat_lahir", "tanggal_lahir", "jenis_kelamin",
    "pekerjaan", "kewarganegaraan",
)  # fmt: skip


def segel_cerita(kunci: sandi.KunciData, laporan_id: UUID, isi: dict[str, Any]) -> bytes:
    """Seal the story of a report under its data key."""
    return sandi.segel(kunci, isi, sandi.alamat("laporan_laporan", "isi", laporan_id))


def sisipkan_cerita(laporan: Laporan, **tambahan: Any) -> bytes:
    """Return the story of a report sealed anew with something beside it."""
    kunci = sandi.buka_bungkus(bytes(laporan.kunci_data), sandi.Guna.CERITA)
    alamat = sandi.alamat("laporan_laporan", "isi", laporan.pk)
    isi: dict[str, Any] = sandi.buka(kunci, bytes(laporan.isi), alamat)
    return segel_cerita(kunci, laporan.pk, isi | tambahan)


def sidik_cerita(laporan_id: UUID, isi: dict[str, Any]) -> bytes:
    """Return the keyed hash of a story: what the trail keeps of each version."""
    teks = json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sandi.sidik_kiriman(str(laporan_id), teks.encode())


def kata(masukan: Masukan) -> list[int]:
    """Return the keyed words a report is found by: its story, its place, the reported names."""
    cerita = kata_kunci(f"{masukan.uraian} {masukan.tempat}", sandi.kunci_kata())
    nama = " ".join(f"{t.nama} {t.jabatan} {t.instansi}" for t in masukan.terlapor)
    return sorted({*cerita, *nama_kunci(nama, sandi.kunci_nama())})


def baris_pelapor(laporan: Laporan, pelapor: PelaporMasuk, id_baris: UUID | None = None) -> Pelapor:
    """Return the unsaved reporter, sealed under a key of their own."""
    kunci, bungkusan = sandi.kunci_baru(sandi.Guna.IDENTITAS)
    pk = id_baris or uuid4()
    isi = {nama: nilai for nama, nilai in tanpa_kosong(pelapor).items() if nama in IDENTITAS}
    return Pelapor(
        id=pk,
        laporan=laporan,
        kunci_data=bungkusan,
        isi=sandi.segel(kunci, isi, sandi.alamat("laporan_pelapor", "isi", pk)),
        kedudukan=pelapor.kedudukan,
        merasa_terancam=pelapor.merasa_terancam,
        punya_nama=bool(pelapor.nama),
        punya_alamat=bool(pelapor.alamat),
    )


def baris_kontak(laporan: Laporan, pelapor: PelaporMasuk) -> Kontak:
    """Return the unsaved address for notices, sealed under a key of its own."""
    kunci, bungkusan = sandi.kunci_baru(sandi.Guna.KONTAK)
    pk = uuid4()
    isi = {"surel": pelapor.surel, "telepon": pelapor.telepon}
    return Kontak(
        id=pk,
        laporan=laporan,
        kunci_data=bungkusan,
        isi=sandi.segel(kunci, isi, sandi.alamat("laporan_kontak", "isi", pk)),
        sidik=sandi.sidik_surel(pelapor.surel, timezone.localdate()) if pelapor.surel else None,
        punya_surel=bool(pelapor.surel),
        punya_telepon=bool(pelapor.telepon),
    )


def baris_terlapor(
    laporan: Laporan, kunci: sandi.KunciData, terlapor: Iterable[TerlaporMasuk], mulai: int = 1
) -> list[Terlapor]:
    """Return the unsaved reported parties, sealed under the report's key."""
    hasil = []
    for urutan, satu in enumerate(terlapor, mulai):
        pk = uuid4()
        aad = sandi.alamat("laporan_terlapor", "isi", pk)
        isi = sandi.segel(kunci, tanpa_kosong(satu), aad)
        hasil.append(
            Terlapor(
                id=pk,
                laporan=laporan,
                urutan=urutan,
                tidak_dikenal=satu.tidak_dikenal,
                isi=isi,
            )
        )
    return hasil


def baris_saksi(laporan: Laporan, saksi: Iterable[SaksiMasuk], mulai: int = 1) -> list[Saksi]:
    """Return the unsaved witnesses, each sealed under a key of its own."""
    hasil = []
    for urutan, satu in enumerate(saksi, mulai):
        pk = uuid4()
        kunci, bungkusan = sandi.kunci_baru(sandi.Guna.SAKSI)
        isi = sandi.segel(kunci, tanpa_kosong(satu), sandi.alamat("laporan_saksi", "isi", pk))
        hasil.append(Saksi(id=pk, laporan=laporan, urutan=urutan, kunci_data=bungkusan, isi=isi))
    return hasil
