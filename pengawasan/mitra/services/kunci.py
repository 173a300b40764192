import secrets

from django.db import transaction
from django.utils import timezone

from pengawasan.mitra.models import KunciMitra, Mitra
from wilayah.models import Petugas
from wilayah.rules.token import AWALAN, PANJANG_ACAK, sidik_token, susun_token
from wilayah.services import jejak

TAMPAK = len(AWALAN) + 6


@transaction.atomic
def terbitkan_kunci(mitra: Mitra, *, pelaku: Petugas | None = None) -> str:
    """Return a new API key of a partner, shown once; earlier ones stay valid."""
    kunci = susun_token(secrets.token_bytes(PANJANG_ACAK))
    baris = KunciMitra.objects.create(mitra=mitra, awalan=kunci[:TAMPAK], sidik=sidik_token(kunci))
    jejak.catat("mitra", str(mitra.pk), "kunci_dibuat", pelaku=pelaku, kunci=baris.pk)
    return kunci


@transaction.atomic
def cabut_kunci(mitra: Mitra, id_kunci: int, *, pelaku: Petugas | None = None) -> bool:
    """Make one key of a partner useless from now on; False when it was none of theirs, or dead."""
    hidup = KunciMitra.objects.filter(mitra=mitra, pk=id_kunci, dicabut=None)
    if not hidup.update(dicabut=timezone.now()):
        return False
    jejak.catat("mitra", str(mitra.pk), "kunci_dicabut", pelaku=pelaku, kunci=id_kunci)
    return True
