"""Where letters go without a mail server: one file each, and a line in the log."""

import logging
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

pencatat = logging.getLogger("awasi.surat")


class SuratBerkas(BaseEmailBackend):
    """Django's sink of ``SURAT_URL=''``: ``DATA_DIR/surat``, readable by its owner alone."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = Path(settings.SURAT_DIR)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for pesan in email_messages:
            berkas = folder / f"{timezone.now():%Y%m%d-%H%M%S}-{uuid4().hex[:12]}.eml"
            berkas.write_bytes(pesan.message().as_bytes())
            pencatat.info("surat → %s", berkas)
        return len(email_messages)
