"""Outcomes that were reported of real incidents can be reached, each by the services' own way."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.perkara.hasil import JALAN, TEMUAN, Perkara
from tests.perkara.hasil_catatan import CATATAN, jalan

pytestmark = pytest.mark.django_db
BERKAS = os.environ.get("AWASI_KASUS", "")
"""A file in the form that ``isi_contoh --berkas`` reads, with what became of each incident."""

CONTOH: dict[str, Any] = {
    "id": "contoh",
    "source_url": None,
    "tanggal_berita": "2024-11-21",
    "tanggal_kejadian": "2024-11-20",
    "provinsi": "Kalimantan Selatan",
    "kabupaten_kota": "Kabupaten Balangan",
    "kecamatan": None,
    "desa": None,
    "jenis": "lainnya",
    "uraian": "Peristiwa contoh yang diceritakan dengan kata-kata sendiri untuk pengujian.",
    "terlapor_jabatan": "pejabat contoh",
    "bukti": ["foto"],
    "saksi_count": None,
    "hasil_catatan": None,
}


def _diketahui() -> list[dict[str, Any]]:
    if not BERKAS:
        return []
    baris = Path(BERKAS).read_text(encoding="utf-8").splitlines()
    return [satu for satu in map(json.loads, baris) if satu["hasil"] in JALAN]


@pytest.mark.parametrize("pelapor", ["warga", "temuan_pengawas"])
@pytest.mark.parametrize("tanggal", ["2024-11-20", "2024-02-14", "2025-09-01"])
@pytest.mark.parametrize("hasil", JALAN)
def test_every_known_outcome_is_reached_under_every_regime(hasil, tanggal, pelapor):
    if pelapor in TEMUAN and hasil.startswith("tidak_memenuhi"):
        pelapor = "warga"  # A finding has no formal requirements to fail.
    kejadian = CONTOH | {
        "hasil": hasil,
        "pelapor_jenis": pelapor,
        "tanggal_kejadian": tanggal,
        "tanggal_berita": tanggal,
    }
    perkara = Perkara(kejadian)

    assert JALAN[hasil](perkara) == perkara.akhir()


HANYA_LAPORAN = {"BBL-007", "BBL-008", "JTG-003", "KLS-006", "KLS-016", "KTG-004", "NTT-001"}
"""Ends of the initial study, which a finding has none of."""


@pytest.mark.parametrize("pelapor", ["warga", "temuan_pengawas"])
@pytest.mark.parametrize("sumber", CATATAN)
def test_every_end_that_only_a_note_tells_is_reached(sumber, pelapor):
    if sumber in HANYA_LAPORAN:
        pelapor = "warga"
    kejadian = CONTOH | {"id": f"{sumber}b", "hasil": "diregistrasi", "pelapor_jenis": pelapor}
    perkara = Perkara(kejadian)

    assert jalan(kejadian)(perkara) == perkara.akhir()


@pytest.mark.skipif(not BERKAS, reason="AWASI_KASUS names no file of incidents")
@pytest.mark.parametrize("kejadian", _diketahui(), ids=lambda satu: satu["id"])
def test_what_became_of_an_incident_can_be_carried_out(kejadian):
    perkara = Perkara(kejadian)

    assert jalan(kejadian)(perkara) == perkara.akhir()
