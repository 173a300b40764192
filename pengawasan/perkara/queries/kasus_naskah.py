"""The papers of a case, each with the page on which the officer may open it."""

from collections.abc import Sequence
from dataclasses import replace

from laporan.models import Laporan
from pengawasan.dokumen.choices import KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries import kasus_baris as baris
from pengawasan.perkara.queries.izin import Izin
from pengawasan.perkara.queries.kasus_bagian import naskah_mentah
from pengawasan.perkara.queries.kasus_baris import Butir, Isi
from pengawasan.perkara.queries.surat_baca import sebab_tutup
from pengawasan.perkara.rules.surat import BELUM_PLENO
from wilayah.models import Petugas

UBAH, CETAK = "petugas:surat_ubah", "petugas:surat_cetak"


def naskah_kasus(
    petugas: Petugas, laporan: Laporan, hak: Izin, jalur: Sequence[Jalur]
) -> tuple[Butir, ...]:
    """Return the papers of a report that was read with ``bersama_bagian``, without a query."""
    diputus = bool(jalur) and BELUM_PLENO.isdisjoint(satu.status for satu in jalur)
    return tuple(
        replace(baris.naskah(isi), halaman=_halaman(isi, petugas, hak, diputus=diputus))
        for isi in naskah_mentah(laporan)
    )


def _halaman(isi: Isi, petugas: Petugas, hak: Izin, *, diputus: bool) -> str:
    """Return where a paper opens: a draft to whoever may edit it, else as a sheet, '' nowhere."""
    nama = ("jenis", "keadaan", "beridentitas", "kantor_id")
    dokumen = Dokumen(**{satu: isi[satu] for satu in nama})
    if sebab_tutup(dokumen, petugas, hak, diputus=diputus):
        return ""
    konsep = dokumen.keadaan == KeadaanDokumen.KONSEP
    return UBAH if konsep and hak.boleh(Tindakan.SUSUN_SURAT) else CETAK
