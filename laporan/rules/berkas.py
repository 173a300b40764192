"""What kind of file some bytes are, judged by the bytes alone, and which kinds may be evidence."""

import re
import unicodedata

import puremagic

KEPALA = 4096
OFFICE = {
    b"word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    b"xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    b"ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
GAMBAR = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp"})
"""Kinds that are re-rendered for officers."""

DITERIMA = GAMBAR | {
    "image/heif",
    "image/avif",
    "image/tiff",
    "video/mp4",
    "video/quicktime",
    "video/3gpp",
    "video/webm",
    "video/x-matroska",
    "video/x-msvideo",
    "video/mpeg",
    "audio/mp4",
    "audio/mpeg",
    "audio/ogg",
    "audio/x-wav",
    "audio/aac",
    "audio/amr",
    "audio/flac",
    "application/pdf",
    "application/msword",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
    *OFFICE.values(),
}
SETARA = {
    ".amr": "audio/amr",
    ".wav": "audio/x-wav",
    ".bmp": "image/bmp",
}
# ISO base media (MP4 and its family): the first brand that says more than "some media".
MEREK = {
    b"heic": "image/heif",
    b"heix": "image/heif",
    b"mif1": "image/heif",
    b"msf1": "image/heif",
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
}
# The first sixteen bits of a frame of MPEG audio: eleven of sync, no reserved version or layer.
BINGKAI_SUARA = re.compile(rb"\xff[\xe2-\xe7\xf2-\xf7\xfa-\xfd][\x10-\xef]", re.DOTALL)
BINGKAI_AAC = re.compile(rb"\xff[\xf0\xf1\xf8\xf9]", re.DOTALL)
NASKAH = re.compile(rb"<\s*(?:script|html|svg|iframe|!doctype|\?xml-stylesheet)", re.IGNORECASE)
NASKAH_AWAL = re.compile(rb"(?:\xef\xbb\xbf)?\s*<", re.DOTALL)


def jenis_isi(kepala: bytes) -> str:
    """Return the MIME type of a file from its first 4 KiB, or '' when it may not be evidence.

    Markup is never evidence, also where it hides behind the first bytes of a picture.
    """
    jenis = _dugaan(kepala)
    if jenis.startswith("image/") and NASKAH.search(kepala):
        return ""
    return jenis


def _dugaan(kepala: bytes) -> str:
    if kepala.startswith(b"PK\x03\x04"):
        return _isi_zip(kepala)
    if kepala[4:8] == b"ftyp":
        return _isi_iso(kepala)
    if BINGKAI_AAC.match(kepala):
        return "audio/aac"
    if BINGKAI_SUARA.match(kepala):
        return "audio/mpeg"
    return "" if NASKAH_AWAL.match(kepala) else _isi_lain(kepala)


def _isi_lain(kepala: bytes) -> str:
    if kepala.startswith(b"BM") and kepala[6:10] == b"\0\0\0\0":
        return "image/bmp"
    try:
        dugaan = puremagic.magic_string(kepala)
    except (puremagic.PureError, ValueError):
        return ""
    for satu in dugaan:
        jenis = SETARA.get(satu.extension) or satu.mime_type
        if jenis in DITERIMA:
            return str(jenis)
    return ""


def _isi_iso(kepala: bytes) -> str:
    """Judge by the major brand and then by the compatible ones."""
    panjang = min(int.from_bytes(kepala[:4], "big"), len(kepala))
    merek = [kepala[8:12], *(kepala[i : i + 4] for i in range(16, panjang, 4))]
    for satu in merek:
        if satu.startswith((b"3gp", b"3g2")):
            return "video/3gpp"
        if satu in MEREK:
            return MEREK[satu]
    return "video/mp4"


def _isi_zip(kepala: bytes) -> str:
    if b"mimetypeapplication/vnd.oasis.opendocument." in kepala[:120]:
        nama = kepala[38:120].split(b"PK")[0].decode("ascii", "replace")
        return nama if nama in DITERIMA else ""
    if b"[Content_Types].xml" in kepala or b"_rels/.rels" in kepala:
        for awalan, jenis in OFFICE.items():
            if awalan in kepala:
                return jenis
        return OFFICE[b"word/"]
    return ""


def bersihkan_nama(nama: str, maks: int = 120) -> str:
    """Return a file name as a harmless label: no path, no control or direction characters.

    A long name keeps its end, where the extension is.
    """
    ujung = unicodedata.normalize("NFC", nama).replace("\\", "/").rsplit("/", 1)[-1]
    label = "".join(huruf for huruf in ujung if huruf.isprintable()).strip(". ")
    return label[-maks:].strip(". ") or "berkas"
