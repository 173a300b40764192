"""A hearing is decided by a panel with a quorum, and what it decided stays with who sat."""

import pytest

from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import lembar_dokumen
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import Jalur, PutusanPleno, RapatPleno
from pengawasan.perkara.queries.kasus import buka_kasus
from pengawasan.perkara.queries.surat_tambahan import tambahan_tercatat
from pengawasan.perkara.rules.pleno import PutusanMasuk
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.konflik import nyatakan_konflik
from pengawasan.perkara.services.pleno import catat_pleno, catat_putusan_sidang
from tests.factories.laporan import petugas
from tests.factories.perkara import diregistrasi
from tests.perkara.api.test_penanganan import langkah
from tests.perkara.pemeriksaan import ALASAN, KAJIAN, jalur, penelaah
from tests.perkara.penanganan import pimpinan, rapat
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
JENIS, NOMOR = "administrasi", "001/PS/2026"
SESUDAH_MK = {"waktu_kejadian": "2025-09-01T19:30:00+08:00", "tanggal_diketahui": "2025-09-02"}


@pytest.fixture
def disidangkan():
    """Return a case whose administrative track is before the panel, decided by a plenary of one."""
    satu, _kode = diregistrasi((JENIS,), **SESUDAH_MK)
    (orang,) = pimpinan()
    pindahkan(satu, penelaah(), Langkah.KAJIAN, JENIS)
    simpan_kajian(satu, penelaah(), jalur(satu, JENIS), KAJIAN)
    ditindak = PutusanMasuk("ditindaklanjuti", "Patut disidangkan.", JENIS)
    catat_pleno(satu, orang, rapat(orang, nomor="7/BA"), [ditindak])
    pindahkan(satu, orang, Langkah.SIDANG, JENIS)
    return satu


def putus(satu, *hadir, hasil="terbukti", oleh=None, **ganti):
    masuk = PutusanMasuk(hasil, ALASAN, JENIS, **ganti)
    oleh = oleh or petugas("63.11", Peran.SEKRETARIAT)
    return catat_putusan_sidang(satu, oleh, rapat(*hadir, nomor="8/BA"), masuk, NOMOR)


def test_a_decision_keeps_its_panel_its_minutes_and_its_reason(disidangkan):
    a, b = pimpinan(2)

    baris = putus(disidangkan, a, b, pasal=("Pasal 140",))

    assert (baris.acara, baris.jumlah_hadir, baris.jumlah_pimpinan) == ("majelis", 2, 2)
    assert jalur(disidangkan, JENIS).status == "pemantauan"
    putusan = PutusanPleno.objects.get(rapat=baris)
    assert (putusan.hasil, putusan.jalur.jenis, putusan.pasal) == ("terbukti", JENIS, ["Pasal 140"])
    dicatat = Jejak.objects.get(peristiwa="rapat_majelis").rincian
    assert (dicatat["nomor"], dicatat["hadir"], dicatat["pimpinan"]) == ("8/BA", 2, 2)
    langkah_putusan = Jejak.objects.get(peristiwa="langkah_putusan").rincian
    assert langkah_putusan["nomor_putusan"] == NOMOR


def test_the_case_page_tells_the_panels_decision_from_the_plenarys(disidangkan):
    putus(disidangkan, *pimpinan(), hasil="tidak_terbukti")

    baris = buka_kasus(penelaah(), disidangkan).bagian.pleno
    assert [(satu.judul, satu.keadaan) for satu in baris] == [
        ("Pelanggaran administrasi", "Ditindaklanjuti"),
        ("Putusan sidang: Pelanggaran administrasi", "Tidak terbukti"),
    ]


def test_a_decision_without_a_quorum_is_none_and_a_conflict_counts_as_absent(disidangkan):
    a, b, c = pimpinan(2, 3)
    nyatakan_konflik(disidangkan, c, "keluarga", "Terlapor adalah ipar saya.")

    for hadir in ((a,), (a, c)):
        with pytest.raises(MasukanKeliru) as galat:
            putus(disidangkan, *hadir)
        assert "1 dari 3" in galat.value.galat["hadir"][0]
    with pytest.raises(Penolakan) as tolak:
        putus(disidangkan, a, b, oleh=c)
    assert tolak.value.status == 403
    assert jalur(disidangkan, JENIS).status == "sidang"
    assert RapatPleno.objects.count() == 1


def test_a_program_is_refused_at_the_field_of_who_was_there(klien, disidangkan):
    a, _b, c = pimpinan(2, 3)
    nyatakan_konflik(disidangkan, c, "keluarga", "Terlapor adalah ipar saya.")
    isi = {
        "pada": rapat(a).waktu.isoformat(),
        "tempat": "ruang sidang",
        "ke": "pemantauan",
        "nomor_putusan": NOMOR,
        "alasan": ALASAN,
    }
    sekretariat = klien("63.11", Peran.SEKRETARIAT)

    for hadir in ({}, {"hadir": [a.username]}, {"hadir": [a.username, c.username]}):
        tolak = langkah(sekretariat, disidangkan, "putusan", **isi, **hadir)
        assert (tolak.status_code, list(tolak.json()["galat"])) == (400, ["hadir"])
    assert Jalur.objects.get().status == "sidang"


def test_the_decisions_paper_is_signed_by_the_panel_and_the_plenarys_minutes_stay(disidangkan):
    putus(disidangkan, *pimpinan())

    majelis = tambahan_tercatat(disidangkan, JenisDokumen.PUTUSAN_ADMINISTRASI, JENIS)
    assert majelis["majelis"] == [pimpinan()[0].nama]
    pleno = tambahan_tercatat(disidangkan, JenisDokumen.BERITA_ACARA_PLENO, JENIS)
    assert [hasil for _jenis, _pasal, hasil, _alasan in pleno["keputusan"]] == ["Ditindaklanjuti"]


def test_the_step_drafts_the_decision_with_the_panel_in_it(klien, disidangkan):
    a, b = pimpinan(2)
    isi = {
        "pada": rapat(a).waktu.isoformat(),
        "tempat": "ruang sidang",
        "hadir": [a.username, b.username],
        "ke": "tidak_terbukti",
        "nomor_putusan": NOMOR,
        "alasan": ALASAN,
        "beda_oleh": [b.username],
        "beda_pendapat": "Buktinya cukup.",
    }

    jawaban = langkah(klien("63.11", Peran.SEKRETARIAT), disidangkan, "putusan", **isi)

    assert (jawaban.status_code, jawaban.json()["jalur"][0]["status"]) == (200, "tidak_terbukti")
    assert PutusanPleno.objects.get(hasil="tidak_terbukti").berbeda_pendapat is True
    naskah = Dokumen.objects.get(jenis=JenisDokumen.PUTUSAN_ADMINISTRASI)
    assert "Pimpinan 2" in str(lembar_dokumen(naskah))
