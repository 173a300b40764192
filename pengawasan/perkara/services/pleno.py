"""The plenary, and the panel of a hearing: who was there, one decision a track (P07, P09)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.models import Laporan
from laporan.services.status import catat, kunci_laporan
from pengawasan.perkara.choices import JenisJalur, Langkah
from pengawasan.perkara.choices.penanganan import AcaraRapat, HasilPleno
from pengawasan.perkara.models import (
    Jalur,
    KajianPelanggaran,
    PembahasanGakkumdu,
    PesertaPleno,
    PutusanPleno,
    RapatPleno,
)
from pengawasan.perkara.queries.gakkumdu import sebab_baca
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.queries.pleno import TABEL, Pimpinan, hasil_pleno, pimpinan_untuk
from pengawasan.perkara.queries.tersegel import tutup
from pengawasan.perkara.rules.pleno import (
    AMAR,
    MENUJU,
    PutusanMasuk,
    RapatMasuk,
    berkuorum,
    hasil_terbuka,
)
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas

PERISTIWA: dict[str, str] = {
    AcaraRapat.PLENO: "rapat_pleno",
    AcaraRapat.MAJELIS: "rapat_majelis",
}


@dataclass(frozen=True, slots=True)
class Rapat:
    """A plenary that has a quorum: its row, and the members who were there."""

    baris: RapatPleno
    hadir: tuple[Pimpinan, ...]


@transaction.atomic
def catat_pleno(
    laporan: Laporan, petugas: Petugas, masukan: RapatMasuk, putusan: Sequence[PutusanMasuk]
) -> RapatPleno:
    """Record one plenary that decides one or several tracks of a case, or nothing at all.

    Penolakan 403 for the person, 409 with ``boleh`` for a stage, or a study that is missing;
    MasukanKeliru without a quorum, or a decision that lacks its reason. Of several decisions the
    track stands before the field's name (``pidana.alasan``).
    """
    kunci_laporan(laporan)
    izin = izin_langkah(petugas, laporan)
    if not putusan:
        raise MasukanKeliru({"hasil": [_("Pilih putusan untuk paling sedikit satu jalur.")]})
    for satu in putusan:
        izin.pastikan(Langkah.PLENO, satu.jalur, pada=masukan.waktu)
    rapat = buka_rapat(laporan, petugas, masukan)
    for satu in putusan:
        try:
            _putuskan(laporan, petugas, rapat, satu)
        except MasukanKeliru as galat:
            awal = f"{satu.jalur}." if len(putusan) > 1 else ""
            raise MasukanKeliru({awal + nama: isi for nama, isi in galat.galat.items()}) from galat
    return rapat.baris


@transaction.atomic
def catat_putusan_sidang(
    laporan: Laporan, petugas: Petugas, masukan: RapatMasuk, putusan: PutusanMasuk, nomor: str
) -> RapatPleno:
    """Record what the panel of a hearing decided under a number, and which members sat (P09).

    Penolakan 403 for the person, 409 with ``boleh`` for a stage; MasukanKeliru without a quorum,
    or a decision that lacks its reason.
    """
    kunci_laporan(laporan)
    izin = izin_langkah(petugas, laporan)
    izin.pastikan(Langkah.PUTUSAN, putusan.jalur, pada=masukan.waktu)
    if putusan.hasil not in AMAR:
        raise MasukanKeliru({"hasil": [_("Putusan ini tidak ada untuk jenis jalur itu.")]})
    rapat = buka_rapat(laporan, petugas, masukan, AcaraRapat.MAJELIS)
    gerak = Gerak(ke=AMAR[putusan.hasil], pada=rapat.baris.waktu, hasil=putusan.hasil)
    jalur = pindahkan(
        *(laporan, petugas, Langkah.PUTUSAN, putusan.jalur, gerak),
        nomor_putusan=nomor,
        alasan=putusan.alasan.strip(),
    )
    simpan_putusan(laporan, rapat, putusan, jalur)
    return rapat.baris


def buka_rapat(
    laporan: Laporan,
    petugas: Petugas,
    masukan: RapatMasuk,
    acara: AcaraRapat = AcaraRapat.PLENO,
) -> Rapat:
    """Store a plenary and who was there; MasukanKeliru (``hadir``) without a quorum.

    A member who declared a conflict of interest in this report counts as absent.
    """
    _pastikan_waktu(laporan, masukan)
    semua = pimpinan_untuk(laporan)
    hadir = tuple(s for s in semua if s.petugas.username in masukan.hadir and not s.berkonflik)
    if not berkuorum(len(hadir), len(semua)):
        pesan = _("Tidak kuorum: %(hadir)s dari %(semua)s pimpinan, harus lebih dari separuh.")
        jumlah = {"hadir": len(hadir), "semua": len(semua)}
        raise MasukanKeliru({"hadir": [pesan % jumlah]})
    rapat = RapatPleno.objects.create(
        laporan=laporan,
        kantor=laporan.kantor,
        acara=acara,
        waktu=masukan.waktu,
        tempat=masukan.tempat.strip(),
        nomor_berita_acara=masukan.nomor.strip(),
        jumlah_pimpinan=len(semua),
        jumlah_hadir=len(hadir),
        petugas=petugas,
        dicatat_pada=timezone.now(),
    )
    PesertaPleno.objects.bulk_create(
        PesertaPleno(
            rapat=rapat,
            petugas=satu.petugas,
            hadir=satu in hadir,
            berkonflik=satu.berkonflik,
        )
        for satu in semua
    )
    _catat_rapat(laporan, petugas, rapat)
    return Rapat(rapat, hadir)


def _catat_rapat(laporan: Laporan, petugas: Petugas, rapat: RapatPleno) -> None:
    catat(
        laporan,
        PERISTIWA[rapat.acara],
        pelaku=petugas,
        rapat=rapat.pk,
        waktu=rapat.waktu,
        nomor=rapat.nomor_berita_acara,
        hadir=rapat.jumlah_hadir,
        pimpinan=rapat.jumlah_pimpinan,
    )


def simpan_putusan(
    laporan: Laporan, rapat: Rapat, masukan: PutusanMasuk, jalur: Jalur | None = None
) -> PutusanPleno:
    """Store one decision; MasukanKeliru without a reason, or for dissent of who was not there."""
    nama = {s.petugas.username: s.petugas.nama for s in rapat.hadir}
    if galat := _galat_putusan(masukan, nama):
        raise MasukanKeliru(galat)
    pk = uuid4()
    oleh = sorted(nama[satu] for satu in masukan.beda_oleh)
    isi = {"oleh": oleh, "pendapat": masukan.beda_pendapat.strip()}
    return PutusanPleno.objects.create(
        id=pk,
        rapat=rapat.baris,
        jalur=jalur,
        hasil=masukan.hasil,
        pasal=list(masukan.pasal),
        alasan=masukan.alasan.strip(),
        berbeda_pendapat=bool(oleh),
        isi=tutup(laporan, TABEL, pk, isi),
    )


def _putuskan(laporan: Laporan, petugas: Petugas, rapat: Rapat, masukan: PutusanMasuk) -> None:
    """Decide one track: its state, its study closed, the decision kept."""
    _pastikan_hasil(laporan, masukan)
    _pastikan_sepakat(laporan, petugas, masukan)
    gerak = Gerak(ke=MENUJU[masukan.hasil], pada=rapat.baris.waktu, hasil=masukan.hasil)
    jalur = pindahkan(
        laporan,
        petugas,
        Langkah.PLENO,
        masukan.jalur,
        gerak,
        alasan=masukan.alasan.strip(),
        nomor=rapat.baris.nomor_berita_acara,
    )
    simpan_putusan(laporan, rapat, masukan, jalur)
    terbuka = KajianPelanggaran.objects.filter(jalur=jalur, ditutup_pada=None)
    terbuka.update(ditutup_pada=timezone.now())


def _pastikan_hasil(laporan: Laporan, masukan: PutusanMasuk) -> None:
    """Refuse an outcome that the track, or the tier of the office in charge, does not have."""
    if masukan.hasil not in hasil_terbuka(masukan.jalur):
        raise MasukanKeliru({"hasil": [_("Putusan ini tidak ada untuk jenis jalur itu.")]})
    etik = masukan.jalur == JenisJalur.KODE_ETIK
    if etik and masukan.hasil not in hasil_pleno(laporan, masukan.jalur):
        pesan = _("Etik jajaran pengawas diputus Bawaslu kabupaten/kota, bukan kantor ini.")
        raise MasukanKeliru({"hasil": [pesan]})


def _pastikan_sepakat(laporan: Laporan, petugas: Petugas, masukan: PutusanMasuk) -> None:
    """Refuse to pursue a crime that Gakkumdu's second discussion did not agree to (P11).

    Only who may read what Gakkumdu discussed is told that this is why.
    """
    if masukan.jalur != JenisJalur.PIDANA or masukan.hasil != HasilPleno.DITINDAKLANJUTI:
        return
    kedua = PembahasanGakkumdu.objects.filter(
        jalur__perkara__laporan=laporan, jalur__jenis=masukan.jalur, ke=2
    )
    if kedua.filter(lanjut=False).exists():
        pesan = _("Putusan ini tidak dapat dicatat untuk jalur itu; pilih putusan lain.")
        if sebab_baca(petugas, laporan) is None:
            pesan = _("Pembahasan kedua Gakkumdu tidak sepakat meneruskan; pilih putusan lain.")
        raise MasukanKeliru({"hasil": [pesan]})


def _pastikan_waktu(laporan: Laporan, masukan: RapatMasuk) -> None:
    if masukan.waktu > timezone.now():
        raise MasukanKeliru({"pada": [_("Waktu ini belum terjadi.")]})
    if masukan.waktu < laporan.disampaikan_pada.replace(second=0, microsecond=0):
        raise MasukanKeliru({"pada": [_("Waktu ini sebelum laporannya disampaikan.")]})


def _galat_putusan(masukan: PutusanMasuk, hadir: dict[str, str]) -> dict[str, list[str]]:
    galat: dict[str, list[str]] = {}
    if not masukan.alasan.strip():
        galat["alasan"] = [_("Tulis alasannya, pelapor akan membacanya.")]
    if masukan.beda_oleh - hadir.keys():
        galat["beda_oleh"] = [_("Hanya anggota yang hadir yang dapat berbeda pendapat.")]
    if bool(masukan.beda_oleh) != bool(masukan.beda_pendapat.strip()):
        galat["beda_pendapat"] = [_("Tulis pendapatnya dan pilih siapa yang berpendapat.")]
    return galat
