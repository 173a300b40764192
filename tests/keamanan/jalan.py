"""Every address the site has, filled with real and with impossible parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

from django.urls import URLPattern, URLResolver, get_resolver

BAGIAN = re.compile(r"<(?:(\w+):)?(\w+)>")
LAIN = {"uuid": str(uuid4()), "int": "4294967296"}


@dataclass(frozen=True)
class Jalan:
    """One pattern of the resolver; ``isi`` puts words in its open places."""

    pola: str

    def isi(self, kata: str, nyata: dict[str, str] | None = None) -> str:
        def ganti(cocok: re.Match[str]) -> str:
            jenis, nama = cocok.groups()
            return (nyata or {}).get(nama) or LAIN.get(jenis, kata)

        return "/" + BAGIAN.sub(ganti, self.pola)

    @property
    def berkata(self) -> bool:
        """Whether words have a place in it; an impossible UUID or number is always the same."""
        return any(jenis not in LAIN for jenis, _nama in BAGIAN.findall(self.pola))

    @property
    def terbuka(self) -> bool:
        return "<" in self.pola


def semua_jalan() -> list[Jalan]:
    """Return every address but the admin's own; those that sign out come last."""
    semua = [Jalan(pola) for pola in _pola(get_resolver(), "") if not pola.startswith("admin/")]
    return sorted(semua, key=lambda satu: satu.pola.endswith("keluar/"))


def _pola(penyelesai: URLResolver, awal: str) -> Iterator[str]:
    for satu in penyelesai.url_patterns:
        if isinstance(satu, URLPattern):
            yield awal + str(satu.pattern)
        else:
            yield from _pola(satu, awal + str(satu.pattern))
