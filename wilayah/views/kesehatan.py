"""For whoever watches the service: is the process up, and can it work."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from wilayah.queries.kesehatan import basis_data_menjawab, disk_menjawab
from wilayah.transports.antrean import broker_menjawab


@require_safe
@never_cache
def sehat(request: HttpRequest) -> HttpResponse:
    """Say that the process is up; nothing else is asked."""
    return JsonResponse({"sehat": True})


@require_safe
@never_cache
def siap(request: HttpRequest) -> HttpResponse:
    """Say whether database, broker and disk answer; 503 when one does not."""
    bagian = {
        "basis_data": basis_data_menjawab(),
        "broker": broker_menjawab(),
        "disk": disk_menjawab(),
    }
    lengkap = all(bagian.values())
    return JsonResponse({"siap": lengkap} | bagian, status=200 if lengkap else 503)
