"""How a page carries a form out: what the service refuses stands at the field it is about."""

from collections.abc import Callable
from typing import Protocol

from wilayah.errors import MasukanKeliru


class Formulir(Protocol):
    """A form that knows where each message belongs."""

    def is_valid(self) -> bool: ...

    def sisipkan_galat(self, galat: dict[str, list[str]]) -> None: ...


def terlaksana(form: Formulir, laksanakan: Callable[[], object]) -> bool:
    """Carry a form out when it is sound; False when it, or the service, names something wrong."""
    if not form.is_valid():
        return False
    try:
        laksanakan()
    except MasukanKeliru as galat:
        form.sisipkan_galat(galat.galat)
        return False
    return True
