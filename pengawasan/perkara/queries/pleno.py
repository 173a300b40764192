"""Who decides in an office's plenary, what was decided, and who dissented."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.queries.dokumen import sumber_disusun
from pengawasan.dokumen.rules.waktu import tanggal_panjang
from pengawasan.perkara.choices import JenisJalur, Langkah, StatusJalur
from pengawasan.perkara.choices.penanganan import AcaraRapat, HasilPleno
from pengawasan.perkara.models import Jalur, PutusanPleno, RapatPleno
from pengawasan.perkara.queries.konflik import orang_berkonflik
from pengawasan.perkara.queries.putusan import rapat_memutus
from pengawasan.perkara.queries.tersegel import buka
from pengawasan.perkara.rules.kuasa import ETIK_INTERNAL
from pengawasan.perkara.rules.pleno import hasil_terbuka
from wilayah.choices import Peran
from wilayah.models import Kantor, Petugas
from wilayah.queries.petugas import petugas_kantor
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.tenggat import saat_setempat

TABEL = "perkara_putusanpleno"
URUT = ("waktu", "dicatat_pada", "pk")
"""Meetings in order; those of one minute as they were written down."""


@dataclass(frozen=True, slots=True)
class Pimpinan:
    """A member of the commission before one report."""

    petugas: Petugas
    berkonflik: bool


@dataclass(frozen=True, slots=True, repr=False)
class PendapatBerbeda:
    """A dissent, opened: who, and their opinion."""

    oleh: tuple[str, ...]
    pendapat: str


@dataclass(frozen=True, slots=True, repr=False)
class PutusanBaca:
    """One decision; ``beda`` is None without dissent, and for who may not read it."""

    baris: PutusanPleno
    beda: PendapatBerbeda | None


@dataclass(frozen=True, slots=True, repr=False)
class PlenoBaca:
    """One plenary with its decisions."""

    baris: RapatPleno
    putusan: tuple[PutusanBaca, ...]


def pimpinan_kantor(kantor: Kantor) -> list[Petugas]:
    """Return the active members of an office's commission."""
    semua = petugas_kantor(kantor).filter(is_active=True, peran__contains=[Peran.PIMPINAN])
    return list(semua.order_by("nama", "username"))


def pimpinan_untuk(laporan: Laporan) -> list[Pimpinan]:
    """Return the members of the commission in charge, and who has a stake in the report."""
    berkonflik = orang_berkonflik(laporan)
    return [Pimpinan(satu, satu.pk in berkonflik) for satu in pimpinan_kantor(laporan.kantor)]


def baca_pleno(laporan: Laporan, *, beda_pendapat: bool) -> list[PlenoBaca]:
    """Return the plenaries about a report in order; dissent is opened only when asked for."""
    semua = RapatPleno.objects.filter(laporan=laporan).select_related("petugas", "kantor")
    semua = semua.prefetch_related("peserta__petugas", "putusan__jalur").order_by("waktu")
    return [
        PlenoBaca(
            rapat,
            tuple(
                PutusanBaca(
                    satu,
                    pendapat_berbeda(laporan, satu)
                    if beda_pendapat and satu.berbeda_pendapat
                    else None,
                )
                for satu in rapat.putusan.all()
            ),
        )
        for rapat in semua
    ]


def rapat_acara(laporan: Laporan, jalur: str = "", sumber: str = "") -> RapatPleno | None:
    """Return the plenary to draw up minutes of, of one track where it is named.

    The one meant by its id; else the oldest that decided a track last and has no minutes; else
    the last.
    """
    semua = RapatPleno.objects.filter(laporan=laporan, acara=AcaraRapat.PLENO)
    semua = semua.select_related("kantor").order_by(*URUT)
    if sumber:
        return semua.filter(pk=sumber).first()
    urut = list(semua.filter(putusan__jalur__jenis=jalur) if jalur else semua)
    ada = sumber_disusun(laporan, JenisDokumen.BERITA_ACARA_PLENO)
    belum = set(rapat_memutus(laporan)) - ada
    return next((satu for satu in urut if str(satu.pk) in belum), urut[-1] if urut else None)


def pilihan_rapat(laporan: Laporan) -> list[tuple[str, str]]:
    """Return the plenaries of a case by when they met and what they decided on."""
    semua = RapatPleno.objects.filter(laporan=laporan, acara=AcaraRapat.PLENO)
    semua = semua.select_related("kantor").prefetch_related("putusan__jalur")
    return [(str(satu.pk), _sebutan(satu)) for satu in semua.order_by(*URUT)]


def _sebutan(rapat: RapatPleno) -> str:
    saat = saat_setempat(rapat.waktu, rapat.kantor.zona)
    putusan = (satu.jalur for satu in rapat.putusan.all())
    tentang = ", ".join(str(j.get_jenis_display()) if j else _("Calon temuan") for j in putusan)
    return f"{tanggal_panjang(saat.date())} {saat:%H.%M}: {tentang}"


def pendapat_berbeda(laporan: Laporan, putusan: PutusanPleno) -> PendapatBerbeda:
    """Open the dissent of one decision."""
    isi = buka(laporan, TABEL, putusan.pk, putusan.isi)
    return PendapatBerbeda(tuple(map(str, isi["oleh"])), isi["pendapat"])


def hasil_pleno(laporan: Laporan, jenis: str) -> tuple[HasilPleno, ...]:
    """Return what the plenary of the office in charge may decide of a kind of track."""
    rezim = rezim_versi(laporan.rezim_id)
    terbuka = hasil_terbuka(jenis, etik_internal=rezim.boleh(laporan.kantor.jenis, ETIK_INTERNAL))
    if jenis != JenisJalur.PIDANA or not _belum_diteruskan(laporan, jenis):
        return terbuka
    return tuple(satu for satu in terbuka if satu != HasilPleno.DITINDAKLANJUTI)


def _belum_diteruskan(laporan: Laporan, jenis: str) -> bool:
    """Tell whether a track is to be pursued already, so that it can only be given up (P14)."""
    diputus = {"status": StatusJalur.PLENO, "langkah_terakhir": Langkah.PLENO}
    return Jalur.objects.filter(perkara__laporan=laporan, jenis=jenis, **diputus).exists()
