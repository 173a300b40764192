"""What a reader can copy out of a PDF of the typesetter, page by page."""

import re
import zlib
from collections.abc import Iterator

OBJEK = re.compile(rb"^(\d+) 0 obj\s(.*?)\nendobj", re.DOTALL | re.MULTILINE)
ALUR = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
BARIS = re.compile(rb"^BT(.*?)^ET$", re.DOTALL | re.MULTILINE)
BAIT = rb"(?:\\[0-7]{3}|\\.|[^\\])"
GLIF = re.compile(rb"/(f\d+) \S+ Tf|\(((?:%b%b)*?)\)" % (BAIT, BAIT), re.DOTALL)
"""A font, or glyphs of two bytes each; among them a bracket that has its pair is not escaped."""
LOLOS = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
KENDALI = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def teks_halaman(pdf: bytes) -> list[str]:
    """Return the text of every page, a line break after each run of glyphs."""
    objek = {int(nomor): isi for nomor, isi in OBJEK.findall(pdf)}
    return ["".join(_baca(objek, h)) for h in objek.values() if b"/Type/Page/" in h]


def _baca(objek: dict[int, bytes], halaman: bytes) -> Iterator[str]:
    huruf = {
        nama: _peta(_alur(objek[_acuan(objek[int(nomor)], b"ToUnicode")]))
        for nama, nomor in re.findall(rb"/(f\d+) (\d+) 0 R", objek[_acuan(halaman, b"Resources")])
    }
    for baris in BARIS.findall(_alur(objek[_acuan(halaman, b"Contents")])):
        peta: dict[bytes, str] = {}
        for nama, isi in GLIF.findall(baris):
            peta = huruf[nama] if nama else peta
            kode = LOLOS.sub(_lolos, isi)
            yield "".join(peta[kode[n : n + 2]] for n in range(0, len(kode), 2))
        yield "\n"


def _acuan(isi: bytes, nama: bytes) -> int:
    cocok = re.search(rb"/%b (\d+) 0 R" % nama, isi)
    assert cocok, nama
    return int(cocok[1])


def _alur(isi: bytes) -> bytes:
    cocok = ALUR.search(isi)
    assert cocok, isi[:80]
    return zlib.decompress(cocok[1]) if b"/FlateDecode" in isi else cocok[1]


def _peta(cmap: bytes) -> dict[bytes, str]:
    pasangan = re.findall(rb"^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$", cmap, re.MULTILINE)
    return {
        bytes.fromhex(kode.decode()): bytes.fromhex(isi.decode()).decode("utf-16-be")
        for kode, isi in pasangan
    }


def _lolos(cocok: re.Match[bytes]) -> bytes:
    satu = cocok[1]
    return bytes([int(satu, 8)]) if len(satu) == 3 else KENDALI.get(satu, satu)
