"""Reports in the terms of SIGAPLAPOR: who enters its number, and the rows of an export."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from laporan.choices import Bentuk, StatusLaporan
from laporan.models import Laporan
from pengawasan.perkara.choices import Putusan, Sebab, Tahap
from pengawasan.perkara.models import KajianAwal, NomorSigaplapor, Perkara
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.konflik import pernyataan, tertutup
from pengawasan.perkara.queries.register_baris import TANPA_ISI, Sel, saat_berstatus
from pengawasan.perkara.rules.sigaplapor import PINDAH, kat_1, kat_2, sebab_tertutup
from wilayah.models import Kantor, Petugas
from wilayah.rules.tenggat import saat_setempat, zona_waktu

SEKALI = 500
BANYAK_BELUM = 50
"""How many reports without a number the page names."""

KECAMATAN = 2
"""The place of the kecamatan in a region's name, counted from the province."""

SATU_HARI = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BarisEkspor:
    """One report for SIGAPLAPOR: public and partner fields only, and reasons where asked for."""

    sel: Mapping[str, Sel]
    alasan: str


def sebab_sigaplapor(petugas: Petugas, laporan: Laporan) -> Sebab | None:
    """Return why the officer does not enter the number of the report, or None."""
    return sebab_tertutup(izin(petugas, laporan).pelaku)


def nomor_dari(laporan: Laporan) -> NomorSigaplapor | None:
    """Return the report's number in SIGAPLAPOR, None before it was entered."""
    return NomorSigaplapor.objects.select_related("petugas").filter(laporan=laporan).first()


def belum_bernomor(kantor: Kantor) -> list[Perkara]:
    """Return the office's registered cases without a number, the newest first."""
    belum = Perkara.objects.filter(kantor=kantor, laporan__nomor_sigaplapor=None)
    berlaporan = belum.select_related("laporan").defer(*(f"laporan__{n}" for n in TANPA_ISI))
    return list(berlaporan.order_by("-tahun", "-urutan")[:BANYAK_BELUM])


def kunci_ekspor(kantor: Kantor, dari: date, sampai: date) -> list[UUID]:
    """Return the reports and findings of an office's days, also those it has passed on since.

    The days are those of submission, by the office's clock.
    """
    awal, akhir = _batas(dari, kantor.zona), _batas(sampai + SATU_HARI, kantor.zona)
    cocok = Laporan.objects.exclude(bentuk=Bentuk.INFORMASI_AWAL).order_by()
    cocok = cocok.filter(disampaikan_pada__gte=awal, disampaikan_pada__lt=akhir)
    diteruskan = KajianAwal.objects.filter(kantor=kantor, putusan=Putusan.LIMPAHKAN).order_by()
    milik = cocok.filter(kantor=kantor).values_list("disampaikan_pada", "pk")
    keluar = cocok.filter(pk__in=diteruskan.values("laporan")).values_list("disampaikan_pada", "pk")
    return [pk for _saat, pk in sorted({*milik, *keluar})]


def baris_ekspor(kantor: Kantor, kunci: list[UUID], petugas: Petugas) -> Iterator[BarisEkspor]:
    """Yield the rows of an export in the order of submission, a batch at a time.

    The reason of a study stays empty for who has declared a stake in the report.
    """
    for awal in range(0, len(kunci), SEKALI):
        potong = kunci[awal : awal + SEKALI]
        laporan = {satu.pk: satu for satu in _lengkap(potong, petugas)}
        semua = [laporan[pk] for pk in potong]
        diumumkan = saat_berstatus(semua, StatusLaporan.STATUS_DIUMUMKAN)
        for satu in semua:
            yield _baris(kantor, satu, diumumkan.get(satu.pk))


def _lengkap(kunci: list[UUID], petugas: Petugas) -> QuerySet[Laporan]:
    kajian = KajianAwal.objects.order_by("putaran")
    cocok = Laporan.objects.filter(pk__in=kunci).defer(*TANPA_ISI)
    cocok = cocok.annotate(berkonflik=pernyataan(petugas))
    tetap = ("kantor", "perkara", "nomor_sigaplapor", "pemilihan")
    return cocok.select_related(*tetap).prefetch_related(
        Prefetch("kajian_awal", kajian), "perkara__jalur"
    )


def _baris(kantor: Kantor, laporan: Laporan, diumumkan: datetime | None) -> BarisEkspor:
    kajian = _kajian_terbaca(kantor, laporan)
    putusan = [satu.putusan for satu in kajian]
    perkara: Perkara | None = getattr(laporan, "perkara", None)
    nomor: NomorSigaplapor | None = getattr(laporan, "nomor_sigaplapor", None)
    menilai = [satu for satu in kajian if satu.putusan not in PINDAH]
    terakhir = menilai[-1] if menilai else None
    sel: dict[str, Sel] = {
        "nomor_sigaplapor": nomor.nomor if nomor else "",
        "nomor_laporan": laporan.nomor,
        "nomor_register": perkara.nomor_registrasi if perkara else "",
        "bentuk": str(laporan.get_bentuk_display()),
        "disampaikan": _hari(laporan.disampaikan_pada, kantor.zona),
        "diterima": _hari(laporan.diterima_pada, kantor.zona),
        **_tempat(laporan.nama_wilayah),
        "pemilihan": laporan.pemilihan.nama if laporan.pemilihan else "",
        "kategori": str(laporan.get_kategori_display()),
        "kajian_awal": _hari(terakhir.waktu if terakhir else None, kantor.zona),
        "kat_1": kat_1(putusan),
        "kat_2": kat_2(putusan, di_kantor_lain=laporan.kantor_id != kantor.pk),
        "kode_alasan": str(terakhir.get_kode_alasan_display()) if terakhir else "",
        "diregistrasi": _hari(perkara.diregistrasi_pada if perkara else None, kantor.zona),
        "penanganan": str(Tahap(laporan.status).label),
        **_jalur(perkara),
        "diumumkan": _hari(diumumkan, kantor.zona),
    }
    return BarisEkspor(sel, terakhir.alasan if terakhir and not tertutup(laporan) else "")


def _kajian_terbaca(kantor: Kantor, laporan: Laporan) -> list[KajianAwal]:
    """Return the studies of a report; of what the office holds no more, only its own."""
    semua: list[KajianAwal] = list(laporan.kajian_awal.all())
    if laporan.kantor_id == kantor.pk:
        return semua
    return [satu for satu in semua if satu.kantor_id == kantor.pk]


def _jalur(perkara: Perkara | None) -> dict[str, Sel]:
    """Return the tracks of a case: their kinds, where each stands, what each came to."""
    jalur = list(perkara.jalur.all()) if perkara else []
    return {
        "jalur": tuple(str(satu.get_jenis_display()) for satu in jalur),
        "keadaan_jalur": tuple(str(satu.get_status_display()) for satu in jalur),
        "hasil": tuple(str(satu.get_hasil_display()) for satu in jalur if satu.hasil),
    }


def _tempat(nama: str) -> dict[str, Sel]:
    """Return kabupaten and kecamatan of a region's name; nothing below is exported."""
    bagian = nama.split(", ")[::-1]
    return {
        "kabupaten": bagian[1] if len(bagian) > 1 else bagian[0],
        "kecamatan": bagian[KECAMATAN] if len(bagian) > KECAMATAN else "",
    }


def _hari(saat: datetime | None, zona: str) -> date | None:
    return saat_setempat(saat, zona).date() if saat else None


def _batas(hari: date, zona: str) -> datetime:
    return datetime.combine(hari, time.min, zona_waktu(zona))
