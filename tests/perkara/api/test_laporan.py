"""The officers' API: shapes, and every end of an initial study."""

import re

import pytest
from django.utils import timezone

from laporan.models import Laporan, Notifikasi, PenilaianUnsur
from pengawasan.perkara.models import Jalur, KajianAwal, PenerimaanLimpahan, Perkara
from tests.factories.laporan import INFORMASI, laporan, terima
from tests.factories.perkara import UNSUR
from tests.perkara.api.bahan import BATAS, BERKAS, DAFTAR, KURANG, SEMUA_ADA, jalan
from wilayah.choices import Peran
from wilayah.models import Jejak
from wilayah.rules.tenggat import zona_waktu

pytestmark = pytest.mark.django_db


def test_kajian_awal_waits_for_the_originals(klien):
    satu = laporan()

    jawaban = klien("63.11", Peran.KOORDINATOR).post(
        jalan(satu.nomor, "kajian_awal"), DAFTAR, format="json"
    )

    assert jawaban.status_code == 409
    assert "berkas asli" in jawaban.json()["detail"].lower()


def test_registrasi_gives_number_case_tracks_and_the_deadline_of_handling(klien, diterima):
    koordinator = klien("63.11", Peran.KOORDINATOR)
    jawaban = koordinator.post(jalan(diterima, "kajian_awal"), DAFTAR, format="json").json()

    assert re.fullmatch(r"001/Reg/LP/PB/Kab/63\.11/[IVX]+/\d{4}", jawaban["nomor_registrasi"])
    assert jawaban["status"] == "diregistrasi"
    assert sorted((t["langkah"], t["jalur"]) for t in jawaban["tenggat"]) == [
        ("gakkumdu_1", "pidana"),
        ("penanganan", "hukum_lain"),
        ("penanganan", "pidana"),
    ]
    assert [(s["unsur"], s["terpenuhi"]) for s in jawaban["syarat"]] == [(u, True) for u in UNSUR]

    perkara = koordinator.get(f"/api/v1/petugas/perkara/{jawaban['id_perkara']}/").json()
    assert perkara["nomor_registrasi"] == jawaban["nomor_registrasi"]
    assert perkara["tenggat"] == jawaban["tenggat"]
    assert [j["jenis"] for j in perkara["jalur"]] == ["hukum_lain", "pidana"]
    assert (perkara["laporan"], perkara["kantor"]["kode"]) == (diterima, "63.11")


def test_perbaikan_keeps_the_reasons_and_its_clock_waits_until_the_reporter_is_told(
    klien, diterima
):
    jawaban = (
        klien("63.11", Peran.PIMPINAN)
        .post(jalan(diterima, "kajian_awal"), {"putusan": "perbaikan", "unsur": KURANG}, "json")
        .json()
    )

    assert (jawaban["status"], jawaban["nomor_registrasi"]) == ("perbaikan", None)
    assert jawaban["tenggat"] == []
    assert jawaban["syarat"][-1] == {
        "unsur": "bukti",
        "jenis": "materiel",
        "terpenuhi": False,
        "keterangan": "Belum ada foto.",
    }
    assert Notifikasi.objects.filter(templat="perlu_dilengkapi").count() == 1


@pytest.mark.parametrize(
    ("isi", "status", "kantor"),
    [
        (BATAS, "tidak_diregistrasi", "63.11"),
        ({"putusan": "sengketa", "alasan": "Sengketa pencalonan."}, "tidak_diregistrasi", "63.11"),
        ({"putusan": "limpahkan", "ke_kantor": "63.71"}, "dilimpahkan", "63.71"),
        ({"putusan": "informasi_awal", "unsur": KURANG}, "informasi_awal", "63.11"),
    ],
)
def test_every_other_end_moves_the_report_and_cannot_be_said_twice(
    klien, diterima, isi, status, kantor
):
    koordinator = klien("63.11", Peran.KOORDINATOR)

    jawaban = koordinator.post(jalan(diterima, "kajian_awal"), isi, format="json")

    assert (jawaban.status_code, jawaban.json()["status"]) == (200, status), jawaban.content
    assert Laporan.objects.get().kantor.kode_wilayah == kantor
    assert koordinator.post(jalan(diterima, "kajian_awal"), isi, format="json").status_code == 409
    assert KajianAwal.objects.count() == 1


def test_an_upper_tier_acts_only_after_taking_over(klien, diterima):
    provinsi = klien("63", Peran.PIMPINAN)
    isi = {"putusan": "ambil_alih"}

    assert provinsi.post(jalan(diterima, "kajian_awal"), DAFTAR, "json").status_code == 403
    assert provinsi.post(jalan(diterima, "kajian_awal"), isi, "json").status_code == 200
    assert provinsi.post(jalan(diterima, "kajian_awal"), isi, "json").status_code == 409
    dahulu = klien("63.11", Peran.KOORDINATOR)
    assert dahulu.post(jalan(diterima, "kajian_awal"), DAFTAR, "json").status_code == 409
    jawaban = provinsi.post(jalan(diterima, "kajian_awal"), DAFTAR, "json").json()
    assert "/Prov/63/" in jawaban["nomor_registrasi"]


@pytest.mark.parametrize("dahulu", [{"tindakan": "terima_limpahan", "diserahkan": ["bukti"]}, None])
def test_a_delegated_report_is_registered_by_its_new_office_never_without_a_receipt(
    klien, diterima, dahulu
):
    isi = {"putusan": "limpahkan", "ke_kantor": "63.71"}
    klien("63.11", Peran.KOORDINATOR).post(jalan(diterima, "kajian_awal"), isi, "json")
    baru = klien("63.71", Peran.KOORDINATOR)
    penerima = klien("63.71", Peran.PENERIMA)

    if dahulu:
        assert baru.post(jalan(diterima, "tindakan"), dahulu, "json").status_code == 200
    assert penerima.post(jalan(diterima, "kajian_awal"), DAFTAR, "json").status_code == 403
    keliru = baru.post(jalan(diterima, "kajian_awal"), {"putusan": "registrasi"}, "json")
    assert (keliru.status_code, PenerimaanLimpahan.objects.count()) == (400, bool(dahulu))
    jawaban = baru.post(jalan(diterima, "kajian_awal"), DAFTAR, "json")

    assert jawaban.status_code == 200
    assert "63.71/" in jawaban.json()["nomor_registrasi"]
    terima = PenerimaanLimpahan.objects.get()
    assert terima.diserahkan == (["bukti"] if dahulu else [])
    assert Notifikasi.objects.filter(templat="limpahan_diterima").count() == 1


@pytest.mark.parametrize(
    ("isi", "ruas"),
    [
        ({}, "putusan"),
        ({"putusan": "bebas"}, "putusan"),
        ({"putusan": "registrasi", "unsur": SEMUA_ADA}, "jalur"),
        ({"putusan": "registrasi", "jalur": ["pidana"]}, "unsur"),
        ({"putusan": "registrasi", "jalur": ["pidana"], "unsur": KURANG}, "unsur"),
        ({"putusan": "registrasi", "jalur": ["sulap"], "unsur": SEMUA_ADA}, "jalur.0"),
        ({"putusan": "perbaikan", "unsur": SEMUA_ADA}, "unsur"),
        (
            {"putusan": "perbaikan", "unsur": [{"unsur": "bukti", "terpenuhi": False}]},
            "unsur.0.alasan",
        ),
        ({"putusan": "perbaikan", "unsur": [{"unsur": "bukti"}]}, "unsur.0.terpenuhi"),
        (
            {
                "putusan": "perbaikan",
                "unsur": [{"unsur": "cap", "terpenuhi": False, "alasan": "x"}],
            },
            "unsur.0.unsur",
        ),
        ({"putusan": "tidak_diregistrasi"}, "alasan"),
        ({"putusan": "sengketa", "alasan": " "}, "alasan"),
        (BATAS | {"kode_alasan": "tidak_lengkap"}, "kode_alasan"),
        ({"putusan": "limpahkan"}, "ke_kantor"),
        ({"putusan": "limpahkan", "ke_kantor": "63.11"}, "ke_kantor"),
        ({"putusan": "limpahkan", "ke_kantor": "63.11.02"}, "ke_kantor"),
        ({"putusan": "limpahkan", "ke_kantor": "99.99"}, "ke_kantor"),
        (DAFTAR | {"pemilihan": "tidak-ada"}, "pemilihan"),
        (DAFTAR | {"asing": 1}, "asing"),
    ],
)
def test_kajian_awal_names_what_is_missing_and_stores_nothing(klien, diterima, isi, ruas):
    jawaban = klien("63.11", Peran.KOORDINATOR).post(jalan(diterima, "kajian_awal"), isi, "json")

    assert jawaban.status_code == 400, jawaban.content
    assert ruas in jawaban.json()["galat"]
    assert Laporan.objects.get().status == "diterima"
    assert not any(m.objects.exists() for m in (KajianAwal, PenilaianUnsur, Perkara, Jalur))


@pytest.fixture
def utuh(klien):
    """Return the number of a received report that the automatic check finds complete."""
    kini = str(timezone.now().astimezone(zona_waktu("WITA")).date())
    nomor = laporan(tanggal_diketahui=kini, waktu_kejadian=kini).nomor
    klien("63.11").post(jalan(nomor, "terima"), BERKAS, format="json")
    return nomor


@pytest.mark.parametrize(
    "isi", [{}, {"unsur": SEMUA_ADA}, {"kode_alasan": "lainnya"}, {"kode_alasan": "daluwarsa"}]
)
def test_a_complete_report_is_not_refused_without_an_element_or_a_reason_of_its_own(
    klien, utuh, isi
):
    koordinator = klien("63.11", Peran.KOORDINATOR)
    tolak = {"putusan": "tidak_diregistrasi", "alasan": "Tidak memenuhi syarat."} | isi

    jawaban = koordinator.post(jalan(utuh, "kajian_awal"), tolak, "json")

    assert jawaban.status_code == 400
    assert "belum terpenuhi dengan alasannya" in jawaban.json()["galat"]["unsur"][0]
    assert not KajianAwal.objects.exists()


@pytest.mark.parametrize(
    "isi", [{"kode_alasan": "bukan_pelanggaran"}, {"unsur": KURANG}, {"unsur": KURANG[-1:]}]
)
def test_a_refusal_stands_by_a_reason_of_its_own_or_by_an_element_with_its_reason(klien, utuh, isi):
    koordinator = klien("63.11", Peran.KOORDINATOR)
    tolak = {"putusan": "tidak_diregistrasi", "alasan": "Sudah diperiksa."} | isi

    assert koordinator.post(jalan(utuh, "kajian_awal"), tolak, "json").status_code == 200


def test_an_element_that_the_automatic_check_misses_is_the_reason_of_a_refusal(klien, diterima):
    tolak = {"putusan": "tidak_diregistrasi", "alasan": "Terlambat.", "kode_alasan": "daluwarsa"}

    jawaban = klien("63.11", Peran.KOORDINATOR).post(jalan(diterima, "kajian_awal"), tolak, "json")

    assert jawaban.status_code == 200
    assert [s["unsur"] for s in jawaban.json()["syarat"] if not s["terpenuhi"]] == ["batas_waktu"]


def test_a_report_complete_by_the_automatic_check_is_registered_and_the_trail_says_so(klien, utuh):
    isi = {"putusan": "registrasi", "jalur": ["pidana"], "unsur": SEMUA_ADA[:2]}

    jawaban = klien("63.11", Peran.KOORDINATOR).post(jalan(utuh, "kajian_awal"), isi, "json")

    assert jawaban.status_code == 200, jawaban.content
    baris = Jejak.objects.get(peristiwa="unsur_menurut_pemeriksaan")
    assert baris.rincian["unsur"] == list(UNSUR[2:])


def test_a_report_that_the_automatic_check_finds_wanting_is_not_registered_unjudged(
    klien, diterima
):
    isi = {"putusan": "registrasi", "jalur": ["pidana"], "unsur": SEMUA_ADA[:2]}

    jawaban = klien("63.11", Peran.KOORDINATOR).post(jalan(diterima, "kajian_awal"), isi, "json")

    assert jawaban.status_code == 400
    pesan, *sisa = jawaban.json()["galat"]["unsur"]
    assert "belum terpenuhi" in pesan
    assert "batas waktu" in " ".join(sisa).lower()
    assert not Perkara.objects.exists()


def test_what_an_earlier_round_found_unmet_stays_unmet_until_it_is_judged_again(klien, utuh):
    koordinator = klien("63.11", Peran.KOORDINATOR)
    minta = {"putusan": "perbaikan", "unsur": KURANG}
    koordinator.post(jalan(utuh, "kajian_awal"), minta, "json")
    Laporan.objects.update(status="kajian_awal", status_sebelum="perbaikan")
    daftar = {"putusan": "registrasi", "jalur": ["pidana"]}
    tolak = {"putusan": "tidak_diregistrasi", "alasan": "Tetap kurang.", "unsur": SEMUA_ADA[:1]}

    assert koordinator.post(jalan(utuh, "kajian_awal"), daftar, "json").status_code == 400
    syarat = koordinator.post(jalan(utuh, "kajian_awal"), tolak, "json").json()["syarat"]

    assert (syarat[-1]["terpenuhi"], syarat[-1]["keterangan"]) == (False, "Belum ada foto.")


@pytest.mark.parametrize("badan", ["", "[]", "null", "{", '"x"', '{"putusan": {}}', '{"unsur": 3}'])
def test_a_malformed_body_is_400_and_never_500(klien, diterima, badan):
    jawaban = klien("63.11", Peran.KOORDINATOR).post(
        jalan(diterima, "kajian_awal"), badan, content_type="application/json"
    )

    assert jawaban.status_code == 400


def test_a_second_round_after_completion_may_register_but_not_ask_again(klien, diterima):
    koordinator = klien("63.11", Peran.KOORDINATOR)
    minta = {"putusan": "perbaikan", "unsur": KURANG}
    koordinator.post(jalan(diterima, "kajian_awal"), minta, "json")
    assert koordinator.post(jalan(diterima, "kajian_awal"), DAFTAR, "json").status_code == 409
    Laporan.objects.update(status="kajian_awal", status_sebelum="perbaikan")

    assert koordinator.post(jalan(diterima, "kajian_awal"), minta, "json").status_code == 409
    assert koordinator.post(jalan(diterima, "kajian_awal"), DAFTAR, "json").status_code == 200
    assert list(KajianAwal.objects.values_list("putaran", "putusan")) == [
        (1, "perbaikan"),
        (2, "registrasi"),
    ]


def test_an_informasi_awal_has_neither_originals_nor_initial_study(klien):
    nomor = terima(INFORMASI).nomor

    assert klien("63.11").post(jalan(nomor, "terima"), BERKAS, "json").status_code == 409
    koordinator = klien("63.11", Peran.KOORDINATOR)
    assert koordinator.post(jalan(nomor, "kajian_awal"), DAFTAR, "json").status_code == 409
