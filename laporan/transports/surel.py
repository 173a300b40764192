from smtplib import SMTPException, SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from laporan.errors import GagalKirim
from laporan.models import Notifikasi
from laporan.queries.kontak import surel_pelapor


class Surel:
    def kirim(self, notifikasi: Notifikasi) -> None:
        """Deliver by e-mail; the address is opened here and nowhere earlier."""
        tujuan = alamat(notifikasi)
        if not tujuan:
            raise GagalKirim("tidak ada alamat", permanen=True)
        konteks = notifikasi.data | {"situs": settings.ALAMAT_SITUS}
        judul, _, tubuh = render_to_string(f"surel/{notifikasi.templat}.txt", konteks).partition(
            "\n\n"
        )
        pesan = EmailMessage(judul.strip(), tubuh, to=[tujuan], headers=kepala(notifikasi))
        try:
            pesan.send()
        except SMTPRecipientsRefused as galat:
            raise GagalKirim("alamat ditolak", permanen=True) from galat
        except (SMTPException, OSError) as galat:
            raise GagalKirim(type(galat).__name__) from galat


def alamat(notifikasi: Notifikasi) -> str:
    """Return the address of the officer, or the sealed one of the reporter."""
    if notifikasi.petugas is not None:
        return notifikasi.petugas.surel
    return surel_pelapor(notifikasi.laporan) if notifikasi.laporan else ""


def kepala(notifikasi: Notifikasi) -> dict[str, str]:
    """Return headers that let a mail server recognise the same message sent twice."""
    return {
        "Message-ID": f"<notifikasi-{notifikasi.pk}@awasi.invalid>",
        "Auto-Submitted": "auto-generated",
    }
