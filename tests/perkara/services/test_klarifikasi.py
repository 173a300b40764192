"""People are invited in time, reached or not, and opened under their own name only."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from laporan.models import Notifikasi, Saksi, Terlapor
from laporan.services.identitas import buka_saksi
from pengawasan.perkara.models import (
    Jalur,
    PenyampaianUndangan,
    UndanganKlarifikasi,
)
from pengawasan.perkara.queries.klarifikasi import (
    buka_undangan,
    daftar_undangan,
    penyampaian_undangan,
    undangan_terlihat,
)
from pengawasan.perkara.rules.klarifikasi import (
    PenyampaianMasuk,
)
from pengawasan.perkara.services.berita_acara import simpan_berita_acara
from pengawasan.perkara.services.klarifikasi import (
    buka_nama,
    catat_penyampaian,
)
from tests.factories.laporan import petugas
from tests.perkara.pemeriksaan import (
    acara,
    penelaah,
    undang,
)
from tests.perkara.penanganan import terdaftar
from tests.tetap import lolos
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


def test_the_first_invitation_opens_clarification_and_more_follow():
    satu = terdaftar()
    undang(satu)
    undang(satu, kepada="pelapor", orang=0)

    assert Jalur.objects.get(perkara__laporan=satu).status == "klarifikasi"
    assert [u.sebutan for u in daftar_undangan(satu)] == ["Terlapor 1", "Pelapor"]
    assert [u.baris.urutan for u in daftar_undangan(satu)] == [1, 2]


def test_an_invitation_that_comes_too_soon_is_refused_with_its_rule():
    satu = terdaftar()
    hari_ini = timezone.now() + timedelta(minutes=1)

    with pytest.raises(MasukanKeliru) as galat:
        undang(satu, jadwal=hari_ini)
    assert "paling sedikit 1 hari" in galat.value.galat["jadwal"][0]
    assert not UndanganKlarifikasi.objects.exists()
    assert Jalur.objects.get().status == "berjalan"


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"kepada": "ahli", "orang": 0}, "nama"),
        ({"kepada": "saksi", "orang": 0}, "nama"),
        ({"tempat": " "}, "tempat"),
        ({"orang": 7}, "kepada"),
    ],
)
def test_an_invitation_names_what_it_lacks(ganti, bidang):
    with pytest.raises(MasukanKeliru) as galat:
        undang(**ganti)
    assert list(galat.value.galat) == [bidang]


def test_new_people_take_their_place_in_the_report_and_experts_stay_in_the_invitation():
    satu = terdaftar()
    undang(satu, kepada="saksi", orang=0, nama="Saksi Kenari", alamat="Jalan Kenari 1")
    undang(satu, kepada="terlapor", orang=0, nama="Kepala Bidang Kenari")
    ahli = undang(satu, kepada="ahli", orang=0, nama="Ahli Bahasa Kenari")

    (saksi,) = buka_saksi(satu, penelaah(), "menyusun undangan")
    assert (saksi.nama, saksi.alamat) == ("Saksi Kenari", "Jalan Kenari 1")
    assert Terlapor.objects.filter(laporan=satu).count() == 2
    assert buka_undangan(ahli).nama == "Ahli Bahasa Kenari"
    for model in (UndanganKlarifikasi, Saksi, Terlapor):
        assert "kenari" not in str(list(model.objects.values())).lower()


def test_an_invited_reporter_is_told_and_no_other_persons_invitation_is_theirs_to_read():
    satu = terdaftar()
    undang(satu)
    undang(satu, kepada="pelapor", orang=0)

    baris = Jejak.objects.filter(peristiwa="undangan_klarifikasi").order_by("urut")
    assert [(b.rincian["kepada"], b.tampil) for b in baris] == [
        ("terlapor", "petugas"),
        ("pelapor", "pelapor"),
    ]
    assert Notifikasi.objects.filter(kunci__contains="undangan").count() == 1


def test_a_protected_name_opens_with_a_reason_to_who_is_trusted_and_only_that_one():
    satu = terdaftar()
    undangan = undang(satu, kepada="saksi", orang=0, nama="Saksi Contoh", alamat="Jalan Satu")
    undang(satu, kepada="saksi", orang=0, nama="Saksi Lain")

    with pytest.raises(Penolakan) as tolak:
        buka_nama(undangan, penelaah(), "menulis surat")
    assert tolak.value.status == 403
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    with pytest.raises(MasukanKeliru):
        buka_nama(undangan, koordinator, " ")
    orang = buka_nama(undangan, koordinator, "menulis surat")

    assert (orang.nama, orang.alamat) == ("Saksi Contoh", "Jalan Satu")
    baris = Jejak.objects.get(peristiwa="saksi_dibuka")
    assert (baris.pelaku, baris.rincian) == (koordinator, {"alasan": "menulis surat"})


def test_the_reported_party_is_addressed_without_a_line_for_protected_people():
    orang = buka_nama(undang(), penelaah(), "")

    assert orang.nama == "Terlapor Contoh"
    assert not Jejak.objects.filter(peristiwa__endswith="_dibuka").exists()


def test_every_try_to_deliver_is_kept_and_who_took_it_is_sealed():
    undangan = undang()
    kini = timezone.now()
    for cara, berhasil in (("telepon", False), ("langsung", True)):
        catat_penyampaian(
            undangan, penelaah(), PenyampaianMasuk(cara, kini, berhasil, "Tetangga Kenari")
        )

    undangan = undangan_terlihat(penelaah(), undangan.pk)
    assert [p.baris.berhasil for p in penyampaian_undangan(undangan)] == [False, True]
    assert buka_undangan(undangan).tersampaikan
    semua = str(list(Jejak.objects.values("rincian"))) + str(
        list(PenyampaianUndangan.objects.values())
    )
    assert "Kenari" not in semua
    with pytest.raises(MasukanKeliru):
        catat_penyampaian(
            undangan,
            penelaah(),
            PenyampaianMasuk("surat", kini + timedelta(hours=1), berhasil=True),
        )


@pytest.mark.parametrize(
    ("ganti", "kendala"),
    [
        ({"terlapor": None}, "is_for_one_person"),
        ({"kepada": "ahli"}, "is_for_one_person"),
        ({"jadwal": timezone.now() - timedelta(days=9)}, "is_for_a_later_moment"),
        ({"urutan": 1}, "has_one_place_in_its_track"),
    ],
)
def test_the_database_refuses_an_invitation_that_cannot_be(ganti, kendala):
    lama = undang()
    nama = ("jalur", "kepada", "terlapor", "jadwal", "tempat", "isi", "petugas", "dibuat")
    isi = {satu: getattr(lama, satu) for satu in nama} | {"urutan": 9}

    with pytest.raises(IntegrityError, match=kendala), transaction.atomic():
        UndanganKlarifikasi.objects.create(**isi | ganti)


def test_what_was_written_of_a_hearing_stays(transactional_db):
    undangan = undang()
    catat_penyampaian(
        undangan, penelaah(), PenyampaianMasuk("surat", timezone.now(), berhasil=True)
    )
    simpan_berita_acara(undangan, penelaah(), acara(), ditandatangani=True)

    perintah = (
        "UPDATE perkara_undanganklarifikasi SET tempat = 'lain'",
        "DELETE FROM perkara_undanganklarifikasi",
        "UPDATE perkara_penyampaianundangan SET berhasil = false",
        "UPDATE perkara_beritaacaraklarifikasi SET hadir = false",
        "DELETE FROM perkara_beritaacaraklarifikasi",
        "DELETE FROM perkara_beritaacaraklarifikasi_pemeriksa",
        "TRUNCATE perkara_penyampaianundangan CASCADE",
    )

    assert lolos(*perintah) == []


def test_the_list_costs_the_same_queries_for_one_invitation_and_for_thirty(
    django_assert_num_queries,
):
    satu = terdaftar()
    undang(satu)
    with django_assert_num_queries(2):
        daftar_undangan(satu)
    for _ in range(29):
        undang(satu)

    with django_assert_num_queries(2):
        assert len(daftar_undangan(satu)) == 30
