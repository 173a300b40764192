"""One submission sent many times at once is one report with one receipt."""

import json
from collections import Counter
from functools import partial
from typing import Any
from urllib.request import Request, urlopen

import pytest

from laporan.api.masukan import baca_masukan
from laporan.choices import Sumber
from laporan.errors import KunciDipakaiUlang
from laporan.models import Laporan, Notifikasi, TandaTerima
from laporan.rules.masukan import Masukan
from laporan.services.penerimaan import HasilPengajuan, ajukan, kunci_kiriman_baru
from tests.factories.laporan import isian, kantor
from tests.sekaligus import sekaligus
from wilayah.models import Jejak

BERSAMAAN, RONDE = 50, 20
pytestmark = pytest.mark.django_db(transaction=True)


def test_fifty_at_once_make_one_report_with_one_receipt_twenty_times_over() -> None:
    kantor("63.11")
    masukan = baca_masukan(isian())
    for ronde in range(1, RONDE + 1):
        kirim = partial(ajukan, masukan, kunci=kunci_kiriman_baru(), sumber=Sumber.DARING)
        hasil: list[HasilPengajuan] = sekaligus([kirim] * BERSAMAAN)
        assert sum(satu.baru for satu in hasil) == 1
        assert len({satu.tanda_terima for satu in hasil}) == 1
        assert hasil[0].tanda_terima.kode_akses
        assert Laporan.objects.count() == TandaTerima.objects.count() == ronde
        assert Notifikasi.objects.filter(templat="tanda_terima").count() == ronde
        assert Jejak.objects.filter(subjek_jenis="laporan").count() == ronde


def test_fifty_at_once_over_http_get_one_and_the_same_answer(pelayan: str) -> None:
    kantor("63.11")
    kepala = {"Content-Type": "application/json", "Idempotency-Key": kunci_kiriman_baru()}
    badan = json.dumps(isian()).encode()

    def kirim() -> tuple[int, bytes]:
        permintaan = Request(f"{pelayan}/api/v1/laporan/", badan, kepala)  # noqa: S310 - our own
        with urlopen(permintaan, timeout=60) as jawaban:  # noqa: S310 - our own server
            return jawaban.status, jawaban.read()

    hasil = sekaligus([kirim] * BERSAMAAN)
    assert Counter(status for status, _isi in hasil) == {201: 1, 200: BERSAMAAN - 1}
    assert len({isi for _status, isi in hasil}) == 1
    assert Laporan.objects.count() == 1


def test_of_two_bodies_under_one_key_one_is_taken_and_the_other_refused() -> None:
    kantor("63.11")
    dua = [baca_masukan(isian()), baca_masukan(isian(tps="007"))]
    kunci = kunci_kiriman_baru()

    def coba(masukan: Masukan) -> str:
        try:
            return ajukan(masukan, kunci=kunci, sumber=Sumber.DARING).tanda_terima.nomor
        except KunciDipakaiUlang:
            return "ditolak"

    hasil = sekaligus([partial(coba, satu) for satu in dua * 10])
    assert hasil.count("ditolak") == 10
    assert set(hasil) == {Laporan.objects.get().nomor, "ditolak"}


def test_a_sender_whose_forerunner_fails_takes_its_place(monkeypatch: Any) -> None:
    kantor("63.11")
    masukan, kunci = baca_masukan(isian()), kunci_kiriman_baru()
    with monkeypatch.context() as tambal:
        tambal.setattr("laporan.services.penerimaan.antrekan", _jatuh)
        with pytest.raises(RuntimeError):
            ajukan(masukan, kunci=kunci, sumber=Sumber.DARING)
    assert not Laporan.objects.exists()
    assert not TandaTerima.objects.exists()
    assert ajukan(masukan, kunci=kunci, sumber=Sumber.DARING).baru


def _jatuh(*_janji: Any) -> None:
    raise RuntimeError("the power went out")
