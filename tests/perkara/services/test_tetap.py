"""What was decided and numbered stays as it was written, whoever asks the database."""

from itertools import product

import pytest

from laporan.models import PenilaianUnsur, PenyerahanBerkas
from pengawasan.perkara.models import KajianAwal, Perkara
from tests.factories.laporan import laporan
from tests.perkara.views.test_halaman import BERKAS, DAFTAR, alamat, masuk
from tests.tetap import lolos
from wilayah.choices import Peran

PERINTAH = [
    *("UPDATE {} SET laporan_id = laporan_id", "DELETE FROM {}", "TRUNCATE {} CASCADE"),
]
TETAP = {
    "perkara_kajianawal": KajianAwal,
    "laporan_penyerahanberkas": PenyerahanBerkas,
    "laporan_penilaianunsur": PenilaianUnsur,
}


@pytest.fixture
def terdaftar(transactional_db: None) -> Perkara:
    """Return a case of which everything is committed."""
    nomor = laporan().nomor
    masuk("63.11").post(alamat("terima", nomor), BERKAS)
    masuk("63.11", Peran.KOORDINATOR).post(alamat("kajian", nomor), DAFTAR)
    return Perkara.objects.get()


def test_decisions_receipts_and_verdicts_are_only_ever_added(terdaftar):
    dahulu = {tabel: list(model.objects.values()) for tabel, model in TETAP.items()}

    assert lolos(*(p.format(t) for t, p in product(TETAP, PERINTAH))) == []

    assert all(dahulu.values())
    assert {tabel: list(model.objects.values()) for tabel, model in TETAP.items()} == dahulu


def test_a_case_keeps_its_place_in_the_register(terdaftar):
    perintah = (
        "UPDATE perkara_perkara SET nomor_registrasi = '999/X'",
        "UPDATE perkara_perkara SET tahun = tahun - 1",
        "UPDATE perkara_perkara SET urutan = urutan + 1",
        "UPDATE perkara_perkara SET kantor_id = kantor_id + 1",
        "DELETE FROM perkara_perkara",
        "TRUNCATE perkara_perkara CASCADE",
    )

    assert lolos(*perintah) == []

    assert Perkara.objects.values().get() == {
        nama: getattr(terdaftar, nama) for nama in Perkara.objects.values().get()
    }


def test_a_case_may_be_saved_again_with_its_own_number(terdaftar):
    terdaftar.save()

    assert Perkara.objects.get() == terdaftar
