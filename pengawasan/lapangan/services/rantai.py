"""A Form A and its corrections: one chain, of one report."""

from collections.abc import Sequence
from dataclasses import replace

from django.db import connection
from django.utils.translation import gettext as _

from laporan.models import Laporan
from laporan.services.status import catat as catat_laporan
from pengawasan.lapangan.choices import KeadaanFormA
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.queries.penulis import Acuan
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas
from wilayah.services import jejak

SUBJEK = "form_a"


def kunci_rantai(form: FormA) -> list[FormA]:
    """Return a form with all it corrects and all that corrects it, sent ones, oldest first.

    Whoever ties or lengthens the chain waits here for the other: its first form is locked until
    commit. What a sent form corrects never changes, so the way up needs no lock.
    """
    assert connection.in_atomic_block, "the lock lives as long as the act"
    while form.menggantikan is not None:
        form = form.menggantikan
    terkunci = FormA.objects.select_for_update(of=("self",)).filter(pk=form.pk)
    rantai, baru = [], list(terkunci)
    while baru:
        rantai += baru
        koreksi = FormA.objects.filter(menggantikan__in=baru, keadaan=KeadaanFormA.DIKIRIM)
        baru = list(koreksi.select_related("laporan").order_by("dikirim_pada", "id"))
    return rantai


def serantai(acuan: Acuan, rantai: Sequence[FormA]) -> Acuan:
    """Return the references with the report the corrected chain belongs to by now.

    MasukanKeliru where that is another report than the form's own.
    """
    laporan = next((satu.laporan for satu in rantai if satu.laporan is not None), None)
    if laporan is None or acuan.laporan == laporan:
        return acuan
    if acuan.laporan is not None:
        raise MasukanKeliru({"menggantikan": [_("Ini milik laporan lain.")]})
    return replace(acuan, laporan=laporan)


def ikat_rantai(rantai: Sequence[FormA], laporan: Laporan, pelaku: Petugas | str) -> None:
    """Tie the loose forms of a locked chain to a report, with a line on both trails."""
    for form in rantai:
        if form.laporan_id is not None:
            continue
        form.laporan = laporan
        form.save(update_fields=["laporan"])
        jejak.catat(SUBJEK, form.pk, "dihubungkan", pelaku=pelaku, laporan=laporan.nomor)
        catat_masuk(form, laporan, pelaku)


def catat_masuk(form: FormA, laporan: Laporan, pelaku: Petugas | str) -> None:
    """Put a form on the trail of its report."""
    catat_laporan(
        laporan,
        "form_a_masuk",
        pelaku=pelaku,
        form_a=form.pk,
        nomor=form.nomor,
        dugaan=form.ada_dugaan,
    )
