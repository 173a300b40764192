"""An office's answer to an alert: somebody goes, arrives, gives it back, or it is closed."""

from django.db import transaction
from django.utils.translation import gettext as _

from laporan.services.status import kunci_laporan
from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.services import siaga as layanan
from pengawasan.perkara.queries.konflik import pastikan_bebas
from pengawasan.perkara.rules.lapangan import PENJAWAB_SIAGA, SETEMPAT
from wilayah.errors import BukanWewenang, MasukanKeliru, TidakDitemukan
from wilayah.models import Petugas

TINDAKAN = {"berangkat": layanan.berangkat, "tiba": layanan.tiba, "lepas": layanan.lepas}
TUTUP = "tutup"
ALASAN_TERPENDEK = 5
ALASAN_TERPANJANG = 300


def boleh_menjawab(petugas: Petugas) -> bool:
    """Tell whether the officer is of an office near the place, in a role that goes out."""
    kantor = petugas.kantor
    return kantor is not None and kantor.jenis in SETEMPAT and petugas.berperan(*PENJAWAB_SIAGA)


@transaction.atomic
def jawab(siaga: Siaga, petugas: Petugas, tindakan: str, alasan: str = "") -> Siaga:
    """Do one act on an alert the officer may see.

    Raise BukanWewenang (403) for others and for a stake in the report, TidakDitemukan for an
    unknown act, MasukanKeliru for a closing without a reason, SudahDiambil (409) when somebody
    else was first or the report is over.
    """
    if not boleh_menjawab(petugas):
        raise BukanWewenang
    pastikan_bebas(petugas, kunci_laporan(siaga.laporan))
    if tindakan == TUTUP:
        alasan = " ".join(alasan.replace("\0", " ").split())
        if not ALASAN_TERPENDEK <= len(alasan) <= ALASAN_TERPANJANG:
            raise MasukanKeliru({"alasan": [_("Tulis alasan menutupnya (5–300 huruf).")]})
        return layanan.tutup(siaga, petugas, alasan)
    if tindakan not in TINDAKAN:
        raise TidakDitemukan
    return TINDAKAN[tindakan](siaga, petugas)
