"""The counter and the telephone: originals, identity card, access code, contact, completion."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from laporan.choices import CaraHubungi, CaraSerah
from laporan.models import Laporan, Pelapor, PenyerahanBerkas
from laporan.rules.nomor import baca_nomor
from laporan.services import berkas, identitas, loket, penilaian, perbaikan
from laporan.services.status import kunci_laporan
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.queries.izin import keadaan, pastikan_loket, pastikan_titipan
from pengawasan.perkara.queries.konflik import pastikan_bebas
from pengawasan.perkara.queries.pilihan import orang_bebas
from pengawasan.perkara.rules.wewenang import alasan_bukan_penyerahan
from pengawasan.perkara.services.gabungan import kabari_tergabung
from pengawasan.perkara.services.pintu import kunci
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas

IDENTITAS = "identitas"


@transaction.atomic
def terima_berkas(
    laporan: Laporan,
    petugas: Petugas,
    diserahkan: Sequence[str],
    cara: CaraSerah,
    catatan: str = "",
) -> PenyerahanBerkas:
    """Take originals in; an identity card among them has been checked by that (T04)."""
    kunci(laporan, petugas, Tindakan.TERIMA)
    return _terima(laporan, petugas, diserahkan, cara, catatan)


@transaction.atomic
def terima_titipan(
    nomor: str,
    petugas: Petugas,
    diserahkan: Sequence[str],
    cara: CaraSerah,
    catatan: str = "",
) -> PenyerahanBerkas:
    """Take originals in for whatever office handles the report; nothing of it is shown.

    Kontrak: any Bawaslu or Panwaslu office may take them. Raises what
    :func:`pastikan_titipan_terbuka` raises.
    """
    laporan = pastikan_titipan_terbuka(nomor, petugas, kunci=True)
    return _terima(laporan, petugas, diserahkan, cara, catatan)


def pastikan_titipan_terbuka(nomor: str, petugas: Petugas, *, kunci: bool = False) -> Laporan:
    """Return the report of a number whose originals this officer may take in for others.

    MasukanKeliru for a number that nobody was given or that waits for nothing, BukanWewenang for
    somebody who does not receive or has a stake in it, Penolakan (409) for an office outside its
    term or of a tier that receives nothing.
    """
    pastikan_loket(petugas)
    terdaftar = Laporan.objects.select_related("kantor").filter(nomor=baca_nomor(nomor) or "")
    laporan = terdaftar.first()
    if laporan is None:
        raise MasukanKeliru({"nomor": [_("Tidak ada laporan bernomor ini.")]})
    pastikan_titipan(petugas, laporan)
    pastikan_bebas(petugas, laporan)
    if kunci:
        kunci_laporan(laporan)
    if sebab := alasan_bukan_penyerahan(keadaan(laporan)):
        raise MasukanKeliru({"nomor": [str(sebab.label)]})
    return laporan


def _terima(
    laporan: Laporan,
    petugas: Petugas,
    diserahkan: Sequence[str],
    cara: CaraSerah,
    catatan: str,
) -> PenyerahanBerkas:
    assert petugas.kantor is not None, "the guard lets in people of an office"
    penyerahan = berkas.terima_berkas(laporan, petugas, petugas.kantor, diserahkan, cara, catatan)
    belum = Pelapor.objects.filter(laporan=laporan, identitas_diperiksa_pada=None)
    if IDENTITAS in diserahkan and belum.exists():
        identitas.tandai_identitas_diperiksa(laporan, petugas)
    return penyerahan


@transaction.atomic
def periksa_identitas(laporan: Laporan, petugas: Petugas) -> None:
    """Mark that the identity card was seen and fits the person, once."""
    kunci(laporan, petugas, Tindakan.PERIKSA_IDENTITAS)
    identitas.tandai_identitas_diperiksa(laporan, petugas)


@transaction.atomic
def terbitkan_kode_baru(laporan: Laporan, petugas: Petugas) -> str:
    """Return a new access code to be shown once; the old one dies."""
    kunci(laporan, petugas, Tindakan.KODE_AKSES_BARU)
    return identitas.terbitkan_kode_baru(laporan, petugas)


@transaction.atomic
def jadikan_informasi_awal(laporan: Laporan, petugas: Petugas) -> None:
    """Confirm that the originals never came (T05)."""
    kunci(laporan, petugas, Tindakan.INFORMASI_AWAL)
    berkas.jadikan_informasi_awal(laporan, petugas)
    kabari_tergabung(laporan, petugas, "gabungan_menjadi_informasi")


@transaction.atomic
def tugaskan(laporan: Laporan, petugas: Petugas, username: str) -> None:
    """Name who answers for a report, '' for nobody.

    MasukanKeliru for somebody outside the office, or with a stake in the report.
    """
    kunci(laporan, petugas, Tindakan.TUGASKAN)
    orang = orang_bebas(laporan).filter(username=username).first() if username else None
    if username and orang is None:
        pesan = _("Petugas ini bukan dari kantor Anda, atau punya konflik kepentingan.")
        raise MasukanKeliru({"petugas": [pesan]})
    penilaian.tetapkan_penanggung_jawab(laporan, orang, petugas)


@transaction.atomic
def catat_kontak(
    laporan: Laporan, petugas: Petugas, cara: CaraHubungi, *, berhasil: bool, catatan: str = ""
) -> None:
    """Record one try to tell the reporter what is missing."""
    kunci(laporan, petugas, Tindakan.CATAT_KONTAK)
    perbaikan.catat_upaya_hubungi(laporan, petugas, cara, berhasil=berhasil, catatan=catatan)


@transaction.atomic
def buka_kontak(laporan: Laporan, petugas: Petugas) -> dict[str, str]:
    """Open how the reporter is reached, for whoever may tell them now."""
    kunci(laporan, petugas, Tindakan.CATAT_KONTAK)
    return loket.buka_kontak(laporan, petugas)


@transaction.atomic
def terima_kelengkapan(laporan: Laporan, petugas: Petugas, diserahkan: Sequence[str]) -> None:
    """Take what was missing in at the counter; the study goes on (T10)."""
    kunci(laporan, petugas, Tindakan.TERIMA_KELENGKAPAN)
    loket.terima_kelengkapan(laporan, petugas, diserahkan)
