"""Who reads what was handed over and what came back: those who work on the case, nobody else."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from pengawasan.perkara.models import LampiranTanggapan, Penerusan
from tests.factories.bukti import PDF, simpan
from tests.perkara.terusan import (
    NIP,
    RINGKASAN,
    Peramban,
    TerlaporDiteruskan,
    dipleno,
    diteruskan,
)
from tests.perkara.views.test_halaman import masuk
from wilayah.choices import Peran
from wilayah.models import Jejak
from wilayah.services.akun import terbitkan_token

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]
NIK = "6311000000000001"
SUREL = "kantor@contoh.invalid"
JAWABAN = "Dijatuhi hukuman disiplin sedang."
RAHASIA = (RINGKASAN, NIP, NIK, SUREL, "Terlapor Contoh", "bukti-01", JAWABAN, "5/BKN/2024")
RAHASIA += ("Penerima Rahasia", "terbukti, dengan sanksi", "hukuman.pdf", "77/2024")
PEMBACA_LAIN = [
    ("63.11", Peran.AUDITOR),
    ("63.11", Peran.SEKRETARIAT),
    ("63.11", Peran.PENERIMA),
    ("63.11.02", Peran.KOORDINATOR),
    ("63", Peran.PIMPINAN),
    ("63", Peran.AUDITOR),
    ("", Peran.PIMPINAN),
]


@pytest.fixture
def penerusan() -> Penerusan:
    """Return a forwarding that its body received and answered with a file."""
    laporan = dipleno()
    bukti = simpan(laporan, PDF)
    terlapor = TerlaporDiteruskan("Terlapor Contoh", "Kepala seksi", "Dinas Contoh", NIP, NIK)
    satu = diteruskan(laporan=laporan, bukti=(bukti.pk,), terlapor=(terlapor,), surel=SUREL)
    badan = Peramban(satu)
    orang = {"nama": "Penerima Rahasia", "jabatan": "Kepala bagian"}
    jawab = {"hasil": "terbukti", "isi": JAWABAN, "nomor_surat": "5/BKN/2024"}
    berkas = SimpleUploadedFile("hukuman.pdf", PDF, "application/pdf")
    for nama, isi in (
        ("terima", {"nomor_agenda": "77/2024"}),
        ("jawab", jawab),
        ("lampiran", {"berkas": berkas}),
    ):
        assert badan.post(nama, data=orang | isi).status_code == 302
    return satu


def halaman(penerusan: Penerusan) -> str:
    return reverse("petugas:penerusan_satu", args=[penerusan.pk])


def lampiran(penerusan: Penerusan) -> str:
    satu = LampiranTanggapan.objects.get()
    return reverse("petugas:penerusan_lampiran", args=[penerusan.pk, satu.pk])


@pytest.mark.parametrize("peran", [Peran.PENELAAH, Peran.KOORDINATOR, Peran.PIMPINAN])
def test_who_works_on_the_case_reads_what_went_out_and_what_came_back(penerusan, peran):
    teks = masuk("63.11", peran).get(halaman(penerusan)).content.decode()

    assert [satu for satu in RAHASIA if satu not in teks] == []


@pytest.mark.parametrize(("kode", "peran"), PEMBACA_LAIN)
def test_every_other_reader_sees_kind_target_state_and_dates_only(penerusan, kode, peran):
    jawaban = masuk(kode, peran).get(halaman(penerusan))

    teks = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert [satu for satu in RAHASIA if satu in teks] == []
    for terlihat in ("Kantor Penerima Contoh", "Sudah dijawab", "Jawaban", "Diteruskan"):
        assert terlihat in teks
    assert "hanya dibaca petugas yang menangani" in teks


@pytest.mark.parametrize(("kode", "peran"), PEMBACA_LAIN)
def test_no_other_reader_takes_an_attached_file_or_the_bundle(penerusan, kode, peran):
    saya, jejak = masuk(kode, peran), Jejak.objects.count()
    bundel = [penerusan.laporan.nomor, "hukum_lain"]

    for tujuan in (lampiran(penerusan), reverse("petugas:bundel_unduh", args=bundel)):
        assert saya.post(tujuan, {"alasan": "Ingin membaca."}).status_code == 403
    assert saya.get(reverse("petugas:bundel", args=bundel)).status_code == 403
    assert Jejak.objects.count() == jejak


def test_another_region_finds_nothing(penerusan):
    asing = masuk("64.72", Peran.PIMPINAN)

    assert asing.get(halaman(penerusan)).status_code == 404
    assert asing.post(lampiran(penerusan)).status_code == 404


def test_who_declared_a_stake_reads_nothing_though_they_work_on_cases(penerusan):
    saya = masuk("63.11", Peran.KOORDINATOR)
    konflik = {"jenis": "keluarga", "alasan": "Terlapor masih kerabat saya."}
    saya.post(reverse("petugas:konflik", args=[penerusan.laporan.nomor]), konflik)

    assert saya.get(halaman(penerusan)).status_code == 403
    assert saya.post(lampiran(penerusan)).status_code == 403


@pytest.mark.parametrize(("kode", "peran"), PEMBACA_LAIN)
def test_no_list_case_page_recap_or_program_tells_it_either(penerusan, kode, peran):
    saya = masuk(kode, peran)
    token = terbitkan_token(saya.get("/").wsgi_request.user.username)
    laporan = penerusan.laporan
    kasus = f"/api/v1/petugas/perkara/{laporan.perkara.pk}/"
    jawaban = [
        saya.get(reverse("petugas:penerusan"), {"keadaan": "semua"}),
        saya.get(reverse("petugas:laporan", args=[laporan.nomor])),
        saya.get(reverse("petugas:rekap")),
        saya.get(reverse("petugas:rekap_unduh")),
        Client().get(kasus, headers={"authorization": f"Token {token}"}),
    ]

    badan = b"".join(b"".join(satu) for satu in jawaban).decode(errors="replace")
    assert [s for s in (RINGKASAN, NIP, NIK, SUREL, JAWABAN, "hukuman.pdf") if s in badan] == []
