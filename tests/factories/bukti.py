"""Files for tests: small pictures with much hidden in them, and evidence taken in by the door."""

import hashlib
import io
from typing import Any

from django.test import Client
from PIL import Image, ImageDraw

from laporan.models import Bukti, Laporan
from laporan.queries.bukti import kunci_bukti
from laporan.services.bukti import sahkan, umumkan
from laporan.transports import gudang

PENANDA = b"KENARI-LINTANG-BUJUR"
"""Found nowhere on disk and nowhere in what officers see."""

GPS = 34853
PDF = b"%PDF-1.4\n1 0 obj << /Title (" + PENANDA + b") >> endobj\n%%EOF\n"


def foto(lebar: int = 400, tinggi: int = 300) -> bytes:
    """Return a JPEG with a GPS position, an author, XMP and a comment in it."""
    gambar = Image.new("RGB", (lebar, tinggi), "white")
    ImageDraw.Draw(gambar).rectangle((0, 0, lebar // 2, tinggi // 2), fill="navy")
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = PENANDA.decode()
    exif.get_ifd(GPS).update({1: "S", 2: (2.0, 19.0, 48.0), 3: "E", 4: (115.0, 27.0, 36.0)})
    tujuan = io.BytesIO()
    gambar.save(
        tujuan, "JPEG", exif=exif, comment=PENANDA, xmp=b"<x:xmpmeta>" + PENANDA + b"</x:xmpmeta>"
    )
    return tujuan.getvalue()


def png(lebar: int = 8, tinggi: int = 8) -> bytes:
    """Return a PNG of one colour, also a very large one in very few bytes."""
    tujuan = io.BytesIO()
    Image.new("1", (lebar, tinggi)).save(tujuan, "PNG")
    return tujuan.getvalue()


def simpan(laporan: Laporan, isi: bytes, nama: str = "foto.jpg") -> Bukti:
    """Seal bytes as evidence of a report, as an upload would."""
    bukti = umumkan(laporan, nama, len(isi))
    gudang.tambah(kunci_bukti(bukti), bukti.pk, 0, isi)
    return sahkan(bukti, hashlib.sha256(isi).hexdigest(), isi[:4096], ukuran=len(isi))


class Pengunggah:
    """Sends one file by the verbs of the API, as often and as wrongly as a test wants."""

    def __init__(self, nomor: str, kode: str) -> None:
        self.klien, self.nomor, self.kode = Client(), nomor, kode
        self.tempat = ""

    def umumkan(self, isi: bytes, **ganti: Any) -> Any:
        badan = {"nama": "foto.jpg", "ukuran": len(isi), "jenis": "image/jpeg"}
        badan |= {"sha256": hashlib.sha256(isi).hexdigest()} | ganti
        jawaban = self.klien.post(
            f"/api/v1/laporan/{self.nomor}/bukti/",
            badan,
            content_type="application/json",
            headers={"X-Kode-Akses": self.kode},
        )
        if jawaban.status_code == 201:
            self.tempat = jawaban["Location"].replace("http://testserver", "")
        return jawaban

    def posisi(self) -> Any:
        return self.klien.head(self.tempat, headers={"X-Kode-Akses": self.kode})

    def kirim(self, potong: bytes, dari: int | str = 0) -> Any:
        return self.klien.patch(
            self.tempat,
            potong,
            content_type="application/offset+octet-stream",
            headers={"X-Kode-Akses": self.kode, "Upload-Offset": str(dari)},
        )
