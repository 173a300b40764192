"""Every power that a regime names decides something, and every power asked for stands in one."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings

from pengawasan.perkara.choices import Hubungan, JenisJalur, Langkah, Putusan, Sebab
from pengawasan.perkara.queries.izin import Izin
from pengawasan.perkara.rules import bacaan_jalur as baca
from pengawasan.perkara.rules import jalur as tabel
from pengawasan.perkara.rules import kuasa, peralihan
from pengawasan.perkara.rules.barang import sebab_tertutup
from pengawasan.perkara.rules.langkah import SEPERKARA, tolak_orang
from pengawasan.perkara.rules.pelaku import Keadaan, Pelaku
from pengawasan.perkara.rules.pleno import hasil_terbuka
from pengawasan.perkara.rules.rahasia import KERAHASIAAN
from pengawasan.perkara.rules.wewenang import ATURAN
from tests.wilayah.isi_rezim import REZIM, K, M, P
from wilayah.choices import JenisKantor, Peran

KABUPATEN = JenisKantor.BAWASLU_KABUPATEN
PELAKU = Pelaku(frozenset(Peran), KABUPATEN, Hubungan.PEMEGANG)


def tertulis() -> set[str]:
    """Return the powers that the shipped regimes name."""
    return {satu for rezim in REZIM.values() for isi in rezim.wewenang.values() for satu in isi}


def tersebut() -> Iterator[str]:
    """Return the powers that the code asks for by name: ``rezim.boleh(tier, "power")``."""
    for asal in ("laporan", "pengawasan", "wilayah"):
        for berkas in Path(settings.BASE_DIR, asal).rglob("*.py"):
            for simpul in ast.walk(ast.parse(berkas.read_text())):
                if not isinstance(simpul, ast.Call) or len(simpul.args) != 2:
                    continue
                kata = simpul.args[1]
                if getattr(simpul.func, "attr", "") == "boleh" and isinstance(kata, ast.Constant):
                    yield str(kata.value)


def tanpa(satu: str, kode: str = K):
    """Return a regime in which the kabupaten lacks one power."""
    rezim = REZIM[kode]
    return replace(
        rezim, wewenang={**rezim.wewenang, KABUPATEN: rezim.wewenang[KABUPATEN] - {satu}}
    )


def test_every_power_named_is_asked_for_and_every_power_asked_for_is_named():
    diminta = {satu.wewenang for satu in (*ATURAN.values(), *tabel.PERALIHAN)}
    diminta |= {satu.wewenang for satu in KERAHASIAAN.values()} | set(kuasa.WEWENANG.values())
    diminta |= {*kuasa.TITIPAN, kuasa.LIMPAHKAN, kuasa.ETIK_INTERNAL, kuasa.KONTEN, kuasa.BARANG}

    assert diminta | set(tersebut()) == tertulis()


def test_every_step_says_which_power_it_asks_for(monkeypatch):
    assert set(kuasa.WEWENANG) == set(Langkah)
    baris = next(satu for satu in tabel.PERALIHAN if satu.langkah == Langkah.KLARIFIKASI)
    tanpa_klarifikasi = {
        satu: kata for satu, kata in kuasa.WEWENANG.items() if satu != Langkah.KLARIFIKASI
    }
    monkeypatch.setattr(peralihan, "WEWENANG", tanpa_klarifikasi)

    with pytest.raises(KeyError):
        _ = baris.wewenang


@pytest.mark.parametrize("kode", [P, K, M])
def test_a_kabupaten_takes_every_step_but_those_of_another_tier(kode):
    rezim = REZIM[kode]
    tertutup = {
        (jenis.value, langkah.value)
        for jenis in JenisJalur
        for langkah in Langkah
        if baca.baris(jenis, langkah, rezim.administrasi)
        and tolak_orang(langkah, jenis, PELAKU, rezim)
    }

    assert tertutup == {("administrasi_tsm", "sidang"), ("administrasi_tsm", "putusan")}
    assert not [satu for satu in SEPERKARA if tolak_orang(satu, "", PELAKU, rezim)]


@pytest.mark.parametrize(
    ("langkah", "jenis", "kata", "kode"),
    [
        ("klarifikasi", "hukum_lain", "klarifikasi", K),
        ("perpanjangan", "hukum_lain", "penanganan", K),
        ("kajian", "pidana", "kajian", K),
        ("pleno", "kode_etik", "pleno", K),
        ("gakkumdu_2", "pidana", "gakkumdu", K),
        ("sidang", "administrasi", "sidang", K),
        ("putusan", "administrasi", "sidang", M),
        ("teruskan", "administrasi", "rekomendasi", P),
        ("teruskan", "kode_etik", "penerusan", P),
        ("teruskan", "hukum_lain", "penerusan", K),
        ("teruskan", "pidana", "gakkumdu", K),
        ("pantau", "hukum_lain", "pemantauan", K),
        ("dikembalikan", "pidana", "pemantauan", K),
        ("tutup_pemantauan", "kode_etik", "pemantauan", K),
        ("sp3", "pidana", "gakkumdu", K),
        ("umumkan", "", "pengumuman", K),
        ("selesaikan", "", "pemantauan", K),
    ],
)
def test_a_step_asks_for_its_own_power_and_for_no_other(langkah, jenis, kata, kode):
    satu = Langkah(langkah)

    assert tolak_orang(satu, jenis, PELAKU, tanpa(kata, kode)) == Sebab.TINGKAT
    assert tolak_orang(satu, jenis, PELAKU, REZIM[kode]) is None


def test_hearings_of_tsm_are_the_provinces():
    for jenis_kantor, sebab in [
        (KABUPATEN, Sebab.TINGKAT),
        (JenisKantor.BAWASLU_PROVINSI, None),
        (JenisKantor.BAWASLU_RI, None),
    ]:
        pelaku = replace(PELAKU, jenis_kantor=jenis_kantor)
        for kode in (P, K, M):
            for langkah in (Langkah.SIDANG, Langkah.PUTUSAN):
                assert tolak_orang(langkah, "administrasi_tsm", pelaku, REZIM[kode]) == sebab


def test_ethics_of_ones_own_ranks_ends_proven_only_where_it_is_judged():
    assert "terbukti" in hasil_terbuka("kode_etik", etik_internal=True)
    assert "terbukti" not in hasil_terbuka("kode_etik", etik_internal=False)
    assert "terbukti" not in hasil_terbuka("hukum_lain", etik_internal=True)


def test_an_intake_is_passed_on_only_with_the_power_to():
    keadaan = Keadaan(bentuk="laporan", status="kajian_awal")

    assert Putusan.LIMPAHKAN in Izin(PELAKU, keadaan, REZIM[K]).putusan()
    assert Putusan.LIMPAHKAN not in Izin(PELAKU, keadaan, tanpa("limpahkan")).putusan()


def test_physical_evidence_is_kept_only_with_the_power_to():
    assert sebab_tertutup(PELAKU, REZIM[K]) is None
    assert sebab_tertutup(PELAKU, tanpa("barang_bukti")) == Sebab.TINGKAT
