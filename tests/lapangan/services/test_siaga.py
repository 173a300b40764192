"""Alerts: raised once for every report that is happening, taken by the first who goes."""

from datetime import timedelta
from functools import partial

import pytest
import time_machine
from django.core import mail
from django.db import IntegrityError, transaction
from django.utils import timezone

from laporan.choices import KabarKantor, Kanal
from laporan.models import Laporan, Notifikasi
from laporan.queries.status import baca_status
from laporan.services.pencabutan import cabut as cabut_laporan
from laporan.tasks import sapu_antrean
from pengawasan.lapangan.choices import KeadaanSiaga
from pengawasan.lapangan.errors import SudahDiambil
from pengawasan.lapangan.models import PengawasLapangan, Siaga
from pengawasan.lapangan.queries.siaga import siaga_terbuka
from pengawasan.lapangan.services import siaga as layanan
from pengawasan.lapangan.services.siaga import bangunkan
from tests.factories.lapangan import TETANGGA, form_a, pengawas
from tests.factories.laporan import INFORMASI, LENGKAP, laporan, petugas
from tests.sekaligus import sekaligus
from wilayah.choices import Peran
from wilayah.models import Jejak, Petugas

pytestmark = pytest.mark.django_db
UANG = {"kategori": "politik_uang", "tempat": "balai desa", "tps": "TPS 3"}


def kejadian(**ganti: object) -> Laporan:
    return laporan(INFORMASI, sedang_berlangsung=True, **(UANG | ganti))


def siaga(**ganti: object) -> Siaga:
    satu = kejadian(**ganti)
    bangunkan()
    return Siaga.objects.get(laporan=satu)


def _bersurel(kode: str, *peran: Peran) -> Petugas:
    orang = petugas(kode, *peran)
    orang.surel = f"{orang.username}@contoh.invalid"
    orang.save()
    return orang


def test_every_report_that_is_happening_gets_one_alert_and_no_other_report_any() -> None:
    satu, dua = kejadian(), kejadian()
    laporan(INFORMASI)

    assert bangunkan() == 2
    assert bangunkan() == 0
    assert set(Siaga.objects.values_list("laporan", flat=True)) == {satu.pk, dua.pk}


def test_an_alert_tells_both_offices_at_once_and_everybody_on_duty_there_by_mail() -> None:
    penerima = _bersurel("63.11", Peran.PENERIMA)
    koordinator = _bersurel("63.11.02", Peran.KOORDINATOR)
    _bersurel("63.11", Peran.PENELAAH)
    _bersurel("63.71", Peran.PENERIMA)
    satu = siaga()

    kabar = Notifikasi.objects.filter(templat=KabarKantor.SEDANG_BERLANGSUNG)
    surat = Notifikasi.objects.filter(templat="siaga", kanal=Kanal.SUREL)
    assert {n.kantor.kode_wilayah for n in kabar if n.kantor} == {"63.11", "63.11.02"}
    assert set(surat.values_list("petugas", flat=True)) == {penerima.pk, koordinator.pk}
    assert all(n.data == {"nomor": satu.laporan.nomor} for n in surat)


def test_the_letter_of_an_alert_says_that_a_phone_may_not_have_shown_it() -> None:
    penerima = _bersurel("63.11.02", Peran.PENERIMA)
    siaga()

    sapu_antrean()

    (surat,) = [satu for satu in mail.outbox if satu.to == [penerima.surel]]
    assert "hanya selama halamannya terbuka" in surat.body
    assert "balai desa" not in surat.body


def test_an_office_is_not_flooded_with_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layanan, "SURAT_MAKS", 2)
    _bersurel("63.11", Peran.PENERIMA)
    for _ in range(4):
        kejadian()

    bangunkan()

    assert Notifikasi.objects.filter(templat="siaga").count() == 2
    assert Siaga.objects.count() == 4


def test_a_withdrawn_report_raises_no_alert() -> None:
    cabut_laporan(kejadian(), "salah lihat")

    assert bangunkan() == 0


def test_an_alert_holds_nothing_of_the_story_and_nobody_s_name() -> None:
    satu = laporan(LENGKAP, sedang_berlangsung=True)
    bangunkan()

    baris = str(Siaga.objects.filter(laporan=satu).values().get())
    for kata in (LENGKAP["uraian"], "Pelapor Contoh", "Terlapor Contoh", "balai desa"):
        assert kata not in baris


def test_only_the_village_sees_it_and_of_its_polling_places_only_the_one_it_names() -> None:
    satu = siaga()

    assert siaga_terbuka(pengawas()) == [satu]
    assert siaga_terbuka(pengawas(tps="003")) == [satu]
    assert siaga_terbuka(pengawas(tps="004")) == []
    assert siaga_terbuka(pengawas(TETANGGA)) == []


def test_who_goes_first_has_it_and_the_second_is_told() -> None:
    satu, pertama, kedua = siaga(), pengawas(), pengawas(nama="Lain")

    hasil = layanan.berangkat(satu, pertama)

    assert (hasil.keadaan, hasil.pengawas) == (KeadaanSiaga.BERANGKAT, pertama)
    with pytest.raises(SudahDiambil):
        layanan.berangkat(satu, kedua)
    assert layanan.berangkat(satu, pertama).pengawas == pertama
    assert Jejak.objects.filter(peristiwa="pengawas_berangkat").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_who_answer_at_once_exactly_one_goes() -> None:
    satu = siaga()
    orang: list[PengawasLapangan | Petugas] = [pengawas(nama=f"Contoh {n}") for n in range(5)]
    orang += [petugas("63.11", Peran.PENERIMA), petugas("63.11.02", Peran.PENERIMA)]
    jawab = [partial(layanan.berangkat, satu, siapa) for siapa in orang]

    hasil = sekaligus(jawab, boleh=(SudahDiambil,))

    (menang,) = [ke for ke, dapat in enumerate(hasil) if not isinstance(dapat, SudahDiambil)]
    baris = Siaga.objects.get()
    assert (baris.pengawas or baris.petugas) == orang[menang]


@pytest.mark.django_db(transaction=True)
def test_sweeps_at_the_same_time_raise_each_alert_once() -> None:
    for _ in range(6):
        kejadian()
    sekaligus([bangunkan] * 4)
    bangunkan()

    assert Siaga.objects.count() == 6
    assert Notifikasi.objects.filter(templat=KabarKantor.SEDANG_BERLANGSUNG).count() == 12


def test_the_reporter_reads_that_a_supervisor_is_on_the_way_and_nothing_else() -> None:
    satu, orang = siaga(), pengawas()

    layanan.tiba(layanan.berangkat(satu, orang), orang)

    riwayat = baca_status(satu.laporan).riwayat
    assert [k.keterangan for k in riwayat] == [
        "Kiriman Anda diterima sistem.",
        "Pengawas sedang menuju lokasi.",
    ]


def test_who_cannot_go_after_all_gives_it_back_and_another_takes_it() -> None:
    satu, pertama, kedua = siaga(), pengawas(), pengawas(nama="Lain")
    layanan.berangkat(satu, pertama)

    with pytest.raises(SudahDiambil):
        layanan.lepas(satu, kedua)
    layanan.lepas(satu, pertama)

    assert layanan.berangkat(satu, kedua).pengawas == kedua


def test_what_is_given_back_is_told_to_both_offices_and_by_mail_again() -> None:
    penerima, orang, satu = _bersurel("63.11.02", Peran.PENERIMA), pengawas(), siaga()
    kabar = Notifikasi.objects.filter(templat=KabarKantor.SEDANG_BERLANGSUNG)
    surat = Notifikasi.objects.filter(templat="siaga", petugas=penerima)
    assert (kabar.count(), surat.count()) == (2, 1)

    layanan.lepas(layanan.berangkat(satu, orang), orang)

    assert (kabar.count(), surat.count()) == (4, 2)
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        layanan.lepas(layanan.berangkat(satu, orang), orang)
    assert (kabar.count(), surat.count()) == (6, 3)
    assert max(len(satu.kunci) for satu in Notifikasi.objects.all()) < 115


def test_only_who_goes_arrives() -> None:
    satu, pertama = siaga(), pengawas()
    layanan.berangkat(satu, pertama)

    with pytest.raises(SudahDiambil):
        layanan.tiba(satu, pengawas(nama="Lain"))
    assert layanan.tiba(satu, pertama).keadaan == KeadaanSiaga.DI_LOKASI
    with pytest.raises(SudahDiambil):
        layanan.lepas(satu, pertama)


def test_the_form_a_of_whoever_went_ends_the_alert() -> None:
    satu, orang = siaga(), pengawas()
    layanan.berangkat(satu, orang)

    form = form_a(orang, siaga=str(satu.pk))

    satu.refresh_from_db()
    assert satu.keadaan == KeadaanSiaga.SELESAI
    assert form.laporan == satu.laporan
    assert Notifikasi.objects.filter(templat=KabarKantor.FORM_A_MASUK).count() == 1


def test_an_office_ends_an_alert_with_a_reason() -> None:
    satu, orang = siaga(), petugas("63.11", Peran.KOORDINATOR)

    assert layanan.tutup(satu, orang, "sudah bubar").alasan_tutup == "sudah bubar"
    with pytest.raises(SudahDiambil):
        layanan.berangkat(satu, pengawas())


@pytest.mark.parametrize(
    ("nama", "ganti"),
    [
        ("siaga_follows_its_table", {"keadaan": "selesai"}),
        ("siaga_follows_its_table", {"keadaan_sebelum": "selesai"}),
        (
            "siaga_is_taken_by_one_person",
            {"keadaan_sebelum": "menunggu", "keadaan": "berangkat"},
        ),
        ("siaga_is_taken_by_one_person", {"keadaan_sebelum": "menunggu", "keadaan": "ditutup"}),
    ],
)
def test_the_database_refuses_an_impossible_alert(nama: str, ganti: dict[str, str]) -> None:
    satu = siaga()

    with pytest.raises(IntegrityError, match=nama), transaction.atomic():
        Siaga.objects.filter(pk=satu.pk).update(**ganti)


def test_a_report_has_one_alert_for_good() -> None:
    satu = siaga()
    kembar = Siaga(laporan=satu.laporan, kantor=satu.kantor, kategori="apk", waktu=satu.waktu)

    with pytest.raises(IntegrityError), transaction.atomic():
        kembar.save(force_insert=True)
