"""The verdict per element in a paper, and why a paper without every reason cannot be issued."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.huruf import bersih
from pengawasan.dokumen.rules.jenis import BERUNSUR
from wilayah.errors import untuk_orang

TERPENUHI, BELUM, TIDAK_RELEVAN = "terpenuhi", "belum", "tidak_relevan"
ALASAN_TERPANJANG = 1000
BELUM_DINILAI = untuk_orang("Unsur ini belum dinilai; putuskan kajian awalnya dulu.")
TANPA_ALASAN = untuk_orang("Tulis mengapa unsur ini belum terpenuhi.")
TANPA_UNSUR = untuk_orang("Surat ini harus memuat penilaian setiap unsur.")


@dataclass(frozen=True, slots=True)
class UnsurSurat:
    """One element in a paper: the verdict, its reason, and what would have met it.

    ``hasil`` is terpenuhi, belum or tidak_relevan, and '' while nobody has judged the element;
    ``tetap`` says that the verdict was given in the case, so the paper cannot change it.
    """

    unsur: str
    label: str
    jenis: str
    hasil: str = ""
    alasan: str = ""
    pemenuh: str = ""
    tetap: bool = True


def tulis_unsur(unsur: Iterable[UnsurSurat]) -> list[dict[str, Any]]:
    """Return the stored form of verdicts."""
    return [asdict(satu) for satu in unsur]


def baca_unsur(isi: Iterable[Mapping[str, Any]]) -> tuple[UnsurSurat, ...]:
    """Read the stored form of verdicts."""
    return tuple(UnsurSurat(**satu) for satu in isi)


def dengan_alasan(
    unsur: Iterable[UnsurSurat], alasan: Mapping[str, str], hasil: Mapping[str, str]
) -> tuple[UnsurSurat, ...]:
    """Return verdicts with other reasons, and other results where the case gave none."""
    return tuple(
        replace(
            u,
            alasan=_ringkas(alasan.get(u.unsur, u.alasan)),
            hasil=u.hasil if u.tetap else hasil.get(u.unsur, u.hasil),
        )
        for u in unsur
    )


def _ringkas(alasan: str) -> str:
    return bersih(alasan).strip()[:ALASAN_TERPANJANG]


def galat_unsur(jenis: str, unsur: Sequence[UnsurSurat]) -> dict[str, list[str]]:
    """Return why a paper cannot be issued, by ``unsur.<code>``; empty when it can be.

    A status letter, a letter on completion or an initial study gives a reason for each element
    that is not met: nobody reads "requirements not met" without learning which, and why.
    """
    if JenisDokumen(jenis) not in BERUNSUR:
        return {}
    if not unsur:
        return {"unsur": [TANPA_UNSUR]}
    galat = {f"unsur.{u.unsur}": [BELUM_DINILAI] for u in unsur if not u.hasil}
    tanpa = (u for u in unsur if u.hasil == BELUM and not u.alasan.strip())
    return galat | {f"unsur.{u.unsur}": [TANPA_ALASAN] for u in tanpa}
