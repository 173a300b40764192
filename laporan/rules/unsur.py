"""The live check of formal and material elements: what is there, what is missing, what follows.

It warns and never blocks; the verdict belongs to the officer of the initial study.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from laporan.choices import Bentuk
from laporan.rules.masukan import Masukan
from laporan.rules.penilaian import Verdik
from wilayah.errors import untuk_orang
from wilayah.rules.rezim import Unsur

TERPENUHI = untuk_orang("Sudah ada.")
PANJANG_KODE_DESA = 13
BUKTI = "bukti"
CARA = {
    "identitas_pelapor": untuk_orang(
        "Tulis nama lengkap, alamat, dan satu nomor telepon atau surel. Tunjukkan KTP atau tanda "
        "pengenal lain di kantor pengawas."
    ),
    "terlapor": untuk_orang(
        "Tulis siapa yang dilaporkan: namanya, jabatannya, atau ciri-cirinya kalau Anda tidak "
        "tahu namanya."
    ),
    "batas_waktu": untuk_orang(
        "Kalau belum Anda tulis: tulis tanggal Anda mengetahui kejadiannya. Batas waktu melapor "
        "dihitung sejak hari itu."
    ),
    "waktu_tempat": untuk_orang(
        "Tulis tanggal dan jam kejadiannya, dan nama tempat atau desanya. Perkiraan boleh."
    ),
    "uraian": untuk_orang("Ceritakan apa yang terjadi, siapa melakukan apa, dan bagaimana."),
    "saksi": untuk_orang("Tulis nama orang yang melihat atau mendengar, dan nomor teleponnya."),
    BUKTI: untuk_orang(
        "Kirim foto, video, rekaman, tangkapan layar, atau dokumen; tulis nama saksi; atau bawa "
        "barangnya ke kantor pengawas."
    ),
}
"""How a reporter meets each element; an office's own element has only its officer's words."""


@dataclass(frozen=True, slots=True)
class Fakta:
    """Which elements a report says something about, by code of the element."""

    ada: frozenset[str]


@dataclass(frozen=True, slots=True)
class HasilUnsur:
    """One element with its finding; ``keterangan`` says what is missing and what follows.

    ``dinilai``: an officer judged it unmet, and ``keterangan`` is the officer's own reason.
    """

    unsur: str
    jenis: str
    label: str
    terpenuhi: bool
    keterangan: str
    dinilai: bool = False

    @property
    def cara(self) -> str:
        """What the reporter can do to meet it, '' where nothing general can be said."""
        return CARA.get(self.unsur, "")


def tempat_jelas(masukan: Masukan) -> bool:
    """Tell whether somebody could find the place: a village, a spot, a point, or a link."""
    di_peta = masukan.tempat or masukan.tps or masukan.titik
    daring = masukan.kejadian_daring and masukan.tautan
    return bool(di_peta or daring or len(masukan.wilayah) == PANJANG_KODE_DESA)


def fakta_masukan(masukan: Masukan, *, tepat_waktu: bool) -> Fakta:
    """Read the facts from a submission; ``tepat_waktu`` is judged by the clock of the regime."""
    pelapor = masukan.pelapor
    bernama = bool(pelapor and pelapor.nama and pelapor.alamat)
    ada = {
        # A finding has no reporter: the supervisors themselves answer for it.
        "identitas_pelapor": bernama or masukan.bentuk == Bentuk.TEMUAN,
        "terlapor": any(satu.dikenali() for satu in masukan.terlapor),
        "batas_waktu": tepat_waktu,
        "waktu_tempat": bool(masukan.tanggal_kejadian) and tempat_jelas(masukan),
        "uraian": bool(masukan.uraian),
        "saksi": bool(masukan.saksi),
        "bukti": bool(masukan.bukti_disebut or masukan.saksi),
    }
    return Fakta(frozenset(kode for kode, benar in ada.items() if benar))


def belum(unsur: Iterable[Unsur], fakta: Fakta) -> list[str]:
    """Return the codes of the elements not met; one that nothing is known of counts as not met."""
    return [satu.kode for satu in unsur if satu.kode not in fakta.ada]


def hasil(unsur: Iterable[Unsur], kode_belum: Collection[str]) -> tuple[HasilUnsur, ...]:
    """Return every element of the regime in its order with its finding."""
    return tuple(
        HasilUnsur(
            unsur=satu.kode,
            jenis=satu.jenis,
            label=satu.label,
            terpenuhi=satu.kode not in kode_belum,
            keterangan=satu.penjelasan if satu.kode in kode_belum else TERPENUHI,
        )
        for satu in unsur
    )


def hasil_dinilai(
    unsur: Iterable[Unsur],
    kode_belum: Iterable[str],
    verdik: Iterable[Verdik],
    *,
    berbukti: bool,
) -> tuple[HasilUnsur, ...]:
    """Return every element: the officer's verdict where there is one, else the live check.

    ``berbukti`` tells whether a file is sealed; it meets ``bukti`` where nobody judged that.
    """
    dinilai = {satu.unsur: satu for satu in verdik}
    belum = {kode for kode in kode_belum if kode != BUKTI or not berbukti} - dinilai.keys()
    alasan = {kode: satu.alasan for kode, satu in dinilai.items() if not satu.terpenuhi}
    return tuple(
        replace(satu, keterangan=alasan[satu.unsur], dinilai=True) if satu.unsur in alasan else satu
        for satu in hasil(unsur, belum | alasan.keys())
    )
