"""E-mail about an account; the link in it works once and for an hour."""

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from wilayah.models import Petugas


def kirim_pemulihan(petugas: Petugas) -> None:
    """Send the link with which the person sets a new password."""
    kunci = urlsafe_base64_encode(force_bytes(petugas.pk))
    token = default_token_generator.make_token(petugas)
    alamat = settings.ALAMAT_SITUS + reverse("sandi_baru", args=[kunci, token])
    teks = render_to_string("surel/pemulihan_sandi.txt", {"petugas": petugas, "tautan": alamat})
    judul, _, tubuh = teks.partition("\n\n")
    send_mail(judul.strip(), tubuh, None, [petugas.surel])
