import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.rules.berkas import DITERIMA, bersihkan_nama, jenis_isi
from tests.factories.bukti import PDF, foto, png


def iso(merek: bytes, *cocok: bytes) -> bytes:
    isi = b"ftyp" + merek + bytes(4) + b"".join(cocok)
    return struct.pack(">I", 4 + len(isi)) + isi + bytes(40)


def zip_(isi: bytes) -> bytes:
    return b"PK\x03\x04" + bytes(26) + isi + bytes(40)


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [
        (foto(), "image/jpeg"),
        (png(), "image/png"),
        (b"RIFF\x10\0\0\0WEBPVP8 " + bytes(50), "image/webp"),
        (b"GIF89a" + bytes(50), "image/gif"),
        (b"BM" + struct.pack("<IHHI", 100, 0, 0, 54) + bytes(50), "image/bmp"),
        (iso(b"heic", b"mif1"), "image/heif"),
        (iso(b"mif1", b"heic"), "image/heif"),
        (iso(b"avif", b"mif1"), "image/avif"),
        (iso(b"isom", b"iso2", b"avc1", b"mp41"), "video/mp4"),
        (iso(b"mp42", b"isom"), "video/mp4"),
        (iso(b"dash", b"iso6"), "video/mp4"),
        (iso(b"qt  "), "video/quicktime"),
        (iso(b"3gp4", b"isom"), "video/3gpp"),
        (iso(b"M4A ", b"mp42"), "audio/mp4"),
        (b"ID3\x03\0\0\0\0\0\x21" + bytes(50), "audio/mpeg"),
        (b"\xff\xfb\x90\x64" + bytes(50), "audio/mpeg"),
        (b"\xff\xf3\x90\x64" + bytes(50), "audio/mpeg"),
        (b"\xff\xf1\x50\x80" + bytes(50), "audio/aac"),
        (b"OggS\0\2" + bytes(20) + b"\x01\x13OpusHead" + bytes(40), "audio/ogg"),
        (b"RIFF\x24\0\0\0WAVEfmt " + bytes(50), "audio/x-wav"),
        (b"#!AMR\n" + bytes(50), "audio/amr"),
        (b"fLaC\0\0\0\x22" + bytes(50), "audio/flac"),
        (PDF, "application/pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "application/msword"),
    ],
)
def test_a_phone_s_files_are_known_by_their_bytes(isi: bytes, jenis: str) -> None:
    assert jenis_isi(isi[:4096]) == jenis


@pytest.mark.parametrize(
    ("isi", "ujung"),
    [
        (zip_(b"[Content_Types].xml" + bytes(9) + b"word/document.xml"), "wordprocessingml"),
        (zip_(b"[Content_Types].xml" + bytes(9) + b"xl/workbook.xml"), "spreadsheetml"),
        (zip_(b"_rels/.rels" + bytes(9) + b"ppt/presentation.xml"), "presentationml"),
        (zip_(b"mimetypeapplication/vnd.oasis.opendocument.textPK\x03\x04"), "opendocument.text"),
    ],
)
def test_office_files_are_told_from_other_archives(isi: bytes, ujung: str) -> None:
    assert ujung in jenis_isi(isi)


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"x",
        bytes(100),
        b'<svg xmlns="http://www.w3.org/2000/svg"></svg>',
        b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        b"\xef\xbb\xbf<html><script>1</script>",
        b"  \r\n<!doctype html><p>",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related",
        b"function f() { return 1 }",
        b"MZ\x90\0" + bytes(60),
        b"\x7fELF\2\1\1" + bytes(60),
        b"#!/bin/sh\necho",
        b"halo, ini teks biasa",
        zip_(b"jahat.exe"),
        zip_(b"META-INF/MANIFEST.MF"),
        zip_(b"AndroidManifest.xml"),
        b"Rar!\x1a\x07\0" + bytes(40),
        b"7z\xbc\xaf\x27\x1c" + bytes(40),
        b"\x1f\x8b\x08\0" + bytes(40),
        b"{\\rtf1\\ansi" + bytes(40),
        b"L\0\0\0\x01\x14\x02\0" + bytes(40),
        b"GIF89a/*" + bytes(10) + b"*/=1;<script>alert(1)</script>",
        foto()[:200] + b"<SVG onload=alert(1)>",
        b"<html><script></script>%PDF-1.4",
    ],
)
def test_markup_programs_and_archives_are_no_evidence(isi: bytes) -> None:
    assert jenis_isi(isi) == ""


@given(st.binary(max_size=5000))
def test_any_bytes_are_judged_without_a_fault(isi: bytes) -> None:
    assert jenis_isi(isi) in DITERIMA | {""}


@pytest.mark.parametrize(
    ("nama", "label"),
    [
        ("foto.jpg", "foto.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\saya\\foto.jpg", "foto.jpg"),
        ("a\0b\r\nc.jpg", "abc.jpg"),
        ("foto\u202egpj.exe", "fotogpj.exe"),
        ("...", "berkas"),
        ("", "berkas"),
        ("📷 bukti.png", "📷 bukti.png"),
        ("e\u0301.jpg", "é.jpg"),
        ("/", "berkas"),
    ],
)
def test_a_file_name_becomes_a_harmless_label(nama: str, label: str) -> None:
    assert bersihkan_nama(nama) == label


@given(st.text(max_size=400))
def test_no_name_is_refused_and_every_label_is_short_and_printable(nama: str) -> None:
    label = bersihkan_nama(nama)
    assert 0 < len(label) <= 120
    assert label.isprintable()
    assert "/" not in label
    assert "\\" not in label
