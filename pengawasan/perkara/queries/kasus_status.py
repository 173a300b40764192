"""Papers as the next act: the study of a track to write, the status letter of a decided case."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.perkara.choices import Hubungan, Langkah, StatusJalur, Tindakan
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.kasus_bagian import naskah_mentah
from pengawasan.perkara.queries.kasus_baris import Isi
from pengawasan.perkara.queries.langkah import IzinLangkah
from pengawasan.perkara.queries.putusan import berlaku
from pengawasan.perkara.rules.langkah import tolak_orang
from pengawasan.perkara.rules.rahasia import Naskah, tolak_baca


@dataclass(frozen=True, slots=True)
class ButirSurat:
    """One act on a paper: ``tujuan`` names its page, ``naskah`` the paper, '' for a new one."""

    label: str
    tujuan: str
    jenis: str
    naskah: str = ""
    mendesak: bool = True


def surat_status(laporan: Laporan, hak: IzinLangkah) -> list[ButirSurat]:
    """Return what the letter needs before the case can be announced, where the officer may do it.

    ``laporan`` is read with its sections, so that this asks the database nothing more.
    """
    sejak = hak.perkara.diputus_sejak
    if sejak is None or hak.perkara.surat_status_terbit:
        return []
    semua = [satu for satu in naskah_mentah(laporan) if berlaku(satu, sejak)]
    butir = _butir(hak, semua[-1] if semua else None)
    return [butir] if butir else []


def tulis_kajian(hak: IzinLangkah, semua: Iterable[Jalur]) -> list[ButirSurat]:
    """Return the studies that wait to be written since the evidence was closed, for who writes."""
    pelaku, rezim = hak.izin.pelaku, hak.izin.rezim
    if pelaku.hubungan != Hubungan.PEMEGANG or tolak_baca(Naskah.KAJIAN, pelaku, rezim):
        return []
    return [
        ButirSurat(
            _("Tulis kajian: %(jalur)s") % {"jalur": satu.get_jenis_display()},
            *("kajian_pelanggaran", satu.jenis, satu.jenis),
        )
        for satu in semua
        if satu.status == StatusJalur.KAJIAN
        and not getattr(satu, "kajian_lengkap", True)
        and tolak_orang(Langkah.KAJIAN, satu.jenis, pelaku, rezim) is None
    ]


def _butir(hak: IzinLangkah, ada: Isi | None) -> ButirSurat | None:
    boleh, jenis = hak.izin.boleh, JenisDokumen.STATUS.value
    if ada is None:
        susun = ButirSurat(_("Susun surat status"), "surat_baru", jenis)
        return susun if boleh(Tindakan.SUSUN_SURAT) else None
    if ada["keadaan"] != KeadaanDokumen.KONSEP:
        simpan = _("Simpan surat status bertanda tangan")
        final = ButirSurat(simpan, "surat_final", jenis, ada["id"])
        return final if boleh(Tindakan.FINALKAN_SURAT) else None
    if boleh(Tindakan.TERBITKAN_SURAT):
        return ButirSurat(_("Terbitkan surat status"), "surat_terbit", jenis, ada["id"])
    periksa = ButirSurat(_("Periksa konsep surat status"), "surat_ubah", jenis, ada["id"])
    return periksa if boleh(Tindakan.SUSUN_SURAT) else None
