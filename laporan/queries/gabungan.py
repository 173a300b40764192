"""The reports that are handled together with another."""

from laporan.models import Laporan


def tergabung(laporan: Laporan) -> list[Laporan]:
    """Return the reports joined to this one, and those joined to them before (a query each deep).

    What was joined takes no others in, so the way down ends.
    """
    semua: list[Laporan] = []
    lapis = [laporan.pk]
    while lapis:
        cocok = Laporan.objects.select_related("kantor").filter(digabung_ke__in=lapis)
        baru = list(cocok.order_by("pk"))
        semua += baru
        lapis = [satu.pk for satu in baru]
    return semua
