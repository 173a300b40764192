"""Who may take which step of a case now, and why not the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from laporan.choices import StatusLaporan as S
from laporan.rules.status import peran_menuju
from pengawasan.perkara.choices import Hubungan, Langkah, Sebab
from pengawasan.perkara.rules import bacaan_jalur as baca
from pengawasan.perkara.rules import jalur as tabel
from pengawasan.perkara.rules.kuasa import WEWENANG
from pengawasan.perkara.rules.peralihan import Peralihan
from pengawasan.perkara.rules.wewenang import Pelaku
from wilayah.rules.kata_rezim import TINGKAT_KANTOR
from wilayah.rules.rezim import Rezim
from wilayah.rules.tenggat import lewat

BERJALAN = frozenset({S.DIREGISTRASI, S.DIJADIKAN_TEMUAN, S.DITANGANI, S.DIPUTUS})
BERJALAN |= {S.STATUS_DIUMUMKAN}
"""The statuses of a report in which its tracks may move."""

MENUJU = {Langkah.UMUMKAN: S.STATUS_DIUMUMKAN, Langkah.SELESAIKAN: S.SELESAI}
SEPERKARA = tuple(MENUJU)
"""The steps of the whole case; all others are those of one track."""


DINI = datetime.min.replace(tzinfo=UTC)
"""As early as may be: asks whether a step can have been taken in time at all."""


@dataclass(frozen=True, slots=True)
class KeadaanJalur:
    """One track as the table sees it.

    ``terlambat`` names its overdue, unexplained deadlines with their moments, ``sejak`` is when
    its last step happened. ``kajian_lengkap``: its study can be laid before the plenary.
    """

    jenis: str
    status: str
    langkah_terakhir: str = ""
    diputus: bool = False
    terlambat: Mapping[str, datetime] = field(default_factory=dict)
    sejak: datetime | None = None
    kajian_lengkap: bool = True

    @property
    def berakhir(self) -> bool:
        return self.status in tabel.AKHIR


@dataclass(frozen=True, slots=True)
class KeadaanPerkara:
    """A case as the table sees it; no tracks means that there is no case yet.

    ``diputus_sejak``: when a case that waits to be announced was last decided upon, so that a
    status letter drawn up before says nothing of it.
    """

    status: str
    jalur: tuple[KeadaanJalur, ...] = field(default=())
    surat_status_terbit: bool = False
    pleno_tersimpan: bool = True
    diputus_sejak: datetime | None = None


def tolak_orang(langkah: Langkah, jenis: str, pelaku: Pelaku, rezim: Rezim) -> Sebab | None:
    """Return why this person may never take this step with this case (403), or None."""
    if langkah in SEPERKARA:
        peran, wewenang = peran_menuju(MENUJU[langkah]), {WEWENANG[langkah]}
    else:
        baris = baca.baris(jenis, langkah, rezim.administrasi)
        peran = frozenset().union(*(satu.peran for satu in baris))
        wewenang = {satu.wewenang for satu in baris}
    if wewenang and pelaku.peran.isdisjoint(peran):
        return Sebab.PERAN
    if pelaku.berkonflik:
        return Sebab.BERKONFLIK
    if not all(rezim.boleh(pelaku.jenis_kantor, satu) for satu in wewenang):
        return Sebab.TINGKAT
    if pelaku.hubungan == Hubungan.ATASAN:
        return Sebab.BELUM_DIAMBIL_ALIH
    return Sebab.TINGKAT if pelaku.hubungan == Hubungan.KECAMATAN else None


def tingkat_berwenang(langkah: Langkah, jenis: str, rezim: Rezim) -> list[str]:
    """Return the kinds of offices that the regime lets take a step of a track, lowest first."""
    baris = baca.baris(jenis, langkah, rezim.administrasi)
    diminta = {satu.wewenang for satu in baris} or {WEWENANG[langkah]}
    return [satu for satu in TINGKAT_KANTOR if all(rezim.boleh(satu, kuasa) for kuasa in diminta)]


def bukan_tingkatnya(jalur: Iterable[str], jenis_kantor: str, rezim: Rezim) -> set[str]:
    """Return the kinds of offices that take steps of these tracks which this kind may not."""
    return {
        atas
        for jenis in jalur
        for langkah in Langkah
        if baca.baris(jenis, langkah, rezim.administrasi)
        and jenis_kantor not in (boleh := tingkat_berwenang(langkah, jenis, rezim))
        for atas in boleh
    }


def tolak_tahap(
    langkah: Langkah,
    jalur: KeadaanJalur | None,
    pelaku: Pelaku,
    perkara: KeadaanPerkara,
    rezim: Rezim,
    pada: datetime | None = None,
) -> Sebab | None:
    """Return why the case's stage does not allow the step now (409), or None.

    ``pada`` is when it was taken where that was not this moment: late is what was late then.
    """
    if pelaku.hubungan == Hubungan.DAHULU:
        return Sebab.KANTOR_LAIN
    if not perkara.jalur:
        return Sebab.BELUM_DIREGISTRASI
    if perkara.status not in BERJALAN:
        return Sebab.SUDAH_SELESAI
    if jalur is None:
        return _tolak_seperkara(langkah, perkara)
    return _tolak_jalur(langkah, jalur, perkara.status, rezim, pada)


def baris_kini(
    langkah: Langkah, jalur: KeadaanJalur, status: str, administrasi: str
) -> Peralihan | None:
    """Return the row by which a step leads on now, None when it does not.

    ``status`` is the report's: what was announced the plenary gives up no more.
    """
    baris = baca.baris_terbuka(
        jalur.jenis, jalur.status, jalur.langkah_terakhir, langkah, administrasi
    )
    diumumkan = status == S.STATUS_DIUMUMKAN
    return None if diumumkan and baris and baris.kode == tabel.DILEPAS else baris


def _tolak_jalur(
    langkah: Langkah, jalur: KeadaanJalur, status: str, rezim: Rezim, pada: datetime | None
) -> Sebab | None:
    baris = baris_kini(langkah, jalur, status, rezim.administrasi)
    if baris is None:
        return Sebab.BUKAN_TAHAPNYA
    if _terlambat(jalur, baris, pada):
        return Sebab.TENGGAT_BELUM_DIJELASKAN
    if langkah == Langkah.PLENO and not jalur.kajian_lengkap:
        return Sebab.KAJIAN_BELUM
    return None


def _terlambat(jalur: KeadaanJalur, baris: Peralihan, pada: datetime | None) -> bool:
    """Tell whether a step, taken then, missed a deadline it ends; none is before the last one."""
    batas = [jalur.terlambat[satu] for satu in baris.tutup if satu in jalur.terlambat]
    if pada is None:
        return bool(batas)
    return any(lewat(satu, max(pada, jalur.sejak or pada)) for satu in batas)


def _tolak_seperkara(langkah: Langkah, perkara: KeadaanPerkara) -> Sebab | None:
    if langkah == Langkah.UMUMKAN:
        return _tolak_umumkan(perkara)
    if langkah != Langkah.SELESAIKAN:
        return Sebab.BUKAN_TAHAPNYA
    if perkara.status != S.STATUS_DIUMUMKAN:
        return Sebab.BELUM_DIUMUMKAN if perkara.status == S.DIPUTUS else Sebab.BELUM_DIPUTUS
    berakhir = all(satu.berakhir for satu in perkara.jalur)
    return None if berakhir else Sebab.BELUM_BERAKHIR


def _tolak_umumkan(perkara: KeadaanPerkara) -> Sebab | None:
    if perkara.status != S.DIPUTUS:
        return Sebab.BELUM_DIPUTUS
    if not perkara.surat_status_terbit:
        return Sebab.SURAT_STATUS_BELUM
    return None if perkara.pleno_tersimpan else Sebab.BERITA_ACARA_BELUM
