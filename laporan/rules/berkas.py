"""What kind of file some bytes are, judged by the bytes alone, and which kinds may be evidence."""

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
    "image/heic",
    "image/avif",
    "image/tiff",
    "video/mp4",
    "video/quicktime",
    "video/3gpp",
    "video/3gpp2",
    "video/webm",
    "video/x-matroska",
    "video/x-msvideo",
    "video/mpeg",
    "audio/mp4",
    "audio/mpeg",
    "audio/ogg",
    "audio/x-opus+ogg",
    "audio/x-wav",
    "audio/wav",
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
    ".m4a": "audio/mp4",
    ".3gp": "video/3gpp",
    ".mov": "video/quicktime",
    ".mkv": "video/webm",
    ".wav": "audio/wav",
}


def jenis_isi(kepala: bytes) -> str:
    """Return the MIME type of a file from its first 4 KiB, or '' when it may not be evidence."""
    if kepala.startswith(b"PK\x03\x04"):
        return _isi_zip(kepala)
    try:
        dugaan = puremagic.magic_string(kepala)
    except (puremagic.PureError, ValueError):
        return ""
    for satu in dugaan:
        jenis = satu.mime_type or SETARA.get(satu.extension, "")
        if jenis in DITERIMA:
            return str(jenis)
        if jenis.startswith(("text/", "image/svg")):
            return ""
    return ""


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
    """Return a file name as a harmless label: no path, no control or direction characters."""
    ujung = nama.replace("\\", "/").rsplit("/", 1)[-1]
    label = "".join(huruf for huruf in ujung if huruf.isprintable()).strip(". ")
    return label[-maks:] or "berkas"
