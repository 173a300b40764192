"""What the launcher says when it cannot go on."""


class GagalMulai(Exception):
    """One line for the person at the terminal; never a traceback."""
