"""What a reporter reads of the elements once an officer has judged some of them."""

import pytest

from laporan.rules.penilaian import Verdik
from laporan.rules.unsur import HasilUnsur, hasil_dinilai
from wilayah.rules.rezim import Keyakinan, Unsur

UNSUR = [
    Unsur(kode, "formal", kode, f"{kode} belum ada.", "Pasal Contoh", Keyakinan.TEKS)
    for kode in ("terlapor", "uraian", "bukti")
]


def belum(*verdik: Verdik, sejak: tuple[str, ...] = (), berbukti: bool = False) -> list[str]:
    hasil = hasil_dinilai(UNSUR, sejak, verdik, berbukti=berbukti)
    return [satu.unsur for satu in hasil if not satu.terpenuhi]


def hasil(*verdik: Verdik, sejak: tuple[str, ...] = ()) -> dict[str, HasilUnsur]:
    return {satu.unsur: satu for satu in hasil_dinilai(UNSUR, sejak, verdik, berbukti=False)}


def test_an_element_nobody_judged_keeps_what_the_live_check_found() -> None:
    sebagian = Verdik("uraian", terpenuhi=False, alasan="Kurang rinci.")
    kini = hasil(sebagian, sejak=("terlapor",))
    assert [kode for kode, satu in kini.items() if not satu.terpenuhi] == ["terlapor", "uraian"]
    assert kini["terlapor"].keterangan == "terlapor belum ada."
    assert kini["uraian"].keterangan == "Kurang rinci."


def test_the_officer_overrules_the_live_check_both_ways() -> None:
    ada = Verdik("terlapor", terpenuhi=True)
    tidak = Verdik("uraian", terpenuhi=False, alasan="Kurang rinci.")
    assert belum(ada, tidak, sejak=("terlapor",)) == ["uraian"]


@pytest.mark.parametrize(("berbukti", "kurang"), [(True, []), (False, ["bukti"])])
def test_a_sealed_file_is_evidence_where_nobody_judged_it(
    *, berbukti: bool, kurang: list[str]
) -> None:
    assert belum(sejak=("bukti",), berbukti=berbukti) == kurang
    dinilai = Verdik("bukti", terpenuhi=False, alasan="Bukan tentang kejadian ini.")
    assert belum(dinilai, sejak=("bukti",), berbukti=berbukti) == ["bukti"]
