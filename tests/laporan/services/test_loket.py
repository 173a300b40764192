"""What officers do with a report before and in its initial study."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
import time_machine
from django.db import transaction

from laporan.api.masukan import baca_masukan
from laporan.choices import CaraHubungi, CaraSerah, StatusLaporan, Sumber
from laporan.errors import PeralihanTerlarang
from laporan.models import Laporan, Pelapor, PenilaianUnsur, PenyerahanBerkas, TandaTerima, Tenggat
from laporan.queries.status import laporan_berkode
from laporan.rules.lengkapan import Tambahan
from laporan.rules.penilaian import Verdik
from laporan.services import identitas
from laporan.services.berkas import jadikan_informasi_awal, terima_berkas
from laporan.services.kelengkapan import lengkapi
from laporan.services.nomor import nomor_berikut
from laporan.services.penerimaan import ajukan
from laporan.services.penilaian import (
    mulai_kajian,
    putuskan,
    tetapkan_penanggung_jawab,
    tulis_penilaian,
)
from laporan.services.perbaikan import catat_upaya_hubungi
from tests.factories import laporan as pabrik
from tests.sekaligus import sekaligus
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak, Petugas

# A Thursday morning in Central Indonesia.
SAAT = datetime(2024, 11, 21, 1, 0, tzinfo=UTC)
LAPOR: dict[str, Any] = {"waktu_kejadian": "2024-11-20", "tanggal_diketahui": "2024-11-20"}
S = StatusLaporan


@pytest.fixture(autouse=True)
def jam() -> Any:
    with time_machine.travel(SAAT, tick=False) as waktu:
        yield waktu


@pytest.fixture
def penerima(db: None) -> Petugas:
    pabrik.kantor("63.11")
    return pabrik.petugas("63.11")


@pytest.fixture
def koordinator(penerima: Petugas) -> Petugas:
    return pabrik.petugas("63.11", Peran.KOORDINATOR)


@pytest.fixture
def daring(penerima: Petugas) -> Laporan:
    return pabrik.laporan(**LAPOR)


@pytest.fixture
def diterima(penerima: Petugas) -> Laporan:
    return pabrik.laporan(sumber=Sumber.LOKET, oleh=penerima, **LAPOR)


def terima(laporan: Laporan, oleh: Petugas) -> PenyerahanBerkas:
    assert oleh.kantor
    return terima_berkas(laporan, oleh, oleh.kantor, ["identitas", "bukti"], CaraSerah.LANGSUNG)


def test_originals_open_the_initial_study_and_give_a_receipt(
    daring: Laporan, penerima: Petugas
) -> None:
    assert terima(daring, penerima).nomor == "001/LP/PB/Kab/63.11/XI/2024"
    daring.refresh_from_db()
    assert daring.status == S.DITERIMA
    assert daring.langkah_berikut == "kajian_awal"
    assert daring.tenggat_berikut == datetime(2024, 11, 23, 15, 59, 59, tzinfo=UTC)
    with pytest.raises(PeralihanTerlarang):
        terima(daring, penerima)
    assert PenyerahanBerkas.objects.count() == 1


def test_a_report_that_came_back_as_a_report_is_received_again(
    daring: Laporan, penerima: Petugas, koordinator: Petugas
) -> None:
    terima(daring, penerima)
    putuskan(daring, S.INFORMASI_AWAL, koordinator, alasan="Belum cukup.")
    lengkapi(daring, Tambahan(bentuk="laporan"))
    assert terima(daring, penerima).nomor == "002/LP/PB/Kab/63.11/XI/2024"
    assert daring.status == S.DITERIMA
    assert daring.penyerahan.count() == 2


def test_a_kecamatan_takes_originals_under_its_own_register(daring: Laporan) -> None:
    pabrik.kantor("63.11.02")
    nomor = terima(daring, pabrik.petugas("63.11.02")).nomor
    assert nomor == "001/LP/PB/Kec/63.11.02/XI/2024"
    assert daring.kantor.kode_wilayah == "63.11"


def test_at_the_counter_a_report_is_born_received(diterima: Laporan) -> None:
    assert (diterima.status, diterima.status_sebelum) == (S.DITERIMA, "")
    assert diterima.penyerahan.get().nomor == "001/LP/PB/Kab/63.11/XI/2024"
    assert diterima.langkah_berikut == "kajian_awal"


def test_the_counter_writes_down_only_what_was_handed_over(
    diterima: Laporan, penerima: Petugas
) -> None:
    assert diterima.bukti_disebut == ["foto"]
    assert diterima.penyerahan.get().diserahkan == ["identitas"]
    assert Pelapor.objects.get().identitas_diperiksa_oleh == penerima
    assert Jejak.objects.filter(peristiwa="identitas_diperiksa").count() == 1


def test_a_card_nobody_saw_is_not_marked_as_checked(penerima: Petugas) -> None:
    masukan = baca_masukan(pabrik.isian(pabrik.LENGKAP, **LAPOR))
    ajukan(
        masukan,
        kunci="k" * 20,
        sumber=Sumber.LOKET,
        petugas=penerima,
        diserahkan=["formulir"],
    )
    assert Pelapor.objects.get().identitas_diperiksa_pada is None


def test_the_receipt_of_the_counter_is_repeated_with_its_number(penerima: Petugas) -> None:
    pilihan: dict[str, Any] = {"sumber": Sumber.LOKET, "oleh": penerima, "kunci": "k" * 20}
    assert pabrik.terima(**pilihan) == pabrik.terima(**pilihan)
    assert pabrik.terima(**pilihan).nomor_tanda_terima == "001/LP/PB/Kab/63.11/XI/2024"


@pytest.mark.django_db(transaction=True)
def test_a_register_has_no_gaps_when_many_take_numbers_and_some_give_up() -> None:
    kantor = pabrik.kantor("63.11")

    def ambil(urut: int) -> int | None:
        with transaction.atomic():
            nomor = nomor_berikut(kantor, 2024, "uji")
            if urut % 3 == 0:
                transaction.set_rollback(True)
                return None
            return nomor

    hasil = [nomor for nomor in sekaligus([partial(ambil, n) for n in range(24)]) if nomor]
    assert sorted(hasil) == list(range(1, 17))


def test_a_report_is_not_given_up_before_its_deadline_and_an_open_day(
    jam: Any, penerima: Petugas
) -> None:
    jam.move_to(datetime(2024, 11, 22, 12, 0, tzinfo=UTC))
    laporan = pabrik.laporan(**LAPOR)
    jam.move_to(datetime(2024, 11, 24, 15, 59, tzinfo=UTC))
    with pytest.raises(Penolakan, match="belum habis"):
        jadikan_informasi_awal(laporan, penerima)
    jam.move_to(datetime(2024, 11, 25, 7, 0, tzinfo=UTC))
    with pytest.raises(Penolakan, match="belum buka"):
        jadikan_informasi_awal(laporan, penerima)
    jam.move_to(datetime(2024, 11, 25, 8, 1, tzinfo=UTC))
    jadikan_informasi_awal(laporan, penerima)
    laporan.refresh_from_db()
    assert (laporan.bentuk, laporan.status) == ("informasi_awal", S.INFORMASI_AWAL)
    assert Tenggat.objects.get(selesai_pada=None).langkah == "pelaporan"


@pytest.mark.parametrize(("mikrodetik", "terlambat"), [(999_999, False), (1_000_000, True)])
def test_the_whole_last_second_is_in_time(
    daring: Laporan, penerima: Petugas, jam: Any, mikrodetik: int, *, terlambat: bool
) -> None:
    batas = Tenggat.objects.get(laporan=daring, langkah="serah_berkas").jatuh_tempo
    jam.move_to(batas + timedelta(microseconds=mikrodetik))
    terima(daring, penerima)
    assert Jejak.objects.get(peristiwa="berkas_diserahkan").rincian["terlambat"] == terlambat


def test_verdicts_need_a_reason_and_known_elements(diterima: Laporan) -> None:
    with pytest.raises(MasukanKeliru) as galat:
        tulis_penilaian(
            diterima, [Verdik("bukti", terpenuhi=False), Verdik("asing", terpenuhi=True)]
        )
    assert galat.value.galat.keys() == {"unsur.0.alasan", "unsur.1.unsur"}
    assert not PenilaianUnsur.objects.exists()


def test_registration_ends_the_study_and_stops_the_clocks_of_the_intake(
    diterima: Laporan, koordinator: Petugas
) -> None:
    mulai_kajian(diterima, koordinator)
    putuskan(diterima, S.DIREGISTRASI, koordinator, nomor_registrasi="001/Reg/LP/PB/Kab/63.11")
    assert not Tenggat.objects.filter(selesai_pada=None, laporan=diterima).exists()
    baris = Jejak.objects.filter(subjek=str(diterima.pk)).last()
    assert baris
    assert baris.rincian["nomor_registrasi"] == "001/Reg/LP/PB/Kab/63.11"
    with pytest.raises(PeralihanTerlarang):
        putuskan(diterima, S.TIDAK_DIREGISTRASI, koordinator, alasan="x")


def test_a_delegated_report_keeps_its_first_day_and_its_clock(
    diterima: Laporan, koordinator: Petugas
) -> None:
    tujuan = pabrik.kantor("63.71")
    sebelum = (diterima.diterima_pada, diterima.tenggat_berikut)
    tetapkan_penanggung_jawab(diterima, koordinator, koordinator)
    putuskan(diterima, S.DILIMPAHKAN, koordinator, kantor=tujuan)
    diterima.refresh_from_db()
    assert (diterima.kantor, diterima.penanggung_jawab) == (tujuan, None)
    assert (diterima.diterima_pada, diterima.tenggat_berikut) == sebelum
    with pytest.raises(MasukanKeliru):
        putuskan(diterima, S.DILIMPAHKAN, koordinator, kantor=tujuan)


def test_only_a_successful_contact_starts_the_period_of_completion(
    diterima: Laporan, koordinator: Petugas, jam: Any
) -> None:
    with pytest.raises(Penolakan):
        catat_upaya_hubungi(diterima, koordinator, CaraHubungi.TELEPON, berhasil=True)
    putuskan(diterima, S.PERBAIKAN, koordinator)
    catat_upaya_hubungi(diterima, koordinator, CaraHubungi.TELEPON, berhasil=False)
    assert diterima.diberitahu_pada is None
    jam.shift(timedelta(hours=5))
    catat_upaya_hubungi(diterima, koordinator, CaraHubungi.WHATSAPP, berhasil=True)
    jam.shift(timedelta(hours=5))
    catat_upaya_hubungi(diterima, koordinator, CaraHubungi.SURAT, berhasil=True)
    tenggat = Tenggat.objects.get(langkah="perbaikan")
    assert tenggat.jatuh_tempo == SAAT + timedelta(hours=53)


def test_somebody_of_another_office_answers_for_nothing_here(
    diterima: Laporan, koordinator: Petugas
) -> None:
    with pytest.raises(Penolakan):
        tetapkan_penanggung_jawab(diterima, pabrik.petugas("63.71"), koordinator)


def test_identity_is_opened_with_a_reason_that_stays_on_the_trail(
    daring: Laporan, penerima: Petugas
) -> None:
    with pytest.raises(MasukanKeliru):
        identitas.buka_identitas(daring, penerima, " ")
    pelapor = identitas.buka_identitas(daring, penerima, "mencocokkan kartu identitas")
    assert pelapor
    assert pelapor.nama == "Pelapor Contoh"
    baris = Jejak.objects.get(peristiwa="identitas_dibuka")
    assert (baris.pelaku, baris.tampil) == (penerima, "petugas")
    assert "Pelapor Contoh" not in str(baris.rincian)
    assert "Pelapor Contoh" not in repr(pelapor)


def test_a_new_code_follows_a_checked_card_and_kills_the_old_one(
    daring: Laporan, penerima: Petugas
) -> None:
    with pytest.raises(Penolakan):
        identitas.terbitkan_kode_baru(daring, penerima)
    identitas.tandai_identitas_diperiksa(daring, penerima)
    with pytest.raises(Penolakan):
        identitas.tandai_identitas_diperiksa(daring, penerima)
    pertama = identitas.terbitkan_kode_baru(daring, penerima)
    kedua = identitas.terbitkan_kode_baru(daring, penerima)
    assert laporan_berkode(daring.nomor, pertama) is None
    assert laporan_berkode(daring.nomor, kedua) == daring
    assert TandaTerima.objects.get().isi is None
    assert kedua not in str(list(Jejak.objects.values_list("rincian", flat=True)))


def test_information_without_a_name_has_no_second_code(penerima: Petugas) -> None:
    info = pabrik.laporan(pabrik.INFORMASI)
    with pytest.raises(Penolakan):
        identitas.tandai_identitas_diperiksa(info, penerima)
    with pytest.raises(Penolakan):
        identitas.terbitkan_kode_baru(info, penerima)
