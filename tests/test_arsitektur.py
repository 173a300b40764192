"""Size limits, and doors that do not query: what no linter measures."""

import ast
from pathlib import Path

import pytest

AKAR = Path(__file__).parent.parent
APLIKASI = sorted(
    berkas
    for folder in ("wilayah", "laporan", "pengawasan")
    for berkas in (AKAR / folder).rglob("*.py")
    if "migrations" not in berkas.parts
)
SEMUA = [AKAR / "manage.py", *APLIKASI, *sorted((AKAR / "tests").rglob("*.py"))]
FUNGSI = ast.FunctionDef | ast.AsyncFunctionDef
TERLARANG = {"utils", "helpers", "common", "core", "base"}


def _nama(berkas: Path) -> str:
    return str(berkas.relative_to(AKAR))


@pytest.mark.parametrize("berkas", SEMUA, ids=_nama)
def test_file_stays_readable(berkas: Path) -> None:
    isi = berkas.read_text()
    panjang = {
        simpul.name: (simpul.end_lineno or 0) - simpul.lineno + 1
        for simpul in ast.walk(ast.parse(isi))
        if isinstance(simpul, FUNGSI)
    }

    assert isi.count("\n") <= 300
    assert not {nama for nama, baris in panjang.items() if baris > 40}


def _pintu(berkas: Path) -> bool:
    bagian = set(berkas.relative_to(AKAR).parts)
    return bool({"views", "api", "management"} & bagian) or berkas.name in {
        "tasks.py",
        "admin.py",
        "views.py",
        "middleware.py",
    }


@pytest.mark.parametrize("berkas", [b for b in APLIKASI if _pintu(b)], ids=_nama)
def test_door_never_queries_the_database_itself(berkas: Path) -> None:
    pohon = ast.walk(ast.parse(berkas.read_text()))

    assert not [simpul.lineno for simpul in pohon if getattr(simpul, "attr", "") == "objects"]


@pytest.mark.parametrize("berkas", APLIKASI, ids=_nama)
def test_module_has_no_junk_room_and_no_inline_import(berkas: Path) -> None:
    assert not TERLARANG & {*berkas.relative_to(AKAR).parts, berkas.stem}
    if berkas.name == "pasang.py":  # it asks whether venv can be imported at all
        return
    dalam = [
        simpul.lineno
        for fungsi in ast.walk(ast.parse(berkas.read_text()))
        if isinstance(fungsi, FUNGSI)
        for simpul in ast.walk(fungsi)
        if isinstance(simpul, ast.Import | ast.ImportFrom)
    ]
    assert not dalam


def test_model_never_overrides_save() -> None:
    pelanggar = [
        f"{_nama(berkas)}:{simpul.lineno}"
        for berkas in APLIKASI
        if "models" in berkas.parts or berkas.name == "models.py"
        for simpul in ast.walk(ast.parse(berkas.read_text()))
        if isinstance(simpul, FUNGSI) and simpul.name in {"save", "delete"}
    ]
    kelas_tabel = [p for p in pelanggar if "QuerySet" not in p]

    assert not kelas_tabel
