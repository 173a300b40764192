"""Findings: set by the plenary after a look into it, or proposed without any report (I03)."""

from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.choices import Bentuk
from laporan.choices import StatusLaporan as S
from laporan.models import Laporan, Terlapor
from laporan.rules.masukan import Masukan, TerlaporMasuk
from laporan.services.pemilihan import tetapkan_pemilihan
from laporan.services.pihak import tambah_terlapor
from laporan.services.status import catat, ubah_status
from laporan.services.temuan import buat_temuan
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.services.formulir import hubungkan
from pengawasan.perkara.choices import BentukRegister, Tindakan
from pengawasan.perkara.choices.penanganan import HasilPleno
from pengawasan.perkara.models import Perkara, RapatPleno
from pengawasan.perkara.queries.pengawas import boleh_usul_temuan
from pengawasan.perkara.rules.pleno import PutusanMasuk, RapatMasuk
from pengawasan.perkara.services.jalur import buka_jam_jalur
from pengawasan.perkara.services.kabar import kabari_registrasi
from pengawasan.perkara.services.pendaftaran import daftarkan
from pengawasan.perkara.services.penelusuran import PENELUSURAN, buka_jam
from pengawasan.perkara.services.pintu import kunci
from pengawasan.perkara.services.pleno import buka_rapat, simpan_putusan
from wilayah.errors import BukanWewenang, MasukanKeliru
from wilayah.models import Kantor, Petugas
from wilayah.rules.kode import mencakup


@dataclass(frozen=True, slots=True, repr=False)
class TemuanMasuk:
    """What a plenary sets: tracks, further reported parties, the election where none was known."""

    rapat: RapatMasuk
    putusan: PutusanMasuk
    jalur: frozenset[str]
    terlapor: tuple[TerlaporMasuk, ...] = ()
    pemilihan: str = ""


@transaction.atomic
def tetapkan_temuan(laporan: Laporan, petugas: Petugas, masukan: TemuanMasuk) -> Perkara:
    """Set a proposed finding as a Temuan: its number, its case with tracks, their clocks (I03).

    MasukanKeliru without a quorum, a track or a reported party; nothing is stored unless all is.
    """
    kunci(laporan, petugas, Tindakan.TETAPKAN_TEMUAN)
    rapat = buka_rapat(laporan, petugas, masukan.rapat)
    if masukan.terlapor:
        tambah_terlapor(laporan, petugas, masukan.terlapor)
    if galat := _galat_temuan(laporan, masukan):
        raise MasukanKeliru(galat)
    if masukan.pemilihan:
        tetapkan_pemilihan(laporan, masukan.pemilihan, petugas)
    simpan_putusan(laporan, rapat, replace(masukan.putusan, hasil=HasilPleno.TEMUAN))
    perkara = daftarkan(laporan, masukan.jalur, BentukRegister.TM)
    ubah_status(
        laporan,
        S.DIJADIKAN_TEMUAN,
        pelaku=petugas,
        peristiwa="dijadikan_temuan",
        nomor_registrasi=perkara.nomor_registrasi,
        alasan=masukan.putusan.alasan.strip(),
    )
    buka_jam_jalur(perkara, masukan.jalur)
    kabari_registrasi(laporan, masukan.jalur)
    return perkara


@transaction.atomic
def lanjutkan_penelusuran(
    laporan: Laporan, petugas: Petugas, rapat: RapatMasuk, putusan: PutusanMasuk
) -> RapatPleno:
    """Send a proposed finding back to be looked into further, as a plenary decided."""
    kunci(laporan, petugas, Tindakan.LANJUTKAN_PENELUSURAN)
    terbuka = buka_rapat(laporan, petugas, rapat)
    simpan_putusan(laporan, terbuka, replace(putusan, hasil=HasilPleno.PENELUSURAN))
    ubah_status(
        laporan,
        S.PENELUSURAN,
        pelaku=petugas,
        peristiwa="penelusuran_dilanjutkan",
        alasan=putusan.alasan.strip(),
    )
    buka_jam(laporan, PENELUSURAN, timezone.now())
    return terbuka.baris


@transaction.atomic
def ajukan_temuan(
    masukan: Masukan, petugas: Petugas, *, kunci_kirim: str, form_a: FormA | None = None
) -> Laporan:
    """Propose a finding of active supervision without any report, from a Form A when given.

    The same key again gives the same row and leaves no second line. BukanWewenang for who does
    not propose; MasukanKeliru outside the office's jurisdiction; Penolakan (409) for a Form A
    that belongs to another report.
    """
    kantor = pastikan_pengusul(petugas)
    if not mencakup(kantor.kode_wilayah, masukan.wilayah):
        raise MasukanKeliru({"wilayah": [_("Wilayah ini di luar wilayah kerja kantor Anda.")]})
    masukan = replace(masukan, bentuk=Bentuk.TEMUAN)
    laporan, baru = buat_temuan(masukan, petugas, kunci=kunci_kirim)
    if not baru:
        return laporan
    if form_a is not None:
        hubungkan(form_a, laporan, petugas)
    catat(laporan, "temuan_diajukan", pelaku=petugas, form_a=form_a.nomor if form_a else "")
    return laporan


def pastikan_pengusul(petugas: Petugas) -> Kantor:
    """Return the office of who proposes findings; BukanWewenang for other roles, or out of term."""
    if petugas.kantor is None or not boleh_usul_temuan(petugas):
        raise BukanWewenang
    return petugas.kantor


def _galat_temuan(laporan: Laporan, masukan: TemuanMasuk) -> dict[str, list[str]]:
    galat: dict[str, list[str]] = {}
    if not masukan.jalur:
        galat["jalur"] = [_("Pilih paling sedikit satu jenis dugaan pelanggaran.")]
    if not Terlapor.objects.filter(laporan=laporan).exists():
        galat["terlapor_nama"] = [_("Sebutkan siapa terlapornya: nama, jabatan, atau cirinya.")]
    return galat
