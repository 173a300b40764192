"""What the officers' templates say with words."""

from django import template
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from laporan.models import Laporan
from laporan.templatetags.rupa import SisaWaktu, sisa

register = template.Library()

LANGKAH = {
    "pelaporan": _("Batas melapor"),
    "serah_berkas": _("Penyerahan berkas asli"),
    "kajian_awal": _("Kajian awal"),
    "perbaikan": _("Kelengkapan dari pelapor"),
    "penanganan": _("Penanganan"),
    "perpanjangan": _("Perpanjangan"),
    "temuan": _("Penetapan temuan"),
}
PERISTIWA = {
    "disampaikan": _("Laporan disampaikan"),
    "berkas_diterima": _("Berkas asli diterima"),
    "identitas_diperiksa": _("Kartu identitas diperiksa"),
    "identitas_dibuka": _("Identitas pelapor dibuka"),
    "kode_akses_baru": _("Kode akses baru diterbitkan"),
    "penanggung_jawab": _("Penanggung jawab ditetapkan"),
    "kajian_dimulai": _("Kajian awal dimulai"),
}


@register.filter
def nama_langkah(langkah: str) -> str:
    """Return the step of a deadline in words."""
    return str(LANGKAH.get(langkah, langkah.replace("_", " ").capitalize()))


@register.filter
def nama_peristiwa(peristiwa: str) -> str:
    """Return what happened, as a line of the trail names it."""
    return str(PERISTIWA.get(peristiwa, peristiwa.replace("_", " ").replace(".", " ").capitalize()))


@register.simple_tag
def sisa_antrean(laporan: Laporan) -> SisaWaktu | None:
    """Return the time left until the report's next deadline, None where nothing runs."""
    if laporan.tenggat_berikut is None:
        return None
    return sisa(laporan.tenggat_berikut, laporan.kantor.zona, timezone.now())
