"""Synthetic reports in bulk: real villages, a real election's calendar, invented events.

The same seed makes the same reports. Stories are sealed and indexed like real ones, so that pages,
searches and dumps of a large installation can be measured; nothing else is ever done with them.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from laporan import sandi
from laporan.choices import Bentuk, Kategori, KetepatanWaktu, StatusLaporan, Sumber
from laporan.models import Laporan, Pelapor, Tenggat, Terlapor
from laporan.rules.nomor import PANJANG_ACAK, susun_nomor
from laporan.rules.stem import kata_kunci
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import Jalur, Perkara
from wilayah.choices import JenisPemilihan
from wilayah.models import Kantor, Pemilihan, RezimHukum
from wilayah.rules.kode import zona

S = StatusLaporan
# Roughly the shares of a whole election: about half never registered, a quarter still open.
SEBARAN: tuple[tuple[S, str, int], ...] = (
    (S.MENUNGGU_BERKAS_ASLI, "", 8),
    (S.INFORMASI_AWAL, "", 12),
    (S.DITERIMA, S.MENUNGGU_BERKAS_ASLI, 6),
    (S.KAJIAN_AWAL, S.DITERIMA, 4),
    (S.PERBAIKAN, S.KAJIAN_AWAL, 3),
    (S.DILIMPAHKAN, S.KAJIAN_AWAL, 1),
    (S.DIREGISTRASI, S.KAJIAN_AWAL, 34),
    (S.TIDAK_DIREGISTRASI, S.KAJIAN_AWAL, 28),
    (S.DICABUT, S.DITERIMA, 4),
)
BOBOT = [bagian for _status, _sebelum, bagian in SEBARAN]
LANGKAH = {
    S.MENUNGGU_BERKAS_ASLI: "serah_berkas",
    S.INFORMASI_AWAL: "pelaporan",
    S.DITERIMA: "kajian_awal",
    S.KAJIAN_AWAL: "kajian_awal",
    S.PERBAIKAN: "perbaikan",
    S.DILIMPAHKAN: "kajian_awal",
}
KOSAKATA = (
    "amplop uang calon warga pasar malam spanduk kades camat bantuan beras sembako rapat balai "
    "desa kampanye pengajian sekolah pegawai dinas kendaraan pelat merah baliho stiker grup "
    "pesan video rekaman saksi foto tps pemilih daftar ganda ancaman tetangga relawan posko "
    "masjid gereja lapangan konser kaus jilbab janji jalan jembatan pupuk nelayan kebun pabrik"
)
KATA = KOSAKATA.split()
# Register numbers of synthetic cases lie far above those an office gives out.
DI_ATAS_YANG_NYATA = 1_000_000
KATEGORI = [k.value for k in Kategori]


@dataclass(frozen=True)
class Dasar:
    """What every synthetic report leans on: villages with names, offices, election and regime."""

    desa: list[tuple[str, str]]
    kantor: dict[str, Kantor]
    pemilihan: Pemilihan
    rezim: RezimHukum


@dataclass
class Kelompok:
    """Rows of one batch, table by table."""

    laporan: list[Laporan]
    pelapor: list[Pelapor]
    terlapor: list[Terlapor]
    tenggat: list[Tenggat]
    perkara: list[Perkara]
    jalur: list[Jalur]


class Pembuat:
    """Makes reports one after the other from one seed."""

    def __init__(self, dasar: Dasar, benih: int, mulai_dari: int = 0) -> None:
        self.dasar = dasar
        self.acak = random.Random(f"{benih}:{mulai_dari}")  # noqa: S311 - repeatable, not secret
        self.urutan = DI_ATAS_YANG_NYATA + mulai_dari

    @cached_property
    def kunci(self) -> tuple[sandi.KunciData, bytes]:
        """One data key for the whole batch; real reports have one each."""
        return sandi.kunci_baru(sandi.Guna.CERITA)

    @cached_property
    def kunci_orang(self) -> tuple[sandi.KunciData, bytes]:
        return sandi.kunci_baru(sandi.Guna.IDENTITAS)

    def kelompok(self, banyak: int) -> Kelompok:
        hasil = Kelompok([], [], [], [], [], [])
        for laporan in (self.laporan() for _ in range(banyak)):
            hasil.laporan.append(laporan)
            hasil.terlapor.append(self.terlapor(laporan))
            hasil.tenggat.extend(self.tenggat(laporan))
            if laporan.bentuk == Bentuk.LAPORAN:
                hasil.pelapor.append(self.pelapor(laporan))
            if laporan.status == S.DIREGISTRASI:
                perkara = self.perkara(laporan)
                hasil.perkara.append(perkara)
                hasil.jalur.append(
                    Jalur(perkara=perkara, jenis=self.acak.choice(JenisJalur.values))
                )
        return hasil

    def laporan(self) -> Laporan:
        """Return one report in some state, with its story sealed and its words indexed."""
        acak, pk = self.acak, UUID(int=self.acak.getrandbits(128), version=4)
        status, sebelum, _ = acak.choices(SEBARAN, BOBOT)[0]
        saat = self._saat()
        diterima = saat + timedelta(hours=20) if sebelum else None
        kunci, bungkusan = self.kunci
        cerita = " ".join(acak.choices(KATA, k=60))
        laporan = Laporan(
            id=pk,
            nomor=susun_nomor(acak.randbytes(PANJANG_ACAK)),
            bentuk=Bentuk.INFORMASI_AWAL if status == S.INFORMASI_AWAL else Bentuk.LAPORAN,
            status=status,
            status_sebelum=sebelum,
            status_sejak=diterima or saat,
            diterima_pada=diterima,
            kategori=acak.choice(KATEGORI),
            sumber=Sumber.DARING,
            bukti_disebut=["foto"],
            kode_akses=acak.randbytes(40),
            kunci_data=bungkusan,
            isi=sandi.segel(kunci, {"uraian": cerita}, sandi.alamat("laporan_laporan", "isi", pk)),
            kata=kata_kunci(cerita, sandi.kunci_kata()),
            **self._tempat(),
            **self._waktu(saat),
        )
        if langkah := LANGKAH.get(status):
            laporan.langkah_berikut = langkah
            laporan.tenggat_berikut = (diterima or saat) + timedelta(hours=acak.randint(24, 96))
        return laporan

    def _tempat(self) -> dict[str, Any]:
        kode, nama = self.acak.choice(self.dasar.desa)
        return {
            "kode_wilayah": kode,
            "nama_wilayah": nama,
            "kecamatan": kode[:8],
            "zona": zona(kode),
            "kantor": self.dasar.kantor[kode[:5]],
            "kantor_provinsi": kode[:2],
        }

    def _waktu(self, saat: datetime) -> dict[str, Any]:
        return {
            "jenis_pemilihan": JenisPemilihan.GUBERNUR,
            "pemilihan": self.dasar.pemilihan,
            "rezim": self.dasar.rezim,
            "tanggal_kejadian": saat.date() - timedelta(days=2),
            "ketepatan_waktu": KetepatanWaktu.TANGGAL,
            "tanggal_diketahui": saat.date() - timedelta(days=1),
            "disampaikan_pada": saat,
            "tanggal_disampaikan": saat.date(),
        }

    def _saat(self) -> datetime:
        """Return a moment of the campaign, denser towards polling day."""
        akhir = datetime.combine(self.dasar.pemilihan.hari_pemungutan, datetime.min.time(), UTC)
        lama = timedelta(days=self.acak.triangular(0, 60, 0), seconds=self.acak.randrange(36000))
        return akhir + timedelta(days=7, hours=1) - lama

    def terlapor(self, laporan: Laporan) -> Terlapor:
        pk = UUID(int=self.acak.getrandbits(128), version=4)
        isi = {"jabatan": "perangkat desa", "ciri": self.acak.choice(KATA)}
        tempat = sandi.alamat("laporan_terlapor", "isi", pk)
        tertutup = sandi.segel(self.kunci[0], isi, tempat)
        return Terlapor(id=pk, laporan=laporan, urutan=1, isi=tertutup)

    def pelapor(self, laporan: Laporan) -> Pelapor:
        pk = UUID(int=self.acak.getrandbits(128), version=4)
        kunci, bungkusan = self.kunci_orang
        isi = {"nama": f"Pelapor Contoh {self.acak.randrange(10**6)}", "telepon": "0800000000"}
        tertutup = sandi.segel(kunci, isi, sandi.alamat("laporan_pelapor", "isi", pk))
        return Pelapor(id=pk, laporan=laporan, kunci_data=bungkusan, isi=tertutup, punya_nama=True)

    def tenggat(self, laporan: Laporan) -> Iterator[Tenggat]:
        if laporan.tenggat_berikut is not None:
            yield Tenggat(
                laporan=laporan,
                langkah=laporan.langkah_berikut,
                mulai=laporan.status_sejak,
                jatuh_tempo=laporan.tenggat_berikut,
                satuan="hari_kalender",
                dasar="laporan uji beban",
            )

    def perkara(self, laporan: Laporan) -> Perkara:
        self.urutan += 1
        kode, tahun = laporan.kantor.kode_wilayah, laporan.disampaikan_pada.year
        return Perkara(
            id=UUID(int=self.acak.getrandbits(128), version=4),
            laporan=laporan,
            kantor=laporan.kantor,
            nomor_registrasi=f"{self.urutan}/BEBAN/{kode}/{tahun}",
            tahun=tahun,
            urutan=self.urutan,
            diregistrasi_pada=laporan.status_sejak,
        )
