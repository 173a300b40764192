"""Papers that the program filled with long words: saved as they were shown, in every line."""

import pytest
from django.test import Client

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import buka_naskah
from pengawasan.dokumen.rules.blok import TERBANYAK, TERPANJANG
from pengawasan.perkara.rules.pleno import PutusanMasuk
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.pleno import catat_pleno
from pengawasan.perkara.services.surat import siapkan
from tests.factories.naskah import konsep
from tests.perkara.naskah import isian, koordinator
from tests.perkara.pemeriksaan import KAJIAN, dikaji, jalur
from tests.perkara.penanganan import pimpinan, rapat
from tests.perkara.views.test_halaman import alamat
from wilayah.errors import Penolakan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]
J = JenisDokumen
ALASAN = "Unsur kesatu terpenuhi.\nUnsur kedua terpenuhi.\n" * 40
STUDI = ("Saksi dan bukti bersesuaian.\n" * TERPANJANG)[:TERPANJANG].strip()


def ketua() -> Client:
    klien = Client()
    klien.force_login(pimpinan()[0])
    return klien


def dipleno() -> Laporan:
    satu = dikaji("hukum_lain")
    putusan = PutusanMasuk("ditindaklanjuti", ALASAN, "hukum_lain", ("Pasal 1",))
    catat_pleno(satu, pimpinan()[0], rapat(*pimpinan(2, 3)), [putusan])
    return Laporan.objects.get(pk=satu.pk)


def berstudi() -> Laporan:
    satu = dikaji("hukum_lain")
    simpan_kajian(
        satu, pimpinan()[0], jalur(satu), KAJIAN | {"analisis": STUDI, "kesimpulan": STUDI}
    )
    return satu


@pytest.mark.parametrize(
    ("asal", "jenis"),
    [(dipleno, J.BERITA_ACARA_PLENO), (dipleno, J.STATUS), (berstudi, J.KAJIAN)],
)
def test_a_draft_the_program_filled_is_saved_unchanged_with_its_lines(asal, jenis):
    satu = asal()
    dokumen = siapkan(satu, jenis, pimpinan()[0])
    dahulu = buka_naskah(dokumen)
    klien, halaman = ketua(), alamat("surat_ubah", satu.nomor, dokumen.pk)

    jawaban = klien.post(halaman, isian(klien, halaman))

    assert jawaban.status_code == 302
    dokumen.refresh_from_db()
    assert _sel(buka_naskah(dokumen)) == _sel(dahulu)
    assert any("\n" in teks and len(teks) > 900 for teks in _sel(dahulu))


def test_what_is_long_or_has_lines_stands_in_a_field_that_keeps_them():
    satu = dipleno()
    dokumen = siapkan(satu, J.BERITA_ACARA_PLENO, pimpinan()[0])

    form = ketua().get(alamat("surat_ubah", satu.nomor, dokumen.pk)).context["form"]

    sel = [form[nama] for nama in form.fields if nama.count("_") == 2]
    panjang = {satu.html_name for satu in sel if satu.value() == ALASAN.strip()}
    assert len(panjang) == 1
    assert {satu.html_name for satu in sel if satu.widget_type == "textarea"} == panjang
    assert {satu.widget_type for satu in sel} == {"text", "textarea"}


def test_more_points_than_a_paper_holds_are_refused_with_the_typing_kept(diterima):
    dokumen = konsep(dari=diterima, unsur=())
    klien, halaman = koordinator(), alamat("surat_ubah", diterima.nomor, dokumen.pk)
    butir = "\n".join(f"butir {n}" for n in range(TERBANYAK + 1))

    jawaban = klien.post(halaman, isian(klien, halaman) | {"b4": butir})

    assert jawaban.status_code == 400
    assert "Isi naskah ini terlalu panjang." in jawaban.content.decode()
    assert f"butir {TERBANYAK}" in jawaban.content.decode()


def test_a_draft_that_could_not_be_opened_again_is_not_made():
    satu = dikaji("hukum_lain")
    butir = "\n".join("x" for _ in range(TERBANYAK + 1))
    simpan_kajian(satu, pimpinan()[0], jalur(satu), KAJIAN | {"fakta": butir})

    with pytest.raises(Penolakan, match="terlalu panjang"):
        siapkan(satu, J.KAJIAN, pimpinan()[0])

    assert not Dokumen.objects.filter(jenis=J.KAJIAN).exists()


def _sel(naskah) -> list[str]:
    teks = [satu.teks for satu in naskah.blok if satu.jenis == "paragraf"]
    baris = [b for satu in naskah.blok if satu.jenis in {"tabel", "isian"} for b in satu.baris]
    return [*teks, *(sel for satu in baris for sel in satu)]
