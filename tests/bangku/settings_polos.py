"""The product's settings without any of its middleware."""

from pengawasan.settings import *  # noqa: F403

MIDDLEWARE: list[str] = []
ROOT_URLCONF = "tests.bangku.polos"
