"""Who writes a Form A, for which place, and what the form may refer to."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from laporan.models import Laporan
from pengawasan.lapangan.choices import KeadaanFormA
from pengawasan.lapangan.errors import AcuanAsing
from pengawasan.lapangan.models import FormA, PengawasLapangan, Siaga, TugasLapangan
from pengawasan.lapangan.queries.formulir import form_a_terlihat
from pengawasan.lapangan.queries.siaga import siaga_pengawas, siaga_terlihat
from pengawasan.lapangan.queries.tugas import satu_tugas
from pengawasan.lapangan.rules.formulir import FormAMasuk
from wilayah.errors import MasukanKeliru, untuk_orang
from wilayah.models import Kantor, Petugas
from wilayah.queries.wilayah import Lokasi
from wilayah.rules.kode import zona

LEPAS = untuk_orang("Kirim sekali lagi untuk menyampaikannya tanpa acuan itu.")


@dataclass(frozen=True, slots=True)
class Penulis:
    """An author of a Form A and the place it is about: a supervisor, or an officer."""

    kantor: Kantor
    kode_wilayah: str
    nama_wilayah: str
    zona: str
    tps: str = ""
    pengawas: PengawasLapangan | None = None
    petugas: Petugas | None = None

    @property
    def siapa(self) -> PengawasLapangan | Petugas:
        siapa = self.pengawas or self.petugas
        assert siapa is not None, "somebody writes"
        return siapa

    @property
    def tanda(self) -> str:
        """Return what keeps this author's keys apart from everybody else's."""
        return f"pengawas:{self.pengawas.pk}" if self.pengawas else f"petugas:{self.siapa.pk}"


@dataclass(frozen=True, slots=True)
class Acuan:
    """What a form answers or corrects; ``laporan`` is the report it is tied to.

    ``hanya_koreksi``: it is tied only by what it corrects, so also to a report that is over.
    """

    tugas: TugasLapangan | None = None
    siaga: Siaga | None = None
    menggantikan: FormA | None = None
    laporan: Laporan | None = None
    siaga_dipegang: bool = False
    hanya_koreksi: bool = False

    def semua_laporan(self) -> list[Laporan]:
        """Return every report the form would touch, also by what it corrects."""
        asal = (self.tugas, self.siaga, self.menggantikan)
        semua = [self.laporan, *(satu.laporan for satu in asal if satu)]
        return list({satu.pk: satu for satu in semua if satu}.values())


def penulis_pengawas(pengawas: PengawasLapangan) -> Penulis:
    """Return a supervisor as the author of a form about their own place."""
    return Penulis(
        kantor=pengawas.kantor,
        kode_wilayah=pengawas.kode_wilayah,
        nama_wilayah=pengawas.nama_wilayah,
        zona=pengawas.zona,
        tps=pengawas.tps,
        pengawas=pengawas,
    )


def penulis_petugas(petugas: Petugas, tempat: Lokasi | Laporan) -> Penulis:
    """Return an officer as the author of a form about a region or a report's place."""
    assert petugas.kantor is not None, "the guard lets in people of an office"
    laporan = isinstance(tempat, Laporan)
    kode = tempat.kode_wilayah if isinstance(tempat, Laporan) else tempat.kode
    nama = tempat.nama_wilayah if isinstance(tempat, Laporan) else tempat.nama_lengkap
    jam = tempat.zona if laporan else zona(kode)
    return Penulis(petugas.kantor, kode, nama, str(jam), petugas=petugas)


def acuan_pengawas(pengawas: PengawasLapangan, masukan: FormAMasuk) -> Acuan:
    """Return what a supervisor's form refers to; MasukanKeliru for what is not theirs."""
    tugas = siaga = menggantikan = None
    galat = {}
    if masukan.tugas and (tugas := satu_tugas(pengawas, UUID(masukan.tugas))) is None:
        galat["tugas"] = [_("Tugas ini dibatalkan atau bukan milik Anda."), LEPAS]
    if masukan.siaga:
        milik = siaga_pengawas(pengawas).filter(pengawas=pengawas, pk=masukan.siaga)
        if (siaga := milik.select_related("laporan").first()) is None:
            galat["siaga"] = [_("Kejadian ini tidak Anda tangani."), LEPAS]
    if galat:
        raise AcuanAsing(galat)
    if masukan.menggantikan:
        terkirim = FormA.objects.filter(pengawas=pengawas, keadaan=KeadaanFormA.DIKIRIM)
        menggantikan = terkirim.select_related("laporan").filter(pk=masukan.menggantikan).first()
        if menggantikan is None:
            raise MasukanKeliru({"menggantikan": [_("Form A ini tidak ada.")]})
    return _acuan(tugas, siaga, menggantikan, None)


def acuan_petugas(petugas: Petugas, masukan: FormAMasuk, laporan: Laporan | None) -> Acuan:
    """Return what an officer's form refers to; MasukanKeliru for what is not theirs."""
    siaga = menggantikan = None
    if masukan.siaga:
        siaga = siaga_terlihat(petugas).filter(pk=masukan.siaga, petugas=petugas).first()
        if siaga is None:
            raise AcuanAsing({"siaga": [_("Kejadian ini tidak Anda tangani."), LEPAS]})
    if masukan.menggantikan:
        milik = form_a_terlihat(petugas).filter(petugas=petugas)
        menggantikan = milik.filter(pk=masukan.menggantikan).first()
        if menggantikan is None:
            raise MasukanKeliru({"menggantikan": [_("Form A ini tidak ada.")]})
    return _acuan(None, siaga, menggantikan, laporan)


def _acuan(
    tugas: TugasLapangan | None,
    siaga: Siaga | None,
    menggantikan: FormA | None,
    laporan: Laporan | None,
) -> Acuan:
    """Return the references of one form; MasukanKeliru where they are of different reports.

    A correction keeps the report of what it corrects, closed or not, and with it who may read it.
    """
    dipegang = siaga is not None and siaga.keadaan in {"berangkat", "di_lokasi"}
    asal = {"tugas": tugas, "siaga": siaga, "menggantikan": menggantikan}
    milik = {nama: satu.laporan for nama, satu in asal.items() if satu and satu.laporan}
    utama = laporan or next(iter(milik.values()), None)
    if asing := [nama for nama, satu in milik.items() if satu != utama]:
        raise MasukanKeliru({asing[0]: [_("Ini milik laporan lain.")]})
    hanya_koreksi = tugas is None and siaga is None and laporan is None
    return Acuan(tugas, siaga, menggantikan, utama, dipegang, hanya_koreksi)
