from wilayah.errors import Penolakan


class PeralihanTerlarang(Penolakan):
    """The state table has no arrow from the current status to the requested one."""

    def __init__(self, dari: str, ke: str, *, boleh: list[str]) -> None:
        pesan = f"Laporan berstatus “{dari}” tidak dapat beralih ke “{ke}”."
        super().__init__(pesan, status=409, boleh=boleh)


class KunciDipakaiUlang(Penolakan):
    """The same idempotency key came with another body."""

    def __init__(self) -> None:
        super().__init__(
            "Kunci pengiriman ini sudah dipakai untuk laporan lain. Muat ulang formulir "
            "lalu kirim lagi."
        )


class GagalKirim(Exception):
    """A channel refused a message; ``permanen`` means retrying cannot help."""

    def __init__(self, pesan: str, *, permanen: bool = False) -> None:
        super().__init__(pesan)
        self.permanen = permanen


class GagalGambar(Exception):
    """An image could not be re-rendered; the message says why in a word or two."""
