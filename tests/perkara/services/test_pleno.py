"""A plenary decides with its quorum, on a whole study, once; what it decided stays."""

import pytest

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.perkara.choices import Langkah, Putusan
from pengawasan.perkara.forms.langkah.pleno import FormPleno
from pengawasan.perkara.models import (
    Jalur,
    PutusanPleno,
    RapatPleno,
)
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.queries.pleno import baca_pleno
from pengawasan.perkara.queries.surat_tambahan import tambahan_tercatat
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.rules.pleno import PutusanMasuk
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.konflik import nyatakan_konflik
from pengawasan.perkara.services.pleno import catat_pleno
from tests.factories.laporan import petugas
from tests.perkara.pemeriksaan import ALASAN, catat, dikaji, jalur, penelaah, putus
from tests.perkara.penanganan import pimpinan, rapat, terdaftar
from tests.perkara.services.test_serentak import serentak
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


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
    naskah = tambahan_tercatat(satu, JenisDokumen.BERITA_ACARA_PLENO, "")
    assert naskah["pendapat_berbeda"] == ("Ada, tersimpan tersegel.",)


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


def test_what_was_sent_back_comes_before_a_plenary_again():
    satu = dikaji()
    catat(satu, putus())
    for langkah in (Langkah.TERUSKAN, Langkah.DIKEMBALIKAN):
        pindahkan(satu, pimpinan()[0], langkah, "hukum_lain")
    satu.refresh_from_db()

    catat(satu, putus("tidak_terbukti"))

    assert jalur(satu).status == "tidak_terbukti"
    assert PutusanPleno.objects.count() == 2


def test_a_province_leaves_the_ethics_of_the_ranks_to_the_kabupaten():
    satu = dikaji("kode_etik")
    provinsi = petugas("63", Peran.PIMPINAN)
    putuskan_kajian(satu, provinsi, MasukanKajian(Putusan.AMBIL_ALIH))

    with pytest.raises(MasukanKeliru) as keliru:
        catat_pleno(satu, provinsi, rapat(provinsi), [putus("terbukti", "kode_etik")])
    assert "Bawaslu kabupaten/kota" in keliru.value.galat["hasil"][0]
    form = FormPleno(laporan=satu, petugas=provinsi, langkah=Langkah.PLENO, jenis="kode_etik")
    assert "terbukti" not in dict(form.fields["hasil"].choices)
    assert "DKPP" in str(form.fields["hasil"].help_text)
    catat_pleno(satu, provinsi, rapat(provinsi), [putus("ditindaklanjuti", "kode_etik")])
    assert jalur(satu, "kode_etik").status == "pleno"


def test_the_form_of_a_kabupaten_says_whose_ethics_it_judges():
    satu = dikaji("kode_etik")
    orang = pimpinan()[0]
    form = FormPleno(laporan=satu, petugas=orang, langkah=Langkah.PLENO, jenis="kode_etik")

    assert "terbukti" in dict(form.fields["hasil"].choices)
    assert "hanya untuk anggota Panwaslu kecamatan" in str(form.fields["hasil"].help_text)
