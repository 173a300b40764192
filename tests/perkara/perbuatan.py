"""What people press on a report until it is a case, and after: for tests of the whole table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from django.utils import timezone

from laporan.choices import CaraSerah
from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.rules.lengkapan import Tambahan
from laporan.rules.masukan import PelaporMasuk, TerlaporMasuk
from laporan.rules.penilaian import Verdik
from laporan.rules.status import TABEL, Peralihan
from laporan.services.berkas import boleh_dianggap_catatan
from laporan.services.kelengkapan import lengkapi
from laporan.services.pencabutan import cabut
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.choices.penanganan import KodeArsip
from pengawasan.perkara.models import KajianAwal
from pengawasan.perkara.queries.penelusuran import ada_form_a, hanya_formal
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.rules.pleno import PutusanMasuk, RapatMasuk
from pengawasan.perkara.services import penelusuran, penerimaan
from pengawasan.perkara.services.gabungan import gabungkan
from pengawasan.perkara.services.kajian import mulai_kajian, putuskan_kajian
from pengawasan.perkara.services.penutupan import selesaikan, umumkan
from pengawasan.perkara.services.temuan import (
    TemuanMasuk,
    lanjutkan_penelusuran,
    tetapkan_temuan,
)
from tests.factories.perkara import UNSUR
from tests.perkara.penanganan import PETUNJUK
from wilayah.choices import Peran
from wilayah.models import Petugas

ALASAN = "Pelapor perlu membaca sebabnya."
TUJUAN = "63.71"
ASAL, ATASAN, ASING, KECAMATAN = "63.11", "63", "64.72", "63.11.02"
PERAN = (
    *(Peran.PIMPINAN, Peran.KOORDINATOR, Peran.PENELAAH),
    *(Peran.PENERIMA, Peran.SEKRETARIAT, Peran.AUDITOR),
)
ORANG = [(kode, satu) for kode in (ASAL, TUJUAN, ATASAN) for satu in PERAN]
ORANG += [(KECAMATAN, Peran.PENERIMA), (ASING, Peran.PIMPINAN)]


class Subjek(Protocol):
    """A report, another one of the same office, and the people of the office in charge."""

    laporan: Laporan
    lain: Laporan

    def penelaah(self) -> Petugas: ...
    def rapat(self) -> RapatMasuk: ...


PELAPOR = (*["didengar", "jadi_laporan"] * 5, "lengkapi", "cabut")


@dataclass(frozen=True)
class Perbuatan:
    """What a person can press: the rows it may go along, by which power, and what does it.

    ``jam`` are deadlines each of which, missed and not explained, closes it.
    """

    baris: tuple[Peralihan, ...]
    wewenang: str
    lakukan: Callable[[Subjek, Petugas], object]
    jam: tuple[str, ...] = ()
    kecamatan: bool = False
    siapa_saja: bool = False


def baris_tabel(*kode: str, ke: S | None = None) -> tuple[Peralihan, ...]:
    """Return the rows of the table with these codes, those that lead to ``ke`` when it is given."""
    return tuple(satu for satu in TABEL if satu.kode in kode and ke in {None, satu.ke})


def _putuskan(
    kode: str,
    putusan: Putusan,
    kurang: str = "",
    jam: tuple[str, ...] = ("kajian_awal",),
    **isi: object,
) -> Perbuatan:
    verdik = tuple(
        Verdik(satu, terpenuhi=satu != kurang, alasan=ALASAN if satu == kurang else "")
        for satu in UNSUR
    )
    masukan = MasukanKajian(putusan, verdik, alasan=ALASAN, **isi)  # type: ignore[arg-type]
    wewenang = "ambil_alih" if putusan == Putusan.AMBIL_ALIH else "kajian_awal"
    return Perbuatan(
        baris_tabel(*kode.split()),
        wewenang,
        lambda m, orang: putuskan_kajian(m.laporan, orang, masukan),
        jam=jam,
        siapa_saja=putusan == Putusan.AMBIL_ALIH,
    )


def _telusuri(m: Subjek, orang: Petugas) -> object:
    penelaah = m.penelaah()
    masukan = penelusuran.PenelusuranMasuk("1/ST", PETUNJUK, frozenset({penelaah.username}))
    return penelusuran.telusuri(m.laporan, orang, masukan)


def _tetapkan(m: Subjek, orang: Petugas) -> object:
    masukan = TemuanMasuk(
        m.rapat(),
        PutusanMasuk("", ALASAN),
        frozenset({"hukum_lain"}),
        (TerlaporMasuk(nama="Terlapor Contoh"),),
    )
    return tetapkan_temuan(m.laporan, orang, masukan)


PERBUATAN: dict[str, Perbuatan] = {
    "terima": Perbuatan(
        baris_tabel("T04"),
        "terima",
        lambda m, o: penerimaan.terima_berkas(m.laporan, o, ["bukti"], CaraSerah.LANGSUNG),
        siapa_saja=True,
    ),
    "informasi_awal": Perbuatan(
        baris_tabel("T05"),
        "informasi_awal",
        lambda m, o: penerimaan.jadikan_informasi_awal(m.laporan, o),
    ),
    "mulai_kajian": Perbuatan(
        baris_tabel("T07"), "kajian_awal", lambda m, o: mulai_kajian(m.laporan, o)
    ),
    "registrasi": _putuskan("T08", Putusan.REGISTRASI, jalur=("hukum_lain",)),
    "perbaikan": _putuskan("T09", Putusan.PERBAIKAN, "bukti"),
    "tolak": _putuskan("T11 T15", Putusan.TIDAK_DIREGISTRASI, "identitas_pelapor"),
    "limpahkan": _putuskan("T12", Putusan.LIMPAHKAN, ke_kantor=TUJUAN),
    "ambil_alih": _putuskan("T14", Putusan.AMBIL_ALIH, jam=()),
    "bukan_laporan": _putuskan("KA-8", Putusan.INFORMASI_AWAL, "identitas_pelapor"),
    "terima_limpahan": Perbuatan(
        baris_tabel("T13"),
        "kajian_awal",
        lambda m, o: penelusuran.terima_limpahan(m.laporan, o, ["bukti"]),
    ),
    "terima_kelengkapan": Perbuatan(
        baris_tabel("T10"),
        "terima",
        lambda m, o: penerimaan.terima_kelengkapan(m.laporan, o, ["bukti"]),
        kecamatan=True,
    ),
    "jadikan_informasi": Perbuatan(
        baris_tabel("T16"),
        "informasi_awal",
        lambda m, o: penelusuran.jadikan_informasi(m.laporan, o, ALASAN),
    ),
    "telusuri": Perbuatan(baris_tabel("I01"), "penelusuran", _telusuri),
    "usulkan": Perbuatan(
        baris_tabel("I02"),
        "form_a",
        lambda m, o: penelusuran.usulkan_temuan(m.laporan, o),
        jam=("penelusuran",),
        kecamatan=True,
    ),
    "tetapkan": Perbuatan(
        baris_tabel("I03", ke=S.DIJADIKAN_TEMUAN), "temuan", _tetapkan, jam=("temuan",)
    ),
    "lanjutkan": Perbuatan(
        baris_tabel("I03", ke=S.PENELUSURAN),
        "temuan",
        lambda m, o: lanjutkan_penelusuran(m.laporan, o, m.rapat(), PutusanMasuk("", ALASAN)),
        jam=("temuan",),
    ),
    "arsipkan": Perbuatan(
        baris_tabel("I04"),
        "arsip_informasi",
        lambda m, o: penelusuran.arsipkan(m.laporan, o, KodeArsip.DITERUSKAN_KONTEN, ALASAN),
        jam=("penelusuran", "temuan"),
    ),
    "gabung": Perbuatan(
        baris_tabel("GABUNG"), "informasi_awal", lambda m, o: gabungkan(m.laporan, o, m.lain.nomor)
    ),
    "umumkan": Perbuatan(baris_tabel("P15"), "pengumuman", lambda m, o: umumkan(m.laporan, o)),
    "selesaikan": Perbuatan(
        baris_tabel("P16"), "pemantauan", lambda m, o: selesaikan(m.laporan, o)
    ),
}
LAHIR = LAPORAN, LOKET, INFORMASI_SAJA = "laporan", "loket", "informasi_awal"
JALAN = (
    (LAPORAN, "informasi_awal telusuri usulkan lanjutkan arsipkan"),
    (LOKET, "perbaikan didengar tolak jadikan_informasi"),
    (LOKET, "perbaikan terima_kelengkapan ambil_alih mulai_kajian bukan_laporan"),
    (LOKET, "limpahkan terima_limpahan registrasi"),
    (LOKET, "registrasi tangani tangani tangani umumkan selesaikan"),
    (LOKET, "mulai_kajian tolak"),
    (LOKET, "gabung"),
    (INFORMASI_SAJA, "jadi_laporan terima cabut"),
    (INFORMASI_SAJA, "telusuri usulkan tetapkan tangani"),
)
"""Roads that together go along every row, by how the report came."""

MENGAKHIRI = {"arsipkan", "gabung", "terima_kelengkapan", "bukan_laporan"}
"""What is pressed less often than the rest, so that reports come further."""


def terjaga(kode: str, laporan: Laporan) -> bool:
    """Tell whether what a row asks beside its status holds, worked out from what is stored."""
    if kode == "T05":
        return boleh_dianggap_catatan(laporan)
    if kode == "T09":
        return not KajianAwal.objects.filter(laporan=laporan, putusan="perbaikan").exists()
    if kode == "T11":
        batas = laporan.tenggat.filter(langkah="perbaikan", selesai_pada=None).first()
        return batas is not None and batas.lewat(timezone.now())
    if kode == "P15":
        return Dokumen.objects.filter(laporan=laporan, jenis="status", keadaan="final").exists()
    return {"T16": hanya_formal, "I02": ada_form_a}.get(kode, bool)(laporan)


def oleh_pelapor(laporan: Laporan, bagaimana: str) -> None:
    """Let its reporter withdraw a report, add to it, or put a name to an *informasi awal*."""
    if bagaimana == "cabut":
        cabut(laporan)
    elif bagaimana == "lengkapi":
        lengkapi(laporan, Tambahan(uraian=f"Tambahan {timezone.now()} dari pelapor."))
    else:
        orang = PelaporMasuk(nama="Pelapor Contoh", alamat="Jalan 1", telepon="081200000000")
        lengkapi(laporan, Tambahan(bentuk="laporan", pelapor=orang))
