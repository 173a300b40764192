"""A report on the desk: every row of a new report, put together before one of them is stored."""

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import uuid4

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.choices import Bentuk, KabarKantor, StatusLaporan, Sumber
from laporan.models import Kontak, Laporan, Notifikasi, Pelapor, Saksi, Tenggat, Terlapor
from laporan.rules.masukan import Masukan, isi_tersegel
from laporan.rules.nomor import susun_nomor
from laporan.rules.unsur import belum, fakta_masukan
from laporan.services import segel
from laporan.services.notifikasi import janji_kantor, janji_pelapor
from laporan.services.tenggat import MILIK_PELAPOR, jadwalkan, susun_tenggat
from wilayah.errors import MasukanKeliru
from wilayah.models import Kantor, Pemilihan
from wilayah.queries.kantor import tempat
from wilayah.queries.pemilihan import pemilihan_berkode, pemilihan_untuk
from wilayah.queries.rezim import Acuan, acuan_berlaku
from wilayah.rules.kode import mencakup, zona
from wilayah.rules.rezim import rezim_bawaan
from wilayah.rules.tenggat import saat_setempat

PANJANG_KECAMATAN, PANJANG_PROVINSI = 8, 2
LANGKAH_PERTAMA = {
    StatusLaporan.MENUNGGU_BERKAS_ASLI: "serah_berkas",
    StatusLaporan.DITERIMA: "kajian_awal",
}


@dataclass(slots=True, repr=False)
class Naskah:
    """The unsaved rows of one new report, and the code its reporter will be told."""

    laporan: Laporan
    kode_akses: str
    acuan: Acuan
    pelapor: list[Pelapor] = field(default_factory=list)
    kontak: list[Kontak] = field(default_factory=list)
    terlapor: list[Terlapor] = field(default_factory=list)
    saksi: list[Saksi] = field(default_factory=list)
    tenggat: list[Tenggat] = field(default_factory=list)
    notifikasi: list[Notifikasi] = field(default_factory=list)

    def baris(self) -> list[list[Model]]:
        """Return the rows in the order they are stored, one list for each table."""
        semua = (self.pelapor, self.kontak, self.terlapor, self.saksi, self.tenggat)
        return [list(satu) for satu in semua if satu]


@dataclass(frozen=True, slots=True)
class _Dasar:
    """Who is responsible for a submission and which law it falls under."""

    kantor: Kantor
    kecamatan: Kantor | None
    pemilihan: Pemilihan | None
    acuan: Acuan
    kini: datetime

    @property
    def hari_ini(self) -> date:
        return self.kini.date()


def susun_naskah(masukan: Masukan, sumber: Sumber, oleh: Kantor | None = None) -> Naskah:
    """Put a new report together: number, code, sealed contents, deadlines, notices.

    ``oleh`` is the office of the officer who brings it. Asks for office, election, and law with
    calendar (three queries); stores nothing.
    """
    dasar = _dasar(masukan, oleh)
    kunci, bungkusan = sandi.kunci_baru(sandi.Guna.CERITA)
    laporan, kode = _laporan(masukan, sumber, dasar)
    laporan.kunci_data = bungkusan
    laporan.isi = segel.segel_cerita(kunci, laporan.pk, isi_tersegel(masukan))
    naskah = Naskah(laporan, kode, dasar.acuan)
    naskah.tenggat, tepat_waktu = _tenggat(laporan, masukan, dasar)
    jadwalkan(laporan, naskah.tenggat)
    fakta = fakta_masukan(masukan, tepat_waktu=tepat_waktu)
    laporan.unsur_belum = belum(dasar.acuan.rezim.unsur, fakta)
    if masukan.pelapor:
        naskah.pelapor = [segel.baris_pelapor(laporan, masukan.pelapor)]
        if masukan.pelapor.dapat_dihubungi():
            naskah.kontak = [segel.baris_kontak(laporan, masukan.pelapor)]
    naskah.terlapor = segel.baris_terlapor(laporan, kunci, masukan.terlapor)
    naskah.saksi = segel.baris_saksi(laporan, masukan.saksi)
    naskah.notifikasi = _janji(naskah, dasar)
    return naskah


def _dasar(masukan: Masukan, oleh: Kantor | None) -> _Dasar:
    kini = saat_setempat(timezone.now(), zona(masukan.wilayah))
    letak = tempat(masukan.wilayah, kini.date())
    if letak is None:
        raise MasukanKeliru({"wilayah": [_("Kode wilayah ini tidak berlaku lagi.")]})
    pemilihan = tentukan_pemilihan(
        masukan.pemilihan, masukan.jenis_pemilihan, masukan.wilayah, masukan.tanggal_kejadian
    )
    kode_rezim = (
        pemilihan.rezim
        if pemilihan
        else rezim_bawaan(masukan.tanggal_kejadian or kini.date(), masukan.jenis_pemilihan)
    )
    acuan = acuan_berlaku(kode_rezim, kini.date(), sejak=masukan.tanggal_diketahui)
    kantor = _pemegang(masukan, letak.kantor, oleh)
    return _Dasar(kantor, letak.kantor_kecamatan, pemilihan, acuan, kini)


def _pemegang(masukan: Masukan, kantor: Kantor, oleh: Kantor | None) -> Kantor:
    """Return the office in charge: the region's, or the higher one whose officers found it."""
    if masukan.bentuk != Bentuk.TEMUAN or oleh is None:
        return kantor
    return oleh if mencakup(oleh.kode_wilayah, kantor.kode_wilayah) else kantor


def tentukan_pemilihan(
    kode: str, jenis: str, wilayah: str, tanggal: date | None
) -> Pemilihan | None:
    """Return the election that was named, or the one that follows from kind, region and day."""
    return pemilihan_berkode(kode) if kode else pemilihan_untuk(jenis, wilayah, tanggal)


def _status(bentuk: str, sumber: Sumber) -> StatusLaporan:
    if bentuk == Bentuk.INFORMASI_AWAL:
        return StatusLaporan.INFORMASI_AWAL
    if bentuk == Bentuk.TEMUAN:
        return StatusLaporan.CALON_TEMUAN
    loket = sumber == Sumber.LOKET
    return StatusLaporan.DITERIMA if loket else StatusLaporan.MENUNGGU_BERKAS_ASLI


def _laporan(masukan: Masukan, sumber: Sumber, dasar: _Dasar) -> tuple[Laporan, str]:
    nomor, kode = susun_nomor(secrets.token_bytes(5)), sandi.kode_akses_baru()
    status = _status(masukan.bentuk, sumber)
    laporan = Laporan(
        id=uuid4(),
        nomor=nomor,
        bentuk=masukan.bentuk,
        status=status,
        status_sejak=dasar.kini,
        kategori=masukan.kategori,
        sumber=sumber,
        kode_wilayah=masukan.wilayah,
        nama_wilayah=masukan.nama_wilayah,
        kecamatan=kecamatan(masukan.wilayah),
        zona=zona(masukan.wilayah),
        kantor=dasar.kantor,
        kantor_provinsi=dasar.kantor.kode_wilayah[:PANJANG_PROVINSI],
        jenis_pemilihan=masukan.jenis_pemilihan,
        pemilihan=dasar.pemilihan,
        rezim_id=dasar.acuan.id,
        kejadian_daring=masukan.kejadian_daring,
        sedang_berlangsung=masukan.sedang_berlangsung,
        waktu_kejadian=masukan.waktu_kejadian,
        tanggal_kejadian=masukan.tanggal_kejadian,
        ketepatan_waktu=masukan.ketepatan_waktu,
        tanggal_diketahui=masukan.tanggal_diketahui,
        disampaikan_pada=dasar.kini,
        tanggal_disampaikan=dasar.hari_ini,
        diterima_pada=dasar.kini if status == StatusLaporan.DITERIMA else None,
        bukti_disebut=list(masukan.bukti_disebut),
        kode_akses=sandi.sidik_kode(kode, nomor),
        kata=segel.kata(masukan),
    )
    return laporan, kode


def kecamatan(kode: str) -> str:
    """Return the code of the kecamatan of a region, '' above it."""
    return kode[:PANJANG_KECAMATAN] if len(kode) >= PANJANG_KECAMATAN else ""


def _tenggat(laporan: Laporan, masukan: Masukan, dasar: _Dasar) -> tuple[list[Tenggat], bool]:
    """Return the deadlines a report is born with, and whether it came in time."""
    zona_kantor = dasar.kantor.zona
    diketahui = masukan.tanggal_diketahui or dasar.hari_ini
    if masukan.bentuk == Bentuk.TEMUAN:
        temuan = dasar.acuan.tenggat("temuan", diketahui, zona_kantor)
        return [susun_tenggat(laporan, temuan, diketahui)], True
    pelaporan = dasar.acuan.tenggat(MILIK_PELAPOR, diketahui, zona_kantor)
    sudah = dasar.kini if masukan.bentuk == Bentuk.LAPORAN else None
    hasil = [susun_tenggat(laporan, pelaporan, diketahui, selesai=sudah)]
    if langkah := LANGKAH_PERTAMA.get(StatusLaporan(laporan.status)):
        jatuh = dasar.acuan.tenggat(langkah, dasar.kini, zona_kantor)
        hasil.insert(0, susun_tenggat(laporan, jatuh, dasar.kini))
    tepat = masukan.tanggal_diketahui is not None and not pelaporan.lewat(dasar.kini)
    return hasil, tepat


def _janji(naskah: Naskah, dasar: _Dasar) -> list[Notifikasi]:
    laporan = naskah.laporan
    if laporan.status == StatusLaporan.CALON_TEMUAN:
        usulan, kunci = KabarKantor.CALON_TEMUAN, f"masuk:{laporan.pk}"
        return [janji_kantor(dasar.kantor, laporan, usulan, kunci=kunci)]
    penerima = [dasar.kantor, *([dasar.kecamatan] if dasar.kecamatan else [])]
    hasil = [
        janji_kantor(
            kantor, laporan, KabarKantor.LAPORAN_MASUK, kunci=f"masuk:{laporan.pk}:{kantor.pk}"
        )
        for kantor in {satu.pk: satu for satu in penerima}.values()
    ]
    if any(satu.punya_surel for satu in naskah.kontak):
        hasil.append(janji_pelapor(laporan, "tanda_terima", kunci=f"tanda_terima:{laporan.pk}"))
    return hasil
