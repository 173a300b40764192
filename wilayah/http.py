from django.http import HttpRequest

from wilayah.models import Petugas


class PetugasRequest(HttpRequest):
    """A request whose user the guard has already proved to be signed in."""

    user: Petugas
