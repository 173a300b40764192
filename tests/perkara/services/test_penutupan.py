"""A case is announced by a letter that says what was decided last, and stays as announced."""

import pytest

from laporan.queries.status import baca_status
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.perkara.choices import Langkah, Sebab
from pengawasan.perkara.queries.kasus import buka_kasus
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.queries.publik import hasil_umum
from pengawasan.perkara.services import surat
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.penutupan import umumkan
from tests.perkara.pemeriksaan import catat, pidana, putus
from tests.perkara.penanganan import pimpinan
from tests.perkara.penutup import final_pleno, final_status, konsep_status, terbit_status
from wilayah.errors import Penolakan

pytestmark = pytest.mark.django_db


@pytest.fixture
def perkara(folder_bukti):
    """Return a crime that the plenary decided to pursue."""
    satu = pidana()
    catat(satu, putus(nama="pidana"))
    satu.refresh_from_db()
    assert satu.status == "diputus"
    return satu


def bersurat(satu):
    final_status(terbit_status(konsep_status(satu)))
    final_pleno(satu)


def dilepas(satu):
    catat(satu, putus("dihentikan", nama="pidana"))
    satu.refresh_from_db()


@pytest.mark.parametrize("sebelum", ["konsep", "terbit", "final"])
def test_a_naskah_drawn_up_before_the_last_plenary_announces_nothing(perkara, sebelum):
    (orang,) = pimpinan()
    naskah = konsep_status(perkara)
    naskah = naskah if sebelum == "konsep" else terbit_status(naskah)
    if sebelum == "final":
        final_status(naskah)
    dilepas(perkara)
    if sebelum != "final":
        final_status(terbit_status(naskah) if sebelum == "konsep" else naskah)

    with pytest.raises(Penolakan) as galat:
        umumkan(perkara, orang)
    assert (galat.value.status, hasil_umum([perkara.nomor])) == (409, {})
    utama = buka_kasus(orang, perkara).utama
    assert utama.label == "Susun surat status"

    bersurat(perkara)
    umumkan(perkara, orang)
    assert baca_status(perkara).status == "status_diumumkan"


def test_nothing_is_announced_before_the_minutes_of_its_plenary_are_signed(perkara):
    (orang,) = pimpinan()
    final_status(terbit_status(konsep_status(perkara)))

    with pytest.raises(Penolakan) as galat:
        umumkan(perkara, orang)
    assert (galat.value.status, galat.value.pesan) == (409, str(Sebab.BERITA_ACARA_BELUM.label))
    assert buka_kasus(orang, perkara).utama.label == "Susun berita acara pleno"
    konsep = surat.siapkan(perkara, JenisDokumen.BERITA_ACARA_PLENO, orang)
    assert buka_kasus(orang, perkara).utama.label == "Periksa konsep berita acara pleno"
    final_status(terbit_status(konsep))

    assert buka_kasus(orang, perkara).utama.label == "Umumkan status"
    umumkan(perkara, orang)
    assert baca_status(perkara).status == "status_diumumkan"


def test_minutes_of_an_earlier_plenary_say_nothing_of_the_last_one(perkara):
    (orang,) = pimpinan()
    final_pleno(perkara)
    dilepas(perkara)
    final_status(terbit_status(konsep_status(perkara)))

    with pytest.raises(Penolakan):
        umumkan(perkara, orang)
    final_pleno(perkara)
    umumkan(perkara, orang)


def test_what_was_announced_the_plenary_gives_up_no_more(perkara):
    (orang,) = pimpinan()
    assert "pleno" in izin_langkah(orang, perkara).boleh("pidana")
    bersurat(perkara)
    umumkan(perkara, orang)
    diumumkan = hasil_umum([perkara.nomor])

    with pytest.raises(Penolakan) as galat:
        pindahkan(perkara, orang, Langkah.PLENO, "pidana", Gerak(ke="dihentikan"))

    assert (galat.value.status, galat.value.rincian["boleh"]) == (409, ["teruskan"])
    assert hasil_umum([perkara.nomor]) == diumumkan
    (kartu,) = buka_kasus(orang, perkara).jalur
    assert "pleno" not in {satu.langkah for satu in (*kartu.boleh, *kartu.tertutup)}


def test_what_the_police_sent_back_is_decided_anew_after_the_announcement(perkara):
    (orang,) = pimpinan()
    bersurat(perkara)
    umumkan(perkara, orang)

    for langkah in (Langkah.TERUSKAN, Langkah.DIKEMBALIKAN):
        pindahkan(perkara, orang, langkah, "pidana")
    jalur = pindahkan(perkara, orang, Langkah.PLENO, "pidana", Gerak(ke="dihentikan"))

    assert jalur.status == "dihentikan"
