"""Names of accounts: one spelling to compare, so that no look-alike passes for another name."""

import unicodedata


def nama_baku(username: str) -> str:
    """Return the one form in which tries are counted and accounts are looked up."""
    return unicodedata.normalize("NFKC", username.strip()).lower()
