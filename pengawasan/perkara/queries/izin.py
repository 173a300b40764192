"""What an officer may do with a report now, and why not the rest."""

from collections.abc import Collection
from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from laporan.choices import StatusLaporan
from laporan.models import Laporan, Pelapor
from laporan.queries.tenggat import terlambat
from pengawasan.perkara.choices import Hubungan, Putusan, Sebab, Tindakan
from pengawasan.perkara.models import KajianAwal
from pengawasan.perkara.queries.dahulu import pernah_memegang
from pengawasan.perkara.queries.konflik import berkonflik
from pengawasan.perkara.queries.penelusuran import ada_form_a, hanya_formal
from pengawasan.perkara.rules.kuasa import LIMPAHKAN, TITIPAN
from pengawasan.perkara.rules.wewenang import (
    PENERIMA,
    Keadaan,
    Pelaku,
    Tolak,
    hubungan,
    putusan_terbuka,
    tolak_keadaan,
    tolak_wewenang,
)
from wilayah.errors import BukanWewenang, Penolakan, TidakDitemukan
from wilayah.models import Petugas
from wilayah.queries.kantor import bertugas_kini
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.rezim import Rezim
from wilayah.rules.tenggat import lewat as tenggat_lewat


@dataclass(frozen=True, slots=True)
class Izin:
    """One officer before one report: the table of powers, asked act by act."""

    pelaku: Pelaku
    keadaan: Keadaan
    rezim: Rezim

    def sebab(self, tindakan: Tindakan) -> Sebab | None:
        """Return why the act is not open, or None when it is."""
        return tolak_wewenang(tindakan, self.pelaku, self.rezim) or tolak_keadaan(
            tindakan, self.pelaku, self.keadaan
        )

    def boleh(self, tindakan: Tindakan) -> bool:
        return self.sebab(tindakan) is None

    def pastikan(self, tindakan: Tindakan) -> None:
        """Raise Penolakan with 403 for the person, with 409 for the report's stage."""
        self.pastikan_orang(tindakan)
        if sebab := tolak_keadaan(tindakan, self.pelaku, self.keadaan):
            raise Penolakan(str(sebab.label), status=Tolak.KEADAAN, boleh=self.terbuka())

    def pastikan_orang(self, tindakan: Tindakan) -> None:
        """Raise Penolakan with 403 where this person never does this to this report."""
        if sebab := tolak_wewenang(tindakan, self.pelaku, self.rezim):
            raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)

    def pastikan_salah_satu(self, semua: Collection[Tindakan]) -> None:
        """Raise Penolakan where no act of these can be meant: 403 for the person, then 409."""
        milik = [t for t in semua if tolak_wewenang(t, self.pelaku, self.rezim) is None]
        self.pastikan(next((t for t in milik if self.boleh(t)), [*milik, *semua][0]))

    def terbuka(self) -> list[str]:
        """Return the acts open to this person now."""
        return [satu.value for satu in Tindakan if self.boleh(satu)]

    def putusan(self) -> list[Putusan]:
        """Return how the office in charge may end the study now."""
        terbuka = putusan_terbuka(self.keadaan)
        if self.rezim.boleh(self.pelaku.jenis_kantor, LIMPAHKAN):
            return terbuka
        return [satu for satu in terbuka if satu != Putusan.LIMPAHKAN]


def izin(petugas: Petugas, laporan: Laporan, *, konflik: bool | None = None) -> Izin:
    """Return what stands open between an officer and a report (four queries).

    ``konflik``: whether they declared a stake in it, where that was just read with the report.
    """
    assert petugas.kantor is not None, "the guard lets in people of an office"
    kantor = petugas.kantor
    ikatan = hubungan(
        kantor.kode_wilayah,
        kantor.jenis,
        pemegang=laporan.kantor.kode_wilayah,
        wilayah=laporan.kode_wilayah,
    )
    if ikatan is None and not pernah_memegang(kantor, laporan):
        raise TidakDitemukan
    pelapor = pelapor_dari(laporan)
    pelaku = Pelaku(
        frozenset(petugas.peran),
        kantor.jenis,
        ikatan or Hubungan.DAHULU,
        penanggung_jawab=laporan.penanggung_jawab_id == petugas.pk,
        pemeriksa_kartu=pelapor is not None and pelapor.identitas_diperiksa_oleh_id == petugas.pk,
        berkonflik=berkonflik(petugas, laporan) if konflik is None else konflik,
    )
    return Izin(pelaku, keadaan(laporan), rezim_versi(laporan.rezim_id))


def pastikan_loket(petugas: Petugas) -> None:
    """Refuse who does not receive (403), and everybody of an office outside its term (409)."""
    if not petugas.berperan(*PENERIMA):
        raise BukanWewenang(str(Sebab.PERAN.label))
    if petugas.kantor is None or not bertugas_kini(petugas.kantor):
        raise Penolakan(str(Sebab.MASA_TUGAS.label), status=Tolak.KEADAAN)


def pastikan_titipan(petugas: Petugas, laporan: Laporan) -> None:
    """Refuse originals at a tier that receives nothing under the report's regime (409)."""
    assert petugas.kantor is not None, "the guard lets in people of an office"
    rezim = rezim_versi(laporan.rezim_id)
    if not all(rezim.boleh(petugas.kantor.jenis, satu) for satu in TITIPAN):
        raise Penolakan(str(Sebab.TINGKAT.label), status=Tolak.KEADAAN)


def keadaan(laporan: Laporan) -> Keadaan:
    """Return the report as the table of powers sees it."""
    pelapor = pelapor_dari(laporan)
    return Keadaan(
        bentuk=laporan.bentuk,
        status=laporan.status,
        identitas_diperiksa=pelapor is not None and pelapor.identitas_diperiksa_pada is not None,
        diberitahu=laporan.diberitahu_pada is not None,
        berkas_lewat=lewat(laporan, "serah_berkas"),
        perbaikan_lewat=lewat(laporan, "perbaikan"),
        perbaikan_sudah=any(satu.putusan == Putusan.PERBAIKAN for satu in kajian_dari(laporan)),
        terlambat={
            (satu.langkah, satu.jalur): satu.jatuh_tempo for satu in reversed(terlambat(laporan))
        },
        ada_form_a=laporan.status == StatusLaporan.PENELUSURAN and ada_form_a(laporan),
        hanya_formal=laporan.status == StatusLaporan.TIDAK_DIREGISTRASI and hanya_formal(laporan),
    )


def kajian_dari(laporan: Laporan) -> list[KajianAwal]:
    """Return the decisions so far, in order."""
    return list(laporan.kajian_awal.all())


def pelapor_dari(laporan: Laporan) -> Pelapor | None:
    """Return the reporter's sealed row, None when nobody was named."""
    try:
        return laporan.pelapor
    except ObjectDoesNotExist:
        return None


def lewat(laporan: Laporan, langkah: str) -> bool:
    """Tell whether the report's next deadline is this step's, and is over."""
    batas = laporan.tenggat_berikut
    if laporan.langkah_berikut != langkah or batas is None:
        return False
    return tenggat_lewat(batas, timezone.now())
