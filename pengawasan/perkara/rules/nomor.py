"""Which words of the regime's number pattern belong to a report and to an office."""

from wilayah.choices import JenisKantor, JenisPemilihan, JenisWilayah
from wilayah.rules.kode import jenis as jenis_wilayah

KODE_NASIONAL = "00.00"
PANJANG_KABUPATEN = 5


def kunci_kantor(jenis: str, kode: str) -> str:
    """Return the office's key in the pattern's table: kabupaten and kota are told apart."""
    if jenis != JenisKantor.BAWASLU_KABUPATEN:
        return jenis
    return "kota" if jenis_wilayah(kode) == JenisWilayah.KOTA else "kabupaten"


def kunci_pemilihan(jenis_pemilihan: str, kantor: str, kode_wilayah: str) -> str:
    """Return the election's key in the pattern's table.

    Where the reporter did not know, the office's tier decides: presidential for the nation,
    governor for a province, regent or mayor below.
    """
    if jenis_pemilihan in {
        JenisPemilihan.GUBERNUR,
        JenisPemilihan.PRESIDEN,
        JenisPemilihan.DPR_DPD_DPRD,
    }:
        return jenis_pemilihan
    atas = {JenisKantor.BAWASLU_RI: "presiden", JenisKantor.BAWASLU_PROVINSI: "gubernur"}
    if jenis_pemilihan == JenisPemilihan.TIDAK_TAHU and kantor in atas:
        return atas[JenisKantor(kantor)]
    kabupaten = kode_wilayah[:PANJANG_KABUPATEN]
    if len(kabupaten) < PANJANG_KABUPATEN:
        return "bupati"
    return "wali_kota" if jenis_wilayah(kabupaten) == JenisWilayah.KOTA else "bupati"
