"""Every path, command and make target that a document names exists."""

import re
import subprocess
from pathlib import Path

import pytest
from django.core.management import get_commands

AKAR = Path(__file__).parent.parent
DAFTAR = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
    cwd=AKAR,
    capture_output=True,
    text=True,
    check=True,
).stdout.splitlines()
DOKUMEN = [AKAR / nama for nama in DAFTAR if (AKAR / nama).exists()]
KODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
TAUTAN = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
PUNCAK = {p.name for p in AKAR.iterdir()} - {".venv", ".data", ".data-uji", ".git"}
JALUR = re.compile(
    r"(?<![\w/.<-])((?:[\w.-]+/)*[\w-][\w.-]*\.(?:py|md|toml|yml|sh|sql|css|js|html|csv|gz|lock|po))\b"
)


def _kode(dokumen: Path) -> str:
    return "\n".join(KODE.findall(dokumen.read_text()))


def _nama(dokumen: Path) -> str:
    return str(dokumen.relative_to(AKAR))


@pytest.mark.parametrize("dokumen", DOKUMEN, ids=_nama)
def test_named_make_target_exists(dokumen: Path) -> None:
    sasaran = set(re.findall(r"^([a-z][\w-]*):", (AKAR / "Makefile").read_text(), re.MULTILINE))

    assert set(re.findall(r"\bmake ([a-z][\w-]*)", _kode(dokumen))) <= sasaran


@pytest.mark.parametrize("dokumen", DOKUMEN, ids=_nama)
def test_named_command_exists(dokumen: Path) -> None:
    disebut = set(re.findall(r"manage\.py ([a-z_]+)", _kode(dokumen)))

    assert disebut <= set(get_commands())


@pytest.mark.parametrize("dokumen", DOKUMEN, ids=_nama)
def test_named_file_exists(dokumen: Path) -> None:
    disebut = [j for j in JALUR.findall(_kode(dokumen)) if j.split("/")[0] in PUNCAK]
    hilang = [j for j in disebut if not (AKAR / j).exists() and not list(AKAR.glob(f"*/{j}"))]

    assert not hilang


@pytest.mark.parametrize("dokumen", DOKUMEN, ids=_nama)
def test_link_leads_somewhere(dokumen: Path) -> None:
    hilang = [t for t in TAUTAN.findall(dokumen.read_text()) if not (dokumen.parent / t).exists()]

    assert not hilang


def test_readme_names_the_two_commands_first() -> None:
    baris = [b.strip() for b in KODE.findall((AKAR / "README.md").read_text())]

    assert "make run" in baris[0]
    assert "make test" in baris[0]


def test_example_environment_names_only_what_the_settings_read() -> None:
    sumber = "\n".join(
        berkas.read_text()
        for berkas in [*(AKAR / "pengawasan").glob("*.py"), AKAR / "docker-compose.yml"]
    )
    contoh = re.findall(r"^#?\s?([A-Z][A-Z_]+)=", (AKAR / ".env.example").read_text(), re.MULTILINE)

    assert contoh
    assert [nama for nama in contoh if nama not in sumber] == []
