"""The catalogue of messages, gathered and compiled without the gettext programs.

`python -m pengawasan.lokal.pesan --kumpulkan` reads the sources again and brings the catalogues
up to date; `--periksa` names every entry that is empty, fuzzy, misformed or out of date.
"""

import os
import sys
import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

AKAR = Path(__file__).resolve().parent.parent.parent
LOKAL = AKAR / "pengawasan" / "locale"
SUMBER = ("wilayah", "laporan", "pengawasan", "templates")
TEMPLAT = {".html", ".txt"}
KATA_KUNCI = dict(DEFAULT_KEYWORDS) | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "untuk_orang": None,
}
REZIM = AKAR / "wilayah" / "data" / "rezim"
KEPALA_TETAP = (b'"Project', b'"Language', b'"Plural', b'"MIME', b'"Content')
"""Lines kept of a catalogue's head; the others say when and by whom, and differ every time."""


def _berkas() -> list[Path]:
    return sorted(LOKAL.glob("*/LC_MESSAGES/django.po"))


def baca(po: Path) -> Catalog:
    with po.open("rb") as sumber:
        return read_po(sumber, locale=po.parent.parent.name, abort_invalid=True)


def susun() -> None:
    """Compile the catalogues that are newer than their compiled form."""
    for po in _berkas():
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime:
            sementara = mo.with_suffix(f".{os.getpid()}")
            with sementara.open("wb") as tujuan:
                write_mo(tujuan, baca(po))
            sementara.replace(mo)


def _naskah() -> Iterator[str]:
    """Return every source as Python, templates too."""
    for folder in SUMBER:
        for jalur in sorted((AKAR / folder).rglob("*")):
            if jalur.suffix == ".py" and "migrations" not in jalur.parts:
                yield jalur.read_text()
            elif jalur.suffix in TEMPLAT:
                yield templatize(jalur.read_text(), origin=str(jalur))


def _kata_rezim() -> Iterator[str]:
    """Return what the shipped regimes say to people: names, elements, bodies to forward to."""
    for jalur in sorted(REZIM.glob("*.toml")):
        rezim = tomllib.loads(jalur.read_text())
        yield rezim["nama"]
        for unsur in rezim["unsur"]:
            yield from (unsur["label"], unsur["penjelasan"])
        for sasaran in rezim["sasaran"].values():
            yield from (sasaran["nama"], sasaran["untuk"])


def terpakai() -> Catalog:
    """Return every message of the sources, untranslated."""
    hasil = Catalog()
    for naskah in _naskah():
        isi = BytesIO(naskah.encode())
        for _baris, pesan, _catatan, konteks in extract(
            "python", isi, KATA_KUNCI, options={"encoding": "utf-8"}
        ):
            hasil.add(pesan, context=konteks)
    for kata in _kata_rezim():
        hasil.add(kata)
    return hasil


def kumpulkan() -> None:
    """Add new messages without a translation, drop those no longer used, keep the rest."""
    baru = terpakai()
    for po in _berkas():
        katalog = baca(po)
        katalog.update(baru, no_fuzzy_matching=True)
        tulisan = BytesIO()
        write_po(
            tulisan, katalog, width=100, no_location=True, sort_output=True, ignore_obsolete=True
        )
        kepala, pemisah, isi = tulisan.getvalue().partition(b"\n\n")
        tetap = [b for b in kepala.split(b"\n") if b[:1] != b'"' or b.startswith(KEPALA_TETAP)]
        po.write_bytes(b"\n".join(tetap) + pemisah + isi)


def _keluhan(katalog: Catalog, baru: Catalog) -> Iterator[str]:
    for pesan in (satu for satu in katalog if satu.id):
        if pesan.fuzzy or not pesan.string or not all(pesan.string):
            yield f"belum diterjemahkan: {pesan.id!r}"
        if baru.get(pesan.id, pesan.context) is None:
            yield f"tidak dipakai lagi: {pesan.id!r}"
    for pesan in (satu for satu in baru if satu.id):
        if katalog.get(pesan.id, pesan.context) is None:
            yield f"belum dikumpulkan: {pesan.id!r}"
    for pesan, galat in katalog.check():
        yield from (f"{satu}: {pesan.id!r}" for satu in galat)


def periksa() -> list[str]:
    """Return what is wrong with the catalogues, one line each."""
    baru = terpakai()
    return [
        f"{po.parent.parent.name}: {satu}" for po in _berkas() for satu in _keluhan(baca(po), baru)
    ]


if __name__ == "__main__":
    if "--periksa" in sys.argv:
        sys.exit("\n".join(periksa()) or None)
    if "--kumpulkan" in sys.argv:
        kumpulkan()
    susun()
