"""Secret links to the calendar of an office: made, shown once, revoked."""

import secrets

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pengawasan.perkara.models import LanggananKalender
from pengawasan.perkara.queries.kalender_langganan import langganan
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Petugas
from wilayah.rules.token import PANJANG_ACAK, sidik_token
from wilayah.services import jejak

SUBJEK = "petugas"
TERBANYAK = 5
"""Links of one officer at a time: telephone, computer, and some to spare."""


@transaction.atomic
def buat_langganan(petugas: Petugas, nama: str = "") -> str:
    """Return the secret of a new link, never to be had again; Penolakan (409) at ``TERBANYAK``."""
    Petugas.objects.select_for_update(no_key=True).get(pk=petugas.pk)
    if langganan(petugas).count() >= TERBANYAK:
        pesan = _("Paling banyak %(n)s tautan. Cabut dulu yang tidak dipakai.")
        raise Penolakan(pesan % {"n": TERBANYAK}, status=409)
    token = secrets.token_urlsafe(PANJANG_ACAK)
    baris = LanggananKalender.objects.create(
        petugas=petugas,
        kantor=petugas.kantor,
        sidik=sidik_token(token),
        nama=nama.strip(),
        dibuat=timezone.now(),
    )
    jejak.catat(SUBJEK, petugas.pk, "kalender_dilanggan", pelaku=petugas, langganan=baris.pk)
    return token


@transaction.atomic
def cabut_langganan(petugas: Petugas, pk: int) -> None:
    """Kill one of the officer's own links; TidakDitemukan when it is none of theirs."""
    milik = langganan(petugas).select_for_update()
    if not milik.filter(pk=pk).update(dicabut=timezone.now()):
        raise TidakDitemukan
    jejak.catat(SUBJEK, petugas.pk, "kalender_dicabut", pelaku=petugas, langganan=pk)
