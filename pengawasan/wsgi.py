import os

from django.core.wsgi import get_wsgi_application
from django.urls import resolve

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pengawasan.settings")

application = get_wsgi_application()
# Whoever comes first after a start does not wait for every page to be loaded.
resolve("/")
