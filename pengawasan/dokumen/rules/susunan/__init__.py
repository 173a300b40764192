"""One function per kind of paper: from the facts of a case to a first draft."""

from collections.abc import Callable, Mapping

from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.rules.bahan import Bahan
from pengawasan.dokumen.rules.naskah import Naskah
from pengawasan.dokumen.rules.susunan.kajian import kajian, kajian_awal, kelengkapan
from pengawasan.dokumen.rules.susunan.klarifikasi import (
    berita_acara_klarifikasi,
    keterangan_sumpah,
    undangan_klarifikasi,
)
from pengawasan.dokumen.rules.susunan.lapangan import (
    form_a,
    saran_perbaikan,
    surat_tugas,
    tanda_terima_barang,
)
from pengawasan.dokumen.rules.susunan.penerimaan import (
    laporan,
    laporan_tsm,
    pencabutan,
    tanda_terima,
    temuan,
)
from pengawasan.dokumen.rules.susunan.penerusan import (
    berita_acara_penerusan,
    penerusan_administrasi,
    penerusan_etik,
    penerusan_hukum_lain,
    penerusan_pidana,
)
from pengawasan.dokumen.rules.susunan.pindah import pelimpahan, pengambilalihan, serah_terima
from pengawasan.dokumen.rules.susunan.pleno import (
    berita_acara_gakkumdu_1,
    berita_acara_gakkumdu_2,
    berita_acara_pleno,
    putusan_administrasi,
)
from pengawasan.dokumen.rules.susunan.status import status

SUSUNAN: Mapping[J, Callable[[Bahan], Naskah]] = {
    J.LAPORAN: laporan,
    J.LAPORAN_TSM: laporan_tsm,
    J.TEMUAN: temuan,
    J.TANDA_TERIMA: tanda_terima,
    J.KAJIAN_AWAL: kajian_awal,
    J.KELENGKAPAN: kelengkapan,
    J.PELIMPAHAN: pelimpahan,
    J.PENGAMBILALIHAN: pengambilalihan,
    J.SERAH_TERIMA: serah_terima,
    J.PENCABUTAN: pencabutan,
    J.UNDANGAN_KLARIFIKASI: undangan_klarifikasi,
    J.BERITA_ACARA_KLARIFIKASI: berita_acara_klarifikasi,
    J.KETERANGAN_SUMPAH: keterangan_sumpah,
    J.KAJIAN: kajian,
    J.PENERUSAN_ETIK: penerusan_etik,
    J.PENERUSAN_ADMINISTRASI: penerusan_administrasi,
    J.PENERUSAN_PIDANA: penerusan_pidana,
    J.PENERUSAN_HUKUM_LAIN: penerusan_hukum_lain,
    J.BERITA_ACARA_PENERUSAN: berita_acara_penerusan,
    J.STATUS: status,
    J.FORM_A: form_a,
    J.SURAT_TUGAS: surat_tugas,
    J.BERITA_ACARA_GAKKUMDU_1: berita_acara_gakkumdu_1,
    J.BERITA_ACARA_GAKKUMDU_2: berita_acara_gakkumdu_2,
    J.BERITA_ACARA_PLENO: berita_acara_pleno,
    J.SARAN_PERBAIKAN: saran_perbaikan,
    J.PUTUSAN_ADMINISTRASI: putusan_administrasi,
    J.TANDA_TERIMA_BARANG: tanda_terima_barang,
}


def rancang(bahan: Bahan) -> Naskah:
    """Return the first draft of a paper; who may not be named in it is not, whatever was opened."""
    return SUSUNAN[bahan.jenis](bahan.tertutup())
