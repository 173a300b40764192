"""Finding a report by a number that an office or SIGAPLAPOR gave it."""

from uuid import UUID

from django.db.models.functions import Upper

from pengawasan.perkara.models import NomorSigaplapor, Perkara


def laporan_berregister(teks: str) -> list[UUID]:
    """Return the reports of a register or SIGAPLAPOR number, whatever its blanks (two queries).

    Looked up first, so that the queue itself keeps to its own index.
    """
    rapat = "".join(teks.split())
    perkara = Perkara.objects.filter(nomor_registrasi__in={teks.strip(), rapat})
    luar = NomorSigaplapor.objects.annotate(besar=Upper("nomor")).filter(besar=rapat.upper())
    return [*perkara.values_list("laporan", flat=True), *luar.values_list("laporan", flat=True)]
