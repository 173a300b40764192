"""Whether what we stand on answers."""

import os
import shutil

from django.conf import settings
from django.db import Error, connection

SISA_DISK_MINIMUM = 64 * 1024 * 1024


def basis_data_menjawab() -> bool:
    """Tell whether the database answers a question."""
    try:
        with connection.cursor() as kursor:
            kursor.execute("SELECT 1")
            return bool(kursor.fetchone())
    except Error:
        return False


def disk_menjawab() -> bool:
    """Tell whether the data folder can be written to and has room left."""
    try:
        luang = shutil.disk_usage(settings.DATA_DIR).free
    except OSError:
        return False
    return luang > SISA_DISK_MINIMUM and os.access(settings.DATA_DIR, os.W_OK)
