"""The pages of acts outside a case: who reaches them, what they ask, what they do."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from laporan.models import Laporan
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.forms.penelusuran import DAFTAR
from pengawasan.perkara.models import Perkara
from tests.factories.lapangan import pengawas
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.perkara.penanganan import calon_temuan, ditelusuri, form_a, pimpinan
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
HALAMAN = [satu.value for satu in DAFTAR]
WITA = timezone.get_fixed_timezone(8 * 60)
SEMUA = (Peran.PENERIMA, Peran.PENELAAH, Peran.KOORDINATOR, Peran.SEKRETARIAT)


def kini():
    return timezone.now().astimezone(WITA).strftime("%Y-%m-%dT%H:%M")


def rapat(**ganti):
    isi = {
        "pada": kini(),
        "tempat": "ruang rapat",
        "nomor_berita_acara": "12/BA/2026",
        "hadir": [petugas("63.11", Peran.PIMPINAN).username],
        "alasan": "Ada dugaan yang patut ditangani.",
    }
    return isi | ganti


def surat(satu):
    """Return the kinds of the papers drafted after the act."""
    return set(Dokumen.objects.filter(laporan=satu).values_list("jenis", flat=True))


@pytest.mark.parametrize("cara", ["get", "post", "put", "delete", "head"])
@pytest.mark.parametrize("nama", HALAMAN)
def test_the_stranger_finds_none_of_the_pages_and_nobody_without_signing_in(nama, cara):
    tujuan = alamat(nama, laporan(INFORMASI).nomor)

    assert getattr(masuk("64.72", *SEMUA), cara)(tujuan).status_code == 404
    assert getattr(Client(), cara)(tujuan).status_code == 302


@pytest.mark.parametrize("nama", sorted({*HALAMAN} - {"ambil_alih_informasi"}))
def test_other_roles_and_upper_tiers_are_refused_and_leave_no_line(nama):
    satu = laporan(INFORMASI)
    tujuan, jejak = alamat(nama, satu.nomor), Jejak.objects.count()

    for kode, peran in (("63.11", Peran.AUDITOR), ("63.11", Peran.ADMIN), ("63", Peran.PIMPINAN)):
        assert masuk(kode, peran).post(tujuan, {}).status_code == 403
    assert Jejak.objects.count() == jejak


@pytest.mark.parametrize(
    "nama", [n for n in HALAMAN if n not in {"telusuri", "arsipkan", "gabung"}]
)
def test_what_its_stage_does_not_allow_is_refused_with_the_reason(nama):
    satu = laporan(INFORMASI)

    for cara in ("get", "post"):
        jawaban = getattr(masuk("63.11", *SEMUA), cara)(alamat(nama, satu.nomor))
        assert jawaban.status_code == 409


def test_looking_into_it_names_officers_and_supervisors(client):
    satu, orang = laporan(INFORMASI), pengawas()
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    tujuan = alamat("telusuri", satu.nomor)
    penelaah = petugas("63.11", Peran.PENELAAH)

    assert "Pengawas Contoh, Pengawas kelurahan/desa" in koordinator.get(tujuan).content.decode()
    assert koordinator.post(tujuan, {"surat_tugas": "1/ST"}).status_code == 400
    isi = {
        "surat_tugas": "001/ST/2026",
        "petunjuk": "Datangi lokasi.",
        "pelaksana": [penelaah.username],
        "pengawas": [str(orang.pk)],
    }
    assert koordinator.post(tujuan, isi).status_code == 302
    assert satu.tugas_lapangan.get().pengawas == orang
    assert surat(satu) == {"surat_tugas"}


def test_a_proposal_shows_the_forms_and_takes_the_day(client):
    satu = ditelusuri()
    form_a(satu)
    penelaah, tujuan = masuk("63.11", Peran.PENELAAH), alamat("usulkan_temuan", satu.nomor)

    halaman = penelaah.get(tujuan).content.decode()
    assert "001/LHP/PM.01.02/" in halaman
    assert "001/ST/2026" in halaman
    assert penelaah.post(tujuan, {"ditemukan": "2999-01-01"}).status_code == 400
    assert penelaah.post(tujuan, {}).status_code == 302
    assert Laporan.objects.get().status == "calon_temuan"


def test_a_plenary_sets_a_finding_from_its_page():
    satu = calon_temuan()
    pimpinan()
    sekretariat, tujuan = masuk("63.11", Peran.SEKRETARIAT), alamat("tetapkan_temuan", satu.nomor)
    isi = rapat(jalur=["pidana"], terlapor_nama="Kepala Desa Contoh", terlapor_jabatan="Kades")

    kurang = sekretariat.post(tujuan, isi | {"terlapor_nama": "", "terlapor_jabatan": ""})
    assert kurang.status_code == 400
    assert "Sebutkan siapa terlapornya" in kurang.content.decode()
    assert sekretariat.post(tujuan, isi).status_code == 302

    perkara = Perkara.objects.get()
    assert "/Reg/TM/" in perkara.nomor_registrasi
    assert satu.pleno.get().waktu <= timezone.now()
    assert surat(satu) == {"temuan", "berita_acara_pleno"}


def test_no_quorum_is_said_at_its_field_and_nothing_is_kept():
    satu = calon_temuan()
    satu_orang, *_lain = pimpinan(2, 3)
    tujuan = alamat("tetapkan_temuan", satu.nomor)

    jawaban = masuk("63.11", Peran.KOORDINATOR).post(
        tujuan, rapat(jalur=["pidana"], terlapor_nama="Kades", hadir=[satu_orang.username])
    )

    assert jawaban.status_code == 400
    assert "Tidak kuorum: 1 dari 3" in jawaban.content.decode()
    assert not Perkara.objects.exists()


@pytest.mark.parametrize("nama", ["arsipkan", "gabung"])
def test_filing_and_joining_happen_on_their_pages(nama):
    satu, lain = laporan(INFORMASI), laporan()
    isi = {
        "arsipkan": {"kode": "tidak_cukup_bukti", "alasan": "Tidak dapat diperiksa lagi."},
        "gabung": {"tujuan": lain.nomor.lower()},
    }
    koordinator, tujuan = masuk("63.11", Peran.KOORDINATOR), alamat(nama, satu.nomor)

    assert koordinator.get(tujuan).status_code == 200
    assert koordinator.post(tujuan, {}).status_code == 400
    assert koordinator.post(tujuan, isi[nama]).status_code == 302
    satu.refresh_from_db()
    assert satu.status == {"arsipkan": "diarsipkan", "gabung": "digabung"}[nama]


def test_a_page_costs_the_same_queries_for_one_supervisor_and_for_thirty():
    satu, koordinator = laporan(INFORMASI), masuk("63.11", Peran.KOORDINATOR)

    def hitung():
        with CaptureQueriesContext(connection) as tangkap:
            assert koordinator.get(alamat("telusuri", satu.nomor)).status_code == 200
        return len(tangkap)

    pengawas()
    sedikit = hitung()
    for nomor in range(1, 30):
        pengawas(tps=f"{nomor:03d}")

    assert hitung() == sedikit <= 16


def test_an_upper_office_takes_initial_information_over_from_its_page():
    satu = laporan(INFORMASI)
    tujuan, orang = alamat("ambil_alih_informasi", satu.nomor), masuk("63", Peran.PIMPINAN)
    kasus = alamat("laporan", satu.nomor)

    assert tujuan in orang.get(kasus).content.decode()
    for kode, peran, tolak in (
        ("63", Peran.AUDITOR, 403),
        ("63", Peran.PENELAAH, 403),
        ("63.11", Peran.PIMPINAN, 409),
    ):
        assert masuk(kode, peran).post(tujuan).status_code == tolak
    assert "Hari penerimaan" in orang.get(tujuan).content.decode()
    assert orang.post(tujuan).headers["Location"] == kasus
    assert Laporan.objects.get(pk=satu.pk).kantor.kode_wilayah == "63"
    assert surat(satu) == {"pengambilalihan"}
    assert alamat("telusuri", satu.nomor) in orang.get(kasus).content.decode()
