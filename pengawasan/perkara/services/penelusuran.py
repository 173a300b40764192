"""Looking into what is no Laporan: begun, ended with a proposal, or filed away (I01, I02, I04)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.choices import KabarKantor
from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.services import penilaian
from laporan.services.nomor import nomor_berikut, register
from laporan.services.notifikasi import kabari_kantor
from laporan.services.status import catat, ubah_status
from laporan.services.tenggat import buka_tenggat, ganti_tenggat
from pengawasan.lapangan.models import PengawasLapangan
from pengawasan.lapangan.services.tugas import tugaskan
from pengawasan.perkara.choices import Sebab, Tindakan
from pengawasan.perkara.choices.penanganan import KodeArsip
from pengawasan.perkara.models import (
    ArsipInformasi,
    KajianAwal,
    Penelusuran,
    PenerimaanLimpahan,
)
from pengawasan.perkara.queries.penelusuran import TABEL, hari_ditemukan, pengawas_untuk
from pengawasan.perkara.queries.pilihan import orang_bebas
from pengawasan.perkara.queries.tersegel import tutup
from pengawasan.perkara.rules.kuasa import KONTEN
from pengawasan.perkara.services.gabungan import kabari_tergabung
from pengawasan.perkara.services.pintu import kunci
from wilayah.errors import MasukanKeliru
from wilayah.models import Kantor, Petugas
from wilayah.queries.kantor import kantor_pusat
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.tenggat import saat_setempat

PENELUSURAN, TEMUAN = "penelusuran", "temuan"
REGISTER = "serah_terima"
DITERIMA = {
    S.DILIMPAHKAN: KabarKantor.LIMPAHAN_DITERIMA.value,
    S.DIAMBIL_ALIH: KabarKantor.PENGAMBILALIHAN_DITERIMA.value,
}
"""What the trail, and the office it came from, are told of a receipt."""
PALING_AWAL = date(2020, 1, 1)


@dataclass(frozen=True, slots=True, repr=False)
class PenelusuranMasuk:
    """A letter of assignment: its number, user names and ids of supervisors, what to look for."""

    surat_tugas: str
    petunjuk: str
    pelaksana: frozenset[str] = frozenset()
    pengawas: frozenset[UUID] = frozenset()


@transaction.atomic
def telusuri(laporan: Laporan, petugas: Petugas, masukan: PenelusuranMasuk) -> Penelusuran:
    """Send officers or field supervisors to look into an *informasi awal* (I01).

    MasukanKeliru when nobody is sent, or somebody who cannot be.
    """
    kunci(laporan, petugas, Tindakan.TELUSURI)
    pelaksana = _pelaksana(laporan, masukan)
    pengawas = _pengawas(laporan, masukan)
    if not pelaksana and not pengawas:
        pesan = _("Pilih paling sedikit satu petugas atau pengawas lapangan.")
        raise MasukanKeliru({"pelaksana": [pesan]})
    ubah_status(laporan, S.PENELUSURAN, pelaku=petugas, peristiwa="penelusuran_dimulai")
    buka_jam(laporan, PENELUSURAN, timezone.now())
    baris = _simpan(laporan, petugas, masukan)
    baris.pelaksana.set(pelaksana)
    for satu in pengawas:
        tugaskan(laporan, satu, masukan.surat_tugas.strip(), masukan.petunjuk.strip(), petugas)
    _kabari(laporan, baris, pelaksana)
    return baris


@transaction.atomic
def usulkan_temuan(laporan: Laporan, petugas: Petugas, ditemukan: date | None = None) -> None:
    """Lay what was found before the plenary (I02); its clock runs from the day it was found.

    Never later than the day of the earliest Form A. MasukanKeliru for a day to come or long past.
    """
    kunci(laporan, petugas, Tindakan.USULKAN_TEMUAN)
    form_a = hari_ditemukan(laporan)
    assert form_a is not None, "the table of powers asked for a Form A"
    hari = min(ditemukan or form_a, form_a)
    _periksa_hari(ditemukan or form_a, laporan.kantor)
    ubah_status(
        laporan, S.CALON_TEMUAN, pelaku=petugas, peristiwa="penelusuran_selesai", ditemukan=hari
    )
    buka_jam(laporan, TEMUAN, hari)
    sebab = timezone.now().isoformat()
    kabari_kantor(laporan.kantor, laporan, KabarKantor.CALON_TEMUAN, sebab=sebab)


@transaction.atomic
def arsipkan(laporan: Laporan, petugas: Petugas, kode: str, alasan: str) -> ArsipInformasi:
    """File an *informasi awal* or a proposed finding away, with the reason its sender reads.

    MasukanKeliru (``kode``) for content where the tier does not ask for its removal (I05).
    """
    izin = kunci(laporan, petugas, Tindakan.ARSIPKAN)
    konten = kode == KodeArsip.DITERUSKAN_KONTEN
    if konten and not izin.rezim.boleh(izin.pelaku.jenis_kantor, KONTEN):
        raise MasukanKeliru({"kode": [str(Sebab.TINGKAT.label)]})
    alasan = alasan.strip()
    ubah_status(
        laporan, S.DIARSIPKAN, pelaku=petugas, peristiwa="diarsipkan", kode=kode, alasan=alasan
    )
    kabari_tergabung(laporan, petugas, "gabungan_diarsipkan", sebab=kode)
    pusat = kantor_pusat()
    if konten and pusat is not None:
        kabari_kantor(pusat, laporan, KabarKantor.KONTEN_DITERUSKAN, sebab="arsip")
    return ArsipInformasi.objects.create(
        laporan=laporan, kode=kode, alasan=alasan, petugas=petugas, waktu=timezone.now()
    )


@transaction.atomic
def jadikan_informasi(laporan: Laporan, petugas: Petugas, alasan: str) -> None:
    """Follow what was not registered as *informasi awal*: only its form was wanting (T16)."""
    kunci(laporan, petugas, Tindakan.JADIKAN_INFORMASI)
    penilaian.putuskan(laporan, S.INFORMASI_AWAL, petugas, alasan=alasan.strip())
    kabari_tergabung(laporan, petugas, "gabungan_menjadi_informasi")


@transaction.atomic
def terima_limpahan(
    laporan: Laporan, petugas: Petugas, diserahkan: Collection[str], catatan: str = ""
) -> PenerimaanLimpahan:
    """Confirm that a delegated report arrived, under the office's own number (T13).

    The day it was first received stays. The initial study goes on here by the deadline that
    runs, or from now on where the regime of the report says so.
    """
    kunci(laporan, petugas, Tindakan.TERIMA_LIMPAHAN)
    baris = terima_pindahan(laporan, petugas, _kantor_asal(laporan), diserahkan, catatan)
    if rezim_versi(laporan.rezim_id).limpahan.mulai_ulang:
        ganti_tenggat(laporan, "kajian_awal", baris.waktu)
    return baris


@transaction.atomic
def terima_pindahan(
    laporan: Laporan,
    petugas: Petugas,
    asal: Kantor,
    diserahkan: Collection[str] = (),
    catatan: str = "",
) -> PenerimaanLimpahan:
    """Begin the study of what came from another office, under a receipt that it hears of.

    The caller asks for the powers: of a delegation (T13), or of a take-over (T07).
    """
    peristiwa = DITERIMA[S(laporan.status)]
    baris = _serah_terima(laporan, petugas, asal, diserahkan, catatan)
    ubah_status(
        laporan,
        S.KAJIAN_AWAL,
        pelaku=petugas,
        peristiwa=peristiwa,
        nomor=baris.nomor,
        kantor=laporan.kantor.nama,
    )
    kabari_kantor(asal, laporan, KabarKantor(peristiwa), sebab=baris.waktu.isoformat())
    return baris


@transaction.atomic
def terima_diambil(laporan: Laporan, petugas: Petugas, asal: Kantor) -> PenerimaanLimpahan:
    """Give what was taken over as it stood its receipt, of which the office it came from hears.

    No study begins, and no clock: taking it over was receiving it.
    """
    baris = _serah_terima(laporan, petugas, asal)
    kabar = KabarKantor.PENGAMBILALIHAN_DITERIMA
    kantor = laporan.kantor.nama
    catat(laporan, kabar.value, pelaku=petugas, nomor=baris.nomor, kantor=kantor)
    kabari_kantor(asal, laporan, kabar, sebab=baris.waktu.isoformat())
    return baris


def buka_jam(laporan: Laporan, langkah: str, mulai: date | datetime) -> None:
    """Open a deadline of the report itself where its regime sets one."""
    if langkah in rezim_versi(laporan.rezim_id).tenggat:
        buka_tenggat(laporan, langkah, mulai)


def _periksa_hari(hari: date, kantor: Kantor) -> None:
    if hari > saat_setempat(timezone.now(), kantor.zona).date():
        raise MasukanKeliru({"ditemukan": [_("Hari ini belum tiba.")]})
    if hari < PALING_AWAL:
        raise MasukanKeliru({"ditemukan": [_("Hari ini terlalu lampau; periksa tahunnya.")]})


def _kabari(laporan: Laporan, baris: Penelusuran, pelaksana: Collection[Petugas]) -> None:
    """Tell each officer who is sent."""
    for satu in pelaksana:
        sebab = f"{baris.pk} {satu.pk}"
        kabari_kantor(laporan.kantor, laporan, KabarKantor.DITUGASKAN, sebab=sebab, petugas=satu)


def _simpan(laporan: Laporan, petugas: Petugas, masukan: PenelusuranMasuk) -> Penelusuran:
    pk = uuid4()
    surat = masukan.surat_tugas.strip()
    catat(laporan, "surat_tugas_penelusuran", pelaku=petugas, nomor=surat, penelusuran=pk)
    return Penelusuran.objects.create(
        id=pk,
        laporan=laporan,
        surat_tugas=surat,
        petunjuk=tutup(laporan, TABEL, pk, masukan.petunjuk.strip(), "petunjuk"),
        oleh=petugas,
        waktu=timezone.now(),
    )


def _pelaksana(laporan: Laporan, masukan: PenelusuranMasuk) -> list[Petugas]:
    ada = list(orang_bebas(laporan).filter(username__in=masukan.pelaksana))
    if len(ada) != len(masukan.pelaksana):
        pesan = _("Petugas ini bukan dari kantor Anda, atau punya konflik kepentingan.")
        raise MasukanKeliru({"pelaksana": [pesan]})
    return ada


def _pengawas(laporan: Laporan, masukan: PenelusuranMasuk) -> list[PengawasLapangan]:
    ada = [satu for satu in pengawas_untuk(laporan) if satu.pk in masukan.pengawas]
    if len(ada) != len(masukan.pengawas):
        raise MasukanKeliru({"pengawas": [_("Pengawas ini tidak bertugas di wilayah kejadian.")]})
    return ada


def _serah_terima(
    laporan: Laporan,
    petugas: Petugas,
    asal: Kantor,
    diserahkan: Collection[str] = (),
    catatan: str = "",
) -> PenerimaanLimpahan:
    """Write the receipt under the next number of the receiving office's own register."""
    return PenerimaanLimpahan.objects.create(
        laporan=laporan,
        kantor=laporan.kantor,
        dari_kantor=asal,
        nomor=_nomor(laporan, laporan.kantor),
        diserahkan=sorted(diserahkan),
        catatan=catatan.strip(),
        petugas=petugas,
        waktu=timezone.now(),
    )


def _kantor_asal(laporan: Laporan) -> Kantor:
    """Return the office that passed the report on last."""
    pindah = KajianAwal.objects.filter(laporan=laporan, ke_kantor=laporan.kantor)
    return pindah.select_related("kantor").order_by("-putaran")[:1].get().kantor


def _nomor(laporan: Laporan, kantor: Kantor) -> str:
    tanggal = saat_setempat(timezone.now(), kantor.zona).date()
    urut = nomor_berikut(kantor, tanggal.year, REGISTER)
    pola = rezim_versi(laporan.rezim_id).nomor
    return pola.nomor_serah_terima(urut, register(laporan, kantor, tanggal))
