"""Production settings on the test servers, with cheap passwords and no waiting."""

import os

from tests import peladen

peladen.siapkan_lingkungan()

from pengawasan.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher",
    "tests.pengacak.Argon2Murah",
]
# A program started by a test serves the real, hashed and compressed files; the test client does
# not need them collected.
if os.environ.get("AWASI_STATIS") != "nyata":
    STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    WHITENOISE_AUTOREFRESH = True
    WHITENOISE_USE_FINDERS = True
