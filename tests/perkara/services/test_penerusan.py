"""Handing a track over: what a body must be told, what follows, and what the database refuses."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from laporan.models import Tenggat
from pengawasan.perkara.choices import JenisJalur, Langkah, StatusJalur
from pengawasan.perkara.choices.penerusan import KeadaanPenerusan
from pengawasan.perkara.models import Jalur, Penerusan
from pengawasan.perkara.queries.penerusan import buka_penerusan, sasaran_jalur
from pengawasan.perkara.rules import penerusan as aturan
from pengawasan.perkara.rules.penerusan import MasukanTanggapan, TerlaporDiteruskan
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.penerusan import teruskan
from pengawasan.perkara.services.penerusan_tanggapan import catat_langkah
from tests.factories import laporan as pabrik
from tests.factories.bukti import foto, simpan
from tests.perkara.terusan import (
    NIP,
    SASARAN,
    dipleno,
    diteruskan,
    masukan,
    pimpinan,
    terdaftar,
)
from tests.tetap import lolos
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]


@pytest.mark.parametrize("jenis", SASARAN)
def test_a_track_goes_to_a_body_of_its_kind_and_stands_forwarded(jenis):
    penerusan = diteruskan(jenis)

    jalur = Jalur.objects.get(perkara__laporan=penerusan.laporan, jenis=jenis)
    assert jalur.status == StatusJalur.DITERUSKAN
    assert (penerusan.keadaan, penerusan.sasaran) == ("dikirim", SASARAN[jenis])
    assert buka_penerusan(penerusan).terlapor[0].nip == NIP


@pytest.mark.parametrize(
    ("jenis", "langkah"),
    [
        (JenisJalur.ADMINISTRASI, "kpu_tindak_lanjut"),
        (JenisJalur.HUKUM_LAIN, "bkn_verifikasi"),
    ],
)
def test_forwarding_opens_the_bodys_own_clock_on_this_track(jenis, langkah):
    penerusan = diteruskan(jenis)

    jam = Tenggat.objects.get(laporan=penerusan.laporan, langkah=langkah, selesai_pada=None)
    assert jam.jalur == jenis
    assert jam.mulai == penerusan.diteruskan_pada.replace(microsecond=jam.mulai.microsecond)


def test_forwarding_to_the_police_ends_their_clock_and_opens_none():
    laporan = dipleno(JenisJalur.PIDANA)
    assert laporan.tenggat.filter(langkah="penerusan_pidana", selesai_pada=None).exists()

    diteruskan(JenisJalur.PIDANA, laporan=laporan)

    assert not laporan.tenggat.filter(jalur="pidana", selesai_pada=None).exists()


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"sasaran": "dkpp"}, "sasaran"),
        ({"sasaran": "tidak_ada"}, "sasaran"),
        ({"terlapor": ()}, "terlapor"),
        ({"terlapor": (TerlaporDiteruskan("A", "", "Dinas", "1234"),)}, "terlapor.0.nip"),
        ({"terlapor": (TerlaporDiteruskan("A", "", "Dinas", ""),)}, "terlapor.0.nip"),
        ({"terlapor": (TerlaporDiteruskan("A", "", "", NIP),)}, "terlapor.0.instansi"),
        ({"terlapor": (TerlaporDiteruskan("A", "", "D", NIP, "12"),)}, "terlapor.0.nik"),
        ({"identitas": True}, "identitas"),
        ({"bukti": (uuid4(),)}, "bukti"),
        ({"tautan": "bukan alamat"}, "tautan"),
        ({"sasaran": "satpol_pp"}, "tempat"),
    ],
)
def test_what_the_body_demands_is_named_and_nothing_moves(ganti, bidang):
    laporan = dipleno()

    with pytest.raises(MasukanKeliru) as galat:
        teruskan(laporan, pimpinan(), "hukum_lain", masukan(**ganti))

    assert bidang in galat.value.galat
    assert not Penerusan.objects.exists()
    assert Jalur.objects.get(perkara__laporan=laporan).status == StatusJalur.PLENO


def test_the_police_get_an_incomplete_bundle_only_with_a_reason():
    laporan = dipleno(JenisJalur.PIDANA)

    with pytest.raises(MasukanKeliru) as galat:
        teruskan(laporan, pimpinan(), "pidana", masukan("pidana", alasan_kurang=" "))
    assert "alasan_kurang" in galat.value.galat

    teruskan(laporan, pimpinan(), "pidana", masukan("pidana"))
    baris = Jejak.objects.get(peristiwa="berkas_diteruskan")
    assert {"a", "f", "o"} <= set(baris.rincian["kurang"])
    assert "c" not in baris.rincian["kurang"], "the program's own lists are always there"
    assert baris.rincian["alasan"]


def test_only_who_decides_forwards_and_not_before_the_plenary():
    laporan = terdaftar("hukum_lain")
    with pytest.raises(Penolakan) as tahap:
        teruskan(laporan, pimpinan(), "hukum_lain", masukan())
    assert tahap.value.status == 409
    assert tahap.value.rincian["boleh"]

    dipleno("hukum_lain", laporan)
    with pytest.raises(Penolakan) as orang:
        teruskan(laporan, pabrik.petugas("63.11", Peran.PENELAAH), "hukum_lain", masukan())
    assert orang.value.status == 403


def test_the_trail_names_the_body_and_never_whom_it_concerns():
    penerusan = diteruskan()

    semua = Jejak.objects.filter(subjek=str(penerusan.laporan_id))
    teks = " ".join(str(satu.rincian) for satu in semua)
    assert "bkn" in teks
    assert penerusan.nomor_surat in teks
    assert NIP not in teks
    assert "Terlapor Contoh" not in teks
    assert "netralitas" not in teks


def test_what_the_body_is_told_lies_sealed():
    penerusan = diteruskan()

    isi = bytes(penerusan.isi)
    assert NIP.encode() not in isi
    assert b"Terlapor" not in isi


def test_a_returned_track_may_be_forwarded_again_and_counts_on():
    penerusan = diteruskan()
    laporan = penerusan.laporan
    kembali = MasukanTanggapan(aturan.JenisTanggapan.KEMBALIKAN, isi="Bukan kewenangan kami.")
    catat_langkah(
        laporan, pimpinan(), Langkah.DIKEMBALIKAN, "hukum_lain", kembali, Gerak(), nomor_surat="9/X"
    )

    penerusan.refresh_from_db()
    assert penerusan.keadaan == KeadaanPenerusan.DIKEMBALIKAN
    assert diteruskan(laporan=laporan).urutan == 2


def test_a_forwarding_written_down_late_reminds_of_the_last_due_day_only():
    hari = (7, 14, 30)
    kini = timezone.now()

    assert aturan.terlampaui(hari, kini, kini) == 0
    assert aturan.terlampaui(hari, kini - timedelta(days=8), kini) == 0
    assert aturan.terlampaui(hari, kini - timedelta(days=15), kini) == 1
    assert aturan.terlampaui(hari, kini - timedelta(days=40), kini) == 2
    assert aturan.pengingat(hari, 3, kini) is None


def test_ethics_goes_by_rank_and_content_by_the_nations_office_alone():
    laporan = terdaftar("kode_etik", "hukum_lain")

    etik = {satu.kode for satu in sasaran_jalur(laporan, "kode_etik")}
    lain = {satu.kode for satu in sasaran_jalur(laporan, "hukum_lain")}
    assert {"dkpp", "kpu_kabupaten_etik"} <= etik
    assert "komdigi" not in lain
    assert {"bkn", "kepala_daerah", "satpol_pp", "bawaslu_ri_konten"} <= lain


def test_evidence_of_another_report_is_not_handed_over():
    laporan, lain = dipleno(), terdaftar("hukum_lain")
    asing = simpan(lain, foto())

    with pytest.raises(MasukanKeliru):
        teruskan(laporan, pimpinan(), "hukum_lain", masukan(bukti=(asing.pk,)))


def test_the_database_keeps_the_table_of_states():
    penerusan = diteruskan()
    boleh = {(dari.value, ke.value) for dari, semua in aturan.PERALIHAN.items() for ke in semua} | {
        ("", "dikirim")
    }

    for dari in ("", *KeadaanPenerusan.values):
        for ke in KeadaanPenerusan.values:
            assert _tersimpan(penerusan, dari, ke) == ((dari, ke) in boleh), (dari, ke)


def _tersimpan(penerusan, dari, ke):
    try:
        with transaction.atomic():
            Penerusan.objects.filter(pk=penerusan.pk).update(
                keadaan_sebelum=dari, keadaan=ke, pengingat_pada=None
            )
            transaction.set_rollback(True)
    except IntegrityError:
        return False
    return True


@pytest.mark.parametrize(
    ("nama", "ubah"),
    [
        ("penerusan_names_people_only_on_the_criminal_track", {"identitas": True}),
        ("penerusan_counts_on_its_track", {"urutan": 1}),
        ("penerusan_of_a_track_is_open_once", {"urutan": 2}),
        (
            "penerusan_happened_before_it_was_written_down",
            {"diteruskan_pada": timezone.now() + timedelta(days=1)},
        ),
        (
            "penerusan_reminds_only_while_an_answer_is_owed",
            {"keadaan_sebelum": "dikirim", "keadaan": "ditutup"},
        ),
    ],
)
def test_the_database_refuses(nama, ubah):
    satu = diteruskan()
    baru = Penerusan.objects.get(pk=satu.pk)
    baru.pk, baru.urutan = uuid4(), 5
    for kolom, nilai in ubah.items():
        setattr(baru, kolom, nilai)

    with pytest.raises(IntegrityError, match=nama), transaction.atomic():
        baru.save(force_insert=True)


@pytest.mark.django_db(transaction=True)
def test_what_was_handed_over_stays_as_it_was_written():
    diteruskan()
    perintah = (
        "UPDATE perkara_penerusan SET nomor_surat = 'X'",
        "UPDATE perkara_penerusan SET isi = ''",
        "DELETE FROM perkara_penerusan",
        "TRUNCATE perkara_penerusan CASCADE",
    )

    assert lolos(*perintah) == []


def test_a_track_moves_on_by_hand_where_no_forwarding_was_kept():
    laporan = dipleno()
    pindahkan(laporan, pimpinan(), Langkah.TERUSKAN, "hukum_lain")

    catat_langkah(laporan, pimpinan(), Langkah.PANTAU, "hukum_lain", None, Gerak())

    assert Jalur.objects.get(perkara__laporan=laporan).status == StatusJalur.PEMANTAUAN
