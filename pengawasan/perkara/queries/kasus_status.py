"""The status letter of a decided case as the next act: drafted, issued, kept with its signature."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.queries.kasus_bagian import naskah_mentah
from pengawasan.perkara.queries.kasus_baris import Isi
from pengawasan.perkara.queries.langkah import IzinLangkah
from pengawasan.perkara.queries.putusan import berlaku


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
