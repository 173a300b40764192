"""The queue: whose it is, in which order, how it is filtered and paged."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from laporan.rules.status import TERBUKA
from pengawasan.perkara.queries.antrean import Saringan, antrean
from pengawasan.perkara.queries.peta import antrean_per_wilayah
from pengawasan.perkara.rules.kelompok import KELOMPOK
from pengawasan.perkara.services.konflik import nyatakan_konflik
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.halaman import telusuri
from tests.perkara.baris import berturut, salin
from wilayah.choices import Peran
from wilayah.rules.kursor import baca_kursor

pytestmark = pytest.mark.django_db
SEMUA = Saringan()


def nomor(siapa, saringan=SEMUA, **pilihan):
    return [satu.nomor for satu in antrean(siapa, saringan, **pilihan).baris]


def test_every_tier_sees_its_own_queue_and_strangers_an_empty_one():
    satu = laporan()

    for kode in ("63.11", "63.11.02", "63", ""):
        assert nomor(petugas(kode)) == [satu.nomor]
    for kode in ("63.71", "63.11.03", "64", "64.72"):
        assert nomor(petugas(kode)) == []


def test_a_panwaslu_outside_its_term_sees_nothing():
    laporan()
    anggota = petugas("63.11.02")
    kemarin = timezone.now().date() - timedelta(days=2)
    anggota.kantor.aktif_dari, anggota.kantor.aktif_sampai = None, kemarin
    anggota.kantor.save()

    assert nomor(anggota) == []


def test_reports_stand_by_deadline_and_those_without_one_last():
    saya, kini = petugas("63.11"), timezone.now()
    tanpa = laporan(INFORMASI)
    asal = laporan()
    lama, baru = salin(asal, 2, tenggat_berikut=[kini - timedelta(days=3), kini])

    assert nomor(saya) == [lama.nomor, baru.nomor, asal.nomor, tanpa.nomor]


def maju_mundur(saya, saring):
    """Walk the pages of three to the end and back; return the numbers of both walks."""

    def ke(arah):
        def lanjut(satu):
            kursor = getattr(satu, arah)
            return antrean(saya, saring, baca_kursor(kursor), 3) if kursor else None

        return lanjut

    maju = telusuri(antrean(saya, saring, None, 3), ke("berikut"))
    mundur = telusuri(maju[-1], ke("sebelum"))[::-1]
    return [[satu.nomor for hal in semua for satu in hal.baris] for semua in (maju, mundur)]


def test_pages_meet_without_gap_or_overlap_in_both_directions():
    saya = petugas("63.11")
    asal, awal = laporan(), datetime(2030, 1, 1, tzinfo=UTC)
    salin(asal, 7, tenggat_berikut=[awal] * 4 + berturut(awal, 3))
    salin(laporan(INFORMASI), 4)
    semua = nomor(saya)

    maju, mundur = maju_mundur(saya, SEMUA)

    assert len(semua) == 13
    assert maju == mundur == semua


def test_filters_narrow_the_queue():
    saya, rekan = petugas("63.11"), petugas("63.11", Peran.PENELAAH)
    kini = timezone.now()
    satu = laporan(kategori="hoaks")
    lain = laporan(wilayah="63.11.01", kategori="apk")
    Laporan.objects.filter(pk=satu.pk).update(
        penanggung_jawab=rekan, tenggat_berikut=kini - timedelta(minutes=1)
    )
    Laporan.objects.filter(pk=lain.pk).update(tenggat_berikut=kini + timedelta(days=5))
    hanya = {
        "kategori": "hoaks",
        "tenggat": "lewat",
        "penanggung_jawab": rekan.username,
        "wilayah": "63.11.02",
        "cari": satu.nomor,
    }

    for nama, nilai in hanya.items():
        assert nomor(saya, replace(SEMUA, **{nama: nilai})) == [satu.nomor], nama
    assert nomor(saya, replace(SEMUA, penanggung_jawab="belum")) == [lain.nomor]
    assert nomor(rekan, replace(SEMUA, penanggung_jawab="saya")) == [satu.nomor]
    assert nomor(saya, replace(SEMUA, tenggat="pekan_ini"))[-1] == lain.nomor
    assert nomor(saya, replace(SEMUA, wilayah="63.11")) == [satu.nomor, lain.nomor]
    assert nomor(saya, replace(SEMUA, wilayah="63.1")) == []
    assert nomor(saya, replace(SEMUA, status="diterima")) == []


def test_hari_ini_is_a_day_of_the_offices_zone():
    saya = petugas("63.11")
    satu = laporan()
    setempat = timezone.now().astimezone(timezone.get_fixed_timezone(8 * 60))
    malam = setempat.replace(hour=23, minute=59, second=59, microsecond=0)
    Laporan.objects.filter(pk=satu.pk).update(tenggat_berikut=malam)
    assert nomor(saya, replace(SEMUA, tenggat="hari_ini")) == [satu.nomor]

    Laporan.objects.filter(pk=satu.pk).update(tenggat_berikut=malam + timedelta(seconds=1))
    assert nomor(saya, replace(SEMUA, tenggat="hari_ini")) == []


def test_search_finds_stems_and_reported_names_but_not_the_reporter():
    saya, satu = petugas("63.11"), laporan()
    laporan(uraian="Spanduk dipasang melintang di atas jalan raya.", terlapor=[])

    for kata in ("pembagian", "membagikan amplop", "Terlapor", "tim malam"):
        assert nomor(saya, replace(SEMUA, cari=kata)) == [satu.nomor], kata
    for kata in ("Pelapor", "dan", "tidakadakatanya", "amplop spanduk"):
        assert nomor(saya, replace(SEMUA, cari=kata)) == [], kata


def test_words_find_nothing_in_a_report_the_asker_has_a_stake_in():
    saya, rekan, satu = petugas("63.11"), petugas("63.11", Peran.PENELAAH), laporan()
    lain = laporan(uraian="Amplop dibagikan lagi di pasar.", terlapor=[])
    nyatakan_konflik(satu, saya, "keluarga", "Terlapor adalah ipar saya.")

    for kata in ("amplop", "Terlapor", "tim malam"):
        saring = replace(SEMUA, cari=kata)
        tetap = [lain.nomor] if kata == "amplop" else []
        assert nomor(saya, saring) == tetap, kata
        assert sorted(nomor(rekan, saring)) == sorted([satu.nomor, *tetap]), kata
        assert sum(w.jumlah for w in antrean_per_wilayah(saya, saring)) == len(tetap), kata
    assert sorted(nomor(saya)) == sorted([satu.nomor, lain.nomor])
    assert nomor(saya, replace(SEMUA, cari=satu.nomor)) == [satu.nomor]


def test_a_frequent_word_keeps_out_what_the_asker_has_a_stake_in(monkeypatch):
    monkeypatch.setattr("pengawasan.perkara.queries.antrean.JARANG", 1)
    saya, satu = petugas("63.11"), laporan()
    lain = salin(satu, 2)
    nyatakan_konflik(satu, saya, "keluarga", "Terlapor adalah ipar saya.")

    tampak = nomor(saya, replace(SEMUA, cari="amplop"))

    assert sorted(tampak) == sorted(baris.nomor for baris in lain)


def test_a_closed_report_is_found_by_number_and_by_stage_only():
    saya, satu = petugas("63.11"), laporan()
    Laporan.objects.filter(pk=satu.pk).update(
        status="dicabut", status_sebelum="menunggu_berkas_asli"
    )

    assert nomor(saya) == nomor(saya, replace(SEMUA, cari="amplop")) == []
    assert nomor(saya, replace(SEMUA, cari=satu.nomor)) == [satu.nomor]
    assert nomor(saya, replace(SEMUA, status="dicabut")) == [satu.nomor]


@pytest.mark.parametrize("saringan", [SEMUA, Saringan(cari="amplop"), Saringan(wilayah="63.11.02")])
def test_a_page_costs_the_same_queries_for_one_row_and_for_thirty(saringan):
    saya, asal = petugas("63.11"), laporan()

    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            for satu in antrean(saya, saringan).baris:
                assert satu.kantor.nama
                assert satu.penanggung_jawab is None
        return len(tangkap)

    sedikit = hitung()
    salin(asal, 30)

    assert hitung() == sedikit <= 3


def test_the_queue_never_reads_what_is_sealed():
    saya = petugas("63.11")
    laporan()
    with CaptureQueriesContext(connection) as tangkap:
        nomor(saya)

    assert not [
        q for q in tangkap.captured_queries if '"isi"' in q["sql"] or "kunci_data" in q["sql"]
    ]


def test_the_map_counts_kabupaten_for_upper_tiers_and_kecamatan_inside_one():
    asal = laporan()
    salin(asal, 2)
    laporan(wilayah="63.11.01")

    per_kabupaten = antrean_per_wilayah(petugas("63"), SEMUA)
    per_kecamatan = antrean_per_wilayah(petugas("63.11"), SEMUA)

    assert [(w.kode, w.jumlah) for w in per_kabupaten] == [("63.11", 4)]
    assert [(w.kode, w.jumlah) for w in per_kecamatan] == [("63.11.02", 3), ("63.11.01", 1)]
    assert per_kabupaten[0].lat
    assert per_kecamatan[0].lng
    assert antrean_per_wilayah(petugas("64"), SEMUA) == []


def test_each_part_of_the_queue_holds_its_stages_and_together_they_hold_all():
    assert sorted(satu for semua in KELOMPOK.values() for satu in semua) == sorted(StatusLaporan)
    assert set(StatusLaporan) - KELOMPOK["selesai"] == TERBUKA

    saya, asal = petugas("63.11"), laporan()
    masuk = salin(asal, 1)[0]
    awal = laporan(INFORMASI)
    ditangani = salin(asal, 1, status="ditangani", status_sebelum="diregistrasi")[0]
    dicabut = salin(asal, 1, status="dicabut", status_sebelum="diterima")[0]

    assert set(nomor(saya, replace(SEMUA, kelompok="perlu_diputus"))) == {asal.nomor, masuk.nomor}
    assert nomor(saya, replace(SEMUA, kelompok="informasi_awal")) == [awal.nomor]
    assert nomor(saya, replace(SEMUA, kelompok="penanganan")) == [ditangani.nomor]
    assert nomor(saya, replace(SEMUA, kelompok="selesai")) == [dicabut.nomor]
    assert nomor(saya, replace(SEMUA, kelompok="selesai", status="ditangani")) == [ditangani.nomor]


def test_closed_reports_stand_by_the_day_they_were_closed_and_page_both_ways():
    saya, asal, awal = petugas("63.11"), laporan(), datetime(2026, 1, 1, tzinfo=UTC)
    saat = [awal] * 3 + berturut(awal, 4)
    salin(asal, 7, status="dicabut", status_sebelum="diterima", status_sejak=saat)
    selesai = replace(SEMUA, kelompok="selesai")
    semua = antrean(saya, selesai).baris

    maju, mundur = maju_mundur(saya, selesai)

    assert [satu.status_sejak for satu in semua] == sorted(saat, reverse=True)
    assert maju == mundur == [satu.nomor for satu in semua]
