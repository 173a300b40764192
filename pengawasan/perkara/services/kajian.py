"""The initial study: begun, drafted, decided. One decision is one transaction."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.rules.status import BELUM_DIPUTUS
from laporan.services import penilaian
from laporan.services.pemilihan import tetapkan_pemilihan
from laporan.services.status import catat
from pengawasan.perkara.choices import BentukRegister, Putusan, Sebab, Tindakan
from pengawasan.perkara.models import KajianAwal, KonsepKajian, Perkara
from pengawasan.perkara.queries.izin import Izin
from pengawasan.perkara.queries.penelusuran import kantor_diambil
from pengawasan.perkara.queries.syarat import syarat_laporan, verdik_terakhir
from pengawasan.perkara.rules.kajian import MasukanKajian, galat_kajian, kode_alasan
from pengawasan.perkara.rules.wewenang import Tolak
from pengawasan.perkara.services.gabungan import kabari_tergabung
from pengawasan.perkara.services.jalur import buka_jam_jalur
from pengawasan.perkara.services.kabar import kabari_registrasi
from pengawasan.perkara.services.pendaftaran import daftarkan
from pengawasan.perkara.services.penelusuran import terima_diambil, terima_pindahan
from pengawasan.perkara.services.pintu import kunci
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Kantor, Petugas
from wilayah.queries.petugas import kantor_tujuan
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.rezim import Rezim

STATUS = {
    Putusan.REGISTRASI: S.DIREGISTRASI,
    Putusan.PERBAIKAN: S.PERBAIKAN,
    Putusan.TIDAK_DIREGISTRASI: S.TIDAK_DIREGISTRASI,
    Putusan.LIMPAHKAN: S.DILIMPAHKAN,
    Putusan.AMBIL_ALIH: S.DIAMBIL_ALIH,
    Putusan.INFORMASI_AWAL: S.INFORMASI_AWAL,
    Putusan.SENGKETA: S.TIDAK_DIREGISTRASI,
}
TANPA_ALASAN = frozenset({Putusan.REGISTRASI, Putusan.AMBIL_ALIH})
"""Ends nobody asks a reason for: one that was typed for another end stays with the office."""
BERUNSUR = frozenset({Putusan.REGISTRASI, Putusan.TIDAK_DIREGISTRASI})
"""Ends that say of every element whether it is met."""


@dataclass(frozen=True, slots=True)
class HasilKajian:
    """What a decision came to; number and case only for a registration."""

    laporan: Laporan
    nomor_registrasi: str = ""
    id_perkara: UUID | None = None


@transaction.atomic
def mulai_kajian(laporan: Laporan, petugas: Petugas) -> None:
    """Begin the study of a received report (T07); of one taken over, under a receipt."""
    kunci(laporan, petugas, Tindakan.MULAI_KAJIAN)
    asal = kantor_diambil(laporan) if laporan.status == S.DIAMBIL_ALIH else None
    if asal is None:
        penilaian.mulai_kajian(laporan, petugas)
    else:
        terima_pindahan(laporan, petugas, asal)


@transaction.atomic
def simpan_konsep(laporan: Laporan, petugas: Petugas, isi: dict[str, Any]) -> KonsepKajian:
    """Keep a proposal for whoever decides; a later one takes its place."""
    kunci(laporan, petugas, Tindakan.KONSEP)
    nilai = {"petugas": petugas, "isi": isi, "waktu": timezone.now()}
    konsep, _baru = KonsepKajian.objects.update_or_create(laporan=laporan, defaults=nilai)
    catat(laporan, "konsep_disusun", pelaku=petugas, putusan=isi.get("putusan", ""))
    return konsep


@transaction.atomic
def putuskan_kajian(laporan: Laporan, petugas: Petugas, masukan: MasukanKajian) -> HasilKajian:
    """Decide an initial study (T08 to T15): verdicts, status, number, case, deadlines, notices.

    Penolakan 403 for the person, 409 when the stage does not allow it (any more); MasukanKeliru
    names what the decision still lacks. Nothing is stored unless all of it is.
    """
    diambil = masukan.putusan == Putusan.AMBIL_ALIH
    izin = kunci(laporan, petugas, Tindakan.AMBIL_ALIH if diambil else Tindakan.PUTUSKAN)
    if diambil and laporan.status in {*BELUM_DIPUTUS, S.DIAMBIL_ALIH}:
        return _ambil_alih_lagi(laporan, petugas, izin)
    if not diambil and masukan.putusan not in izin.putusan():
        raise Penolakan(
            _sebab_tutup(izin, masukan.putusan), status=Tolak.KEADAAN, boleh=izin.putusan()
        )
    sudah = izin.keadaan.perbaikan_sudah
    if galat := galat_kajian(masukan, syarat_laporan(laporan), perbaikan_sudah=sudah):
        raise MasukanKeliru(galat)
    _tulis_penilaian(laporan, petugas, masukan)
    if masukan.pemilihan:
        tetapkan_pemilihan(laporan, masukan.pemilihan, petugas)
    hasil = _laksanakan(laporan, petugas, masukan, izin)
    KonsepKajian.objects.filter(laporan=laporan).delete()
    return hasil


@transaction.atomic
def ambil_alih_informasi(laporan: Laporan, petugas: Petugas) -> None:
    """Take over what is no report yet, from an office below: days and clocks stay."""
    izin = kunci(laporan, petugas, Tindakan.AMBIL_ALIH_INFORMASI)
    _ambil_alih_lagi(laporan, petugas, izin)


def _tulis_penilaian(laporan: Laporan, petugas: Petugas, masukan: MasukanKajian) -> None:
    """Keep the verdicts with those of earlier rounds that still stand, and name what nobody judged.

    An element without any verdict stands by the automatic check alone; the trail says so.
    """
    dinilai = {satu.unsur for satu in masukan.unsur}
    lalu = [v for kode, v in verdik_terakhir(laporan).items() if kode not in dinilai]
    if masukan.unsur:
        penilaian.tulis_penilaian(laporan, (*masukan.unsur, *lalu))
    sisa = [
        satu.kode
        for satu in rezim_versi(laporan.rezim_id).unsur
        if satu.kode not in dinilai | {v.unsur for v in lalu}
    ]
    if sisa and masukan.putusan in BERUNSUR:
        catat(laporan, "unsur_menurut_pemeriksaan", pelaku=petugas, unsur=sisa)


def _ambil_alih_lagi(laporan: Laporan, petugas: Petugas, izin: Izin) -> HasilKajian:
    """Move up what is registered or was taken over before: status, days and clocks stay (T14).

    It is received by that, under a receipt; what still has to be studied gets one when that begins.
    """
    masukan, asal = MasukanKajian(Putusan.AMBIL_ALIH), laporan.kantor
    kantor = _tujuan(laporan, petugas, masukan, izin.rezim)
    sudah = izin.keadaan.perbaikan_sudah
    _catat_kajian(laporan, petugas, masukan, kantor, perbaikan_sudah=sudah)
    penilaian.ambil_alih_perkara(laporan, petugas, kantor)
    if laporan.status != S.DIAMBIL_ALIH:
        terima_diambil(laporan, petugas, asal)
    perkara = Perkara.objects.filter(laporan=laporan).first()
    if perkara is None:
        return HasilKajian(laporan)
    return HasilKajian(laporan, perkara.nomor_registrasi, perkara.pk)


def _sebab_tutup(izin: Izin, putusan: str) -> str:
    menunggu = izin.keadaan.status == S.PERBAIKAN
    lain = Sebab.PERBAIKAN_SUDAH if putusan == Putusan.PERBAIKAN else Sebab.TINGKAT
    return str((Sebab.MENUNGGU_PELAPOR if menunggu else lain).label)


def _laksanakan(
    laporan: Laporan, petugas: Petugas, masukan: MasukanKajian, izin: Izin
) -> HasilKajian:
    tujuan = _tujuan(laporan, petugas, masukan, izin.rezim)
    _catat_kajian(laporan, petugas, masukan, tujuan, perbaikan_sudah=izin.keadaan.perbaikan_sudah)
    perkara = None
    if masukan.putusan == Putusan.REGISTRASI:
        perkara = daftarkan(laporan, masukan.jalur, BentukRegister.LP)
    penilaian.putuskan(
        laporan,
        STATUS[masukan.putusan],
        petugas,
        alasan=_alasan_terbaca(masukan),
        nomor_registrasi=perkara.nomor_registrasi if perkara else "",
        kantor=tujuan,
    )
    _kabari_gabungan(laporan, petugas, masukan, perbaikan_sudah=izin.keadaan.perbaikan_sudah)
    if perkara is None:
        return HasilKajian(laporan)
    buka_jam_jalur(perkara, set(masukan.jalur))
    kabari_registrasi(laporan, set(masukan.jalur))
    return HasilKajian(laporan, perkara.nomor_registrasi, perkara.pk)


def _kabari_gabungan(
    laporan: Laporan, petugas: Petugas, masukan: MasukanKajian, *, perbaikan_sudah: bool
) -> None:
    """Tell who reported the same incident that it does not become a case."""
    if STATUS[masukan.putusan] == S.TIDAK_DIREGISTRASI:
        sebab = kode_alasan(masukan, perbaikan_sudah=perbaikan_sudah)
        kabari_tergabung(laporan, petugas, "gabungan_ditolak", sebab=sebab)
    elif masukan.putusan == Putusan.INFORMASI_AWAL:
        kabari_tergabung(laporan, petugas, "gabungan_menjadi_informasi")


def _tujuan(
    laporan: Laporan, petugas: Petugas, masukan: MasukanKajian, rezim: Rezim
) -> Kantor | None:
    """Return the office the report goes to, None where it stays."""
    if masukan.putusan == Putusan.AMBIL_ALIH:
        return petugas.kantor
    if masukan.putusan != Putusan.LIMPAHKAN:
        return None
    kantor = kantor_tujuan().filter(kode_wilayah=masukan.ke_kantor).first()
    if kantor is None or not rezim.boleh(kantor.jenis, "kajian_awal"):
        raise MasukanKeliru({"ke_kantor": [_("Kantor ini tidak dapat menangani kajian awal.")]})
    if kantor.pk == laporan.kantor_id:
        raise MasukanKeliru({"ke_kantor": [_("Laporan ini sudah berada di kantor itu.")]})
    return kantor


def _catat_kajian(
    laporan: Laporan,
    petugas: Petugas,
    masukan: MasukanKajian,
    tujuan: Kantor | None,
    *,
    perbaikan_sudah: bool,
) -> None:
    assert petugas.kantor is not None, "the table of powers lets in people of an office"
    lama = KajianAwal.objects.filter(laporan=laporan).aggregate(n=Max("putaran"))["n"]
    KajianAwal.objects.create(
        laporan=laporan,
        putaran=(lama or 0) + 1,
        kantor=petugas.kantor,
        petugas=petugas,
        putusan=masukan.putusan,
        jalur=sorted(set(masukan.jalur)),
        kode_alasan=kode_alasan(masukan, perbaikan_sudah=perbaikan_sudah),
        alasan=masukan.alasan,
        ke_kantor=tujuan,
        waktu=timezone.now(),
    )


def _alasan_terbaca(masukan: MasukanKajian) -> str:
    """Return the reason the reporter reads; without one, those of the elements not met.

    They are no reason for passing a report on.
    """
    if masukan.putusan in TANPA_ALASAN:
        return ""
    if masukan.alasan or masukan.putusan == Putusan.LIMPAHKAN:
        return masukan.alasan
    return " ".join(satu.alasan.strip() for satu in masukan.belum)
