"""Questions to the papers of a report, and the only place where a paper is opened."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import (
    CharField,
    Exists,
    OuterRef,
    Prefetch,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce

from laporan import sandi
from laporan.models import Laporan
from laporan.queries.isi import kunci_cerita
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen, SalinanFinal
from pengawasan.dokumen.rules.naskah import Cap, Naskah, baca_naskah, lembar, sidik_naskah
from pengawasan.dokumen.rules.unsur import UnsurSurat, baca_unsur
from wilayah.errors import TidakDitemukan
from wilayah.models import Jejak, Kantor


def dokumen_laporan(laporan: Laporan) -> list[Dokumen]:
    """Return the papers of a report in the order they were drafted, with copies (two queries)."""
    return list(_lengkap(Dokumen.objects.filter(laporan=laporan)))


def dokumen_pada(laporan: Laporan, id_dokumen: UUID) -> Dokumen:
    """Return one paper by its report and its id together; TidakDitemukan otherwise."""
    semua = _lengkap(Dokumen.objects.filter(laporan=laporan, pk=id_dokumen))
    dokumen = semua.first()
    if dokumen is None:
        raise TidakDitemukan
    dokumen.laporan = laporan
    return dokumen


def riwayat_keluar(
    laporan: Laporan, jenis: JenisDokumen, jalur: str
) -> list[tuple[Dokumen, datetime]]:
    """Return the issued papers of a kind and a track in order, each with since when it stands.

    A correction stands since the first paper that it takes the place of was issued.
    """
    semua = Dokumen.objects.keluar().filter(laporan=laporan, jenis=jenis, jalur=jalur)
    sejak: dict[UUID | None, datetime] = {}
    riwayat = []
    for satu in semua.order_by("ditutup_pada"):
        assert satu.ditutup_pada is not None, "a constraint dates what was issued"
        sejak[satu.pk] = sejak.get(satu.menggantikan_id, satu.ditutup_pada)
        riwayat.append((satu, sejak[satu.pk]))
    return riwayat


def final_disusun(laporan: Laporan, jenis: JenisDokumen) -> list[datetime]:
    """Return when the papers of a kind were drawn up that are signed and not to be replaced."""
    return list(_final(laporan, jenis).values_list("disusun_pada", flat=True))


def final_sumber(laporan: Laporan, jenis: JenisDokumen) -> list[str]:
    """Return what the same papers were drafted from, '' where from the case as a whole."""
    return list(_final(laporan, jenis).values_list(sumber_naskah(), flat=True))


def sumber_disusun(laporan: Laporan, jenis: JenisDokumen) -> frozenset[str]:
    """Return what the papers of a kind were drafted from, those given up left out."""
    semua = Dokumen.objects.filter(laporan=laporan, jenis=jenis)
    ada = semua.exclude(keadaan=KeadaanDokumen.BATAL)
    return frozenset(ada.values_list(sumber_naskah(), flat=True))


def sumber_dokumen(dokumen: Dokumen) -> str:
    """Return the id of the one record a paper was drafted from, '' where it was from none."""
    sumber: str = Dokumen.objects.values_list(sumber_naskah(), flat=True).get(pk=dokumen.pk)
    return sumber


def sumber_naskah() -> Coalesce:
    """Return, for a query of papers, what each was drafted from as the trail keeps it."""
    laporan, naskah = (Cast(OuterRef(satu), CharField()) for satu in ("laporan_id", "pk"))
    baris = Jejak.objects.annotate(naskah=KT("rincian__dokumen"), sumber=KT("rincian__sumber"))
    milik = baris.filter(
        subjek_jenis="laporan", subjek=laporan, peristiwa="dokumen_disusun", naskah=naskah
    )
    return Coalesce(Subquery(milik.values("sumber")[:1]), Value(""), output_field=TextField())


def _final(laporan: Laporan, jenis: JenisDokumen) -> QuerySet[Dokumen]:
    semua = Dokumen.objects.filter(laporan=laporan, jenis=jenis)
    pengganti = semua.exclude(keadaan=KeadaanDokumen.BATAL).filter(menggantikan=OuterRef("pk"))
    berlaku = semua.filter(~Exists(pengganti), keadaan=KeadaanDokumen.FINAL)
    return berlaku.order_by("disusun_pada")


def buku_surat(kantor: Kantor, tahun: int) -> QuerySet[Dokumen]:
    """Return an office's issued papers of a year in the order of their numbers."""
    semua = Dokumen.objects.keluar().filter(kantor=kantor, tahun=tahun)
    return semua.select_related("laporan", "ditutup_oleh").order_by("urutan")


def belum_tercetak(maks: int = 20) -> list[Dokumen]:
    """Return issued papers whose PDF nobody has drawn yet, the newest first.

    What nobody can draw is left behind by what is issued after it.
    """
    menunggu = Dokumen.objects.filter(keadaan=KeadaanDokumen.TERBIT, sha256="")
    return list(menunggu.select_related("laporan", "kantor").order_by("-ditutup_pada")[:maks])


def isi_terbuka(dokumen: Dokumen) -> dict[str, Any]:
    """Open a paper's sealed text as stored values."""
    tempat = sandi.alamat("dokumen_dokumen", "isi", dokumen.pk)
    isi: dict[str, Any] = sandi.buka(kunci_cerita(dokumen.laporan), bytes(dokumen.isi), tempat)
    return isi


def buka_naskah(dokumen: Dokumen) -> Naskah:
    """Open a paper."""
    return baca_naskah(isi_terbuka(dokumen))


def unsur_dokumen(dokumen: Dokumen) -> tuple[UnsurSurat, ...]:
    """Return the verdict per element that a paper gives."""
    return baca_unsur(dokumen.unsur)


def lembar_dokumen(dokumen: Dokumen) -> dict[str, Any]:
    """Return a paper as the plain values PDF and HTML are drawn from."""
    naskah, unsur = buka_naskah(dokumen), unsur_dokumen(dokumen)
    cap = Cap(
        nomor=dokumen.nomor,
        tanggal=dokumen.tanggal,
        sidik=sidik_naskah(naskah, unsur, dokumen.nomor) if dokumen.nomor else "",
        menggantikan=dokumen.menggantikan.nomor if dokumen.menggantikan else "",
    )
    return lembar(naskah, unsur, cap)


def kunci_berkas(berkas: Dokumen | SalinanFinal) -> sandi.KunciData:
    """Open the data key of a paper's file in the evidence folder."""
    return sandi.buka_bungkus(bytes(berkas.kunci_data), sandi.Guna.BUKTI)


def dokumen_menurut(
    laporan: Collection[Laporan], jenis: Collection[str]
) -> dict[tuple[UUID, str], Dokumen]:
    """Return the last issued paper of each kind of several reports, in one query."""
    semua = Dokumen.objects.keluar().filter(laporan__in=laporan, jenis__in=jenis)
    return {(d.laporan_id, d.jenis): d for d in semua.order_by("ditutup_pada")}


def _lengkap(semua: QuerySet[Dokumen]) -> QuerySet[Dokumen]:
    tetap = ("laporan__kantor", "kantor", "menggantikan", "disusun_oleh", "ditutup_oleh")
    salinan = SalinanFinal.objects.select_related("petugas")
    return (
        semua.select_related(*tetap)
        .prefetch_related(Prefetch("salinan", salinan), "pengganti")
        .order_by("disusun_pada", "pk")
    )
