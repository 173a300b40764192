"""Reading the table of tracks: what may follow from where a track stands, and what decides it."""

from laporan.rules.jalur import disidangkan
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.choices import StatusJalur as S
from pengawasan.perkara.rules.jalur import PERALIHAN
from pengawasan.perkara.rules.peralihan import Peralihan


def baris(jenis: str, langkah: str, administrasi: str) -> tuple[Peralihan, ...]:
    """Return the rows of a step for one kind of track, under one kind of regime."""
    return tuple(
        satu
        for satu in PERALIHAN
        if satu.langkah == langkah
        and jenis in satu.jenis
        and satu.administrasi in {"", administrasi}
    )


def baris_terbuka(
    jenis: str, status: str, terakhir: str, langkah: str, administrasi: str
) -> Peralihan | None:
    """Return the row that leads on from where a track stands, None when there is none."""
    for satu in baris(jenis, langkah, administrasi):
        if status in satu.dari and (satu.sesudah is None or terakhir in satu.sesudah):
            return satu
    return None


def dokumen_langkah(jenis: str, langkah: str, administrasi: str) -> str:
    """Return the kind of paper a step drafts, '' when it drafts none."""
    return next((satu.dokumen for satu in baris(jenis, langkah, administrasi)), "")


def langkah_terbuka(jenis: str, status: str, terakhir: str, administrasi: str) -> list[Langkah]:
    """Return the steps that lead on from where a track stands, whoever asks."""
    return [
        satu
        for satu in Langkah
        if baris_terbuka(jenis, status, terakhir, satu, administrasi) is not None
    ]


def memutus(jenis: str, langkah: str, ke: str, administrasi: str) -> bool:
    """Tell whether a step decides its track: the plenary, or the decision after a hearing."""
    if langkah == Langkah.PLENO:
        return not (disidangkan(jenis, administrasi) and ke == S.PLENO)
    return langkah == Langkah.PUTUSAN
