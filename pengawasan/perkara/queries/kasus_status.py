"""Papers as the next act: the study of a track, the minutes and status letter of a decided case."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen as D
from pengawasan.dokumen.choices import KeadaanDokumen
from pengawasan.perkara.choices import Hubungan, Langkah, StatusJalur, Tindakan
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.kasus_bagian import naskah_berlaku
from pengawasan.perkara.queries.kasus_baris import Isi
from pengawasan.perkara.queries.langkah import IzinLangkah
from pengawasan.perkara.queries.putusan import berlaku, rapat_belum
from pengawasan.perkara.rules.langkah import tolak_orang
from pengawasan.perkara.rules.rahasia import Naskah, tolak_baca
from wilayah.errors import untuk_orang


@dataclass(frozen=True, slots=True)
class ButirSurat:
    """One act on a paper: ``tujuan`` names its page, ``naskah`` the paper, '' for a new one."""

    label: str
    tujuan: str
    jenis: str
    naskah: str = ""
    mendesak: bool = True


@dataclass(frozen=True, slots=True)
class KataNaskah:
    """What each act on a paper is called."""

    susun: str
    periksa: str
    terbitkan: str
    simpan: str


KATA = {
    D.STATUS: KataNaskah(
        susun=untuk_orang("Susun surat status"),
        periksa=untuk_orang("Periksa konsep surat status"),
        terbitkan=untuk_orang("Terbitkan surat status"),
        simpan=untuk_orang("Simpan surat status bertanda tangan"),
    ),
    D.BERITA_ACARA_PLENO: KataNaskah(
        susun=untuk_orang("Susun berita acara pleno"),
        periksa=untuk_orang("Periksa konsep berita acara pleno"),
        terbitkan=untuk_orang("Terbitkan berita acara pleno"),
        simpan=untuk_orang("Simpan berita acara pleno bertanda tangan"),
    ),
}
"""The papers that stand between a decided case and its announcement."""


def surat_status(laporan: Laporan, hak: IzinLangkah) -> list[ButirSurat]:
    """Return what its papers need before the case can be announced, where the officer may do it.

    ``laporan`` is read with its sections, so that this asks the database nothing more.
    """
    sejak = hak.perkara.diputus_sejak
    if sejak is None:
        return []
    butir: list[ButirSurat | None] = []
    belum = [s for s in naskah_berlaku(laporan) or [] if s["keadaan"] != KeadaanDokumen.FINAL]
    if not hak.perkara.surat_status_terbit:
        status = [satu for satu in belum if berlaku(satu, D.STATUS, sejak)]
        butir.append(_butir(hak, status, D.STATUS))
    acara = [satu for satu in belum if satu["jenis"] == D.BERITA_ACARA_PLENO]
    milik = ([s for s in acara if s["sumber"] == rapat] for rapat in rapat_belum(laporan))
    semua = (_butir(hak, satu, D.BERITA_ACARA_PLENO) for satu in milik)
    butir.append(next(filter(None, semua), None))
    return [satu for satu in butir if satu]


def tulis_kajian(hak: IzinLangkah, semua: Iterable[Jalur]) -> list[ButirSurat]:
    """Return the studies that wait to be written since the evidence was closed, for who writes."""
    pelaku, rezim = hak.izin.pelaku, hak.izin.rezim
    if pelaku.hubungan != Hubungan.PEMEGANG or tolak_baca(Naskah.KAJIAN, pelaku, rezim):
        return []
    return [
        ButirSurat(
            gettext("Tulis kajian: %(jalur)s") % {"jalur": satu.get_jenis_display()},
            *("kajian_pelanggaran", satu.jenis, satu.jenis),
        )
        for satu in semua
        if satu.status == StatusJalur.KAJIAN
        and not getattr(satu, "kajian_lengkap", True)
        and tolak_orang(Langkah.KAJIAN, satu.jenis, pelaku, rezim) is None
    ]


def _butir(hak: IzinLangkah, belum: Sequence[Isi], jenis: D) -> ButirSurat | None:
    """Return the next act on the last of the papers that are not signed yet, or on a new one."""
    boleh, kata = hak.izin.boleh, KATA[jenis]
    ada = belum[-1] if belum else None
    if ada is None:
        susun = ButirSurat(gettext(kata.susun), "surat_baru", jenis.value)
        return susun if boleh(Tindakan.SUSUN_SURAT) else None
    if ada["keadaan"] != KeadaanDokumen.KONSEP:
        final = ButirSurat(gettext(kata.simpan), "surat_final", jenis.value, ada["id"])
        return final if boleh(Tindakan.FINALKAN_SURAT) else None
    if boleh(Tindakan.TERBITKAN_SURAT):
        return ButirSurat(gettext(kata.terbitkan), "surat_terbit", jenis.value, ada["id"])
    periksa = ButirSurat(gettext(kata.periksa), "surat_ubah", jenis.value, ada["id"])
    return periksa if boleh(Tindakan.SUSUN_SURAT) else None
