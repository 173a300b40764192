"""PDF by typst: our own templates, JSON in, bytes out. The same paper gives the same bytes.

The typesetter sees no system font, no network and no folder but that of the templates; what
officers typed reaches it as JSON and is set as text, never read as markup.
"""

import hashlib
import io
import json
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import segno
import typst

from pengawasan.dokumen.rules.huruf import patah, penggal

TEMPLAT = Path(__file__).parent / "data" / "templat"
STANDAR: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
WAKTU_TETAP = 946684800
"""The moment every PDF says it was made: the paper itself carries its date."""
VERSI = "1"
_giliran = Lock()


def gambar(lembar: Mapping[str, Any]) -> bytes:
    """Return a paper as PDF/A-2a and PDF/UA-1 (some 20 ms).

    The typesetter serves one caller at a time; others wait for their turn.
    """
    return _susun(lembar, "pdf")[0]


def gambar_halaman(lembar: Mapping[str, Any]) -> list[bytes]:
    """Return the pages of a paper as PNG pictures."""
    return _susun(lembar, "png")


@lru_cache(maxsize=1)
def versi_templat() -> str:
    """Return the version of the templates: ours, and a fingerprint of files and typesetter."""
    sidik = hashlib.sha256(version("typst").encode())
    for berkas in sorted(TEMPLAT.glob("*.typ")):
        sidik.update(berkas.name.encode() + berkas.read_bytes())
    return f"{VERSI}.{sidik.hexdigest()[:12]}"


@lru_cache(maxsize=1)
def _penata() -> typst.Compiler:
    """Return the one typesetter of this process, which knows the fonts of its package only."""
    huruf = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
    return typst.Compiler(root=TEMPLAT, font_paths=huruf, ignore_system_fonts=True)


def _susun(lembar: Mapping[str, Any], jenis: Literal["pdf", "png"]) -> list[bytes]:
    isi = json.dumps(_siapkan(lembar), ensure_ascii=False)
    with _giliran:
        hasil = _penata().compile(
            input=TEMPLAT / f"{lembar['bentuk']}.typ",
            format=jenis,
            sys_inputs={"lembar": isi},
            pdf_standards=[*STANDAR] if jenis == "pdf" else [],
            timestamp=WAKTU_TETAP,
        )
    assert hasil is not None, "without an output file the bytes come back"
    return hasil if isinstance(hasil, list) else [hasil]


def _siapkan(lembar: Mapping[str, Any]) -> dict[str, Any]:
    """Add what only the typesetter needs: the QR code, and where narrow columns may break."""
    tautan = str(lembar["tautan"])
    return dict(lembar) | {
        "blok": [dict(_sempit(blok)) for blok in lembar["blok"]],
        "kepada": [penggal(baris) for baris in lembar["kepada"]],
        "qr": _qr(tautan) if tautan else "",
        "tautan_tampil": penggal(tautan.partition("://")[2] or tautan),
    }


def _sempit(blok: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Let long words break in lists of fields, tables and verdicts; elsewhere endless ones only."""
    for nama, nilai in blok.items():
        sempit = nama in {"baris", "butir", "kepala"} and blok["jenis"] != "daftar"
        yield nama, _putus(nilai, penggal if sempit else patah)


def _putus(nilai: Any, cara: Callable[[str], str]) -> Any:
    if isinstance(nilai, str):
        return cara(nilai)
    if isinstance(nilai, Mapping):
        kode = {"unsur", "hasil", "jenis"}
        return {nama: isi if nama in kode else _putus(isi, cara) for nama, isi in nilai.items()}
    return [_putus(satu, cara) for satu in nilai] if isinstance(nilai, list | tuple) else nilai


def _qr(tautan: str) -> str:
    tujuan = io.BytesIO()
    segno.make(tautan, error="m", micro=False).save(
        tujuan, kind="svg", border=0, xmldecl=False, svgns=True
    )
    return tujuan.getvalue().decode()
