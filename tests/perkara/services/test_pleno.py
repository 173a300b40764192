"""A plenary decides with its quorum, on a whole study, once; what it decided stays."""

import os

import psycopg
import pytest
from django.db import IntegrityError, transaction
from psycopg.errors import InsufficientPrivilege

from laporan.models import Laporan
from laporan.queries.status import baca_status
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import (
    AnggotaGakkumdu,
    Jalur,
    KajianPelanggaran,
    PembahasanGakkumdu,
    PutusanPleno,
    RapatPleno,
)
from pengawasan.perkara.queries.kajian_pelanggaran import kajian_jalur, sebab_baca
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.queries.pleno import baca_pleno
from pengawasan.perkara.rules.gakkumdu import PembahasanMasuk
from pengawasan.perkara.rules.pleno import PutusanMasuk
from pengawasan.perkara.services.gakkumdu import (
    baca_pembahasan,
    catat_pembahasan,
    simpan_anggota,
)
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.konflik import nyatakan_konflik
from pengawasan.perkara.services.pleno import catat_pleno
from tests.factories.laporan import petugas
from tests.perkara.penanganan import pimpinan, rapat, terdaftar
from tests.perkara.services.test_serentak import serentak
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
KAJIAN = {"fakta": "Amplop ditemukan.", "analisis": "Unsur terpenuhi.", "kesimpulan": "Terbukti."}
PERAN = {"aplikasi": "DATABASE_URL", "pemilik": "DATABASE_URL_PEMILIK"}
ALASAN = "Buktinya cukup menurut rapat."


def penelaah():
    return petugas("63.11", Peran.PENELAAH)


def jalur(satu, jenis):
    return Jalur.objects.get(perkara__laporan=satu, jenis=jenis)


def dikaji(*jenis, isi=KAJIAN):
    """Return a case whose tracks stand before the plenary with their studies."""
    satu = terdaftar(jenis or ("hukum_lain",))
    for nama in jenis or ("hukum_lain",):
        pindahkan(satu, penelaah(), Langkah.KAJIAN, nama)
        simpan_kajian(satu, penelaah(), jalur(satu, nama), isi)
    return satu


def putus(hasil="ditindaklanjuti", nama="hukum_lain", **ganti):
    return PutusanMasuk(hasil, ALASAN, nama, **ganti)


def catat(satu, *putusan, hadir=None, oleh=None):
    orang = oleh or petugas("63.11", Peran.SEKRETARIAT)
    return catat_pleno(satu, orang, rapat(*(hadir or pimpinan())), putusan or [putus()])


def test_one_plenary_decides_several_tracks_each_in_its_own_way():
    satu = dikaji("hukum_lain", "administrasi", "kode_etik")
    baris = catat(
        satu,
        putus(),
        putus("tidak_terbukti", "administrasi"),
        putus("terbukti", "kode_etik", pasal=("Pasal 20", "Pasal 21")),
    )

    keadaan = dict(Jalur.objects.values_list("jenis", "status"))
    assert keadaan == {
        "hukum_lain": "pleno",
        "administrasi": "tidak_terbukti",
        "kode_etik": "terbukti",
    }
    satu.refresh_from_db()
    assert satu.status == "diputus"
    assert RapatPleno.objects.get() == baris
    assert PutusanPleno.objects.get(hasil="terbukti").pasal == ["Pasal 20", "Pasal 21"]
    assert ALASAN in str(Jejak.objects.filter(peristiwa="langkah_pleno").values("rincian"))


def test_a_track_left_out_stays_where_it_is():
    satu = dikaji("hukum_lain", "administrasi")
    catat(satu, putus())

    assert jalur(satu, "administrasi").status == "kajian"
    assert jalur(satu, "administrasi").diputus_pada is None
    assert Laporan.objects.get().status == "ditangani"


@pytest.mark.parametrize("isi", [None, {"fakta": "Ada."}])
def test_without_a_whole_study_there_is_no_plenary_and_the_page_says_so(isi):
    satu = terdaftar()
    pindahkan(satu, penelaah(), Langkah.KAJIAN, "hukum_lain")
    if isi:
        simpan_kajian(satu, penelaah(), jalur(satu, "hukum_lain"), isi)

    with pytest.raises(Penolakan) as galat:
        catat(satu)
    assert galat.value.status == 409
    assert galat.value.pesan.startswith("Kajian jalur ini belum lengkap")
    hak = izin_langkah(petugas("63.11", Peran.PIMPINAN), satu)
    assert Langkah.PLENO not in hak.terbuka("hukum_lain")


@pytest.mark.parametrize(
    ("putusan", "bidang"),
    [
        ([], "hasil"),
        ([PutusanMasuk("ditindaklanjuti", " ", "hukum_lain")], "alasan"),
        ([PutusanMasuk("terbukti", ALASAN, "hukum_lain")], "hasil"),
        ([PutusanMasuk("temuan", ALASAN, "hukum_lain")], "hasil"),
        ([putus(beda_oleh=frozenset({"uji.63.11.penelaah"}), beda_pendapat="x")], "beda_oleh"),
    ],
)
def test_a_decision_that_lacks_anything_leaves_nothing_behind(putusan, bidang):
    satu = dikaji()

    with pytest.raises(MasukanKeliru) as galat:
        catat_pleno(satu, petugas("63.11", Peran.KOORDINATOR), rapat(*pimpinan()), putusan)
    assert list(galat.value.galat) == [bidang]
    assert not RapatPleno.objects.exists()
    assert jalur(satu, "hukum_lain").status == "kajian"


def test_no_quorum_decides_nothing_and_a_conflict_counts_as_absent():
    satu, (a, b, c) = dikaji(), pimpinan(2, 3)
    nyatakan_konflik(satu, c, "keluarga", "Terlapor adalah ipar saya.")

    for hadir in ((a,), (a, c)):
        with pytest.raises(MasukanKeliru) as galat:
            catat(satu, hadir=hadir)
        assert "1 dari 3" in galat.value.galat["hadir"][0]
    baris = catat(satu, hadir=(a, b, c))
    assert baris.jumlah_hadir == 2
    assert baris.peserta.get(petugas=c).hadir is False


def test_who_has_a_stake_in_it_records_no_plenary():
    satu, (a, *_) = dikaji(), pimpinan(2, 3)
    nyatakan_konflik(satu, a, "keluarga", "Terlapor adalah ipar saya.")

    with pytest.raises(Penolakan) as galat:
        catat(satu, oleh=a)
    assert galat.value.status == 403


def test_dissent_is_read_by_who_leads_only():
    satu, (a, b) = dikaji(), pimpinan(2)
    catat(
        satu,
        putus(beda_oleh=frozenset({b.username}), beda_pendapat="Buktinya kurang."),
        hadir=(a, b),
    )

    (terbuka,) = baca_pleno(satu, beda_pendapat=True)
    assert terbuka.putusan[0].beda.pendapat == "Buktinya kurang."
    (tertutup,) = baca_pleno(satu, beda_pendapat=False)
    assert (tertutup.putusan[0].beda, tertutup.putusan[0].baris.berbeda_pendapat) == (None, True)


def test_a_study_is_closed_by_the_plenary_and_read_more_widely_afterwards():
    satu = dikaji()
    milik = jalur(satu, "hukum_lain")
    auditor, atasan = petugas("63.11", Peran.AUDITOR), petugas("63", Peran.PIMPINAN)
    assert sebab_baca(auditor, satu, milik) is not None
    assert sebab_baca(atasan, satu, milik) is not None
    catat(satu)

    milik.refresh_from_db()
    assert sebab_baca(auditor, satu, milik) is None
    assert sebab_baca(atasan, satu, milik) is None
    assert KajianPelanggaran.objects.get().ditutup_pada is not None
    with pytest.raises(Penolakan) as galat:
        simpan_kajian(satu, penelaah(), milik, KAJIAN)
    assert galat.value.status == 409


def test_each_version_of_a_study_is_sealed_and_the_trail_holds_its_hash():
    satu = dikaji()
    simpan_kajian(satu, penelaah(), jalur(satu, "hukum_lain"), KAJIAN | {"rekomendasi": "BKN."})

    terbuka = kajian_jalur(satu, jalur(satu, "hukum_lain"))
    assert (terbuka.baris.versi, terbuka.isi["rekomendasi"]) == (2, "BKN.")
    assert b"Amplop" not in bytes(terbuka.baris.isi)
    semua = Jejak.objects.filter(peristiwa="kajian_disusun").order_by("urut")
    assert [b.rincian["versi"] for b in semua] == [1, 2]
    assert semua[0].rincian["isi"] != semua[1].rincian["isi"]
    assert "Amplop" not in str(list(semua.values("rincian")))


@pytest.mark.parametrize(
    ("kode", "peran"),
    [("63.11", Peran.SEKRETARIAT), ("63.11", Peran.AUDITOR), ("63", Peran.KOORDINATOR)],
)
def test_who_does_not_study_writes_no_study(kode, peran):
    satu = dikaji()

    with pytest.raises(Penolakan) as galat:
        simpan_kajian(satu, petugas(kode, peran), jalur(satu, "hukum_lain"), KAJIAN)
    assert galat.value.status == 403


def gakkumdu():
    orang = petugas("63.11", Peran.KOORDINATOR)
    return [
        simpan_anggota(orang, nama=f"Anggota {unsur}", unsur=unsur, jabatan="Anggota")
        for unsur in ("bawaslu", "polri", "kejaksaan")
    ]


def bahas(satu, langkah, anggota, **ganti):
    isi = {
        "waktu": satu.perkara.diregistrasi_pada,
        "peserta": frozenset(a.pk for a in anggota),
        "lanjut": True,
        "kesimpulan": "Unsur pasal 187A terpenuhi.",
        "pasal": ("Pasal 187A",),
    }
    masukan = PembahasanMasuk(**isi | ganti)
    return catat_pembahasan(satu, penelaah(), langkah, "pidana", masukan)


def pidana(**kedua):
    satu, anggota = terdaftar(("pidana",)), gakkumdu()
    bahas(satu, Langkah.GAKKUMDU_1, anggota)
    pindahkan(satu, penelaah(), Langkah.KAJIAN, "pidana")
    simpan_kajian(satu, penelaah(), jalur(satu, "pidana"), KAJIAN)
    bahas(satu, Langkah.GAKKUMDU_2, anggota, **kedua)
    return satu


def test_a_crime_goes_through_two_discussions_to_the_plenary():
    satu = pidana()
    catat(satu, putus(nama="pidana"))

    assert jalur(satu, "pidana").status == "pleno"
    assert satu.tenggat.filter(langkah="penerusan_pidana", selesai_pada=None).exists()


def test_a_plenary_cannot_pursue_a_crime_that_gakkumdu_does_not():
    satu = pidana(lanjut=False)

    with pytest.raises(MasukanKeliru) as galat:
        catat(satu, putus(nama="pidana"))
    assert "tidak sepakat" in galat.value.galat["hasil"][0]
    catat(satu, putus("dihentikan", "pidana"))
    assert jalur(satu, "pidana").status == "dihentikan"


@pytest.mark.parametrize("ganti", [{"peserta": frozenset()}, {"kesimpulan": " "}])
def test_a_discussion_names_what_it_lacks(ganti):
    satu, anggota = terdaftar(("pidana",)), gakkumdu()

    with pytest.raises(MasukanKeliru) as galat:
        bahas(satu, Langkah.GAKKUMDU_1, anggota, **ganti)
    assert list(galat.value.galat) == list(ganti)
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


@pytest.mark.parametrize("peran", PERAN)
def test_discussions_and_laid_studies_stay_as_they_were(transactional_db, peran):
    catat(pidana(), putus(nama="pidana"))

    for perintah in (
        "UPDATE perkara_pembahasangakkumdu SET lanjut = false",
        "DELETE FROM perkara_pembahasangakkumdu_peserta",
        "UPDATE perkara_kajianpelanggaran SET versi = 9",
        "DELETE FROM perkara_kajianpelanggaran",
        "UPDATE perkara_putusanpleno SET hasil = 'dihentikan'",
        "TRUNCATE perkara_konflikkepentingan CASCADE",
    ):
        with (
            psycopg.connect(os.environ[PERAN[peran]]) as koneksi,
            pytest.raises(InsufficientPrivilege, match=r"permission denied|is append-only"),
        ):
            koneksi.execute(perintah)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("putaran", range(3))
def test_of_two_plenaries_at_once_one_is_recorded(putaran):
    satu, anggota = dikaji(), pimpinan()
    salinan = [Laporan.objects.get(pk=satu.pk) for _ in range(2)]
    orang = petugas("63.11", Peran.SEKRETARIAT), petugas("63.11", Peran.KOORDINATOR)

    hasil = serentak(
        [
            lambda s=s, o=o, h=h: catat(s, putus(h), hadir=anggota, oleh=o)
            for s, o, h in zip(salinan, orang, ("ditindaklanjuti", "dihentikan"), strict=True)
        ]
    )

    assert [h[:3] for h in hasil] == ["409", "ok"]
    assert (RapatPleno.objects.count(), PutusanPleno.objects.count()) == (1, 1)
