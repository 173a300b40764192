"""Each plenary that decided a track last has minutes of its own before the case is announced."""

from datetime import timedelta

import pytest
from django.utils import timezone

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.queries.dokumen import buka_naskah
from pengawasan.dokumen.services.dokumen import batalkan
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.queries.kasus import buka_kasus
from pengawasan.perkara.queries.putusan import pleno_tersimpan, rapat_memutus
from pengawasan.perkara.services import surat
from pengawasan.perkara.services.pleno import catat_pleno
from pengawasan.perkara.services.surat_langkah import siapkan_langkah
from tests.factories.laporan import petugas
from tests.perkara.pemeriksaan import dikaji, pidana, putus
from tests.perkara.penanganan import pimpinan, rapat
from tests.perkara.penutup import (
    final_pleno,
    final_status,
    konsep_pleno,
    konsep_status,
    terbit_status,
)
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]
SEBENTAR, SAAT_SAMA = timedelta(milliseconds=1), timedelta(0)
PLENO = JenisDokumen.BERITA_ACARA_PLENO
ETIK, LAIN = "Kode etik penyelenggara", "Pelanggaran hukum lainnya"


def sekretariat():
    return petugas("63.11", Peran.SEKRETARIAT)


def diputus(satu, *putusan, waktu):
    """Record one plenary that met then."""
    orang = pimpinan()
    return catat_pleno(satu, sekretariat(), rapat(*orang, waktu=waktu), putusan)


def dua_rapat(*, selisih=SEBENTAR, terbalik=False):
    """Return a case of two tracks decided in two meetings; ``terbalik``: the later one first."""
    satu = dikaji("hukum_lain", "kode_etik")
    kini = timezone.now()
    urut = ("hukum_lain", kini - selisih), ("kode_etik", kini)
    for nama, waktu in reversed(urut) if terbalik else urut:
        diputus(satu, putus("tidak_terbukti", nama=nama), waktu=waktu)
    satu.refresh_from_db()
    assert satu.status == "diputus"
    return satu


def tentang(dokumen):
    """Return the tracks that minutes say were decided."""
    (tabel,) = [satu for satu in buka_naskah(dokumen).blok if satu.label == "Keputusan"]
    return [baris[0] for baris in tabel.baris]


def final(dokumen):
    final_status(terbit_status(dokumen))


def pada_halaman(satu):
    """Tell whether the page of a case and the gate say that its minutes are signed."""
    kasus = buka_kasus(sekretariat(), Laporan.objects.get(pk=satu.pk))
    tombol = [getattr(s, "jenis", "") for s in (kasus.utama, *kasus.boleh)]
    return pleno_tersimpan(satu), PLENO.value not in tombol


@pytest.mark.parametrize("terbalik", [False, True])
@pytest.mark.parametrize("selisih", [SAAT_SAMA, SEBENTAR])
def test_two_plenaries_have_two_minutes_each_of_its_own_tracks(selisih, terbalik):
    satu = dua_rapat(selisih=selisih, terbalik=terbalik)
    assert len(rapat_memutus(satu)) == 2

    acara = [surat.siapkan(satu, PLENO, sekretariat()) for _ in range(2)]

    assert sorted(baris for dok in acara for baris in tentang(dok)) == [ETIK, LAIN]
    for dokumen, sudah in zip(acara, (False, True), strict=True):
        assert pada_halaman(satu) == (False, False)
        final(dokumen)
        assert pada_halaman(satu) == (sudah, sudah)


def test_two_minutes_of_one_plenary_do_not_stand_for_the_other():
    satu = dua_rapat(selisih=SAAT_SAMA)
    pertama, _ = rapat_memutus(satu)

    for _ in range(2):
        final(konsep_pleno(satu, pertama))

    assert pada_halaman(satu) == (False, False)


def test_one_plenary_about_two_tracks_has_one_minutes_about_both():
    satu = dikaji("hukum_lain", "kode_etik")
    semua = [putus("tidak_terbukti", nama=nama) for nama in ("hukum_lain", "kode_etik")]
    diputus(satu, *semua, waktu=timezone.now())
    satu.refresh_from_db()

    acara = surat.siapkan(satu, PLENO, sekretariat())

    assert sorted(tentang(acara)) == [ETIK, LAIN]
    final(acara)
    assert pada_halaman(satu) == (True, True)


def test_a_draft_given_up_leaves_its_plenary_without_minutes():
    satu = dua_rapat()
    pertama = surat.siapkan(satu, PLENO, sekretariat())
    batalkan(pertama, sekretariat(), "Salah ketik")

    lagi = surat.siapkan(satu, PLENO, sekretariat())

    assert tentang(lagi) == tentang(pertama) == [LAIN]


@pytest.mark.parametrize(("jenis", "kata"), [("hukum_lain", LAIN), ("kode_etik", ETIK)])
def test_the_step_of_a_track_drafts_the_minutes_of_the_plenary_that_decided_it(jenis, kata):
    satu = dua_rapat()

    acara = siapkan_langkah(satu, sekretariat(), Langkah.PLENO, jenis)

    assert tentang(acara) == [kata]


def test_a_correction_stands_for_the_plenary_of_the_minutes_it_replaces():
    satu = dikaji()
    diputus(satu, putus("tidak_terbukti"), waktu=timezone.now())
    satu.refresh_from_db()
    lama = terbit_status(konsep_pleno(satu))

    final(surat.ganti(satu, lama, sekretariat()))

    assert pada_halaman(satu) == (True, True)


def test_nobody_is_led_to_sign_what_a_correction_replaced():
    satu = dua_rapat()
    lama = terbit_status(surat.siapkan(satu, PLENO, sekretariat()))
    final(surat.ganti(satu, lama, sekretariat()))
    final_status(terbit_status(konsep_status(satu)))

    utama = buka_kasus(sekretariat(), Laporan.objects.get(pk=satu.pk)).utama

    assert (utama.label, utama.naskah) == ("Susun berita acara pleno", "")
    final(surat.siapkan(satu, PLENO, sekretariat()))
    assert pada_halaman(satu) == (True, True)


def test_a_plenary_that_decides_a_track_anew_has_the_only_minutes_asked_for():
    satu = pidana()
    diputus(satu, putus(nama="pidana"), waktu=timezone.now())
    akhir = diputus(
        satu, putus("dihentikan", nama="pidana"), waktu=timezone.now().replace(second=0)
    )

    assert rapat_memutus(satu) == [str(akhir.pk)]
    final_pleno(satu)
    assert pada_halaman(satu) == (True, True)
