"""The demo: people, a partner, a dozen incidents; safe to repeat."""

import io
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from django.utils import timezone
from PIL import Image, ImageDraw

from laporan.api.masukan import baca_masukan
from laporan.models import Laporan
from laporan.queries.bukti import kunci_bukti
from laporan.services.bukti import sahkan, umumkan
from laporan.transports import gudang
from pengawasan.mitra.rules.contoh import (
    ORANG_MITRA,
    SANDI,
    KejadianContoh,
    kantor_contoh,
    kejadian_contoh,
    orang_contoh,
)
from pengawasan.mitra.services.contoh import (
    jalankan,
    siapkan_kantor,
    siapkan_mitra,
    siapkan_orang,
    siapkan_peserta,
)


@dataclass(frozen=True, slots=True)
class HasilContoh:
    """How many accounts and incidents were new."""

    orang: int
    kejadian: int


def isi_contoh() -> HasilContoh:
    """Add what is missing of the demo."""
    orang = siapkan_orang(orang_contoh(), SANDI)
    siapkan_kantor(kantor_contoh())
    siapkan_peserta()
    mitra = siapkan_mitra(ORANG_MITRA, SANDI)
    baru = 0
    for kejadian in daftar_kejadian():
        laporan = jalankan(kejadian, baca_masukan(kejadian.isi), mitra)
        if laporan and kejadian.foto:
            lampirkan(laporan, gambar_contoh())
        baru += laporan is not None
    return HasilContoh(orang, baru)


def daftar_kejadian() -> list[KejadianContoh]:
    """Return the incidents of the shipped file, their days counted back from today."""
    isi: dict[str, Any] = tomllib.loads(
        files("pengawasan.mitra").joinpath("data/kejadian.toml").read_text(encoding="utf-8")
    )
    hari_ini = timezone.localdate()
    return [kejadian_contoh(satu, hari_ini) for satu in isi["kejadian"]]


def gambar_contoh() -> bytes:
    """Draw a picture that could be evidence: a banner on a fence."""
    gambar = Image.new("RGB", (900, 600), "#cfd8dc")
    pena = ImageDraw.Draw(gambar)
    pena.rectangle((0, 420, 900, 600), fill="#8d9e7b")
    for kiri in range(20, 900, 60):
        pena.rectangle((kiri, 300, kiri + 20, 460), fill="#7b6d5b")
    pena.rectangle((180, 240, 720, 380), fill="#f4efe4", outline="#4a3f52", width=6)
    pena.text((300, 285), "SPANDUK CONTOH", fill="#4a3f52", font_size=40)
    hasil = io.BytesIO()
    gambar.save(hasil, "JPEG", quality=80)
    return hasil.getvalue()


def lampirkan(laporan: Laporan, isi: bytes) -> None:
    """Seal a picture as evidence of a report."""
    bukti = umumkan(laporan, "spanduk.jpg", len(isi))
    kunci = kunci_bukti(bukti)
    gudang.tambah(kunci, bukti.pk, 0, isi)
    sidik = gudang.sidik(kunci, bukti.pk)
    sahkan(bukti, sidik.sha256, sidik.kepala, ukuran=sidik.ukuran)
