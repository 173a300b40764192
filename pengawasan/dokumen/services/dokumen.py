"""The life of a paper: drafted, edited, issued under a number, signed. One act, one transaction.

The PDF is drawn and stored by :mod:`pengawasan.dokumen.tasks`, which then records its
fingerprint here; nothing of an issued paper but that and its signature is ever written again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.models import Laporan
from laporan.queries.isi import kunci_cerita
from laporan.services.nomor import nomor_berikut, register
from laporan.services.status import catat
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import buka_naskah, unsur_dokumen
from pengawasan.dokumen.rules.blok import BlokKeliru
from pengawasan.dokumen.rules.identitas import bernama
from pengawasan.dokumen.rules.naskah import Naskah, pastikan_terbaca, tulis_naskah
from pengawasan.dokumen.rules.unsur import UnsurSurat, galat_unsur, tulis_unsur
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.tenggat import saat_setempat

SURAT_KELUAR = "surat_keluar"
ALASAN_TERPENDEK = 5


@dataclass(frozen=True, slots=True)
class Rancangan:
    """What a draft is made of; ``beridentitas`` says that it names a reporter or a witness.

    ``sumber`` is the id of the one record it was drafted from, which the trail keeps.
    """

    naskah: Naskah
    unsur: Sequence[UnsurSurat] = ()
    beridentitas: bool = False
    sumber: str = ""


@transaction.atomic
def susun(
    laporan: Laporan,
    jenis: JenisDokumen,
    petugas: Petugas,
    isi: Rancangan,
    jalur: str = "",
    menggantikan: Dokumen | None = None,
) -> Dokumen:
    """Draft a paper of a report in the name of the officer's office.

    Code and title are those of the report's regime. ``menggantikan`` is the issued paper that
    this one corrects. Penolakan (409) when that was never issued, or is being corrected already.
    """
    assert petugas.kantor is not None, "papers are issued by an office"
    if menggantikan is not None:
        _pastikan_dapat_diganti(laporan, menggantikan)
    kini, pk = timezone.now(), uuid4()
    formulir = rezim_versi(laporan.rezim_id).formulir[jenis]
    dokumen = Dokumen.objects.create(
        id=pk,
        laporan=laporan,
        jenis=jenis,
        jalur=jalur,
        kode=formulir.kode,
        judul=formulir.judul,
        belum_diverifikasi=formulir.belum_diverifikasi,
        kantor=petugas.kantor,
        isi=_segel(laporan, pk, isi.naskah),
        unsur=tulis_unsur(isi.unsur),
        beridentitas=isi.beridentitas or bernama(isi.naskah, jenis),
        menggantikan=menggantikan,
        disusun_oleh=petugas,
        disusun_pada=kini,
        diubah_pada=kini,
    )
    _catat(dokumen, "dokumen_disusun", petugas, jalur=jalur, sumber=isi.sumber)
    return dokumen


@transaction.atomic
def ubah(
    dokumen: Dokumen, petugas: Petugas, naskah: Naskah, unsur: Sequence[UnsurSurat] | None = None
) -> Dokumen:
    """Change a draft's text, and the reasons of its verdicts; Penolakan (409) once issued."""
    kunci_dokumen(dokumen)
    pastikan_konsep(dokumen)
    jenis = JenisDokumen(dokumen.jenis)
    dokumen.beridentitas = dokumen.beridentitas or bernama(naskah, jenis, buka_naskah(dokumen))
    dokumen.isi = _segel(dokumen.laporan, dokumen.pk, naskah)
    dokumen.diubah_pada = timezone.now()
    if unsur is not None:
        dokumen.unsur = tulis_unsur(unsur)
    dokumen.save(update_fields=["isi", "unsur", "beridentitas", "diubah_pada"])
    _catat(dokumen, "dokumen_diubah", petugas)
    return dokumen


@transaction.atomic
def terbitkan(dokumen: Dokumen, petugas: Petugas) -> Dokumen:
    """Issue a draft: its number from the office's gap-free register, and its date.

    MasukanKeliru (``unsur.<code>``) while an element is not judged, or not met without a reason;
    Penolakan (409) when it is no draft any more.
    """
    kunci_dokumen(dokumen)
    pastikan_konsep(dokumen)
    if galat := galat_unsur(dokumen.jenis, unsur_dokumen(dokumen)):
        raise MasukanKeliru(galat, next(iter(galat.values()))[0])
    kini = timezone.now()
    tanggal = saat_setempat(kini, dokumen.kantor.zona).date()
    dokumen.tahun, dokumen.tanggal = tanggal.year, tanggal
    dokumen.urutan = nomor_berikut(dokumen.kantor, tanggal.year, SURAT_KELUAR)
    pola = rezim_versi(dokumen.laporan.rezim_id).nomor
    acuan = register(dokumen.laporan, dokumen.kantor, tanggal)
    dokumen.nomor = pola.nomor_surat_keluar(dokumen.urutan, acuan)
    dokumen.kunci_data = sandi.kunci_baru(sandi.Guna.BUKTI)[1]
    dokumen.keadaan = KeadaanDokumen.TERBIT
    dokumen.ditutup_oleh, dokumen.ditutup_pada = petugas, kini
    dokumen.save(update_fields=[*PENUTUP, "nomor", "tahun", "urutan", "tanggal", "kunci_data"])
    _catat(dokumen, "dokumen_diterbitkan", petugas, nomor=dokumen.nomor)
    return dokumen


PENUTUP = ("keadaan", "ditutup_oleh", "ditutup_pada")


@transaction.atomic
def batalkan(dokumen: Dokumen, petugas: Petugas, alasan: str) -> Dokumen:
    """Give a draft up, with a reason; Penolakan (409) once issued: issued papers are replaced."""
    kunci_dokumen(dokumen)
    pastikan_konsep(dokumen)
    if len(alasan.strip()) < ALASAN_TERPENDEK:
        raise MasukanKeliru({"alasan": [_("Tulis mengapa konsep ini dibatalkan.")]})
    dokumen.keadaan = KeadaanDokumen.BATAL
    dokumen.ditutup_oleh, dokumen.ditutup_pada = petugas, timezone.now()
    dokumen.save(update_fields=list(PENUTUP))
    _catat(dokumen, "dokumen_dibatalkan", petugas, alasan=alasan.strip())
    return dokumen


@transaction.atomic
def catat_cetakan(dokumen: Dokumen, sha256: str, ukuran: int, templat: tuple[str, str]) -> Dokumen:
    """Record the PDF of an issued paper, drawn by a template (name, version); the first stays."""
    kunci_dokumen(dokumen)
    if dokumen.keadaan != KeadaanDokumen.TERBIT or dokumen.sha256:
        return dokumen
    dokumen.sha256, dokumen.ukuran = sha256, ukuran
    dokumen.templat, dokumen.versi_templat = templat
    dokumen.save(update_fields=["sha256", "ukuran", "templat", "versi_templat"])
    _catat(dokumen, "dokumen_dicetak", None, sha256=sha256, templat=" ".join(templat))
    return dokumen


@transaction.atomic
def catat_dibuka(dokumen: Dokumen, petugas: Petugas, *, rahasia: bool = False) -> None:
    """Record that somebody read a paper that names a reporter or a witness, or a secret one."""
    if dokumen.beridentitas:
        _catat(dokumen, "dokumen_beridentitas_dibuka", petugas)
    elif rahasia:
        _catat(dokumen, "dokumen_rahasia_dibuka", petugas)


def kunci_dokumen(dokumen: Dokumen) -> Dokumen:
    """Lock a paper until commit and bring ``dokumen`` itself up to date."""
    laporan = dokumen.laporan
    dokumen.refresh_from_db(
        from_queryset=Dokumen.objects.select_related("kantor").select_for_update(of=("self",))
    )
    dokumen.laporan = laporan
    return dokumen


def pastikan_konsep(dokumen: Dokumen) -> None:
    """Raise Penolakan (409) once a paper is no draft any more."""
    if dokumen.keadaan != KeadaanDokumen.KONSEP:
        raise Penolakan(_("Naskah ini bukan konsep lagi. Buat naskah pengganti untuk koreksi."))


def _pastikan_dapat_diganti(laporan: Laporan, lama: Dokumen) -> None:
    kunci_dokumen(lama)
    if lama.laporan_id != laporan.pk or not lama.nomor:
        raise Penolakan(_("Hanya naskah yang sudah terbit yang dapat diganti."))
    if lama.pengganti.exclude(keadaan=KeadaanDokumen.BATAL).exists():
        raise Penolakan(_("Naskah ini sudah punya pengganti."))


def _segel(laporan: Laporan, pk: Any, naskah: Naskah) -> bytes:
    """Seal a paper's text; Penolakan (409) for more than it could be opened with again."""
    try:
        pastikan_terbaca(naskah)
    except BlokKeliru as galat:
        raise Penolakan(str(galat)) from galat
    tempat = sandi.alamat("dokumen_dokumen", "isi", pk)
    return sandi.segel(kunci_cerita(laporan), tulis_naskah(naskah), tempat)


def _catat(dokumen: Dokumen, peristiwa: str, petugas: Petugas | None, **rincian: str) -> None:
    terisi: dict[str, Any] = {nama: isi for nama, isi in rincian.items() if isi}
    catat(
        dokumen.laporan,
        peristiwa,
        pelaku=petugas,
        dokumen=str(dokumen.pk),
        jenis=dokumen.jenis,
        **terisi,
    )
