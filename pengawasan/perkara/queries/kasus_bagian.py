"""What a case has gathered, a line each, read together with the report in one query.

Only what officers of every role may read stands here: no name, no sealed text, and of what
Gakkumdu discussed no more than that it did.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, F, Model, OuterRef, QuerySet, TextField, Value, When
from django.db.models.functions import JSONObject

from laporan.models import Laporan, PenilaianUnsur, PenyerahanBerkas, UpayaHubungi
from laporan.rules.penilaian import Verdik
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import sumber_naskah
from pengawasan.lapangan.models import FormA
from pengawasan.perkara.models import (
    BarangBukti,
    MutasiBarang,
    PembahasanGakkumdu,
    Penelusuran,
    Penerusan,
    PenyampaianUndangan,
    PutusanPleno,
    SaranPerbaikan,
    UndanganKlarifikasi,
)
from pengawasan.perkara.queries import kasus_baris as baris
from pengawasan.perkara.queries.kasus_baris import Butir, Isi

Sumber = tuple[QuerySet[Any], dict[str, F]]
AWALAN = "ringkas_"
MILIK, MILIK_JALUR = "laporan", "jalur__perkara__laporan"


def _pilih(semua: QuerySet[Any], milik: str, *kolom: str, **lain: str) -> Sumber:
    """Return the rows of a report with the columns a line needs; ``lain`` renames."""
    nama = {satu: satu for satu in kolom} | lain | {"id": "pk"}
    isi = {satu: F(asal) for satu, asal in nama.items()}
    return semua.filter(**{milik: OuterRef("pk")}), isi


KEADAAN = MutasiBarang.objects.filter(barang=OuterRef("pk")).order_by("-urut")
SAMPAI = PenyampaianUndangan.objects.filter(undangan=OuterRef("pk"), berhasil=True)
NASKAH = Dokumen.objects.exclude(keadaan=KeadaanDokumen.BATAL).annotate(
    sumber=Case(
        When(jenis=JenisDokumen.BERITA_ACARA_PLENO, then=sumber_naskah()),
        default=Value(""),
        output_field=TextField(),
    )
)
SUMBER: dict[str, Sumber] = {
    "dokumen": _pilih(
        NASKAH.order_by("disusun_pada"),
        MILIK,
        *("jenis", "nomor", "keadaan", "jalur", "belum_diverifikasi", "beridentitas", "kantor_id"),
        *("menggantikan_id", "sumber"),
        waktu="disusun_pada",
    ),
    "barang": _pilih(
        BarangBukti.objects.annotate(kini=KEADAAN.values("keadaan")[:1]).order_by("dicatat_pada"),
        MILIK,
        *("nomor", "jenis", "jumlah", "satuan", "kini", "waktu"),
    ),
    "undangan": _pilih(
        UndanganKlarifikasi.objects.annotate(sampai=Exists(SAMPAI)).order_by("jadwal"),
        MILIK_JALUR,
        *("kepada", "sampai"),
        waktu="jadwal",
        jenis="jalur__jenis",
        hadir="berita_acara__hadir",
        selesai="berita_acara__ditandatangani_pada",
    ),
    "pembahasan": _pilih(
        PembahasanGakkumdu.objects.order_by("ke"), MILIK_JALUR, "ke", "waktu", jenis="jalur__jenis"
    ),
    "putusan": _pilih(
        PutusanPleno.objects.order_by("rapat__waktu", "jalur__jenis"),
        "rapat__laporan",
        *("hasil", "berbeda_pendapat", "rapat_id"),
        waktu="rapat__waktu",
        jenis="jalur__jenis",
        nomor="rapat__nomor_berita_acara",
        acara="rapat__acara",
        dicatat="rapat__dicatat_pada",
    ),
    "penerusan": _pilih(
        Penerusan.objects.order_by("diteruskan_pada"),
        MILIK,
        *("nama_penerima", "keadaan", "jenis", "nomor_surat"),
        waktu="diteruskan_pada",
    ),
    "penelusuran": _pilih(Penelusuran.objects.order_by("waktu"), MILIK, "surat_tugas", "waktu"),
    "form_a": _pilih(
        FormA.objects.exclude(dikirim_pada=None).order_by("dikirim_pada"),
        MILIK,
        *("nomor", "ada_dugaan"),
        waktu="dikirim_pada",
    ),
    "saran": _pilih(
        SaranPerbaikan.objects.order_by("dibuat_pada"),
        MILIK,
        *("nomor", "pokok", "keadaan"),
        waktu="dibuat_pada",
    ),
    "upaya": _pilih(
        UpayaHubungi.objects.order_by("waktu"),
        MILIK,
        *("cara", "berhasil", "catatan", "waktu"),
        oleh="petugas__nama",
    ),
    "penyerahan": _pilih(
        PenyerahanBerkas.objects.order_by("-waktu"),
        MILIK,
        *("nomor", "cara", "waktu"),
        kantor="kantor__nama",
    ),
    "penilaian": _pilih(
        PenilaianUnsur.objects.order_by("putaran", "urutan"),
        MILIK,
        *("putaran", "unsur", "terpenuhi", "alasan"),
    ),
}
"""Each table with the columns a line of it needs."""


@dataclass(frozen=True, slots=True)
class Bagian:
    """The sections of a case, each in the order things came."""

    naskah: tuple[Butir, ...]
    barang: tuple[Butir, ...]
    klarifikasi: tuple[Butir, ...]
    pembahasan: tuple[Butir, ...]
    pleno: tuple[Butir, ...]
    penerusan: tuple[Butir, ...]
    penelusuran: tuple[Butir, ...]
    form_a: tuple[Butir, ...]
    saran: tuple[Butir, ...]
    upaya: tuple[Butir, ...]
    penyerahan: tuple[Butir, ...]
    verdik: tuple[Verdik, ...]


def bersama_bagian() -> dict[str, ArraySubquery]:
    """Return what a query of reports adds so that :func:`baca_bagian` needs no other."""
    return {f"{AWALAN}{nama}": _senarai(*isi) for nama, isi in SUMBER.items()}


def baca_bagian(laporan: Laporan) -> Bagian:
    """Return the sections of a report that was read with :func:`bersama_bagian`."""
    ada = {nama: getattr(laporan, f"{AWALAN}{nama}") for nama in SUMBER}
    return Bagian(
        naskah=_butir(baris.naskah, ada["dokumen"]),
        barang=_butir(baris.barang, ada["barang"]),
        klarifikasi=_butir(baris.undangan, ada["undangan"]),
        pembahasan=_butir(baris.pembahasan, ada["pembahasan"]),
        pleno=_butir(baris.putusan, ada["putusan"]),
        penerusan=_butir(baris.penerusan, ada["penerusan"]),
        penelusuran=_butir(baris.penelusuran, ada["penelusuran"]),
        form_a=_butir(baris.form_a, ada["form_a"]),
        saran=_butir(baris.saran, ada["saran"]),
        upaya=_butir(baris.upaya, ada["upaya"]),
        penyerahan=_butir(baris.penyerahan, ada["penyerahan"]),
        verdik=baris.verdik(ada["penilaian"]),
    )


def naskah_mentah(laporan: Laporan) -> list[Isi]:
    """Return the papers of such a report as they are stored, those drafted last at the end."""
    semua: list[Isi] = getattr(laporan, f"{AWALAN}dokumen")
    return semua


def naskah_berlaku(laporan: Laporan) -> list[Isi] | None:
    """Return those of them that no other replaces, None where they were not read so."""
    if not hasattr(laporan, f"{AWALAN}dokumen"):
        return None
    semua = naskah_mentah(laporan)
    diganti = {satu["menggantikan_id"] for satu in semua}
    return [satu for satu in semua if satu["id"] not in diganti]


def putusan_terbaca(laporan: Laporan) -> list[Isi] | None:
    """Return what was decided of such a report in order of the meetings, None where not read."""
    semua: list[Isi] | None = getattr(laporan, f"{AWALAN}putusan", None)
    return semua


def jenis_diteruskan(laporan: Laporan) -> frozenset[str]:
    """Return the kinds of tracks of such a report that were handed to another body."""
    return frozenset(satu["jenis"] for satu in getattr(laporan, f"{AWALAN}penerusan"))


def _senarai(semua: QuerySet[Model], isi: Mapping[str, Any]) -> ArraySubquery:
    return ArraySubquery(semua.values(isi_baris=JSONObject(**isi)))


def _butir(baca: Callable[[Isi], Butir], semua: list[Isi]) -> tuple[Butir, ...]:
    return tuple(map(baca, semua))
