"""The first page of a supervisor, and what the phone asks in the background."""

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from pengawasan.lapangan.choices import KeadaanSiaga
from pengawasan.lapangan.http import LapanganRequest
from pengawasan.lapangan.queries.formulir import form_a_pengawas
from pengawasan.lapangan.queries.siaga import siaga_terbuka
from pengawasan.lapangan.queries.siaga_ramai import siaga_dikenal, siaga_lapangan
from pengawasan.lapangan.queries.tugas import tugas_pengawas
from pengawasan.lapangan.services.siaga import bangunkan
from pengawasan.lapangan.views.pintu import pengawas_masuk, pengawas_masuk_json

TERAKHIR = 5


@pengawas_masuk
@require_safe
def beranda(request: LapanganRequest) -> HttpResponse:
    """Show what is happening in the village now, what is to be done, and what was written."""
    bangunkan()
    daftar = siaga_lapangan(request.pengawas, request.GET.get("kursor", ""))
    halaman = daftar.halaman
    konteks = {
        "pengawas": request.pengawas,
        "daftar": daftar,
        "dikenal": siaga_dikenal(request.pengawas),
        "berikut": f"?kursor={halaman.berikut}" if halaman.berikut else "",
        "sebelum": f"?kursor={halaman.sebelum}" if halaman.sebelum else "",
        "tugas": list(tugas_pengawas(request.pengawas)),
        "form_a": list(form_a_pengawas(request.pengawas)[:TERAKHIR]),
        "kata": kata_ponsel(),
    }
    return render(request, "lapangan/beranda.html", konteks)


@pengawas_masuk_json
@require_safe
def sinkron(request: LapanganRequest) -> HttpResponse:
    """Answer the phone's script: who is signed in, a token for sending, which alerts are open.

    ``siaga`` waits for somebody to go; ``diambil`` is taken, and news again once given back.
    """
    bangunkan()
    terbuka = {satu.pk: satu.keadaan for satu in siaga_terbuka(request.pengawas)}
    menunggu = [str(pk) for pk, keadaan in terbuka.items() if keadaan == KeadaanSiaga.MENUNGGU]
    isi = {
        "masuk": True,
        "pemilik": str(request.pengawas.pk),
        "csrf": get_token(request),
        "siaga": menunggu,
        "diambil": [str(pk) for pk in terbuka if str(pk) not in menunggu],
    }
    return JsonResponse(isi)


def kata_ponsel() -> dict[str, Any]:
    """Return the words of the phone's scripts."""
    return {
        "draf": _("Draf di ponsel ini"),
        "antre": _("Menunggu jaringan. Terkirim sendiri begitu tersambung."),
        "mengirim": _("Mengirim …"),
        "mengirim_foto": _("Mengirim foto {n} dari {dari} …"),
        "ditolak": _("Belum diterima: {pesan}"),
        "terkirim": _("Form A terkirim dengan nomor {nomor}. Isinya sudah dihapus dari ponsel."),
        "tanpa_foto": _("Form A terkirim dengan nomor {nomor}, tetapi foto ini ditolak: {foto}."),
        "perlu_masuk": _("Masuk dengan PIN dulu, lalu Form A terkirim sendiri."),
        "orang_lain": _("Draf ini milik akun lain. Hapus bila bukan milik Anda."),
        "tersimpan": _("Tersimpan di ponsel ini"),
        "tak_tersimpan": _(
            "Tidak tersimpan: penyimpanan ponsel ini penuh. Biarkan halaman ini terbuka dan kirim "
            "selagi ada jaringan."
        ),
        "tanpa_judul": _("Form A tanpa tempat"),
        "hapus_tanya": _("Hapus dari ponsel ini? Yang belum terkirim ikut hilang."),
        "hapus": _("Hapus dari ponsel"),
        "lanjutkan": _("Lanjutkan"),
        "kirim_sekarang": _("Kirim sekarang"),
        "foto_terlalu_besar": _("{nama}: lebih besar dari 15 MB."),
        "foto_terlalu_banyak": _("Paling banyak {n} foto."),
        "foto_gagal": _("{nama}: tidak dapat dibaca."),
        "hapus_foto": _("Hapus {nama}"),
        "siaga_baru": _("Ada kejadian baru di desa Anda."),
        "lihat": _("Lihat"),
        "belum_lengkap": _("Ada yang perlu diperbaiki"),
        "wajib": _("Wajib diisi."),
        "galat": _("Galat:"),
    }
