"""How an issued paper becomes final: the signed sheet is scanned, or a signature recorded."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.rules.berkas import GAMBAR, jenis_isi
from laporan.services.status import catat
from pengawasan.dokumen.choices import CaraFinal, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen, SalinanFinal
from pengawasan.dokumen.services.dokumen import kunci_dokumen
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas

PINDAIAN = GAMBAR | {"application/pdf"}
"""Kinds of file a signed sheet may be scanned to."""


@dataclass(frozen=True, slots=True)
class BerkasMasuk:
    """A file that lies sealed in the evidence folder under ``id``, and its first bytes."""

    id: UUID
    kunci: sandi.KunciData
    ukuran: int
    sha256: str
    kepala: bytes


@dataclass(frozen=True, slots=True)
class SalinanMasuk:
    """How a paper was signed; ``alasan`` is needed where an earlier copy stands already."""

    cara: CaraFinal
    berkas: BerkasMasuk | None = None
    penyedia: str = ""
    nomor_sertifikat: str = ""
    ditandatangani_pada: datetime | None = None
    alasan: str = ""


@transaction.atomic
def finalkan(dokumen: Dokumen, petugas: Petugas, masukan: SalinanMasuk) -> SalinanFinal:
    """Add the signed copy of an issued paper, which makes it final.

    MasukanKeliru by field; Penolakan (409) before the paper was issued and its PDF drawn. The
    caller deletes the file of a refused copy.
    """
    kunci_dokumen(dokumen)
    pastikan_terbit(dokumen)
    sudah = SalinanFinal.objects.filter(dokumen=dokumen).count()
    if galat := _galat(masukan, sudah):
        raise MasukanKeliru(galat)
    salinan = _simpan(dokumen, petugas, masukan, sudah + 1)
    if dokumen.keadaan == KeadaanDokumen.TERBIT:
        dokumen.keadaan, dokumen.final_pada = KeadaanDokumen.FINAL, salinan.waktu
        dokumen.save(update_fields=["keadaan", "final_pada"])
    rincian: dict[str, Any] = {"jenis": dokumen.jenis, "cara": masukan.cara}
    rincian |= {"dokumen": str(dokumen.pk), "sha256": salinan.sha256}
    catat(dokumen.laporan, "dokumen_difinalkan", pelaku=petugas, **rincian)
    return salinan


def pastikan_terbit(dokumen: Dokumen) -> None:
    """Raise Penolakan (409) before a paper was issued and its PDF drawn."""
    if dokumen.keadaan not in {KeadaanDokumen.TERBIT, KeadaanDokumen.FINAL}:
        raise Penolakan(_("Terbitkan naskah ini dulu."))
    if not dokumen.sha256:
        raise Penolakan(_("PDF naskah ini belum dibuat. Buka dulu PDF-nya."))


def _galat(masukan: SalinanMasuk, sudah: int) -> dict[str, list[str]]:
    galat = _galat_tanda(masukan) if masukan.cara == CaraFinal.ELEKTRONIK else {}
    if masukan.berkas is None and masukan.cara == CaraFinal.PINDAIAN:
        galat["berkas"] = [_("Pilih berkas pindaiannya.")]
    if masukan.berkas is not None and jenis_isi(masukan.berkas.kepala) not in PINDAIAN:
        galat["berkas"] = [_("Pindaian harus PDF atau gambar (JPEG, PNG, WebP).")]
    if sudah and not masukan.alasan.strip():
        galat["alasan"] = [_("Naskah ini sudah punya salinan. Tulis mengapa ditambah lagi.")]
    return galat


def _galat_tanda(masukan: SalinanMasuk) -> dict[str, list[str]]:
    wajib = {
        "penyedia": masukan.penyedia.strip(),
        "nomor_sertifikat": masukan.nomor_sertifikat.strip(),
        "ditandatangani_pada": masukan.ditandatangani_pada,
    }
    galat = {nama: [_("Bagian ini wajib diisi.")] for nama, isi in wajib.items() if not isi}
    saat = masukan.ditandatangani_pada
    if saat is not None and saat > timezone.now():
        galat["ditandatangani_pada"] = [_("Waktunya belum tiba.")]
    return galat


def _simpan(dokumen: Dokumen, petugas: Petugas, masukan: SalinanMasuk, urutan: int) -> SalinanFinal:
    berkas = masukan.berkas
    return SalinanFinal.objects.create(
        id=berkas.id if berkas else uuid4(),
        kunci_data=sandi.bungkus(berkas.kunci, sandi.Guna.BUKTI) if berkas else b"",
        dokumen=dokumen,
        urutan=urutan,
        cara=masukan.cara,
        jenis=jenis_isi(berkas.kepala) if berkas else "",
        ukuran=berkas.ukuran if berkas else 0,
        sha256=berkas.sha256 if berkas else "",
        penyedia=masukan.penyedia.strip(),
        nomor_sertifikat=masukan.nomor_sertifikat.strip(),
        ditandatangani_pada=masukan.ditandatangani_pada,
        alasan=masukan.alasan.strip(),
        petugas=petugas,
        waktu=timezone.now(),
    )
