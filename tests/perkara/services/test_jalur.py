"""Steps of a case: table, service and database judge alike; clocks, trail and letters follow."""

from datetime import timedelta
from itertools import product

import pytest
import time_machine
from django.db import IntegrityError, transaction

from laporan.models import Laporan
from pengawasan.perkara.choices import JenisJalur, Langkah, StatusJalur
from pengawasan.perkara.forms.langkah import DAFTAR
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.kasus import buka_kasus
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.queries.pleno import hasil_pleno
from pengawasan.perkara.rules import bacaan_jalur as baca
from pengawasan.perkara.rules import jalur as tabel
from pengawasan.perkara.rules.langkah import SEPERKARA
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from tests.factories import laporan as pabrik
from tests.factories.perkara import registrasi
from tests.perkara.pemeriksaan import KAJIAN
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak, Petugas

pytestmark = pytest.mark.django_db


@pytest.fixture
def pimpinan() -> Petugas:
    return pabrik.petugas("63.11", Peran.PIMPINAN)


@pytest.fixture
def perkara(pimpinan: Petugas) -> Laporan:
    """Return a registered case with every kind of track."""
    penerima = pabrik.petugas("63.11", Peran.PENERIMA)
    laporan = pabrik.laporan(sumber="loket", oleh=penerima)
    jalur = tuple(JenisJalur.values)
    putuskan_kajian(laporan, pimpinan, registrasi(*jalur))
    return laporan


def test_every_kind_of_track_can_come_to_every_end_of_its_own(perkara):
    for jenis in JenisJalur:
        tercapai, baru = set(), {(StatusJalur.BERJALAN.value, "")}
        while baru:
            tercapai |= baru
            baru = {
                (ke, langkah)
                for status, terakhir in tercapai
                for adm in (tabel.REKOMENDASI, tabel.BERPUTUSAN)
                for langkah in baca.langkah_terbuka(jenis, status, terakhir, adm)
                for ke in baca.baris_terbuka(jenis, status, terakhir, langkah, adm).ke
            } - tercapai
        assert {status for status, _ in tercapai} & tabel.AKHIR, jenis
        buntu = {
            status
            for status, terakhir in tercapai
            if not baca.langkah_terbuka(jenis, status, terakhir, tabel.REKOMENDASI)
            and not baca.langkah_terbuka(jenis, status, terakhir, tabel.BERPUTUSAN)
        }
        assert buntu <= tabel.AKHIR, jenis


def test_every_step_has_its_row_and_its_form():
    assert (
        {satu.langkah for satu in tabel.PERALIHAN} | set(SEPERKARA) == set(Langkah) == set(DAFTAR)
    )


def test_the_database_stores_no_step_the_table_does_not_know(perkara):
    semua = list(Jalur.objects.filter(perkara__laporan=perkara))
    kombinasi = product(semua, StatusJalur.values, Langkah.values, StatusJalur.values)
    contoh = [satu for nomor, satu in enumerate(kombinasi) if nomor % 97 == 0]
    arah = [(satu, *a[1:]) for a in sorted(tabel.ARAH) for satu in semua if satu.jenis == a[0]]

    for jalur, dari, langkah, ke in contoh + arah:
        boleh = (jalur.jenis, dari, langkah, ke) in tabel.ARAH
        assert _tersimpan(jalur, dari, langkah, ke) == boleh, (jalur.jenis, dari, langkah, ke)


def _tersimpan(jalur: Jalur, dari: str, langkah: str, ke: str) -> bool:
    isi = {"status_sebelum": dari, "langkah_terakhir": langkah, "status": ke, "hasil": "terbukti"}
    try:
        with transaction.atomic():
            Jalur.objects.filter(pk=jalur.pk).update(**isi)
            transaction.set_rollback(True)
    except IntegrityError:
        return False
    return True


def test_each_track_has_the_clocks_of_its_kind_from_registration(perkara):
    jam = set(perkara.tenggat.filter(selesai_pada=None).values_list("jalur", "langkah"))

    assert jam == {
        ("administrasi", "penanganan"),
        ("administrasi_tsm", "tsm_putusan"),
        ("hukum_lain", "penanganan"),
        ("kode_etik", "penanganan"),
        ("pidana", "gakkumdu_1"),
        ("pidana", "penanganan"),
    }


def test_the_first_step_begins_the_handling_and_stands_on_the_trail(perkara, pimpinan):
    pindahkan(perkara, pimpinan, Langkah.KLARIFIKASI, "hukum_lain")

    perkara.refresh_from_db()
    assert perkara.status == "ditangani"
    terakhir = Jejak.objects.filter(subjek=str(perkara.pk)).order_by("-urut").first()
    assert terakhir.peristiwa == "langkah_klarifikasi"
    assert (terakhir.rincian["dari"], terakhir.rincian["ke"]) == ("berjalan", "klarifikasi")


def test_a_longer_handling_counts_from_registration_on_its_own_track_only(perkara, pimpinan):
    pindahkan(perkara, pimpinan, Langkah.KLARIFIKASI, "hukum_lain")
    pindahkan(perkara, pimpinan, Langkah.PERPANJANGAN, "hukum_lain", alasan="saksi di luar kota")

    jam = {(t.jalur, t.langkah): t.jatuh_tempo for t in perkara.tenggat.filter(selesai_pada=None)}
    selisih = jam["hukum_lain", "perpanjangan"] - jam["kode_etik", "penanganan"]
    assert selisih.days == 2
    assert ("hukum_lain", "penanganan") not in jam


def test_an_illegal_step_is_refused_with_what_is_allowed_now(perkara, pimpinan):
    with pytest.raises(Penolakan) as galat:
        pindahkan(perkara, pimpinan, Langkah.TERUSKAN, "pidana")

    assert galat.value.status == 409
    assert galat.value.rincian["boleh"] == ["gakkumdu_1"]
    assert Jalur.objects.get(perkara__laporan=perkara, jenis="pidana").status == "berjalan"


def test_a_step_is_refused_to_the_wrong_role_before_its_stage_is_judged(perkara):
    penelaah = pabrik.petugas("63.11", Peran.PENELAAH)

    with pytest.raises(Penolakan) as galat:
        pindahkan(perkara, penelaah, Langkah.TERUSKAN, "hukum_lain")

    assert galat.value.status == 403
    assert izin_langkah(penelaah, perkara).terbuka("hukum_lain") == ["klarifikasi", "kajian"]


def test_the_case_is_decided_when_its_last_track_is(perkara, pimpinan):
    Jalur.objects.filter(perkara__laporan=perkara).exclude(jenis="hukum_lain").delete()
    pindahkan(perkara, pimpinan, Langkah.KAJIAN, "hukum_lain")
    perkara.refresh_from_db()
    assert perkara.status == "ditangani"

    pindahkan(perkara, pimpinan, Langkah.PLENO, "hukum_lain", Gerak(ke="tidak_terbukti"))

    perkara.refresh_from_db()
    assert perkara.status == "diputus"
    assert not perkara.tenggat.filter(selesai_pada=None, jalur="hukum_lain").exists()


def test_a_choice_of_ends_must_be_made(perkara, pimpinan):
    pindahkan(perkara, pimpinan, Langkah.KAJIAN, "hukum_lain")

    with pytest.raises(Penolakan) as galat:
        pindahkan(perkara, pimpinan, Langkah.PLENO, "hukum_lain")

    assert galat.value.status == 400


@pytest.mark.parametrize("ke", ["pleno", "tidak_terbukti", "dihentikan"])
def test_a_crime_the_police_sent_back_is_decided_anew(perkara, pimpinan, ke):
    jalan = (Langkah.GAKKUMDU_1, Langkah.KAJIAN, Langkah.GAKKUMDU_2)
    for langkah in jalan:
        pindahkan(perkara, pimpinan, langkah, "pidana")
    pindahkan(perkara, pimpinan, Langkah.PLENO, "pidana", Gerak(ke="pleno"))
    pindahkan(perkara, pimpinan, Langkah.TERUSKAN, "pidana")
    jam = perkara.tenggat.filter(jalur="pidana", langkah="penerusan_pidana", selesai_pada=None)
    assert not jam.exists()

    pindahkan(perkara, pimpinan, Langkah.DIKEMBALIKAN, "pidana")
    assert jam.exists()
    jalur = pindahkan(perkara, pimpinan, Langkah.PLENO, "pidana", Gerak(ke=ke))

    assert jalur.status == ke
    assert jam.exists() == (ke == "pleno")
    assert Langkah.PLENO.value not in izin_langkah(pimpinan, perkara).boleh("pidana")


SEBELUM_DITERUSKAN = {
    "berjalan": (Langkah.GAKKUMDU_1, Langkah.KAJIAN, Langkah.GAKKUMDU_2),
    "gakkumdu_1": (Langkah.KAJIAN, Langkah.GAKKUMDU_2),
    "klarifikasi": (Langkah.KAJIAN, Langkah.GAKKUMDU_2),
    "perpanjangan": (Langkah.KAJIAN, Langkah.GAKKUMDU_2),
    "kajian": (Langkah.GAKKUMDU_2,),
    "gakkumdu_2": (),
    "pleno": (),
}
MENUJU = {
    "berjalan": (),
    "gakkumdu_1": (Langkah.GAKKUMDU_1,),
    "klarifikasi": (Langkah.GAKKUMDU_1, Langkah.KLARIFIKASI),
    "perpanjangan": (Langkah.GAKKUMDU_1, Langkah.KLARIFIKASI, Langkah.PERPANJANGAN),
    "kajian": (Langkah.GAKKUMDU_1, Langkah.KAJIAN),
    "gakkumdu_2": (Langkah.GAKKUMDU_1, Langkah.KAJIAN, Langkah.GAKKUMDU_2),
    "pleno": (Langkah.GAKKUMDU_1, Langkah.KAJIAN, Langkah.GAKKUMDU_2, Langkah.PLENO),
}


@pytest.mark.parametrize("ke", ["tidak_terbukti", "dihentikan"])
@pytest.mark.parametrize("status", SEBELUM_DITERUSKAN)
def test_the_plenary_can_give_up_a_crime_from_every_state_before_forwarding(
    perkara, pimpinan, status, ke
):
    for langkah in MENUJU[status]:
        gerak = Gerak(ke="pleno" if langkah == Langkah.PLENO else "")
        pindahkan(perkara, pimpinan, langkah, "pidana", gerak)
    assert Jalur.objects.get(perkara__laporan=perkara, jenis="pidana").status == status

    for langkah in SEBELUM_DITERUSKAN[status]:
        pindahkan(perkara, pimpinan, langkah, "pidana")
    jalur = pindahkan(perkara, pimpinan, Langkah.PLENO, "pidana", Gerak(ke=ke))

    assert (jalur.status, jalur.hasil, jalur.berakhir) == (ke, ke, True)
    assert not perkara.tenggat.filter(jalur="pidana", selesai_pada=None).exists()


def test_a_crime_to_be_pursued_is_not_decided_to_be_pursued_again(perkara, pimpinan):
    for langkah in MENUJU["pleno"]:
        gerak = Gerak(ke="pleno" if langkah == Langkah.PLENO else "")
        jalur = pindahkan(perkara, pimpinan, langkah, "pidana", gerak)
        if langkah == Langkah.KAJIAN:
            simpan_kajian(perkara, pimpinan, jalur, KAJIAN)

    with pytest.raises(MasukanKeliru):
        pindahkan(perkara, pimpinan, Langkah.PLENO, "pidana", Gerak(ke="pleno"))
    assert set(hasil_pleno(perkara, "pidana")) == {"tidak_terbukti", "dihentikan"}
    kartu = {k.jalur.jenis: k for k in buka_kasus(pimpinan, perkara).jalur}["pidana"]
    assert [(b.langkah, b.mendesak) for b in kartu.boleh] == [("teruskan", True), ("pleno", False)]


def test_a_step_never_happened_before_the_one_it_follows(perkara, pimpinan):
    awal = perkara.perkara.diregistrasi_pada
    with time_machine.travel(awal + timedelta(hours=3), tick=False):
        kajian = Gerak(pada=awal + timedelta(hours=2))
        pindahkan(perkara, pimpinan, Langkah.KAJIAN, "hukum_lain", kajian)
        dini = Gerak(ke="pleno", pada=awal + timedelta(hours=1))
        with pytest.raises(MasukanKeliru) as galat:
            pindahkan(perkara, pimpinan, Langkah.PLENO, "hukum_lain", dini)
        semenit = Gerak(ke="pleno", pada=kajian.pada.replace(second=0, microsecond=0))
        jalur = pindahkan(perkara, pimpinan, Langkah.PLENO, "hukum_lain", semenit)

    assert galat.value.galat == {"pada": ["Waktu ini sebelum langkah sebelumnya."]}
    assert jalur.terjadi_pada == kajian.pada
