"""Whether a paper, as it was typed, names a reporter or a witness."""

import re

from pengawasan.dokumen.rules.blok import Isian, Tabel
from pengawasan.dokumen.rules.naskah import Naskah

ORANG = re.compile(r"(?:Identitas )?Pelapor|Saksi(?: \d+)?")
SEBUTAN = re.compile(r"Saksi \d+")
NAMA, PELAPOR, SAKSI = "Nama", "Pelapor", "Saksi-saksi"
DILINDUNGI = "identitasnya dilindungi"
"""What stands for a reporter who is not named."""


def bernama(naskah: Naskah) -> bool:
    """Tell whether somebody stands in the paper's fields for people by more than their number.

    Whoever types a name by hand makes the paper one of those that open with a line on the trail.
    """
    return any(
        _orang(satu) if isinstance(satu, Isian) else isinstance(satu, Tabel) and _saksi(satu)
        for satu in naskah.blok
    )


def _orang(blok: Isian) -> bool:
    terisi = any(nama == NAMA and isi.strip() for nama, isi, *_ in blok.baris)
    pelapor = {isi.strip() for nama, isi, *_ in blok.baris if nama == PELAPOR}
    diketik = pelapor - {"", PELAPOR, DILINDUNGI}
    return bool(diketik) or (terisi and ORANG.fullmatch(blok.label) is not None)


def _saksi(blok: Tabel) -> bool:
    lain = (" ".join(baris).strip() for baris in blok.baris)
    return blok.label == SAKSI and any(satu and not SEBUTAN.fullmatch(satu) for satu in lain)
