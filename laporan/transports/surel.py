import hashlib
from smtplib import SMTPException, SMTPRecipientsRefused
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.module_loading import import_string

from laporan.errors import GagalKirim
from laporan.models import Notifikasi
from laporan.queries.kontak import surel_pelapor

DITOLAK_SELAMANYA = 500
"""From this reply code of SMTP on, asking again is of no use."""


class Surel:
    def kirim(self, notifikasi: Notifikasi) -> None:
        """Deliver by e-mail; the address is opened here and nowhere earlier."""
        tujuan = alamat(notifikasi)
        if not tujuan:
            raise GagalKirim("tidak ada alamat", permanen=True)
        try:
            susun(notifikasi, tujuan).send()
        except SMTPRecipientsRefused as galat:
            raise GagalKirim("alamat ditolak", permanen=selamanya(galat)) from None
        except ValueError:
            raise GagalKirim("alamat tidak dapat dipakai", permanen=True) from None
        except (SMTPException, OSError) as galat:
            raise GagalKirim(type(galat).__name__) from None


def susun(notifikasi: Notifikasi, tujuan: str) -> EmailMessage:
    """Return the message: the template's first line is the subject, the rest the body."""
    konteks = notifikasi.data | {"situs": settings.ALAMAT_SITUS}
    teks = render_to_string(f"surel/{notifikasi.templat}.txt", konteks)
    judul, _, tubuh = teks.partition("\n\n")
    tubuh = tubuh.strip() + "\n"
    return EmailMessage(judul.strip(), tubuh, to=[tujuan], headers=kepala(notifikasi))


def alamat(notifikasi: Notifikasi) -> str:
    """Return the address of the officer, or the sealed one of the reporter.

    Letters to somebody else are promised by another app, which says where they go.
    """
    if penyedia := settings.ALAMAT_SURAT.get(notifikasi.templat):
        return str(import_string(penyedia)(notifikasi))
    if notifikasi.petugas is not None:
        return notifikasi.petugas.surel if notifikasi.petugas.is_active else ""
    return surel_pelapor(notifikasi.laporan) if notifikasi.laporan else ""


def kepala(notifikasi: Notifikasi) -> dict[str, str]:
    """Return headers that let a mail server recognise the same message sent twice."""
    tanda = hashlib.sha256(notifikasi.kunci.encode()).hexdigest()[:32]
    return {
        "Message-ID": f"<{tanda}@{urlsplit(settings.ALAMAT_SITUS).hostname}>",
        "Auto-Submitted": "auto-generated",
    }


def selamanya(galat: SMTPRecipientsRefused) -> bool:
    """Tell whether the server refuses the address for good, and not only just now."""
    return all(kode >= DITOLAK_SELAMANYA for kode, _ in galat.recipients.values())
