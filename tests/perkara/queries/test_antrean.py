"""The queue: whose it is, in which order, how it is filtered and paged."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from laporan.models import Laporan
from pengawasan.perkara.queries.antrean import Saringan, antrean
from pengawasan.perkara.queries.peta import antrean_per_wilayah
from pengawasan.perkara.rules.kursor import baca_kursor
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.perkara.baris import berturut, salin
from wilayah.choices import Peran

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


def test_pages_meet_without_gap_or_overlap_in_both_directions():
    saya = petugas("63.11")
    asal, awal = laporan(), datetime(2030, 1, 1, tzinfo=UTC)
    salin(asal, 7, tenggat_berikut=[awal] * 4 + berturut(awal, 3))
    salin(laporan(INFORMASI), 4)
    semua = nomor(saya)

    maju, mundur, halaman = [], [], antrean(saya, SEMUA, None, 3)
    maju += [satu.nomor for satu in halaman.baris]
    while halaman.berikut:
        halaman = antrean(saya, SEMUA, baca_kursor(halaman.berikut), 3)
        maju += [satu.nomor for satu in halaman.baris]
    mundur = [satu.nomor for satu in halaman.baris]
    while halaman.sebelum:
        halaman = antrean(saya, SEMUA, baca_kursor(halaman.sebelum), 3)
        mundur = [satu.nomor for satu in halaman.baris] + mundur

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
