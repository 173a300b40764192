"""What the receiving body is asked for now: nothing it may not do, nothing it has done already."""

from datetime import timedelta

import pytest
from django.utils import timezone

from laporan.models import Tenggat
from pengawasan.perkara.choices import JenisJalur, StatusJalur
from pengawasan.perkara.models import Jalur, Penerusan
from pengawasan.perkara.services.penerusan import sampaikan
from tests.perkara.terusan import Peramban, diteruskan, masukan, pimpinan, terdaftar

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]
ORANG = {"nama": "Penerima Contoh", "jabatan": "Kepala bagian"}
JAWAB = ORANG | {"hasil": "terbukti", "isi": "Sudah dilaksanakan sesuai.", "nomor_surat": "5/2024"}
KEMBALI = ORANG | {"isi": "Bukan kewenangan kami."}
LABEL = "Kembalikan berkas ini"


def putusan() -> Penerusan:
    """Return a decision taken after a hearing, delivered to KPU."""
    laporan = terdaftar(JenisJalur.ADMINISTRASI)
    Jalur.objects.filter(perkara__laporan=laporan).update(
        status_sebelum=StatusJalur.SIDANG,
        langkah_terakhir="putusan",
        status=StatusJalur.PEMANTAUAN,
        hasil=StatusJalur.TERBUKTI,
        status_sejak=timezone.now() - timedelta(hours=1),
    )
    jenis = JenisJalur.ADMINISTRASI
    return sampaikan(laporan, pimpinan(), jenis, masukan(jenis))


def test_a_decision_that_binds_its_body_is_not_offered_for_return():
    klien = Peramban(putusan())

    assert LABEL not in klien.get("beranda").content.decode()
    assert klien.get("kembalikan").status_code == 409
    assert klien.post("kembalikan", data=KEMBALI).status_code == 409


def test_what_may_come_back_is_offered_for_return():
    klien = Peramban(diteruskan())

    assert LABEL in klien.get("beranda").content.decode()
    assert klien.get("kembalikan").status_code == 200
    assert klien.post("kembalikan", data=KEMBALI).status_code == 302


@pytest.mark.parametrize(("hasil", "berjalan"), [("terbukti", False), ("ditindaklanjuti", True)])
def test_after_an_answer_the_page_says_so_and_counts_no_days(hasil, berjalan):
    penerusan = diteruskan(JenisJalur.ADMINISTRASI)
    klien = Peramban(penerusan)
    assert "hari lagi" in klien.get("beranda").content.decode()

    klien.post("jawab", data=JAWAB | {"hasil": hasil})

    teks = klien.get("beranda").content.decode()
    jam = Tenggat.objects.filter(langkah="kpu_tindak_lanjut", selesai_pada=None)
    assert jam.exists() == berjalan, "an answer stops the body's clock once it is at an end"
    assert "hari lagi" not in teks
    assert "Sudah dijawab" in teks
    assert "Penerimaan sudah dikonfirmasi" not in teks, "nobody confirmed it"
    assert "Tulis jawaban" in teks
