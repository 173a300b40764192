"""Whether the numbers of a book run from 1 without a gap."""

from typing import Any

from django.db.models import Count, Max, QuerySet, Subquery

from laporan.models import RegisterNomor
from pengawasan.perkara.choices.register import JenisBuku
from pengawasan.perkara.queries.register import BUKU
from pengawasan.perkara.rules.register import REGISTER, Keurutan, nomor_hilang
from wilayah.models import Kantor


def keurutan(kantor: Kantor, tahun: int, jenis: JenisBuku) -> Keurutan | None:
    """Return how the numbers of a book run (one query where all is well), None without numbers.

    What was given out and what stands in the book are read at the same moment.
    """
    if jenis not in REGISTER:
        return None
    buku = BUKU[jenis]
    isi = buku.sumber(kantor, tahun)
    terpakai = RegisterNomor.objects.filter(kantor=kantor, tahun=tahun, jenis=REGISTER[jenis])
    ringkas = {"banyak": _satu(isi, Count("pk"))}
    if buku.bernomor:
        ringkas["terbesar"] = _satu(isi, Max("urutan"))
    baris = terpakai.annotate(**ringkas).values("terakhir", *ringkas).first()
    if baris is None:
        return Keurutan(0, 0)
    banyak, terakhir = baris["banyak"] or 0, max(baris["terakhir"], baris.get("terbesar") or 0)
    if banyak == terakhir or not buku.bernomor:
        return Keurutan(banyak, terakhir)
    ada = isi.order_by("urutan").values_list("urutan", flat=True)
    return Keurutan(banyak, terakhir, nomor_hilang(ada, terakhir))


def _satu(isi: QuerySet[Any], hitung: Count | Max) -> Subquery:
    """Return a count over a book as one column of another query."""
    return Subquery(isi.order_by().values("kantor").annotate(n=hitung).values("n"))
