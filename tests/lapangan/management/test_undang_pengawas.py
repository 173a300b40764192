import io

import pytest
from django.core.management import CommandError, call_command

from pengawasan.lapangan.models import PengawasLapangan
from pengawasan.lapangan.queries.sesi import undangan_hidup
from tests.factories.laporan import DESA

pytestmark = pytest.mark.django_db


def undang(*pilihan: str) -> tuple[str, str]:
    keluaran, galat = io.StringIO(), io.StringIO()
    call_command("undang_pengawas", DESA, *pilihan, stdout=keluaran, stderr=galat)
    return keluaran.getvalue(), galat.getvalue()


def test_the_command_prints_nothing_but_the_link_on_its_output() -> None:
    keluaran, _galat = undang("--nama", "Pengawas Contoh")

    (tautan,) = keluaran.splitlines()
    undangan = undangan_hidup(tautan.partition("#")[2])
    assert undangan is not None
    assert undangan.pengawas.kode_wilayah == DESA
    assert undangan.pengawas.kantor.kode_wilayah == "63.11.02"


def test_a_supervisor_of_a_polling_place_needs_its_number() -> None:
    with pytest.raises(CommandError, match="nomor TPS"):
        undang("--peran", "ptps")
    undang("--peran", "ptps", "--tps", "3")
    assert PengawasLapangan.objects.get().tps == "003"


def test_a_code_that_is_no_village_is_refused() -> None:
    with pytest.raises(CommandError, match="tidak ada"):
        call_command("undang_pengawas", "63.11.02", stdout=io.StringIO(), stderr=io.StringIO())
