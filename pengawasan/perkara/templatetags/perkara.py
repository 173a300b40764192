"""What the officers' templates say with words."""

from collections.abc import Container

from django import forms, template
from django.forms import BoundField
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.choices import BuktiDisebut
from laporan.models import Laporan
from laporan.templatetags.rupa import SisaWaktu, sisa
from pengawasan.perkara.choices import JenisJalur, StatusJalur, Tahap
from pengawasan.perkara.forms.penerimaan import DISERAHKAN
from pengawasan.perkara.rules.giliran import Giliran, giliran, giliran_tenggat
from pengawasan.perkara.templatetags.kata_jejak import (
    GILIRAN,
    PERISTIWA,
    PIHAK,
    TENGGAT,
    TITIK,
)
from wilayah.choices import JenisKantor, Peran
from wilayah.models import Kantor, Petugas

register = template.Library()

PENERIMA, SINGKATAN = "penerima", 4
BAGIAN_TEMPAT = {JenisKantor.BAWASLU_RI: 4, JenisKantor.BAWASLU_PROVINSI: 3}


@register.filter
def nama_langkah(langkah: str) -> str:
    """Return the step of a deadline in words."""
    return str(TENGGAT.get(langkah, langkah.replace("_", " ").capitalize()))


@register.filter
def nama_peristiwa(peristiwa: str) -> str:
    """Return what happened, as a line of the trail names it."""
    return str(PERISTIWA.get(peristiwa, peristiwa.replace("_", " ").replace(".", " ").capitalize()))


@register.filter
def nama_pelaku(pelaku: str) -> str:
    """Return who did it; a receiving body stands on the trail by its code."""
    awal, pisah, kode = pelaku.partition(": ")
    if awal != PENERIMA or not pisah:
        return pelaku
    nama = kode.upper() if len(kode) <= SINGKATAN else kode.replace("_", " ").capitalize()
    return f"{awal}: {nama}"


@register.filter
def berkelompok(bidang: BoundField) -> bool:
    """Tell whether a field is a group of cards to choose from."""
    return isinstance(bidang.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)


@register.simple_tag
def sisa_antrean(laporan: Laporan) -> SisaWaktu | None:
    """Return the time left until the report's next deadline, None where nothing runs."""
    if laporan.tenggat_berikut is None:
        return None
    return sisa(laporan.tenggat_berikut, laporan.kantor.zona, timezone.now())


@register.filter
def nama_diserahkan(kode: str) -> str:
    """Return what was handed over, in words."""
    return str(dict(DISERAHKAN).get(kode, kode))


@register.filter
def nama_bukti_disebut(kode: str) -> str:
    """Return a kind of evidence the reporter named, in words."""
    return str(BuktiDisebut(kode).label).lower()


@register.filter
def nama_tahap(status: str) -> str:
    """Return where a report stands, in the officers' short words."""
    return str(Tahap(status).label)


@register.filter
def tempat_singkat(nama: str, kantor: Kantor) -> str:
    """Return a region's name without what every officer of the office knows anyway."""
    return ", ".join(nama.split(", ")[: BAGIAN_TEMPAT.get(JenisKantor(kantor.jenis), 2)])


@register.simple_tag
def giliran_laporan(laporan: Laporan) -> Giliran:
    """Return what a report waits for, and whose turn it is."""
    return giliran(laporan.status, laporan.langkah_berikut)


@register.filter
def nama_giliran(satu: Giliran) -> str:
    """Return what comes next in words, '' where nothing does."""
    if satu.langkah in GILIRAN:
        return str(GILIRAN[satu.langkah])
    return nama_langkah(satu.langkah) if satu.langkah else ""


@register.filter
def pelaksana(satu: Giliran, penanggung_jawab: Petugas | None = None) -> str:
    """Return who must act: the person in charge where it is their work, else the roles."""
    if satu.pihak:
        return str(PIHAK[satu.pihak])
    if penanggung_jawab is not None and penanggung_jawab.berperan(*satu.peran):
        return penanggung_jawab.nama
    return kata_peran(satu.peran)


@register.filter
def pelaksana_tenggat(langkah: str, penanggung_jawab: Petugas | None = None) -> str:
    """Return who keeps a deadline."""
    return pelaksana(giliran_tenggat(langkah), penanggung_jawab)


@register.filter
def kata_peran(peran: Container[str]) -> str:
    """Return roles as one alternative: penelaah, koordinator divisi, atau pimpinan."""
    nama = [str(satu.label) for satu in Peran if satu in peran]
    *awal, akhir = [nama[0], *(satu.lower() for satu in nama[1:])] if nama else [""]
    if not awal:
        return akhir
    depan = ", ".join(awal) + ("," if len(awal) > 1 else "")
    return _("%(awal)s atau %(akhir)s") % {"awal": depan, "akhir": akhir}


@register.filter
def jalur_jejak(jalur: object) -> str:
    """Return the kind of track a line of the trail speaks of, '' where it names none."""
    return str(JenisJalur(jalur).label) if jalur in JenisJalur.values else ""


@register.filter
def nama_titik(status: StatusJalur) -> str:
    """Return a stage of a track's line in words; an end by the name of its state."""
    return str(TITIK[status.value]) if status.value in TITIK else str(status.label)
