"""The words a regime speaks of: steps, tiers, acts, papers, tracks, fields of a target."""

from collections.abc import Mapping
from types import MappingProxyType

EDISI = 4
"""How much a regime's data covers; what a version of an earlier edition never spoke of is taken
from the shipped file (:mod:`wilayah.rules.lengkapan_rezim`)."""

LANGKAH = (
    "pelaporan",
    "serah_berkas",
    "kajian_awal",
    "perbaikan",
    "penelusuran",
    "temuan",
    "penanganan",
    "perpanjangan",
    "gakkumdu_1",
    "penerusan_pidana",
    "putusan_administrasi",
    "tsm_putusan",
    "kpu_tindak_lanjut",
    "tsm_tindak_lanjut",
    "bkn_verifikasi",
    "penyidikan",
    "p19",
    "p19_kembali",
    "limpah_pn",
    "putusan_pn",
    "banding",
    "putusan_pt",
)
REGISTRASI, PENERIMAAN = "diregistrasi", "diterima"
MULAI_DARI: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "pelaporan": ("diketahui",),
        "serah_berkas": ("disampaikan",),
        "kajian_awal": (PENERIMAAN,),
        "perbaikan": ("diberitahukan",),
        "penelusuran": ("ditelusuri",),
        "temuan": ("ditemukan",),
        **dict.fromkeys(
            ("penanganan", "perpanjangan", "gakkumdu_1", "putusan_administrasi", "tsm_putusan"),
            (REGISTRASI, PENERIMAAN),
        ),
        "penerusan_pidana": ("pleno",),
        "kpu_tindak_lanjut": ("diteruskan", "putusan_dibacakan"),
        "tsm_tindak_lanjut": ("putusan_dibacakan",),
        "bkn_verifikasi": ("diteruskan",),
        "penyidikan": ("laporan_polisi",),
        "p19": ("berkas_diterima_jaksa",),
        "p19_kembali": ("berkas_dikembalikan",),
        "limpah_pn": ("berkas_diterima_jaksa",),
        "putusan_pn": ("perkara_dilimpahkan",),
        "banding": ("putusan_dibacakan",),
        "putusan_pt": ("permohonan_banding_diterima",),
    }
)
"""From what each step may be counted: only what the program knows the moment of."""
JAM_LIMPAHAN = ("berlanjut", "mulai_ulang")
"""What the clock of a delegated report does where it arrives."""
TINGKAT_KANTOR = ("panwaslu_kecamatan", "bawaslu_kabupaten", "bawaslu_provinsi", "bawaslu_ri")
TINDAKAN_EDISI: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        1: (
            "terima",
            "catat_loket",
            "kode_akses_baru",
            "catat_kontak",
            "teruskan",
            "tugaskan",
            "kajian_awal",
            "limpahkan",
            "ambil_alih",
            "informasi_awal",
            "penanganan",
            "gakkumdu",
            "sidang",
            "tsm",
        ),
        2: (
            "penelusuran",
            "form_a",
            "temuan",
            "arsip_informasi",
            "konten",
            "klarifikasi",
            "kajian",
            "pleno",
            "rekomendasi",
            "penerusan",
            "saran_perbaikan",
            "etik_internal",
            "pengumuman",
            "pemantauan",
            "surat",
            "barang_bukti",
        ),
    }
)
TINDAKAN = tuple(kata for edisi in TINDAKAN_EDISI.values() for kata in edisi)
JENIS_DOKUMEN = (
    "laporan",
    "laporan_tsm",
    "temuan",
    "tanda_terima",
    "kajian_awal",
    "kelengkapan",
    "pelimpahan",
    "pengambilalihan",
    "serah_terima",
    "pencabutan",
    "undangan_klarifikasi",
    "berita_acara_klarifikasi",
    "keterangan_sumpah",
    "kajian",
    "penerusan_etik",
    "penerusan_administrasi",
    "penerusan_pidana",
    "penerusan_hukum_lain",
    "berita_acara_penerusan",
    "status",
    "form_a",
    "surat_tugas",
    "berita_acara_gakkumdu_1",
    "berita_acara_gakkumdu_2",
    "berita_acara_pleno",
    "saran_perbaikan",
    "putusan_administrasi",
    "tanda_terima_barang",
)
JENIS_JALUR = ("administrasi", "administrasi_tsm", "pidana", "kode_etik", "hukum_lain")
RUAS_TERLAPOR = ("nama", "jabatan", "instansi", "nip", "tautan", "tempat")
BULAN_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
