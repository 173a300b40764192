"""Two officers correct the same regime at once."""

from datetime import date
from functools import partial
from threading import Barrier

import pytest

from tests.sekaligus import sekaligus
from wilayah.errors import Penolakan
from wilayah.models import RezimHukum
from wilayah.services import rezim
from wilayah.services.rezim import koreksi_rezim, muat_rezim

KODE = "PEMILU-2022"


def koreksi(nama: str) -> str:
    try:
        koreksi_rezim(KODE, {"nama": nama}, "Alasan.", date(2024, 1, 1), None)
    except Penolakan as penolakan:
        return str(penolakan)
    return ""


@pytest.mark.django_db(transaction=True)
def test_of_two_corrections_at_once_one_wins_and_the_other_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    muat_rezim()
    keduanya_sudah_membaca = Barrier(2, timeout=60)
    periksa = rezim._isi_sah

    def tunggu(isi: dict[str, object]) -> dict[str, object]:
        keduanya_sudah_membaca.wait()
        return periksa(isi)

    monkeypatch.setattr(rezim, "_isi_sah", tunggu)
    hasil = sorted(sekaligus([partial(koreksi, "Satu"), partial(koreksi, "Dua")]))
    assert hasil[0] == ""
    assert "Orang lain" in hasil[1]
    assert list(RezimHukum.objects.filter(kode=KODE).values_list("versi", flat=True)) == [2, 1]
