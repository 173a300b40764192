"""Two administrators decide over one proposal at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connections

from tests.factories.laporan import petugas
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Petugas, RezimHukum, UsulanRezim
from wilayah.services.rezim import muat_rezim
from wilayah.services.usulan import setujui, tolak, usulkan

KODE = "PEMILU-2022"


def admin(kode: str) -> Petugas:
    orang = petugas(kode, Peran.ADMIN)
    orang.is_superuser = True
    orang.save()
    return orang


@pytest.mark.django_db(transaction=True)
def test_of_two_decisions_at_once_one_stands_and_the_other_is_told() -> None:
    muat_rezim()
    pengusul, satu, dua = admin(""), admin("63"), admin("64")
    usulan = usulkan(KODE, {"nama": "Nama lain"}, "Ejaan.", date(2024, 1, 1), pengusul)
    bersama = Barrier(2, timeout=10)

    def putuskan(siapa: Petugas) -> str:
        bersama.wait()
        try:
            if siapa == satu:
                setujui(usulan.pk, satu, versi=1)
            else:
                tolak(usulan.pk, dua, "Nama resmi tetap.")
        except Penolakan as penolakan:
            return str(penolakan)
        finally:
            connections.close_all()
        return ""

    with ThreadPoolExecutor(2) as utas:
        hasil = sorted(utas.map(putuskan, [satu, dua]))
    assert hasil == ["", "Usulan ini sudah diputuskan."]
    disetujui = UsulanRezim.objects.get().keadaan == "disetujui"
    assert RezimHukum.objects.filter(kode=KODE).count() == 1 + disetujui
