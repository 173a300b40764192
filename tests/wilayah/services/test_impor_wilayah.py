import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from tests.wilayah.conftest import Buat
from wilayah.errors import Penolakan
from wilayah.models import AlihKode, Wilayah
from wilayah.queries.wilayah import lokasi
from wilayah.rules.himpunan import Himpunan, baca
from wilayah.services import impor_wilayah as layanan
from wilayah.services.impor_wilayah import impor_wilayah

pytestmark = pytest.mark.django_db
DULU = dt.date(2025, 4, 25)
KINI = dt.date(2026, 7, 1)


@pytest.fixture(autouse=True)
def _tanpa_wilayah(db: None) -> None:
    Wilayah.objects.all().delete()
    AlihKode.objects.all().delete()


def seluruhnya() -> list[tuple[object, ...]]:
    return sorted(Wilayah.objects.values_list(), key=str) + sorted(AlihKode.objects.values_list())


def test_a_first_set_opens_every_code(berkas_kecil: Buat) -> None:
    hasil = impor_wilayah(baca(berkas_kecil()), sejak=DULU)

    assert (hasil.dibuka, hasil.ditutup, hasil.alih_kode) == (9, 0, 1)
    desa = Wilayah.objects.get(kode="63.11.02.2005")
    assert (desa.nama, desa.tingkat, desa.jenis) == ("Halong", 4, "desa")
    assert (desa.berlaku_dari, desa.berlaku_sampai) == (DULU, None)
    kabupaten = Wilayah.objects.get(kode="63.11")
    assert (kabupaten.nama_cari, str(kabupaten.lintang)) == ("balangan", "-2.3262")


def test_the_same_set_again_changes_no_row(berkas_kecil: Buat) -> None:
    himpunan = baca(berkas_kecil())
    impor_wilayah(himpunan, sejak=DULU)
    sebelum = seluruhnya()

    assert impor_wilayah(himpunan, sejak=KINI).kosong
    assert seluruhnya() == sebelum


def test_a_vanished_code_is_closed_and_stays_readable(berkas_kecil: Buat) -> None:
    impor_wilayah(baca(berkas_kecil()), sejak=DULU)

    hasil = impor_wilayah(
        baca(berkas_kecil("desa.csv", "63.11.02.2006,Buntu Pilanduk,desa\n", "")), sejak=KINI
    )

    assert (hasil.dibuka, hasil.ditutup) == (0, 1)
    assert lokasi("63.11.02.2006") is None
    lama = Wilayah.objects.get(kode="63.11.02.2006")
    assert (lama.nama, lama.berlaku_sampai) == ("Buntu Pilanduk", dt.date(2026, 6, 30))


def test_a_reused_code_names_the_new_place_and_remembers_the_old(berkas_kecil: Buat) -> None:
    impor_wilayah(baca(berkas_kecil()), sejak=DULU)

    impor_wilayah(baca(berkas_kecil("desa.csv", "Buntu Pilanduk", "Tempat Lain")), sejak=KINI)

    kini = lokasi("63.11.02.2006")
    assert kini is not None
    assert kini.nama == "Tempat Lain"
    riwayat = Wilayah.objects.filter(kode="63.11.02.2006").order_by("berlaku_dari")
    assert [(w.nama, w.berlaku_dari, w.berlaku_sampai) for w in riwayat] == [
        ("Buntu Pilanduk", DULU, dt.date(2026, 6, 30)),
        ("Tempat Lain", KINI, None),
    ]


def test_a_better_spelling_and_a_point_are_corrected_in_place(berkas_kecil: Buat) -> None:
    impor_wilayah(baca(berkas_kecil()), sejak=DULU)
    pk = Wilayah.objects.get(kode="63.11").pk
    berkas = berkas_kecil("kabupaten.csv", "Kabupaten Balangan", "Kabupaten  Balangan")
    berkas["titik.csv"] = berkas["titik.csv"].replace(b"-2.3262", b"-2.3333")

    hasil = impor_wilayah(baca(berkas), sejak=KINI)

    assert (hasil.dibetulkan, hasil.dibuka) == (1, 0)
    kabupaten = Wilayah.objects.get(kode="63.11")
    assert (kabupaten.pk, kabupaten.nama) == (pk, "Kabupaten  Balangan")
    assert str(kabupaten.lintang) == "-2.3333"


def test_a_set_older_than_what_it_replaces_changes_nothing(berkas_kecil: Buat) -> None:
    impor_wilayah(baca(berkas_kecil()), sejak=KINI)
    sebelum = seluruhnya()
    lain = baca(berkas_kecil("desa.csv", "Buntu Pilanduk", "Tempat Lain"))

    with pytest.raises(Penolakan, match="berlaku sejak 2026-07-01"):
        impor_wilayah(lain, sejak=DULU)

    assert seluruhnya() == sebelum


def test_a_piece_of_a_set_is_refused_until_it_is_meant(
    berkas_kecil: Buat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layanan, "TUTUP_WAJAR", 1)
    penuh, sepotong = baca(berkas_kecil()), Himpunan(nama={"63": "Kalimantan Selatan"})
    impor_wilayah(penuh, sejak=DULU)
    sebelum = seluruhnya()

    with pytest.raises(Penolakan, match="akan menutup 8 dari 9 kode"):
        impor_wilayah(sepotong, sejak=KINI)
    assert seluruhnya() == sebelum

    assert impor_wilayah(sepotong, sejak=KINI, banyak_tutup=True).ditutup == 8


def test_the_crosswalk_keeps_the_answer_a_person_gave(berkas_kecil: Buat) -> None:
    tanpa_jawaban = baca(berkas_kecil("alih_kode.csv", "63.11.01.2001,Kep", ",Kep"))
    impor_wilayah(tanpa_jawaban, sejak=DULU)
    AlihKode.objects.update(kode_baru="63.11.02.2005")

    impor_wilayah(tanpa_jawaban, sejak=DULU)

    assert AlihKode.objects.get().kode_baru == "63.11.02.2005"


def test_the_database_refuses_a_second_region_under_a_code_in_force(berkas_kecil: Buat) -> None:
    impor_wilayah(baca(berkas_kecil()), sejak=DULU)
    salinan = Wilayah.objects.get(kode="63")
    salinan.pk = None

    with (
        pytest.raises(IntegrityError, match="wilayah_code_names_one_region_at_a_time"),
        transaction.atomic(),
    ):
        salinan.save()


@pytest.mark.parametrize(
    ("isian", "aturan"),
    [
        ({"kode": "63.11"}, "wilayah_code_has_the_form_of_its_level"),
        ({"berlaku_sampai": dt.date(2000, 1, 1)}, "wilayah_ends_after_it_begins"),
    ],
)
def test_the_database_refuses_what_the_rules_do_not_allow(
    berkas_kecil: Buat, isian: dict[str, object], aturan: str
) -> None:
    impor_wilayah(baca(berkas_kecil()), sejak=DULU)

    with pytest.raises(IntegrityError, match=aturan), transaction.atomic():
        Wilayah.objects.filter(kode="96").update(**isian)
