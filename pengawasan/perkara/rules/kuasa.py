"""Which power of the regime each act on a case asks of its office.

What an act on a report asks stands with its rule (``rules.wewenang.ATURAN``). A power that a
regime names and nothing asks for would promise what nobody keeps; a test compares them.
"""

from collections.abc import Mapping

from pengawasan.perkara.choices import Langkah

PEMANTAUAN, GAKKUMDU = "pemantauan", "gakkumdu"
WEWENANG: Mapping[str, str] = {
    **{
        satu: satu.value
        for satu in (Langkah.KLARIFIKASI, Langkah.KAJIAN, Langkah.PLENO, Langkah.SIDANG)
    },
    **dict.fromkeys(
        (Langkah.PANTAU, Langkah.DIKEMBALIKAN, Langkah.TUTUP_PEMANTAUAN, Langkah.SELESAIKAN),
        PEMANTAUAN,
    ),
    **dict.fromkeys(
        (
            *(Langkah.GAKKUMDU_1, Langkah.GAKKUMDU_2, Langkah.PENYIDIKAN, Langkah.LIMPAH_JPU),
            *(Langkah.P19, Langkah.LIMPAH_JPU_KEMBALI, Langkah.LIMPAH_PN, Langkah.PUTUSAN_PN),
            *(Langkah.BANDING, Langkah.PUTUSAN_PT, Langkah.INKRACHT, Langkah.SP3),
        ),
        GAKKUMDU,
    ),
    Langkah.PERPANJANGAN: "penanganan",
    Langkah.PUTUSAN: Langkah.SIDANG.value,
    Langkah.TERUSKAN: "penerusan",
    Langkah.UMUMKAN: "pengumuman",
}
"""Every step, and what it asks where its row names nothing else."""

TITIPAN = ("terima", "teruskan")
"""Taking in what another office handles, and passing it on to that office."""

LIMPAHKAN, ETIK_INTERNAL, KONTEN = "limpahkan", "etik_internal", "konten"
"""Passing an intake on; judging the ethics of one's own ranks; asking for content to go."""

BARANG = "barang_bukti"
"""Keeping physical evidence."""
