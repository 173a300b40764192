"""A plenary sets a finding: quorum, tracks, reported party, a register of its own."""

from dataclasses import replace
from functools import partial

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from laporan.api.masukan import baca_masukan
from laporan.models import Laporan
from laporan.queries.isi import buka_isi
from laporan.queries.status import baca_status
from laporan.rules.masukan import TerlaporMasuk
from laporan.services.penerimaan import kunci_kiriman_baru
from laporan.services.tenggat_penjelasan import jelaskan
from pengawasan.lapangan.models import FormA
from pengawasan.perkara.models import Perkara, PesertaPleno, PutusanPleno, RapatPleno
from pengawasan.perkara.queries.pleno import pendapat_berbeda
from pengawasan.perkara.rules.pleno import PutusanMasuk
from pengawasan.perkara.services.konflik import nyatakan_konflik
from pengawasan.perkara.services.temuan import (
    TemuanMasuk,
    ajukan_temuan,
    lanjutkan_penelusuran,
    tetapkan_temuan,
)
from tests.factories.lapangan import form_a as lapangan_form_a
from tests.factories.lapangan import pengawas
from tests.factories.laporan import INFORMASI, isian, petugas
from tests.perkara.penanganan import calon_temuan, form_a, pimpinan, rapat
from tests.perkara.services.test_serentak import serentak
from tests.tetap import lolos
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
ALASAN = PutusanMasuk("", "Ada dugaan pelanggaran yang patut ditangani.")
KADES = TerlaporMasuk(nama="Kepala Desa Contoh", jabatan="Kepala desa")


def masukan(*hadir, **ganti):
    isi = {
        "rapat": rapat(*hadir, nomor="12/BA/2026"),
        "putusan": ALASAN,
        "jalur": frozenset({"administrasi", "hukum_lain"}),
        "terlapor": (KADES,),
    }
    return TemuanMasuk(**isi | ganti)


def tetapkan(satu, *hadir, oleh=None, **ganti):
    orang = oleh or petugas("63.11", Peran.SEKRETARIAT)
    return tetapkan_temuan(satu, orang, masukan(*(hadir or pimpinan()), **ganti))


def test_a_finding_gets_its_own_register_its_tracks_and_their_clocks():
    satu = calon_temuan()
    perkara = tetapkan(satu)

    assert (perkara.bentuk, perkara.urutan) == ("TM", 1)
    assert perkara.nomor_registrasi.startswith("001/Reg/TM/PB/Kab/63.11/")
    assert satu.status == "dijadikan_temuan"
    assert [j.jenis for j in perkara.jalur.all()] == ["administrasi", "hukum_lain"]
    jam = set(satu.tenggat.filter(selesai_pada=None).values_list("jalur", "langkah"))
    assert jam == {("administrasi", "penanganan"), ("hukum_lain", "penanganan")}
    status = baca_status(satu)
    assert status.label == "Menjadi temuan pengawas"
    assert perkara.nomor_registrasi in str(status.riwayat)


def test_findings_and_reports_are_numbered_apart_and_without_gaps():
    satu, lain = calon_temuan(), calon_temuan()
    with pytest.raises(MasukanKeliru):
        tetapkan(satu, jalur=frozenset())

    assert [tetapkan(lain).urutan, tetapkan(satu).urutan] == [1, 2]


def test_the_plenary_is_kept_with_who_was_there_and_who_dissented():
    satu, (a, b, c) = calon_temuan(), pimpinan(2, 3)
    beda = replace(ALASAN, beda_oleh=frozenset({b.username}), beda_pendapat="Buktinya kurang.")
    tetapkan(satu, a, b, putusan=beda)

    baris = RapatPleno.objects.get()
    assert (baris.jumlah_hadir, baris.jumlah_pimpinan) == (2, 3)
    assert baris.nomor_berita_acara == "12/BA/2026"
    hadir = {p.petugas: p.hadir for p in PesertaPleno.objects.all()}
    assert hadir == {a: True, b: True, c: False}
    putusan = PutusanPleno.objects.get()
    assert (putusan.hasil, putusan.jalur, putusan.berbeda_pendapat) == ("temuan", None, True)
    assert b"Buktinya" not in bytes(putusan.isi)
    terbuka = pendapat_berbeda(satu, putusan)
    assert (terbuka.oleh, terbuka.pendapat) == ((b.nama,), "Buktinya kurang.")


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"jalur": frozenset()}, "jalur"),
        ({"terlapor": ()}, "terlapor_nama"),
        ({"putusan": replace(ALASAN, alasan=" ")}, "alasan"),
        ({"putusan": replace(ALASAN, beda_pendapat="Kurang.")}, "beda_pendapat"),
    ],
)
def test_what_lacks_anything_leaves_nothing_behind(ganti, bidang):
    satu = calon_temuan()

    with pytest.raises(MasukanKeliru) as galat:
        tetapkan(satu, **ganti)

    assert list(galat.value.galat) == [bidang]
    assert not RapatPleno.objects.exists()
    assert not Perkara.objects.exists()
    assert Laporan.objects.get().status == "calon_temuan"


def test_half_of_the_members_are_no_quorum_whoever_asks():
    satu, (a, b, c, d) = calon_temuan(), pimpinan(2, 3, 4)

    for hadir in ((), (a,), (a, b)):
        with pytest.raises(MasukanKeliru) as galat:
            tetapkan_temuan(satu, petugas("63.11", Peran.SEKRETARIAT), masukan(*hadir))
        assert "Tidak kuorum" in galat.value.galat["hadir"][0]
    assert tetapkan(satu, a, b, c).urutan == 1
    assert d.username


def test_a_member_with_a_stake_in_it_counts_as_absent():
    satu, (a, b, _c) = calon_temuan(), pimpinan(2, 3)
    nyatakan_konflik(satu, b, "keluarga", "Terlapor adalah ipar saya.")

    with pytest.raises(MasukanKeliru) as galat:
        tetapkan(satu, a, b)
    assert "1 dari 3" in galat.value.galat["hadir"][0]


def test_the_database_refuses_a_plenary_without_a_quorum():
    satu = calon_temuan()
    tetapkan(satu, *pimpinan())
    lama = RapatPleno.objects.get()
    isi = {f.attname: getattr(lama, f.attname) for f in lama._meta.concrete_fields}
    del isi["id"]

    for hadir, semua in ((1, 2), (3, 2), (0, 1)):
        with (
            pytest.raises(IntegrityError, match="more_than_half"),
            transaction.atomic(),
        ):
            RapatPleno.objects.create(**isi | {"jumlah_hadir": hadir, "jumlah_pimpinan": semua})


def test_the_plenary_may_send_it_back_and_its_clocks_change_with_it():
    satu = calon_temuan()
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    lanjutkan_penelusuran(satu, koordinator, rapat(*pimpinan()), ALASAN)

    jam = set(satu.tenggat.filter(selesai_pada=None).values_list("langkah", flat=True))
    assert (satu.status, jam) == ("penelusuran", {"penelusuran"})
    assert PutusanPleno.objects.get().hasil == "penelusuran"
    with pytest.raises(Penolakan) as galat:
        tetapkan(satu)
    assert galat.value.status == 409


@pytest.mark.parametrize(
    ("kode", "peran"), [("63.11", Peran.PENELAAH), ("63.11", Peran.AUDITOR), ("63", Peran.PIMPINAN)]
)
def test_who_records_no_plenary_here_is_refused(kode, peran):
    satu = calon_temuan()

    with pytest.raises(Penolakan) as galat:
        tetapkan(satu, oleh=petugas(kode, peran))
    assert galat.value.status == 403


def usul(**ganti):
    hari = timezone.localdate().isoformat()
    return baca_masukan(isian(INFORMASI, tanggal_diketahui=hari, waktu_kejadian=hari, **ganti))


def test_a_finding_without_a_report_begins_with_a_form_a():
    form = form_a(None)
    kunci = kunci_kiriman_baru()
    orang = petugas("63.11", Peran.PENELAAH)
    satu = ajukan_temuan(usul(), orang, kunci_kirim=kunci, form_a=form)

    assert (satu.bentuk, satu.status) == ("temuan", "calon_temuan")
    assert FormA.objects.get().laporan == satu
    assert ajukan_temuan(usul(), orang, kunci_kirim=kunci, form_a=form) == satu
    assert Jejak.objects.filter(subjek=str(satu.pk), peristiwa="temuan_diajukan").count() == 1
    assert tetapkan(satu).nomor_registrasi.startswith("001/Reg/TM/")
    assert [t.nama for t in buka_isi(satu).terlapor] == ["Kepala Desa Contoh"]


def test_a_finding_whose_time_is_over_waits_for_an_explanation():
    satu = ajukan_temuan(
        baca_masukan(isian(INFORMASI, tanggal_diketahui="2024-11-21")),
        petugas("63.11", Peran.PENELAAH),
        kunci_kirim=kunci_kiriman_baru(),
    )

    with pytest.raises(Penolakan) as galat:
        tetapkan(satu)
    assert (galat.value.status, "Tenggatnya sudah lewat" in galat.value.pesan) == (409, True)
    jelaskan(satu.tenggat.get(), petugas("63.11", Peran.KOORDINATOR), "Pimpinan sedang bertugas.")
    assert tetapkan(satu).urutan == 1


def test_a_form_a_of_another_report_begins_no_finding():
    form = form_a(calon_temuan())

    with pytest.raises(Penolakan):
        ajukan_temuan(
            usul(),
            petugas("63.11", Peran.PENELAAH),
            kunci_kirim=kunci_kiriman_baru(),
            form_a=form,
        )
    assert not Laporan.objects.filter(bentuk="temuan").exists()


@pytest.mark.parametrize("dahulu", ["form", "koreksi"])
def test_a_form_and_its_correction_begin_one_finding(dahulu):
    orang = pengawas()
    lama = lapangan_form_a(orang, ada_dugaan=True, dugaan_peristiwa="Bagi amplop")
    usulkan = partial(ajukan_temuan, usul(), petugas("63.11", Peran.PENELAAH))
    if dahulu == "form":
        usulkan(kunci_kirim=kunci_kiriman_baru(), form_a=lama)
    baru = lapangan_form_a(orang, ada_dugaan=False, menggantikan=str(lama.pk))
    if dahulu == "koreksi":
        usulkan(kunci_kirim=kunci_kiriman_baru(), form_a=baru)

    for form in (lama, baru):
        with pytest.raises(Penolakan):
            usulkan(kunci_kirim=kunci_kiriman_baru(), form_a=form)
    assert Laporan.objects.filter(bentuk="temuan").count() == 1


@pytest.mark.parametrize("peran", [Peran.PENERIMA, Peran.SEKRETARIAT, Peran.AUDITOR])
def test_only_who_studies_proposes_a_finding(peran):
    with pytest.raises(Penolakan) as galat:
        ajukan_temuan(usul(), petugas("63.11", peran), kunci_kirim=kunci_kiriman_baru())
    assert galat.value.status == 403


def test_a_case_stays_in_its_register_and_a_plenary_as_it_was(transactional_db):
    tetapkan(calon_temuan())

    perintah = (
        "UPDATE perkara_perkara SET bentuk = 'LP'",
        "UPDATE perkara_rapatpleno SET jumlah_hadir = 1",
        "UPDATE perkara_pesertapleno SET hadir = true",
        "UPDATE perkara_putusanpleno SET alasan = 'lain'",
        "DELETE FROM perkara_putusanpleno",
        "TRUNCATE perkara_rapatpleno CASCADE",
        "UPDATE perkara_penelusuran SET surat_tugas = 'lain'",
        "DELETE FROM perkara_penelusuran_pelaksana",
    )

    assert lolos(*perintah) == []


@pytest.mark.django_db(transaction=True)
def test_of_two_findings_set_at_once_one_is_registered():
    satu, anggota = calon_temuan(), pimpinan()
    salinan = [Laporan.objects.get(pk=satu.pk) for _ in range(2)]
    orang = petugas("63.11", Peran.SEKRETARIAT), petugas("63.11", Peran.KOORDINATOR)

    hasil = serentak(
        [
            lambda s=s, o=o: tetapkan(s, *anggota, oleh=o)
            for s, o in zip(salinan, orang, strict=True)
        ]
    )

    assert [h[:3] for h in hasil] == ["409", "ok"]
    assert list(Perkara.objects.values_list("bentuk", "urutan")) == [("TM", 1)]
    assert RapatPleno.objects.count() == 1
