"""Reminders: what other bodies owe an answer to is claimed, told to the office once, planned anew.

The moment of the next reminder stands in the row itself, so a tick reads only what is due. Notice,
trail and plan are one transaction; two ticks at once share the rows, and a notice promised twice
is one message.
"""

from django.db import transaction
from django.utils import timezone

from laporan.choices import KabarKantor, Kanal
from laporan.models import Notifikasi
from laporan.services.notifikasi import antrekan, janji_kantor
from laporan.services.status import catat
from pengawasan.perkara.choices import StatusJalur
from pengawasan.perkara.models import Penerusan, SaranPerbaikan
from pengawasan.perkara.rules.penerusan import pengingat
from wilayah.queries.rezim import rezim_versi
from wilayah.services import jejak

SEKALI = 200
"""Rows of one transaction: small enough that nobody waits long for a report."""

DITUNGGU = frozenset({StatusJalur.DITERUSKAN, StatusJalur.PEMANTAUAN})
"""The states of a track in which its body is still waited for."""

TANPA_ISI = ("isi", "laporan__isi", "laporan__kata", "laporan__kunci_data")
MOHON_JAWABAN = "mohon_jawaban"


@transaction.atomic
def ingatkan_penerusan(banyak: int = SEKALI) -> int:
    """Give the next reminder of the forwardings due longest; return how many were due.

    Reports are locked before their forwardings, as every act does; what somebody else holds is
    left to the next tick. A track that went its way reminds nobody any more.
    """
    siap = Penerusan.objects.filter(pengingat_pada__lte=timezone.now())
    siap = siap.select_related("laporan__kantor", "jalur").defer(*TANPA_ISI)
    terkunci = siap.select_for_update(of=("laporan", "self"), no_key=True, skip_locked=True)
    semua = list(terkunci.order_by("pengingat_pada")[:banyak])
    janji: list[Notifikasi] = []
    for satu in semua:
        hari = rezim_versi(satu.laporan.rezim_id).aplikasi.pengingat
        if satu.jalur.status not in DITUNGGU:
            satu.pengingat_pada = None
            continue
        ke = satu.pengingat_ke
        lewat = hari[ke] if ke < len(hari) else 0
        janji += _janji(satu, lewat)
        catat(
            satu.laporan,
            "penerusan_diingatkan",
            pelaku=None,
            penerusan=satu.pk,
            sasaran=satu.sasaran,
            hari=lewat,
        )
        satu.pengingat_ke = ke + 1
        satu.pengingat_pada = pengingat(hari, ke + 1, satu.diteruskan_pada)
    antrekan(*janji)
    Penerusan.objects.bulk_update(semua, ["pengingat_ke", "pengingat_pada"])
    return len(semua)


@transaction.atomic
def ingatkan_saran(banyak: int = SEKALI) -> int:
    """Say of the suggestions whose limit has passed that nobody answered; return how many."""
    siap = SaranPerbaikan.objects.filter(pengingat_pada__lte=timezone.now())
    siap = siap.select_related("kantor", "laporan").defer("isi", "jawaban")
    terkunci = siap.select_for_update(of=("self",), no_key=True, skip_locked=True)
    semua = list(terkunci.order_by("pengingat_pada")[:banyak])
    antrekan(*map(_janji_saran, semua))
    for satu in semua:
        satu.pengingat_pada = None
        jejak.catat("saran_perbaikan", satu.pk, "saran_lewat_batas", batas=satu.batas_jawaban)
    SaranPerbaikan.objects.bulk_update(semua, ["pengingat_pada"])
    return len(semua)


def _janji(penerusan: Penerusan, hari: int) -> list[Notifikasi]:
    """Return the notice to the office, and the letter to the body where it has an address.

    The letter says its own number and asks for an answer: no name, no case, no link. Of a
    forwarding that has no number yet nothing can be said outside.
    """
    laporan, templat = penerusan.laporan, KabarKantor.PENERUSAN_MENUNGGU
    kunci = f"{templat}:{penerusan.pk}:{hari}"
    janji = [janji_kantor(laporan.kantor, laporan, templat, kunci=kunci)]
    if penerusan.surel and penerusan.nomor_surat:
        janji.append(
            Notifikasi(
                kunci=f"{MOHON_JAWABAN}:{penerusan.pk}:{hari}",
                kanal=Kanal.SUREL,
                templat=MOHON_JAWABAN,
                data={
                    "nomor_surat": penerusan.nomor_surat,
                    "kantor": laporan.kantor.nama,
                    "penerusan": str(penerusan.pk),
                },
            )
        )
    return janji


def _janji_saran(saran: SaranPerbaikan) -> Notifikasi:
    templat = KabarKantor.SARAN_MENUNGGU
    return Notifikasi(
        kunci=f"{templat}:{saran.pk}",
        kanal=Kanal.APLIKASI,
        templat=templat,
        laporan=saran.laporan,
        kantor=saran.kantor,
        data={"nomor": saran.nomor, "saran": str(saran.pk)},
    )
