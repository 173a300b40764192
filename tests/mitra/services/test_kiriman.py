import pytest

from laporan.api.masukan import baca_masukan
from laporan.choices import Bentuk
from laporan.errors import KunciDipakaiUlang
from laporan.models import Laporan
from laporan.services.penerimaan import kunci_kiriman_baru
from pengawasan.mitra.models import KirimanMitra, Mitra
from pengawasan.mitra.services.kiriman import kirim
from tests.factories.laporan import INFORMASI, LENGKAP, isian
from tests.factories.mitra import mitra
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


def kiriman(milik: Mitra) -> Laporan:
    """Take one piece of information of a partner in."""
    hasil = kirim(milik, baca_masukan(isian(INFORMASI)), kunci=kunci_kiriman_baru())
    return Laporan.objects.get(nomor=hasil.tanda_terima.nomor)


def test_kirim_remembers_who_sent_and_says_so_on_the_trail() -> None:
    baris = kiriman(mitra())
    assert KirimanMitra.objects.get(laporan=baris).mitra == mitra()
    jejak = Jejak.objects.get(subjek=str(baris.pk), peristiwa="disampaikan")
    assert jejak.pelaku_teks == "mitra"


def test_kirim_leaves_nothing_behind_when_the_key_was_used_for_another_body() -> None:
    kunci = kunci_kiriman_baru()
    kirim(mitra(), baca_masukan(isian(INFORMASI)), kunci=kunci)
    with pytest.raises(KunciDipakaiUlang):
        kirim(mitra(), baca_masukan(isian(INFORMASI, tempat="lain")), kunci=kunci)
    assert Laporan.objects.count() == KirimanMitra.objects.count() == 1


def test_a_laporan_needs_a_person_with_standing() -> None:
    masukan = baca_masukan(isian(LENGKAP))
    hasil = kirim(mitra(), masukan, kunci=kunci_kiriman_baru())
    assert hasil.tanda_terima.bentuk == Bentuk.INFORMASI_AWAL
