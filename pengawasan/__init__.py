"""The Django project; its Celery app is loaded so that tasks find their broker."""

from pengawasan.celery import app

__all__ = ["app"]
