"""From initial information to a proposal or the archive: guards, clocks, what is told."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from laporan.models import Laporan, Notifikasi
from laporan.queries.status import baca_status
from laporan.rules.penilaian import Verdik
from pengawasan.lapangan.models import TugasLapangan
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.models import ArsipInformasi, Penelusuran
from pengawasan.perkara.queries.penelusuran import hari_ditemukan, penelusuran_laporan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.konflik import nyatakan_konflik
from pengawasan.perkara.services.penelusuran import (
    PenelusuranMasuk,
    arsipkan,
    jadikan_informasi,
    telusuri,
    usulkan_temuan,
)
from pengawasan.perkara.services.penjelasan import jelaskan_tenggat
from tests.factories.lapangan import pengawas as pengawas_baru
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.factories.perkara import UNSUR
from tests.perkara.penanganan import PETUNJUK, ditelusuri, form_a
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak
from wilayah.services.rezim import koreksi_rezim

pytestmark = pytest.mark.django_db


def koordinator(kode="63.11"):
    return petugas(kode, Peran.KOORDINATOR)


def penelaah():
    return petugas("63.11", Peran.PENELAAH)


def jam(satu):
    return set(satu.tenggat.filter(selesai_pada=None).values_list("langkah", flat=True))


def test_looking_into_it_opens_its_clock_and_tells_its_sender():
    satu = ditelusuri()

    assert (satu.status, jam(satu)) == ("penelusuran", {"penelusuran"})
    assert "Pengawas mulai menelusuri" in str(baca_status(satu).riwayat)
    (baca,) = penelusuran_laporan(satu)
    assert (baca.baris.surat_tugas, baca.petunjuk) == ("001/ST/2026", PETUNJUK)
    assert b"perangkat" not in bytes(baca.baris.petunjuk)
    assert list(baca.baris.pelaksana.all()) == [penelaah()]


def test_field_supervisors_on_duty_there_get_a_task():
    satu, orang = laporan(INFORMASI), pengawas_baru()
    masukan = PenelusuranMasuk("002/ST/2026", PETUNJUK, pengawas=frozenset({orang.pk}))

    telusuri(satu, koordinator(), masukan)

    tugas = TugasLapangan.objects.get()
    assert (tugas.laporan, tugas.pengawas, tugas.surat_tugas) == (satu, orang, "002/ST/2026")


@pytest.mark.parametrize("siapa", ["tidak ada", "uji.64.72.penelaah", "uji.63.11.auditor"])
def test_only_people_who_work_there_are_sent(siapa):
    petugas("64.72", Peran.PENELAAH), petugas("63.11", Peran.AUDITOR)
    satu = laporan(INFORMASI)

    with pytest.raises(MasukanKeliru):
        telusuri(satu, koordinator(), PenelusuranMasuk("1/ST", PETUNJUK, frozenset({siapa})))
    with pytest.raises(MasukanKeliru):
        telusuri(satu, koordinator(), PenelusuranMasuk("1/ST", PETUNJUK))
    assert not Penelusuran.objects.exists()
    assert Laporan.objects.get().status == "informasi_awal"


def test_nobody_with_a_stake_in_it_is_sent():
    satu = laporan(INFORMASI)
    nyatakan_konflik(satu, penelaah(), "keluarga", "Terlapor adalah ipar saya.")

    masukan = PenelusuranMasuk("1/ST", PETUNJUK, frozenset({penelaah().username}))
    with pytest.raises(MasukanKeliru):
        telusuri(satu, koordinator(), masukan)


def test_a_proposal_needs_a_form_a_that_was_sent():
    satu = ditelusuri()

    with pytest.raises(Penolakan) as galat:
        usulkan_temuan(satu, penelaah())
    assert (galat.value.status, galat.value.pesan) == (
        409,
        "Belum ada Form A yang dikirim untuk laporan ini.",
    )
    form_a(satu)
    usulkan_temuan(satu, penelaah())

    assert (satu.status, jam(satu)) == ("calon_temuan", {"temuan"})


def test_the_clock_of_a_finding_runs_from_the_day_it_was_found():
    satu = ditelusuri()
    lama = timezone.now() - timedelta(days=5)
    form_a(satu, mulai=lama)
    form_a(satu)
    usulkan_temuan(satu, penelaah())

    setempat = timezone.get_fixed_timezone(8 * 60)
    hari = lama.astimezone(setempat).date()
    tenggat = satu.tenggat.get(langkah="temuan")
    assert tenggat.jatuh_tempo.astimezone(setempat).date() == hari + timedelta(days=7)


def test_what_will_be_found_tomorrow_is_not_proposed_today():
    satu = ditelusuri()
    form_a(satu)

    with pytest.raises(MasukanKeliru):
        usulkan_temuan(satu, penelaah(), timezone.localdate() + timedelta(days=3))
    assert Laporan.objects.get().status == "penelusuran"


@pytest.mark.parametrize("tahun", [1, 2019])
def test_a_day_long_past_is_refused_with_a_reason(tahun):
    satu = ditelusuri()
    form_a(satu)

    with pytest.raises(MasukanKeliru) as galat:
        usulkan_temuan(satu, penelaah(), date(tahun, 12, 31))
    assert "terlalu lampau" in galat.value.galat["ditemukan"][0]
    assert Laporan.objects.get().status == "penelusuran"


def test_no_later_day_than_the_first_form_a_starts_the_clock():
    satu = ditelusuri()
    form_a(satu, mulai=timezone.now() - timedelta(days=5))
    hari = hari_ditemukan(satu)
    usulkan_temuan(satu, penelaah(), hari + timedelta(days=2))

    baris = Jejak.objects.get(peristiwa="penelusuran_selesai")
    assert baris.rincian["ditemukan"] == str(hari)


def test_what_is_filed_away_says_why_to_its_sender():
    satu = laporan(INFORMASI)
    arsipkan(satu, koordinator(), "tidak_cukup_bukti", "Tidak ada yang dapat diperiksa lagi.")

    arsip = ArsipInformasi.objects.get()
    assert (arsip.kode, satu.status, jam(satu)) == ("tidak_cukup_bukti", "diarsipkan", set())
    assert baca_status(satu).label == "Diarsipkan, alasan: Tidak ada yang dapat diperiksa lagi."


def test_content_to_be_taken_down_is_told_to_the_office_of_the_nation():
    satu = laporan(INFORMASI)
    arsipkan(satu, koordinator(), "diteruskan_konten", "Konten diteruskan untuk diturunkan.")

    kabar = Notifikasi.objects.get(templat="konten_diteruskan")
    assert kabar.kantor.kode_wilayah == ""


def ditolak(*belum):
    satu = laporan(sumber="loket", oleh=petugas("63.11"))
    verdik = tuple(Verdik(k, k not in belum, "Belum ada." if k in belum else "") for k in UNSUR)
    kode = "lainnya" if belum else "bukan_pelanggaran"
    masukan = MasukanKajian(
        Putusan.TIDAK_DIREGISTRASI, verdik, alasan="Syarat kurang.", kode_alasan=kode
    )
    putuskan_kajian(satu, koordinator(), masukan)
    return satu


def test_a_refusal_for_its_form_alone_becomes_initial_information():
    satu = ditolak("identitas_pelapor", "batas_waktu")
    jadikan_informasi(satu, koordinator(), "Isinya patut ditelusuri.")

    assert (satu.status, satu.bentuk) == ("informasi_awal", "informasi_awal")
    assert "Isinya patut ditelusuri." in str(baca_status(satu).riwayat)


@pytest.mark.parametrize("belum", [("bukti",), ("identitas_pelapor", "uraian"), ()])
def test_a_refusal_for_its_matter_stays_one(belum):
    satu = ditolak(*belum)

    with pytest.raises(Penolakan) as galat:
        jadikan_informasi(satu, koordinator(), "Isinya patut ditelusuri.")
    assert galat.value.status == 409
    assert Laporan.objects.get().status == "tidak_diregistrasi"


def test_what_was_looked_into_too_late_is_not_filed_away_unexplained():
    satu = ditelusuri()
    lampau = timezone.now() - timedelta(days=1)
    satu.tenggat.filter(langkah="penelusuran").update(
        mulai=lampau - timedelta(days=7), jatuh_tempo=lampau
    )

    with pytest.raises(Penolakan) as galat:
        arsipkan(satu, koordinator(), "bukan_pelanggaran", "Tidak ada pelanggaran.")
    assert galat.value.status == 409
    jelaskan_tenggat(
        satu, koordinator(), satu.tenggat.get(langkah="penelusuran").pk, "Jalan ke lokasi terputus."
    )
    arsipkan(satu, koordinator(), "bukan_pelanggaran", "Tidak ada pelanggaran.")
    assert satu.status == "diarsipkan"


def test_the_trail_holds_numbers_and_ids_and_nothing_to_look_for():
    satu = ditelusuri()
    form_a(satu)
    usulkan_temuan(satu, penelaah())

    semua = str(list(Jejak.objects.filter(subjek=str(satu.pk)).values("peristiwa", "rincian")))
    assert "001/ST/2026" in semua
    rahasia = ("perangkat desa", "baliho", "Baliho", "Penelaah")
    assert [satu for satu in rahasia if satu in semua] == []


def test_a_tier_that_may_not_ask_for_content_to_go_says_why():
    tanpa = {"wewenang": {"bawaslu_kabupaten": ["penelusuran", "arsip_informasi"]}}
    berlaku = date(2025, 8, 1)
    koreksi_rezim(laporan(INFORMASI).rezim.kode, tanpa, "Peraturan baru.", berlaku, None)
    satu = laporan(INFORMASI)
    with pytest.raises(MasukanKeliru) as keliru:
        arsipkan(satu, koordinator(), "diteruskan_konten", "Konten diteruskan untuk diturunkan.")
    assert "tidak memberi tingkat" in keliru.value.galat["kode"][0]
    arsipkan(satu, koordinator(), "lainnya", "Sudah dihapus pemiliknya sendiri.")
    assert satu.status == "diarsipkan"
