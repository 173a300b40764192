"""Contestants on a case: officers enter them, and nobody outside the offices ever reads them."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from laporan.models import Laporan
from pengawasan.mitra.services.kunci import terbitkan_kunci
from pengawasan.perkara.choices.penerusan import PeranKontestan
from pengawasan.perkara.models import KontestanPerkara
from pengawasan.perkara.services.kontestan import tetapkan_kontestan
from tests.factories.laporan import laporan, terima
from tests.factories.mitra import mitra, orang
from tests.keamanan.jalan import semua_jalan
from tests.perkara.terusan import diteruskan, pimpinan
from tests.perkara.views.test_halaman import masuk
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru
from wilayah.models import Jejak, Pemilihan, Peserta

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]
CALON = "Calon Kenari"


@pytest.fixture
def pemilihan() -> Pemilihan:
    return Pemilihan.objects.get(kode="pilkada-2024")


@pytest.fixture
def peserta(pemilihan) -> Peserta:
    return Peserta.objects.create(
        pemilihan=pemilihan,
        wilayah="63.11",
        nomor_urut=2,
        nama_calon=CALON,
        nama_wakil="Wakil Kenari",
        petahana="petahana",
    )


@pytest.fixture
def kasus(pemilihan) -> Laporan:
    satu = laporan()
    satu.pemilihan = pemilihan
    satu.save(update_fields=["pemilihan"])
    return satu


def alamat(kasus, *isi):
    nama = "petugas:kontestan_lepas" if isi else "petugas:kontestan"
    return reverse(nama, args=[kasus.nomor, *isi])


def test_a_contestant_is_entered_and_taken_off_again_with_a_line_each(kasus, peserta):
    saya = masuk("63.11", Peran.PENELAAH)
    isi = {"peserta": peserta.pk, "peran": "diuntungkan"}

    assert saya.post(alamat(kasus), isi).status_code == 302
    teks = saya.get(alamat(kasus)).content.decode()
    assert CALON in teks
    assert "Diuntungkan" in teks
    saya.post(alamat(kasus), isi | {"peran": "dirugikan"})
    assert KontestanPerkara.objects.get().peran == "dirugikan"
    assert saya.post(alamat(kasus, peserta.pk)).status_code == 302

    assert not KontestanPerkara.objects.exists()
    jejak = Jejak.objects.filter(subjek=str(kasus.pk), peristiwa__startswith="kontestan_")
    assert [j.peristiwa for j in jejak.order_by("urut")] == [
        "kontestan_ditetapkan",
        "kontestan_ditetapkan",
        "kontestan_dilepas",
    ]
    assert CALON not in str([j.rincian for j in jejak])


def test_only_who_stands_where_it_happened_can_be_entered(kasus, peserta, pemilihan):
    lain = Peserta.objects.create(
        pemilihan=pemilihan, wilayah="64.72", nomor_urut=1, nama_calon="Calon Jauh"
    )

    assert "Calon Jauh" not in masuk("63.11").get(alamat(kasus)).content.decode()
    with pytest.raises(MasukanKeliru):
        tetapkan_kontestan(kasus, pimpinan(), lain.pk, PeranKontestan.TERLAPOR)


@pytest.mark.parametrize("cara", ["get", "post"])
def test_the_page_is_the_offices_own(kasus, peserta, cara):
    isi = {"peserta": peserta.pk, "peran": "diuntungkan"}
    for tujuan in (alamat(kasus), alamat(kasus, peserta.pk)):
        asing = getattr(masuk("64.72", Peran.PIMPINAN), cara)(tujuan, isi)
        assert asing.status_code == 404
        assert getattr(Client(), cara)(tujuan, isi).status_code == 302
        for kode, peran in (("63.11", Peran.PENERIMA), ("63", Peran.PIMPINAN)):
            boleh = {403, 405} if cara == "post" else {200, 405}
            assert getattr(masuk(kode, peran), cara)(tujuan, isi).status_code in boleh
    assert not KontestanPerkara.objects.exists()


def test_the_database_knows_one_part_for_each_contestant_of_a_case(kasus, peserta):
    tetapkan_kontestan(kasus, pimpinan(), peserta.pk, PeranKontestan.DIUNTUNGKAN)
    satu = KontestanPerkara.objects.get()
    satu.pk = None

    with (
        pytest.raises(IntegrityError, match="kontestan_plays_one_part_in_a_case"),
        transaction.atomic(),
    ):
        satu.save(force_insert=True)


def test_no_page_and_no_answer_outside_the_offices_names_a_contestant(peserta, pemilihan):
    tanda = terima(jenis_pemilihan="bupati_wali_kota")
    kasus = Laporan.objects.get(nomor=tanda.nomor)
    kasus.pemilihan = pemilihan
    kasus.save(update_fields=["pemilihan"])
    tetapkan_kontestan(kasus, pimpinan(), peserta.pk, PeranKontestan.DIUNTUNGKAN)
    lembaga = mitra()
    kunci, milik = terbitkan_kunci(lembaga), Client()
    milik.force_login(orang(lembaga))
    nyata = {"nomor": kasus.nomor, "kode": "63.11"}

    isi = []
    for jalan in semua_jalan():
        if jalan.pola.startswith(("petugas/", "api/v1/petugas/", "lapangan/")):
            continue
        tujuan = jalan.isi("tidak-ada", nyata)
        for klien in (Client(raise_request_exception=False), milik):
            isi += [klien.get(tujuan), klien.get(tujuan, {"peserta": peserta.pk})]
        isi.append(Client().get(tujuan, headers={"authorization": f"Api-Key {kunci}"}))
        isi.append(Client().get(tujuan, headers={"x-kode-akses": tanda.kode_akses}))
    pasangan = {"nomor": kasus.nomor, "kode_akses": tanda.kode_akses}
    isi.append(Client().post("/status/", pasangan))
    isi.append(Client().post("/api/v1/status/", pasangan, content_type="application/json"))

    bocor = [j.request["PATH_INFO"] for j in isi if not j.streaming and b"Kenari" in j.content]
    assert bocor == []
    assert len(isi) > 100


def test_a_receiving_body_is_told_of_no_contestant(pemilihan, peserta):
    penerusan = diteruskan()
    kasus = penerusan.laporan
    kasus.pemilihan = pemilihan
    kasus.save(update_fields=["pemilihan"])
    tetapkan_kontestan(kasus, pimpinan(), peserta.pk, PeranKontestan.DIUNTUNGKAN)
    klien = Client()
    saya = masuk("63.11", Peran.PIMPINAN)
    terbit = reverse("petugas:penerusan_tautan", args=[penerusan.pk])
    teks = saya.post(terbit, {"hari": "7"}).content.decode()
    tujuan = teks.split("/terusan/")[1].split("/")[0]
    halaman = klien.post(f"/terusan/{tujuan}/", follow=True)

    assert halaman.status_code == 200
    assert "Kenari" not in halaman.content.decode()
