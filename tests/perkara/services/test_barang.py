"""Physical evidence in the database: numbered, chained, sealed, and never changed."""

from datetime import timedelta
from itertools import product
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from laporan.models import Laporan
from pengawasan.perkara.models import BarangBukti, FotoBarang, MutasiBarang
from pengawasan.perkara.queries.barang import buka_barang, daftar_barang
from pengawasan.perkara.rules.barang import MasukanMutasi
from pengawasan.perkara.services.barang import (
    buka_penyerah,
    catat_barang,
    foto_baru,
    mutasikan,
    simpan_foto,
)
from tests.factories.laporan import hari_kantor, laporan, petugas
from tests.perkara.rules.test_barang import barang as masukan
from tests.tetap import lolos
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


def catat(satu=None, **ganti):
    isi = {"waktu": timezone.now() - timedelta(hours=1)} | ganti
    return catat_barang(satu or laporan(), petugas("63.11"), masukan(**isi))


def gerak(barang, jenis, **isi):
    oleh = isi.pop("oleh", petugas("63.11", Peran.SEKRETARIAT))
    return mutasikan(barang, oleh, MasukanMutasi(jenis, timezone.now(), **isi))


def test_things_are_numbered_without_gap_in_the_register_of_the_office_that_takes_them():
    satu = laporan()
    nomor = [catat(satu).nomor for _ in range(3)]
    lain = catat_barang(satu, petugas("63.11.02"), masukan(waktu=timezone.now()))

    tahun = hari_kantor().year
    assert [n.split("/")[0] for n in nomor] == ["001", "002", "003"]
    assert nomor[0].startswith("001/BB/Kab/63.11/")
    assert nomor[0].endswith(str(tahun))
    assert lain.nomor.startswith("001/BB/Kec/63.11.02/")


def test_a_refused_entry_takes_no_number():
    with pytest.raises(MasukanKeliru):
        catat(uraian=" ")

    assert catat().urutan == 1


def test_an_entry_begins_a_chain_that_says_where_it_lies():
    baca = buka_barang(catat(), petugas("63.11"))

    assert (baca.keadaan, baca.tempat) == ("tersimpan", "lemari barang bukti")
    assert [m.baris.jenis for m in baca.mutasi] == ["diterima"]
    assert baca.uraian == "Sepuluh lembar uang kertas."


def test_a_chain_tells_what_became_of_a_thing():
    satu = catat(nomor_segel="S-1")
    gerak(satu, "disegel_ulang", nomor_segel="S-2", catatan="Dihitung ulang.")
    gerak(satu, "dipindahkan", tempat="brankas")
    gerak(satu, "diserahkan", kepada="penyidik", penerima="Penyidik pembantu")
    gerak(satu, "dibetulkan", catatan="Jumlahnya sebelas lembar.")
    gerak(satu, "diterima_kembali", tempat="rak 3")
    gerak(satu, "dikembalikan", kepada="pemilik", penerima="Pemilik barang")

    baca = buka_barang(satu, petugas("63.11"))

    assert (baca.keadaan, baca.tempat, baca.nomor_segel) == ("dikembalikan", "rak 3", "S-2")
    assert baca.segel_pada(1) == "S-1"
    assert [m.baris.urut for m in baca.mutasi] == [1, 2, 3, 4, 5, 6, 7]
    assert [m.bertanda_terima for m in baca.mutasi] == [True, False, False, True, False, True, True]
    with pytest.raises(MasukanKeliru):
        gerak(satu, "dipindahkan", tempat="rak 1")


def test_the_trail_of_the_report_names_the_thing_and_no_person():
    satu = catat(dari="pelapor", penyerah="Pelapor Contoh")
    gerak(satu, "diserahkan", kepada="penyidik", penerima="Penyidik Contoh")

    baris = Jejak.objects.filter(peristiwa__startswith="barang_")
    assert [(b.peristiwa, b.tampil) for b in baris] == [
        ("barang_diterima", "petugas"),
        ("barang_diserahkan", "petugas"),
    ]
    assert baris[1].rincian == {
        "barang": satu.nomor,
        "keadaan": "diserahkan",
        "kepada": "penyidik",
    }


def test_nothing_told_about_a_thing_lies_open_in_the_database():
    satu = catat(uraian="Amplop KENARI cokelat", penyerah="Burung Kenari", tempat="Rak Kenari")
    gerak(satu, "diserahkan", kepada="instansi", penerima="Kenari", catatan="kenari")

    for model in (BarangBukti, MutasiBarang):
        assert "kenari" not in str(list(model.objects.values())).lower()


def test_the_name_of_a_citizen_opens_with_a_reason_to_who_is_trusted_with_it():
    satu = catat(dari="saksi", penyerah="Saksi Contoh")

    assert buka_barang(satu, petugas("63.11")).penyerah == ""
    assert buka_barang(satu, petugas("63.11")).nama_tertutup
    with pytest.raises(Penolakan) as tolak:
        buka_penyerah(satu, petugas("63.11", Peran.PENELAAH), "ingin tahu")
    assert tolak.value.status == 403
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    assert buka_penyerah(satu, koordinator, "menyusun berita acara") == "Saksi Contoh"
    baris = Jejak.objects.get(peristiwa="penyerah_barang_dibuka")
    assert baris.pelaku == koordinator
    assert baris.rincian == {"barang": satu.nomor, "alasan": "menyusun berita acara"}


@pytest.mark.parametrize("dari", ["pengawas", "terlapor"])
def test_the_name_of_who_needs_no_protection_is_read_with_the_thing(dari):
    assert (
        buka_barang(catat(dari=dari, penyerah="Nama Contoh"), petugas("63.11")).penyerah
        == "Nama Contoh"
    )


def test_a_withdrawn_report_takes_no_more_things_but_those_kept_can_go_back():
    satu = catat()
    Laporan.objects.filter(pk=satu.laporan_id).update(
        status="dicabut", status_sebelum="menunggu_berkas_asli"
    )

    with pytest.raises(Penolakan) as tolak:
        catat(Laporan.objects.get(pk=satu.laporan_id))
    assert tolak.value.status == 409
    gerak(satu, "dikembalikan", kepada="pemilik", penerima="Pelapor")
    assert buka_barang(satu, petugas("63.11")).keadaan == "dikembalikan"


@pytest.mark.parametrize("siapa", [("63.11", Peran.AUDITOR), ("63", Peran.PENERIMA)])
def test_who_reads_only_enters_and_moves_nothing(siapa):
    satu, orang = catat(), petugas(*siapa)

    with pytest.raises(Penolakan) as masuk:
        catat_barang(satu.laporan, orang, masukan(waktu=timezone.now()))
    with pytest.raises(Penolakan) as pindah:
        gerak(satu, "dipindahkan", tempat="rak 9", oleh=orang)

    assert (masuk.value.status, pindah.value.status) == (403, 403)
    assert MutasiBarang.objects.count() == BarangBukti.objects.count() == 1


@pytest.mark.parametrize(
    ("ganti", "kendala"),
    [
        ({"jumlah": 0}, "barang_is_more_than_nothing"),
        ({"jenis": "uang", "nilai": None}, "barang_of_money_says_its_amount"),
        ({"dicatat_pada": timezone.now() - timedelta(days=9)}, "before_it_was_written_down"),
        ({"urutan": 1}, "barang_takes_each_register_number_once"),
        ({"nomor": "sama"}, "barang_number_is_unique_in_its_office"),
    ],
)
def test_the_database_refuses_an_entry_that_cannot_be(ganti, kendala):
    asal = catat()
    BarangBukti.objects.create(**_nilai(asal, pk=uuid4(), urutan=2, nomor="sama"))

    with pytest.raises(IntegrityError, match=kendala), transaction.atomic():
        BarangBukti.objects.create(**_nilai(asal, pk=uuid4(), urutan=3, nomor="x") | ganti)


@pytest.mark.parametrize(
    ("ganti", "kendala"),
    [
        ({"urut": 1}, "mutasi_begins_with_the_receipt|mutasi_has_one_place_in_the_chain"),
        ({"jenis": "diterima_kembali"}, "mutasi_follows_the_table_of_custody"),
        ({"jenis": "diserahkan", "keadaan": "diserahkan"}, "names_the_receiver"),
        ({"kepada": "penyidik"}, "names_the_receiver"),
        ({"jenis": "disegel_ulang"}, "mutasi_of_a_seal_names_the_new_one"),
        ({"dicatat_pada": timezone.now() - timedelta(days=9)}, "before_it_was_written_down"),
        ({"urut": 4}, "does not continue the chain"),
        ({"keadaan_sebelum": "diserahkan", "keadaan": "diserahkan"}, "not continue the chain"),
        ({"waktu": timezone.now() - timedelta(days=9)}, "does not continue the chain"),
    ],
)
def test_the_database_refuses_a_link_that_does_not_hold(ganti, kendala):
    lalu = gerak(catat(), "dipindahkan", tempat="rak 2")
    isi = _nilai(lalu, pk=uuid4(), urut=3, jenis="dibetulkan", keadaan_sebelum="tersimpan")

    with pytest.raises(IntegrityError, match=kendala), transaction.atomic():
        MutasiBarang.objects.create(**isi | ganti)


def _nilai(asal, **ganti):
    kolom = {f.attname: getattr(asal, f.attname) for f in asal._meta.concrete_fields}
    kolom.pop("id")
    return kolom | ganti


def test_entries_links_and_photographs_are_only_ever_added(transactional_db):
    satu = catat()
    foto, _kunci = foto_baru("a" * 64, "b" * 64)
    simpan_foto(satu, petugas("63.11"), foto)
    tabel = ("perkara_barangbukti", "perkara_mutasibarang", "perkara_fotobarang")
    perintah = ("UPDATE {} SET waktu = now()", "DELETE FROM {}", "TRUNCATE {} CASCADE")

    assert lolos(*(p.format(t) for t, p in product(tabel, perintah))) == []


def test_a_photograph_may_only_be_wrapped_anew():
    foto, _kunci = foto_baru("a" * 64, "b" * 64)
    simpan_foto(catat(), petugas("63.11"), foto)

    assert FotoBarang.objects.update(kunci_data=b"baru") == 1


def test_the_list_costs_the_same_queries_for_one_thing_and_for_thirty(
    django_assert_num_queries,
):
    satu = laporan()
    catat(satu)
    with django_assert_num_queries(4):
        daftar_barang(satu)
    for _ in range(29):
        gerak(catat(satu), "dipindahkan", tempat="rak 2")

    with django_assert_num_queries(4):
        assert len(daftar_barang(satu)) == 30
