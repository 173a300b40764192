"""``manage.py siapkan_acuan``: everything once, however often it runs."""

from io import StringIO

import pytest
from django.core.management import call_command

from wilayah.models import HariLibur, Kantor, Pemilihan, RezimHukum, Tahapan

pytestmark = pytest.mark.django_db


def siapkan() -> str:
    keluar = StringIO()
    call_command("siapkan_acuan", stdout=keluar)
    return keluar.getvalue()


def isi() -> list[list[object]]:
    return [
        list(model.objects.order_by("pk").values())
        for model in (RezimHukum, HariLibur, Pemilihan, Tahapan, Kantor)
    ]


def test_a_second_run_changes_nothing_and_says_so() -> None:
    siapkan()
    sebelum = isi()
    laporan = siapkan()
    assert isi() == sebelum
    assert laporan.splitlines() == [
        f"{bagian}: sudah lengkap" for bagian in ("Rezim hukum", "Kalender", "Pemilihan", "Kantor")
    ]


def test_it_fills_what_is_missing_and_reports_the_progress() -> None:
    siapkan()
    Pemilihan.objects.filter(pk="pilkada-2020").delete()
    assert "Pemilihan: 1 pemilihan baru" in siapkan()
    assert Pemilihan.objects.filter(pk="pilkada-2020").exists()
