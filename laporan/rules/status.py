"""The life of a report, as one table. Nothing else decides what may follow what.

The database holds the arrows, and the one service that goes along them stops the clocks and
writes to the reporter as the row says. The services of each act ask for the roles, start the
clocks and tell the offices that stand here; a test presses everything at random and holds them
to it.

Hukum T04 to T16 and KA-8, KA-10 of the intake, I01 to I06 of *informasi awal* and *temuan*, and
P01, P07, P15, P16 of the handling; what happens on each track in between is the tracks' own table.
"""

from dataclasses import dataclass

from laporan.choices import KabarKantor as K
from laporan.choices import KabarPelapor
from laporan.choices import StatusLaporan as S
from laporan.errors import PeralihanTerlarang
from laporan.rules.peran import PEMUTUS, PENCATAT_PLENO, PENELAAH, PENERIMA
from wilayah.choices import Peran

PENERIMA_LIMPAHAN = PENCATAT_PLENO | PENERIMA

DAPAT_DIPUTUS = frozenset({S.DITERIMA, S.KAJIAN_AWAL, S.DIAMBIL_ALIH})
"""The statuses in which an initial study may be decided; what was passed on is received first."""

DAPAT_DIAMBIL_ALIH = frozenset({S.DITERIMA, S.KAJIAN_AWAL, S.DILIMPAHKAN})
"""The statuses from which a report becomes one that a higher office took over."""

DAPAT_DICABUT = (DAPAT_DIPUTUS | DAPAT_DIAMBIL_ALIH) | {
    *(S.MENUNGGU_BERKAS_ASLI, S.INFORMASI_AWAL, S.PERBAIKAN)
}
"""The statuses in which its reporter may still withdraw a report."""

DITELUSURI = frozenset({S.PENELUSURAN, S.CALON_TEMUAN})
SEMUA_JAM = "semua"


@dataclass(frozen=True, slots=True)
class Peralihan:
    """One row of the table.

    ``peran`` are the roles whose work it is; ``pelapor`` that its reporter may do it. ``buka``
    and ``tutup`` name the deadlines of the report that start and stop ("semua": all of them);
    those of the tracks are in the tracks' table. ``dokumen`` are the papers that can be drafted
    from then on, ``kabar`` what offices may be told, ``surel`` the letter to the reporter.
    """

    kode: str
    dari: frozenset[S]
    ke: S
    peran: frozenset[Peran] = frozenset()
    buka: tuple[str, ...] = ()
    tutup: tuple[str, ...] = ()
    dokumen: tuple[str, ...] = ()
    kabar: tuple[K, ...] = ()
    surel: KabarPelapor = KabarPelapor.STATUS_BERUBAH
    pelapor: bool = False


def _s(*status: S) -> frozenset[S]:
    return frozenset(status)


SERAH, KAJIAN, PELAPORAN = ("serah_berkas",), ("kajian_awal",), ("pelaporan",)
PERBAIKAN, PENELUSURAN, TEMUAN = ("perbaikan",), ("penelusuran",), ("temuan",)
SEMUA = (SEMUA_JAM,)
DIDAFTARKAN = (K.PIDANA_DIREGISTRASI, K.DIREGISTRASI_BAWAHAN, K.PERLU_DIAMBIL_ALIH)
DIPUTUS = ("kajian_awal", "status")

TABEL: tuple[Peralihan, ...] = (
    Peralihan(
        *("T04", _s(S.MENUNGGU_BERKAS_ASLI), S.DITERIMA, PENERIMA, KAJIAN, SERAH),
        dokumen=("laporan", "tanda_terima"),
        kabar=(K.BERKAS_LENGKAP, K.BERKAS_DITERIMA),
    ),
    Peralihan("T05", _s(S.MENUNGGU_BERKAS_ASLI), S.INFORMASI_AWAL, PENELAAH, PELAPORAN, SEMUA),
    Peralihan(
        *("T07", _s(S.DITERIMA, S.DIAMBIL_ALIH), S.KAJIAN_AWAL, PENELAAH),
        kabar=(K.PENGAMBILALIHAN_DITERIMA,),
    ),
    Peralihan(
        *("T08", DAPAT_DIPUTUS, S.DIREGISTRASI, PEMUTUS),
        tutup=SEMUA,
        dokumen=("kajian_awal",),
        kabar=DIDAFTARKAN,
    ),
    Peralihan(
        *("T09", DAPAT_DIPUTUS, S.PERBAIKAN, PEMUTUS),
        tutup=KAJIAN,
        dokumen=("kajian_awal", "kelengkapan"),
        surel=KabarPelapor.PERLU_DILENGKAPI,
    ),
    Peralihan(
        *("T10", _s(S.PERBAIKAN), S.KAJIAN_AWAL, PENERIMA, KAJIAN, PERBAIKAN),
        kabar=(K.LAPORAN_DILENGKAPI,),
        pelapor=True,
    ),
    Peralihan("T11", _s(S.PERBAIKAN), S.TIDAK_DIREGISTRASI, PEMUTUS, (), SEMUA, DIPUTUS),
    Peralihan(
        *("T12", DAPAT_DIPUTUS, S.DILIMPAHKAN, PEMUTUS),
        dokumen=("kajian_awal", "pelimpahan"),
        kabar=(K.DILIMPAHKAN_KEMARI,),
    ),
    Peralihan(
        *("T13", _s(S.DILIMPAHKAN), S.KAJIAN_AWAL, PENERIMA_LIMPAHAN),
        dokumen=("serah_terima",),
        kabar=(K.LIMPAHAN_DITERIMA,),
    ),
    Peralihan(
        *("T14", DAPAT_DIAMBIL_ALIH, S.DIAMBIL_ALIH, PEMUTUS),
        dokumen=("pengambilalihan",),
        kabar=(K.DIAMBIL_ALIH_KEMARI, K.DIAMBIL_ALIH_LAIN),
    ),
    Peralihan("T15", DAPAT_DIPUTUS, S.TIDAK_DIREGISTRASI, PEMUTUS, (), SEMUA, DIPUTUS),
    Peralihan("KA-8", DAPAT_DIPUTUS, S.INFORMASI_AWAL, PEMUTUS, PELAPORAN, SEMUA),
    Peralihan("T16", _s(S.TIDAK_DIREGISTRASI), S.INFORMASI_AWAL, PEMUTUS, PELAPORAN, SEMUA),
    Peralihan(
        *("I01", _s(S.INFORMASI_AWAL), S.PENELUSURAN, PEMUTUS, PENELUSURAN, SEMUA),
        dokumen=("surat_tugas",),
        kabar=(K.DITUGASKAN,),
    ),
    Peralihan(
        *("I02", _s(S.PENELUSURAN), S.CALON_TEMUAN, PENELAAH, TEMUAN, PENELUSURAN),
        dokumen=("form_a",),
        kabar=(K.CALON_TEMUAN,),
    ),
    Peralihan(
        *("I03", _s(S.CALON_TEMUAN), S.DIJADIKAN_TEMUAN, PENCATAT_PLENO),
        tutup=SEMUA,
        dokumen=("berita_acara_pleno", "temuan"),
        kabar=DIDAFTARKAN,
    ),
    Peralihan("I03", _s(S.CALON_TEMUAN), S.PENELUSURAN, PENCATAT_PLENO, PENELUSURAN, SEMUA),
    Peralihan(
        *("I04", DITELUSURI | {S.INFORMASI_AWAL}, S.DIARSIPKAN, PEMUTUS),
        tutup=SEMUA,
        kabar=(K.KONTEN_DITERUSKAN,),
    ),
    Peralihan(
        *("I06", _s(S.INFORMASI_AWAL), S.MENUNGGU_BERKAS_ASLI),
        buka=SERAH,
        tutup=PELAPORAN,
        kabar=(K.LAPORAN_DILENGKAPI,),
        pelapor=True,
    ),
    Peralihan(
        *("KA-10", DAPAT_DICABUT, S.DICABUT),
        tutup=SEMUA,
        dokumen=("pencabutan",),
        kabar=(K.LAPORAN_DICABUT,),
        pelapor=True,
    ),
    Peralihan("GABUNG", DAPAT_DICABUT | DITELUSURI, S.DIGABUNG, PEMUTUS, tutup=SEMUA),
    Peralihan(
        *("P01", _s(S.DIREGISTRASI, S.DIJADIKAN_TEMUAN), S.DITANGANI, PENCATAT_PLENO | PENELAAH),
        kabar=(K.PENANGANAN_DIMULAI,),
    ),
    Peralihan(
        *("P07", _s(S.DITANGANI), S.DIPUTUS, PENCATAT_PLENO | PENELAAH),
        dokumen=("berita_acara_pleno", "status"),
    ),
    Peralihan("P15", _s(S.DIPUTUS), S.STATUS_DIUMUMKAN, PEMUTUS, dokumen=("status",)),
    Peralihan("P16", _s(S.STATUS_DIUMUMKAN), S.SELESAI, PENELAAH, tutup=SEMUA),
)

PERALIHAN: dict[S, frozenset[S]] = {
    dari: frozenset(satu.ke for satu in TABEL if dari in satu.dari) for dari in S
}
"""Where a report may go from each status; the database holds the same arrows as a constraint."""

AWAL = frozenset({S.MENUNGGU_BERKAS_ASLI, S.INFORMASI_AWAL, S.DITERIMA, S.CALON_TEMUAN})
"""The statuses a report may be born with: online, unnamed, at the counter, by supervision."""

TERBUKA = frozenset(s for s, ke in PERALIHAN.items() if ke) - {S.TIDAK_DIREGISTRASI}
"""The statuses that still need somebody, and so stand in the queue."""

DAPAT_DILENGKAPI = frozenset(
    {
        *(S.MENUNGGU_BERKAS_ASLI, S.INFORMASI_AWAL, S.DITERIMA),
        *(S.KAJIAN_AWAL, S.PERBAIKAN, S.PENELUSURAN),
    }
)
"""The statuses in which the reporter may still add to the report."""

TERDAFTAR = frozenset(
    {S.DIREGISTRASI, S.DIJADIKAN_TEMUAN, S.DITANGANI, S.DIPUTUS, S.STATUS_DIUMUMKAN, S.SELESAI}
)
"""The statuses of a case with a register number."""

BELUM_DIPUTUS = frozenset({S.DIREGISTRASI, S.DIJADIKAN_TEMUAN, S.DITANGANI})
"""The statuses of a case that still has a track to decide."""


def peran_menuju(ke: S) -> frozenset[Peran]:
    """Return the roles whose work it is to bring a report to a status."""
    return frozenset().union(*(satu.peran for satu in TABEL if satu.ke == ke))


def peralihan(dari: S, ke: S) -> Peralihan:
    """Return the row that leads from a status to another: PeralihanTerlarang without one."""
    for satu in TABEL:
        if dari in satu.dari and satu.ke == ke:
            return satu
    raise PeralihanTerlarang(dari, ke, boleh=sorted(PERALIHAN[dari]))
