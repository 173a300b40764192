"""Whether a paper, as it was typed, names a reporter or a witness."""

import re

from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.blok import Baris, Isian, Tabel
from pengawasan.dokumen.rules.jenis import UNTUK_ORANG
from pengawasan.dokumen.rules.naskah import Naskah, Pihak

ORANG = re.compile(r"(?:Identitas )?Pelapor|Saksi(?: \d+)?")
SEBUTAN = re.compile(r"Saksi \d+")
TUJUAN = re.compile(r"Pelapor(?: laporan nomor \S+)?|Saksi(?: \d+)?")
"""What a letter calls somebody whose name was not opened."""
PELAPOR, SAKSI = "Pelapor", "Saksi-saksi"
BARIS_PELAPOR, BARIS_SAKSI = frozenset({PELAPOR, "Nama Pelapor"}), "Saksi"
DI_TEMPAT = "di tempat"
NIHIL = "Nihil"
TANPA_SAKSI = "Belum ada yang disebut."
SAKSI_TERSEGEL = "Ada, namanya tersegel dalam Form A."
DILINDUNGI = "identitasnya dilindungi"
"""What stands for a reporter who is not named."""
SEBUTAN_PIHAK = frozenset(
    {
        *("Pelapor", "Saksi", "Penemu atau warga lain", "Instansi lain"),
        "Pemilik atau yang menyerahkan",
    }
)
"""What a receipt calls somebody who hands in or takes a thing, and whose name is protected."""
PENANDA = frozenset({"Pelapor,", "Yang menyerahkan,"})
"""Above a signature of somebody who signs for themselves, where no office stands below it."""


def bernama(naskah: Naskah, jenis: JenisDokumen, dulu: Naskah | None = None) -> bool:
    """Tell whether somebody stands in the paper's fields for people by more than their number.

    ``dulu`` is the text before it was typed over: it says where a reporter or a witness is
    addressed or signs. A place that was emptied stays theirs, so that a name typed in a later
    save is noticed as well. Whoever types a name by hand makes the paper one of those that open
    with a line on the trail.
    """
    return _di_ruas(naskah) or (dulu is not None and _di_tepi(naskah, jenis, dulu))


def _di_ruas(naskah: Naskah) -> bool:
    return any(
        _orang(satu) if isinstance(satu, Isian) else isinstance(satu, Tabel) and _saksi(satu)
        for satu in naskah.blok
    )


def _orang(blok: Isian) -> bool:
    return any(_diketik(nama, isi.strip(), blok.label) for nama, isi, *_ in blok.baris)


def _diketik(nama: str, isi: str, label: str) -> bool:
    if nama in BARIS_PELAPOR:
        return isi not in {"", PELAPOR, DILINDUNGI}
    if nama == BARIS_SAKSI:
        return not _tanpa_nama(isi)
    return bool(isi) and ORANG.fullmatch(label) is not None


def _tanpa_nama(isi: str) -> bool:
    sebutan = all(SEBUTAN.fullmatch(satu) for satu in isi.split(", "))
    return sebutan or isi in {"", TANPA_SAKSI, NIHIL, SAKSI_TERSEGEL}


def _saksi(blok: Tabel) -> bool:
    lain = (" ".join(baris).strip() for baris in blok.baris)
    return blok.label == SAKSI and any(satu and not SEBUTAN.fullmatch(satu) for satu in lain)


def _di_tepi(naskah: Naskah, jenis: JenisDokumen, dulu: Naskah) -> bool:
    """Tell whether an addressee or a signature that named nobody names somebody now."""
    tujuan = any(TUJUAN.fullmatch(satu) for satu in dulu.kepada)
    dikosongkan = jenis in UNTUK_ORANG and _tanpa_tujuan(dulu.kepada)
    pihak = zip(dulu.pihak, naskah.pihak, strict=False)
    return ((tujuan or dikosongkan) and not _tanpa_tujuan(naskah.kepada)) or any(
        _kosong(lama) and not _kosong(baru) for lama, baru in pihak
    )


def _tanpa_tujuan(kepada: Baris) -> bool:
    """Tell whether a letter is addressed to nobody by name or address."""
    return all(TUJUAN.fullmatch(satu) or satu in {"", DI_TEMPAT} for satu in kepada)


def _kosong(pihak: Pihak) -> bool:
    """Tell whether a reporter or a witness signs here whom nothing names."""
    sebutan = ORANG.fullmatch(pihak.jabatan) is not None
    sendiri = pihak.atas in PENANDA and not pihak.jabatan
    tanpa_nama = pihak.nama in SEBUTAN_PIHAK or (not pihak.nama and (sebutan or sendiri))
    return tanpa_nama and not pihak.nip
