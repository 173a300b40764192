"""Gakkumdu discusses a crime twice, all three bodies or a reason; few read it."""

import pytest
from django.db import IntegrityError, transaction

from laporan.queries.status import baca_status
from pengawasan.perkara.choices import JenisJalur, Langkah
from pengawasan.perkara.forms.langkah.gakkumdu import FormPembahasan
from pengawasan.perkara.models import (
    AnggotaGakkumdu,
    PembahasanGakkumdu,
)
from pengawasan.perkara.queries.gakkumdu import sebab_baca
from pengawasan.perkara.services.gakkumdu import (
    baca_pembahasan,
    simpan_anggota,
)
from tests.factories.laporan import petugas
from tests.perkara.pemeriksaan import (
    bahas,
    catat,
    gakkumdu,
    jalur,
    penelaah,
    pidana,
    putus,
)
from tests.perkara.penanganan import terdaftar
from tests.tetap import lolos
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


def test_a_crime_goes_through_two_discussions_to_the_plenary():
    satu = pidana()
    catat(satu, putus(nama="pidana"))

    assert jalur(satu, "pidana").status == "pleno"
    assert satu.tenggat.filter(langkah="penerusan_pidana", selesai_pada=None).exists()


def test_a_plenary_cannot_pursue_a_crime_that_gakkumdu_does_not():
    satu = pidana(lanjut=False)

    with pytest.raises(MasukanKeliru) as galat:
        catat(satu, putus(nama="pidana"), oleh=petugas("63.11", Peran.KOORDINATOR))
    assert "tidak sepakat" in galat.value.galat["hasil"][0]
    catat(satu, putus("dihentikan", "pidana"))
    assert jalur(satu, "pidana").status == "dihentikan"


def test_who_may_not_read_the_discussion_is_not_told_how_it_ended():
    satu, sekretariat = pidana(lanjut=False), petugas("63.11", Peran.SEKRETARIAT)
    assert sebab_baca(sekretariat, satu)

    with pytest.raises(MasukanKeliru) as galat:
        catat(satu, putus(nama="pidana"), oleh=sekretariat)

    assert galat.value.galat == {
        "hasil": ["Putusan ini tidak dapat dicatat untuk jalur itu; pilih putusan lain."]
    }
    assert jalur(satu, "pidana").status == "gakkumdu_2"


@pytest.mark.parametrize(
    "ganti", [{"peserta": frozenset()}, {"kesimpulan": " "}, {"lanjut": False}]
)
def test_a_discussion_names_what_it_lacks(ganti):
    satu, anggota = terdaftar(("pidana",)), gakkumdu()

    with pytest.raises(MasukanKeliru) as galat:
        bahas(satu, Langkah.GAKKUMDU_1, anggota, **ganti)
    assert list(galat.value.galat) == list(ganti)
    assert jalur(satu, "pidana").status == "berjalan"


def test_nobody_who_is_said_to_have_been_there_is_dropped_in_silence():
    satu, anggota = terdaftar(("pidana",)), gakkumdu()
    simpan_anggota(
        petugas("63.11", Peran.KOORDINATOR),
        nama="Anggota lama",
        unsur="polri",
        jabatan="Anggota",
        lama=anggota[1],
        aktif=False,
    )
    ada = frozenset(a.pk for a in anggota)

    for peserta in (ada, ada - {anggota[1].pk} | {10**9}):
        with pytest.raises(MasukanKeliru) as galat:
            bahas(satu, Langkah.GAKKUMDU_1, anggota, peserta=peserta)
        assert list(galat.value.galat) == ["peserta"]
    assert jalur(satu, "pidana").status == "berjalan"


def test_a_discussion_without_one_body_needs_a_written_reason():
    satu, anggota = terdaftar(("pidana",)), gakkumdu()

    with pytest.raises(MasukanKeliru) as galat:
        bahas(satu, Langkah.GAKKUMDU_1, anggota[:2])
    assert list(galat.value.galat) == ["alasan_tidak_lengkap"]
    baris = bahas(satu, Langkah.GAKKUMDU_1, anggota[:2], alasan_tidak_lengkap="Jaksa dinas.")
    assert (baris.lengkap, baris.beralasan) == (False, True)


def test_members_of_another_office_or_who_left_take_no_part():
    satu, anggota = terdaftar(("pidana",)), gakkumdu()
    AnggotaGakkumdu.objects.filter(pk=anggota[2].pk).update(aktif=False)
    asing = simpan_anggota(
        petugas("63.71", Peran.KOORDINATOR), nama="Jaksa", unsur="kejaksaan", jabatan="Jaksa"
    )

    with pytest.raises(MasukanKeliru):
        bahas(satu, Langkah.GAKKUMDU_1, [*anggota, asing])


@pytest.mark.parametrize(
    ("kode", "peran"),
    [
        ("63.11", Peran.AUDITOR),
        ("63.11", Peran.SEKRETARIAT),
        ("63.11", Peran.PENERIMA),
        ("63", Peran.PIMPINAN),
    ],
)
def test_what_gakkumdu_discussed_is_read_by_those_of_the_case_and_nobody_else(kode, peran):
    satu = pidana()

    with pytest.raises(Penolakan) as galat:
        baca_pembahasan(satu, petugas(kode, peran))
    assert galat.value.status == 403
    (pertama, kedua) = baca_pembahasan(satu, penelaah())
    assert (pertama.baris.ke, kedua.pasal) == (1, ("Pasal 187A",))
    assert Jejak.objects.filter(peristiwa="pembahasan_dibuka").count() == 1


def test_nothing_gakkumdu_said_lies_open_or_reaches_the_reporter():
    satu = pidana()

    semua = str(list(PembahasanGakkumdu.objects.values())) + str(
        list(Jejak.objects.filter(subjek=str(satu.pk)).values("rincian"))
    )
    assert "187A" not in semua
    assert "187A" not in str(baca_status(satu))


def test_a_member_is_listed_once_and_may_leave():
    orang = petugas("63.11", Peran.SEKRETARIAT)
    satu = simpan_anggota(orang, nama="Penyidik", unsur="polri", jabatan="Penyidik")

    with pytest.raises(MasukanKeliru):
        simpan_anggota(orang, nama="Penyidik", unsur="polri", jabatan="Kanit")
    isi = {"nama": "Penyidik", "unsur": "polri", "jabatan": "Kanit"}
    simpan_anggota(orang, **isi, aktif=False, lama=satu)
    assert simpan_anggota(orang, **isi).aktif
    assert Jejak.objects.filter(peristiwa="anggota_gakkumdu_disimpan").count() == 3
    with pytest.raises(Penolakan):
        simpan_anggota(petugas("63.11", Peran.PENELAAH), **isi)


@pytest.mark.parametrize(
    ("ganti", "kendala"),
    [
        ({"ke": 3}, "the_first_or_the_second"),
        ({"ke": 1}, "held_once_per_round"),
        ({"ke": 2, "lengkap": False}, "says_why"),
    ],
)
def test_the_database_refuses_a_discussion_that_cannot_be(ganti, kendala):
    satu = terdaftar(("pidana",))
    lama = bahas(satu, Langkah.GAKKUMDU_1, gakkumdu())
    nama = ("jalur", "ke", "waktu", "lengkap", "lanjut", "isi", "petugas", "dicatat_pada")
    isi = {satu: getattr(lama, satu) for satu in nama}

    with pytest.raises(IntegrityError, match=kendala), transaction.atomic():
        PembahasanGakkumdu.objects.create(**isi | ganti)


def test_discussions_and_laid_studies_stay_as_they_were(transactional_db):
    catat(pidana(), putus(nama="pidana"))

    perintah = (
        "UPDATE perkara_pembahasangakkumdu SET lanjut = false",
        "DELETE FROM perkara_pembahasangakkumdu_peserta",
        "UPDATE perkara_kajianpelanggaran SET versi = 9",
        "DELETE FROM perkara_kajianpelanggaran",
        "UPDATE perkara_putusanpleno SET hasil = 'dihentikan'",
        "TRUNCATE perkara_konflikkepentingan CASCADE",
    )

    assert lolos(*perintah) == []


@pytest.mark.parametrize(
    ("peran", "tertaut"), [(Peran.KOORDINATOR, True), (Peran.PENELAAH, False)], ids=str
)
def test_an_empty_list_of_members_says_where_or_by_whom_it_is_filled(peran, tertaut):
    satu, orang = terdaftar(("pidana",)), petugas("63.11", peran)
    form = FormPembahasan(
        laporan=satu, petugas=orang, langkah=Langkah.GAKKUMDU_1, jenis=JenisJalur.PIDANA
    )

    petunjuk = str(form.fields["peserta"].help_text)

    assert ("/petugas/gakkumdu/" in petunjuk) == tertaut
    assert ("sekretariat mengisinya" in petunjuk) != tertaut
