"""The same submission fifty times at once over the wire: one report, one receipt, by both doors."""

import re
from functools import partial

import pytest

from laporan.models import Laporan, Notifikasi, TandaTerima
from laporan.services.penerimaan import kunci_kiriman_baru
from tests.factories.laporan import kantor
from tests.ketahanan.rumah import FORMULIR
from tests.sekaligus import sekaligus

pytestmark = pytest.mark.ketahanan
SERENTAK, PUTARAN, PUTARAN_FORMULIR = 50, 20, 4
NOMOR, KODE = re.compile(r"BWS-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]"), re.compile(r"[0-9A-Z]{26}")
POTONGAN = re.compile(r"<span>([0-9A-HJKMNP-TV-Z]{5,6})</span>")


def test_fifty_posts_with_one_key_are_one_report_with_one_receipt_in_twenty_rounds(rumah):
    kantor("63.11")
    for putaran in range(1, PUTARAN + 1):
        lapor = partial(rumah.lapor, kunci_kiriman_baru(), pelapor__surel="p@contoh.invalid")
        jawaban = sekaligus([lapor] * SERENTAK)

        assert sorted(satu.status for satu in jawaban) == [200] * (SERENTAK - 1) + [201]
        assert len({satu.tubuh for satu in jawaban}) == 1
        assert KODE.fullmatch(jawaban[0].json["kode_akses"])
        assert Laporan.objects.count() == TandaTerima.objects.count() == putaran
        assert Notifikasi.objects.filter(templat="tanda_terima").count() == putaran


def test_the_form_sent_fifty_times_at_once_shows_the_same_receipt_every_time(rumah):
    kantor("63.11")
    for putaran in range(1, PUTARAN_FORMULIR + 1):
        isi = FORMULIR | {"kunci": kunci_kiriman_baru()}
        jawaban = sekaligus([partial(rumah.kirim_formulir, isi)] * SERENTAK)

        assert sorted(satu.status for satu in jawaban) == [200] * (SERENTAK - 1) + [201]
        assert {n for satu in jawaban for n in NOMOR.findall(satu.tubuh)} == {
            Laporan.objects.latest("disampaikan_pada").nomor
        }
        kode = {tuple(POTONGAN.findall(satu.tubuh)) for satu in jawaban}
        assert [len(potong) for potong in kode.pop()] == [5, 5, 5, 5, 6]
        assert not kode, "every answer shows the same code"
        assert Laporan.objects.count() == putaran
