import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pengawasan.settings")

app = Celery("awasi")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(
    ["wilayah", "laporan", "pengawasan.dokumen", "pengawasan.lapangan", "pengawasan.perkara"]
)
