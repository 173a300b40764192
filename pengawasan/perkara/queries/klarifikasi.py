"""Who was invited to be heard, whether it reached them, and what they said."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from laporan.models import Laporan, Saksi, Terlapor
from laporan.queries.isi import buka_terlapor, kunci_cerita
from pengawasan.perkara.choices import Hubungan, Langkah, Sebab
from pengawasan.perkara.choices.penanganan import PihakKlarifikasi as P
from pengawasan.perkara.models import (
    BeritaAcaraKlarifikasi,
    Jalur,
    PenyampaianUndangan,
    UndanganKlarifikasi,
)
from pengawasan.perkara.queries.akses import laporan_terbaca
from pengawasan.perkara.queries.izin import Izin, izin, pelapor_dari
from pengawasan.perkara.queries.tersegel import buka
from pengawasan.perkara.rules.klarifikasi import SESUDAH_DITUTUP, TERBUKA, TERLINDUNG
from pengawasan.perkara.rules.langkah import tolak_orang
from pengawasan.perkara.rules.pelaku import PENGHUBUNG
from wilayah.errors import TidakDitemukan
from wilayah.models import Petugas

TABEL = "perkara_undanganklarifikasi"
TABEL_SAMPAI = "perkara_penyampaianundangan"
TABEL_ACARA = "perkara_beritaacaraklarifikasi"


@dataclass(frozen=True, slots=True, repr=False)
class PenyampaianBaca:
    """One try to deliver an invitation, opened unless ``tertutup``: then it names nobody."""

    baris: PenyampaianUndangan
    penerima: str
    catatan: str
    tertutup: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class UndanganBaca:
    """One invitation; ``sebutan`` says whom it is for without a name that is protected."""

    baris: UndanganKlarifikasi
    sebutan: str
    nama: str = ""
    alamat: str = ""
    perihal: str = ""

    @property
    def terlindung(self) -> bool:
        """Whether the name opens only with a reason."""
        return self.baris.kepada in TERLINDUNG

    @property
    def berita_acara(self) -> BeritaAcaraKlarifikasi | None:
        """The minutes, None while there are none."""
        return getattr(self.baris, "berita_acara", None)

    @property
    def tersampaikan(self) -> bool:
        """Whether any try reached them."""
        return any(satu.berhasil for satu in self.baris.penyampaian.all())


@dataclass(frozen=True, slots=True, repr=False)
class BeritaAcaraBaca:
    """Minutes, opened."""

    baris: BeritaAcaraKlarifikasi
    tata_cara: str
    tanya_jawab: tuple[tuple[str, str], ...]
    keterangan: str


def daftar_undangan(laporan: Laporan) -> list[UndanganBaca]:
    """Return the invitations of a case, track by track, without anybody's name (three queries)."""
    semua = _lengkap().filter(jalur__perkara__laporan=laporan)
    return [UndanganBaca(satu, sebutan(satu)) for satu in semua]


def undangan_terbuka(laporan: Laporan, jenis: str) -> list[str]:
    """Return whom a track still waits to hear: no minutes yet, or a draft of what they said."""
    milik = UndanganKlarifikasi.objects.filter(jalur__perkara__laporan=laporan, jalur__jenis=jenis)
    ditunggu = Q(berita_acara=None) | Q(
        berita_acara__hadir=True, berita_acara__ditandatangani_pada=None
    )
    semua = milik.filter(ditunggu).select_related("terlapor", "saksi").order_by("urutan")
    return [sebutan(satu) for satu in semua]


def undangan_terlihat(petugas: Petugas, id_undangan: UUID) -> UndanganKlarifikasi:
    """Return an invitation of a case the officer may see; TidakDitemukan otherwise."""
    semua = _lengkap().filter(jalur__perkara__laporan__in=laporan_terbaca(petugas))
    undangan = semua.filter(pk=id_undangan).first()
    if undangan is None:
        raise TidakDitemukan
    return undangan


def laporan_undangan(undangan: UndanganKlarifikasi) -> Laporan:
    """Return the report of an invitation."""
    laporan: Laporan = undangan.jalur.perkara.laporan
    return laporan


def undangan_tak_terlindung(jalur: Jalur) -> list[UndanganKlarifikasi]:
    """Return the invitations of a track to experts and related parties, in their order."""
    semua = UndanganKlarifikasi.objects.filter(jalur=jalur, kepada__in=[P.AHLI, P.PIHAK_TERKAIT])
    tetap = ("jalur__perkara__laporan", "terlapor", "saksi")
    return list(semua.select_related(*tetap).order_by("urutan"))


def buka_undangan(undangan: UndanganKlarifikasi) -> UndanganBaca:
    """Open one invitation; the name of a reporter or a witness stays closed."""
    laporan = laporan_undangan(undangan)
    isi: Mapping[str, Any] = buka(laporan, TABEL, undangan.pk, undangan.isi)
    nama, alamat = isi["nama"], isi["alamat"]
    if undangan.terlapor is not None:
        orang = buka_terlapor(kunci_cerita(laporan), undangan.terlapor)
        nama, alamat = orang.nama or orang.jabatan or orang.ciri, orang.alamat
    return UndanganBaca(undangan, sebutan(undangan), nama, alamat, isi["perihal"])


def penyampaian_undangan(
    undangan: UndanganKlarifikasi, *, nama_dibuka: bool = False
) -> list[PenyampaianBaca]:
    """Return the tries to deliver an invitation in order.

    Who received it and what was noted point at a reporter or a witness: for them both stay
    closed until the name is opened (``nama_dibuka``).
    """
    if undangan.kepada in TERLINDUNG and not nama_dibuka:
        return [PenyampaianBaca(satu, "", "", tertutup=True) for satu in undangan.penyampaian.all()]
    laporan = laporan_undangan(undangan)
    hasil = []
    for satu in undangan.penyampaian.all():
        isi = buka(laporan, TABEL_SAMPAI, satu.pk, satu.isi)
        hasil.append(PenyampaianBaca(satu, isi["penerima"], isi["catatan"]))
    return hasil


def buka_berita_acara(acara: BeritaAcaraKlarifikasi) -> BeritaAcaraBaca:
    """Open minutes; the service that shows them records who looked."""
    isi = buka(laporan_undangan(acara.undangan), TABEL_ACARA, acara.pk, acara.isi)
    tanya_jawab = tuple((str(tanya), str(jawab)) for tanya, jawab in isi["tanya_jawab"])
    return BeritaAcaraBaca(acara, isi["tata_cara"], tanya_jawab, isi["keterangan"])


def acara_undangan(undangan: UndanganKlarifikasi) -> BeritaAcaraKlarifikasi | None:
    """Return the minutes of an invitation, None while there are none."""
    semua = BeritaAcaraKlarifikasi.objects.select_related("undangan__jalur__perkara__laporan")
    semua = semua.select_related("undangan__jalur__perkara__laporan__kantor", "disusun_oleh")
    return semua.prefetch_related("pemeriksa").filter(undangan=undangan).first()


def jalur_terbuka(petugas: Petugas, laporan: Laporan) -> list[Jalur]:
    """Return the tracks on which the officer may invite people now."""
    hak = izin(petugas, laporan)
    semua = Jalur.objects.filter(perkara__laporan=laporan, status__in=sorted(TERBUKA))
    return [satu for satu in semua if _boleh_periksa(hak, satu) is None]


def sebutan(undangan: UndanganKlarifikasi) -> str:
    """Return whom an invitation is for, by their place in the report."""
    orang = undangan.terlapor or undangan.saksi
    pihak = str(P(undangan.kepada).label)
    return f"{pihak} {orang.urutan}" if orang else pihak


def pilihan_orang(laporan: Laporan) -> list[tuple[str, str]]:
    """Return who can be invited: those in the report by their place, and new people."""
    pilihan = []
    if pelapor_dari(laporan):
        pilihan.append((P.PELAPOR.value, str(P.PELAPOR.label)))
    kunci = kunci_cerita(laporan)
    for satu in Terlapor.objects.filter(laporan=laporan):
        orang = buka_terlapor(kunci, satu)
        nama = orang.nama or orang.jabatan or orang.ciri
        kata = _("Terlapor %(urutan)s: %(nama)s") % {"urutan": satu.urutan, "nama": nama[:80]}
        pilihan.append((f"terlapor-{satu.urutan}", kata))
    for urutan in Saksi.objects.filter(laporan=laporan).values_list("urutan", flat=True):
        kata = _("Saksi %(urutan)s (nama tertutup)") % {"urutan": urutan}
        pilihan.append((f"saksi-{urutan}", kata))
    baru = {P.SAKSI: _("Saksi baru"), P.TERLAPOR: _("Terlapor baru")}
    lain = {P.AHLI: str(P.AHLI.label), P.PIHAK_TERKAIT: str(P.PIHAK_TERKAIT.label)}
    return pilihan + [(pihak.value, kata) for pihak, kata in (baru | lain).items()]


def sebab_periksa(petugas: Petugas, laporan: Laporan, jalur: Jalur) -> Sebab | None:
    """Return why the officer may not hear people on a track at all (403), or None."""
    return _boleh_periksa(izin(petugas, laporan), jalur)


def sebab_sampaikan(petugas: Petugas, laporan: Laporan) -> Sebab | None:
    """Return why the officer may not record that an invitation was delivered (403), or None."""
    hak = izin(petugas, laporan)
    if hak.pelaku.peran.isdisjoint(PENGHUBUNG):
        return Sebab.PERAN
    if hak.pelaku.berkonflik:
        return Sebab.BERKONFLIK
    return _lain(hak)


def sebab_tahap(jalur: Jalur, *, menyelesaikan: bool = False) -> Sebab | None:
    """Return why nobody is heard on a track now (409), or None.

    ``menyelesaikan``: what was begun may still be finished until the plenary.
    """
    boleh = TERBUKA | SESUDAH_DITUTUP if menyelesaikan else TERBUKA
    return None if jalur.status in boleh else Sebab.PEMERIKSAAN_DITUTUP


def _boleh_periksa(hak: Izin, jalur: Jalur) -> Sebab | None:
    return tolak_orang(Langkah.KLARIFIKASI, jalur.jenis, hak.pelaku, hak.rezim) or _lain(hak)


def _lain(hak: Izin) -> Sebab | None:
    return None if hak.pelaku.hubungan == Hubungan.PEMEGANG else Sebab.HANYA_PEMEGANG


def _lengkap() -> QuerySet[UndanganKlarifikasi]:
    tetap = ("jalur__perkara__laporan__kantor", "terlapor", "saksi", "pelapor", "petugas")
    semua = UndanganKlarifikasi.objects.select_related(*tetap, "berita_acara")
    return semua.prefetch_related("penyampaian__petugas").order_by("jalur", "urutan")
