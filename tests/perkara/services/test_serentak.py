"""Officers who press at the same moment."""

from collections.abc import Callable

import pytest

from laporan.choices import CaraSerah
from laporan.models import Laporan, PenilaianUnsur, RegisterNomor
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.models import KajianAwal, Perkara
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penerimaan import terima_berkas
from tests.factories.laporan import laporan, petugas
from tests.factories.perkara import ADA, UNSUR, registrasi
from tests.sekaligus import sekaligus
from wilayah.choices import Peran
from wilayah.errors import Penolakan

pytestmark = pytest.mark.django_db(transaction=True)
DAFTAR = registrasi("pidana")
TOLAK = MasukanKajian(
    Putusan.TIDAK_DIREGISTRASI, ADA, alasan="Bukan.", kode_alasan="bukan_pelanggaran"
)


def serentak(tugas: list[Callable[[], object]]) -> list[str]:
    """Run all at the same moment and return how each ended."""
    return sorted(
        f"{satu.status}: {satu.pesan}" if isinstance(satu, Penolakan) else "ok"
        for satu in sekaligus(tugas, boleh=(Penolakan,))
    )


def diterima():
    satu = laporan()
    terima_berkas(satu, petugas("63.11"), ["identitas"], CaraSerah.LANGSUNG)
    return satu


@pytest.mark.parametrize("putaran", range(5))
def test_of_two_officers_deciding_at_once_one_wins_and_the_other_is_told(putaran):
    satu = diterima()
    orang = petugas("63.11", Peran.KOORDINATOR), petugas("63.11", Peran.PIMPINAN)
    salinan = [Laporan.objects.get(pk=satu.pk) for _ in orang]

    hasil = serentak(
        [
            lambda: putuskan_kajian(salinan[0], orang[0], DAFTAR),
            lambda: putuskan_kajian(salinan[1], orang[1], TOLAK),
        ]
    )

    assert hasil == ["409: Kajian awal laporan ini sudah diputuskan.", "ok"]
    assert KajianAwal.objects.count() == 1
    assert PenilaianUnsur.objects.count() == len(UNSUR)
    assert Perkara.objects.count() == (Laporan.objects.get().status == "diregistrasi")


def test_who_takes_a_report_over_while_it_is_decided_has_it_in_the_end():
    satu = diterima()
    bawah, atas = petugas("63.11", Peran.KOORDINATOR), petugas("63", Peran.PIMPINAN)
    salinan = [Laporan.objects.get(pk=satu.pk) for _ in range(2)]

    hasil = serentak(
        [
            lambda: putuskan_kajian(salinan[0], bawah, DAFTAR),
            lambda: putuskan_kajian(salinan[1], atas, MasukanKajian(Putusan.AMBIL_ALIH)),
        ]
    )

    satu.refresh_from_db()
    assert (hasil[1], satu.kantor.kode_wilayah) == ("ok", "63")
    if hasil[0] == "ok":  # Registered first: the case itself went up, with its number.
        assert (satu.status, Perkara.objects.count()) == ("diregistrasi", 1)
    else:
        assert hasil[0].startswith("409: ")
        assert (satu.status, Perkara.objects.count()) == ("diambil_alih", 0)
    assert KajianAwal.objects.count() == hasil.count("ok")


def test_sixteen_registrations_at_once_leave_no_gap_in_the_register():
    semua = [diterima() for _ in range(16)]
    orang = petugas("63.11", Peran.KOORDINATOR)

    hasil = serentak([lambda satu=satu: putuskan_kajian(satu, orang, DAFTAR) for satu in semua])

    assert hasil == ["ok"] * 16
    urutan = Perkara.objects.order_by("urutan").values_list("urutan", flat=True)
    assert list(urutan) == list(range(1, 17))
    assert len(set(Perkara.objects.values_list("nomor_registrasi", flat=True))) == 16


def test_a_refused_registration_gives_its_number_to_the_next(monkeypatch):
    satu, lain = diterima(), diterima()
    orang = petugas("63.11", Peran.KOORDINATOR)

    def gagal(*isi, **lain):
        raise Penolakan("tidak jadi")

    with monkeypatch.context() as tiru:
        tiru.setattr("laporan.services.penilaian.putuskan", gagal)
        with pytest.raises(Penolakan):
            putuskan_kajian(satu, orang, DAFTAR)
    assert not Perkara.objects.exists()
    assert not RegisterNomor.objects.filter(jenis="registrasi").exists()

    assert putuskan_kajian(lain, orang, DAFTAR).nomor_registrasi.startswith("001/Reg/")


def test_of_two_receivers_at_once_one_gives_the_receipt():
    satu = laporan()
    orang = petugas("63.11"), petugas("63.11.02")
    salinan = [Laporan.objects.get(pk=satu.pk) for _ in orang]

    hasil = serentak(
        [
            lambda s=s, o=o: terima_berkas(s, o, ["bukti"], CaraSerah.LANGSUNG)
            for s, o in zip(salinan, orang, strict=True)
        ]
    )

    assert hasil == ["409: Berkas asli sudah diterima.", "ok"]
    assert RegisterNomor.objects.filter(terakhir=1).count() == 1
