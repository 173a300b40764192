"""An upper office takes a registered case over: it moves, and nothing that began begins anew."""

import pytest

from laporan.choices import KabarKantor, KabarPelapor
from laporan.models import Laporan, Notifikasi
from laporan.queries.status import baca_status
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.perkara.api.keluaran import PerkaraSerializer
from pengawasan.perkara.choices import JenisJalur, Langkah, Putusan, Tindakan
from pengawasan.perkara.models import KajianAwal, Perkara
from pengawasan.perkara.queries.akses import perkara_terlihat
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.kasus import buka_kasus
from pengawasan.perkara.queries.pleno import pimpinan_untuk
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services import surat
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.kajian import (
    ambil_alih_informasi,
    putuskan_kajian,
)
from pengawasan.perkara.services.penelusuran import terima_limpahan
from pengawasan.perkara.services.pleno import catat_putusan_sidang
from tests.factories.laporan import INFORMASI, kantor, laporan, petugas
from tests.factories.perkara import diregistrasi, registrasi
from tests.perkara.pemeriksaan import catat, dikaji, penelaah, putus
from tests.perkara.penanganan import calon_temuan, ditelusuri, pimpinan, rapat
from tests.perkara.services.test_temuan import tetapkan
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
TSM = "administrasi_tsm"


def provinsi(*peran):
    return petugas("63", *(peran or (Peran.PIMPINAN,)))


def ambil_alih(satu, oleh=None):
    return putuskan_kajian(satu, oleh or provinsi(), MasukanKajian(Putusan.AMBIL_ALIH))


def milik(satu):
    """Return what a take-over leaves as it was."""
    satu = Laporan.objects.get(pk=satu.pk)
    perkara = Perkara.objects.get(laporan=satu)
    jam = satu.tenggat.order_by("pk").values_list("langkah", "jalur", "jatuh_tempo", "selesai_pada")
    return (satu.status, satu.diterima_pada, perkara.nomor_registrasi, perkara.kantor, list(jam))


@pytest.mark.parametrize("jenis", JenisJalur.values)
def test_a_registered_case_of_any_track_moves_up_and_keeps_its_days(jenis):
    satu, _kode = diregistrasi([jenis])
    dahulu = milik(satu)

    hasil = ambil_alih(satu)

    assert milik(satu) == dahulu
    assert hasil.nomor_registrasi == dahulu[2]
    satu = Laporan.objects.get(pk=satu.pk)
    terbaca = PerkaraSerializer(perkara_terlihat(provinsi(), hasil.id_perkara)).data
    assert terbaca["kantor"]["kode"] == "63"
    assert (satu.kantor.kode_wilayah, satu.kantor_provinsi) == ("63", "63")
    assert KajianAwal.objects.get(laporan=satu, putaran=2).putusan == "ambil_alih"


def test_only_the_office_that_took_it_over_goes_on():
    satu, _kode = diregistrasi(["hukum_lain"])
    pindahkan(satu, penelaah(), Langkah.KLARIFIKASI, "hukum_lain")

    ambil_alih(satu)

    with pytest.raises(Penolakan) as lama:
        pindahkan(satu, penelaah(), Langkah.KAJIAN, "hukum_lain")
    assert lama.value.status == 409
    pindahkan(satu, provinsi(), Langkah.KAJIAN, "hukum_lain")
    assert {p.petugas.kantor.kode_wilayah for p in pimpinan_untuk(satu)} == {"63"}


def test_a_track_that_belongs_to_the_province_is_heard_there():
    satu, _kode = diregistrasi([TSM])

    with pytest.raises(Penolakan) as setempat:
        pindahkan(satu, *pimpinan(), Langkah.SIDANG, TSM)
    assert setempat.value.status == 403
    assert Tindakan.AMBIL_ALIH in {
        getattr(butir, "tindakan", "") for butir in buka_kasus(provinsi(), satu).boleh
    }
    ambil_alih(satu)
    assert pindahkan(satu, provinsi(), Langkah.SIDANG, TSM).status == "sidang"


def test_everybody_concerned_is_told():
    satu, _kode = diregistrasi(["hukum_lain"])
    surat_dahulu = Notifikasi.objects.filter(laporan=satu, templat=KabarPelapor.STATUS_BERUBAH)
    sebelum = surat_dahulu.count()

    ambil_alih(satu)

    baris = Jejak.objects.get(subjek=str(satu.pk), peristiwa="diambil_alih")
    assert (baris.tampil, baris.rincian["kode_kantor"]) == ("pelapor", "63")
    status = baca_status(satu)
    assert status.riwayat[-1].keterangan == f"Laporan diambil alih oleh {kantor('63').nama}."
    assert (status.status, status.kantor.kode) == ("diregistrasi", "63")
    kabar = Notifikasi.objects.filter(laporan=satu).values_list("templat", "kantor__kode_wilayah")
    assert (KabarKantor.DIAMBIL_ALIH_KEMARI, "63") in kabar
    assert (KabarKantor.DIAMBIL_ALIH_LAIN, "63.11") in kabar
    assert surat_dahulu.count() == sebelum + 1
    naskah = surat.siapkan(satu, JenisDokumen.PENGAMBILALIHAN, provinsi(Peran.KOORDINATOR))
    assert naskah.kantor.kode_wilayah == "63"


def test_a_finding_is_taken_over_too():
    satu = calon_temuan()
    tetapkan(satu)

    ambil_alih(satu)

    assert Laporan.objects.get(pk=satu.pk).kantor.kode_wilayah == "63"


@pytest.mark.parametrize(("kode", "status"), [("63.11", 409), ("64", 404), ("63.11.02", 403)])
def test_no_other_office_takes_it_over(kode, status):
    satu, _kode = diregistrasi(["hukum_lain"])

    with pytest.raises(Penolakan) as tolak:
        ambil_alih(satu, petugas(kode, Peran.PIMPINAN))
    assert tolak.value.status == status
    assert Laporan.objects.get(pk=satu.pk).kantor.kode_wilayah == "63.11"


def test_what_is_decided_stays_where_it_was_decided():
    satu = dikaji()
    catat(satu)

    with pytest.raises(Penolakan) as tolak:
        ambil_alih(satu)
    assert tolak.value.status == 409
    assert not izin(provinsi(), satu).boleh(Tindakan.AMBIL_ALIH)


def amar(orang):
    return {"masukan": rapat(orang), "putusan": putus("terbukti", TSM), "nomor": "001/TSM/2026"}


def test_what_a_kabupaten_registered_the_province_takes_over_hears_and_decides():
    satu, _kode = diregistrasi([TSM, "hukum_lain"])
    ketua = provinsi()

    ambil_alih(satu)
    pindahkan(satu, ketua, Langkah.SIDANG, TSM)
    catat_putusan_sidang(satu, ketua, **amar(ketua))

    jalur = {j.jenis: j.status for j in satu.perkara.jalur.all()}
    assert jalur == {TSM: "pemantauan", "hukum_lain": "berjalan"}
    assert "Terbukti" in str(baca_status(satu).jalur)


def test_what_a_kabupaten_passes_up_the_province_registers_hears_and_decides():
    satu = laporan(sumber="loket", oleh=petugas("63.11", Peran.PENERIMA))
    ketua = provinsi()
    masukan = MasukanKajian(Putusan.LIMPAHKAN, ke_kantor=ketua.kantor.kode_wilayah)
    putuskan_kajian(satu, petugas("63.11", Peran.KOORDINATOR), masukan)
    terima_limpahan(satu, ketua, ["bukti"])
    putuskan_kajian(satu, ketua, registrasi(TSM))

    pindahkan(satu, ketua, Langkah.SIDANG, TSM)
    catat_putusan_sidang(satu, ketua, **amar(ketua))

    assert [j.status for j in satu.perkara.jalur.all()] == ["pemantauan"]


def test_a_kabupaten_reads_who_hears_tsm_and_goes_on_with_its_other_tracks():
    satu, _kode = diregistrasi([TSM, "hukum_lain"])
    (orang,) = pimpinan()

    with pytest.raises(Penolakan) as tolak:
        pindahkan(satu, orang, Langkah.SIDANG, TSM)
    assert tolak.value.status == 403
    assert "Yang berwenang: Bawaslu provinsi, sesudah mengambil alih" in tolak.value.pesan
    kartu = {k.jalur.jenis: k for k in buka_kasus(orang, satu).jalur}
    sebab = {b.langkah: b.sebab for b in kartu[TSM].tertutup}
    assert "Bawaslu provinsi" in sebab["sidang"]
    assert pindahkan(satu, penelaah(), Langkah.KLARIFIKASI, "hukum_lain").status == "klarifikasi"


def test_the_nation_takes_over_what_the_province_took_over_and_hears_it():
    satu, _kode = diregistrasi([TSM])
    ketua = petugas("", Peran.PIMPINAN)
    ambil_alih(satu)

    ambil_alih(satu, ketua)

    assert pindahkan(satu, ketua, Langkah.SIDANG, TSM).status == "sidang"


def test_the_nation_takes_over_an_intake_that_the_province_took_over():
    satu = laporan(sumber="loket", oleh=petugas("63.11", Peran.PENERIMA))
    ketua = petugas("", Peran.PIMPINAN)
    ambil_alih(satu)
    diterima, jam = satu.diterima_pada, satu.tenggat.get(langkah="kajian_awal").jatuh_tempo

    ambil_alih(satu, ketua)

    satu = Laporan.objects.select_related("kantor").get(pk=satu.pk)
    assert (satu.status, satu.kantor.kode_wilayah) == ("diambil_alih", "")
    kini = satu.tenggat.get(langkah="kajian_awal", selesai_pada=None)
    assert (satu.diterima_pada, kini.jatuh_tempo) == (diterima, jam)
    assert baca_status(satu).label == f"Diambil alih oleh {ketua.kantor.nama}"
    with pytest.raises(Penolakan) as tolak:
        ambil_alih(satu, provinsi())
    assert tolak.value.status == 409
    putuskan_kajian(satu, ketua, registrasi("hukum_lain"))
    assert satu.status == "diregistrasi"


@pytest.mark.parametrize(
    ("buat", "status"),
    [
        (lambda: laporan(INFORMASI), "informasi_awal"),
        (ditelusuri, "penelusuran"),
        (calon_temuan, "calon_temuan"),
    ],
)
def test_what_is_no_report_yet_moves_up_as_it_is(buat, status):
    satu = buat()
    jam = set(satu.tenggat.values_list("langkah", "jatuh_tempo", "selesai_pada"))

    ambil_alih_informasi(satu, provinsi())

    kini = Laporan.objects.select_related("kantor").get(pk=satu.pk)
    assert (kini.status, kini.kantor.kode_wilayah) == (status, "63")
    assert set(kini.tenggat.values_list("langkah", "jatuh_tempo", "selesai_pada")) == jam
    assert f"diambil alih oleh {kantor('63').nama}" in baca_status(kini).riwayat[-1].keterangan
    kabar = Notifikasi.objects.filter(laporan=kini).values_list("templat", "kantor__kode_wilayah")
    assert (KabarKantor.DIAMBIL_ALIH_LAIN, "63.11") in kabar
    ambil_alih_informasi(kini, petugas("", Peran.PIMPINAN))
    assert Laporan.objects.get(pk=satu.pk).kantor.kode_wilayah == ""


@pytest.mark.parametrize(
    ("kode", "status"), [("63.11", 409), ("64", 404), ("63.11.02", 403), ("63.71", 404)]
)
def test_initial_information_is_taken_over_by_no_office_but_one_above(kode, status):
    satu = laporan(INFORMASI)

    with pytest.raises(Penolakan) as tolak:
        ambil_alih_informasi(satu, petugas(kode, Peran.PIMPINAN))
    assert tolak.value.status == status
