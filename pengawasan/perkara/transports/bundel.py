"""A bundle on its way out: every file read and compared once, the lists drawn, then the stream."""

import hashlib
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils import translation
from django.utils.translation import gettext as _

from laporan.sandi import GagalBuka
from laporan.transports import gudang
from pengawasan.dokumen.cetak import gambar
from pengawasan.dokumen.rules.naskah import Naskah
from pengawasan.perkara.queries.barang import BarangBaca
from pengawasan.perkara.queries.barang import daftar_barang as barang_laporan
from pengawasan.perkara.queries.bundel import Bundel, IsiButir
from pengawasan.perkara.queries.penerusan_bukti import BuktiDiserahkan
from pengawasan.perkara.rules import bundel_daftar as daftar
from pengawasan.perkara.rules.bundel import (
    MANIFES_JSON,
    MANIFES_TXT,
    BarisManifes,
    Butir,
    Daftar,
    Manifes,
    Susunan,
    jalan,
    nama_arsip,
)
from pengawasan.perkara.rules.bundel_arsip import arsip
from pengawasan.perkara.rules.bundel_daftar import BarangDaftar, KepalaDaftar, OrangDaftar
from wilayah.errors import Penolakan

pencatat = logging.getLogger("awasi")
RUSAK = "berkas bundel rusak di tempat penyimpanan: %s"


@dataclass(frozen=True, slots=True)
class Paket:
    """An archive ready to leave: its name, its manifest, and its files in order."""

    nama: str
    manifes: Manifes
    berkas: tuple[tuple[str, IsiButir | bytes], ...]

    @property
    def sidik_manifes(self) -> str:
        """The SHA-256 of the manifest; it stands for the whole archive."""
        return hashlib.sha256(self.manifes.json()).hexdigest()

    def alirkan(self) -> Iterator[bytes]:
        """Yield the archive, holding no more of it than a frame."""
        return arsip((nama, _baca(isi)) for nama, isi in self._semua())

    def _semua(self) -> Iterable[tuple[str, IsiButir | bytes]]:
        manifes = ((MANIFES_JSON, self.manifes.json()), (MANIFES_TXT, self.manifes.teks()))
        return (*manifes, *self.berkas)


class BundelUtuh:
    """One bundle whose files are whole, while its manifest grows.

    Penolakan (409) when a file is not what was sealed: nothing leaves of a damaged bundle, so
    nobody is named for one either.
    """

    def __init__(self, bundel: Bundel) -> None:
        self.bundel = bundel
        self.orang: tuple[OrangDaftar, ...] = ()
        perkara = bundel.jalur.perkara
        kantor = bundel.laporan.kantor
        alamat = tuple(kantor.kop_surat.splitlines()) or tuple(filter(None, [kantor.alamat]))
        jalur = str(bundel.jalur)
        self.kepala = KepalaDaftar(kantor.nama, alamat, perkara.nomor_registrasi, jalur)
        self.baris: dict[str, list[BarisManifes]] = {satu.huruf: [] for satu, _isi in bundel.butir}
        self.berkas: dict[str, list[tuple[str, IsiButir | bytes]]] = {h: [] for h in self.baris}
        self.waktu = perkara.diregistrasi_pada
        for _butir, isi in bundel.butir:
            for satu in isi:
                self._tambah(satu)

    def paket(self, orang: tuple[OrangDaftar, ...] = ()) -> Paket:
        """Draw the lists, the table of contents last, and return it ready to leave.

        ``orang`` are the people of the list of witnesses, named where they were opened for this.
        Its words are Indonesian, whoever draws it.
        """
        self.orang = orang
        with translation.override("id"):
            return self._paket()

    def _paket(self) -> Paket:
        terakhir = [b for b, _i in self.bundel.butir if b.daftar]
        for butir in sorted(terakhir, key=lambda satu: satu.daftar == Daftar.ISI):
            self._gambar(butir)
        nomor = self.bundel.jalur.perkara.nomor_registrasi
        manifes = Manifes(
            bundel=self.bundel.susunan.value,
            perkara=nomor,
            jalur=self.bundel.jalur.jenis,
            kantor=self.kepala.kantor,
            baris=tuple(satu for h in self.baris for satu in self.baris[h]),
            belum_ada=tuple(f"{b.huruf}. {b.judul}" for b in self.bundel.belum_ada),
            ditahan=self.bundel.ditahan,
        )
        berkas = tuple(satu for h in self.berkas for satu in self.berkas[h])
        return Paket(nama_arsip(self.bundel.susunan, nomor), manifes, berkas)

    def _tambah(self, satu: IsiButir) -> None:
        ukuran = _periksa(satu)
        saat = _saat(satu.waktu)
        self.waktu = max(self.waktu, satu.waktu or self.waktu)
        huruf = satu.butir.huruf
        baris = BarisManifes(satu.jalan, huruf, satu.sha256, ukuran, satu.asal, saat)
        self.baris[huruf].append(baris)
        self.berkas[huruf].append((satu.jalan, satu))

    def _gambar(self, butir: Butir) -> None:
        naskah = self._naskah(butir)
        sidik = hashlib.sha256(repr(naskah.blok).encode()).hexdigest()
        pdf = gambar(daftar.lembar_daftar(naskah, sidik))
        nama = jalan(butir, len(self.baris[butir.huruf]) + 1, butir.kode, "pdf")
        sha256 = hashlib.sha256(pdf).hexdigest()
        baris = BarisManifes(
            nama, butir.huruf, sha256, len(pdf), "disusun program", _saat(self.waktu)
        )
        self.baris[butir.huruf].append(baris)
        self.berkas[butir.huruf].append((nama, pdf))

    def _naskah(self, butir: Butir) -> Naskah:
        match butir.daftar:
            case Daftar.TERLAPOR:
                asn = self.bundel.susunan == Susunan.BKN
                return daftar.daftar_terlapor(self.kepala, self.bundel.terlapor, asn=asn)
            case Daftar.SAKSI:
                return daftar.daftar_saksi(self.kepala, self.orang)
            case Daftar.BARANG:
                return daftar.daftar_barang(self.kepala, self._barang(), self._digital())
            case _:
                butir_isi = [(b, self.baris[b.huruf]) for b, _i in self.bundel.butir if b != butir]
                return daftar.daftar_isi(self.kepala, butir_isi, self.bundel.ditahan)

    def _barang(self) -> list[BarangDaftar]:
        return [
            BarangDaftar(
                satu.baris.nomor,
                self._sebutan(satu),
                f"{satu.jumlah} {satu.baris.satuan}",
                f"Segel {satu.nomor_segel}" if satu.nomor_segel else "tanpa segel",
            )
            for satu in barang_laporan(self.bundel.laporan)
            if self.bundel.batas.sudah(satu.baris.dicatat_pada)
        ]

    def _sebutan(self, satu: BarangBaca) -> str:
        """Say what a thing is; an officer's words may name somebody, and go where scans go."""
        jenis = str(satu.baris.get_jenis_display())
        return f"{jenis}: {satu.uraian}" if self.bundel.batas.pindaian else jenis

    def _digital(self) -> list[BarangDaftar]:
        return [
            BarangDaftar(b.berkas.partition("/")[2], isi.jenis, f"{b.ukuran} bita", b.sha256)
            for huruf in self.baris
            for b, (_nama, isi) in zip(self.baris[huruf], self.berkas[huruf], strict=True)
            if isinstance(isi, IsiButir) and isinstance(isi.sumber, BuktiDiserahkan)
        ]


def _periksa(satu: IsiButir) -> int:
    """Return the size of a file that still is what its row says."""
    try:
        sidik = gudang.sidik(satu.kunci(), satu.id_berkas)
    except GagalBuka:
        sidik = None
    if sidik is None or sidik.sha256 != satu.sha256:
        pencatat.error(RUSAK, satu.id_berkas)
        pesan = _("Sebuah berkas bundel rusak di tempat penyimpanan. Beri tahu pengelola sistem.")
        raise Penolakan(pesan, status=409)
    return sidik.ukuran


def _baca(isi: IsiButir | bytes) -> Iterable[bytes]:
    return (isi,) if isinstance(isi, bytes) else gudang.baca(isi.kunci(), isi.id_berkas)


def _saat(waktu: datetime | None) -> str:
    return waktu.astimezone(UTC).isoformat(timespec="seconds") if waktu else ""
