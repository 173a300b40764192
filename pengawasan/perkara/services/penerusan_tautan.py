"""The receiving body's link: given out, opened once, bound to a browser, revoked."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.services.status import catat
from pengawasan.perkara import sandi
from pengawasan.perkara.choices.penerusan import KeadaanPenerusan as K
from pengawasan.perkara.models import Penerusan, TautanPenerusan
from pengawasan.perkara.queries.penerusan import sebab_penerusan
from pengawasan.perkara.queries.penerusan_penerima import SESI, TAUTAN, tautan_tertutup
from pengawasan.perkara.queries.surat_putus import nomor_berlaku
from pengawasan.perkara.rules.penerusan import TERBUKA
from pengawasan.perkara.rules.wewenang import Tolak
from pengawasan.perkara.services.penerusan_tulis import kunci_penerusan
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Petugas

HARI_BAWAAN, HARI_TERBANYAK = 14, 60


@transaction.atomic
def terbitkan_tautan(penerusan: Penerusan, petugas: Petugas, hari: int = HARI_BAWAAN) -> str:
    """Return the secret of a new link, shown once and good for ``hari`` days; the old one dies.

    Penolakan 403 for the person, 409 for a forwarding that is over or whose letter has no number
    yet: the sheet that carries the link names it. A decision of a hearing that was delivered
    without a letter goes under its own number.
    """
    kunci_penerusan(penerusan)
    _pastikan(penerusan, petugas)
    if K(penerusan.keadaan) not in TERBUKA:
        raise Penolakan(_("Penerusan ini sudah selesai, jadi tidak perlu tautan lagi."))
    if not nomor_berlaku(penerusan):
        raise Penolakan(_("Suratnya belum bernomor. Terbitkan dahulu suratnya di halaman Naskah."))
    kini, rahasia, pk = timezone.now(), sandi.tautan(), uuid4()
    lama = _matikan(penerusan)
    TautanPenerusan.objects.create(
        id=pk,
        penerusan=penerusan,
        sidik=sandi.sidik(TAUTAN, rahasia),
        petugas=petugas,
        dibuat_pada=kini,
        berlaku_sampai=kini + timedelta(days=min(max(hari, 1), HARI_TERBANYAK)),
    )
    _catat(penerusan, "tautan_diterbitkan", petugas, tautan=pk, menggantikan=lama)
    return rahasia


@transaction.atomic
def cabut_tautan(penerusan: Penerusan, petugas: Petugas) -> None:
    """Kill the link of a forwarding and the browser it was opened in; 409 when none lives."""
    kunci_penerusan(penerusan)
    _pastikan(penerusan, petugas)
    if not _matikan(penerusan):
        raise Penolakan(_("Tidak ada tautan yang masih berlaku."))
    _catat(penerusan, "tautan_dicabut", petugas)


@transaction.atomic
def buka_tautan(rahasia: str) -> str:
    """Use a link up and return the secret of the browser it is bound to from now on.

    TidakDitemukan for every secret that opens nothing: wrong, used, revoked or expired.
    The case is locked before the link, as wherever links die, so that nobody waits in a ring.
    """
    penerusan = _penerusan_tautan(rahasia)
    kunci_penerusan(penerusan)
    tautan = tautan_tertutup(rahasia).select_for_update(of=("self",)).first()
    if tautan is None:
        raise TidakDitemukan
    sesi = sandi.rahasia_sesi_baru()
    tautan.dibuka_pada, tautan.sidik_sesi = timezone.now(), sandi.sidik(SESI, sesi)
    tautan.save(update_fields=["dibuka_pada", "sidik_sesi"])
    _catat(penerusan, "tautan_dibuka", f"penerima: {penerusan.sasaran}", tautan=tautan.pk)
    return sesi


@transaction.atomic
def akhiri_sesi(tautan: TautanPenerusan) -> None:
    """Let the body leave: the browser forgets, and only a new link opens the forwarding again."""
    penerusan = tautan.penerusan
    kunci_penerusan(penerusan)
    hidup = TautanPenerusan.objects.filter(pk=tautan.pk, dicabut_pada=None)
    if hidup.update(dicabut_pada=timezone.now()):
        pelaku = f"penerima: {penerusan.sasaran}"
        _catat(penerusan, "tautan_ditutup_penerima", pelaku, tautan=tautan.pk)


def _penerusan_tautan(rahasia: str) -> Penerusan:
    """Return the forwarding that a closed link leads to; TidakDitemukan without one."""
    tautan = tautan_tertutup(rahasia).select_related("penerusan__laporan").first()
    if tautan is None:
        raise TidakDitemukan
    return tautan.penerusan


def _pastikan(penerusan: Penerusan, petugas: Petugas) -> None:
    if sebab := sebab_penerusan(petugas, penerusan.laporan):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)


def _matikan(penerusan: Penerusan) -> bool:
    """Revoke the living link; tell whether there was one."""
    hidup = TautanPenerusan.objects.filter(penerusan=penerusan, dicabut_pada=None)
    return bool(hidup.update(dicabut_pada=timezone.now()))


def _catat(penerusan: Penerusan, peristiwa: str, pelaku: Petugas | str, **rincian: Any) -> None:
    catat(
        penerusan.laporan,
        peristiwa,
        pelaku=pelaku,
        penerusan=penerusan.pk,
        sasaran=penerusan.sasaran,
        **rincian,
    )
