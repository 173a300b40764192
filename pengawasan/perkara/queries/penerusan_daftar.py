"""The forwardings of a jurisdiction, what is awaited first, by keyset."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from laporan.models import Tenggat
from laporan.queries.akses import laporan_terlihat
from pengawasan.perkara.choices.penerusan import KeadaanPenerusan
from pengawasan.perkara.models import Penerusan
from pengawasan.perkara.rules.kursor import Kursor, KursorKeliru, baca_kursor
from pengawasan.perkara.rules.penerusan import MENUNGGU, TERBUKA
from wilayah.choices import JenisKantor
from wilayah.errors import MasukanKeliru, untuk_orang
from wilayah.models import Petugas
from wilayah.queries.kantor import bertugas_kini

SEHALAMAN = 50
TAK_ADA = untuk_orang("Halaman ini tidak ada.")
JAM_PENERIMA = ("kpu_tindak_lanjut", "bkn_verifikasi")


@dataclass(frozen=True, slots=True)
class BarisPenerusan:
    """One forwarding in the list; ``jatuh_tempo`` is the body's own deadline where one runs."""

    baris: Penerusan
    jatuh_tempo: datetime | None
    kini: datetime

    @property
    def menunggu(self) -> bool:
        """Whether the body still owes an answer."""
        return self.baris.keadaan in MENUNGGU

    @property
    def lewat(self) -> bool:
        """Whether the body let its time pass."""
        return self.menunggu and self.jatuh_tempo is not None and self.jatuh_tempo < self.kini

    @property
    def hari(self) -> int:
        """For how many whole days it has been under way."""
        return (self.kini - self.baris.diteruskan_pada).days


@dataclass(frozen=True, slots=True)
class HalamanPenerusan:
    """One page, with the cursors of its neighbours."""

    baris: Sequence[BarisPenerusan]
    berikut: str = ""
    sebelum: str = ""


def daftar_penerusan(
    petugas: Petugas, keadaan: str = "", cari: str = "", kursor: str = "", banyak: int = SEHALAMAN
) -> HalamanPenerusan:
    """Return a page of the forwardings an officer may see, the longest under way first.

    ``keadaan`` '' is what still runs, ``semua`` everything. MasukanKeliru for a cursor that is
    not ours.
    """
    letak = _letak(kursor)
    semua = _saring(_milik(petugas), keadaan, cari)
    mundur = letak is not None and letak.mundur
    urut = ("-diteruskan_pada", "-id") if mundur else ("diteruskan_pada", "id")
    if letak is not None:
        semua = semua.filter(_sesudah(letak))
    baris = list(semua.order_by(*urut)[: banyak + 1])
    lebih, baris = len(baris) > banyak, baris[:banyak]
    if mundur:
        baris.reverse()
    kini = timezone.now()
    return HalamanPenerusan(
        [BarisPenerusan(satu, vars(satu)["jatuh_tempo"], kini) for satu in baris],
        berikut=_tulis(baris[-1], mundur=False) if baris and (lebih or mundur) else "",
        sebelum=_tulis(baris[0], mundur=True)
        if baris and (letak and (lebih or not mundur))
        else "",
    )


def _letak(teks: str) -> Kursor | None:
    try:
        letak = baca_kursor(teks)
    except KursorKeliru:
        raise MasukanKeliru({"kursor": [TAK_ADA]}) from None
    if letak is not None and letak.tenggat is None:
        raise MasukanKeliru({"kursor": [TAK_ADA]})
    return letak


def _milik(petugas: Petugas) -> QuerySet[Penerusan]:
    """Return the forwardings of an officer's jurisdiction; an office's own go by its index."""
    semua = Penerusan.objects.select_related("laporan__kantor", "kantor", "jalur__perkara")
    kantor = petugas.kantor
    if kantor is None or not bertugas_kini(kantor):
        return semua.none()
    if kantor.jenis == JenisKantor.BAWASLU_KABUPATEN:
        return semua.filter(kantor=kantor)
    return semua.filter(laporan__in=laporan_terlihat(petugas))


def _saring(semua: QuerySet[Penerusan], keadaan: str, cari: str) -> QuerySet[Penerusan]:
    if not keadaan:
        semua = semua.filter(keadaan__in=sorted(TERBUKA))
    elif keadaan in KeadaanPenerusan.values:
        semua = semua.filter(keadaan=keadaan)
    if cari.strip():
        semua = semua.filter(nomor_surat__icontains=cari.strip())
    jam = Tenggat.objects.filter(
        laporan=OuterRef("laporan"), jalur=OuterRef("jenis"), langkah__in=JAM_PENERIMA
    )
    tempo = jam.filter(selesai_pada=None).order_by("jatuh_tempo").values("jatuh_tempo")[:1]
    return semua.annotate(jatuh_tempo=Subquery(tempo))


def _sesudah(letak: Kursor) -> Q:
    banding = "lt" if letak.mundur else "gt"
    sama = Q(diteruskan_pada=letak.tenggat, **{f"id__{banding}": letak.id})
    return Q(**{f"diteruskan_pada__{banding}": letak.tenggat}) | sama


def _tulis(satu: Penerusan, *, mundur: bool) -> str:
    return Kursor(satu.diteruskan_pada, satu.pk, mundur).tulis()
