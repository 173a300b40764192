"""The officers' API: shapes, order of refusals, every end of an initial study."""

import re
from uuid import uuid4

import pytest
from rest_framework.test import APIClient

from laporan.models import Laporan, Notifikasi, PenilaianUnsur, PenyerahanBerkas
from pengawasan.perkara.models import Jalur, KajianAwal, Perkara
from tests.factories.laporan import INFORMASI, LENGKAP, isian, laporan, terima
from tests.perkara.baris import salin
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
UNSUR = ("identitas_pelapor", "terlapor", "batas_waktu", "waktu_tempat", "uraian", "bukti")
SEMUA_ADA = [{"unsur": kode, "terpenuhi": True} for kode in UNSUR]
KURANG = [*SEMUA_ADA[:-1], {"unsur": "bukti", "terpenuhi": False, "alasan": "Belum ada foto."}]
BERKAS = {"diserahkan": ["identitas", "bukti"], "cara": "langsung"}
DAFTAR = {"putusan": "registrasi", "unsur": SEMUA_ADA, "jalur": ["pidana", "hukum_lain"]}
BATAS = {"putusan": "tidak_diregistrasi", "alasan": "Sudah ditangani kantor lain."}


def jalan(nomor, apa):
    return f"/api/v1/petugas/laporan/{nomor}/{apa}/"


@pytest.fixture
def diterima(klien):
    """Return the number of a report whose originals were received."""
    nomor = laporan().nomor
    jawaban = klien("63.11").post(jalan(nomor, "terima"), BERKAS, format="json")
    assert jawaban.status_code == 200, jawaban.content
    return nomor


def test_terima_answers_with_the_receipt_number_and_the_deadline_of_the_study(klien):
    satu = laporan()

    jawaban = klien("63.11").post(jalan(satu.nomor, "terima"), BERKAS, format="json").json()

    assert re.fullmatch(r"001/LP/PB/Kab/63\.11/[IVX]+/\d{4}", jawaban["nomor_tanda_terima"])
    assert (jawaban["nomor"], jawaban["status"]) == (satu.nomor, "diterima")
    assert [t["langkah"] for t in jawaban["tenggat"]] == ["kajian_awal"]
    assert jawaban["tenggat"][0]["jatuh_tempo"].endswith("23:59:59+08:00")
    satu.refresh_from_db()
    assert satu.pelapor.identitas_diperiksa_oleh.username == "uji.63.11.penerima"
    assert PenyerahanBerkas.objects.get().diserahkan == ["identitas", "bukti"]


def test_terima_a_second_time_is_refused_and_gives_no_second_number(klien, diterima):
    jawaban = klien("63.11").post(jalan(diterima, "terima"), BERKAS, format="json")

    assert jawaban.status_code == 409
    assert PenyerahanBerkas.objects.count() == 1


@pytest.mark.parametrize("kode", ["63.11.02", "63.11", "63", ""])
def test_originals_are_taken_by_every_office_that_sees_the_report(klien, kode):
    satu = laporan()

    jawaban = klien(kode).post(jalan(satu.nomor, "terima"), BERKAS, format="json")

    assert jawaban.status_code == 200
    assert PenyerahanBerkas.objects.get().kantor.kode_wilayah == kode


@pytest.mark.parametrize(
    ("isi", "ruas"),
    [
        ({}, "diserahkan"),
        ({"diserahkan": [], "cara": "langsung"}, "diserahkan"),
        ({"diserahkan": ["emas"], "cara": "langsung"}, "diserahkan.0"),
        ({"diserahkan": ["bukti"]}, "cara"),
        ({"diserahkan": ["bukti"], "cara": "merpati"}, "cara"),
        (BERKAS | {"asing": 1}, "asing"),
    ],
)
def test_terima_names_what_is_wrong_and_stores_nothing(klien, isi, ruas):
    satu = laporan()

    jawaban = klien("63.11").post(jalan(satu.nomor, "terima"), isi, format="json")

    assert (jawaban.status_code, jawaban["Content-Type"]) == (400, "application/problem+json")
    assert ruas in jawaban.json()["galat"]
    assert Laporan.objects.get().status == "menunggu_berkas_asli"


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
    assert [t["langkah"] for t in jawaban["tenggat"]] == ["penanganan"]
    assert [(s["unsur"], s["terpenuhi"]) for s in jawaban["syarat"]] == [(u, True) for u in UNSUR]

    perkara = koordinator.get(f"/api/v1/petugas/perkara/{jawaban['id_perkara']}/").json()
    assert perkara["nomor_registrasi"] == jawaban["nomor_registrasi"]
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


def test_a_delegated_report_is_registered_by_its_new_office(klien, diterima):
    isi = {"putusan": "limpahkan", "ke_kantor": "63.71"}
    klien("63.11", Peran.KOORDINATOR).post(jalan(diterima, "kajian_awal"), isi, "json")

    jawaban = klien("63.71", Peran.KOORDINATOR).post(jalan(diterima, "kajian_awal"), DAFTAR, "json")

    assert jawaban.status_code == 200
    assert "63.71/" in jawaban.json()["nomor_registrasi"]


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


@pytest.mark.parametrize("badan", ["", "[]", "null", "{", '"x"', '{"putusan": {}}', '{"unsur": 3}'])
def test_a_malformed_body_is_400_and_never_500(klien, diterima, badan):
    jawaban = klien("63.11", Peran.KOORDINATOR).post(
        jalan(diterima, "kajian_awal"), badan, content_type="application/json"
    )

    assert jawaban.status_code == 400


PERAN_TERIMA = {Peran.PENERIMA}
PERAN_PUTUS = {Peran.KOORDINATOR, Peran.PIMPINAN}


@pytest.mark.parametrize("peran", list(Peran))
def test_roles_decide_who_receives_who_decides_and_who_reads(klien, peran):
    baru, siap = laporan(), laporan()
    klien("63.11").post(jalan(siap.nomor, "terima"), BERKAS, format="json")
    saya = klien("63.11", peran)

    terima_ = saya.post(jalan(baru.nomor, "terima"), BERKAS, format="json").status_code
    kajian = saya.post(jalan(siap.nomor, "kajian_awal"), DAFTAR, format="json").status_code
    antrean = saya.get("/api/v1/petugas/antrean/").status_code

    assert terima_ == (200 if peran in PERAN_TERIMA else 403)
    assert kajian == (200 if peran in PERAN_PUTUS else 403)
    assert antrean == (403 if peran == Peran.ADMIN else 200)


def test_refusals_come_in_the_order_of_the_contract(klien, diterima):
    rusak = {"putusan": "bebas"}
    asing = klien("64.72", Peran.AUDITOR)

    assert APIClient().post(jalan("tidak-ada", "kajian_awal"), rusak, "json").status_code == 401
    assert asing.post(jalan(diterima, "kajian_awal"), rusak, "json").status_code == 404
    assert (
        klien("63.11", Peran.AUDITOR)
        .post(jalan(diterima, "kajian_awal"), rusak, "json")
        .status_code
        == 403
    )
    koordinator = klien("63.11", Peran.KOORDINATOR)
    koordinator.post(jalan(diterima, "kajian_awal"), DAFTAR, "json")
    assert koordinator.post(jalan(diterima, "kajian_awal"), rusak, "json").status_code == 409


def test_the_stranger_gets_404_everywhere(klien, diterima):
    koordinator = klien("63.11", Peran.KOORDINATOR)
    perkara = koordinator.post(jalan(diterima, "kajian_awal"), DAFTAR, "json").json()["id_perkara"]

    for kode in ("64.72", "64", "63.71", "63.11.03"):
        asing = klien(kode, Peran.PENERIMA, Peran.KOORDINATOR)
        assert asing.post(jalan(diterima, "terima"), BERKAS, "json").status_code == 404
        assert asing.post(jalan(diterima, "kajian_awal"), DAFTAR, "json").status_code == 404
        assert asing.get(f"/api/v1/petugas/perkara/{perkara}/").status_code == 404
        assert asing.get("/api/v1/petugas/antrean/?status=diregistrasi").json()["hasil"] == []
    assert koordinator.get(f"/api/v1/petugas/perkara/{uuid4()}/").status_code == 404
    assert koordinator.post(jalan("BWS-0\x00", "terima"), BERKAS, "json").status_code == 404


def test_the_counter_receives_by_entering(klien):
    jawaban = klien("63.11.02").post(
        "/api/v1/petugas/laporan/",
        isian(LENGKAP),
        "json",
        HTTP_IDEMPOTENCY_KEY="k" * 8 + uuid4().hex,
    )

    assert jawaban.status_code == 201, jawaban.content
    assert (jawaban.json()["status"], jawaban.json()["kantor"]["kode"]) == ("diterima", "63.11")
    assert "/Kec/63.11.02/" in jawaban.json()["nomor_tanda_terima"]
    assert Laporan.objects.get().sumber == "loket"


def test_the_counter_is_for_receivers(klien):
    jawaban = klien("63.11", Peran.PIMPINAN).post("/api/v1/petugas/laporan/", {}, "json")

    assert jawaban.status_code == 403


def test_the_queue_pages_by_cursor_and_hides_what_is_sealed(klien):
    salin(laporan(), 4)
    laporan(INFORMASI)
    saya = klien("63.11", Peran.AUDITOR)

    pertama = saya.get("/api/v1/petugas/antrean/?banyak=4").json()
    kedua = saya.get(pertama["berikut"]).json()

    assert set(pertama) == {"hasil", "berikut", "sebelum"}
    assert (len(pertama["hasil"]), len(kedua["hasil"])) == (4, 2)
    assert (pertama["sebelum"], kedua["berikut"]) == (None, None)
    assert saya.get(kedua["sebelum"]).json()["hasil"] == pertama["hasil"]
    assert set(pertama["hasil"][0]) == {
        *("nomor", "bentuk", "status", "label", "sejak", "kategori", "wilayah", "kantor"),
        *("penanggung_jawab", "disampaikan_pada", "tenggat"),
    }
    assert pertama["hasil"][0]["tenggat"]["jatuh_tempo"].endswith("+08:00")
    assert kedua["hasil"][-1]["tenggat"] is None


@pytest.mark.parametrize(
    ("tanya", "status"),
    [
        ("status=ngawur", 400),
        ("kategori=ngawur", 400),
        ("tenggat=besok", 400),
        ("wilayah=6311", 400),
        ("cari=%00", 400),
        ("cari=" + "x" * 201, 400),
        ("kursor=ngawur", 404),
        ("kursor=WzAsIiIsIngiXQ", 404),
        ("banyak=0", 200),
        ("banyak=999999999999", 200),
        ("banyak=-1", 200),
    ],
)
def test_a_filter_that_makes_no_sense_is_an_answer_not_a_crash(klien, tanya, status):
    laporan()

    assert klien("63.11").get(f"/api/v1/petugas/antrean/?{tanya}").status_code == status


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
