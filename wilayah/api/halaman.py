"""Pages of a list, one cursor after the other: ``{"hasil", "berikut", "sebelum"}``."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError
from django.db.models import QuerySet
from rest_framework.exceptions import NotFound
from rest_framework.pagination import Cursor, CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView


class HalamanKursor(CursorPagination):
    """Fifty rows a page, up to two hundred by ``?banyak=``; a made-up cursor is a 404.

    The ordering must begin with a column (or annotation) whose values are unique.
    """

    page_size = 50
    page_size_query_param = "banyak"
    max_page_size = 200
    cursor_query_param = "kursor"
    cursor_query_description = "Penunjuk halaman, diambil dari `berikut` atau `sebelum`."
    page_size_query_description = "Banyaknya baris per halaman, paling banyak 200."
    invalid_cursor_message = "Kursor halaman ini tidak sah."

    def paginate_queryset(
        self, queryset: QuerySet[Any] | Sequence[Any], request: Request, view: APIView | None = None
    ) -> list[Any] | None:
        try:
            return super().paginate_queryset(queryset, request, view)
        except (ValueError, ValidationError, DataError):
            raise NotFound(self.invalid_cursor_message) from None

    def decode_cursor(self, request: Request) -> Cursor | None:
        kursor = super().decode_cursor(request)
        if kursor is not None and "\0" in str(kursor.position):
            raise NotFound(self.invalid_cursor_message)
        return kursor

    def get_paginated_response(self, data: Any) -> Response:
        return Response(
            {"hasil": data, "berikut": self.get_next_link(), "sebelum": self.get_previous_link()}
        )

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        tautan = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["hasil", "berikut", "sebelum"],
            "properties": {"hasil": schema, "berikut": tautan, "sebelum": tautan},
        }
