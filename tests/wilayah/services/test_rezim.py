"""Version rows of the regimes: added, never changed."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.wilayah.isi_rezim import edisi_pertama
from wilayah.choices import AsalAcuan
from wilayah.data.bawaan import rezim_bawaan
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak, RezimHukum
from wilayah.queries.rezim import rezim_berlaku, rezim_versi
from wilayah.services.rezim import koreksi_rezim, muat_rezim

KODE = "PILKADA-2024"
TSM = {"tenggat": {"tsm_putusan": {"satuan": "hari_kerja", "keyakinan": "H"}}}
SEJAK = date(2024, 10, 1)


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("rezim")]


@pytest.fixture
def rezim(db: None) -> None:
    muat_rezim()


def test_loading_again_adds_nothing() -> None:
    sebelum = list(RezimHukum.objects.values_list("kode", "versi"))
    assert muat_rezim() == 0
    assert list(RezimHukum.objects.values_list("kode", "versi")) == sebelum
    assert [versi for _kode, versi in sebelum] == [1, 1, 1]


def test_version_one_begins_with_the_life_of_the_regime() -> None:
    assert RezimHukum.objects.get(kode=KODE, versi=1).berlaku_sejak == date(2024, 1, 1)


def test_a_changed_shipped_file_becomes_a_version_from_today_on() -> None:
    isi = {**rezim_bawaan()[0], "nama": "Nama yang diperbarui"}
    assert muat_rezim([isi]) == 1
    assert muat_rezim([isi]) == 0
    baru = RezimHukum.objects.filter(kode=isi["kode"]).latest("versi")
    assert (baru.versi, baru.berlaku_sejak) == (2, timezone.localdate())
    assert baru.asal == AsalAcuan.BAWAAN


def test_a_changed_shipped_file_never_overrides_an_officers_correction() -> None:
    koreksi_rezim(KODE, TSM, "Dicocokkan dengan teks.", SEJAK, None)
    isi = next(isi for isi in rezim_bawaan() if isi["kode"] == KODE)
    assert muat_rezim([{**isi, "nama": "Nama yang diperbarui"}]) == 0
    assert rezim_berlaku(KODE, SEJAK).aturan("tsm_putusan").satuan == "hari_kerja"


def simpan(versi: int, asal: AsalAcuan, sejak: date = SEJAK) -> RezimHukum:
    """Store a version as the first edition of the program wrote it."""
    isi = edisi_pertama(KODE)
    isi["tenggat"]["tsm_putusan"] |= {"satuan": "hari_kerja", "keyakinan": "H"}
    return RezimHukum.objects.create(
        kode=KODE, versi=versi, berlaku_sejak=sejak, isi=isi, alasan="Lama.", asal=asal
    )


def test_a_version_of_an_earlier_edition_is_read_whole() -> None:
    rezim = rezim_versi(simpan(2, AsalAcuan.PETUGAS).pk)
    assert rezim.aturan("tsm_putusan").satuan == "hari_kerja"
    assert rezim.formulir["status"].kode == "A.17"
    assert rezim.sasaran_berkode("bkn").langkah == "bkn_verifikasi"
    assert rezim.aturan("penelusuran").jumlah == 7
    assert rezim.boleh("bawaslu_kabupaten", "pleno")


def test_targets_keep_their_order_through_the_database() -> None:
    rezim = rezim_berlaku(KODE, SEJAK)
    urutan = [satu.kode for satu in rezim.sasaran_untuk("administrasi", "", "bawaslu_kabupaten")]
    assert urutan == ["kpu_kabupaten", "ppk_kpu", "pps", "satpol_pp"]


def test_when_the_shipped_file_grows_its_own_version_is_followed_by_a_whole_one() -> None:
    simpan(2, AsalAcuan.BAWAAN)
    assert [muat_rezim(), muat_rezim()] == [1, 0]
    baru = RezimHukum.objects.get(kode=KODE, versi=3)
    assert (baru.asal, baru.berlaku_sejak) == (AsalAcuan.BAWAAN, timezone.localdate())
    assert baru.isi == next(isi for isi in rezim_bawaan() if isi["kode"] == KODE)


def test_when_the_shipped_file_grows_an_officers_values_stay_and_gaps_are_filled() -> None:
    lama = simpan(2, AsalAcuan.PETUGAS)
    assert [muat_rezim(), muat_rezim()] == [1, 0]
    baru = RezimHukum.objects.get(kode=KODE, versi=3)
    assert (baru.asal, baru.berlaku_sejak) == (AsalAcuan.PETUGAS, timezone.localdate())
    assert baru.isi["tenggat"]["tsm_putusan"] == lama.isi["tenggat"]["tsm_putusan"]
    assert baru.isi["nomor"]["registrasi"] == lama.isi["nomor"]["registrasi"]
    assert baru.isi["wewenang"]["panwaslu_kecamatan"][:2] == ["terima", "kode_akses_baru"]
    assert {"formulir", "sasaran", "aplikasi"} <= set(baru.isi)
    assert "Dilengkapi" in baru.alasan


def test_filling_gaps_never_pulls_a_later_version_forward() -> None:
    nanti = timezone.localdate() + timedelta(days=60)
    simpan(2, AsalAcuan.PETUGAS, sejak=nanti)
    muat_rezim()
    assert RezimHukum.objects.get(kode=KODE, versi=3).berlaku_sejak == nanti
    hari_ini = rezim_berlaku(KODE, timezone.localdate())
    assert hari_ini.aturan("tsm_putusan").satuan == "hari_kalender"


def test_a_correction_of_an_earlier_edition_is_written_whole() -> None:
    simpan(2, AsalAcuan.PETUGAS)
    perubahan = {"formulir": {"status": {"kode": "A.18", "keyakinan": "H"}}}
    baru = koreksi_rezim(KODE, perubahan, "Dicocokkan dengan lampiran.", SEJAK, None)
    assert baru.isi["formulir"]["status"]["kode"] == "A.18"
    assert baru.isi["formulir"]["status"]["judul"].startswith("Pemberitahuan")
    assert baru.isi["tenggat"]["tsm_putusan"]["satuan"] == "hari_kerja"


def test_a_correction_is_the_next_version_and_leaves_the_last_one_alone() -> None:
    lama = RezimHukum.objects.get(kode=KODE, versi=1)
    baru = koreksi_rezim(KODE, TSM, "  Dicocokkan dengan teks. ", SEJAK, None)
    assert (baru.versi, baru.alasan) == (2, "Dicocokkan dengan teks.")
    assert baru.isi["tenggat"]["tsm_putusan"]["jumlah"] == 14
    assert baru.isi["tenggat"]["pelaporan"] == lama.isi["tenggat"]["pelaporan"]
    assert RezimHukum.objects.get(pk=lama.pk).isi == lama.isi


def test_a_correction_applies_from_its_day_on_and_not_before() -> None:
    koreksi_rezim(KODE, TSM, "Dicocokkan dengan teks.", SEJAK, None)
    sebelum = rezim_berlaku(KODE, SEJAK - timedelta(days=1)).aturan("tsm_putusan")
    sesudah = rezim_berlaku(KODE, SEJAK).aturan("tsm_putusan")
    assert (sebelum.satuan, sebelum.belum_diverifikasi) == ("hari_kalender", True)
    assert (sesudah.satuan, sesudah.belum_diverifikasi) == ("hari_kerja", False)


def test_a_correction_leaves_a_line_in_the_trail() -> None:
    koreksi_rezim(KODE, TSM, "Dicocokkan dengan teks.", SEJAK, None)
    baris = Jejak.objects.filter(subjek_jenis="rezim", subjek=KODE).latest("id")
    assert baris.peristiwa == "rezim.dikoreksi"
    assert baris.rincian["versi"] == 2


@pytest.mark.parametrize(
    ("perubahan", "alasan", "ruas"),
    [
        (TSM, "  ", "alasan"),
        ({"tenggat": {"tsm_putusan": {"satuan": "pekan"}}}, "Salah ketik.", "perubahan"),
        ({"tenggat": {"kasasi": {"jumlah": 1}}}, "Langkah asing.", "perubahan"),
        ({"kode": "PEMILU-2022"}, "Ganti kode.", "perubahan"),
        ({"berlaku_sampai": date(2020, 1, 1)}, "Terbalik.", "perubahan"),
    ],
)
def test_koreksi_leaves_nothing_behind_when_refused(
    perubahan: dict[str, object], alasan: str, ruas: str
) -> None:
    with pytest.raises(MasukanKeliru) as penolakan:
        koreksi_rezim(KODE, perubahan, alasan, SEJAK, None)
    assert list(penolakan.value.galat) == [ruas]
    assert RezimHukum.objects.filter(kode=KODE).count() == 1


def test_a_regime_nobody_knows_cannot_be_corrected() -> None:
    with pytest.raises(Penolakan) as penolakan:
        koreksi_rezim("PILKADA-1955", TSM, "Ada alasannya.", SEJAK, None)
    assert penolakan.value.status == 404


def test_a_correction_never_pulls_a_later_version_forward() -> None:
    nanti = SEJAK + timedelta(days=60)
    koreksi_rezim(KODE, TSM, "Peraturan baru.", nanti, None)

    with pytest.raises(Penolakan) as penolakan:
        koreksi_rezim(KODE, {"nama": "Nama lain"}, "Salah ketik.", nanti - timedelta(days=1), None)

    assert penolakan.value.status == 409
    assert rezim_berlaku(KODE, SEJAK).aturan("tsm_putusan").satuan == "hari_kalender"
    assert RezimHukum.objects.filter(kode=KODE).count() == 2


def test_a_correction_may_begin_with_the_latest_version() -> None:
    koreksi_rezim(KODE, TSM, "Peraturan baru.", SEJAK, None)
    baru = koreksi_rezim(KODE, {"nama": "Nama lain"}, "Salah ketik.", SEJAK, None)

    assert baru.isi["tenggat"]["tsm_putusan"]["satuan"] == "hari_kerja"
