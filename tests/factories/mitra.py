"""Partners for tests."""

from pengawasan.mitra.models import AkunMitra, Mitra
from wilayah.models import Petugas


def mitra(nama: str = "Lembaga Contoh") -> Mitra:
    """Return a partner, made when there is none of this name."""
    return Mitra.objects.get_or_create(nama=nama)[0]


def orang(milik: Mitra) -> Petugas:
    """Return somebody who signs in for a partner."""
    lama = Petugas.objects.filter(akun_mitra__mitra=milik).first()
    if lama is not None:
        return lama
    baru = Petugas.objects.create_user(f"uji.mitra.{milik.pk}", nama="Orang Mitra", peran=[])
    AkunMitra.objects.create(petugas=baru, mitra=milik)
    return baru
