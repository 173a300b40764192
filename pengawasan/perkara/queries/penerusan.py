"""Forwardings as officers read them: one opened, those of a case, the list of an office."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Max, Prefetch, QuerySet
from django.utils.translation import gettext

from laporan import sandi
from laporan.models import Laporan, Notifikasi, Tenggat
from laporan.queries.isi import buka_isi, kunci_cerita
from laporan.rules.masukan import TerlaporMasuk
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import riwayat_keluar
from pengawasan.perkara.choices import Langkah, Sebab
from pengawasan.perkara.choices.penerusan import KeadaanPenerusan
from pengawasan.perkara.models import (
    LampiranTanggapan,
    Penerusan,
    TanggapanPenerusan,
    TautanPenerusan,
)
from pengawasan.perkara.queries.akses import laporan_terbaca
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.rules.bacaan_jalur import baris_terbuka
from pengawasan.perkara.rules.jalur import PERALIHAN as LANGKAH_JALUR
from pengawasan.perkara.rules.penerusan import (
    MENUNGGU,
    PERALIHAN,
    TERBUKA,
    MasukanPenerusan,
    TerlaporDiteruskan,
    galat_penerusan,
    nama_pendek,
    tolak_penerusan,
)
from pengawasan.perkara.rules.rahasia import Naskah, tolak_baca
from pengawasan.perkara.rules.wewenang import PENELAAH
from wilayah.errors import TidakDitemukan
from wilayah.models import Petugas
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.rezim import Sasaran

SURAT = {
    jenis.value: baris.dokumen
    for baris in LANGKAH_JALUR
    if baris.langkah == Langkah.TERUSKAN
    for jenis in baris.jenis
}
"""The letter that goes with the forwarding of each kind of track."""

TABEL, TABEL_TANGGAPAN = "perkara_penerusan", "perkara_tanggapanpenerusan"
TABEL_LAMPIRAN = "perkara_lampirantanggapan"


@dataclass(frozen=True, slots=True, repr=False)
class IsiPenerusan:
    """What the body is told, opened."""

    ringkasan: str
    terlapor: tuple[TerlaporDiteruskan, ...]
    tautan: str = ""
    tempat: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class LampiranBaca:
    """One attached file, its name opened."""

    id: UUID
    nama: str
    ukuran: int
    sha256: str


@dataclass(frozen=True, slots=True, repr=False)
class TanggapanBaca:
    """One word of the body, opened; ``isi`` is what it wrote."""

    baris: TanggapanPenerusan
    nama: str
    jabatan: str
    isi: str
    lampiran: tuple[LampiranBaca, ...]


def sebab_penerusan(petugas: Petugas, laporan: Laporan) -> Sebab | None:
    """Return why the officer does not work on the report's forwardings, or None."""
    hak = izin(petugas, laporan)
    return tolak_penerusan(hak.pelaku, hak.rezim)


def sebab_tertutup(petugas: Petugas, laporan: Laporan) -> Sebab | None:
    """Return why what a forwarding tells, and what came back, stays closed to them, or None."""
    hak = izin(petugas, laporan)
    return tolak_baca(Naskah.PENERUSAN, hak.pelaku, hak.rezim)


def sasaran_jalur(laporan: Laporan, jenis: str) -> tuple[Sasaran, ...]:
    """Return where the office in charge may forward a kind of track, what fits best first."""
    rezim = rezim_versi(laporan.rezim_id)
    return rezim.sasaran_untuk(jenis, laporan.kategori, laporan.kantor.jenis)


def kurang_penerima(masukan: MasukanPenerusan, sasaran: Sasaran) -> dict[str, list[str]]:
    """Return what the chosen body still lacks, by field, in words that name it."""
    siapa = {"penerima": nama_pendek(sasaran)}
    galat = galat_penerusan(masukan, sasaran)
    return {nama: [gettext(satu) % siapa for satu in pesan] for nama, pesan in galat.items()}


def terlapor_laporan(laporan: Laporan) -> tuple[TerlaporMasuk, ...]:
    """Return the reported parties as the report names them."""
    return buka_isi(laporan).terlapor


def penerusan_terlihat(petugas: Petugas, id_penerusan: UUID) -> Penerusan:
    """Return a forwarding whose report the officer may see; TidakDitemukan otherwise."""
    semua = _lengkap().filter(pk=id_penerusan, laporan__in=laporan_terbaca(petugas))
    penerusan = semua.first()
    if penerusan is None:
        raise TidakDitemukan
    return penerusan


def alamat_penerima(notifikasi: Notifikasi) -> str:
    """Return the e-mail address of the body a letter is for, '' once nothing is awaited of it."""
    penerusan = Penerusan.objects.filter(pk=notifikasi.data.get("penerusan"), keadaan__in=MENUNGGU)
    return penerusan.values_list("surel", flat=True).first() or ""


def penerusan_berjalan(laporan: Laporan, jenis: str) -> Penerusan | None:
    """Return the forwarding of a track that is still open, None when there is none."""
    terbuka = Penerusan.objects.filter(laporan=laporan, jenis=jenis, keadaan__in=TERBUKA)
    return terbuka.first()


def surat_siap(laporan: Laporan, jenis: str) -> Dokumen | None:
    """Return the letter issued for the next forwarding of a track, None before.

    A letter of an earlier forwarding, which came back or is done with, is not taken again, and
    neither is a correction of it.
    """
    kode = SURAT.get(jenis)
    riwayat = riwayat_keluar(laporan, JenisDokumen(kode), jenis) if kode else []
    lama = Penerusan.objects.filter(laporan=laporan, jenis=jenis).exclude(keadaan__in=TERBUKA)
    sampai = lama.aggregate(waktu=Max("keadaan_sejak"))["waktu"] if riwayat else None
    siap = [surat for surat, sejak in riwayat if sampai is None or sejak > sampai]
    return siap[-1] if siap else None


def jam_penerima(penerusan: Penerusan) -> Tenggat | None:
    """Return the deadline the body has by law, None where the law sets none."""
    langkah = rezim_versi(penerusan.laporan.rezim_id).sasaran
    aturan = langkah.get(penerusan.sasaran)
    if aturan is None or not aturan.langkah:
        return None
    jam = Tenggat.objects.filter(
        laporan=penerusan.laporan_id, langkah=aturan.langkah, jalur=penerusan.jenis
    )
    return jam.order_by("-pk").first()


def buka_penerusan(penerusan: Penerusan) -> IsiPenerusan:
    """Open what a forwarding tells its body."""
    alamat = sandi.alamat(TABEL, "isi", penerusan.pk)
    isi: dict[str, Any] = sandi.buka(kunci_cerita(penerusan.laporan), bytes(penerusan.isi), alamat)
    orang = tuple(TerlaporDiteruskan(**satu) for satu in isi["terlapor"])
    return IsiPenerusan(isi["ringkasan"], orang, isi["tautan"], isi["tempat"])


def tanggapan_dari(penerusan: Penerusan) -> list[TanggapanBaca]:
    """Return what the body said, in order, opened (two queries)."""
    lampiran = Prefetch("lampiran", LampiranTanggapan.objects.order_by("id"))
    semua = TanggapanPenerusan.objects.filter(penerusan=penerusan).select_related("petugas")
    kunci = kunci_cerita(penerusan.laporan)
    return [_baca_tanggapan(satu, kunci) for satu in semua.prefetch_related(lampiran)]


def kabar_dari(penerusan: Penerusan) -> list[TanggapanBaca]:
    """Return when the body said something of which kind, in order, with nothing opened."""
    semua = TanggapanPenerusan.objects.filter(penerusan=penerusan).select_related("petugas")
    return [TanggapanBaca(satu, "", "", "", ()) for satu in semua]


def jawaban_terakhir(penerusan: Penerusan) -> TanggapanPenerusan | None:
    """Return the last answer, None before the first."""
    jawaban = TanggapanPenerusan.objects.filter(penerusan=penerusan).exclude(hasil="")
    return jawaban.order_by("-dicatat_pada").first()


def lampiran_pada(penerusan: Penerusan, id_lampiran: UUID) -> LampiranTanggapan:
    """Return one attached file of a forwarding; TidakDitemukan otherwise."""
    lampiran: LampiranTanggapan | None = LampiranTanggapan.objects.filter(
        tanggapan__penerusan=penerusan, pk=id_lampiran
    ).first()
    if lampiran is None:
        raise TidakDitemukan
    return lampiran


def kunci_lampiran(lampiran: LampiranTanggapan) -> sandi.KunciData:
    """Open the data key of one attached file."""
    return sandi.buka_bungkus(bytes(lampiran.kunci_data), sandi.Guna.BUKTI)


def nama_lampiran(lampiran: LampiranTanggapan) -> str:
    """Return the label the body gave the file."""
    tempat = sandi.alamat(TABEL_LAMPIRAN, "nama", lampiran.pk)
    return str(sandi.buka(kunci_lampiran(lampiran), bytes(lampiran.nama), tempat))


def tautan_hidup(penerusan: Penerusan) -> TautanPenerusan | None:
    """Return the link that opens a forwarding now or did; None when none was given or all died."""
    return TautanPenerusan.objects.filter(penerusan=penerusan, dicabut_pada=None).first()


def langkah_terbuka(penerusan: Penerusan, langkah: Langkah) -> bool:
    """Tell whether the table leads on by this step from where the track stands, whoever asks."""
    jalur, rezim = penerusan.jalur, rezim_versi(penerusan.laporan.rezim_id)
    terakhir, adm = jalur.langkah_terakhir, rezim.administrasi
    return baris_terbuka(jalur.jenis, jalur.status, terakhir, langkah, adm) is not None


def dapat_kembali(penerusan: Penerusan) -> bool:
    """Tell whether the body may still send it back; a decision it must follow it may not."""
    ke = PERALIHAN[KeadaanPenerusan(penerusan.keadaan)]
    return KeadaanPenerusan.DIKEMBALIKAN in ke and langkah_terbuka(penerusan, Langkah.DIKEMBALIKAN)


def petugas_penanggung(laporan: Laporan, pengirim: Petugas) -> list[Petugas]:
    """Return who of the office in charge may answer for the machine's step, in this order.

    The one who forwarded, the one in charge of the report, then the others who study cases.
    """
    orang = Petugas.objects.filter(
        kantor=laporan.kantor_id, is_active=True, peran__overlap=sorted(PENELAAH)
    )
    pertama = (pengirim.pk, laporan.penanggung_jawab_id)
    terurut = orang.select_related("kantor").order_by("pk")
    return sorted(terurut, key=lambda satu: [satu.pk != pk for pk in pertama])


def _lengkap() -> QuerySet[Penerusan]:
    tetap = (
        "laporan__kantor",
        "laporan__penanggung_jawab",
        "jalur__perkara",
        "kantor",
        "petugas",
        "surat",
    )
    return Penerusan.objects.select_related(*tetap)


def _baca_tanggapan(baris: TanggapanPenerusan, kunci: sandi.KunciData) -> TanggapanBaca:
    alamat = sandi.alamat(TABEL_TANGGAPAN, "isi", baris.pk)
    isi: dict[str, str] = sandi.buka(kunci, bytes(baris.isi), alamat)
    berkas: Iterable[LampiranTanggapan] = baris.lampiran.all()
    lampiran = tuple(
        LampiranBaca(satu.pk, nama_lampiran(satu), satu.ukuran, satu.sha256) for satu in berkas
    )
    return TanggapanBaca(baris, isi["nama"], isi["jabatan"], isi["isi"], lampiran)
