from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from laporan.choices import Bentuk, Sumber
from laporan.models import Laporan
from laporan.services.penerimaan import kunci_kiriman_baru
from pengawasan.mitra.models import KirimanMitra, KunciMitra, Mitra
from pengawasan.mitra.queries import mitra as tanya
from pengawasan.mitra.queries.mitra import pemilik_kunci
from pengawasan.mitra.services.kunci import terbitkan_kunci
from tests.factories.laporan import laporan, petugas
from tests.factories.mitra import mitra, orang
from tests.mitra.services.test_kiriman import kiriman
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
URAIAN = "Baliho besar dipasang di halaman sekolah sejak kemarin sore."


@pytest.fixture
def masuk(client: Client) -> Client:
    client.force_login(orang(mitra()))
    return client


def isi(**ganti: str) -> dict[str, str]:
    return {
        "kunci": kunci_kiriman_baru(),
        "uraian": URAIAN,
        "wilayah_provinsi": "63",
        "wilayah_kabupaten": "63.11",
        "kategori": "apk",
    } | ganti


def test_a_partner_looks_any_report_up_by_its_number(masuk: Client) -> None:
    baris = laporan(
        uraian="KENARI-CERITA amplop dibagikan di rumah warga.", terlapor=[{"nama": "KENARI"}]
    )
    for nomor in (baris.nomor, baris.nomor.lower().replace("-", " "), f" {baris.nomor} "):
        jawaban = masuk.get("/mitra/", {"nomor": nomor})
        teks = jawaban.content.decode()
        assert jawaban.status_code == 200
        assert "Kabupaten Balangan, Kalimantan Selatan" in teks
        assert "Menunggu berkas asli" in teks
        assert "KENARI" not in teks
        assert "Halong" not in teks


@pytest.mark.parametrize("nomor", ["BWS-0000-0000-1", "x", "\0", "<script>", "9" * 500])
def test_an_unknown_number_is_404_in_words_at_the_field(masuk: Client, nomor: str) -> None:
    jawaban = masuk.get("/mitra/", {"nomor": nomor})
    assert jawaban.status_code == 404
    assert "Tidak ada laporan dengan nomor ini" in jawaban.content.decode()
    assert "<script>" not in jawaban.content.decode()


def test_another_partner_s_submissions_do_not_show(masuk: Client) -> None:
    milik, asing = kiriman(mitra()), kiriman(mitra("Lembaga Lain"))
    teks = masuk.get("/mitra/").content.decode()
    assert milik.nomor in teks
    assert asing.nomor not in teks


def test_older_submissions_are_a_page_further(
    masuk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tanya, "SEHALAMAN", 2)
    semua = [kiriman(mitra()).nomor for _ in range(3)]
    pertama = masuk.get("/mitra/").content.decode()
    assert semua[0] not in pertama
    assert semua[2] in pertama
    kunci = KirimanMitra.objects.order_by("-id")[1].pk
    assert f"?sebelum={kunci}" in pertama
    kedua = masuk.get("/mitra/", {"sebelum": kunci}).content.decode()
    assert semua[0] in kedua
    assert semua[2] not in kedua
    assert masuk.get("/mitra/", {"sebelum": "x' or 1=1"}).status_code == 200


def test_the_page_asks_as_often_for_one_row_as_for_ten(
    masuk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for banyak in (1, 9):
        for _ in range(banyak):
            kiriman(mitra())
        with django_assert_max_num_queries(6):
            masuk.get("/mitra/")


@pytest.mark.parametrize("alamat", ["/mitra/", "/mitra/tulis/", "/mitra/kunci/"])
def test_strangers_sign_in_and_officers_find_nothing(client: Client, alamat: str) -> None:
    assert client.get(alamat)["Location"] == f"/masuk/?next={alamat}"
    client.force_login(petugas("63.11"))
    assert client.get(alamat).status_code == 404
    client.force_login(orang(mitra()))
    assert client.get(alamat).status_code == 200
    Mitra.objects.update(aktif=False)
    assert client.get(alamat).status_code == 404


def test_a_partner_finds_nothing_in_the_officers_workspace(masuk: Client) -> None:
    assert masuk.get("/petugas/").status_code == 404


def test_the_form_sends_information_once_and_shows_its_receipt(masuk: Client) -> None:
    badan = isi()
    pertama, kedua = masuk.post("/mitra/tulis/", badan), masuk.post("/mitra/tulis/", badan)
    assert (pertama.status_code, kedua.status_code) == (201, 200)
    baris = Laporan.objects.get()
    assert (baris.bentuk, baris.sumber) == (Bentuk.INFORMASI_AWAL, Sumber.MITRA)
    assert baris.kategori == "apk"
    assert baris.nomor in pertama.content.decode()
    assert baris.nomor in kedua.content.decode()
    assert "data-unggah" in pertama.content.decode()
    assert KirimanMitra.objects.get().mitra == mitra()


def test_the_form_never_takes_an_identity(masuk: Client) -> None:
    badan = isi(boleh_tahu="ya", nama="KENARI", telepon="0812000000", kabar_surel="a@b.invalid")
    assert masuk.post("/mitra/tulis/", badan).status_code == 201
    baris = Laporan.objects.get()
    assert baris.bentuk == Bentuk.INFORMASI_AWAL
    assert not hasattr(baris, "pelapor")
    assert not hasattr(baris, "kontak")


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        ({"uraian": "pendek"}, "edikit 20 huruf"),
        ({"wilayah_provinsi": "", "wilayah_kabupaten": ""}, "Pilih wilayah kejadian"),
        ({"tanggal_kejadian": "2099-01-01"}, "belum terjadi"),
        ({"uraian": "a\0" * 30}, "tidak dapat disimpan"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_stored(
    masuk: Client, ganti: dict[str, str], pesan: str
) -> None:
    jawaban = masuk.post("/mitra/tulis/", isi(**ganti))
    assert jawaban.status_code == 400
    assert pesan in jawaban.content.decode()
    assert not Laporan.objects.exists()


def test_without_javascript_the_lists_open_level_by_level(masuk: Client) -> None:
    teks = masuk.post("/mitra/tulis/", isi(muat="wilayah")).content.decode()
    assert 'value="63.11.02"' in teks
    assert URAIAN in teks
    assert not Laporan.objects.exists()


def test_a_key_is_shown_once_and_opens_the_api(masuk: Client) -> None:
    jawaban = masuk.post("/mitra/kunci/baru/")
    kunci = jawaban.context["kunci_baru"]
    assert jawaban.status_code == 201
    assert kunci in jawaban.content.decode()
    assert pemilik_kunci(kunci) == mitra()
    teks = masuk.get("/mitra/kunci/").content.decode()
    assert kunci not in teks
    assert kunci[:12] in teks
    baris = Jejak.objects.get(subjek_jenis="mitra", peristiwa="kunci_dibuat")
    assert baris.pelaku == orang(mitra())
    assert kunci not in str(baris.rincian)


def test_a_revoked_key_opens_nothing_and_the_trail_says_who(masuk: Client) -> None:
    kunci = terbitkan_kunci(mitra())
    alamat = f"/mitra/kunci/{KunciMitra.objects.get().pk}/cabut/"
    assert masuk.post(alamat)["Location"] == "/mitra/kunci/"
    assert pemilik_kunci(kunci) is None
    assert Jejak.objects.filter(peristiwa="kunci_dicabut").count() == 1
    assert masuk.post(alamat).status_code == 404


def test_nobody_revokes_another_partner_s_key(masuk: Client) -> None:
    kunci = terbitkan_kunci(mitra("Lembaga Lain"))
    alamat = f"/mitra/kunci/{KunciMitra.objects.get().pk}/cabut/"
    assert masuk.post(alamat).status_code == 404
    assert pemilik_kunci(kunci) is not None


@pytest.mark.parametrize("ekor", ["baru/", "1/cabut/"])
def test_keys_change_by_post_only(masuk: Client, ekor: str) -> None:
    assert masuk.get(f"/mitra/kunci/{ekor}").status_code == 405


def test_a_file_posted_with_the_form_is_stored_nowhere(
    masuk: Client, tmp_path: Path, settings: Settings
) -> None:
    settings.BUKTI_DIR = settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    masuk.post("/mitra/tulis/", isi() | {"bukti": SimpleUploadedFile("a.jpg", b"\xff\xd8\xff")})
    assert list(tmp_path.rglob("*")) == []
