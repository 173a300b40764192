"""The receipt as a page: number, code once, what to bring where until when."""

from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.cetak import qr
from laporan.choices import Bentuk
from laporan.http import tiket_bukti
from laporan.queries.jawaban import kantor_baca
from laporan.queries.status import laporan_berkode
from laporan.rules.jawaban import KantorBaca, TandaTerimaBaca
from laporan.rules.masukan import Masukan
from laporan.services.penerimaan import HasilPengajuan
from wilayah.queries.kantor import kantor_kecamatan
from wilayah.rules.tenggat import saat_setempat


def halaman_tanda_terima(
    request: HttpRequest, hasil: HasilPengajuan, masukan: Masukan
) -> HttpResponse:
    """Render the receipt; 201 for a new report, 200 for one that was already taken in."""
    tanda = hasil.tanda_terima
    laporan = laporan_berkode(tanda.nomor, tanda.kode_akses or "")
    konteks = {
        "tanda": tanda,
        "waktu": laporan.disampaikan_pada if laporan else None,
        "menjadi_laporan": tanda.bentuk == Bentuk.LAPORAN,
        "tenggat": {satu.langkah: satu for satu in tanda.tenggat},
        "kantor": kantor_tujuan(tanda, masukan.wilayah),
        "berlangsung": masukan.sedang_berlangsung,
        "qr": qr(tanda.tautan_status, _("Alamat cek status")),
        "bagikan": tautan_bagikan(tanda.nomor),
        "tiket": tiket_bukti(laporan) if laporan else "",
    }
    return render(request, "laporan/terkirim.html", konteks, status=201 if hasil.baru else 200)


def kantor_tujuan(tanda: TandaTerimaBaca, wilayah: str) -> list[KantorBaca]:
    """Return the offices that take the originals: the responsible one, and the kecamatan's."""
    hari_ini = saat_setempat(timezone.now(), tanda.zona).date()
    kecamatan = kantor_kecamatan(wilayah, hari_ini)
    return [tanda.kantor, *([kantor_baca(kecamatan)] if kecamatan else [])]


def tautan_bagikan(nomor: str) -> str:
    """Return a WhatsApp address with number and page, without the code."""
    pesan = _("Nomor laporan pemilu saya: %(nomor)s. Cek status di %(situs)s/status/") % {
        "nomor": nomor,
        "situs": settings.ALAMAT_SITUS,
    }
    return f"https://wa.me/?text={quote(pesan)}"
