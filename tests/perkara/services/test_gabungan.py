"""Reports of one incident are handled as one; each keeps its reporter, and no ring arises."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laporan.models import Laporan, Notifikasi, Pelapor
from laporan.queries.gabungan import tergabung
from laporan.queries.isi import buka_isi
from laporan.queries.status import baca_status
from laporan.rules.penilaian import Verdik
from laporan.services.pencabutan import cabut
from pengawasan.perkara.choices import Putusan, Tindakan
from pengawasan.perkara.queries.akses import laporan_bernomor
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.gabungan import gabungkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penelusuran import arsipkan
from pengawasan.perkara.services.penutupan import selesaikan, umumkan
from tests.factories.laporan import INFORMASI, kantor, laporan, petugas
from tests.factories.perkara import UNSUR
from tests.perkara.pemeriksaan import ALASAN, catat, dikaji, putus
from tests.perkara.penanganan import terdaftar
from tests.perkara.penutup import final_pleno, final_status, konsep_status, terbit_status
from tests.perkara.services.test_serentak import serentak
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Jejak


def koordinator(kode="63.11"):
    return petugas(kode, Peran.KOORDINATOR)


@pytest.mark.django_db
def test_a_joined_report_stops_its_clocks_keeps_its_reporter_and_tells_them():
    satu, tujuan = laporan(), terdaftar()
    gabungkan(satu, koordinator(), tujuan.nomor)

    assert (satu.status, satu.digabung_ke) == ("digabung", tujuan)
    assert not satu.tenggat.filter(selesai_pada=None).exists()
    assert Pelapor.objects.filter(laporan=satu).exists()
    assert "Ditangani bersama laporan lain" in baca_status(satu).label
    assert Notifikasi.objects.filter(laporan=satu, templat="status_berubah").exists()
    baris = Jejak.objects.get(subjek=str(tujuan.pk), peristiwa="laporan_digabungkan")
    assert (baris.rincian, baris.tampil) == ({"asal": satu.nomor}, "petugas")
    terbaca = Jejak.objects.filter(subjek=str(satu.pk), tampil="pelapor")
    assert tujuan.nomor not in str([satu.rincian for satu in terbaca])


@pytest.mark.django_db
def test_nobodys_report_is_joined_to_one_of_less_standing():
    diterima = laporan(sumber="loket", oleh=petugas("63.11"))
    daring, catatan = laporan(), laporan(INFORMASI)

    for asal, tujuan in ((diterima, daring), (diterima, catatan), (daring, catatan)):
        with pytest.raises(Penolakan) as galat:
            gabungkan(asal, koordinator(), tujuan.nomor)
        assert galat.value.status == 400
        assert "perkara yang sudah diregistrasi" in galat.value.rincian["galat"]["tujuan"][0]
    assert not Laporan.objects.filter(status="digabung").exists()
    gabungkan(catatan, koordinator(), daring.nomor)
    gabungkan(daring, koordinator(), diterima.nomor)


@pytest.mark.django_db
def test_a_withdrawal_takes_nobody_elses_report_with_it():
    asal, tujuan = laporan(), laporan(sumber="loket", oleh=petugas("63.11"))
    gabungkan(asal, koordinator(), tujuan.nomor)
    jam = list(tujuan.tenggat.filter(selesai_pada=None))

    cabut(tujuan, "Saya diminta mencabut.")

    assert (tujuan.status, list(tujuan.tenggat.filter(selesai_pada=None))) == ("diterima", jam)
    terbaca = baca_status(tujuan)
    assert "penanganannya diteruskan" in terbaca.riwayat[-1].keterangan
    assert (terbaca.boleh_dicabut, asal.nomor in str(terbaca)) == (False, False)
    assert buka_isi(tujuan).alasan_cabut == "Saya diminta mencabut."
    kabar = Notifikasi.objects.filter(laporan=tujuan, kanal="aplikasi").order_by("pk").last()
    assert (kabar.templat, kabar.kantor) == ("pencabutan_diminta", tujuan.kantor)
    with pytest.raises(Penolakan) as galat:
        cabut(tujuan)
    assert (galat.value.status, galat.value.pesan) == (
        409,
        "Keinginan Anda mencabut laporan ini sudah tercatat.",
    )


def ditolak(satu):
    verdik = tuple(Verdik(kode, terpenuhi=kode != "uraian", alasan=ALASAN) for kode in UNSUR)
    putusan = Putusan.TIDAK_DIREGISTRASI
    putuskan_kajian(satu, koordinator(), MasukanKajian(putusan, verdik, alasan=ALASAN))


def hanya_formal(satu):
    verdik = tuple(
        Verdik(kode, terpenuhi=kode != "identitas_pelapor", alasan=ALASAN) for kode in UNSUR
    )
    putusan = Putusan.INFORMASI_AWAL
    putuskan_kajian(satu, koordinator(), MasukanKajian(putusan, verdik, alasan=ALASAN))


def diarsipkan(satu):
    hanya_formal(satu)
    arsipkan(satu, koordinator(), "tidak_cukup_bukti", ALASAN)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("akhiri", "kalimat", "kode"),
    [
        (ditolak, "Kejadian ini tidak diregistrasi, alasan: Alasan lain.", "lainnya"),
        (diarsipkan, "Kejadian ini diarsipkan, alasan: Tidak cukup bukti.", "tidak_cukup_bukti"),
        (hanya_formal, "Kejadian ini diperlakukan sebagai informasi awal.", None),
    ],
)
def test_who_was_joined_to_what_came_to_nothing_is_told_why_and_nothing_of_the_other(
    akhiri, kalimat, kode
):
    asal, tujuan = laporan(), laporan(sumber="loket", oleh=petugas("63.11"))
    gabungkan(asal, koordinator(), tujuan.nomor)
    surat = surat_pelapor(asal)

    akhiri(tujuan)

    terbaca = baca_status(asal)
    assert terbaca.riwayat[-1].keterangan == kalimat
    assert (tujuan.nomor in str(terbaca), ALASAN in str(terbaca)) == (False, False)
    assert surat_pelapor(asal) > surat
    baris = Jejak.objects.filter(subjek=str(asal.pk)).order_by("urut").last()
    assert baris.rincian.get("sebab") == kode


def pindah(cara, induk):
    """Move a report on to another office, or up to the province."""
    if cara == "dilimpahkan":
        masukan = MasukanKajian(Putusan.LIMPAHKAN, alasan=ALASAN, ke_kantor="63.71")
        putuskan_kajian(induk, koordinator(), masukan)
        return koordinator("63.71")
    putuskan_kajian(induk, koordinator("63"), MasukanKajian(Putusan.AMBIL_ALIH))
    return koordinator("63")


@pytest.mark.django_db
@pytest.mark.parametrize("cara", ["dilimpahkan", "diambil_alih"])
def test_what_was_joined_moves_with_what_it_was_joined_to(cara):
    kantor("63.71")
    dalam, luar = laporan(), laporan()
    induk = laporan(sumber="loket", oleh=petugas("63.11"))
    gabungkan(dalam, koordinator(), luar.nomor)
    gabungkan(luar, koordinator(), induk.nomor)
    surat = surat_pelapor(dalam)

    orang = pindah(cara, induk)

    assert surat_pelapor(dalam) == surat + 1
    for satu in [laporan_bernomor(orang, milik.nomor) for milik in (dalam, luar)]:
        assert (satu.kantor, satu.kantor_provinsi, satu.status) == (orang.kantor, "63", "digabung")
        assert izin(orang, satu).sebab(Tindakan.BUKA_IDENTITAS) is None
        assert izin(koordinator(), satu).sebab(Tindakan.BUKA_IDENTITAS) is not None
        baris = Jejak.objects.get(subjek=str(satu.pk), peristiwa=cara)
        assert (baris.tampil, baris.rincian["kode_dari"]) == ("pelapor", "63.11")
        terbaca = baca_status(satu)
        assert (terbaca.kantor.kode, terbaca.label) == (
            orang.kantor.kode_wilayah,
            "Ditangani bersama laporan lain",
        )
        assert orang.kantor.nama in terbaca.riwayat[-1].keterangan
        assert ALASAN not in str(terbaca)


@pytest.mark.django_db
def test_what_was_joined_takes_no_others_in():
    satu, dua, tiga = laporan(), laporan(), laporan()
    gabungkan(satu, koordinator(), dua.nomor)

    for asal, tujuan in ((dua, satu), (tiga, satu), (tiga, tiga)):
        with pytest.raises(Penolakan) as galat:
            gabungkan(asal, koordinator(), tujuan.nomor)
        assert galat.value.status == 400
    gabungkan(dua, koordinator(), tiga.nomor)
    assert Laporan.objects.filter(status="digabung").count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("nomor", ["", "bukan nomor", "BWS-0000-0000-0"])
def test_a_number_that_nobody_has_is_refused_at_its_field(nomor):
    with pytest.raises(Penolakan) as galat:
        gabungkan(laporan(), koordinator(), nomor)
    assert list(galat.value.rincian["galat"]) == ["tujuan"]


@pytest.mark.django_db
def test_reports_of_different_offices_and_registered_cases_are_not_joined():
    satu, lain = laporan(), laporan(INFORMASI, wilayah="63.71.01")
    perkara = terdaftar()

    with pytest.raises(Penolakan) as asing:
        gabungkan(satu, koordinator(), lain.nomor)
    with pytest.raises(Penolakan) as terlambat:
        gabungkan(perkara, koordinator(), satu.nomor)
    with pytest.raises(Penolakan) as orang:
        gabungkan(satu, petugas("63.11", Peran.PENELAAH), perkara.nomor)

    assert (asing.value.status, terlambat.value.status, orang.value.status) == (400, 409, 403)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("putaran", range(3))
def test_two_who_join_crosswise_end_with_one_joined_to_the_other(putaran):
    satu, dua = laporan(), laporan()
    orang = koordinator()

    hasil = serentak(
        [
            lambda: gabungkan(satu, orang, dua.nomor),
            lambda: gabungkan(dua, orang, satu.nomor),
        ]
    )

    assert [h[:3] for h in hasil] == ["400", "ok"]
    assert Laporan.objects.filter(status="digabung").count() == 1


@pytest.fixture
def diumumkan(folder_bukti):
    """Return a function that announces and closes a case joined to by as many reports as asked."""

    def siapkan(banyak: int) -> tuple[Laporan, list[Laporan]]:
        tujuan = dikaji()
        semua = [laporan(), *(laporan(INFORMASI) for _ in range(banyak - 1))]
        for satu in semua:
            gabungkan(satu, koordinator(), tujuan.nomor)
        catat(tujuan, putus("tidak_terbukti"))
        tujuan.refresh_from_db()
        final_status(terbit_status(konsep_status(tujuan)))
        final_pleno(tujuan)
        return tujuan, semua

    return siapkan


def surat_pelapor(satu):
    return Notifikasi.objects.filter(laporan=satu, templat="status_berubah").count()


@pytest.mark.django_db
def test_who_reported_the_same_incident_reads_its_outcome_and_nothing_of_the_other(diumumkan):
    tujuan, (satu, tanpa_surel) = diumumkan(2)
    surat = surat_pelapor(satu)

    umumkan(tujuan, koordinator())

    hasil = "dugaan pelanggaran hukum lainnya tidak dapat ditindaklanjuti."
    for pelapor in (satu, tanpa_surel):
        terbaca = baca_status(pelapor)
        akhir = terbaca.riwayat[-1]
        assert akhir.keterangan == f"Hasil penanganan kejadian ini diumumkan: {hasil}"
        assert (tujuan.nomor in str(terbaca), ALASAN in str(terbaca)) == (False, False)
    assert (surat_pelapor(satu), surat_pelapor(tanpa_surel)) == (surat + 1, 0)

    selesaikan(tujuan, koordinator())

    akhir = baca_status(satu).riwayat[-1]
    assert akhir.keterangan == f"Penanganan kejadian ini selesai: {hasil}"
    assert surat_pelapor(satu) == surat + 2


@pytest.mark.django_db
def test_what_was_joined_to_a_joined_report_is_told_too():
    pertama, kedua, ketiga = laporan(), laporan(), laporan()
    gabungkan(pertama, koordinator(), kedua.nomor)
    gabungkan(kedua, koordinator(), ketiga.nomor)

    assert tergabung(ketiga) == [kedua, pertama]
    assert tergabung(pertama) == []


@pytest.mark.django_db
def test_telling_thirty_reporters_takes_the_queries_of_telling_one(diumumkan):
    hitungan = []
    for banyak in (1, 30):
        tujuan, _semua = diumumkan(banyak)
        with CaptureQueriesContext(connection) as kueri:
            umumkan(tujuan, koordinator())
        hitungan.append(len(kueri))

    assert hitungan[0] == hitungan[1]
