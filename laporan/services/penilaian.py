"""Acts of the initial study: begin it, keep its verdicts, end it, move it to another office."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.choices import Bentuk, KabarKantor, KabarPelapor, StatusLaporan
from laporan.models import Laporan, PenilaianUnsur
from laporan.queries.gabungan import tergabung
from laporan.rules.penilaian import Verdik, galat_verdik
from laporan.services.naskah import PANJANG_PROVINSI
from laporan.services.notifikasi import kabari_kantor, kabari_pelapor, kabari_semua_pelapor
from laporan.services.status import catat, catat_banyak, kunci_laporan, ubah_status
from laporan.services.tenggat import MILIK_PELAPOR, hidupkan_tenggat
from wilayah.choices import Tampil
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Kantor, Petugas
from wilayah.queries.rezim import rezim_versi

S = StatusLaporan
PERISTIWA = {
    S.PERBAIKAN: "perbaikan_diminta",
    S.DIREGISTRASI: "diregistrasi",
    S.TIDAK_DIREGISTRASI: "tidak_diregistrasi",
    S.DILIMPAHKAN: "dilimpahkan",
    S.DIAMBIL_ALIH: "diambil_alih",
    S.INFORMASI_AWAL: "menjadi_informasi_awal",
}
PINDAH = frozenset({S.DILIMPAHKAN, S.DIAMBIL_ALIH})


@transaction.atomic
def mulai_kajian(laporan: Laporan, petugas: Petugas | None) -> Laporan:
    """Begin the initial study of a received report (T07)."""
    return ubah_status(laporan, S.KAJIAN_AWAL, pelaku=petugas, peristiwa="kajian_awal_dimulai")


@transaction.atomic
def tulis_penilaian(laporan: Laporan, verdik: Sequence[Verdik]) -> int:
    """Keep the verdicts of one round, in the regime's order, and return the round's number.

    MasukanKeliru (``unsur.0.alasan``) for an unknown element or a missing reason.
    """
    kunci_laporan(laporan)
    unsur = rezim_versi(laporan.rezim_id).unsur
    if galat := galat_verdik(verdik, unsur):
        raise MasukanKeliru(galat)
    lama = PenilaianUnsur.objects.filter(laporan=laporan).aggregate(n=Max("putaran"))["n"]
    urutan = {satu.kode: nomor for nomor, satu in enumerate(unsur, 1)}
    putaran = (lama or 0) + 1
    PenilaianUnsur.objects.bulk_create(
        PenilaianUnsur(
            laporan=laporan,
            putaran=putaran,
            urutan=urutan[satu.unsur],
            unsur=satu.unsur,
            terpenuhi=satu.terpenuhi,
            alasan="" if satu.terpenuhi else satu.alasan.strip(),
        )
        for satu in verdik
    )
    return putaran


@transaction.atomic
def putuskan(
    laporan: Laporan,
    ke: StatusLaporan,
    petugas: Petugas,
    *,
    alasan: str = "",
    nomor_registrasi: str = "",
    kantor: Kantor | None = None,
) -> Laporan:
    """End an initial study: status, deadlines, office, trail and notices in one act.

    ``kantor`` is where a delegated or taken-over report goes; its first day of receipt and the
    running deadline stay (T12 to T14). Registration stops the clocks of the intake, those of the
    tracks are their own; *perbaikan* opens nothing before the reporter is told.
    PeralihanTerlarang when the table has no such arrow.
    """
    kunci_laporan(laporan)
    rincian: dict[str, Any] = {"alasan": alasan, "nomor_registrasi": nomor_registrasi}
    if ke in PINDAH:
        rincian |= _pindahkan(laporan, ke, petugas, kantor)
    terisi = {nama: isi for nama, isi in rincian.items() if isi}
    ubah_status(laporan, ke, pelaku=petugas, peristiwa=PERISTIWA[ke], **terisi)
    if ke == S.PERBAIKAN:
        laporan.diberitahu_pada = None
        laporan.save(update_fields=["diberitahu_pada"])
    elif ke == S.INFORMASI_AWAL:
        jadikan_catatan(laporan)
    return laporan


@transaction.atomic
def ambil_alih_perkara(laporan: Laporan, petugas: Petugas, kantor: Kantor | None) -> None:
    """Move a report to the office that takes it over; its status and clocks stay.

    It is registered, or was taken over by an office below before.
    """
    kunci_laporan(laporan)
    rincian = _pindahkan(laporan, S.DIAMBIL_ALIH, petugas, kantor)
    if laporan.status == S.DIAMBIL_ALIH:
        rincian["ke"] = S.DIAMBIL_ALIH.value
    peristiwa = PERISTIWA[S.DIAMBIL_ALIH]
    catat(laporan, peristiwa, pelaku=petugas, tampil=Tampil.PELAPOR, **rincian)
    sebab = f"{peristiwa} {timezone.now().isoformat()}"
    kabari_pelapor(laporan, KabarPelapor.STATUS_BERUBAH, sebab=sebab)


@transaction.atomic
def tetapkan_penanggung_jawab(laporan: Laporan, penanggung: Petugas | None, oleh: Petugas) -> None:
    """Name the officer who answers for a report, or nobody; they belong to its office."""
    kunci_laporan(laporan)
    if penanggung is not None and penanggung.kantor_id != laporan.kantor_id:
        raise Penolakan(_("Petugas ini bukan dari kantor yang menangani laporan."))
    laporan.penanggung_jawab = penanggung
    laporan.save(update_fields=["penanggung_jawab"])
    if penanggung not in {None, oleh}:
        sebab = timezone.now().isoformat()
        kabari_kantor(
            laporan.kantor, laporan, KabarKantor.DITUGASKAN, sebab=sebab, petugas=penanggung
        )
    catat(laporan, "ditugaskan", pelaku=oleh, penanggung_jawab=penanggung and penanggung.pk)


def jadikan_catatan(laporan: Laporan) -> None:
    """Make a report an *informasi awal* that may become a Laporan again in its seven days."""
    laporan.bentuk = Bentuk.INFORMASI_AWAL
    laporan.save(update_fields=["bentuk"])
    hidupkan_tenggat(laporan, MILIK_PELAPOR)


def _pindahkan(
    laporan: Laporan, ke: StatusLaporan, petugas: Petugas, kantor: Kantor | None
) -> dict[str, str]:
    if kantor is None:
        raise MasukanKeliru({"ke_kantor": [_("Pilih kantor tujuan.")]})
    if kantor.pk == laporan.kantor_id:
        raise MasukanKeliru({"ke_kantor": [_("Laporan ini sudah berada di kantor itu.")]})
    _kabari_pindah(laporan, ke, kantor)
    rincian = _antara(laporan.kantor, kantor)
    laporan.kantor = kantor
    laporan.kantor_provinsi = kantor.kode_wilayah[:PANJANG_PROVINSI]
    laporan.penanggung_jawab = None
    laporan.save(update_fields=["kantor", "kantor_provinsi", "penanggung_jawab"])
    _bawa_tergabung(laporan, ke, petugas)
    return rincian


def _bawa_tergabung(laporan: Laporan, ke: StatusLaporan, petugas: Petugas) -> None:
    """Move what is handled together with a report after it; its reporters read the office."""
    semua = tergabung(laporan)
    isi = [(satu, _antara(satu.kantor, laporan.kantor)) for satu in semua]
    Laporan.objects.filter(pk__in=[satu.pk for satu in semua]).update(
        kantor=laporan.kantor, kantor_provinsi=laporan.kantor_provinsi, penanggung_jawab=None
    )
    catat_banyak(PERISTIWA[ke], isi, pelaku=petugas, tampil=Tampil.PELAPOR)
    sebab = f"{PERISTIWA[ke]} {timezone.now().isoformat()}"
    kabari_semua_pelapor(semua, KabarPelapor.STATUS_BERUBAH, sebab=sebab)


def _antara(dari: Kantor, kantor: Kantor) -> dict[str, str]:
    """Return what the trail says of a move: both offices, by name and by code."""
    return {
        "kantor": kantor.nama,
        "kode_kantor": kantor.kode_wilayah,
        "dari_kantor": dari.nama,
        "kode_dari": dari.kode_wilayah,
    }


def _kabari_pindah(laporan: Laporan, ke: StatusLaporan, kantor: Kantor) -> None:
    """Tell the office that gets a report, and the one from which a higher office took it."""
    sebab = timezone.now().isoformat()
    if ke == S.DILIMPAHKAN:
        kabari_kantor(kantor, laporan, KabarKantor.DILIMPAHKAN_KEMARI, sebab=sebab)
    else:
        kabari_kantor(kantor, laporan, KabarKantor.DIAMBIL_ALIH_KEMARI, sebab=sebab)
        kabari_kantor(laporan.kantor, laporan, KabarKantor.DIAMBIL_ALIH_LAIN, sebab=sebab)
