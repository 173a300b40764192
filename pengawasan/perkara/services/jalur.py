"""The only module that writes ``Jalur.status``: every step of a case goes through here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.choices import KabarKantor
from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.rules.jalur import disidangkan
from laporan.services.notifikasi import kabari_kantor, kabari_pelapor
from laporan.services.status import catat, kunci_laporan, ubah_status
from laporan.services.tenggat import buka_tenggat, gugurkan_tenggat, tutup_tenggat
from pengawasan.perkara.choices import HasilJalur, JenisJalur, Langkah, StatusJalur
from pengawasan.perkara.models import Jalur, Perkara
from pengawasan.perkara.queries.langkah import IzinLangkah, izin_langkah
from pengawasan.perkara.queries.vonis import vonis_pertama
from pengawasan.perkara.rules import bacaan_jalur as baca
from pengawasan.perkara.rules import jalur as tabel
from pengawasan.perkara.rules.peralihan import Peralihan
from pengawasan.perkara.services.kabar import kabari_konten, kabari_penanganan
from wilayah.choices import Tampil
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.kata_rezim import PENERIMAAN, REGISTRASI

HASIL: dict[str, HasilJalur] = {
    StatusJalur.PLENO: HasilJalur.DITINDAKLANJUTI,
    StatusJalur.PEMANTAUAN: HasilJalur.TERBUKTI,
    StatusJalur.TERBUKTI: HasilJalur.TERBUKTI,
    StatusJalur.TIDAK_TERBUKTI: HasilJalur.TIDAK_TERBUKTI,
    StatusJalur.DIHENTIKAN: HasilJalur.DIHENTIKAN,
    StatusJalur.DIHENTIKAN_PENYIDIK: HasilJalur.DIHENTIKAN,
}
"""What a state says of the outcome, where the step itself does not say it."""

TERTUTUP = frozenset({Langkah.GAKKUMDU_1, Langkah.GAKKUMDU_2})
"""Steps that the reporter does not read about: what Gakkumdu discusses is secret (hukum P4)."""

DARI_AWAL = frozenset({REGISTRASI, PENERIMAAN})
"""Starts of a clock that lie before the step which opens it (``AturanTenggat.mulai_dari``)."""


@dataclass(frozen=True, slots=True)
class Gerak:
    """How a step is taken: where it leads when the row leaves a choice, when, with what outcome.

    ``pada`` is when it happened, told now and never later than now; clocks count from it.
    ``pelaku`` names who acted where it was not the officer themselves: the trail says so, while
    the officer, by whose powers the step is judged, answers for it.
    """

    ke: str = ""
    pada: datetime | None = None
    hasil: str = ""
    buka: tuple[str, ...] = ()
    pelaku: str = ""


@transaction.atomic
def pindahkan(
    laporan: Laporan,
    petugas: Petugas,
    langkah: Langkah,
    jenis: str,
    gerak: Gerak = Gerak(),
    **rincian: Any,
) -> Jalur:
    """Take one step of one track: state, clocks, paper, trail and notices in one act.

    ``rincian`` is read by the reporter too: codes, numbers and reasons. Penolakan 403 for the
    person, 409 with ``boleh`` for the stage, TidakDitemukan for a track the case has not;
    MasukanKeliru for a choice the row does not offer. Returns the track as it is now.
    """
    kunci_laporan(laporan)
    izin = izin_langkah(petugas, laporan, bernaskah=False)
    izin.pastikan(langkah, jenis, pada=gerak.pada)
    perkara = Perkara.objects.get(laporan=laporan)
    jalur = Jalur.objects.select_for_update().get(perkara=perkara, jenis=jenis)
    baris = _baris(izin, langkah, jalur)
    ke = _tujuan(baris, gerak)
    jalur.terjadi_pada = pada = _saat(perkara, jalur, gerak)
    _mulai_penanganan(laporan, petugas)
    _tulis(jalur, langkah, ke, gerak, administrasi=izin.izin.rezim.administrasi)
    _jalankan_jam(perkara, jalur, baris, ke, pada, gerak.buka)
    if langkah == Langkah.PUTUSAN_PN:
        rincian["hasil"] = gerak.hasil
    _catat_langkah(laporan, gerak.pelaku or petugas, jalur, pada, rincian)
    _kabari(laporan, jalur, baris, rincian)
    _putus_perkara(laporan, petugas)
    return jalur


def _kabari(laporan: Laporan, jalur: Jalur, baris: Peralihan, rincian: dict[str, Any]) -> None:
    """Promise the letters and notices of a step that was taken."""
    sejak = jalur.status_sejak.isoformat()
    if baris.surel is not None:
        kabari_pelapor(laporan, baris.surel, sebab=f"{baris.langkah.value} {sejak}")
    if KabarKantor.KONTEN_DITERUSKAN in baris.kabar:
        kabari_konten(laporan, rincian.get("sasaran"), sejak)
    if KabarKantor.KAJIAN_DISUSUN in baris.kabar:
        kabari_kantor(laporan.kantor, laporan, KabarKantor.KAJIAN_DISUSUN, sebab=jalur.jenis)


def _catat_langkah(
    laporan: Laporan, pelaku: Petugas | str, jalur: Jalur, pada: datetime, rincian: dict[str, Any]
) -> None:
    terisi = {nama: isi for nama, isi in rincian.items() if isi not in ("", None)}
    catat(
        laporan,
        f"langkah_{jalur.langkah_terakhir}",
        pelaku=pelaku,
        tampil=Tampil.PETUGAS if jalur.langkah_terakhir in TERTUTUP else Tampil.PELAPOR,
        jalur=jalur.jenis,
        dari=jalur.status_sebelum,
        ke=jalur.status,
        pada=pada,
        **terisi,
    )


def buka_jam_jalur(perkara: Perkara, jenis: Iterable[str]) -> None:
    """Start the clocks of new tracks: handling, and each track's own."""
    for satu in sorted(jenis):
        tsm = satu == JenisJalur.ADMINISTRASI_TSM
        _buka_dari_awal(perkara, "tsm_putusan" if tsm else "penanganan", satu)
        if satu == JenisJalur.PIDANA:
            _buka_dari_awal(perkara, "gakkumdu_1", satu)


def _buka_dari_awal(perkara: Perkara, langkah: str, jenis: str) -> None:
    """Open a clock that counts from registration or, where the regime says so, from receipt.

    A finding was never received: its clocks count from registration under every regime.
    """
    laporan, mulai = perkara.laporan, perkara.diregistrasi_pada
    if rezim_versi(laporan.rezim_id).aturan(langkah).mulai_dari == PENERIMAAN:
        mulai = laporan.diterima_pada or mulai
    buka_tenggat(laporan, langkah, mulai, jalur=jenis)


def _baris(izin: IzinLangkah, langkah: Langkah, jalur: Jalur) -> Peralihan:
    adm = izin.izin.rezim.administrasi
    baris = baca.baris_terbuka(jalur.jenis, jalur.status, jalur.langkah_terakhir, langkah, adm)
    assert baris is not None, "the guard let the step through"
    return baris


def _tujuan(baris: Peralihan, gerak: Gerak) -> StatusJalur:
    """Return where the step leads; MasukanKeliru (``ke``) without a lawful choice."""
    if not gerak.ke and len(baris.ke) == 1:
        return next(iter(baris.ke))
    if gerak.ke not in baris.ke:
        pilihan = ", ".join(sorted(baris.ke))
        raise MasukanKeliru({"hasil": [_("Pilih salah satu: %(pilihan)s.") % {"pilihan": pilihan}]})
    return StatusJalur(gerak.ke)


def _saat(perkara: Perkara, jalur: Jalur, gerak: Gerak) -> datetime:
    """Return when the step happened; MasukanKeliru (``pada``) before the one it follows.

    People tell the minute, not the second: the minute of the step before is not before it.
    """
    kini = timezone.now()
    pada = gerak.pada or kini
    if pada > kini:
        raise MasukanKeliru({"pada": [_("Waktu ini belum terjadi.")]})
    awal = perkara.diregistrasi_pada
    if pada < awal.replace(second=0, microsecond=0):
        raise MasukanKeliru({"pada": [_("Waktu ini sebelum perkara diregistrasi.")]})
    terakhir = jalur.terjadi_pada or awal
    if pada < terakhir.replace(second=0, microsecond=0):
        raise MasukanKeliru({"pada": [_("Waktu ini sebelum langkah sebelumnya.")]})
    return max(pada, awal, terakhir)


def _mulai_penanganan(laporan: Laporan, petugas: Petugas) -> None:
    """Begin the handling with the first step of any track (P01)."""
    if laporan.status in {S.DIREGISTRASI, S.DIJADIKAN_TEMUAN}:
        ubah_status(laporan, S.DITANGANI, pelaku=petugas, peristiwa="penanganan_dimulai")
        kabari_penanganan(laporan, petugas)


def _tulis(
    jalur: Jalur, langkah: Langkah, ke: StatusJalur, gerak: Gerak, *, administrasi: str
) -> None:
    kini = timezone.now()
    jalur.status_sebelum, jalur.status = jalur.status, ke
    jalur.langkah_terakhir, jalur.status_sejak = langkah, kini
    jalur.hasil = _hasil(jalur, langkah, ke, gerak, administrasi)
    if jalur.diputus_pada is None and baca.memutus(jalur.jenis, langkah, ke, administrasi):
        jalur.diputus_pada = kini
    jalur.save(
        update_fields=[
            *("status", "status_sebelum", "langkah_terakhir", "status_sejak"),
            *("hasil", "diputus_pada", "terjadi_pada"),
        ]
    )


def _hasil(jalur: Jalur, langkah: Langkah, ke: StatusJalur, gerak: Gerak, administrasi: str) -> str:
    """Return the outcome as it may be said: "terbukti" only when decided here, or at last.

    A verdict that may still be appealed stays on the trail until it stands; what another body
    found, or left undone, ends the track and changes nothing of what was decided here.
    """
    if langkah == Langkah.PUTUSAN_PN:
        return jalur.hasil
    if langkah == Langkah.INKRACHT:
        return gerak.hasil or vonis_pertama(jalur) or jalur.hasil
    sendiri = ke == StatusJalur.TERBUKTI or disidangkan(jalur.jenis, administrasi)
    if langkah == Langkah.TUTUP_PEMANTAUAN and sendiri:
        return jalur.hasil
    return gerak.hasil or HASIL.get(ke, jalur.hasil)


def _jalankan_jam(
    perkara: Perkara,
    jalur: Jalur,
    baris: Peralihan,
    ke: StatusJalur,
    pada: datetime,
    lagi: tuple[str, ...],
) -> None:
    """Stop and start the clocks of a step; what ended starts none."""
    laporan = perkara.laporan
    if gugur := baris.gugur:
        gugurkan_tenggat(laporan, *gugur, jalur=jalur.jenis, pada=pada)
    if tutup := baris.tutup:
        tutup_tenggat(laporan, *tutup, jalur=jalur.jenis, pada=pada)
    if ke in tabel.AKHIR:
        tutup_tenggat(laporan, jalur=jalur.jenis, pada=pada)
        return
    rezim = rezim_versi(laporan.rezim_id)
    for langkah in (*baris.buka, *lagi):
        if langkah not in rezim.tenggat:
            continue
        if rezim.tenggat[langkah].mulai_dari in DARI_AWAL:
            _buka_dari_awal(perkara, langkah, jalur.jenis)
        else:
            buka_tenggat(laporan, langkah, pada, jalur=jalur.jenis)


def _putus_perkara(laporan: Laporan, petugas: Petugas) -> None:
    """Say that the case is decided once every track is."""
    if laporan.status != S.DITANGANI:
        return
    if not Jalur.objects.filter(perkara__laporan=laporan, diputus_pada=None).exists():
        ubah_status(laporan, S.DIPUTUS, pelaku=petugas, peristiwa="diputus")
