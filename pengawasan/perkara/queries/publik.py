"""What anybody may know of a case's tracks: nothing before the status is announced."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laporan.choices import StatusLaporan
from laporan.rules.jalur import disidangkan
from pengawasan.perkara.choices import HasilJalur, JenisJalur, Langkah, StatusJalur
from pengawasan.perkara.models import Jalur
from wilayah.queries.rezim import rezim_versi

DIUMUMKAN = (StatusLaporan.STATUS_DIUMUMKAN, StatusLaporan.SELESAI)
BERHENTI = frozenset(
    {StatusJalur.TIDAK_TERBUKTI, StatusJalur.DIHENTIKAN, StatusJalur.DIHENTIKAN_PENYIDIK}
)
DITINDAKLANJUTI, TERBUKTI = HasilJalur.DITINDAKLANJUTI, HasilJalur.TERBUKTI
TIDAK_TERBUKTI, DIHENTIKAN = HasilJalur.TIDAK_TERBUKTI, HasilJalur.DIHENTIKAN


@dataclass(frozen=True, slots=True)
class HasilUmum:
    """The announced outcome of one track, as a code and in words (hukum: field class P0)."""

    jenis: str
    hasil: str

    @property
    def nama(self) -> str:
        return str(JenisJalur(self.jenis).label)

    @property
    def label(self) -> str:
        kata = {
            DITINDAKLANJUTI: _("Ditindaklanjuti, diteruskan ke instansi yang berwenang"),
            TERBUKTI: _("Terbukti"),
            TIDAK_TERBUKTI: _("Tidak terbukti"),
            DIHENTIKAN: _("Tidak dapat ditindaklanjuti"),
        }
        return kata[HasilJalur(self.hasil)]


def hasil_umum(nomor: Collection[str]) -> dict[str, tuple[HasilUmum, ...]]:
    """Return the announced outcomes of reports by number (one query); others are left out."""
    jalur = Jalur.objects.filter(
        perkara__laporan__nomor__in=nomor, perkara__laporan__status__in=DIUMUMKAN
    )
    hasil: dict[str, list[HasilUmum]] = defaultdict(list)
    for satu in jalur.select_related("perkara__laporan").only(
        *("jenis", "status", "langkah_terakhir", "hasil", "perkara_id"),
        *("perkara__laporan__nomor", "perkara__laporan__rezim_id"),
    ):
        laporan = satu.perkara.laporan
        administrasi = rezim_versi(laporan.rezim_id).administrasi
        hasil[laporan.nomor].append(HasilUmum(satu.jenis, _hasil(satu, administrasi)))
    return {kunci: tuple(semua) for kunci, semua in hasil.items()}


def _hasil(jalur: Jalur, administrasi: str) -> HasilJalur:
    """Return what may be said: "terbukti" only of own decisions and of final verdicts."""
    if jalur.status == StatusJalur.BERKEKUATAN_HUKUM_TETAP:
        return TERBUKTI if jalur.hasil == TERBUKTI else TIDAK_TERBUKTI
    sidang = disidangkan(jalur.jenis, administrasi)
    internal = jalur.jenis == JenisJalur.KODE_ETIK and jalur.langkah_terakhir == Langkah.PLENO
    if jalur.hasil == TERBUKTI and (sidang or internal):
        return TERBUKTI
    if jalur.status in BERHENTI:
        diputus = sidang and jalur.langkah_terakhir == Langkah.PUTUSAN
        return TIDAK_TERBUKTI if diputus else DIHENTIKAN
    return DITINDAKLANJUTI
