"""The look, measured: contrast of the tokens, weight of the files, nothing inline."""

import gzip
import re
from itertools import product
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parent.parent
CSS = AKAR / "static" / "css"
TEMPLAT = sorted((AKAR / "templates").rglob("*.html"))
TEKS, BAGIAN = 4.5, 3.0
PASANGAN = [
    *product(["tinta", "tinta-lembut"], ["kertas", "lembar", "lekuk"], [TEKS]),
    *product(["aksen", "aksen-tekan"], ["kertas", "lembar", "lekuk", "aksen-dasar"], [TEKS]),
    *product(["pada-aksen"], ["aksen", "aksen-tekan"], [TEKS]),
    ("pada-aksen-lembut", "aksen", TEKS),
    ("pada-aksen-lembut", "aksen-tekan", TEKS),
    ("lembar", "bahaya", TEKS),
    ("kertas", "tinta", TEKS),
    *((n, f"{n}-dasar", TEKS) for n in ("bahaya", "awas", "beres", "info")),
    *product(["tinta", "aksen", "tinta-lembut"], ["bahaya-dasar", "awas-dasar"], [TEKS]),
    *product(["tinta", "aksen"], ["beres-dasar", "info-dasar"], [TEKS]),
    *product(["bahaya", "awas", "beres"], ["kertas", "lembar", "lekuk"], [TEKS]),
    ("tinta", "aksen-dasar", TEKS),
    ("tinta-lembut", "aksen-dasar", TEKS),
    *product(["pada-pekat", "pada-pekat-lembut"], ["pekat"], [TEKS]),
    *product(["garis-kuat", "fokus"], ["kertas", "lembar", "lekuk"], [BAGIAN]),
    *product(["aksen"], ["garis"], [BAGIAN]),
]


def _warna(tema: str) -> dict[str, str]:
    """Return the colours of a theme by role; the dark one overrides the light one."""
    css = (CSS / "awasi.css").read_text()
    blok = re.findall(r":root \{(.*?)\n\s*\}", css, re.DOTALL)
    assert len(blok) == 2
    terpakai = blok[:1] if tema == "terang" else blok
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", "\n".join(terpakai)))


def _luminans(warna: str) -> float:
    kanal = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    merah, hijau, biru = (
        k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanal
    )
    return 0.2126 * merah + 0.7152 * hijau + 0.0722 * biru


@pytest.mark.parametrize("tema", ["terang", "gelap"])
def test_every_pair_of_tokens_has_enough_contrast_in_both_themes(tema: str) -> None:
    warna = _warna(tema)
    kurang = []
    for depan, dasar, batas in PASANGAN:
        terang, gelap = sorted((_luminans(warna[depan]), _luminans(warna[dasar])), reverse=True)
        rasio = (terang + 0.05) / (gelap + 0.05)
        if rasio < batas:
            kurang.append(f"{depan} on {dasar}: {rasio:.2f} < {batas}")
    assert kurang == []


def test_both_themes_name_the_same_colours() -> None:
    css = (CSS / "awasi.css").read_text()
    terang, gelap = (
        set(re.findall(r"--([\w-]+): #", blok))
        for blok in re.findall(r":root \{(.*?)\n\s*\}", css, re.DOTALL)
    )
    assert gelap == terang


def test_a_colour_is_written_only_where_the_tokens_are() -> None:
    for berkas in CSS.glob("*.css"):
        isi = re.sub(r":root \{.*?\n\s*\}", "", berkas.read_text(), flags=re.DOTALL)
        liar = set(re.findall(r"#[0-9a-f]{3,8}\b", isi)) - {"#fff", "#000"}
        assert liar == set(), berkas.name


def test_every_token_that_is_used_exists() -> None:
    isi = "".join(berkas.read_text() for berkas in CSS.glob("*.css"))
    assert set(re.findall(r"var\((--[\w-]+)\)", isi)) <= set(re.findall(r"(--[\w-]+):", isi))


def test_the_style_sheets_stay_light_and_speak_to_old_phones() -> None:
    dasar = (CSS / "awasi.css").read_bytes()
    tambahan = [berkas.read_bytes() for berkas in CSS.glob("*.css") if berkas.name != "awasi.css"]
    assert max(len(gzip.compress(dasar + satu)) for satu in tambahan) <= 10 * 1024
    isi = (dasar + b"".join(tambahan)).decode()
    assert not re.search(r"@layer|@import|@font-face|:has\(|^\s*&", isi, re.MULTILINE)
    assert not re.search(r"url\(\s*[\"']?(https?:)?//", isi)


@pytest.mark.parametrize("berkas", TEMPLAT, ids=lambda b: str(b.relative_to(AKAR / "templates")))
def test_no_template_carries_inline_script_or_style(berkas: Path) -> None:
    isi = berkas.read_text()
    assert not re.search(
        r"<style|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:", isi, re.IGNORECASE
    )
    for awal in re.findall(r"<script\b[^>]*>", isi, re.IGNORECASE):
        assert "src=" in awal or 'type="application/json"' in awal or "nonce=" in awal, awal


@pytest.mark.parametrize(
    "berkas", sorted((AKAR / "templates" / "komponen").glob("*.html")), ids=lambda b: b.name
)
def test_every_part_says_at_its_top_what_it_needs(berkas: Path) -> None:
    assert berkas.read_text().startswith("{% comment %}\n")


def test_no_part_of_a_paper_is_drawn_by_two_rules() -> None:
    pilihan = re.findall(r"^(\.[\w-]+) \{", (CSS / "cetak.css").read_text(), re.MULTILINE)

    assert [satu for satu in pilihan if pilihan.count(satu) > 1] == []
