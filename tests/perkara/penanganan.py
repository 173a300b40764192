"""Reports on their way through the handling, for the tests of its steps and pages."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils import timezone

from laporan.models import Laporan
from pengawasan.lapangan.choices import KeadaanFormA
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.queries.penulis import Penulis
from pengawasan.lapangan.rules.formulir import FormAMasuk
from pengawasan.lapangan.services.formulir import hubungkan, kirim
from pengawasan.perkara.rules.pleno import RapatMasuk
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penelusuran import PenelusuranMasuk, telusuri, usulkan_temuan
from tests.factories import laporan as pabrik
from tests.factories.laporan import INFORMASI, petugas
from tests.factories.perkara import registrasi
from wilayah.choices import Peran
from wilayah.models import Petugas

PETUNJUK = "Datangi lokasi dan tanyai perangkat desa."


def pimpinan(*nomor: int) -> list[Petugas]:
    """Return the commission of Balangan: members by number, the first being the tests' own."""
    satu = petugas("63.11", Peran.PIMPINAN)
    lain = [
        Petugas.objects.get_or_create(
            username=f"uji.63.11.pimpinan{n}",
            defaults={"nama": f"Pimpinan {n}", "kantor": satu.kantor, "peran": ["pimpinan"]},
        )[0]
        for n in nomor
    ]
    return [satu, *lain]


def rapat(*hadir: Petugas, waktu: datetime | None = None, nomor: str = "") -> RapatMasuk:
    """Return a plenary of now with these members."""
    nama = frozenset(satu.username for satu in hadir)
    return RapatMasuk(waktu or timezone.now(), "ruang rapat", nama, nomor)


def terdaftar(jalur: Iterable[str] = ("hukum_lain",)) -> Laporan:
    """Return a registered case with these tracks."""
    penerima = petugas("63.11", Peran.PENERIMA)
    return didaftarkan(pabrik.laporan(sumber="loket", oleh=penerima), jalur)


def didaftarkan(satu: Laporan, jalur: Iterable[str] = ("hukum_lain",)) -> Laporan:
    """Return a received report registered with these tracks."""
    putuskan_kajian(satu, petugas("63.11", Peran.KOORDINATOR), registrasi(*jalur))
    return satu


def ditelusuri() -> Laporan:
    """Return an *informasi awal* that officers are looking into."""
    satu = pabrik.laporan(INFORMASI)
    masukan = PenelusuranMasuk("001/ST/2026", PETUNJUK, frozenset({_penelaah().username}))
    telusuri(satu, petugas("63.11", Peran.KOORDINATOR), masukan)
    return satu


def form_a(satu: Laporan | None, mulai: datetime | None = None) -> FormA:
    """Send a Form A by an officer of Balangan, for a report or for none."""
    orang = _penelaah()
    masukan = FormAMasuk(
        tahapan="kampanye",
        bentuk="langsung",
        mulai=mulai or timezone.now() - timedelta(days=1),
        ada_dugaan=True,
        uraian="Baliho besar terpasang di halaman sekolah.",
        tempat="halaman sekolah",
        dugaan_peristiwa="Alat peraga di tempat terlarang.",
    )
    penulis = Penulis(orang.kantor, pabrik.DESA, "Desa Contoh", "WITA", petugas=orang)
    hasil = kirim(masukan, penulis).form
    assert hasil.keadaan == KeadaanFormA.DIKIRIM
    return hubungkan(hasil, satu, orang) if satu else hasil


def calon_temuan() -> Laporan:
    """Return a report that waits for the plenary to set it as a finding."""
    satu = ditelusuri()
    form_a(satu)
    usulkan_temuan(satu, _penelaah())
    return satu


def _penelaah() -> Petugas:
    return petugas("63.11", Peran.PENELAAH)
