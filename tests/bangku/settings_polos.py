"""The product's settings without its middleware; only Content-Length is still set."""

from pengawasan.settings import *  # noqa: F403

MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
ROOT_URLCONF = "tests.bangku.polos"
