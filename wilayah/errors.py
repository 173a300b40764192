from typing import Any


class Penolakan(Exception):
    """A refusal on purpose, shown to the person who asked.

    ``pesan`` is the sentence they read, ``status`` the HTTP status, ``rincian`` whatever the
    door may add to its answer (for example ``galat`` per field, or ``boleh``).
    """

    def __init__(self, pesan: str, *, status: int = 409, **rincian: Any) -> None:
        super().__init__(pesan)
        self.pesan = pesan
        self.status = status
        self.rincian = rincian


class TidakDitemukan(Penolakan):
    """Nothing here for this person: absent, or outside their jurisdiction."""

    def __init__(self, pesan: str = "Halaman atau data ini tidak ada.") -> None:
        super().__init__(pesan, status=404)


class BukanWewenang(Penolakan):
    """The person sees it, but their role may not do this."""

    def __init__(self, pesan: str = "Peran Anda tidak berwenang melakukan tindakan ini.") -> None:
        super().__init__(pesan, status=403)


class MasukanKeliru(Penolakan):
    """The request's body is malformed; ``galat`` maps each field to its messages."""

    def __init__(self, galat: dict[str, list[str]], pesan: str = "Isian belum benar.") -> None:
        super().__init__(pesan, status=400, galat=galat)
        self.galat = galat
