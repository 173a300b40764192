"""Who calls the API: ``Authorization: Token …`` of an officer."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from wilayah.models import Petugas
from wilayah.queries.petugas import pemilik_token

KATA = "Token"
DUA_BAGIAN = 2


def rahasia_setelah(kata: str, request: Request) -> str | None:
    """Return what follows ``kata`` in the header ("" when malformed), None when it is not there."""
    bagian = get_authorization_header(request).split()
    if not bagian or bagian[0].lower() != kata.lower().encode():
        return None
    return bagian[1].decode("latin-1") if len(bagian) == DUA_BAGIAN else ""


class TokenOtentikasi(BaseAuthentication):
    """An officer's token; the account must be active."""

    def authenticate(self, request: Request) -> tuple[Petugas, str] | None:
        token = rahasia_setelah(KATA, request)
        if token is None:
            return None
        petugas = pemilik_token(token)
        if petugas is None:
            raise AuthenticationFailed
        return petugas, token

    def authenticate_header(self, request: Request) -> str:
        return KATA


class SkemaToken(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # untyped base
    """Tell the OpenAPI document what the header looks like."""

    target_class = TokenOtentikasi
    name = "TokenPetugas"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Token …`, dari `manage.py token_petugas NAMA`.",
        }
