"""What the officers' templates say with words."""

from django import forms, template
from django.forms import BoundField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from laporan.choices import BuktiDisebut
from laporan.models import Laporan
from laporan.templatetags.rupa import SisaWaktu, sisa
from pengawasan.perkara.choices import Tahap
from pengawasan.perkara.forms.penerimaan import DISERAHKAN
from wilayah.choices import JenisKantor
from wilayah.models import Kantor

register = template.Library()

BAGIAN_TEMPAT = {JenisKantor.BAWASLU_RI: 4, JenisKantor.BAWASLU_PROVINSI: 3}
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
    "disampaikan": _("Disampaikan"),
    "berkas_diserahkan": _("Berkas asli diterima"),
    "identitas_diperiksa": _("Kartu identitas diperiksa"),
    "identitas_dibuka": _("Identitas pelapor dibuka"),
    "saksi_dibuka": _("Data saksi dibuka"),
    "kontak_dibuka": _("Kontak pelapor dibuka"),
    "kode_akses_diganti": _("Kode akses baru diterbitkan"),
    "ditugaskan": _("Penanggung jawab ditetapkan"),
    "kajian_awal_dimulai": _("Kajian awal dimulai"),
    "konsep_disusun": _("Konsep kajian awal disusun"),
    "pemilihan_ditetapkan": _("Pemilihan ditetapkan"),
    "perbaikan_diminta": _("Pelapor diminta melengkapi"),
    "upaya_hubungi": _("Pelapor dihubungi"),
    "diberitahu": _("Pelapor diberi tahu, batas waktu berjalan"),
    "dilengkapi": _("Pelapor menambah keterangan"),
    "perbaikan_diterima": _("Kelengkapan diterima"),
    "diregistrasi": _("Diregistrasi"),
    "tidak_diregistrasi": _("Tidak diregistrasi"),
    "dilimpahkan": _("Dilimpahkan"),
    "diambil_alih": _("Diambil alih"),
    "menjadi_informasi_awal": _("Menjadi informasi awal"),
    "menjadi_laporan": _("Informasi awal menjadi laporan"),
    "dicabut": _("Dicabut pelapor"),
    "bukti_disegel": _("Bukti disegel"),
    "bukti_ditolak": _("Bukti ditolak"),
    "bukti_diunduh": _("Bukti asli diunduh"),
    "tenggat_lewat": _("Batas waktu terlewati"),
    "tenggat_bergeser": _("Batas waktu berubah karena kalender libur berubah"),
    "tenggat_dijelaskan": _("Keterlambatan dijelaskan"),
}


@register.filter
def nama_langkah(langkah: str) -> str:
    """Return the step of a deadline in words."""
    return str(LANGKAH.get(langkah, langkah.replace("_", " ").capitalize()))


@register.filter
def nama_peristiwa(peristiwa: str) -> str:
    """Return what happened, as a line of the trail names it."""
    return str(PERISTIWA.get(peristiwa, peristiwa.replace("_", " ").replace(".", " ").capitalize()))


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
