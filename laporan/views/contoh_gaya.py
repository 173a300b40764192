"""The examples of the page of parts: long names, empty states and errors included."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType, SimpleNamespace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wilayah.choices import Peran
from wilayah.rules.tenggat import zona_waktu

ZONA_CONTOH = "WITA"
KINI = datetime(2026, 11, 21, 9, 5, tzinfo=zona_waktu(ZONA_CONTOH))
KANTOR = "Bawaslu Kabupaten Kepulauan Siau Tagulandang Biaro"
PILIHAN_APA = [
    ("uang", "Ada yang membagi uang atau barang agar orang memilih calon tertentu"),
    ("aparat", "Aparat, kepala desa, atau ASN memihak"),
    ("tidak_tahu", "Saya belum tahu jenisnya"),
]
PETUNJUK_APA = MappingProxyType(
    {
        "uang": "Uang, sembako, pulsa, atau janji.",
        "tidak_tahu": "Tidak apa-apa. Petugas yang menentukan jenisnya.",
    }
)


@dataclass(frozen=True, slots=True)
class UnsurContoh:
    unsur: str
    label: str
    jenis: str
    terpenuhi: bool | None
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class PeristiwaContoh:
    waktu: datetime
    peristiwa: str
    keterangan: str = ""
    oleh: str = ""


@dataclass(frozen=True, slots=True)
class TahapContoh:
    nama: str
    keadaan: str
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class WilayahContoh:
    kode: str
    nama: str


class FormulirContoh(forms.Form):
    """Fields as the form of a report has them; empty input makes every error visible."""

    uraian = forms.CharField(
        label="Apa yang terjadi?",
        help_text="Ceritakan dengan kata-kata Anda sendiri. Tidak perlu istilah hukum.",
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Tulis apa yang terjadi, paling sedikit 20 huruf."},
    )
    tanggal = forms.DateField(
        label="Kapan Anda mengetahuinya?",
        help_text="Batas waktu melapor dihitung dari tanggal ini.",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Isi tanggal Anda mengetahui kejadian ini."},
    )
    tempat = forms.CharField(label="Nama tempat", required=False)
    apa = forms.ChoiceField(
        label="Mana yang paling mirip?",
        choices=PILIHAN_APA,
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih satu. Kalau ragu, pilih “Saya belum tahu jenisnya”."},
    )
    bukti = forms.MultipleChoiceField(
        label="Bukti apa yang ada?",
        help_text="Pilih semua yang ada, juga yang belum di tangan Anda.",
        choices=[("foto", "Foto"), ("video", "Video"), ("rekaman", "Rekaman suara")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


class SaringContoh(forms.Form):
    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "Semua"), ("diterima", "Diterima")]
    )
    tenggat = forms.ChoiceField(
        label="Tenggat", required=False, choices=[("", "Semua"), ("hari_ini", "Hari ini")]
    )
    cari = forms.CharField(label="Nomor atau kata", required=False)


UNSUR = [
    UnsurContoh("identitas_pelapor", "Nama dan alamat pelapor", "formal", terpenuhi=True),
    UnsurContoh("terlapor", "Pihak yang dilaporkan", "formal", terpenuhi=True),
    UnsurContoh("batas_waktu", "Masih dalam batas waktu pelaporan", "formal", terpenuhi=True),
    UnsurContoh(
        "waktu_tempat",
        "Waktu dan tempat kejadian",
        "materiel",
        terpenuhi=False,
        keterangan="Nama desa sudah ada. Perkiraan jamnya belum.",
    ),
    UnsurContoh("uraian", "Uraian kejadian", "materiel", terpenuhi=True),
    UnsurContoh(
        "bukti",
        "Bukti",
        "materiel",
        terpenuhi=None,
        keterangan="Sudah diserahkan bersama laporan lain tentang kejadian yang sama.",
    ),
]
RIWAYAT = [
    PeristiwaContoh(
        KINI,
        "Diminta dilengkapi",
        "Perkiraan jam kejadian belum ada. Anda mendapat waktu 2 × 24 jam.",
        KANTOR,
    ),
    PeristiwaContoh(KINI - timedelta(hours=20), "Berkas asli diterima", oleh=KANTOR),
    PeristiwaContoh(KINI - timedelta(days=1, hours=3), "Laporan dikirim lewat situs"),
]
TAHAP = [
    TahapContoh("Laporan dikirim", "selesai", "20 November"),
    TahapContoh("Berkas asli diterima", "selesai", "20 November"),
    TahapContoh("Kajian awal", "kini", "sampai 22 November"),
    TahapContoh("Diregistrasi dan ditangani", "nanti"),
    TahapContoh("Hasil diumumkan", "nanti"),
]
TAHAP_BERHENTI = [
    TahapContoh("Laporan dikirim", "selesai"),
    TahapContoh("Kajian awal", "henti", "tidak diregistrasi"),
]
TITIK = [
    {"status": SimpleNamespace(value=nilai), "keadaan": keadaan}
    for nilai, keadaan in (("klarifikasi", "selesai"), ("kajian", "kini"), ("pleno", "nanti"))
]
BUTIR = [
    {"judul": "Penerusan pelanggaran hukum lainnya", "keadaan": "Konsep", "waktu": KINI},
    {"judul": "Berita acara klarifikasi", "keadaan": "Final", "waktu": KINI, "beres": True},
]
LENCANA = [
    ("menunggu_berkas_asli", "Menunggu berkas asli", "Bawa identitas dan bukti asli ke kantor."),
    ("kajian_awal", "Sedang diperiksa kelengkapannya", "Tidak ada yang perlu Anda lakukan."),
    ("perbaikan", "Perlu Anda lengkapi", "Satu unsur belum ada."),
    ("diregistrasi", "Diregistrasi", "Nomor 001/Reg/LP/PB/Kab/63.11/XI/2026."),
    ("tidak_diregistrasi", "Tidak diregistrasi", "Alasannya ada di bawah."),
]
TENGGAT = [
    (KINI + timedelta(days=1, hours=14, minutes=54), "Perbawaslu 8/2020 jo. 9/2024"),
    (KINI + timedelta(hours=5), "UU 1/2015 Pasal 134 ayat (5)"),
    (KINI - timedelta(days=1, hours=2), "UU 1/2015 Pasal 134 ayat (5)"),
]
TABEL: dict[str, Any] = {
    "judul": "Laporan yang menunggu tindakan",
    "kolom": ["Nomor", "Jenis", "Wilayah", "Sisa waktu", "Penanggung jawab"],
    "baris": [
        {
            "tautan": "#tabel",
            "sel": ["BWS-7K3M-92QX-C", "Politik uang", "Paringin", "5 jam lagi", "Penelaah contoh"],
        },
        {
            "tautan": "#tabel",
            "sel": [
                "BWS-4N8T-51WZ-7",
                "Netralitas kepala desa dan perangkat desa",
                "Tagulandang Selatan, Kepulauan Siau Tagulandang Biaro",
                "lewat 1 hari",
                "belum ada",
            ],
        },
    ],
}
RINCIAN = [
    ("Kantor", KANTOR),
    ("Alamat", "Jalan Contoh Nomor 1\nUlu, Siau Timur"),
    ("Jam buka", "Senin sampai Kamis 08.00–16.00, Jumat 08.00–16.30"),
    ("Telepon piket", ""),
]
BERKAS = [
    ("IMG_20261120_193004_spanduk_di_depan_balai_desa_tampak_dari_jalan.jpg", 4_212_004, "selesai"),
    ("rekaman.mp4", 81_400_000, "berjalan"),
    ("surat undangan.pdf", 220_100, "menunggu"),
    ("video panjang.mov", 104_000_000, "gagal"),
]
WARNA = ["tinta", "lembut", "aksen", "aksen-dasar", "bahaya", "awas", "beres", "info", "pekat"]
PESAN = [{"level_tag": "success", "message": "Penugasan disimpan."}]
ORANG = {
    "nama": "Penelaah Contoh",
    "kantor": {"nama": KANTOR},
    "peran": [Peran.PENELAAH, Peran.KOORDINATOR],
}
KOMPONEN = [
    ("langkah", _("Langkah dengan satu pertanyaan")),
    ("bidang", _("Bidang isian")),
    ("pilihan", _("Kartu pilihan")),
    ("pilih_wilayah", _("Pemilih wilayah")),
    ("ringkasan_galat", _("Ringkasan galat")),
    ("unsur", _("Daftar unsur")),
    ("lencana", _("Lencana status")),
    ("tenggat", _("Tenggat")),
    ("garis_tahap", _("Garis tahap")),
    ("garis_jalur", _("Garis jalur dan baris bagian")),
    ("riwayat", _("Riwayat")),
    ("kabar", _("Kabar")),
    ("tabel", _("Tabel yang menjadi kartu")),
    ("saring", _("Bilah saringan")),
    ("tab", _("Tab")),
    ("halaman", _("Halaman lain")),
    ("kosong", _("Keadaan kosong")),
    ("konfirmasi", _("Konfirmasi")),
    ("tanda_terima", _("Tanda terima")),
    ("rincian", _("Rincian")),
    ("berkas", _("Berkas bukti")),
    ("peta", _("Peta dengan daftarnya")),
    ("lembar_cetak", _("Lembar cetak")),
    ("sisi_petugas", _("Sisi ruang kerja petugas")),
]


PILIHAN_WILAYAH = {
    "provinsi": [
        WilayahContoh("63", "Kalimantan Selatan"),
        WilayahContoh("71", "Sulawesi Utara"),
    ],
    "kabupaten": [WilayahContoh("71.09", "Kab. Kepulauan Siau Tagulandang Biaro")],
    "terpilih": {"provinsi": "71", "kabupaten": "71.09"},
}
TAB = [
    {"label": "Perlu tindakan", "tautan": "#tab", "kini": True, "jumlah": 12},
    {"label": "Semua laporan", "tautan": "#tab", "kini": False, "jumlah": None},
]
AKIBAT = [
    "Laporan BWS-7K3M-92QX-C berpindah ke Bawaslu Provinsi Sulawesi Utara.",
    "Pelapor dan kedua kantor mendapat pemberitahuan.",
    "Tenggat kajian awal tetap berjalan.",
]
DAFTAR_PETA = [
    {"nama": "Paringin", "jumlah": 7, "tautan": "#peta"},
    {"nama": "Awayan", "jumlah": 2, "tautan": "#peta"},
    {"nama": "Tebing Tinggi", "jumlah": 0, "tautan": ""},
]


def konteks_gaya() -> dict[str, Any]:
    """Return what the page of parts shows."""
    return {
        "formulir_kosong": FormulirContoh(auto_id="kosong_%s"),
        "formulir_galat": FormulirContoh({"tempat": "Balai desa"}, auto_id="galat_%s"),
        "saring": SaringContoh({"status": "diterima"}, auto_id="saring_%s"),
        "aktif": [("Status: Diterima", "#saring"), ("Wilayah: Paringin", "#saring")],
        "petunjuk_apa": PETUNJUK_APA,
        **PILIHAN_WILAYAH,
        "unsur": UNSUR,
        "riwayat": RIWAYAT,
        "tahap": TAHAP,
        "tahap_berhenti": TAHAP_BERHENTI,
        "titik": TITIK,
        "butir": BUTIR,
        "lencana": LENCANA,
        "tenggat": TENGGAT,
        "tabel": TABEL,
        "tab": TAB,
        "akibat": AKIBAT,
        "rincian": RINCIAN,
        "berkas": BERKAS,
        "daftar_peta": DAFTAR_PETA,
        "pesan": PESAN,
        "diri": ORANG,
        "warna": WARNA,
        "komponen": KOMPONEN,
        "kini": KINI,
        "zona": ZONA_CONTOH,
        "kantor": KANTOR,
    }
