"""Warnings: what comes due is claimed, told to the right people once, and planned anew.

The moment of the next warning stands in the deadline's own row, so a tick reads only what is due
(``tenggat_peringatan``). Notices, trail and plan are one transaction: a worker that dies has
warned nobody, two ticks at once share the rows, and a notice promised twice is one message.
"""

from collections.abc import Iterator, Sequence

from django.db import transaction
from django.utils import timezone

from laporan.choices import KabarKantor, KabarPelapor
from laporan.models import Laporan, Notifikasi, Tenggat
from laporan.queries.tenggat import TANPA_ISI, Pendengar, pendengar, punya_surel
from laporan.rules.tenggat import BUKAN_KANTOR, DEKAT, HABIS, JAM_PELAPOR
from laporan.services.notifikasi import antrekan, janji_kantor, janji_pelapor
from laporan.services.status import catat_banyak
from laporan.services.tenggat import ambang, rencanakan
from wilayah.models import Kantor, Petugas

SEKALI = 200
"""Rows of one transaction: small enough that nobody waits long for a report."""


@transaction.atomic
def peringatkan(banyak: int = SEKALI) -> int:
    """Give the next warning of the deadlines that have waited longest; return how many.

    Reports are locked before their deadlines, as every act does; what somebody else holds is
    left to the next tick. Each warning is given in its turn, also after a long standstill.
    """
    semua = _ambil(banyak)
    if not semua:
        return 0
    penerima = pendengar({satu.laporan.kantor for satu in semua})
    bersurel = punya_surel(satu.laporan for satu in semua)
    janji: list[Notifikasi] = []
    for tenggat in semua:
        tenggat.peringatan_ke = _berikut(tenggat)
        janji += _janji(tenggat, penerima)
        if _untuk_pelapor(tenggat) and tenggat.laporan_id in bersurel:
            janji.append(_janji_pelapor(tenggat))
        rencanakan(tenggat)
    antrekan(*janji)
    habis = [satu for satu in semua if satu.peringatan_ke >= HABIS]
    catat_banyak("tenggat_lewat", ((satu.laporan, _rincian(satu)) for satu in habis))
    Tenggat.objects.bulk_update(semua, ["peringatan_ke", "peringatan_pada"])
    return len(semua)


def kabar_tenggat(
    tenggat: Tenggat, kantor: Kantor, templat: str, sebab: str, petugas: Petugas | None = None
) -> Notifikasi:
    """Return an unsaved notice about one deadline, once for each moment, cause and listener."""
    siapa = petugas.pk if petugas else ""
    kunci = f"{templat}:{kantor.pk}:{siapa}:{tenggat.pk}:{_batas(tenggat)}:{sebab}"
    janji = janji_kantor(kantor, tenggat.laporan, templat, kunci=kunci, petugas=petugas)
    janji.data["langkah"] = tenggat.langkah
    if tenggat.jalur:
        janji.data["jalur"] = tenggat.jalur
    return janji


def penanggung(laporan: Laporan, penerima: Pendengar) -> Petugas | None:
    """Return who answers for a report, None when nobody of its office does (any more)."""
    orang = laporan.penanggung_jawab
    if orang is None or (laporan.kantor_id, orang.pk) not in penerima.aktif:
        return None
    return orang


def _ambil(banyak: int) -> list[Tenggat]:
    """Lock the due deadlines and their reports, past whatever others hold."""
    siap = Tenggat.objects.saatnya_memperingatkan(timezone.now())
    siap = siap.select_related("laporan__kantor", "laporan__penanggung_jawab").defer(*TANPA_ISI)
    terkunci = siap.select_for_update(of=("laporan", "self"), no_key=True, skip_locked=True)
    return list(terkunci.order_by("peringatan_pada")[:banyak])


def _berikut(tenggat: Tenggat) -> int:
    """Return the percentage that is due; the last one where a newer law left none."""
    return next((p for p in ambang(tenggat) if p > tenggat.peringatan_ke), HABIS)


def _janji(tenggat: Tenggat, penerima: Pendengar) -> Iterator[Notifikasi]:
    """Yield the notices of one warning: the person in charge, then their superiors, then above.

    Where nobody in charge is on duty the whole office hears, superiors with it. What the
    reporter or a body outside let pass is told to the office only; it is no fault of theirs.
    """
    persen, laporan = tenggat.peringatan_ke, tenggat.laporan
    milik_pelapor = tenggat.langkah in JAM_PELAPOR
    if milik_pelapor and persen < HABIS:
        return
    orang = penanggung(laporan, penerima)
    untuk: list[Petugas | None] = [orang]
    if orang is not None and not milik_pelapor:
        untuk += [satu for satu in _pimpinan(persen, laporan, penerima) if satu != orang]
    for satu in dict.fromkeys(untuk):
        yield kabar_tenggat(tenggat, laporan.kantor, _templat(persen), str(persen), satu)
    atasan = penerima.atasan.get(laporan.kantor_id)
    if persen >= HABIS and atasan is not None and tenggat.langkah not in BUKAN_KANTOR:
        yield kabar_tenggat(tenggat, atasan, _templat(persen), str(persen))


def _pimpinan(persen: int, laporan: Laporan, penerima: Pendengar) -> Sequence[Petugas]:
    """Return who else of the office hears of a warning."""
    if persen < DEKAT:
        return ()
    koordinator = penerima.koordinator.get(laporan.kantor_id, [])
    if persen < HABIS:
        return koordinator
    return [*koordinator, *penerima.pimpinan.get(laporan.kantor_id, [])]


def _templat(persen: int) -> str:
    if persen >= HABIS:
        return KabarKantor.TENGGAT_LEWAT
    return KabarKantor.TENGGAT_DEKAT if persen >= DEKAT else KabarKantor.TENGGAT_SEPARUH


def _untuk_pelapor(tenggat: Tenggat) -> bool:
    return tenggat.langkah in JAM_PELAPOR and DEKAT <= tenggat.peringatan_ke < HABIS


def _janji_pelapor(tenggat: Tenggat) -> Notifikasi:
    templat = KabarPelapor.BATAS_DEKAT
    kunci = f"{templat}:{tenggat.pk}:{_batas(tenggat)}:{tenggat.peringatan_ke}"
    return janji_pelapor(tenggat.laporan, templat, kunci=kunci)


def _batas(tenggat: Tenggat) -> int:
    """Return the moment of a deadline as a notice is known by it: what moved ends anew."""
    return int(tenggat.jatuh_tempo.timestamp())


def _rincian(tenggat: Tenggat) -> dict[str, object]:
    return {
        "tenggat": tenggat.pk,
        "langkah": tenggat.langkah,
        "jalur": tenggat.jalur,
        "jatuh_tempo": tenggat.jatuh_tempo,
        "dasar": tenggat.dasar,
    }
