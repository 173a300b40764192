"""Correcting a regime on the administrators' pages: row by row, by two people."""

from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories.laporan import petugas
from tests.wilayah.isi_rezim import P
from wilayah.choices import Peran
from wilayah.models import Petugas, RezimHukum, UsulanRezim
from wilayah.queries.rezim import rezim_versi
from wilayah.queries.usulan import tinjau
from wilayah.services.rezim import koreksi_rezim, muat_rezim
from wilayah.services.usulan import usulkan

pytestmark = pytest.mark.django_db
SEBAB = {"alasan": "Dicocokkan dengan teks.", "berlaku_sejak": "2026-12-01"}
KAJIAN = {
    "jumlah": "3",
    "satuan": "hari_kerja",
    "mulai_dari": "diterima",
    "dasar": "Perbawaslu 8/2020 Pasal 9",
    "keyakinan": "H",
    "catatan": "",
} | SEBAB


@pytest.fixture(autouse=True)
def rezim(db: None) -> None:
    muat_rezim()


def orang(kode: str) -> Petugas:
    saya = petugas(kode, Peran.ADMIN)
    saya.is_staff = saya.is_superuser = True
    saya.save()
    return saya


def klien(saya: Petugas) -> Client:
    hasil = Client()
    hasil.force_login(saya)
    return hasil


@pytest.fixture
def admin() -> Client:
    return klien(orang(""))


@pytest.fixture
def admin_lain() -> Client:
    return klien(orang("63"))


def tulis(bagian: str, kunci: str = "", kode: str = P) -> str:
    if kunci:
        return reverse("admin:usulan_tulis_baris", args=[kode, bagian, kunci])
    return reverse("admin:usulan_tulis", args=[kode, bagian])


def teks(jawaban: object) -> str:
    return unescape(jawaban.content.decode())  # type: ignore[attr-defined]


def usulan() -> UsulanRezim:
    return UsulanRezim.objects.get()


def kini() -> RezimHukum:
    return RezimHukum.objects.filter(kode=P).latest("versi")


def test_a_row_is_proposed_on_one_page_and_approved_on_another(
    admin: Client, admin_lain: Client
) -> None:
    awal = teks(admin.get(tulis("tenggat", "kajian_awal")))
    assert 'value="2"' in awal
    assert "Perbawaslu 8/2020 jo. 9/2024, kajian awal 2 hari" in awal

    jawaban = admin.post(tulis("tenggat", "kajian_awal"), KAJIAN)
    halaman = reverse("admin:wilayah_usulanrezim_change", args=[usulan().pk])
    assert jawaban["Location"] == halaman
    assert kini().versi == 1

    dibaca = teks(admin_lain.get(halaman))
    for kata in ("tenggat › kajian awal › jumlah", "<del>2</del>", "<ins>3</ins>", SEBAB["alasan"]):
        assert kata in dibaca
    setuju = reverse("admin:usulan_setujui", args=[usulan().pk])
    assert admin_lain.post(setuju, {"versi": "1"})["Location"] == halaman
    aturan = rezim_versi(kini().pk).aturan("kajian_awal")
    assert (kini().versi, aturan.jumlah, aturan.satuan) == (2, 3, "hari_kerja")
    assert aturan.catatan == ""
    sejarah = teks(admin.get(reverse("admin:wilayah_rezimhukum_changelist")))
    assert sejarah.count("Petugas 63 (uji.63.admin)") == 1


def test_the_author_sees_no_button_to_approve_and_is_refused(admin: Client) -> None:
    admin.post(tulis("tenggat", "kajian_awal"), KAJIAN)
    halaman = teks(admin.get(reverse("admin:wilayah_usulanrezim_change", args=[usulan().pk])))
    setuju = reverse("admin:usulan_setujui", args=[usulan().pk])
    assert setuju not in halaman
    assert "Tarik usulan" in halaman
    assert admin.post(setuju, {"versi": "1"}).status_code == 403
    assert kini().versi == 1


def test_a_refusal_without_a_reason_stays_on_the_page(admin: Client, admin_lain: Client) -> None:
    admin.post(tulis("tenggat", "kajian_awal"), KAJIAN)
    tolak = reverse("admin:usulan_tolak", args=[usulan().pk])
    assert admin_lain.post(tolak, {"alasan_tolak": " "}).status_code == 400
    assert usulan().keadaan == "menunggu"
    assert admin_lain.post(tolak, {"alasan_tolak": "Pasalnya lain."}).status_code == 302
    halaman = teks(admin.get(reverse("admin:wilayah_usulanrezim_change", args=[usulan().pk])))
    assert "Pasalnya lain." in halaman
    assert "Tolak usulan" not in halaman


def test_a_proposal_that_moved_on_is_read_again(admin: Client, admin_lain: Client) -> None:
    admin.post(tulis("tenggat", "kajian_awal"), KAJIAN)
    koreksi_rezim(P, {"nama": "Nama lain"}, "Ejaan.", date(2026, 12, 1), None)
    setuju = reverse("admin:usulan_setujui", args=[usulan().pk])
    assert admin_lain.post(setuju, {"versi": "1"}).status_code == 409
    assert admin_lain.post(setuju, {}).status_code == 400
    halaman = teks(admin_lain.get(reverse("admin:wilayah_usulanrezim_change", args=[usulan().pk])))
    assert "disusun atas versi 1" in halaman
    assert 'name="versi" value="2"' in halaman


@pytest.mark.parametrize(
    ("bagian", "kunci", "isian", "tempat", "nilai"),
    [
        ("formulir", "status", {"kode": "A.18"}, "kode", "A.18"),
        ("sasaran", "bkn", {"wajib": ["nama", "nip"]}, "wajib", ["nama", "nip"]),
        ("sasaran", "kpi", {"aktif": None}, "aktif", False),
        ("wewenang", "bawaslu_ri", {"tindakan": ["terima"]}, "", ["terima"]),
        ("aplikasi", "", {"pengingat": "5, 10"}, "pengingat", [5, 10]),
        ("nomor", "", {"kode_jenis.gubernur": "GUB"}, "kode_jenis", {"gubernur": "GUB"}),
        (
            "nomor",
            "",
            {"form_a": "{urut}/LHP/{kode}/{tahun}"},
            "form_a",
            "{urut}/LHP/{kode}/{tahun}",
        ),
        ("umum", "", {"administrasi": "putusan"}, "", "putusan"),
    ],
)
def test_every_section_has_a_form_that_changes_just_what_was_changed(
    admin: Client, bagian: str, kunci: str, isian: dict[str, object], tempat: str, nilai: object
) -> None:
    form = admin.get(tulis(bagian, kunci)).context["lembar"].form
    awal = {
        b.html_name: b.field.prepare_value(b.value())
        if hasattr(b.field, "prepare_value")
        else b.value()
        for b in form
    }
    utuh = {k: v for k, v in (awal | SEBAB | isian).items() if v not in (None, False)}
    jawaban = admin.post(tulis(bagian, kunci), utuh)
    assert jawaban.status_code == 302, jawaban.context["lembar"].form.errors
    isi = usulan().isi
    akhir = isi if bagian == "umum" else isi[bagian]
    for langkah in filter(None, [kunci, tempat]):
        akhir = akhir[langkah]
    assert akhir == ({"administrasi": "putusan"} if bagian == "umum" else nilai)


def test_a_clock_is_offered_only_the_starts_the_program_knows(admin: Client) -> None:
    halaman = teks(admin.get(tulis("tenggat", "penanganan")))
    assert '<option value="diterima">' in halaman
    assert '<option value="diketahui">' not in halaman
    isian = KAJIAN | {"mulai_dari": "registrasi"}
    assert admin.post(tulis("tenggat", "penanganan"), isian).status_code == 400
    assert (
        admin.post(tulis("tenggat", "kajian_awal"), KAJIAN | {"mulai_dari": "pleno"}).status_code
        == 400
    )
    assert admin.post(tulis("tenggat", "penanganan"), KAJIAN).status_code == 302
    assert usulan().isi["tenggat"]["penanganan"]["mulai_dari"] == "diterima"


def test_an_element_is_corrected_in_its_place(admin: Client) -> None:
    isian = {
        "label": "Bukti awal",
        "penjelasan": "Belum ada bukti.",
        "dasar": "Perbawaslu 8/2020",
        "keyakinan": "H",
    }
    admin.post(tulis("unsur", "bukti"), isian | SEBAB)
    assert usulan().isi["unsur"]["bukti"]["label"] == "Bukti awal"
    beda = tinjau(usulan()).beda
    assert {satu.tempat[:2] for satu in beda} == {("unsur", "bukti")}


def test_a_new_target_takes_a_code_of_its_own(admin: Client) -> None:
    isian = {
        "kode": "ombudsman",
        "nama": "Ombudsman",
        "jalur": ["hukum_lain"],
        "untuk": "Pelayanan publik",
        "dasar": "UU 37/2008",
        "keyakinan": "B",
        "urut": "300",
        "aktif": "on",
    } | SEBAB
    assert admin.post(tulis("sasaran"), isian | {"kode": "bkn"}).status_code == 400
    assert admin.post(tulis("sasaran"), isian | {"kode": "Om Bud"}).status_code == 400
    assert admin.post(tulis("sasaran"), isian).status_code == 302
    assert usulan().isi["sasaran"]["ombudsman"]["jalur"] == ["hukum_lain"]


def test_several_changes_at_once_are_written_as_the_file_writes_them(admin: Client) -> None:
    for salah in ("[]", "{", '{"tenggat": {"kajian_awal": {"jumlah": 0}}}', "{}"):
        assert admin.post(tulis("lanjutan"), SEBAB | {"perubahan": salah}).status_code == 400
    benar = '{"tenggat": {"kajian_awal": {"jumlah": 3}, "perbaikan": {"jumlah": 72}}}'
    assert admin.post(tulis("lanjutan"), SEBAB | {"perubahan": benar}).status_code == 302
    assert usulan().isi["tenggat"]["perbaikan"] == {"jumlah": 72}


@pytest.mark.parametrize(
    ("salah", "kata"),
    [
        ({"jumlah": "0"}, "jumlah"),
        ({"jumlah": "200"}, "1 sampai 120"),
        ({"alasan": ""}, "alasan"),
        ({"berlaku_sejak": "kapan saja"}, "berlaku_sejak"),
        ({"satuan": "pekan"}, "satuan"),
    ],
)
def test_what_speaks_against_a_proposal_stands_in_its_form(
    admin: Client, salah: dict[str, str], kata: str
) -> None:
    jawaban = admin.post(tulis("tenggat", "kajian_awal"), KAJIAN | salah)
    assert jawaban.status_code == 400
    assert kata in str(jawaban.context["lembar"].form.errors)
    assert not UsulanRezim.objects.exists()


def test_a_correction_before_a_later_version_is_told_so_in_the_form(admin: Client) -> None:
    koreksi_rezim(P, {"nama": "Nama lain"}, "Ejaan.", date(2027, 6, 1), None)
    jawaban = admin.post(tulis("tenggat", "kajian_awal"), KAJIAN)
    assert "tidak dapat mendahuluinya" in teks(jawaban)


@pytest.mark.parametrize(
    "alamat",
    [
        tulis("tenggat", "kasasi"),
        tulis("puisi"),
        tulis("tenggat"),
        tulis("umum", "nama"),
        tulis("tenggat", "kajian_awal", kode="PILKADA-1955"),
    ],
)
def test_a_row_that_no_regime_has_is_not_found(admin: Client, alamat: str) -> None:
    assert admin.get(alamat).status_code == 404


def test_versions_are_read_and_never_written(admin: Client) -> None:
    halaman = reverse("admin:wilayah_rezimhukum_change", args=[kini().pk])
    assert "Usulkan" in teks(admin.get(halaman))
    assert admin.post(halaman, {"kode": P}).status_code == 403
    assert admin.get(reverse("admin:wilayah_rezimhukum_add")).status_code == 403
    assert "Pilkada 2024" in teks(admin.get(reverse("admin:wilayah_usulanrezim_add")))


def test_an_older_version_leads_to_the_newest_instead_of_offering_changes(admin: Client) -> None:
    lama = kini()
    koreksi_rezim(P, {"nama": "Nama lain"}, "Ejaan.", date(2026, 12, 1), None)
    halaman = teks(admin.get(reverse("admin:wilayah_rezimhukum_change", args=[lama.pk])))
    assert "Ini versi lama" in halaman
    assert tulis("tenggat", "kajian_awal") not in halaman


def test_nobody_but_administrators_reaches_these_pages() -> None:
    biasa = klien(petugas("63.11", Peran.PIMPINAN))
    staf = petugas("63.71", Peran.PENERIMA)
    staf.is_staff = True
    staf.save()
    for saya, status in ((biasa, 302), (klien(staf), 403)):
        assert saya.get(tulis("tenggat", "kajian_awal")).status_code == status
        assert saya.get(reverse("admin:wilayah_usulanrezim_add")).status_code == status


def test_the_page_of_a_version_asks_a_fixed_number_of_questions(
    admin: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    halaman, pengusul = reverse("admin:wilayah_rezimhukum_change", args=[kini().pk]), orang("64")
    assert "H menurut teks peraturan" in admin.get(halaman).content.decode()
    for banyak in (1, 29):
        for urut in range(banyak):
            nama = {"nama": f"Nama {banyak}-{urut}"}
            usulkan(P, nama, "Ejaan.", date(2026, 12, 1), pengusul)
        with django_assert_num_queries(7):
            assert admin.get(halaman).status_code == 200
