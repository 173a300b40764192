"""A telephone number as WhatsApp wants it in an address."""

from urllib.parse import quote

NEGARA = "62"
TERPENDEK = 8


def nomor_internasional(telepon: str) -> str:
    """Return the digits with the country's code, '' when nobody could be called by them."""
    angka = "".join(huruf for huruf in telepon if huruf.isascii() and huruf.isdigit())
    if telepon.strip().startswith("+"):
        return angka if len(angka) >= TERPENDEK else ""
    if angka.startswith("0"):
        angka = NEGARA + angka.lstrip("0")
    elif angka.startswith("8"):
        angka = NEGARA + angka
    return angka if len(angka) >= TERPENDEK else ""


def tautan_wa(telepon: str, pesan: str) -> str:
    """Return the address that opens WhatsApp with a message, '' without a usable number."""
    nomor = nomor_internasional(telepon)
    return f"https://wa.me/{nomor}?text={quote(pesan)}" if nomor else ""
