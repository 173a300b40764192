from wilayah.models import Wilayah


def ada_wilayah() -> bool:
    """Tell whether any region has been imported."""
    return Wilayah.objects.exists()
