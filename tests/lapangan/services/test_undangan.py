"""Invitations: shown once, spent once, by one phone."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from time_machine import travel

from pengawasan import settings as produk
from pengawasan.lapangan.choices import KeadaanPengawas
from pengawasan.lapangan.errors import UndanganMati
from pengawasan.lapangan.models import PengawasLapangan, Perangkat, Undangan
from pengawasan.lapangan.queries.pengawas import pengawas_wilayah, telepon_pengawas
from pengawasan.lapangan.queries.sesi import perangkat_dikenal, undangan_hidup
from pengawasan.lapangan.rules.undangan import PengawasBaru
from pengawasan.lapangan.services.pengawas import cabut, tambah
from pengawasan.lapangan.services.undangan import ikat, undang, undang_baru
from tests.factories.lapangan import PIN, TETANGGA, pengawas, undangan
from tests.factories.laporan import DESA, petugas
from tests.sekaligus import sekaligus
from wilayah.choices import Peran
from wilayah.errors import BukanWewenang, MasukanKeliru, TidakDitemukan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
KOORDINATOR = Peran.KOORDINATOR


def _peristiwa(pk: object) -> list[str]:
    jejak = Jejak.objects.filter(subjek_jenis="pengawas_lapangan", subjek=str(pk)).order_by("urut")
    return list(jejak.values_list("peristiwa", flat=True))


def test_an_invitation_binds_one_phone_and_leaves_its_lines() -> None:
    satu = undangan()

    rahasia = ikat(satu.kode, PIN)

    perangkat = perangkat_dikenal(rahasia)
    assert perangkat is not None
    assert perangkat.pengawas == satu.pengawas
    assert perangkat.pengawas.keadaan == KeadaanPengawas.AKTIF
    assert perangkat.pin.startswith("argon2")
    assert _peristiwa(satu.pengawas.pk) == [
        "pengawas_ditambahkan",
        "undangan_dibuat",
        "perangkat_diikat",
    ]


def test_outside_the_tests_argon2_costs_what_it_should() -> None:
    pengacak = import_string(produk.PASSWORD_HASHERS[0])()

    assert pengacak.algorithm == "argon2"
    biaya = pengacak.params()
    assert biaya.time_cost >= 2
    assert biaya.memory_cost >= 19 * 1024


def test_the_code_has_eighty_random_bits_and_stands_nowhere_in_the_database() -> None:
    satu = undangan()
    polos = satu.kode.replace("-", "")

    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}", satu.kode)
    assert satu.tautan.endswith(f"/lapangan/undangan/#{polos}")
    with connection.cursor() as kursor:
        kursor.execute("SELECT string_agg(u::text, '') FROM lapangan_undangan u")
        (undangan_teks,) = kursor.fetchone()
        kursor.execute("SELECT string_agg(j::text, '') FROM wilayah_jejak j")
        (jejak_teks,) = kursor.fetchone()
    assert polos not in undangan_teks + jejak_teks
    assert "Pengawas Contoh" not in jejak_teks


def test_an_invitation_is_spent_once() -> None:
    satu = undangan()
    ikat(satu.kode, PIN)

    with pytest.raises(UndanganMati):
        ikat(satu.kode, PIN)
    assert Perangkat.objects.count() == 1


@pytest.mark.parametrize("pin", ["123456", "111111", "12345", "abcdef", ""])
def test_a_pin_that_is_refused_spends_nothing(pin: str) -> None:
    satu = undangan()

    with pytest.raises(MasukanKeliru) as galat:
        ikat(satu.kode, pin)

    assert set(galat.value.galat) == {"pin"}
    assert undangan_hidup(satu.kode) is not None


@pytest.mark.parametrize("teks", ["", "x", "7K3M-92QX-C4WD-8HJP", "0" * 400, "\x00", "ｏ" * 16])
def test_every_other_code_opens_nothing(teks: str) -> None:
    undangan()

    with pytest.raises(UndanganMati):
        ikat(teks, PIN)


def test_a_code_is_read_in_small_letters_with_blanks_and_mistaken_letters() -> None:
    satu = undangan()

    assert undangan_hidup(f" {satu.kode.lower().replace('-', ' ')} ") is not None
    assert undangan_hidup(satu.kode.replace("0", "O").replace("1", "l")) is not None


def test_an_invitation_dies_after_a_week() -> None:
    satu = undangan()

    with travel(timezone.now() + timedelta(days=7, seconds=1)), pytest.raises(UndanganMati):
        ikat(satu.kode, PIN)


def test_an_invitation_dies_with_the_term_and_with_the_account() -> None:
    kemarin = timezone.localdate() - timedelta(days=2)
    lewat = undangan(aktif_sampai=kemarin)
    dicabut = undangan(nama="Lain")
    cabut(dicabut.pengawas, petugas("63.11", KOORDINATOR), "mengundurkan diri")

    for satu in (lewat, dicabut):
        with pytest.raises(UndanganMati):
            ikat(satu.kode, PIN)


def test_inviting_again_kills_the_phone_and_the_older_invitation_at_once() -> None:
    pertama = undangan()
    rahasia = ikat(pertama.kode, PIN)
    orang = petugas("63.11", KOORDINATOR)

    kedua = undang(pertama.pengawas, orang)
    ketiga = undang(pertama.pengawas, orang)

    assert perangkat_dikenal(rahasia) is None
    with pytest.raises(UndanganMati):
        ikat(kedua.kode, PIN)
    assert perangkat_dikenal(ikat(ketiga.kode, PIN)) is not None


@pytest.mark.django_db(transaction=True)
def test_of_two_phones_with_one_link_the_first_gets_it() -> None:
    satu = undangan()

    hasil = sekaligus([lambda: ikat(satu.kode, PIN)] * 6, boleh=(UndanganMati,))

    assert sum(isinstance(dapat, str) for dapat in hasil) == 1
    assert Perangkat.objects.filter(dicabut_pada=None).count() == 1


def _baru(**ganti: object) -> PengawasBaru:
    hari_ini = timezone.localdate()
    isi = {
        "nama": "Pengawas Contoh",
        "peran": "pkd",
        "kode_wilayah": DESA,
        "aktif_dari": hari_ini,
        "aktif_sampai": hari_ini + timedelta(days=30),
    }
    return PengawasBaru(**(isi | ganti))  # type: ignore[arg-type]


def test_a_list_is_taken_on_whole_or_not_at_all() -> None:
    pengawas(TETANGGA)
    orang = petugas("63.11", KOORDINATOR)
    salah = [
        _baru(),
        _baru(peran="ptps"),
        _baru(nama="Lain", tps="003"),
        _baru(kode_wilayah="63.71.01.1001", nama="Jauh"),
        _baru(kode_wilayah="63.11.02", nama="Bukan desa"),
        _baru(),
        _baru(nama="Lama", aktif_sampai=timezone.localdate() + timedelta(days=800)),
        _baru(peran="camat", nama="Salah peran"),
    ]

    with pytest.raises(MasukanKeliru) as galat:
        undang_baru(orang, salah)

    assert set(galat.value.galat) == {"2", "3", "4", "5", "6", "7", "8"}
    assert PengawasLapangan.objects.count() == 1
    assert len(undang_baru(orang, [_baru(), _baru(peran="ptps", tps="003")])) == 2


def test_the_same_person_at_the_same_place_is_not_taken_on_twice() -> None:
    orang = petugas("63.11", KOORDINATOR)
    undang_baru(orang, [_baru()])

    with pytest.raises(MasukanKeliru):
        undang_baru(orang, [_baru(nama="PENGAWAS contoh")])


def test_a_telephone_number_lies_sealed() -> None:
    (satu,) = tambah(None, [_baru(telepon="0811-222-333")])

    assert telepon_pengawas(satu) == "0811-222-333"
    assert b"0811" not in bytes(satu.telepon)


@pytest.mark.parametrize(
    ("kode", "peran", "galat"),
    [
        ("63.71", Peran.KOORDINATOR, TidakDitemukan),
        ("63.11", Peran.PENERIMA, BukanWewenang),
        ("63.11", Peran.AUDITOR, BukanWewenang),
        ("63", Peran.PIMPINAN, BukanWewenang),
    ],
)
def test_another_region_finds_nobody_and_another_role_may_not(
    kode: str, peran: Peran, galat: type[Exception]
) -> None:
    satu = pengawas()

    with pytest.raises(galat):
        undang(satu, petugas(kode, peran))


@pytest.mark.parametrize("kode", ["63.11", "63.11.02"])
def test_the_offices_near_a_village_may_invite(kode: str) -> None:
    satu = pengawas()

    assert undang(satu, petugas(kode, Peran.SEKRETARIAT)).pengawas == satu


def test_who_is_on_duty_in_a_village_is_a_question_of_the_day() -> None:
    kini = pengawas()
    pengawas(nama="Kemarin", aktif_sampai=timezone.localdate() - timedelta(days=2))
    pengawas(nama="Besok", aktif_dari=timezone.localdate() + timedelta(days=2))
    pengawas(TETANGGA)

    assert list(pengawas_wilayah(DESA)) == [kini]
    assert pengawas_wilayah("63.11.02").count() == 2
    with travel(timezone.now() + timedelta(days=40)):
        assert not pengawas_wilayah(DESA).exists()


@pytest.mark.parametrize(
    ("nama", "ganti"),
    [
        ("pengawas_belongs_to_a_village", {"kode_wilayah": "63.11.02"}),
        ("pengawas_of_a_polling_place_names_it", {"peran": "ptps"}),
        ("pengawas_of_a_polling_place_names_it", {"tps": "003"}),
        ("pengawas_term_ends_after_it_begins", {"aktif_sampai": "2020-01-01"}),
    ],
)
def test_the_database_refuses_an_impossible_supervisor(nama: str, ganti: dict[str, str]) -> None:
    satu = pengawas()

    with pytest.raises(IntegrityError, match=nama), transaction.atomic():
        PengawasLapangan.objects.filter(pk=satu.pk).update(**ganti)


def test_the_database_refuses_a_second_phone_and_a_second_open_invitation() -> None:
    satu = undangan()
    ikat(satu.kode, PIN)
    lama = Perangkat.objects.get()

    with pytest.raises(IntegrityError, match="one_per_supervisor"), transaction.atomic():
        Perangkat.objects.create(pengawas=lama.pengawas, sidik=b"x" * 32, pin="x")
    with pytest.raises(IntegrityError, match="dies_with_its_session"), transaction.atomic():
        Perangkat.objects.update(dicabut_pada=timezone.now(), sesi=b"x" * 32)
    Undangan.objects.create(pengawas=lama.pengawas, sidik=b"a" * 32, sampai=timezone.now())
    with pytest.raises(IntegrityError, match="open_once"), transaction.atomic():
        Undangan.objects.create(pengawas=lama.pengawas, sidik=b"b" * 32, sampai=timezone.now())
