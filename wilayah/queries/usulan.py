"""Questions to proposed corrections: what would change, and over which version."""

from dataclasses import dataclass
from typing import Any

from wilayah.choices import KeadaanUsulan
from wilayah.data.bawaan import isi_bawaan
from wilayah.models import Petugas, RezimHukum, UsulanRezim
from wilayah.queries.petugas import disentuh_pada
from wilayah.rules.beda_rezim import Beda, beda, gabung
from wilayah.rules.lengkapan_rezim import lengkapi


@dataclass(frozen=True, slots=True)
class Tinjauan:
    """A proposal as the second administrator reads it.

    ``versi`` is the number of the version that it is laid over; ``bergeser`` says that another
    version has come since it was written.
    """

    usulan: UsulanRezim
    versi: int
    beda: tuple[Beda, ...]

    @property
    def bergeser(self) -> bool:
        return self.versi != self.usulan.atas_versi


def versi_terbaru(kode: str) -> RezimHukum | None:
    """Return the newest version of a regime, also one that begins later."""
    return RezimHukum.objects.filter(kode=kode).order_by("-versi").first()


def isi_utuh(versi: RezimHukum) -> dict[str, Any]:
    """Return what a version says, completed from the shipped file where it is older."""
    return lengkapi(versi.isi, isi_bawaan(versi.kode) or versi.isi)


def tinjau(usulan: UsulanRezim) -> Tinjauan:
    """Return what a proposal changes: now while it waits, then what it did or would have done."""
    lama = _dasar(usulan)
    sebelum = isi_utuh(lama)
    sesudah = usulan.versi.isi if usulan.versi else gabung(sebelum, usulan.isi)
    return Tinjauan(usulan, lama.versi, beda(sebelum, sesudah))


def mendahului(petugas: Petugas, usulan: UsulanRezim) -> bool:
    """Tell whether an account was already what it is when the proposal was written.

    Otherwise its author could have made the second administrator, or taken one over.
    """
    return disentuh_pada(petugas) < usulan.diusulkan_pada


def usulan_menunggu(kode: str) -> list[UsulanRezim]:
    """Return the proposals for a regime that nobody has decided yet, the oldest first."""
    menunggu = UsulanRezim.objects.filter(kode=kode, keadaan=KeadaanUsulan.MENUNGGU)
    return list(menunggu.select_related("pengusul").order_by("id"))


def _dasar(usulan: UsulanRezim) -> RezimHukum:
    baris = RezimHukum.objects.filter(kode=usulan.kode)
    if usulan.keadaan == KeadaanUsulan.MENUNGGU:
        return baris.latest("versi")
    return baris.get(versi=usulan.versi.versi - 1 if usulan.versi else usulan.atas_versi)
