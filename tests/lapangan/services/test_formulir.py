"""Form A: sent once, numbered without gaps, sealed, final."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from laporan.choices import KabarKantor
from laporan.models import Notifikasi
from pengawasan.lapangan.api.formulir import baca_form_a
from pengawasan.lapangan.choices import KeadaanFormA
from pengawasan.lapangan.errors import KunciFormADipakai
from pengawasan.lapangan.models import BerkasFormA, FormA
from pengawasan.lapangan.queries.formulir import form_a_laporan, form_a_terlihat, isi_form_a
from pengawasan.lapangan.queries.penulis import (
    Acuan,
    acuan_pengawas,
    penulis_pengawas,
    penulis_petugas,
)
from pengawasan.lapangan.services.formulir import hapus_draf, hubungkan, kirim, simpan_draf
from pengawasan.lapangan.services.tugas import batalkan, tugaskan
from tests.factories.lapangan import LENGKAP, TETANGGA, form_a, pengawas
from tests.factories.laporan import INFORMASI, hari_kantor, kantor, laporan, petugas
from tests.sekaligus import sekaligus
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak
from wilayah.services.rezim import koreksi_rezim

pytestmark = pytest.mark.django_db
KUNCI = "9c1e" * 16


def test_a_form_is_numbered_sealed_and_stands_on_its_trail_without_its_words() -> None:
    satu = form_a(pengawas())

    tahun = hari_kantor().year
    assert satu.nomor.startswith("001/LHP/PM.01.02/63.11.02/")
    assert satu.nomor.endswith(f"/{tahun}")
    assert isi_form_a(satu)["uraian"] == LENGKAP["uraian"]
    with connection.cursor() as kursor:
        kursor.execute("SELECT f::text FROM lapangan_forma f")
        (baris,) = kursor.fetchone()
    assert "lima puluh" not in baris
    jejak = Jejak.objects.get(subjek_jenis="form_a", subjek=str(satu.pk))
    assert jejak.peristiwa == "form_a_dikirim"
    assert "lima puluh" not in str(jejak.rincian)


def test_numbers_count_per_office_and_a_refused_form_leaves_no_gap() -> None:
    orang = pengawas()
    form_a(orang)
    with pytest.raises(MasukanKeliru):
        form_a(orang, tempat="")
    form_a(orang)
    kabupaten = petugas("63.11", Peran.PENELAAH)
    penulis = penulis_petugas(kabupaten, laporan(INFORMASI))
    kirim(baca_form_a(LENGKAP, penulis.zona), penulis)

    nomor = sorted(FormA.objects.values_list("nomor", flat=True))
    assert [satu[:3] for satu in nomor if "/63.11.02/" in satu] == ["001", "002"]
    assert [satu[:3] for satu in nomor if "/63.11/" in satu] == ["001"]


def test_a_number_follows_the_pattern_of_the_day_and_what_was_issued_stays() -> None:
    orang, hari = pengawas(), hari_kantor()
    lama = form_a(orang)
    pola = {"form_a": "{urut:04d}/LHP-A/{kantor}/{kode}/{tahun}"}
    for kode in ("PILKADA-2024", "PILKADA-PASCA-MK104"):
        koreksi_rezim(kode, {"nomor": pola}, "Tata naskah baru.", hari, None)

    baru = form_a(orang)

    lama.refresh_from_db()
    assert lama.nomor.startswith("001/LHP/PM.01.02/63.11.02/")
    assert baru.nomor == f"0002/LHP-A/Kec/63.11.02/{hari.year}"


def test_the_same_key_again_is_the_same_form_and_another_body_is_refused() -> None:
    orang = pengawas()
    penulis = penulis_pengawas(orang)
    masukan = baca_form_a(LENGKAP, penulis.zona)

    pertama = kirim(masukan, penulis, kunci=KUNCI)
    kedua = kirim(masukan, penulis, kunci=KUNCI)

    assert (pertama.baru, kedua.baru) == (True, False)
    assert pertama.form == kedua.form
    lain = baca_form_a(LENGKAP | {"tempat": "Lapangan"}, penulis.zona)
    with pytest.raises(KunciFormADipakai):
        kirim(lain, penulis, kunci=KUNCI)
    assert FormA.objects.count() == 1
    assert kirim(masukan, penulis_pengawas(pengawas(nama="Lain")), kunci=KUNCI).baru


@pytest.mark.django_db(transaction=True)
def test_sent_in_parallel_under_one_key_it_is_one_form_and_leaves_no_gap() -> None:
    penulis = penulis_pengawas(pengawas())
    masukan = baca_form_a(LENGKAP, penulis.zona)

    hasil = sekaligus([lambda: kirim(masukan, penulis, kunci=KUNCI).form.nomor] * 8)

    assert len(set(hasil)) == 1
    assert FormA.objects.count() == 1
    assert kirim(masukan, penulis).form.nomor.startswith("002/")


@pytest.mark.parametrize("kunci", ["pendek", "x" * 129, "spasi\n" * 5])
def test_an_unusable_key_is_refused(kunci: str) -> None:
    penulis = penulis_pengawas(pengawas())

    with pytest.raises(MasukanKeliru):
        kirim(baca_form_a(LENGKAP, penulis.zona), penulis, kunci=kunci)


@pytest.mark.parametrize(
    ("bidang", "ganti"),
    [
        *((nama, {nama: ""}) for nama in ("tahapan", "bentuk", "tanggal", "jam_mulai", "tempat")),
        ("uraian", {"uraian": "pendek"}),
        ("ada_dugaan", {"ada_dugaan": None}),
        ("ada_dugaan", {"ada_dugaan": "ya"}),
        ("dugaan_peristiwa", {"ada_dugaan": True}),
        ("tahapan", {"tahapan": "liburan"}),
        ("jam_mulai", {"jam_mulai": "25.00"}),
        ("tanggal", {"tanggal": "2999-01-01"}),
        ("asing", {"asing": "x"}),
        ("tugas", {"tugas": "bukan"}),
        ("berkas.0.sha256", {"berkas": [{"nama": "a", "ukuran": 1, "sha256": "x"}]}),
        ("berkas.0.ukuran", {"berkas": [{"nama": "a", "ukuran": 0, "sha256": "a" * 64}]}),
    ],
)
def test_what_is_wrong_is_named_at_its_field(bidang: str, ganti: dict[str, object]) -> None:
    with pytest.raises(MasukanKeliru) as galat:
        baca_form_a(LENGKAP | ganti, "WITA")

    assert bidang in galat.value.galat


def test_an_hour_past_midnight_belongs_to_the_next_day() -> None:
    masukan = baca_form_a(LENGKAP | {"jam_mulai": "22.00", "jam_selesai": "01.15"}, "WITA")

    assert masukan.mulai is not None
    assert masukan.selesai is not None
    assert (masukan.selesai - masukan.mulai).total_seconds() == 3.25 * 3600


def test_a_draft_may_be_empty_and_is_seen_by_nobody_else() -> None:
    orang = pengawas()
    penulis = penulis_pengawas(orang)

    draf = simpan_draf(baca_form_a({}, penulis.zona, draf=True), penulis, Acuan())
    lagi = simpan_draf(baca_form_a(LENGKAP, penulis.zona), penulis, Acuan(), draf)

    assert (draf.pk, lagi.keadaan, lagi.nomor) == (lagi.pk, KeadaanFormA.DRAF, "")
    assert not form_a_terlihat(petugas("63.11", Peran.KOORDINATOR)).exists()
    terkirim = kirim(baca_form_a(LENGKAP, penulis.zona), penulis, draf=lagi).form
    assert (terkirim.pk, terkirim.keadaan) == (draf.pk, KeadaanFormA.DIKIRIM)
    with pytest.raises(Penolakan):
        kirim(baca_form_a(LENGKAP, penulis.zona), penulis, draf=lagi)
    with pytest.raises(Penolakan):
        hapus_draf(terkirim)


def test_a_draft_is_thrown_away_with_its_photos() -> None:
    penulis = penulis_pengawas(pengawas())
    foto = {"berkas": [{"nama": "a.jpg", "ukuran": 9, "sha256": "a" * 64}]}
    draf = simpan_draf(baca_form_a(LENGKAP | foto, penulis.zona), penulis, Acuan())

    hapus_draf(draf)

    assert not FormA.objects.exists()
    assert not BerkasFormA.objects.exists()


@pytest.mark.parametrize(
    "ubah", [{"tahapan": "logistik"}, {"nomor": "x"}, {"isi": b"x"}, {"keadaan": "draf"}]
)
def test_the_database_refuses_every_change_to_a_sent_form(ubah: dict[str, object]) -> None:
    satu = form_a(pengawas())

    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        FormA.objects.filter(pk=satu.pk).update(**ubah)
    with pytest.raises(DatabaseError, match="never deleted"), transaction.atomic():
        FormA.objects.filter(pk=satu.pk)._raw_delete("default")


def test_a_sent_form_is_tied_to_a_report_once_and_its_key_may_be_rewrapped() -> None:
    satu, orang = form_a(pengawas()), petugas("63.11", Peran.KOORDINATOR)
    pertama, kedua = laporan(INFORMASI), laporan(INFORMASI)

    hubungkan(satu, pertama, orang)
    hubungkan(satu, pertama, orang)

    assert form_a_laporan(pertama) == [satu]
    with pytest.raises(Penolakan):
        hubungkan(satu, kedua, orang)
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        FormA.objects.filter(pk=satu.pk).update(laporan=kedua)
    FormA.objects.filter(pk=satu.pk).update(kunci_data=bytes(satu.kunci_data))


def test_a_correction_is_a_new_form_that_names_the_old_one() -> None:
    orang = pengawas()
    lama = form_a(orang)

    baru = form_a(orang, menggantikan=str(lama.pk), tempat="Lapangan")

    assert baru.menggantikan == lama
    assert baru.nomor != lama.nomor
    with pytest.raises(MasukanKeliru):
        form_a(pengawas(nama="Lain"), menggantikan=str(lama.pk))


@pytest.mark.parametrize(
    ("nama", "ganti"),
    [
        ("form_a_has_one_author", {"pengawas": None}),
        ("form_a_is_sent_whole_and_numbered", {"keadaan": "dikirim"}),
        ("form_a_is_sent_whole_and_numbered", {"nomor": "x"}),
    ],
)
def test_the_database_refuses_an_impossible_draft(nama: str, ganti: dict[str, object]) -> None:
    penulis = penulis_pengawas(pengawas())
    draf = simpan_draf(baca_form_a({}, penulis.zona, draf=True), penulis, Acuan())

    with pytest.raises(IntegrityError, match=nama), transaction.atomic():
        FormA.objects.filter(pk=draf.pk).update(**ganti)


def test_a_task_ends_with_the_form_a_and_the_office_is_told() -> None:
    orang, koordinator = pengawas(), petugas("63.11", Peran.KOORDINATOR)
    satu = laporan(INFORMASI)
    tugas = tugaskan(satu, orang, "001/ST/2026", "Lihat baliho di sekolah.", koordinator)

    form = form_a(orang, tugas=str(tugas.pk))

    tugas.refresh_from_db()
    assert tugas.selesai_pada is not None
    assert form.laporan == satu
    assert form_a_laporan(satu) == [form]
    assert Notifikasi.objects.get(templat=KabarKantor.FORM_A_MASUK).laporan == satu
    jejak = Jejak.objects.filter(subjek_jenis="laporan", subjek=str(satu.pk))
    peristiwa = list(jejak.order_by("urut").values_list("peristiwa", flat=True))
    assert peristiwa == ["disampaikan", "ditugaskan_lapangan", "form_a_masuk"]
    assert "baliho" not in str(list(jejak.values_list("rincian", flat=True)))


def test_a_task_is_given_once_to_somebody_on_duty_and_can_be_taken_back() -> None:
    orang, koordinator = pengawas(), petugas("63.11", Peran.KOORDINATOR)
    satu = laporan(INFORMASI)
    tugas = tugaskan(satu, orang, "", "Lihat.", koordinator)

    with pytest.raises(Penolakan):
        tugaskan(satu, orang, "", "Lihat lagi.", koordinator)
    habis = pengawas(nama="Habis", aktif_sampai=date(2026, 1, 1), aktif_dari=date(2026, 1, 1))
    with pytest.raises(MasukanKeliru):
        tugaskan(satu, habis, "", "Lihat.", koordinator)
    batalkan(tugas, koordinator, "sudah selesai")
    with pytest.raises(Penolakan):
        batalkan(tugas, koordinator, "lagi")
    with pytest.raises(MasukanKeliru):
        form_a(orang, tugas=str(tugas.pk))
    assert tugaskan(satu, orang, "", "Lihat lagi.", koordinator).terbuka


def test_nobody_writes_for_a_task_or_an_alert_of_somebody_else() -> None:
    satu = laporan(INFORMASI)
    tugas = tugaskan(satu, pengawas(), "", "Lihat.", petugas("63.11", Peran.KOORDINATOR))
    tetangga = pengawas(TETANGGA)
    penulis = penulis_pengawas(tetangga)
    masukan = baca_form_a(LENGKAP | {"tugas": str(tugas.pk)}, penulis.zona)

    with pytest.raises(MasukanKeliru):
        acuan_pengawas(tetangga, masukan)


def test_forms_are_read_by_the_offices_over_the_village_and_by_no_other() -> None:
    satu = form_a(pengawas())
    kantor("63.71")

    for kode in ("63.11.02", "63.11", "63", ""):
        assert list(form_a_terlihat(petugas(kode, Peran.PENELAAH))) == [satu]
    assert not form_a_terlihat(petugas("63.71", Peran.PIMPINAN)).exists()
