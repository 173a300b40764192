"""Who calls the API: ``Authorization: Api-Key …`` of a partner."""

from dataclasses import dataclass

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from pengawasan.mitra.models import Mitra
from pengawasan.mitra.queries.mitra import pemilik_kunci
from wilayah.api.otentikasi import rahasia_setelah

KATA = "Api-Key"


@dataclass(frozen=True)
class PelakuMitra:
    """A partner as the caller of the API."""

    mitra: Mitra
    is_authenticated: bool = True


class KunciOtentikasi(BaseAuthentication):
    """A partner's API key; the partner must be active."""

    def authenticate(self, request: Request) -> tuple[PelakuMitra, str] | None:
        kunci = rahasia_setelah(KATA, request)
        if kunci is None:
            return None
        mitra = pemilik_kunci(kunci)
        if mitra is None:
            raise AuthenticationFailed
        return PelakuMitra(mitra), kunci

    def authenticate_header(self, request: Request) -> str:
        return KATA


class SkemaKunci(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # untyped base
    """Tell the OpenAPI document what the header looks like."""

    target_class = KunciOtentikasi
    name = "KunciMitra"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Api-Key …`, dari `manage.py kunci_mitra NAMA`.",
        }
