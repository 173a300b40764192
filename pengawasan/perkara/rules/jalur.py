"""The life of a track, as one table: hukum P02 to P16. Nothing else decides what may follow what.

A row says which step leads from which states to which, for which kinds of track, whose work it
is, which clocks it stops and starts, which paper it drafts, and who is told. The database holds
the same table as a constraint.
"""

from laporan.choices import KabarKantor as K
from laporan.choices import KabarPelapor
from pengawasan.perkara.choices import JenisJalur as J
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.choices import StatusJalur as S
from pengawasan.perkara.rules.kuasa import GAKKUMDU
from pengawasan.perkara.rules.pelaku import PEMUTUS, PENCATAT_PLENO, PENELAAH
from pengawasan.perkara.rules.peralihan import Peralihan

L = Langkah
SEMUA = frozenset(J)
PIDANA = frozenset({J.PIDANA})
TSM = frozenset({J.ADMINISTRASI_TSM})
BIASA = SEMUA - PIDANA - TSM

AKHIR = frozenset({S.BERKEKUATAN_HUKUM_TETAP, S.DIHENTIKAN_PENYIDIK})
AKHIR |= {S.TERBUKTI, S.TIDAK_TERBUKTI, S.DIHENTIKAN}
"""The states in which a track has come to its end."""

DITANGANI = frozenset({S.BERJALAN, S.GAKKUMDU_1, S.KLARIFIKASI, S.PERPANJANGAN, S.KAJIAN})
DITANGANI |= {S.GAKKUMDU_2}
"""The states before the plenary, inside the clock of handling."""

REKOMENDASI, BERPUTUSAN = "rekomendasi", "putusan"
"""How the administrative track of a regime ends (``Rezim.administrasi``)."""


def _s(*status: S) -> frozenset[S]:
    return frozenset(status)


PENANGANAN = ("penanganan", "perpanjangan")
PANTAUAN = ("kpu_tindak_lanjut", "tsm_tindak_lanjut", "bkn_verifikasi")
PUTUSAN_PLENO = _s(S.PLENO, S.TIDAK_TERBUKTI, S.DIHENTIKAN)
DILEPAS = "P14"  # the plenary gives up what it had decided to pursue
AMAR_SIDANG = _s(S.PEMANTAUAN, S.TIDAK_TERBUKTI)
SURAT = KabarPelapor.STATUS_BERUBAH

PERALIHAN: tuple[Peralihan, ...] = (
    Peralihan(
        *("P02", L.GAKKUMDU_1, PIDANA, _s(S.BERJALAN), _s(S.GAKKUMDU_1), PENELAAH),
        tutup=("gakkumdu_1",),
        dokumen="berita_acara_gakkumdu_1",
    ),
    Peralihan(
        *("P03", L.KLARIFIKASI, BIASA, _s(S.BERJALAN), _s(S.KLARIFIKASI), PENELAAH),
        dokumen="undangan_klarifikasi",
    ),
    Peralihan(
        *("P03", L.KLARIFIKASI, PIDANA, _s(S.GAKKUMDU_1), _s(S.KLARIFIKASI), PENELAAH),
        dokumen="undangan_klarifikasi",
    ),
    Peralihan(
        *("P04", L.PERPANJANGAN, SEMUA - TSM, _s(S.KLARIFIKASI), _s(S.PERPANJANGAN), PEMUTUS),
        buka=("perpanjangan",),
        tutup=("penanganan",),
        surel=SURAT,
    ),
    Peralihan(
        *("P05", L.KAJIAN, BIASA, _s(S.BERJALAN, S.KLARIFIKASI, S.PERPANJANGAN), _s(S.KAJIAN)),
        peran=PENELAAH,
        dokumen="kajian",
        kabar=(K.KAJIAN_DISUSUN,),
    ),
    Peralihan(
        *("P05", L.KAJIAN, PIDANA, _s(S.GAKKUMDU_1, S.KLARIFIKASI, S.PERPANJANGAN), _s(S.KAJIAN)),
        peran=PENELAAH,
        dokumen="kajian",
        kabar=(K.KAJIAN_DISUSUN,),
    ),
    Peralihan(
        *("P06", L.GAKKUMDU_2, PIDANA, _s(S.KAJIAN), _s(S.GAKKUMDU_2), PENELAAH),
        dokumen="berita_acara_gakkumdu_2",
    ),
    Peralihan(
        *("P07", L.PLENO, frozenset({J.HUKUM_LAIN}), _s(S.KAJIAN), PUTUSAN_PLENO, PENCATAT_PLENO),
        tutup=PENANGANAN,
        dokumen="berita_acara_pleno",
    ),
    Peralihan(
        *("P07", L.PLENO, frozenset({J.ADMINISTRASI}), _s(S.KAJIAN), PUTUSAN_PLENO),
        peran=PENCATAT_PLENO,
        administrasi=REKOMENDASI,
        tutup=PENANGANAN,
        dokumen="berita_acara_pleno",
    ),
    Peralihan(
        *("P07", L.PLENO, frozenset({J.ADMINISTRASI}), _s(S.KAJIAN), PUTUSAN_PLENO),
        peran=PENCATAT_PLENO,
        administrasi=BERPUTUSAN,
        buka=("putusan_administrasi",),
        tutup=PENANGANAN,
        dokumen="berita_acara_pleno",
    ),
    Peralihan(
        *("P07", L.PLENO, frozenset({J.KODE_ETIK}), _s(S.KAJIAN), PUTUSAN_PLENO | {S.TERBUKTI}),
        peran=PENCATAT_PLENO,
        tutup=PENANGANAN,
        dokumen="berita_acara_pleno",
    ),
    Peralihan(
        *("P07", L.PLENO, PIDANA, _s(S.GAKKUMDU_2), PUTUSAN_PLENO, PENCATAT_PLENO),
        buka=("penerusan_pidana",),
        tutup=PENANGANAN,
        dokumen="berita_acara_pleno",
    ),
    Peralihan(
        *("P08", L.TERUSKAN, frozenset({J.ADMINISTRASI}), _s(S.PLENO), _s(S.DITERUSKAN), PEMUTUS),
        kuasa="rekomendasi",
        administrasi=REKOMENDASI,
        dokumen="penerusan_administrasi",
        kabar=(K.KONTEN_DITERUSKAN,),
        surel=SURAT,
    ),
    Peralihan(
        *("P09", L.SIDANG, frozenset({J.ADMINISTRASI}), _s(S.PLENO), _s(S.SIDANG), PEMUTUS),
        administrasi=BERPUTUSAN,
        surel=SURAT,
    ),
    Peralihan(*("P09", L.SIDANG, TSM, _s(S.BERJALAN), _s(S.SIDANG), PEMUTUS, "tsm"), surel=SURAT),
    Peralihan(
        *("P09", L.PUTUSAN, frozenset({J.ADMINISTRASI}), _s(S.SIDANG), AMAR_SIDANG, PENCATAT_PLENO),
        administrasi=BERPUTUSAN,
        buka=("kpu_tindak_lanjut",),
        tutup=("putusan_administrasi",),
        dokumen="putusan_administrasi",
        surel=SURAT,
    ),
    Peralihan(
        *("P09", L.PUTUSAN, TSM, _s(S.SIDANG), AMAR_SIDANG, PENCATAT_PLENO, "tsm"),
        buka=("tsm_tindak_lanjut",),
        tutup=("tsm_putusan",),
        dokumen="putusan_administrasi",
        surel=SURAT,
    ),
    Peralihan(
        *("P10", L.TERUSKAN, frozenset({J.KODE_ETIK}), _s(S.PLENO), _s(S.DITERUSKAN), PEMUTUS),
        dokumen="penerusan_etik",
        kabar=(K.KONTEN_DITERUSKAN,),
        surel=SURAT,
    ),
    Peralihan(
        *("P11", L.TERUSKAN, PIDANA, _s(S.PLENO), _s(S.DITERUSKAN), PEMUTUS, GAKKUMDU),
        tutup=("penerusan_pidana",),
        dokumen="penerusan_pidana",
        kabar=(K.KONTEN_DITERUSKAN,),
        surel=SURAT,
    ),
    Peralihan(
        *("P12", L.PENYIDIKAN, PIDANA, _s(S.DITERUSKAN), _s(S.PENYIDIKAN), PENELAAH),
        buka=("penyidikan",),
        surel=SURAT,
    ),
    Peralihan(
        *("P12", L.LIMPAH_JPU, PIDANA, _s(S.PENYIDIKAN), _s(S.PENUNTUTAN), PENELAAH),
        sesudah=frozenset({L.PENYIDIKAN}),
        buka=("p19", "limpah_pn"),
        tutup=("penyidikan",),
        surel=SURAT,
    ),
    Peralihan(
        *("P12", L.P19, PIDANA, _s(S.PENUNTUTAN), _s(S.PENYIDIKAN), PENELAAH),
        sesudah=frozenset({L.LIMPAH_JPU}),
        buka=("p19_kembali",),
        tutup=("p19", "limpah_pn"),
        surel=SURAT,
    ),
    Peralihan(
        *("P12", L.LIMPAH_JPU_KEMBALI, PIDANA, _s(S.PENYIDIKAN), _s(S.PENUNTUTAN), PENELAAH),
        sesudah=frozenset({L.P19}),
        buka=("limpah_pn",),
        tutup=("p19_kembali",),
        surel=SURAT,
    ),
    Peralihan(
        *("P12", L.LIMPAH_PN, PIDANA, _s(S.PENUNTUTAN), _s(S.SIDANG_PENGADILAN), PENELAAH),
        buka=("putusan_pn",),
        tutup=("limpah_pn",),
        gugur=("p19",),
        surel=SURAT,
    ),
    Peralihan(
        *("P12", L.PUTUSAN_PN, PIDANA, _s(S.SIDANG_PENGADILAN), _s(S.SIDANG_PENGADILAN)),
        peran=PENELAAH,
        sesudah=frozenset({L.LIMPAH_PN}),
        buka=("banding",),
        tutup=("putusan_pn",),
        surel=SURAT,
    ),
    Peralihan(
        *("P12", L.BANDING, PIDANA, _s(S.SIDANG_PENGADILAN), _s(S.BANDING), PENELAAH),
        sesudah=frozenset({L.PUTUSAN_PN}),
        buka=("putusan_pt",),
        tutup=("banding",),
        surel=SURAT,
    ),
    Peralihan(
        *("P12", L.PUTUSAN_PT, PIDANA, _s(S.BANDING), _s(S.BERKEKUATAN_HUKUM_TETAP), PENELAAH),
        tutup=("putusan_pt",),
        surel=SURAT,
    ),
    Peralihan(
        *("P12", L.INKRACHT, PIDANA, _s(S.SIDANG_PENGADILAN), _s(S.BERKEKUATAN_HUKUM_TETAP)),
        peran=PENELAAH,
        sesudah=frozenset({L.PUTUSAN_PN}),
        gugur=("banding",),
        surel=SURAT,
    ),
    Peralihan(
        *("P12", L.SP3, PIDANA, _s(S.PENYIDIKAN, S.PENUNTUTAN), _s(S.DIHENTIKAN_PENYIDIK)),
        peran=PENELAAH,
        tutup=("penyidikan", "p19_kembali", "limpah_pn"),
        gugur=("p19",),
        surel=SURAT,
    ),
    Peralihan(
        *("P13", L.TERUSKAN, frozenset({J.HUKUM_LAIN}), _s(S.PLENO), _s(S.DITERUSKAN), PEMUTUS),
        dokumen="penerusan_hukum_lain",
        kabar=(K.KONTEN_DITERUSKAN,),
        surel=SURAT,
    ),
    Peralihan(
        *(DILEPAS, L.PLENO, PIDANA, _s(S.PLENO), PUTUSAN_PLENO - {S.PLENO}, PENCATAT_PLENO),
        sesudah=frozenset({L.PLENO}),
        dokumen="berita_acara_pleno",
        surel=SURAT,
    ),
    Peralihan(*("P16", L.PANTAU, BIASA, _s(S.DITERUSKAN), _s(S.PEMANTAUAN), PENELAAH)),
    Peralihan(
        *("P16", L.DIKEMBALIKAN, BIASA, _s(S.DITERUSKAN, S.PEMANTAUAN), _s(S.PLENO)),
        peran=PENELAAH,
        sesudah=frozenset({L.TERUSKAN, L.PANTAU}),
        tutup=PANTAUAN,
        surel=SURAT,
    ),
    Peralihan(
        *("P16", L.DIKEMBALIKAN, PIDANA, _s(S.DITERUSKAN), _s(S.PLENO), PENELAAH),
        sesudah=frozenset({L.TERUSKAN}),
        buka=("penerusan_pidana",),
        surel=SURAT,
    ),
    Peralihan(
        *("P16", L.PLENO, SEMUA - TSM - {J.KODE_ETIK}, _s(S.PLENO), PUTUSAN_PLENO, PENCATAT_PLENO),
        sesudah=frozenset({L.DIKEMBALIKAN}),
        dokumen="berita_acara_pleno",
        surel=SURAT,
    ),
    Peralihan(
        *("P16", L.PLENO, frozenset({J.KODE_ETIK}), _s(S.PLENO), PUTUSAN_PLENO | {S.TERBUKTI}),
        peran=PENCATAT_PLENO,
        sesudah=frozenset({L.DIKEMBALIKAN}),
        dokumen="berita_acara_pleno",
        surel=SURAT,
    ),
    Peralihan(
        *("P16", L.TUTUP_PEMANTAUAN, SEMUA - PIDANA, _s(S.DITERUSKAN, S.PEMANTAUAN)),
        ke=_s(S.TERBUKTI, S.TIDAK_TERBUKTI, S.DIHENTIKAN),
        peran=PENELAAH,
        tutup=PANTAUAN,
        surel=SURAT,
    ),
)

ARAH: frozenset[tuple[str, str, str, str]] = frozenset(
    (jenis.value, dari.value, satu.langkah.value, ke.value)
    for satu in PERALIHAN
    for jenis in satu.jenis
    for dari in satu.dari
    for ke in satu.ke
)
"""Every (kind of track, state before, step, state) the table knows, as the database stores them."""
