"""The only door to who reported and who witnessed: every look is on the trail, with its reason."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.choices import Bentuk, KabarPelapor
from laporan.models import Laporan, Pelapor, Saksi, TandaTerima
from laporan.rules.masukan import PelaporMasuk, SaksiMasuk
from laporan.services.notifikasi import kabari_pelapor
from laporan.services.status import catat, kunci_laporan
from wilayah.choices import Tampil
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas

ALASAN_TERPENDEK = 5
KODE_DIGANTI = "kode_akses_diganti"


@transaction.atomic
def buka_identitas(laporan: Laporan, pelaku: Petugas | str, alasan: str) -> PelaporMasuk | None:
    """Open the reporter's identity for an officer; None when the reporter gave none.

    ``pelaku`` is a word for investigators to whom an officer handed it over. MasukanKeliru
    without a reason. The look itself becomes a line of the trail.
    """
    _catat_pembukaan(laporan, pelaku, alasan, "identitas_dibuka")
    pelapor = Pelapor.objects.filter(laporan=laporan).first()
    return baca_pelapor(pelapor) if pelapor else None


@transaction.atomic
def buka_saksi(laporan: Laporan, pelaku: Petugas | str, alasan: str) -> tuple[SaksiMasuk, ...]:
    """Open the witnesses for an officer; the same rules as for the reporter."""
    _catat_pembukaan(laporan, pelaku, alasan, "saksi_dibuka")
    return tuple(map(baca_saksi, Saksi.objects.filter(laporan=laporan)))


@transaction.atomic
def buka_satu_saksi(laporan: Laporan, saksi: Saksi, petugas: Petugas, alasan: str) -> SaksiMasuk:
    """Open one witness of a report for an officer; the same rules as for the reporter."""
    assert saksi.laporan_id == laporan.pk, "a witness opens on the trail of their own report"
    _catat_pembukaan(laporan, petugas, alasan, "saksi_dibuka")
    return baca_saksi(saksi)


@transaction.atomic
def tandai_identitas_diperiksa(laporan: Laporan, petugas: Petugas) -> Pelapor:
    """Record that the reporter's identity card was seen, once."""
    kunci_laporan(laporan)
    pelapor = Pelapor.objects.filter(laporan=laporan).first()
    if pelapor is None or laporan.bentuk != Bentuk.LAPORAN:
        raise Penolakan(_("Laporan ini tidak memuat identitas pelapor."))
    if pelapor.identitas_diperiksa_pada is not None:
        raise Penolakan(_("Identitas pelapor sudah diperiksa."))
    pelapor.identitas_diperiksa_pada, pelapor.identitas_diperiksa_oleh = timezone.now(), petugas
    pelapor.save(update_fields=["identitas_diperiksa_pada", "identitas_diperiksa_oleh"])
    _catat_di_kantor(laporan, petugas, "identitas_diperiksa")
    return pelapor


@transaction.atomic
def terbitkan_kode_baru(laporan: Laporan, petugas: Petugas) -> str:
    """Return a new access code for a Laporan whose reporter's card was checked; the old one dies.

    Its reporter is written to, and nobody withdraws by it for three days.

    Penolakan (409) for an *informasi awal*, or before the card was checked.
    """
    kunci_laporan(laporan)
    diperiksa = Pelapor.objects.filter(laporan=laporan, identitas_diperiksa_pada__isnull=False)
    if laporan.bentuk != Bentuk.LAPORAN or not diperiksa.exists():
        raise Penolakan(
            _("Periksa dahulu identitas pelapor; informasi awal tidak dapat dipulihkan.")
        )
    kode = sandi.kode_akses_baru()
    laporan.kode_akses = sandi.sidik_kode(kode, laporan.nomor)
    laporan.save(update_fields=["kode_akses"])
    TandaTerima.objects.filter(laporan=laporan).update(isi=None)
    _catat_di_kantor(laporan, petugas, KODE_DIGANTI)
    sebab = f"{KODE_DIGANTI} {timezone.now().isoformat()}"
    kabari_pelapor(laporan, KabarPelapor.STATUS_BERUBAH, sebab=sebab)
    return kode


def baca_pelapor(pelapor: Pelapor) -> PelaporMasuk:
    """Open a reporter's row; for this module and for completion by the reporter alone."""
    kunci = sandi.buka_bungkus(bytes(pelapor.kunci_data), sandi.Guna.IDENTITAS)
    alamat = sandi.alamat("laporan_pelapor", "isi", pelapor.pk)
    isi: dict[str, Any] = sandi.buka(kunci, bytes(pelapor.isi), alamat)
    lahir = isi.pop("tanggal_lahir", None)
    return PelaporMasuk(
        **isi,
        tanggal_lahir=date.fromisoformat(lahir) if lahir else None,
        kedudukan=pelapor.kedudukan,
        merasa_terancam=pelapor.merasa_terancam,
    )


def baca_saksi(saksi: Saksi) -> SaksiMasuk:
    """Open a witness's row."""
    kunci = sandi.buka_bungkus(bytes(saksi.kunci_data), sandi.Guna.SAKSI)
    return SaksiMasuk(
        **sandi.buka(kunci, bytes(saksi.isi), sandi.alamat("laporan_saksi", "isi", saksi.pk))
    )


def _catat_pembukaan(laporan: Laporan, pelaku: Petugas | str, alasan: str, peristiwa: str) -> None:
    if len(alasan.strip()) < ALASAN_TERPENDEK:
        raise MasukanKeliru({"alasan": [_("Tulis untuk apa Anda membukanya.")]})
    catat(laporan, peristiwa, pelaku=pelaku, alasan=alasan.strip())


def _catat_di_kantor(laporan: Laporan, petugas: Petugas, peristiwa: str) -> None:
    kantor = petugas.kantor.nama if petugas.kantor else ""
    catat(laporan, peristiwa, pelaku=petugas, tampil=Tampil.PELAPOR, kantor=kantor)
