"""What offices are told of a case, through the outbox: one line of the digest each."""

from collections.abc import Collection

from laporan.choices import KabarKantor
from laporan.models import Laporan
from laporan.services.notifikasi import kabari_kantor
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.rules.langkah import bukan_tingkatnya
from wilayah.choices import JenisKantor
from wilayah.models import Petugas
from wilayah.queries.kantor import kantor_di_atas, kantor_pusat
from wilayah.queries.rezim import rezim_versi

REGISTRASI = "registrasi"
SASARAN_KONTEN = "bawaslu_ri_konten"


def kabari_registrasi(laporan: Laporan, jalur: Collection[str]) -> None:
    """Tell of a new case: Gakkumdu's office of a crime, the office above of all (T08, I03).

    The office above reads that its own powers are asked for where a track is beyond this office.
    """
    if JenisJalur.PIDANA in jalur:
        kabar = KabarKantor.PIDANA_DIREGISTRASI
        kabari_kantor(laporan.kantor, laporan, kabar, sebab=REGISTRASI)
    rezim = rezim_versi(laporan.rezim_id)
    perlu = bukan_tingkatnya(jalur, laporan.kantor.jenis, rezim)
    atas = kantor_di_atas(laporan.kantor, perlu or JenisKantor.values)
    if atas is not None:
        kabar = KabarKantor.PERLU_DIAMBIL_ALIH if perlu else KabarKantor.DIREGISTRASI_BAWAHAN
        kabari_kantor(atas, laporan, kabar, sebab=REGISTRASI)


def kabari_konten(laporan: Laporan, sasaran: object, sebab: str) -> None:
    """Tell the office of the nation that content was forwarded to it, to be taken down (I05)."""
    pusat = kantor_pusat() if sasaran == SASARAN_KONTEN else None
    if pusat is not None:
        kabari_kantor(pusat, laporan, KabarKantor.KONTEN_DITERUSKAN, sebab=sebab)


def kabari_penanganan(laporan: Laporan, oleh: Petugas) -> None:
    """Tell the officer in charge that the handling began, unless they began it (P01)."""
    penanggung = laporan.penanggung_jawab
    if penanggung is not None and penanggung != oleh:
        kabar = KabarKantor.PENANGANAN_DIMULAI
        kabari_kantor(laporan.kantor, laporan, kabar, sebab="penanganan", petugas=penanggung)
