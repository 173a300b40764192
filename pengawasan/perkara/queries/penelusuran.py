"""What becomes of a report outside a case: rounds of looking into it, who may be sent, merges."""

from dataclasses import dataclass
from datetime import date

from laporan.choices import StatusLaporan
from laporan.models import Laporan, Terlapor
from laporan.rules.nomor import baca_nomor
from laporan.rules.status import TERBUKA
from pengawasan.lapangan.choices import KeadaanFormA
from pengawasan.lapangan.models import FormA, PengawasLapangan
from pengawasan.lapangan.queries.pengawas import pengawas_wilayah
from pengawasan.perkara.models import Penelusuran
from pengawasan.perkara.queries.syarat import penilaian_terakhir
from pengawasan.perkara.queries.tersegel import buka
from wilayah.models import Kantor
from wilayah.queries.jejak import riwayat
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.tenggat import saat_setempat

TABEL = "perkara_penelusuran"
FORMAL = "formal"
PANJANG_KECAMATAN = 8
PENGAWAS_TERBANYAK = 200
DAPAT_MENAMPUNG = TERBUKA - {StatusLaporan.DIPUTUS, StatusLaporan.STATUS_DIUMUMKAN}
"""The statuses of a report to which others may still be joined."""


@dataclass(frozen=True, slots=True, repr=False)
class PenelusuranBaca:
    """One round, opened."""

    baris: Penelusuran
    petunjuk: str


def ada_form_a(laporan: Laporan) -> bool:
    """Tell whether a Form A was sent for the report."""
    return FormA.objects.filter(laporan=laporan, keadaan=KeadaanFormA.DIKIRIM).exists()


def hari_ditemukan(laporan: Laporan) -> date | None:
    """Return the local day on which supervision first saw it, by the earliest Form A."""
    terkirim = FormA.objects.filter(laporan=laporan, keadaan=KeadaanFormA.DIKIRIM)
    mulai = terkirim.order_by("mulai").values_list("mulai", flat=True).first()
    return saat_setempat(mulai, laporan.kantor.zona).date() if mulai else None


def hanya_formal(laporan: Laporan) -> bool:
    """Tell whether what officers found unmet is formal, all of it (T16)."""
    belum = {kode for kode, satu in penilaian_terakhir(laporan).items() if not satu.terpenuhi}
    jenis = {satu.kode: satu.jenis for satu in rezim_versi(laporan.rezim_id).unsur}
    return bool(belum) and all(jenis.get(kode) == FORMAL for kode in belum)


def kantor_diambil(laporan: Laporan) -> Kantor | None:
    """Return the office that a report was taken over from last, None where the trail names none."""
    pindah = riwayat("laporan", laporan.pk).filter(peristiwa="diambil_alih").last()
    kode = pindah.rincian.get("kode_dari") if pindah else None
    return None if kode is None else Kantor.objects.filter(kode_wilayah=kode).first()


def penelusuran_laporan(laporan: Laporan) -> list[PenelusuranBaca]:
    """Return the rounds of looking into a report in order, opened (two queries)."""
    semua = Penelusuran.objects.filter(laporan=laporan).select_related("oleh")
    return [
        PenelusuranBaca(satu, str(buka(laporan, TABEL, satu.pk, satu.petunjuk, "petunjuk")))
        for satu in semua.prefetch_related("pelaksana")
    ]


def pengawas_untuk(laporan: Laporan) -> list[PengawasLapangan]:
    """Return the supervisors on duty where it happened: the village's, else the kecamatan's."""
    kode = laporan.kode_wilayah
    setempat = list(pengawas_wilayah(kode)[:PENGAWAS_TERBANYAK])
    if setempat or len(kode) <= PANJANG_KECAMATAN:
        return setempat
    return list(pengawas_wilayah(kode[:PANJANG_KECAMATAN])[:PENGAWAS_TERBANYAK])


def terlapor_disebut(laporan: Laporan) -> bool:
    """Tell whether the report names a reported party already."""
    return Terlapor.objects.filter(laporan=laporan).exists()


def tujuan_gabung(laporan: Laporan, nomor: str) -> Laporan | None:
    """Return the open report of the same office to which another may be joined, by its number."""
    sekantor = Laporan.objects.filter(kantor=laporan.kantor_id, status__in=sorted(DAPAT_MENAMPUNG))
    return sekantor.filter(nomor=baca_nomor(nomor) or "").exclude(pk=laporan.pk).first()
