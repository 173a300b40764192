"""Celery's doors into this app. A task takes ids, calls a service, and returns."""

import time

from celery import shared_task

from pengawasan.perkara.services.penerusan_pengingat import ingatkan_penerusan, ingatkan_saran

LAMA_DETAK = 45.0
"""Seconds; what the time does not suffice for stands in the rows and is the next tick's."""


@shared_task(name="perkara.ingatkan", ignore_result=True)
def ingatkan() -> None:
    """Remind offices of what other bodies have not answered."""
    habis = time.monotonic() + LAMA_DETAK
    for layanan in (ingatkan_penerusan, ingatkan_saran):
        while time.monotonic() < habis and layanan():
            pass
