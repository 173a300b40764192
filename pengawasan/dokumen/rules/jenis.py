"""What every kind of paper is: its look, and whom it may name.

Hukum §7 (forms) and §8 (confidentiality). Codes, titles and numbers stand in the regime.
"""

from collections.abc import Mapping

from pengawasan.dokumen.choices import BentukDokumen as B
from pengawasan.dokumen.choices import JenisDokumen as J

BAHASA = "id"
"""Papers are Indonesian, whatever language the officer reads the pages in."""

BERUNSUR = frozenset({J.STATUS, J.KELENGKAPAN, J.KAJIAN_AWAL})
"""Papers that give a verdict per element, and a reason for every one not met."""

BERJALUR = frozenset(
    {
        *(J.PENERUSAN_ETIK, J.PENERUSAN_ADMINISTRASI, J.PENERUSAN_PIDANA),
        *(J.PENERUSAN_HUKUM_LAIN, J.PUTUSAN_ADMINISTRASI),
    }
)
"""Papers of one track of a case."""

BERIDENTITAS = frozenset(
    {
        *(J.LAPORAN, J.LAPORAN_TSM, J.TANDA_TERIMA, J.PENCABUTAN, J.STATUS),
        *(J.UNDANGAN_KLARIFIKASI, J.BERITA_ACARA_KLARIFIKASI, J.KETERANGAN_SUMPAH),
        J.PENERUSAN_PIDANA,
    }
)
"""Papers whose reader may learn who reported or witnessed: these people themselves, the police."""

SEORANG = frozenset({J.UNDANGAN_KLARIFIKASI, J.BERITA_ACARA_KLARIFIKASI, J.KETERANGAN_SUMPAH})
"""Papers of one person, who is named in them; everybody else stays closed."""

BERSAKSI = frozenset({J.LAPORAN, J.LAPORAN_TSM, J.PENERUSAN_PIDANA})
"""Papers that may name all witnesses."""

UNTUK_PELAPOR = frozenset({J.STATUS, J.KELENGKAPAN, J.TANDA_TERIMA})
"""Papers a reporter holds, with the way to the status page on them."""

UNTUK_ORANG = frozenset({J.STATUS, J.KELENGKAPAN, J.UNDANGAN_KLARIFIKASI})
"""Letters to somebody in the case; all others go to offices and institutions."""

BENTUK: Mapping[J, B] = {
    J.LAPORAN: B.FORMULIR,
    J.LAPORAN_TSM: B.FORMULIR,
    J.TEMUAN: B.FORMULIR,
    J.TANDA_TERIMA: B.FORMULIR,
    J.KAJIAN_AWAL: B.FORMULIR,
    J.KELENGKAPAN: B.SURAT,
    J.PELIMPAHAN: B.SURAT,
    J.PENGAMBILALIHAN: B.SURAT,
    J.SERAH_TERIMA: B.BERITA_ACARA,
    J.PENCABUTAN: B.FORMULIR,
    J.UNDANGAN_KLARIFIKASI: B.SURAT,
    J.BERITA_ACARA_KLARIFIKASI: B.BERITA_ACARA,
    J.KETERANGAN_SUMPAH: B.FORMULIR,
    J.KAJIAN: B.FORMULIR,
    J.PENERUSAN_ETIK: B.SURAT,
    J.PENERUSAN_ADMINISTRASI: B.SURAT,
    J.PENERUSAN_PIDANA: B.SURAT,
    J.PENERUSAN_HUKUM_LAIN: B.SURAT,
    J.BERITA_ACARA_PENERUSAN: B.BERITA_ACARA,
    J.STATUS: B.SURAT,
    J.FORM_A: B.FORMULIR,
    J.SURAT_TUGAS: B.FORMULIR,
    J.BERITA_ACARA_GAKKUMDU_1: B.BERITA_ACARA,
    J.BERITA_ACARA_GAKKUMDU_2: B.BERITA_ACARA,
    J.BERITA_ACARA_PLENO: B.BERITA_ACARA,
    J.SARAN_PERBAIKAN: B.SURAT,
    J.PUTUSAN_ADMINISTRASI: B.PUTUSAN,
    J.TANDA_TERIMA_BARANG: B.FORMULIR,
}
