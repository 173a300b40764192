"""The first draft of every kind: complete, readable again, silent about who may not be named."""

import json
from dataclasses import replace

import pytest

from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.bahan import JalurSurat, Orang
from pengawasan.dokumen.rules.blok import BlokKeliru, baca_blok
from pengawasan.dokumen.rules.identitas import bernama
from pengawasan.dokumen.rules.jenis import BENTUK, BERIDENTITAS, BERSAKSI, BERUNSUR, SEORANG
from pengawasan.dokumen.rules.naskah import baca_naskah, tulis_naskah
from pengawasan.dokumen.rules.susunan import SUSUNAN, rancang
from tests.factories.bahan import bahan, kosong
from wilayah.rules.kata_rezim import JENIS_DOKUMEN

SEMUA = list(JenisDokumen)
PELAPOR = ("Pelapor Contoh", "Kelurahan Batu Piring", "081200000000", "pelapor.dengan", "Petani")


def teks(isi):
    return json.dumps(tulis_naskah(rancang(isi)), ensure_ascii=False)


def blok(isi, jenis):
    return [satu for satu in rancang(isi).blok if satu.jenis == jenis]


def test_every_kind_the_regimes_name_is_drafted_here():
    assert set(JenisDokumen.values) == set(JENIS_DOKUMEN)
    assert set(SUSUNAN) == set(BENTUK) == set(JenisDokumen)


@pytest.mark.parametrize("jenis", SEMUA)
@pytest.mark.parametrize("buat", [bahan, kosong])
def test_a_draft_is_read_again_as_it_was_written(jenis, buat):
    naskah = rancang(buat(jenis))

    assert baca_naskah(json.loads(json.dumps(tulis_naskah(naskah)))) == naskah
    assert naskah.judul
    assert naskah.pihak


@pytest.mark.parametrize("jenis", SEMUA)
def test_every_block_that_is_edited_has_a_name(jenis):
    naskah = rancang(bahan(jenis))
    tetap = {"RAHASIA", "MEMUTUSKAN", "RAHASIA, sampai diputuskan dalam rapat pleno."}

    assert not [
        satu
        for satu in naskah.blok
        if satu.jenis != "judul" and not satu.label and getattr(satu, "teks", "") not in tetap
    ]


@pytest.mark.parametrize("jenis", [j for j in SEMUA if j not in BERIDENTITAS])
def test_a_paper_others_read_names_neither_reporter_nor_witness_whatever_was_opened(jenis):
    isi = teks(bahan(jenis))

    assert not [kata for kata in PELAPOR if kata in isi]
    assert "Saksi Contoh" not in isi


@pytest.mark.parametrize("jenis", sorted(BERIDENTITAS - BERSAKSI - SEORANG))
def test_a_paper_for_the_reporter_names_no_witness(jenis):
    assert "Saksi Contoh" not in teks(bahan(jenis))


@pytest.mark.parametrize("jenis", sorted(SEORANG))
@pytest.mark.parametrize(("sebagai", "ke"), [("saksi", 2), ("terlapor", 1), ("pelapor", 1)])
def test_a_paper_of_one_person_names_that_person_only(jenis, sebagai, ke):
    dasar = bahan(jenis)
    isi = teks(replace(dasar, lain={"sebagai": sebagai, "ke": ke}))

    nama = {"saksi": "Saksi Contoh 2", "terlapor": "Terlapor Contoh", "pelapor": "Pelapor Contoh"}
    assert nama[sebagai] in isi
    for lain in ("Saksi Contoh 1", "Saksi Contoh 3", "Saksi Contoh 2", "Pelapor Contoh"):
        assert (lain in isi) == (lain == nama[sebagai])


def test_an_expert_is_named_by_the_officer():
    isi = teks(
        bahan(JenisDokumen.UNDANGAN_KLARIFIKASI, lain={"sebagai": "ahli", "nama": "Ahli Contoh"})
    )

    assert "Ahli Contoh" in isi
    assert "sebagai Ahli" in isi


@pytest.mark.parametrize("jenis", sorted(BERUNSUR))
def test_papers_on_elements_hold_the_place_of_the_verdicts(jenis):
    assert len(blok(bahan(jenis), "unsur")) == 1


def test_the_status_letter_addresses_the_reporter_by_number_unless_the_name_was_opened():
    tertutup = bahan(JenisDokumen.STATUS, pelapor=Orang("Pelapor"))

    assert rancang(tertutup).kepada == ("Pelapor laporan nomor BWS-7K3M-92QX-C", "di tempat")
    assert rancang(bahan(JenisDokumen.STATUS)).kepada[0] == "Pelapor Contoh"


def test_the_status_letter_says_per_track_what_was_decided_and_why():
    (tabel,) = blok(bahan(JenisDokumen.STATUS), "tabel")

    assert tabel.baris == (
        ("Tindak pidana", "Ditindaklanjuti, diteruskan ke Penyidik Polres", "Dua alat bukti."),
        ("Pelanggaran administrasi", "Dihentikan", "Kurang bukti."),
    )


def test_a_decision_that_kpu_must_follow_is_delivered_and_not_forwarded():
    jalur = (JalurSurat("administrasi", "Pelanggaran administrasi", "Terbukti", "x", "KPU Contoh"),)
    (tabel,) = blok(replace(bahan(JenisDokumen.STATUS), jalur=jalur), "tabel")

    assert tabel.baris[0][1] == "Terbukti, putusan disampaikan kepada KPU Contoh"


def test_a_report_not_registered_reads_which_end_cause_and_reason():
    dasar = bahan(JenisDokumen.STATUS)
    kajian = replace(
        dasar.kajian,
        putusan="tidak_diregistrasi",
        nama="Tidak diregistrasi",
        sebab="Syarat tidak dilengkapi",
        alasan="Bukti tidak diserahkan.",
    )
    isi = replace(dasar, kajian=kajian, jalur=(), urutan=replace(dasar.urutan, register=""))

    (isian,) = blok(isi, "isian")
    assert isian.baris == (
        ("Status", "Tidak diregistrasi"),
        ("Sebab", "Syarat tidak dilengkapi"),
        ("Alasan", "Bukti tidak diserahkan."),
    )


@pytest.mark.parametrize(
    ("batas", "kata"),
    [
        ("Minggu, 22 November 2026", "Menyampaikan laporan baru yang memenuhi unsur"),
        ("", "disampaikan sebagai informasi awal"),
    ],
)
def test_the_status_letter_says_how_an_unmet_element_can_still_be_met(batas, kata):
    dasar = bahan(JenisDokumen.STATUS)
    isi = replace(dasar, urutan=replace(dasar.urutan, batas_lapor=batas))

    (kotak,) = blok(isi, "kotak")
    assert kata in kotak.butir[0]
    assert "Unsur ke-1" in kotak.butir[0]
    assert batas in kotak.butir[0]


def test_the_criminal_bundle_lists_its_fifteen_items():
    daftar = blok(bahan(JenisDokumen.PENERUSAN_PIDANA), "daftar")

    assert [len(satu.butir) for satu in daftar if satu.label == "Berkas"] == [15]


def test_a_forwarded_civil_servant_carries_number_and_agency():
    isi = teks(bahan(JenisDokumen.PENERUSAN_HUKUM_LAIN))

    assert "199001012015011001" in isi
    assert "Pemerintah Kabupaten Hulu Sungai Utara" in isi


@pytest.mark.parametrize("jenis", SEMUA)
def test_a_draft_that_nobody_opened_identities_for_names_nobody(jenis):
    terbuka = bahan(jenis)
    saksi = tuple(Orang(satu.sebutan) for satu in terbuka.saksi)
    tertutup = replace(terbuka, pelapor=Orang("Pelapor"), saksi=saksi)

    assert not bernama(rancang(tertutup), jenis)


@pytest.mark.parametrize(
    ("jenis", "lain"),
    [
        (JenisDokumen.LAPORAN, {}),
        (JenisDokumen.PENCABUTAN, {}),
        (JenisDokumen.PENERUSAN_PIDANA, {}),
        (JenisDokumen.KETERANGAN_SUMPAH, {"sebagai": "saksi", "ke": 2}),
        (JenisDokumen.BERITA_ACARA_KLARIFIKASI, {"sebagai": "pelapor"}),
    ],
)
def test_a_name_in_a_field_for_people_is_noticed(jenis, lain):
    assert bernama(rancang(bahan(jenis, lain=lain)), jenis)


@pytest.mark.parametrize("jenis", [JenisDokumen.KAJIAN, JenisDokumen.PENERUSAN_PIDANA])
def test_a_name_typed_where_the_reporter_is_protected_is_noticed(jenis):
    dasar = bahan(jenis)
    saksi = tuple(Orang(satu.sebutan) for satu in dasar.saksi)
    naskah = rancang(replace(dasar, pelapor=Orang("Pelapor"), saksi=saksi))
    diketik = [
        replace(
            satu, baris=tuple((n, "Nama Diketik" if n == "Pelapor" else i) for n, i in satu.baris)
        )
        if satu.jenis == "isian"
        else satu
        for satu in naskah.blok
    ]

    assert "identitasnya dilindungi" in str(naskah.blok)
    assert not bernama(naskah, jenis)
    assert bernama(naskah.ganti(blok=tuple(diketik)), jenis)


@pytest.mark.parametrize("sebagai", ["ahli", "pihak_terkait"])
def test_an_expert_is_no_secret(sebagai):
    lain, jenis = {"sebagai": sebagai, "nama": "Ahli Contoh"}, JenisDokumen.BERITA_ACARA_KLARIFIKASI

    assert not bernama(rancang(bahan(jenis, lain=lain)), jenis)


def test_a_witness_typed_into_the_table_is_noticed():
    isi = bahan(JenisDokumen.LAPORAN, pelapor=Orang("Pelapor"), saksi=(Orang("Saksi 1"),))
    naskah = rancang(isi)
    (tabel,) = [satu for satu in naskah.blok if satu.jenis == "tabel"]
    diketik = replace(tabel, baris=(("Saksi 1", "", ""), ("", "Jalan Rahasia", "")))

    assert not bernama(naskah, JenisDokumen.LAPORAN)
    assert bernama(naskah.ganti(blok=(diketik,)), JenisDokumen.LAPORAN)


@pytest.mark.parametrize(
    "isi",
    [
        {"jenis": "asing"},
        {"jenis": "paragraf"},
        {"jenis": "paragraf", "teks": 3},
        {"jenis": "paragraf", "teks": "x" * 50_001},
        {"jenis": "daftar", "butir": "bukan daftar"},
        {"jenis": "tabel", "kepala": ["a"], "baris": [[1]]},
        {"jenis": "daftar", "butir": ["x"] * 401},
    ],
)
def test_a_malformed_block_is_refused(isi):
    with pytest.raises(BlokKeliru):
        baca_blok(isi)


@pytest.mark.parametrize("isi", [{}, {"bentuk": "asing"}, {"bentuk": "surat", "judul": "x"}])
def test_a_malformed_paper_is_refused(isi):
    with pytest.raises(BlokKeliru):
        baca_naskah(isi)


def test_a_form_a_without_suspicion_says_so_and_an_empty_one_takes_no_words_of_the_report():
    tanpa = bahan(JenisDokumen.FORM_A, lain={"dugaan": "Nihil"})
    assert blok(tanpa, "isian")[-1].label == "Kegiatan"

    for kata in ("pembagian amplop", "Politik uang", "Terlapor Contoh"):
        assert kata not in teks(tanpa)
        assert kata not in teks(bahan(JenisDokumen.FORM_A, lain={}))


def test_what_nobody_reported_in_form_is_called_informasi_awal():
    isi = bahan(JenisDokumen.SURAT_TUGAS)
    informasi = replace(isi, urutan=replace(isi.urutan, bentuk="informasi_awal", register=""))
    assert informasi.acuan == "Informasi Awal Nomor BWS-7K3M-92QX-C"
    assert isi.acuan.startswith("Laporan Nomor")
