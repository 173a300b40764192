"""One row of the table of tracks."""

from dataclasses import dataclass

from laporan.choices import KabarKantor, KabarPelapor
from pengawasan.perkara.choices import JenisJalur, Langkah, StatusJalur
from pengawasan.perkara.rules.kuasa import WEWENANG
from wilayah.choices import Peran


@dataclass(frozen=True, slots=True)
class Peralihan:
    """One row of the table.

    ``sesudah`` narrows ``dari`` to tracks whose last step was one of these; ``administrasi``
    to regimes whose administrative track ends that way; ``buka`` and ``tutup`` name deadlines,
    ``gugur`` those of rights nobody made use of, ``dokumen`` the paper it drafts. ``kabar`` is
    what offices are told, ``surel`` the letter to the reporter, None where the step is none of
    theirs to read about (or not yet).
    ``kuasa`` is the power it asks for where its step does not say (``rules.kuasa``).
    """

    kode: str
    langkah: Langkah
    jenis: frozenset[JenisJalur]
    dari: frozenset[StatusJalur]
    ke: frozenset[StatusJalur]
    peran: frozenset[Peran]
    kuasa: str = ""
    sesudah: frozenset[Langkah] | None = None
    administrasi: str = ""
    buka: tuple[str, ...] = ()
    tutup: tuple[str, ...] = ()
    gugur: tuple[str, ...] = ()
    dokumen: str = ""
    kabar: tuple[KabarKantor, ...] = ()
    surel: KabarPelapor | None = None

    @property
    def wewenang(self) -> str:
        """The power of the regime that an office needs for it."""
        return self.kuasa or WEWENANG[self.langkah]
