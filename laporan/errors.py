from django.utils.translation import gettext as _

from wilayah.errors import Penolakan


class PeralihanTerlarang(Penolakan):
    """The state table has no arrow from the current status to the requested one."""

    def __init__(self, dari: str, ke: str, *, boleh: list[str]) -> None:
        pesan = _("Laporan berstatus “%(dari)s” tidak dapat beralih ke “%(ke)s”.")
        super().__init__(pesan % {"dari": dari, "ke": ke}, status=409, boleh=boleh)


class KunciDipakaiUlang(Penolakan):
    """The same idempotency key came with another body."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Kunci pengiriman ini sudah dipakai untuk laporan lain. Muat ulang formulir "
                "lalu kirim lagi."
            )
        )


class GagalKirim(Exception):
    """A channel refused a message; ``permanen`` means retrying cannot help."""

    def __init__(self, pesan: str, *, permanen: bool = False) -> None:
        super().__init__(pesan)
        self.permanen = permanen


class GagalGambar(Exception):
    """An image could not be re-rendered; the message says why in a word or two."""
