from typing import Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser


class PembacaJSON(JSONParser):
    """JSON as it is; a body nested deeper than anybody needs is malformed, not a bug."""

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        try:
            return super().parse(stream, media_type, parser_context)
        except RecursionError:
            raise ParseError from None
