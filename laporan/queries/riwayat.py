"""The reporter's timeline and the sentence about where a report stands, in plain words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from laporan.choices import StatusLaporan


def keterangan(peristiwa: str, rincian: Mapping[str, Any]) -> str:
    """Return what the reporter reads about one line of the trail."""
    kalimat = _kalimat().get(peristiwa)
    if kalimat is None:
        return peristiwa.replace("_", " ").capitalize()
    return kalimat % {ruas: rincian.get(ruas) or "–" for ruas in RUAS}


RUAS = ("nomor", "kantor", "alasan", "nomor_registrasi")


def _kalimat() -> dict[str, str]:
    return {
        "disampaikan": _("Kiriman Anda diterima sistem."),
        "berkas_diserahkan": _("Berkas asli diserahkan di %(kantor)s, tanda terima %(nomor)s."),
        "kajian_awal_dimulai": _("Petugas mulai memeriksa kelengkapan."),
        "perbaikan_diminta": _("Petugas meminta Anda melengkapi laporan."),
        "diberitahu": _(
            "Anda sudah diberi tahu apa yang perlu dilengkapi; waktunya mulai berjalan."
        ),
        "dilengkapi": _("Anda menambah keterangan."),
        "perbaikan_diterima": _("Kelengkapan Anda diterima dan diperiksa kembali."),
        "diregistrasi": _("Laporan diregistrasi dengan nomor %(nomor_registrasi)s."),
        "tidak_diregistrasi": _("Laporan tidak diregistrasi: %(alasan)s"),
        "dilimpahkan": _("Laporan dilimpahkan ke %(kantor)s."),
        "diambil_alih": _("Laporan diambil alih oleh %(kantor)s."),
        "menjadi_informasi_awal": _("Diperlakukan sebagai informasi awal: %(alasan)s"),
        "menjadi_laporan": _("Informasi awal Anda menjadi laporan."),
        "kode_akses_diganti": _("Kode akses baru diterbitkan di %(kantor)s; kode lama mati."),
        "identitas_diperiksa": _("Identitas Anda sudah diperiksa di %(kantor)s."),
        "dicabut": _("Anda mencabut laporan ini."),
        "bukti_disegel": _("Sebuah berkas bukti disimpan dan disegel."),
        "bukti_ditolak": _("Sebuah berkas bukti tidak dapat diterima: %(alasan)s"),
    }


def label(status: str, rincian: Mapping[str, Any], sampai: datetime | None) -> str:
    """Return the status as people read it; ``rincian`` is that of the line that set it."""
    if status == StatusLaporan.PERBAIKAN and sampai is not None:
        saat = date_format(sampai, "l j F Y H.i")
        return _("Perlu Anda lengkapi sampai %(saat)s") % {"saat": f"{saat} {sampai.tzname()}"}
    pola = {
        StatusLaporan.DIREGISTRASI: ("nomor_registrasi", _("Diregistrasi, nomor %s")),
        StatusLaporan.TIDAK_DIREGISTRASI: ("alasan", _("Tidak diregistrasi, alasan: %s")),
        StatusLaporan.DILIMPAHKAN: ("kantor", _("Dilimpahkan ke %s")),
        StatusLaporan.DIAMBIL_ALIH: ("kantor", _("Diambil alih oleh %s")),
    }
    ruas, kalimat = pola.get(StatusLaporan(status), ("", ""))
    isi = rincian.get(ruas)
    return kalimat % isi if isi else str(StatusLaporan(status).label)
