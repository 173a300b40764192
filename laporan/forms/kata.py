"""Words and figures the page's script needs; it decides nothing the server does not."""

from typing import Any

from django.utils.translation import gettext as _

from laporan.forms.lapor import URAIAN_MAKS
from wilayah.rules.rezim import Rezim


def kata_lapor(rezim: Rezim | None) -> dict[str, Any]:
    """Return the script's words, with the time limit of the regime now in force."""
    batas = rezim.aturan("pelaporan") if rezim else None
    return {
        "batas": {"jumlah": batas.jumlah, "satuan": str(batas.satuan)} if batas else None,
        "uraian_maks": URAIAN_MAKS,
        **_kata_galat(),
        **_kata_tinjau(),
        **_kata_kirim(),
        **_kata_titik(),
    }


def _kata_galat() -> dict[str, str]:
    return {
        "galat": _("Galat:"),
        "perbaiki": _("Ada yang perlu diperbaiki"),
        "uraian_pendek": _("Ceritakan dengan paling sedikit 20 huruf."),
        "uraian_panjang": _("Ceritanya terlalu panjang."),
        "wilayah_kosong": _("Pilih wilayah kejadian, paling sedikit provinsinya."),
        "belum_terjadi": _("Tanggal ini belum terjadi."),
        "tahu_sebelum": _("Anda tidak mungkin mengetahuinya sebelum kejadiannya."),
        "boleh_kosong": _("Pilih salah satu."),
        "nama_kosong": _("Sebuah laporan memerlukan nama Anda."),
        "kontak_kosong": _("Isi nomor telepon atau alamat surel Anda."),
    }


def _kata_tinjau() -> dict[str, str]:
    return {
        "ubah": _("Ubah"),
        "belum_diisi": _("belum diisi"),
        "terpenuhi": _("ada"),
        "belum_ada": _("belum ada"),
        "unsur_ringkas": _("{ada} dari {jumlah} unsur lengkap"),
        "batas_sampai": _("Batas melapor: {tanggal}."),
        "batas_lewat": _(
            "Batas melapor {tanggal} sudah lewat. Tetap boleh dikirim: petugas yang menilai, dan "
            "keterangan Anda tetap dapat dipakai sebagai informasi awal."
        ),
    }


def _kata_kirim() -> dict[str, str]:
    return {
        "mengirim": _("Mengirim laporan Anda …"),
        "mencoba": _("Mencoba mengirim lagi …"),
        "mencoba_lagi": _(
            "Belum terkirim, mencoba lagi sebentar lagi. Isian Anda tetap ada di halaman ini."
        ),
        "tanpa_sambungan": _(
            "Belum terkirim karena tidak ada sambungan. Isian Anda tetap ada di halaman ini dan "
            "dikirim sendiri begitu tersambung. Jangan tutup halaman ini."
        ),
        "ditolak": _("Belum terkirim. Server menjawab {n}. Isian Anda tetap ada di halaman ini."),
    }


def _kata_titik() -> dict[str, str]:
    return {
        "ketuk_peta": _("Ketuk tempatnya di peta."),
        "memuat_peta": _("Memuat peta …"),
        "peta_gagal": _("Peta belum dapat dimuat. Isi lintang dan bujurnya, atau lewati saja."),
        "mencari_lokasi": _("Mencari lokasi ponsel Anda …"),
        "lokasi_terisi": _("Titik diisi dari lokasi ponsel, ketelitian sekitar {n} meter."),
        "lokasi_gagal": _("Lokasi tidak dapat dibaca. Pakai peta, isi sendiri, atau lewati saja."),
    }
