"""What the body says by its link: kept sealed, told to the office, and moving the track."""

import pytest

from laporan.models import Notifikasi
from pengawasan.perkara.choices import JenisJalur, StatusJalur
from pengawasan.perkara.models import Jalur, Penerusan, TanggapanPenerusan, TautanPenerusan
from pengawasan.perkara.queries.penerusan import tanggapan_dari
from pengawasan.perkara.services.penerusan_tanggapan import tanggapi
from tests.factories import laporan as pabrik
from tests.perkara.services.test_serentak import serentak
from tests.perkara.terusan import JAWAB, KEMBALI, TERIMA, diteruskan, pimpinan, terbuka
from wilayah.choices import Peran
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Jejak, Petugas

pytestmark = pytest.mark.django_db


def status(penerusan: Penerusan) -> str:
    return Jalur.objects.get(pk=penerusan.jalur_id).status


def test_the_receipt_moves_the_track_for_the_office_that_answers_for_it():
    penerusan = diteruskan()

    tanggapi(terbuka(penerusan), TERIMA)

    assert status(penerusan) == StatusJalur.PEMANTAUAN
    baris = Jejak.objects.get(peristiwa="langkah_pantau")
    assert baris.pelaku is None
    assert baris.pelaku_teks == "penerima: bkn"
    assert baris.rincian["penanggung"] == pimpinan().pk
    kabar = Notifikasi.objects.get(templat="penerusan_diterima")
    assert kabar.kantor == penerusan.laporan.kantor


def test_an_answer_is_kept_sealed_and_waits_for_an_officer_to_close():
    penerusan = diteruskan()

    tanggapi(terbuka(penerusan), JAWAB)

    penerusan.refresh_from_db()
    assert (penerusan.keadaan, penerusan.pengingat_pada) == ("dijawab", None)
    assert status(penerusan) == StatusJalur.PEMANTAUAN
    (dibaca,) = tanggapan_dari(penerusan)
    assert dibaca.isi == JAWAB.isi
    assert b"disiplin" not in bytes(dibaca.baris.isi)
    jejak = str([j.rincian for j in Jejak.objects.filter(subjek=str(penerusan.laporan_id))])
    assert "disiplin" not in jejak
    assert "Penerima Contoh" not in jejak


def test_a_return_brings_the_track_back_and_ends_the_link():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)

    tanggapi(tautan, KEMBALI)

    assert status(penerusan) == StatusJalur.PLENO
    penerusan.refresh_from_db()
    assert penerusan.keadaan == "dikembalikan"
    with pytest.raises(TidakDitemukan):
        tanggapi(tautan, JAWAB)


def test_the_polices_receipt_is_kept_and_moves_nothing():
    penerusan = diteruskan(JenisJalur.PIDANA)

    tanggapi(terbuka(penerusan), TERIMA)

    assert status(penerusan) == StatusJalur.DITERUSKAN
    penerusan.refresh_from_db()
    assert penerusan.keadaan == "diterima"


def test_where_nobody_may_take_the_step_the_word_is_kept_and_the_office_told():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)
    Petugas.objects.filter(kantor=penerusan.kantor).update(is_active=False)

    tanggapi(tautan, TERIMA)

    assert status(penerusan) == StatusJalur.DITERUSKAN
    assert TanggapanPenerusan.objects.count() == 1
    assert Notifikasi.objects.filter(templat="penerusan_diterima").count() == 1


def test_the_sender_who_left_is_followed_by_whoever_of_the_office_may():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)
    pengganti = pabrik.petugas("63.11", Peran.PENELAAH)
    Petugas.objects.filter(pk=pimpinan().pk).update(is_active=False)

    tanggapi(tautan, TERIMA)

    assert Jejak.objects.get(peristiwa="langkah_pantau").rincian["penanggung"] == pengganti.pk


def test_a_receipt_confirmed_twice_is_refused_the_second_time():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)
    tanggapi(tautan, TERIMA)

    with pytest.raises(Penolakan) as galat:
        tanggapi(tautan, TERIMA)

    assert galat.value.status == 409
    assert TanggapanPenerusan.objects.count() == 1


def test_a_body_speaks_no_more_often_than_any_needs(monkeypatch):
    monkeypatch.setattr("pengawasan.perkara.services.penerusan_tanggapan.TERBANYAK", 2)
    tautan = terbuka(diteruskan())
    tanggapi(tautan, JAWAB)
    tanggapi(tautan, JAWAB)

    with pytest.raises(Penolakan) as galat:
        tanggapi(tautan, JAWAB)
    assert galat.value.status == 409


@pytest.mark.django_db(transaction=True)
def test_of_two_receipts_at_once_one_is_kept():
    penerusan = diteruskan()
    tautan = terbuka(penerusan)
    salinan = [TautanPenerusan.objects.get(pk=tautan.pk) for _ in range(4)]

    hasil = serentak([lambda t=t: tanggapi(t, TERIMA) for t in salinan])

    assert hasil == ["409: Penerimaan berkas ini sudah dikonfirmasi."] * 3 + ["ok"]
    assert TanggapanPenerusan.objects.count() == 1
    assert Jejak.objects.filter(peristiwa="langkah_pantau").count() == 1
