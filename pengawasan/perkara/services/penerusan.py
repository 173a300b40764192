"""Handing a track over to the competent body, by hand of an officer (P08, P10, P11, P13)."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.choices import StatusBukti
from laporan.models import Bukti, Laporan
from laporan.queries.isi import kunci_cerita
from laporan.services.status import catat, kunci_laporan
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices import JenisJalur, Langkah, StatusJalur, Tindakan
from pengawasan.perkara.choices.penerusan import KeadaanPenerusan as K
from pengawasan.perkara.models import BuktiPenerusan, Jalur, Penerusan
from pengawasan.perkara.queries.akses import jalur_perkara
from pengawasan.perkara.queries.bundel import kurang_bundel
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.queries.penerusan import (
    TABEL,
    kurang_penerima,
    penerusan_berjalan,
    sasaran_jalur,
    sebab_penerusan,
    surat_siap,
)
from pengawasan.perkara.rules import penerusan as aturan
from pengawasan.perkara.rules.penerusan import MasukanPenerusan
from pengawasan.perkara.rules.wewenang import Tolak
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.rezim import Sasaran


@transaction.atomic
def teruskan(
    laporan: Laporan,
    petugas: Petugas,
    jenis: str,
    masukan: MasukanPenerusan,
    pada: datetime | None = None,
) -> Penerusan:
    """Forward a track: the step, what the body is told, its clock, and the reminders.

    Penolakan 403 for the person, 409 for the stage; MasukanKeliru names what the body lacks,
    and a bundle to the police that is incomplete without a reason.
    """
    kunci_laporan(laporan)
    izin_langkah(petugas, laporan).pastikan(Langkah.TERUSKAN, jenis, pada=pada)
    pada = pada or timezone.now()
    sasaran = _periksa(laporan, petugas, jenis, masukan)
    kurang = kurang_bundel(laporan, jenis, sasaran.kode)
    if jenis == JenisJalur.PIDANA and (g := aturan.galat_kurang(kurang, masukan.alasan_kurang)):
        raise MasukanKeliru(g)
    buka = (sasaran.langkah,) if sasaran.langkah else ()
    tentang: dict[str, Any] = {"sasaran": sasaran.kode, "tujuan": sasaran.nama}
    if nomor := _nomor(surat_siap(laporan, jenis), masukan):
        tentang["nomor_surat"] = nomor
    gerak = Gerak(pada=pada, buka=buka)
    jalur = pindahkan(laporan, petugas, Langkah.TERUSKAN, jenis, gerak, **tentang)
    penerusan = _tulis(laporan, jalur, petugas, sasaran, masukan, pada)
    _catat(penerusan, petugas, masukan, kurang)
    return penerusan


@transaction.atomic
def sampaikan(
    laporan: Laporan,
    petugas: Petugas,
    jenis: str,
    masukan: MasukanPenerusan,
    pada: datetime | None = None,
) -> Penerusan:
    """Deliver a decision taken after a hearing to the body that must follow it (P09).

    The track is watched already, and its clock runs since the reading: no step is taken. People
    tell the minute of the reading, not the second.
    """
    kunci_laporan(laporan)
    if sebab := sebab_penerusan(petugas, laporan):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    jalur = jalur_perkara(laporan, jenis)
    if not dapat_disampaikan(jalur) or penerusan_berjalan(laporan, jenis):
        raise Penolakan(_("Putusan jalur ini tidak sedang menunggu disampaikan."))
    pada = pada or timezone.now()
    dibacakan = (jalur.terjadi_pada or jalur.status_sejak).replace(second=0, microsecond=0)
    if not dibacakan <= pada <= timezone.now():
        raise MasukanKeliru({"pada": [_("Waktu ini sebelum putusan, atau belum terjadi.")]})
    sasaran = _periksa(laporan, petugas, jenis, masukan)
    if not _nomor(surat_siap(laporan, jenis), masukan):
        raise MasukanKeliru({"nomor_surat": [_("Tulis nomor suratnya.")]})
    penerusan = _tulis(laporan, jalur, petugas, sasaran, masukan, pada)
    _catat(penerusan, petugas, masukan, [])
    return penerusan


def dapat_disampaikan(jalur: Jalur) -> bool:
    """Tell whether a track waits, after a hearing, for a body that follows the decision."""
    return jalur.status == StatusJalur.PEMANTAUAN and jalur.langkah_terakhir == Langkah.PUTUSAN


def _periksa(laporan: Laporan, petugas: Petugas, jenis: str, masukan: MasukanPenerusan) -> Sasaran:
    """Return the chosen target when everything it demands is there."""
    sasaran = next((s for s in sasaran_jalur(laporan, jenis) if s.kode == masukan.sasaran), None)
    if sasaran is None:
        raise MasukanKeliru({"sasaran": [_("Jalur ini tidak diteruskan ke penerima itu.")]})
    galat = kurang_penerima(masukan, sasaran)
    if masukan.identitas and jenis not in aturan.BERIDENTITAS:
        galat["identitas"] = [_("Identitas hanya diserahkan kepada penyidik.")]
    if galat:
        raise MasukanKeliru(galat)
    if masukan.identitas:
        izin(petugas, laporan).pastikan(Tindakan.BUKA_IDENTITAS)
    _pastikan_bukti(laporan, masukan.bukti)
    return sasaran


def _pastikan_bukti(laporan: Laporan, pilihan: tuple[UUID, ...]) -> None:
    tersegel = Bukti.objects.filter(laporan=laporan, status=StatusBukti.TERSEGEL)
    if tersegel.filter(pk__in=pilihan).count() != len(set(pilihan)):
        raise MasukanKeliru({"bukti": [_("Pilih bukti yang sudah disegel dari laporan ini.")]})


def _tulis(
    laporan: Laporan,
    jalur: Jalur,
    petugas: Petugas,
    sasaran: Sasaran,
    masukan: MasukanPenerusan,
    pada: datetime,
) -> Penerusan:
    pk, kini, surat = uuid4(), timezone.now(), surat_siap(laporan, jalur.jenis)
    hari = rezim_versi(laporan.rezim_id).aplikasi.pengingat
    lewat = aturan.terlampaui(hari, pada, kini)
    penerusan = Penerusan.objects.create(
        id=pk,
        laporan=laporan,
        jalur=jalur,
        jenis=jalur.jenis,
        kantor=laporan.kantor,
        urutan=Penerusan.objects.filter(jalur=jalur).count() + 1,
        sasaran=sasaran.kode,
        nama_sasaran=sasaran.nama,
        nama_penerima=masukan.nama_penerima,
        alamat=masukan.alamat,
        surel=masukan.surel,
        nomor_surat=_nomor(surat, masukan),
        surat=surat,
        isi=_segel(laporan, pk, masukan),
        bukti_asli=masukan.bukti_asli,
        identitas=masukan.identitas,
        keadaan=K.DIKIRIM,
        keadaan_sejak=kini,
        diteruskan_pada=pada,
        dicatat_pada=kini,
        petugas=petugas,
        pengingat_ke=lewat,
        pengingat_pada=aturan.pengingat(hari, lewat, pada),
    )
    _tulis_bukti(penerusan, masukan.bukti)
    return penerusan


def _tulis_bukti(penerusan: Penerusan, pilihan: tuple[UUID, ...]) -> None:
    BuktiPenerusan.objects.bulk_create(
        BuktiPenerusan(penerusan=penerusan, bukti_id=bukti, urutan=urut)
        for urut, bukti in enumerate(dict.fromkeys(pilihan), 1)
    )


def _nomor(surat: Dokumen | None, masukan: MasukanPenerusan) -> str:
    """Return the letter's own number; what was typed counts for a letter written elsewhere."""
    return surat.nomor if surat else masukan.nomor_surat


def _segel(laporan: Laporan, pk: UUID, masukan: MasukanPenerusan) -> bytes:
    isi = {
        "ringkasan": masukan.ringkasan,
        "terlapor": [asdict(satu) for satu in masukan.terlapor],
        "tautan": masukan.tautan,
        "tempat": masukan.tempat,
    }
    return sandi.segel(kunci_cerita(laporan), isi, sandi.alamat(TABEL, "isi", pk))


def _catat(
    penerusan: Penerusan, petugas: Petugas, masukan: MasukanPenerusan, kurang: list[str]
) -> None:
    """Put what was handed over on the trail: codes, and never whom it concerns."""
    alasan: dict[str, Any] = {}
    if kurang and masukan.alasan_kurang:
        alasan["alasan"] = masukan.alasan_kurang.strip()
    catat(
        penerusan.laporan,
        "berkas_diteruskan",
        pelaku=petugas,
        penerusan=penerusan.pk,
        jalur=penerusan.jenis,
        sasaran=penerusan.sasaran,
        bukti=list(masukan.bukti),
        bukti_asli=masukan.bukti_asli,
        identitas=masukan.identitas,
        kurang=kurang,
        **alasan,
    )
