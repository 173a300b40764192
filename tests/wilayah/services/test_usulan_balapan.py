"""Two administrators decide over one proposal at once."""

from datetime import date
from functools import partial

import pytest

from tests.factories.laporan import petugas
from tests.sekaligus import sekaligus
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

    def putuskan(siapa: Petugas) -> str:
        try:
            if siapa == satu:
                setujui(usulan.pk, satu, versi=1)
            else:
                tolak(usulan.pk, dua, "Nama resmi tetap.")
        except Penolakan as penolakan:
            return str(penolakan)
        return ""

    hasil = sorted(sekaligus([partial(putuskan, satu), partial(putuskan, dua)]))
    assert hasil == ["", "Usulan ini sudah diputuskan."]
    disetujui = UsulanRezim.objects.get().keadaan == "disetujui"
    assert RezimHukum.objects.filter(kode=KODE).count() == 1 + disetujui
