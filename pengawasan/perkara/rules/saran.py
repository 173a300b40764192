"""Suggestions for correction: their numbers, and what may become of each."""

from dataclasses import dataclass
from datetime import date

from pengawasan.perkara.choices.penerusan import KeadaanSaran as K
from pengawasan.perkara.choices.penerusan import SasaranSaran
from wilayah.errors import untuk_orang

PERALIHAN: dict[K, frozenset[K]] = {
    K.TERKIRIM: frozenset({K.DIJAWAB, K.DILAKSANAKAN, K.DIABAIKAN}),
    K.DIJAWAB: frozenset({K.DILAKSANAKAN, K.DIABAIKAN}),
    K.DIABAIKAN: frozenset({K.DIJAWAB, K.DILAKSANAKAN, K.MENJADI_TEMUAN}),
    K.DILAKSANAKAN: frozenset(),
    K.MENJADI_TEMUAN: frozenset(),
}
"""Which state of a suggestion may follow which; the database holds the same table."""

MENUNGGU = frozenset({K.TERKIRIM})
"""The states in which an answer is owed by the limit."""

BATAS_BAWAAN = 3
"""Days that a suggestion gives unless the officer says otherwise (a rule of this program)."""

TINGKAT: dict[SasaranSaran, tuple[int, ...]] = {
    SasaranSaran.KPU: (0, 2, 5),
    SasaranSaran.PPK: (8,),
    SasaranSaran.PPS: (13,),
}
"""How long the region's code is: KPU of the nation, a province, a kabupaten; PPK; PPS."""


@dataclass(frozen=True, slots=True, repr=False)
class MasukanSaran:
    """What an office suggests to whom; ``wilayah`` is the region of the body ('' the nation)."""

    sasaran: str
    wilayah: str
    nama_penerima: str
    pokok: str
    uraian: str
    dasar: str
    batas_jawaban: date


def galat_saran(masukan: MasukanSaran, hari_ini: date) -> dict[str, list[str]]:
    """Return what a suggestion lacks, by field."""
    galat: dict[str, list[str]] = {}
    if masukan.batas_jawaban <= hari_ini:
        galat["batas_jawaban"] = [untuk_orang("Batas jawaban harus sesudah hari ini.")]
    sasaran = SasaranSaran(masukan.sasaran)
    if len(masukan.wilayah) not in TINGKAT[sasaran]:
        galat["wilayah"] = [KATA_WILAYAH[sasaran]]
    return galat


KATA_WILAYAH = {
    SasaranSaran.KPU: untuk_orang("Pilih kabupaten/kota atau provinsi; kosong berarti KPU RI."),
    SasaranSaran.PPK: untuk_orang("Pilih kecamatan PPK itu."),
    SasaranSaran.PPS: untuk_orang("Pilih desa atau kelurahan PPS itu."),
}
