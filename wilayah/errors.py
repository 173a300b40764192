from typing import Any

from django.utils.translation import gettext


def untuk_orang(kalimat: str) -> str:
    """Mark a sentence for translation in a room that does not know who will read it."""
    return kalimat


class Penolakan(Exception):
    """A refusal on purpose, shown to the person who asked.

    ``pesan`` is the sentence they read, ``status`` the HTTP status, ``rincian`` whatever the
    door may add to its answer (for example ``galat`` per field, or ``boleh``). Sentences that
    ``untuk_orang`` marked are said here in the language of who asked.
    """

    def __init__(self, pesan: str, *, status: int = 409, **rincian: Any) -> None:
        self.pesan = gettext(pesan)
        super().__init__(self.pesan)
        self.status = status
        self.rincian = rincian


class TidakDitemukan(Penolakan):
    """Nothing here for this person: absent, or outside their jurisdiction."""

    PESAN = untuk_orang("Halaman atau data ini tidak ada.")

    def __init__(self, pesan: str = PESAN) -> None:
        super().__init__(pesan, status=404)


class BukanWewenang(Penolakan):
    """The person sees it, but their role may not do this."""

    PESAN = untuk_orang("Peran Anda tidak berwenang melakukan tindakan ini.")

    def __init__(self, pesan: str = PESAN) -> None:
        super().__init__(pesan, status=403)


class MasukanKeliru(Penolakan):
    """The request's body is malformed; ``galat`` maps each field to its messages."""

    PESAN = untuk_orang("Isian belum benar.")

    def __init__(self, galat: dict[str, list[str]], pesan: str = PESAN) -> None:
        self.galat = {bidang: [gettext(kata) for kata in isi] for bidang, isi in galat.items()}
        super().__init__(pesan, status=400, galat=self.galat)
