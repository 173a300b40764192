"""The office that passed a report on: what it still reads, keeps and writes, and nothing more."""

import pytest
from django.utils import timezone

from laporan.rules.penilaian import Verdik
from pengawasan.perkara.choices import Putusan, Tindakan
from pengawasan.perkara.models import BarangBukti
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.limpahan import putuskan_diterima
from tests.factories.laporan import kantor, laporan, petugas
from tests.factories.perkara import UNSUR
from tests.perkara.views.test_barang import isian
from tests.perkara.views.test_halaman import alamat, masuk
from tests.perkara.views.test_sigaplapor import ekspor
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
KEMUDIAN = "Alasan yang ditulis kantor lain kemudian."


def limpahkan(satu, dari, ke, alasan="Tempatnya di sana."):
    masukan = MasukanKajian(Putusan.LIMPAHKAN, alasan=alasan, ke_kantor=ke)
    putuskan_diterima(satu, petugas(dari, Peran.PIMPINAN), masukan)
    satu.refresh_from_db()


@pytest.fixture
def dititipkan():
    """Return a report of 63.11 that 63.71 holds for a while, with a thing in its register."""
    kantor("63.71")
    satu = laporan(sumber="loket", oleh=petugas("63.11"))
    limpahkan(satu, "63.11", "63.71")
    jawaban = masuk("63.71").post(alamat("barang_tambah", satu.nomor), isian())
    assert jawaban.status_code == 302
    return satu


def serahkan(**ganti):
    isi = {"kepada": "kantor_pengawas", "penerima": "Staf Contoh, Bawaslu Kabupaten"}
    kini = timezone.now().astimezone(timezone.get_fixed_timezone(8 * 60))
    return isi | {"waktu": kini.strftime("%Y-%m-%dT%H:%M")} | ganti


def test_who_keeps_a_thing_hands_it_over_after_the_report_went_on(dititipkan):
    limpahkan(dititipkan, "63.71", "63.11", "Kembali ke asal.")
    barang, penjaga = BarangBukti.objects.get(), masuk("63.71")

    assert penjaga.get(alamat("barang_satu", barang.pk)).status_code == 200
    jawaban = penjaga.post(alamat("barang_mutasi", barang.pk, "diserahkan"), serahkan())

    assert jawaban.status_code == 302
    assert [m.jenis for m in barang.mutasi.all()] == ["diterima", "diserahkan"]
    tujuan = alamat("barang_penyerah", barang.pk)
    assert penjaga.post(tujuan, {"alasan": "ingin tahu namanya"}).status_code in {403, 409}
    assert penjaga.get(alamat("barang_tambah", dititipkan.nomor)).status_code == 403
    asing = masuk("64.72").get(alamat("barang_satu", barang.pk))
    assert asing.status_code == 404


def test_what_was_taken_from_an_office_elsewhere_leaves_it_the_things_it_keeps(dititipkan):
    ketua = petugas("63", Peran.PIMPINAN)
    putuskan_kajian(dititipkan, ketua, MasukanKajian(Putusan.AMBIL_ALIH))
    barang, penjaga = BarangBukti.objects.get(), masuk("63.71")

    jawaban = penjaga.post(alamat("barang_mutasi", barang.pk, "diserahkan"), serahkan())

    assert jawaban.status_code == 302
    assert penjaga.get(alamat("laporan", dititipkan.nomor)).status_code == 404


def test_an_office_above_moves_the_things_of_its_own_register_and_no_others(dititipkan):
    barang = BarangBukti.objects.get()

    for kode in ("63", "63.11"):
        tujuan = alamat("barang_mutasi", barang.pk, "diserahkan")
        assert masuk(kode).post(tujuan, serahkan()).status_code == 403
    assert barang.mutasi.count() == 1


def test_who_passed_a_report_on_reads_it_and_writes_its_letters_and_decides_nothing(dititipkan):
    limpahkan(dititipkan, "63.71", "63.11", "Kembali ke asal.")
    saya = masuk("63.71", Peran.SEKRETARIAT)

    assert saya.get(alamat("laporan", dititipkan.nomor)).status_code == 200
    halaman = saya.get(alamat("surat_baru", dititipkan.nomor))
    assert halaman.status_code == 200
    assert 'value="pelimpahan"' in halaman.content.decode()
    hak = izin(petugas("63.71", Peran.PIMPINAN, Peran.KOORDINATOR), dititipkan)
    for tindakan in (Tindakan.BUKA_IDENTITAS, Tindakan.AMBIL_ALIH, Tindakan.PUTUSKAN):
        assert not hak.boleh(tindakan), tindakan
    assert masuk("64.72").get(alamat("laporan", dititipkan.nomor)).status_code == 404
    antrean = saya.get(alamat("antrean")).content.decode()
    assert dititipkan.nomor not in antrean


def test_an_export_says_nothing_that_other_offices_decided_later(dititipkan):
    limpahkan(dititipkan, "63.71", "63.11", "Kembali ke asal.")
    verdik = tuple(
        Verdik(u, terpenuhi=u != "bukti", alasan="" if u != "bukti" else "Foto tidak ada.")
        for u in UNSUR
    )
    ditolak = MasukanKajian(Putusan.TIDAK_DIREGISTRASI, verdik, alasan=KEMUDIAN)
    putuskan_diterima(dititipkan, petugas("63.11", Peran.PIMPINAN), ditolak)

    (dahulu,) = ekspor(masuk("63.71", Peran.PIMPINAN), alasan="on")
    (kini,) = ekspor(masuk("63.11", Peran.PIMPINAN), alasan="on")

    assert KEMUDIAN in "".join(kini.values())
    assert KEMUDIAN not in "".join(dahulu.values())
    assert (dahulu["Kat 1"], dahulu["Kat 2"]) == ("", "Dilimpahkan")
    assert (kini["Kat 1"], kini["Kat 2"]) == (
        "Tidak Diregistrasi",
        "Ditangani Bawaslu di tempat dilimpahkan/diteruskan",
    )
