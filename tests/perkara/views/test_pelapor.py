"""What the reporter reads of what officers decided."""

import pytest
from django.test import Client
from django.urls import reverse

from laporan.models import Laporan
from pengawasan.perkara.models import Perkara
from tests.factories.laporan import petugas, terima
from tests.perkara.views.test_halaman import BERKAS, DAFTAR, KURANG, SEMUA_ADA, alamat, masuk
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
ALASAN = "Belum ada foto."


@pytest.fixture
def tanda(redis_url):
    satu = terima()
    assert masuk("63.11").post(alamat("terima", satu.nomor), BERKAS).status_code == 302
    return satu


def putuskan(tanda, isi):
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    jawaban = koordinator.post(alamat("kajian", tanda.nomor), isi)
    assert jawaban.status_code == 302, jawaban.content.decode()


@pytest.fixture
def kurang(tanda):
    putuskan(tanda, KURANG | {"putusan": "perbaikan", "alasan": ALASAN, "putuskan": "ya"})
    return tanda


def status(tanda, ke="status", **isi):
    badan = {"nomor": tanda.nomor, "kode_akses": tanda.kode_akses}
    return Client().post(reverse(ke), badan | isi).content.decode()


def test_what_is_missing_stands_first_where_it_is_added(kurang):
    halaman = status(kurang, "status_lengkapi")

    assert halaman.index(ALASAN) < halaman.index("Tentang Anda")
    assert 'action="/status/#kirim-bukti"' in halaman


def test_a_completion_waits_to_be_looked_at_and_asks_for_nothing(kurang):
    assert "Saya sudah melengkapi" in status(kurang)

    halaman = status(kurang, "status_lengkapi", kirim="ya", uraian="Ada dua foto.")

    assert "Tambahan Anda sudah masuk, menunggu diperiksa." in halaman
    assert halaman.count(ALASAN) == 1, "in the timeline, and asked for no more"
    assert "Saya sudah melengkapi" not in halaman
    assert "Lengkapi laporan" not in halaman
    assert "Tambah keterangan" in halaman


def test_nothing_added_is_no_completion(kurang):
    assert "Belum ada yang ditambahkan." in status(kurang, "status_lengkapi", kirim="ya")


def test_the_second_study_tells_the_live_check_from_the_first_verdict(kurang):
    status(kurang, "status_lengkapi", kirim="ya", uraian="Ada dua foto.")

    halaman = masuk("63.11", Peran.KOORDINATOR).get(alamat("kajian", kurang.nomor))

    teks = halaman.content.decode()
    assert f"Penilaian sebelumnya: belum terpenuhi. {ALASAN}" in teks
    assert teks.count(ALASAN) == 1
    assert teks.count("Penilaian sebelumnya: terpenuhi.") == len(SEMUA_ADA) - 1


def test_registered_reports_have_their_own_place_and_the_reporter_a_deadline(tanda):
    putuskan(tanda, DAFTAR)

    halaman = status(tanda)

    assert "Penanganan sampai rapat pleno" in halaman
    nomor = Perkara.objects.get(laporan=Laporan.objects.get(nomor=tanda.nomor)).nomor_registrasi
    assert nomor.replace("/", "/<wbr>") in halaman
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    antrean = koordinator.get(alamat("antrean")).content.decode()
    assert 'href="?kelompok=penanganan"' in antrean
    assert tanda.nomor in antrean
    assert (
        tanda.nomor
        in koordinator.get(alamat("antrean"), {"status": "diregistrasi"}).content.decode()
    )


def test_a_partner_is_shown_the_partners_way(client):
    mitra = petugas("63.11")
    mitra.kantor, mitra.peran = None, []
    mitra.save()
    client.force_login(mitra)

    halaman = client.get(alamat("antrean"))

    assert halaman.status_code == 404
    assert "Kembali ke antrean" not in halaman.content.decode()
    assert f'<a class="tombol" href="{reverse("mitra:beranda")}"' in halaman.content.decode()
