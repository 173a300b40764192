"""The tracks of a case as cards side by side: where each stands, its clocks, what is open on it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laporan.models import Tenggat
from pengawasan.perkara.choices import JenisJalur, Langkah, Sebab, StatusJalur
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.kasus_tertutup import Alasan, per_alasan
from pengawasan.perkara.queries.langkah import IzinLangkah
from pengawasan.perkara.rules import bacaan_jalur as baca
from pengawasan.perkara.rules.garis import Titik, berikutnya, garis, terlewati
from pengawasan.perkara.rules.langkah import SEPERKARA, KeadaanJalur
from pengawasan.perkara.rules.pelaku import PENELAAH
from pengawasan.perkara.rules.penerusan import tolak_penerusan
from pengawasan.perkara.rules.rahasia import Naskah, tolak_baca
from wilayah.choices import Peran

TAK_BIASA = frozenset({Langkah.PERPANJANGAN, Langkah.DIKEMBALIKAN, Langkah.P19, Langkah.SP3})
"""Steps that may come and need not: open where the table opens them, never what comes next."""

PERAN_SEBAB: dict[Sebab | None, frozenset[Peran]] = {
    Sebab.TINGKAT: frozenset(),
    Sebab.KAJIAN_BELUM: PENELAAH,
}
"""Whose turn it is where a step waits for something else than those who take it."""


@dataclass(frozen=True, slots=True)
class ButirLangkah:
    """One step of a case: open, or closed with the reason in words and whose work it is.

    ``syarat`` is what an open one asks first.
    """

    langkah: Langkah
    jalur: str = ""
    sebab: str = ""
    peran: frozenset[Peran] = frozenset()
    mendesak: bool = True
    syarat: str = ""

    @property
    def label(self) -> str:
        return str(self.langkah.label)


@dataclass(frozen=True, slots=True)
class KartuJalur:
    """One track: its line of stages, its own running clocks, its steps and its pages.

    ``kerja`` names the pages of the track that the officer may open. ``siap_pleno``: its study
    is written, and the plenary is what it waits for, whoever is asking.
    """

    jalur: Jalur
    titik: tuple[Titik, ...]
    berikut: StatusJalur | None
    jam: tuple[Tenggat, ...]
    boleh: tuple[ButirLangkah, ...]
    tertutup: tuple[ButirLangkah, ...]
    kerja: tuple[str, ...] = ()
    siap_pleno: bool = False

    @property
    def alasan_tertutup(self) -> list[Alasan]:
        """What is closed of the track, each reason once."""
        return per_alasan(self.tertutup)

    @property
    def giliran(self) -> frozenset[Peran]:
        """The roles that may take the next steps, whoever is asking."""
        return frozenset().union(*(satu.peran for satu in (*self.boleh, *self.tertutup)))


def kartu_jalur(
    hak: IzinLangkah,
    jalur: Iterable[Jalur],
    jam: Sequence[Tenggat],
    diteruskan: Collection[str],
) -> list[KartuJalur]:
    """Return the cards of a case, what is due first in front and what has ended last.

    ``diteruskan`` are the kinds of its tracks that were handed to another body.
    """
    kartu = [_kartu(hak, satu, jam, diteruskan) for satu in jalur]
    return sorted(kartu, key=_urutan)


def langkah_perkara(hak: IzinLangkah) -> list[ButirLangkah]:
    """Return the steps of the whole case, each open or with its reason."""
    if not hak.perkara.jalur:
        return []
    return [
        ButirLangkah(satu, sebab=_kata(sebab)) if (sebab := hak.sebab(satu)) else ButirLangkah(satu)
        for satu in SEPERKARA
    ]


def _urutan(kartu: KartuJalur) -> tuple[bool, bool, float, str]:
    batas = kartu.jam[0].jatuh_tempo.timestamp() if kartu.jam else 0
    return kartu.jalur.berakhir, not kartu.jam, batas, kartu.jalur.jenis


def _kartu(
    hak: IzinLangkah, jalur: Jalur, jam: Sequence[Tenggat], diteruskan: Collection[str]
) -> KartuJalur:
    administrasi = hak.izin.rezim.administrasi
    titik = garis(
        jalur.jenis, administrasi, jalur.status, jalur.status_sebelum, jalur.langkah_terakhir
    )
    semua = [butir_langkah(hak, jalur, satu) for satu in Langkah]
    ada = [satu for satu in semua if satu is not None]
    return KartuJalur(
        jalur=jalur,
        titik=tuple(titik),
        berikut=berikutnya(titik),
        jam=tuple(satu for satu in jam if satu.jalur == jalur.jenis),
        boleh=tuple(sorted((s for s in ada if not s.sebab), key=lambda s: not s.mendesak)),
        tertutup=tuple(satu for satu in ada if satu.sebab),
        kerja=_kerja(hak, jalur, disampaikan=jalur.jenis in diteruskan),
        siap_pleno=jalur.diputus_pada is None and hak.pada_tahapnya(Langkah.PLENO, jalur.jenis),
    )


def _kerja(hak: IzinLangkah, jalur: Jalur, *, disampaikan: bool) -> tuple[str, ...]:
    """Return the pages of a track that stand open: its study, Gakkumdu's minutes, hand-overs."""
    pelaku, rezim = hak.izin.pelaku, hak.izin.rezim
    diputus = jalur.diputus_pada is not None
    dikaji = jalur.jenis != JenisJalur.ADMINISTRASI_TSM
    terbuka = {
        "kajian_pelanggaran": dikaji
        and tolak_baca(Naskah.KAJIAN, pelaku, rezim, diputus=diputus) is None,
        "gakkumdu": jalur.jenis == JenisJalur.PIDANA
        and tolak_baca(Naskah.GAKKUMDU, pelaku, rezim) is None,
        "bundel": diputus and not jalur.berakhir and tolak_penerusan(pelaku, rezim) is None,
        "sampaikan": _menunggu_disampaikan(jalur)
        and not disampaikan
        and tolak_penerusan(pelaku, rezim) is None,
    }
    return tuple(nama for nama, boleh in terbuka.items() if boleh)


def _menunggu_disampaikan(jalur: Jalur) -> bool:
    """Tell whether a track stands where its decision is brought to the body that follows it."""
    diputus = (StatusJalur.PEMANTAUAN, Langkah.PUTUSAN)
    return (jalur.status, jalur.langkah_terakhir) == diputus


def butir_langkah(
    hak: IzinLangkah, jalur: Jalur | KeadaanJalur, langkah: Langkah
) -> ButirLangkah | None:
    """Return a step of this kind of track, None where it lies behind or never comes."""
    administrasi = hak.izin.rezim.administrasi
    baris = baca.baris(jalur.jenis, langkah, administrasi)
    if not baris or jalur.berakhir:
        return None
    peran = frozenset().union(*(satu.peran for satu in baris))
    sebab = hak.sebab(langkah, jalur.jenis)
    lewat = sebab == Sebab.TENGGAT_BELUM_DIJELASKAN
    syarat = hak.syarat(langkah, jalur.jenis) if lewat else ""
    if sebab is None or syarat:
        diputus = (jalur.status, jalur.langkah_terakhir) == (StatusJalur.PLENO, langkah)
        mendesak = not diputus and langkah not in TAK_BIASA
        return ButirLangkah(langkah, jalur.jenis, peran=peran, mendesak=mendesak, syarat=syarat)
    if langkah in hak.berikut(jalur.jenis):
        peran = PERAN_SEBAB.get(sebab, peran)
        return ButirLangkah(langkah, jalur.jenis, hak.kata(sebab, langkah, jalur.jenis), peran)
    if terlewati(jalur.jenis, administrasi, jalur.status, baris[0].dari):
        return None
    tahap = [str(satu.label) for satu in StatusJalur if satu in baris[0].dari]
    kata = _("Terbuka sesudah tahap: %(tahap)s.") % {"tahap": ", ".join(tahap)}
    return ButirLangkah(langkah, jalur.jenis, kata)


def _kata(sebab: Sebab) -> str:
    return str(sebab.label)
