"""The service worker: what keeps the form at hand while there is no network."""

import hashlib
import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

ASET = (
    "css/awasi.css",
    "css/lapangan.css",
    "js/dasar.js",
    "js/lapangan.js",
    "js/lapangan_simpanan.js",
    "js/lapangan_form.js",
    "img/tanda.svg",
    "img/roset.svg",
)


@require_safe
@cache_control(no_cache=True)
def pekerja(request: HttpRequest) -> HttpResponse:
    """Return the worker with the addresses it keeps; another set of them is another version."""
    aset = [static(satu) for satu in ASET]
    versi = hashlib.sha256(json.dumps(aset).encode()).hexdigest()[:12]
    konteks = {
        "aset": json.dumps(aset),
        "versi": versi,
        "halaman": reverse("lapangan:form_a_baru"),
        "beranda": reverse("lapangan:beranda"),
    }
    return render(request, "lapangan/pekerja.js", konteks, content_type="text/javascript")
