"""A correction of a regime takes two administrators."""

from datetime import date
from typing import Any

import pytest

from tests.factories.laporan import petugas
from tests.wilayah.isi_rezim import P, edisi_pertama
from wilayah.choices import AsalAcuan, KeadaanUsulan, Peran
from wilayah.errors import BukanWewenang, MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.models import Jejak, Petugas, RezimHukum, UsulanRezim
from wilayah.queries.rezim import rezim_berlaku
from wilayah.queries.usulan import tinjau, usulan_menunggu
from wilayah.services.rezim import koreksi_rezim, muat_rezim
from wilayah.services.usulan import setujui, tolak, usulkan

pytestmark = pytest.mark.django_db
SEJAK = date(2024, 10, 1)
KERJA = {"tenggat": {"kajian_awal": {"satuan": "hari_kerja", "keyakinan": "H"}}}


def admin(kode: str) -> Petugas:
    orang = petugas(kode, Peran.ADMIN)
    orang.is_staff = orang.is_superuser = True
    orang.save()
    return orang


@pytest.fixture(autouse=True)
def rezim(db: None) -> None:
    muat_rezim()


@pytest.fixture
def pengusul() -> Petugas:
    return admin("")


@pytest.fixture
def lain() -> Petugas:
    return admin("63")


def ajukan(pengusul: Petugas, perubahan: dict[str, Any] = KERJA) -> UsulanRezim:
    return usulkan(P, perubahan, "  Dicocokkan dengan teks. ", SEJAK, pengusul)


def satuan() -> str:
    return str(rezim_berlaku(P, SEJAK).aturan("kajian_awal").satuan)


def peristiwa() -> list[str]:
    jejak = Jejak.objects.filter(subjek_jenis="rezim", subjek=P).order_by("urut")
    return list(jejak.values_list("peristiwa", flat=True))


def test_a_proposal_changes_nothing_yet(pengusul: Petugas) -> None:
    usulan = ajukan(pengusul)
    assert satuan() == "hari_kalender"
    assert (usulan.keadaan, usulan.atas_versi) == (KeadaanUsulan.MENUNGGU, 1)
    assert usulan.alasan == "Dicocokkan dengan teks."
    assert usulan_menunggu(P) == [usulan]
    assert peristiwa() == ["rezim.diusulkan"]


def test_approved_by_another_it_becomes_the_next_version(pengusul: Petugas, lain: Petugas) -> None:
    usulan = ajukan(pengusul)
    versi = setujui(usulan.pk, lain, versi=1)
    usulan.refresh_from_db()
    assert (versi.versi, versi.berlaku_sejak, versi.petugas) == (2, SEJAK, lain)
    assert (usulan.keadaan, usulan.pemutus, usulan.versi) == ("disetujui", lain, versi)
    assert satuan() == "hari_kerja"
    assert usulan_menunggu(P) == []
    baris = Jejak.objects.filter(subjek_jenis="rezim", subjek=P).latest("urut")
    assert (baris.peristiwa, baris.pelaku) == ("rezim.dikoreksi", lain)
    assert baris.rincian["pengusul"] == pengusul.pk
    assert baris.rincian["usulan"] == usulan.pk


def test_the_author_cannot_approve_but_may_take_it_back(pengusul: Petugas) -> None:
    usulan = ajukan(pengusul)
    with pytest.raises(BukanWewenang):
        setujui(usulan.pk, pengusul, versi=1)
    assert RezimHukum.objects.filter(kode=P).count() == 1
    assert tolak(usulan.pk, pengusul, "Keliru.").keadaan == KeadaanUsulan.DITOLAK


def test_a_refusal_needs_its_reason_and_ends_the_proposal(pengusul: Petugas, lain: Petugas) -> None:
    usulan = ajukan(pengusul)
    with pytest.raises(MasukanKeliru) as penolakan:
        tolak(usulan.pk, lain, "  ")
    assert list(penolakan.value.galat) == ["alasan_tolak"]
    tolak(usulan.pk, lain, "Pasalnya belum dicocokkan.")
    for putuskan in (
        lambda: setujui(usulan.pk, lain, versi=1),
        lambda: tolak(usulan.pk, lain, "x"),
    ):
        with pytest.raises(Penolakan) as sudah:
            putuskan()
        assert sudah.value.status == 409
    assert satuan() == "hari_kalender"
    assert peristiwa() == ["rezim.diusulkan", "rezim.usulan_ditolak"]


def test_whoever_does_not_keep_reference_data_neither_proposes_nor_decides(
    pengusul: Petugas,
) -> None:
    usulan = ajukan(pengusul)
    biasa = petugas("63.11", Peran.PIMPINAN)
    with pytest.raises(BukanWewenang):
        ajukan(biasa)
    with pytest.raises(BukanWewenang):
        setujui(usulan.pk, biasa, versi=1)
    with pytest.raises(BukanWewenang):
        tolak(usulan.pk, biasa, "Tidak setuju.")
    assert UsulanRezim.objects.get().keadaan == KeadaanUsulan.MENUNGGU


@pytest.mark.parametrize(
    ("perubahan", "alasan", "ruas"),
    [
        (KERJA, " ", "alasan"),
        ({}, "Alasan.", "perubahan"),
        ({"tenggat": {"kajian_awal": {"jumlah": 2}}}, "Sama saja.", "perubahan"),
        ({"tenggat": {"kajian_awal": {"jumlah": 0}}}, "Nol hari.", "perubahan"),
        ({"formulir": {"puisi": {"judul": "Puisi"}}}, "Asing.", "perubahan"),
        ({"kode": "PEMILU-2022"}, "Ganti kode.", "perubahan"),
    ],
)
def test_what_could_not_become_a_version_is_not_even_proposed(
    pengusul: Petugas, perubahan: dict[str, Any], alasan: str, ruas: str
) -> None:
    with pytest.raises(MasukanKeliru) as penolakan:
        usulkan(P, perubahan, alasan, SEJAK, pengusul)
    assert list(penolakan.value.galat) == [ruas]
    assert not UsulanRezim.objects.exists()
    assert peristiwa() == []


def test_an_approver_sees_the_version_they_approve_over(pengusul: Petugas, lain: Petugas) -> None:
    usulan = ajukan(pengusul)
    koreksi_rezim(P, {"nama": "Nama lain"}, "Ejaan.", SEJAK, None)
    assert tinjau(usulan).bergeser
    with pytest.raises(Penolakan, match="Periksa kembali"):
        setujui(usulan.pk, lain, versi=1)
    baru = setujui(usulan.pk, lain, versi=2)
    assert (baru.isi["nama"], satuan()) == ("Nama lain", "hari_kerja")


def test_two_waiting_proposals_do_not_undo_each_other(pengusul: Petugas, lain: Petugas) -> None:
    satu = ajukan(pengusul)
    dua = ajukan(pengusul, {"formulir": {"status": {"keyakinan": "H"}}})
    setujui(dua.pk, lain, versi=1)
    setujui(satu.pk, lain, versi=2)
    kini = rezim_berlaku(P, SEJAK)
    assert not kini.formulir["status"].belum_diverifikasi
    assert kini.aturan("kajian_awal").satuan == "hari_kerja"


def test_the_differences_stay_readable_after_the_decision(pengusul: Petugas, lain: Petugas) -> None:
    diterima, ditolak = ajukan(pengusul), ajukan(pengusul, {"nama": "Nama lain"})
    dibaca = [(satu.sebutan, satu.lama, satu.baru) for satu in tinjau(diterima).beda]
    assert dibaca == [
        ("tenggat › kajian awal › satuan", "hari_kalender", "hari_kerja"),
        ("tenggat › kajian awal › keyakinan", "M", "H"),
    ]
    setujui(diterima.pk, lain, versi=1)
    tolak(ditolak.pk, lain, "Nama resmi tetap.")
    for usulan in (diterima, ditolak):
        usulan.refresh_from_db()
    assert [(s.sebutan, s.lama, s.baru) for s in tinjau(diterima).beda] == dibaca
    assert [satu.sebutan for satu in tinjau(ditolak).beda] == ["nama"]


def test_a_proposal_over_an_earlier_edition_shows_only_its_own_change(
    pengusul: Petugas,
) -> None:
    RezimHukum.objects.create(
        kode=P,
        versi=2,
        berlaku_sejak=SEJAK,
        isi=edisi_pertama(),
        alasan="Lama.",
        asal=AsalAcuan.PETUGAS,
    )
    usulan = ajukan(pengusul)
    assert [satu.tempat[-1] for satu in tinjau(usulan).beda] == ["satuan", "keyakinan"]


def test_a_proposal_nobody_made_is_not_found(lain: Petugas) -> None:
    with pytest.raises(TidakDitemukan):
        setujui(404_404, lain, versi=1)
