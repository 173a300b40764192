"""Whether an officer may write a Form A for a report or open its witnesses, and why not."""

from django.utils.translation import gettext_lazy

from laporan.models import Laporan
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.rules.formulir import TAMAT
from pengawasan.perkara.choices import Sebab, Tindakan
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.rules.wewenang import PENELAAH, SETEMPAT, hubungan
from wilayah.errors import BukanWewenang, Penolakan
from wilayah.models import Petugas
from wilayah.queries.kantor import bertugas_kini

TERTUTUP = gettext_lazy(
    "Laporan ini sudah dicabut, digabung, diarsipkan, atau selesai; Form A tidak dapat ditambah."
)


def pastikan_setempat(petugas: Petugas, laporan: Laporan) -> None:
    """Raise 404 for a foreign report, 403 for an office above that has not taken it over."""
    if izin(petugas, laporan).pelaku.hubungan not in SETEMPAT:
        raise BukanWewenang(str(Sebab.BELUM_DIAMBIL_ALIH.label))


def pastikan_terbuka(laporan: Laporan) -> None:
    """Raise 409 for a report that takes in no Form A any more."""
    if laporan.status in TAMAT:
        raise Penolakan(str(TERTUTUP))


def boleh_usul_temuan(petugas: Petugas) -> bool:
    """Tell whether the officer proposes findings: by role, in an office within its term."""
    kantor = petugas.kantor
    return kantor is not None and petugas.berperan(*PENELAAH) and bertugas_kini(kantor)


def boleh_buka_saksi(petugas: Petugas, form: FormA) -> bool:
    """Tell whether the witnesses of a form would open to the officer."""
    try:
        pastikan_buka_saksi(petugas, form)
    except Penolakan:
        return False
    return True


def pastikan_buka_saksi(petugas: Petugas, form: FormA) -> None:
    """Raise Penolakan for who is not trusted with the witnesses of a form.

    Of a report: who is not trusted with who reported. Of none: who would not look into it, that
    is everybody but reviewers of the office it came to and of the kecamatan.
    """
    if form.laporan is not None:
        izin(petugas, form.laporan).pastikan(Tindakan.BUKA_IDENTITAS)
        return
    if not petugas.berperan(*PENELAAH):
        raise BukanWewenang(str(Sebab.PERAN.label))
    kantor = petugas.kantor
    assert kantor is not None, "the guard lets in people of an office"
    pemegang, letak = form.kantor.kode_wilayah, form.kode_wilayah
    ikatan = hubungan(kantor.kode_wilayah, kantor.jenis, pemegang=pemegang, wilayah=letak)
    if ikatan not in SETEMPAT:
        raise BukanWewenang(str(Sebab.KANTOR_LAIN.label))
